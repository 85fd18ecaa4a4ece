"""The ways back from footnotes: the arrow's title is its name, as the name of an arrow says nothing."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class WaysBack(Treeprocessor):
    """Names each link from a footnote back to the text."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("class") == "footnote-backref" and "title" in link.attrib:
                link.set("aria-label", link.attrib.pop("title"))
