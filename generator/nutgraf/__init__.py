"""nutgraf: an explainer site from a structured news article."""
