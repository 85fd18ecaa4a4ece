"""The marks beside headings that lead to them: each says so in words, and not only by a sign."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Permalinks(Treeprocessor):
    """Gives each mark of the contents' extension, which runs before, its title as its name, and keeps that apart from the heading's words."""

    def run(self, root: Element) -> None:
        for heading in (each for each in root.iter() if each.tag in _HEADINGS and len(each)):
            link = heading[-1]
            if link.get("class") == "headerlink" and (title := link.get("title")):
                link.set("aria-label", title)
                _end_with_space(heading)


def _end_with_space(heading: Element) -> None:
    """Put a space in front of a heading's last element."""
    if len(heading) == 1:
        heading.text = f"{heading.text or ''} "
    else:
        heading[-2].tail = f"{heading[-2].tail or ''} "
