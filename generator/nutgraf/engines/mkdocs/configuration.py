"""What the plugin asks of MkDocs' configuration, and what it adds to it."""

from pathlib import Path
from typing import Any

import click
from markdown import Markdown
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.theme import Theme as MkDocsTheme

from nutgraf.diagnostics import Span, finding
from nutgraf.diagnostics.text import lines
from nutgraf.engines import dress as common
from nutgraf.engines.site import Site
from nutgraf.engines.theme import ICON, Theme
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.publish.masthead import Masthead

_SITEMAP = "sitemap.xml"
"""MkDocs' own; the site's is made of the facts' days, when it is finished."""
_NEEDS_AN_ADDRESS = "404.html"
_MATERIALS_FONT = {"text": "Roboto", "code": "Roboto Mono"}
"""What Material loads from another host where `mkdocs.yml` names no font; the pages' policy forbids that."""
_MATERIALS_ICON = "assets/images/favicon.png"


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
        config.theme = MkDocsTheme(name="material", font=False)
    elif config.theme.get("font") == _MATERIALS_FONT:
        config.theme["font"] = False
    if config.theme.get("favicon") == _MATERIALS_ICON:
        config.theme["favicon"] = ICON
    for extension in common.EXTENSIONS:
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)


def dress(config: MkDocsConfig, theme: Theme, site: Site | None = None) -> None:
    """Add the theme, and where there is a site its Markdown and its nav, unless the editor wrote one."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme.overrides))
    config.extra_css[:0] = common.STYLES
    config.extra_javascript[:0] = [_deferred(each) for each in common.SCRIPTS]
    if not config.theme.get("palette"):
        config.theme["palette"] = common.palette(theme)
    config.extra["nutgraf"] = common.frame(theme, site, config.site_url)
    config.theme.static_templates.discard(_SITEMAP)
    config.mdx_configs["toc"] = common.contents(theme) | config.mdx_configs.get("toc", {})
    if not config.site_url:
        config.theme.static_templates.discard(_NEEDS_AN_ADDRESS)
    if site:
        pages = {page.file: page.path for page in site.pages}
        extension: Any = NutgrafExtension(
            resolver=site.embeds, page=lambda md: pages.get(_file_of(md), _file_of(md)), whole=True
        )
        config.markdown_extensions.append(extension)
        if config.nav is None:
            config.nav = common.nav(site.nav)


def masthead(config: MkDocsConfig) -> Masthead:
    """What the settings say of the site and its publisher, as typed."""
    return Masthead(config.site_name, config.site_description or "", config.site_author or "", config.site_url or "")


def _deferred(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.defer = True
    return script


def _file_of(md: Markdown) -> str:
    return str(md.treeprocessors["relpath"].file.src_uri)  # type: ignore[attr-defined]
