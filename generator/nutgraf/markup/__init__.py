"""The Markdown extension: links to records, and embeds."""
