"""What changed, for those who follow the story: as Atom (RFC 4287) and as JSON Feed 1.1."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from nutgraf.pages.scope import Scope
from nutgraf.publish.changes import Change, changes
from nutgraf.story.state import state

ATOM, JSON = "data/atom.xml", "data/feed.json"
TYPES: Mapping[str, str] = {ATOM: "application/atom+xml", JSON: "application/feed+json"}
"""The feeds by their paths in the site, with their media types."""
MOST = 100
"""How many changes a feed tells of."""
_VERSION = "https://jsonfeed.org/version/1.1"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NO_TEXT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold in any way."""


@dataclass(frozen=True)
class Feed:
    """What the feeds tell: `author` is the site's title, `day` that of the newest change, or of the facts' state."""

    title: str
    author: str
    language: str
    day: str | None
    changes: tuple[Change, ...]


def feed_of(scope: Scope, site: str) -> Feed:
    """The feed of a site by its title."""
    found = changes(scope)[:MOST]
    day = max((each.day for each in found), default=state(scope.story))
    return Feed(scope.words("feed.title", site=site), site, scope.words.language, day, found)


def feed_files(feed: Feed, site_url: str) -> Mapping[str, str]:
    """Both files by their paths in a site that stands at `site_url`; none where the facts name no day."""
    root = f"{site_url.rstrip('/')}/"
    return {ATOM: _atom(feed, feed.day, root), JSON: _json(feed, root)} if feed.day else {}


def _atom(feed: Feed, day: str, root: str) -> str:
    top = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": feed.language})
    _child(top, "id", root + ATOM)
    _child(top, "title", feed.title)
    _child(top, "updated", _moment(day))
    _child(SubElement(top, "author"), "name", feed.author)
    SubElement(top, "link", {"rel": "self", "type": TYPES[ATOM], "href": root + ATOM})
    SubElement(top, "link", {"rel": "alternate", "type": "text/html", "href": root})
    for each in feed.changes:
        _entry(SubElement(top, "entry"), each, root)
    indent(top)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(top, encoding="unicode")}\n'


def _entry(entry: Element, change: Change, root: str) -> None:
    _child(entry, "id", _absolute(root, change.id))
    _child(entry, "title", change.title)
    _child(entry, "updated", _moment(change.day))
    if change.corrects:
        _child(entry, "published", _moment(change.day))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": _absolute(root, change.url)})
    if change.text:
        _child(entry, "summary", change.text)


def _json(feed: Feed, root: str) -> str:
    data = {
        "version": _VERSION,
        "title": _plain(feed.title),
        "home_page_url": root,
        "feed_url": root + JSON,
        "language": feed.language,
        "authors": [{"name": _plain(feed.author), "url": root}],
        "items": [_item(each, root) for each in feed.changes],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _item(change: Change, root: str) -> dict[str, str]:
    published = {"date_published": _moment(change.day)} if change.corrects else {}
    return {
        "id": _absolute(root, change.id),
        "url": _absolute(root, change.url),
        "title": _plain(change.title),
        "content_text": _plain(change.text or change.title),
        **published,
        "date_modified": _moment(change.day),
    }


def _child(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _plain(text)


def _plain(text: str) -> str:
    return _NO_TEXT.sub("", text)


def _absolute(root: str, url: str) -> str:
    return root + quote(url, safe="/#-._~")


def _moment(day: str) -> str:
    """A day of the facts as a moment: they know no hours."""
    return f"{day}T00:00:00Z"
