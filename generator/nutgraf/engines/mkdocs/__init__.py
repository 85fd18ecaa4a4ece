"""MkDocs as an engine: the only place that imports it."""
