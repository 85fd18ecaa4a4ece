"""The `mkdocs.yml` of an exported folder, which all engines read: the project's own, without the plugin."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from markupsafe import escape

from nutgraf.engines import dress
from nutgraf.engines.export.engine import Engine
from nutgraf.engines.site import Site
from nutgraf.engines.theme import ICON, Theme

PAGES, STORY, OVERRIDES = "pages", "story", "overrides"
"""The folders of what was exported."""
FILE = "mkdocs.yml"
_KEPT = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "repo_url", "repo_name", "extra_javascript",
    "validation",
)  # fmt: skip
"""The settings that are taken over as they are; `edit_uri` is not, as the folder's pages are not the editor's files."""
_NOTE = "# Written by `nutgraf export`; what you change here is refused or lost at the next one.\n"


def settings(said: Mapping[str, Any], site: Site, engine: Engine) -> str:
    """The settings by those of the project."""
    site_url = said.get("site_url") or None
    written = {key: said[key] for key in _KEPT if said.get(key)} | {
        "docs_dir": PAGES,
        "watch": [STORY],
        "theme": _theme(said.get("theme"), site.theme),
        "plugins": list(engine.plugins),
        "extra_css": [*dress.STYLES, *(said.get("extra_css") or [])],
        "extra_javascript": [
            *({"path": each, "defer": True} for each in dress.SCRIPTS),
            *(said.get("extra_javascript") or []),
        ],
        "extra": {**(said.get("extra") or {}), "nutgraf": dress.frame(site.theme, site, site_url)},
        "markdown_extensions": list(_extensions(said.get("markdown_extensions"), site)),
        "nav": _titled(said.get("nav") or dress.nav(site.nav)),
    }
    return _NOTE + yaml.safe_dump(written, sort_keys=False, allow_unicode=True, width=120)


def _theme(said: object, theme: Theme) -> dict[str, Any]:
    """The theme as the plugin would complete it, with the overrides in the folder."""
    if not said:
        said = "material"
    chosen = dict(said) if isinstance(said, Mapping) else {"name": said}
    completed = {"font": False, "favicon": ICON, "palette": dress.palette(theme)}
    return completed | chosen | {"custom_dir": OVERRIDES}


def _titled(entries: Any) -> Any:
    """A nav with its titles escaped; the paths stay."""
    if isinstance(entries, list):
        return [_titled(each) for each in entries]
    return (
        {str(escape(key)): _titled(each) for key, each in entries.items()} if isinstance(entries, Mapping) else entries
    )


def _extensions(said: object, site: Site) -> Iterator[str | dict[str, Any]]:
    """The project's extensions, those that the pages need, and nutgraf's own last."""
    entries = [{key: value} for key, value in said.items()] if isinstance(said, Mapping) else said
    named = [each for each in (entries if isinstance(entries, list) else []) if each]
    plain = {name: options for each in named for name, options in _plain(each).items()}
    known = plain | {"toc": dress.contents(site.theme) | plain.get("toc", {})}
    yield from ({name: options} if options else name for name, options in known.items())
    yield from (each for each in dress.EXTENSIONS if each not in known)
    yield {"nutgraf": {"story": STORY, "title": site.title}}


def _plain(entry: str | dict[str, Any]) -> dict[str, dict[str, Any]]:
    """An extension with its settings, but for those that are names of Python, which were not read."""
    if isinstance(entry, str):
        return {entry: {}}
    return {
        name: {key: value for key, value in (options or {}).items() if value is not None}
        for name, options in entry.items()
    }
