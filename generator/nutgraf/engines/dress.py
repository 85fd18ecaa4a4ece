"""What every engine needs besides the pages: style sheets, the words of the frame, the nav, and the extensions that pages are written with."""

from typing import Any

from nutgraf.engines.site import Site
from nutgraf.engines.theme import Theme
from nutgraf.publish.feeds import TYPES

STYLES = ("assets/nutgraf.css", "assets/pictures.css")
"""The theme's style sheets, in front of the project's own."""
EXTENSIONS = ("attr_list", "tables")
"""What the generated pages are written with."""
PALETTE = (
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "toggle": {"icon": "material/weather-night", "name": "Switch to dark"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "toggle": {"icon": "material/weather-sunny", "name": "Switch to light"},
    },
)
"""Light or dark as the reader's system has it, where the project says nothing."""


def frame(theme: Theme, site: Site | None, site_url: str | None) -> dict[str, Any]:
    """What the theme's overrides ask as `config.extra.nutgraf`."""
    return {key: theme.words(key) for key in ("not_found", "to_the_front")} | {
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
