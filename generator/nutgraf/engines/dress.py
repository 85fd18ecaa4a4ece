"""What every engine needs besides the pages: style sheets, the words of the frame, the nav, and the extensions that pages are written with."""

from typing import Any

from nutgraf.engines.site import Site
from nutgraf.engines.theme import Theme
from nutgraf.publish.feeds import TYPES

STYLES = ("assets/nutgraf.css", "assets/pictures.css")
"""The theme's style sheets, in front of the project's own."""
SCRIPTS = ("assets/cards.js", "assets/places.js", "assets/visits.js")
"""The theme's scripts, in front of the project's own; nothing on a page needs them."""
EXTENSIONS = ("attr_list", "tables")
"""What the generated pages are written with."""
_SCHEMES = (("light", "default", "dark", "night"), ("dark", "slate", "light", "sunny"))


def palette(theme: Theme) -> list[dict[str, Any]]:
    """Light or dark as the reader's system has it, until the reader chooses: for projects that say nothing of it."""
    return [
        {
            "media": f"(prefers-color-scheme: {media})",
            "scheme": scheme,
            "toggle": {"icon": f"material/weather-{icon}", "name": theme.words(f"frame.{other}")},
        }
        for media, scheme, other, icon in _SCHEMES
    ]


def contents(theme: Theme) -> dict[str, Any]:
    """The settings of the extension `toc`, where the project says nothing of them: each heading leads to its own address."""
    return {"permalink": True, "permalink_title": theme.words("frame.permalink")}


def frame(theme: Theme, site: Site | None, site_url: str | None) -> dict[str, Any]:
    """What the theme's overrides ask as `config.extra.nutgraf`."""
    return {key: theme.words(key) for key in ("not_found", "not_found_ways", "to_the_front")} | {
        "frame": theme.words.below("frame"),
        "draft": theme.words("preview.draft"),
        "up": {f"{name}/": theme.words(f"title.{name}") for name in ("actors", "questions", "sources")},
        "feeds": [{"path": path, "type": TYPES[path]} for path in site.feeds(site_url)] if site else [],
    }


def nav(paths: tuple[str, ...]) -> list[Any]:
    """The nav's entries; pages in folders of the editor's stand in a section named after the folder."""
    entries: list[Any] = []
    sections: dict[str, list[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        if not folder or name in ("index.md", "README.md"):
            entries.append(path)
            continue
        title = folder.replace("-", " ").replace("/", " · ").capitalize()
        if title not in sections:
            entries.append({title: sections.setdefault(title, [])})
        sections[title].append(path)
    return entries
