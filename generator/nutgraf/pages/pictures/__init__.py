"""Pictures made from facts: what a template of the theme prints as inline SVG, every coordinate worked out here."""
