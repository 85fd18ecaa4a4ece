"""The scripts and styles that the theme itself puts on a page: its templates printed with nothing that anybody typed."""

from collections import ChainMap
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url, is_error_template

from nutgraf.publish.finished import Own
from nutgraf.publish.html import read_page

_KNOWN = {"site_name": "Name", "site_description": "", "site_author": "", "copyright": "", "repo_name": "", "nav": None}
"""What stands in for the settings that are texts."""


def theme_own(config: MkDocsConfig, env: Environment, styles: Mapping[str, str]) -> Callable[[str], Own]:
    """Tells what the theme puts on a page by itself, by the page's path in the site; `styles` are those inside files that need no other."""

    @cache
    def seen_from(base_url: str) -> Own:
        page = read_page(env.get_template("main.html").render(_context(config, base_url)))
        return Own(frozenset(page.scripts), frozenset(page.styles))

    def own(path: str) -> Own:
        if path in styles:
            return Own(styles=frozenset({styles[path]}))
        return seen_from(
            urlsplit(config.site_url or "/").path
            if is_error_template(path)
            else get_relative_url(".", path.removesuffix("index.html") or ".")
        )

    return own


def _context(config: MkDocsConfig, base_url: str) -> dict[str, Any]:
    """What MkDocs hands to a template, for a site without pages."""
    return {
        "nav": Navigation([], []),
        "pages": Files([]),
        "base_url": base_url,
        "extra_css": [],
        "extra_javascript": [],
        "mkdocs_version": "0",
        "config": ChainMap(dict(_KNOWN), config),
        "page": None,
    }
