"""The story as linked data: JSON-LD in the vocabulary of schema.org."""
