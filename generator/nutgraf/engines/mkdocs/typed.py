"""What somebody typed, made safe for MkDocs' templates, which print it as it is: they escape nothing by themselves."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

_SETTINGS = ("site_name", "site_description", "site_author")


def escape_settings(config: MkDocsConfig) -> None:
    """The settings that are texts, escaped once: what escapes them again leaves them as they are."""
    for name in _SETTINGS:
        if config[name]:
            config[name] = escape(config[name])


def escape_titles(items: Iterable[StructureItem]) -> None:
    """The titles that `mkdocs.yml` or a folder's name gives to entries of the nav."""
    for item in items:
        if item.title and (not item.is_page or "title" in vars(item)):
            item.title = escape(item.title)
        if isinstance(item, Section):
            escape_titles(item.children)


def escape_meta(page: Page) -> None:
    """A page's front matter: the keys that are known, with values of their kind, escaped."""
    cleaned = {key: _MATTER[key](value) for key, value in page.meta.items() if key in _MATTER}
    page.meta = {key: value for key, value in cleaned.items() if value not in (None, "")}


def escape_name(page: Page) -> None:
    """The title of a page that has it from its file's name; of a heading MkDocs has HTML."""
    if "title" not in vars(page) and "title" not in page.meta and not page._title_from_render:
        page.title = escape(page.title)


def escape_filters(env: Environment) -> None:
    """Jinja's `striptags` hands back `<` for `&lt;`, which a template that escapes nothing would print."""
    env.filters["striptags"] = lambda value: escape(Markup(str(value)).striptags())  # noqa: S704 - escaped anew


def _text(value: object) -> Markup | None:
    return escape(str(value)) if isinstance(value, str | int | float) else None


def _texts(value: object) -> list[Markup]:
    return [text for each in value if (text := _text(each)) is not None] if isinstance(value, list) else []


def _address(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _search(value: object) -> dict[str, Any]:
    """How search treats the page: left out, or lifted."""
    given = value if isinstance(value, Mapping) else {}
    kinds = {"exclude": bool, "boost": int | float}
    return {key: given[key] for key, kind in kinds.items() if isinstance(given.get(key), kind)}


_MATTER: Mapping[str, Callable[[object], Any]] = {
    "title": _text, "description": _text, "tags": _texts, "hide": _texts, "search": _search, "robots": _text, "up": _address,
    "draft": bool,
}  # fmt: skip
"""The keys that reach a template, each with what becomes of its value."""
