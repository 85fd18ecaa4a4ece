"""The marks beside headings that lead to them: each says so in words, and not only by a sign."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class Permalinks(Treeprocessor):
    """Gives each mark of the contents' extension, which runs before, its title as its name."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if link.get("class") == "headerlink" and link.get("title"):
                link.set("aria-label", link.get("title", ""))
