"""The one way out of a lock that does not hold."""

AGAIN = "run `nutgraf verify` with the article again"
