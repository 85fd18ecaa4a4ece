"""HTML in prose: what may stand there stays, and anything else is shown as it was typed or left out."""

import re
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

TAGS = frozenset(
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite",
        "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "label", "li",
        "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
        "video", "wbr",
    }
)  # fmt: skip
"""The elements that prose may have; the tags of others are shown as text."""
ATTRIBUTES = {
    "*": {"align", "aria-describedby", "aria-hidden", "aria-label", "class", "data-tabs", "dir", "id", "lang", "role", "title", "data-search-exclude"},
    "a": {"download", "href", "hreflang", "name", "rel", "target"},
    "audio": {"controls", "src"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "ins": {"cite", "datetime"},
    "label": {"for"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "source": {"src", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "video": {"controls", "height", "poster", "src", "width"},
}  # fmt: skip
"""The attributes that an element may have, those of `*` anywhere."""
_OPEN, _CLOSE = "\ue002", "\ue003"
_PLAIN = re.compile(r"[^<>&\x00\r\xa0]*")
"""A text that is the same once it is cleaned, as most headings are, which are cleaned one by one for the contents."""
_COMMENT = re.compile(r"<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->")
_TAG = re.compile(r"<(?=(?P<closes>/?)(?P<name>[a-zA-Z][^\s/>]*)|[!?/])")
_WHOLE_TAG = re.compile(r"""<[a-zA-Z/][^<>"]*(?:"[^"]*"[^<>"]*)*>""")
_PLACE = re.compile(rf"(?P<opens><p>)?{_OPEN}(?P<number>\d+){_CLOSE}(?P<closes></p>)?")
_ALIGNED = re.compile(r"text-align:\s*(left|right|center);?")
_ID = re.compile(r"(?!__)[^\s\"'<>&`=%]+|__(?:tabbed|codelineno|span)[-_][\w-]+")
"""What may be an id: nothing that could end an attribute or be read as an escape in an address, and none of the frame's own, which begin with `__`."""


class Shown(str):
    """HTML that a template of the theme printed: it is not prose, and stays as it is."""

    __slots__ = ()


def clean(md: Markdown) -> None:
    """Have a Markdown instance clean what it makes of prose."""
    cleaner = _Cleaner(md)
    md.treeprocessors.register(_Attributes(md), "nutgraf-attributes", 5.5)
    md.postprocessors.register(_Aside(cleaner), "nutgraf-aside", 35)
    md.postprocessors.register(cleaner, "nutgraf-clean", 5)
    md.registerExtension(cleaner)


class _Attributes(Treeprocessor):
    """Takes ids away that are none, before contents and search are made of them, and says as an attribute how cells are aligned."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if not _ID.fullmatch(element.get("id", "x")):
                del element.attrib["id"]
            if aligned := _ALIGNED.fullmatch(element.get("style", "")):
                del element.attrib["style"]
                element.set("align", aligned[1])


class _Cleaner(Postprocessor, Extension):
    """Cleans a page, or a piece of it, and puts the theme's fragments in afterwards; an extension for being reset with the instance."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._stash: list[str | Element] = []
        self._fragments: dict[int, str] = {}
        self._looked_at = 0
        self._cleaner = nh3.Cleaner(
            tags=set(TAGS),
            clean_content_tags=set(),
            attributes={name: set(allowed) for name, allowed in ATTRIBUTES.items()},
            attribute_filter=_allowed,
            link_rel=None,
            url_schemes={"http", "https", "mailto", "tel"},
        )

    def reset(self) -> None:
        """Let go of the page before."""
        self._stash, self._fragments, self._looked_at = [], {}, 0

    def set_aside(self) -> None:
        """Put marks in the place of fragments, and take marks away that somebody typed; each is looked at once, as each heading asks for it."""
        blocks = self.md.htmlStash.rawHtmlBlocks
        if blocks is not self._stash:
            self._stash, self._fragments, self._looked_at = blocks, {}, 0
        for number in range(self._looked_at, len(blocks)):
            block = blocks[number]
            if isinstance(block, Shown):
                self._fragments[number] = block
                blocks[number] = f"{_OPEN}{number}{_CLOSE}"
            elif isinstance(block, str):
                blocks[number] = unmarked(block)
        self._looked_at = len(blocks)

    def run(self, text: str) -> str:
        cleaned = text if _PLAIN.fullmatch(text) else self._cleaner.clean(_TAG.sub(_typed, _COMMENT.sub("", text)))
        if _OPEN not in cleaned:
            return cleaned
        return _PLACE.sub(self._fragment, _WHOLE_TAG.sub(lambda tag: unmarked(tag[0]), cleaned))

    def _fragment(self, found: re.Match[str]) -> str:
        html = self._fragments.get(int(found["number"]), "")
        opens, closes = found["opens"] or "", found["closes"] or ""
        name = re.match(r"<([^\s>]+)", html)
        alone = bool(opens and closes and name and self.md.is_block_level(name[1]))
        return html if alone else f"{opens}{html}{closes}"


class _Aside(Postprocessor):
    """Sets fragments aside before raw HTML is put in."""

    def __init__(self, cleaner: _Cleaner) -> None:
        super().__init__(cleaner.md)
        self._cleaner = cleaner

    def run(self, text: str) -> str:
        self._cleaner.set_aside()
        return unmarked(text)


def unmarked(text: str) -> str:
    """A text without the marks that fragments leave."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _typed(found: re.Match[str]) -> str:
    return "<" if (found["name"] or "").lower() in TAGS else "&lt;"


def _allowed(tag: str, name: str, value: str) -> str | None:
    """An attribute's value, None where it may not have that."""
    if name in ("id", "for", "name") and not _ID.fullmatch(value):
        return None
    if tag == "input" and name == "type":
        return value if value in ("checkbox", "radio") else None
    return value
