"""What the plugin asks of MkDocs' configuration, and what it adds to it."""

from pathlib import Path
from typing import Any

import click
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.theme import Theme as MkDocsTheme

from nutgraf.diagnostics import Span, finding
from nutgraf.diagnostics.text import lines
from nutgraf.engines.site import Site
from nutgraf.engines.theme import Theme
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.publish.feeds import TYPES

_NEED_AN_ADDRESS = ("404.html", "sitemap.xml")
_NEEDED_EXTENSIONS = ("attr_list", "tables")
"""What the generated pages are written with."""
_MATERIALS_FONT = {"text": "Roboto", "code": "Roboto Mono"}
"""What Material loads from another host where `mkdocs.yml` names no font; the pages' policy forbids that."""
_PALETTE = (
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


def refuse(config: MkDocsConfig) -> None:
    """Stop where a setting would break every link."""
    if not config.use_directory_urls:
        fault = finding(
            "bad-configuration",
            Span(Path(config.config_file_path).name),
            "`use_directory_urls: false` would break the addresses of the site",
            "take it out",
        )
        click.echo(lines((fault,)), err=True)
        raise Abort("nutgraf: nothing was built; the site is as it was.")


def complete(config: MkDocsConfig, *, themed: bool) -> None:
    """Choose what `mkdocs.yml` leaves open: Material unless it is `themed`, the reader's own fonts, and the extensions that generated pages need."""
    if not themed and config.theme.name == "mkdocs":
        config.theme = MkDocsTheme(name="material", font=False, palette=list(_PALETTE))
    elif config.theme.get("font") == _MATERIALS_FONT:
        config.theme["font"] = False
    for extension in _NEEDED_EXTENSIONS:
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)


def dress(config: MkDocsConfig, theme: Theme, site: Site | None = None) -> None:
    """Add the theme, and where there is a site its Markdown and its nav, unless the editor wrote one."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme.overrides))
    config.extra_css[:0] = ["assets/nutgraf.css", "assets/pictures.css"]
    config.extra["nutgraf"] = {key: theme.words(key) for key in ("not_found", "to_the_front")} | {
        "draft": theme.words("preview.draft"),
        "up": {f"{name}/": theme.words(f"title.{name}") for name in ("actors", "questions", "sources")},
        "feeds": [{"path": path, "type": TYPES[path]} for path in site.feeds(config.site_url)] if site else [],
    }
    if not config.site_url:
        config.theme.static_templates.difference_update(_NEED_AN_ADDRESS)
    if site:
        pages = {page.file: page.path for page in site.pages}
        extension: Any = NutgrafExtension(resolver=site.embeds, page=lambda md: pages.get(_file_of(md), _file_of(md)))
        config.markdown_extensions.append(extension)
        if config.nav is None:
            config.nav = _nav(site.nav)


def _nav(paths: tuple[str, ...]) -> list[Any]:
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


def _file_of(md: Markdown) -> str:
    return str(md.treeprocessors["relpath"].file.src_uri)  # type: ignore[attr-defined]
