"""The whole story as one document: its chapters in order, and the same addresses as places in it."""
