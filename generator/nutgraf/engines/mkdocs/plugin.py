"""The MkDocs plugin: it reads and checks the project, hands MkDocs the generated pages, and teaches Markdown its links."""

from dataclasses import dataclass
from pathlib import Path

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown import Markdown
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from nutgraf.diagnostics.text import lines
from nutgraf.engines.project import open_project
from nutgraf.engines.theme import theme_folder
from nutgraf.markup.extension import Link, NutgrafExtension
from nutgraf.pages.blocks import Block
from nutgraf.pages.embed import Embeds
from nutgraf.pages.skeletons import Page, skeletons
from nutgraf.words import read_words_file


@dataclass(frozen=True)
class _Resolver:
    """The story as the Markdown extension asks for it."""

    embeds: Embeds

    def link(self, target: str, page: str) -> Link | None:
        """Where an id leads from a page."""
        found = self.embeds.address(target)
        return Link(found[0].seen_from(page), found[1], found[2]) if found else None

    def embed(self, spec: str, page: str, level: int) -> tuple[Block, ...] | None:
        """What an embed shows on a page."""
        return self.embeds.blocks(spec, page, level)


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `mkdocs.yml`: none yet."""


class NutgrafPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Entered in `mkdocs.yml` as `plugins: [nutgraf]`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the project; stop before `site/` is touched where something is wrong."""
        root = Path(config.config_file_path).parent
        project = open_project(root, drafts=False)
        if project.failed(strict=config.strict):
            click.echo(lines(project.findings), err=True)
            raise Abort("nutgraf: nothing was built; the site is as it was.")
        theme = theme_folder()
        words = read_words_file((theme / "words" / "en.yaml").read_text(encoding="utf-8"), "theme/words/en.yaml")
        templates = Environment(
            loader=FileSystemLoader([root / "theme" / "fragments", theme / "fragments"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._pages = skeletons(project.story, words)
        resolver = _Resolver(Embeds(project.story, words, templates))
        config.markdown_extensions.append(NutgrafExtension(resolver=resolver, page=_page_of))  # type: ignore[arg-type]
        config.extra_css.append("assets/nutgraf.css")
        self._css = (theme / "assets" / "nutgraf.css").read_text(encoding="utf-8")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; an editor's file at the same address comes first on it."""
        for page in self._pages:
            own = files.get_file_from_path(page.path)
            prose = own.content_string if own else ""
            if own:
                files.remove(own)
            files.append(_generated(config, page, prose))
        files.append(File.generated(config, "assets/nutgraf.css", content=self._css))
        return files


def _generated(config: MkDocsConfig, page: Page, prose: str) -> File:
    inclusion = InclusionLevel.INCLUDED if page.in_nav else InclusionLevel.NOT_IN_NAV
    content = f"# {page.title}\n\n{prose}\n\n{page.markdown}\n"
    return File.generated(config, page.path, content=content, inclusion=inclusion)


def _page_of(md: Markdown) -> str:
    return str(md.treeprocessors["relpath"].file.src_uri)  # type: ignore[attr-defined]
