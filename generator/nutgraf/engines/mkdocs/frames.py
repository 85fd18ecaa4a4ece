"""What MkDocs' templates print around a page's content: where all of it is the same, and the content too, so is the page.

A template may ask for anything that MkDocs knows. What those of nutgraf and Material ask is known, and is what counts here; with a template of the
project's own, a hook, or a plugin that is not known, nothing can be told.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from nutgraf.engines.mkdocs import templates

_PLUGINS = frozenset({"nutgraf", "search", "material/search"})
_SETTINGS = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "extra", "extra_css", "extra_javascript", "repo_url", "repo_name",
    "edit_uri", "use_directory_urls", "remote_branch",
)  # fmt: skip
"""The settings that templates ask, the theme's apart."""


def is_known(config: MkDocsConfig) -> bool:
    """Whether nothing prints pages but what is known here."""
    own = config.theme.custom_dir
    printing = own and (
        any(Path(own).rglob("*.html")) or any(Path(own, name).is_file() for name in config.theme.static_templates)
    )
    return not (printing or config.extra_templates or config.hooks) and _PLUGINS.issuperset(config.plugins)


def of_site(config: MkDocsConfig, nav: Navigation) -> str:
    """A name for all that a frame has of the site."""
    whole = hashlib.sha256()
    for each in _of_site(config, nav):
        whole.update(repr(each).encode("utf-8", "surrogatepass") + b"\0")
    return whole.hexdigest()


def of_page(page: Page) -> Iterator[object]:
    """All that a frame has of its page besides what the page's Markdown comes to."""
    yield page.url, vars(page).get("title"), page.meta, page.edit_url, page.is_homepage
    for each in (page.previous_page, page.next_page):
        yield (each.url, each.title) if each else None
    yield [each.title for each in page.ancestors]


def _of_site(config: MkDocsConfig, nav: Navigation) -> Iterator[object]:
    for name in _SETTINGS:
        value = config[name]
        yield name, list(map(_script, value)) if name == "extra_javascript" else value
    yield config.theme.name, sorted((name, repr(config.theme[name])) for name in config.theme)
    yield sorted(config.plugins), nav.homepage.url if nav.homepage else None
    yield from _items(nav)
    for folder in config.theme.dirs:
        for file in sorted(each for each in templates.visible(folder) if each.suffix == ".html"):
            yield str(file), hashlib.sha256(file.read_bytes()).digest()


def _script(each: object) -> object:
    """A script by its values, which MkDocs' own object for it does not tell."""
    return dict(each) if isinstance(each, Mapping) else each


def _items(items: Iterable[StructureItem], depth: int = 0) -> Iterator[object]:
    for each in items:
        yield depth, type(each).__name__, each.title, getattr(each, "url", None)
        yield from _items(getattr(each, "children", None) or (), depth + 1)
