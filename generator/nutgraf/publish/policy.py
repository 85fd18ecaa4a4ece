"""What is written into every page of a finished site: a Content-Security-Policy, by which only what the theme itself brings may run, style or load,
and the page's head for search engines and previews."""

import base64
import hashlib
import re
from collections.abc import Collection, Iterator
from functools import partial

from nutgraf.diagnostics import Finding
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.head import HEAD_END, with_address, with_head

_CHARSET = re.compile(r"""<meta charset=["']?utf-8["']?\s*/?>""", re.IGNORECASE)
_BEGINNING = re.compile(r"\s*(?:<!doctype html>)?\s*(?:<html[^<>]*>)?\s*(?:<head[^<>]*>)?", re.IGNORECASE)

_HEAD = 1_000_000
"""In how many bytes a page's head ends."""


def add(finished: Finished) -> Iterator[Finding]:
    """Write the policy into every page, with the hashes of what is the theme's own there, and its head; nothing can be wrong with that."""
    finished.spread([each for each in finished.pages if each not in finished.seen], partial(_add, finished))
    yield from ()


def _add(finished: Finished, name: str) -> None:
    finished.rewrite(name, _written(finished, name))


def _written(finished: Finished, name: str) -> Iterator[bytes]:
    """A page as it is published; of one that says nothing in its head, as the handout, all after that is passed on piece by piece."""
    with (finished.folder / name).open("rb") as file:
        begun = file.read(_HEAD)
        if finished.metadata.head(name) or HEAD_END.encode() not in begun:
            begun += file.read()
        yield from published(finished, name, begun)
        yield from iter(partial(file.read, _HEAD), b"")


def published(finished: Finished, name: str, html: bytes) -> tuple[bytes, bytes, bytes]:
    """A page's HTML with its policy and its head, in parts: it may be as large as the whole site."""
    head, own = finished.metadata.head(name), policy(finished.own(name))
    before, end, after = html.partition(HEAD_END.encode())
    text = before.decode("utf-8")
    told = with_head(text, head) if head and end else text
    return with_policy(told, own).encode(), end, with_address(after, head) if head else after


def policy(own: Own) -> str:
    """The policy of a page."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self'{_hashes(own.scripts)}",
            f"style-src 'self'{_hashes(own.styles)}",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def with_policy(text: str, content: str) -> str:
    """A page's HTML with a policy in front of all that it could forbid, there once however often this is done."""
    found = _CHARSET.search(text) or _BEGINNING.match(text)
    end = found.end() if found else 0
    said = f'<meta http-equiv="Content-Security-Policy" content="{content}">'
    return text if text.startswith(said, end) else f"{text[:end]}{said}{text[end:]}"


def _hashes(texts: Collection[str]) -> str:
    return "".join(f" '{_hash(each)}'" for each in sorted(texts))


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
