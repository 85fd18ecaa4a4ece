"""A story as a folder for other engines: Markdown that they build with nutgraf's extension and theme, and no plugin."""
