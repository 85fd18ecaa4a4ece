"""A fact's text in the tree, letter by letter."""

from markdown.util import AMP_SUBSTITUTE, AtomicString


def literal(text: str) -> AtomicString:
    """A text that no pattern reads and that keeps its `&`, also where it looks like the beginning of an entity."""
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))
