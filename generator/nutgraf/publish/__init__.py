"""What is published besides the pages, and the passes over a finished folder."""
