"""The front matter of an exported page: the keys that are known, each once, the title escaped: templates print it as HTML."""

import yaml
from markupsafe import escape

from nutgraf.read.front_matter import split

_KEYS = ("title", "description", "tags", "hide", "search", "robots", "up")


def tidied(markdown: str, title: str = "") -> str:
    """A page with its front matter written anew, with a title where it has none and one is given."""
    parts = split(markdown)
    said = yaml.safe_load(parts.matter) if parts.matter.strip() else {}
    known = {key: said[key] for key in _KEYS if said.get(key) not in (None, "")}
    if title or "title" in known:
        known = {"title": str(escape(known.get("title", title)))} | {key: known[key] for key in known if key != "title"}
    head = f"---\n{yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=1000)}---\n\n" if known else ""
    return head + parts.body.lstrip("\n")
