"""Who builds the same pages: how each is had, set up, run, and told of one edit."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from exported import Head, exported, html_heading, markdown_heading
from stories import write

_MAIN = (
    "index.md", "timeline.md", "actors/index.md", "questions/index.md", "positions.md", "quotes.md", "documents.md", "background.md",
    "glossary.md", "sources/index.md", "about.md",
)  # fmt: skip
"""The pages of the nav, where entity pages are out of it."""
_EXTENSIONS = "markdown_extensions: [attr_list, tables, footnotes, md_in_html, admonition, {toc: {permalink: true}}]\n"
_MATERIAL = "theme: {name: material, font: false}\nplugins: [search]\n" + _EXTENSIONS
_HUGO = """\
baseURL = "/"
title = "A story"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[[menus.main]]
name = "Timeline"
pageRef = "/timeline"
"""
_HUGO_LAYOUT = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head><body>
<nav>{{ range .Site.RegularPages.ByTitle | first 12 }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<main>{{ .Content }}</main><aside>{{ .TableOfContents }}</aside></body></html>
"""
_ELEVENTY = """\
export default function (config) { config.setInputDirectory("content"); config.setOutputDirectory("site"); config.setIncludesDirectory("../_includes");
return { markdownTemplateEngine: false, dataTemplateEngine: false }; }
"""
_ELEVENTY_LAYOUT = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title><link rel="stylesheet" href="/style.css"></head><body>
<nav><a href="/timeline/">Timeline</a><a href="/actors/">Actors</a><a href="/questions/">Questions</a><a href="/quotes/">Quotes</a></nav>
<main>{{ content | safe }}</main></body></html>
"""


@dataclass(frozen=True)
class Rival:
    """One way to build a story; `most` is the largest that it is asked for, `site` where its pages come to lie."""

    name: str
    version: Callable[[Path], str]
    """Has it ready in a scratch folder, and says which version; raises OSError or CalledProcessError where it can't be had."""
    prepare: Callable[[Path, int], None]
    command: Callable[[Path], Sequence[str]]
    edit: Callable[[Path, int], None]
    """Changes one fact in a prepared folder, another each time."""
    caches: tuple[str, ...] = ()
    """What has to go for a cold build, besides the site."""
    site: str = "site"
    most: int = 10_000


def said(*command: str) -> str:
    """What a command prints, without the end of the line."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603


def _python(scratch: Path, package: str) -> Path:
    """An environment with a package's newest version."""
    place = scratch / package
    if not (place / "bin" / package).exists():
        subprocess.run([sys.executable, "-m", "venv", place], check=True)  # noqa: S603
        subprocess.run([place / "bin" / "pip", "install", "-q", "--disable-pip-version-check", package], check=True)  # noqa: S603
    return place / "bin"


def _zensical(scratch: Path) -> str:
    return said(str(_python(scratch, "zensical") / "zensical"), "--version").split()[-1]


def _hugo(scratch: Path) -> str:
    del scratch
    if not shutil.which("hugo") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-qq", "hugo"], check=True, capture_output=True)  # noqa: S607
    return said("hugo", "version").split()[1].split("+")[0].lstrip("v")


def _eleventy(scratch: Path) -> str:
    place = scratch / "eleventy"
    if not (place / "node_modules").exists():
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "@11ty/eleventy"], cwd=place, check=True)  # noqa: S607
    return str(json.loads((place / "node_modules/@11ty/eleventy/package.json").read_text())["version"])


def _mkdocs(scratch: Path) -> str:
    del scratch
    return said(
        sys.executable,
        "-c",
        "from importlib.metadata import version as v; print(v('mkdocs'), '+', v('mkdocs-material'))",
    )


def _nutgraf(scratch: Path) -> str:
    del scratch
    return said(sys.executable, "-c", "from importlib.metadata import version as v; print(v('nutgraf'))")


def _pages(folder: Path, entities: int, docs: str, head: Head = markdown_heading, matter: str = "") -> list[str]:
    """The story's pages as plain Markdown in a folder; returns their paths."""
    story = folder.parent / f"story-{entities}"
    if not (story / "mkdocs.yml").exists():
        write(story, entities)
    pages = exported(story, head)
    for path, text in pages.items():
        (folder / docs / path).parent.mkdir(parents=True, exist_ok=True)
        title = text.lstrip("# ").partition("\n")[0]
        (folder / docs / path).write_text(
            (matter.format(title=json.dumps(title)) if matter else "") + text, encoding="utf-8"
        )
    return list(pages)


def _with_nutgraf(folder: Path, entities: int) -> None:
    write(folder, entities)


def _with_mkdocs(nav: bool) -> Callable[[Path, int], None]:
    def prepare(folder: Path, entities: int) -> None:
        paths = _pages(folder, entities, "docs")
        shown = [path for path in paths if path in _MAIN or path.startswith("essay")]
        listed = (
            ""
            if nav
            else f"nav: {json.dumps(shown)}\nnot_in_nav: |\n  /actors/*\n  /questions/*\n  /sources/*\n  /corrections.md\n"
        )
        (folder / "mkdocs.yml").write_text(f"site_name: A story\n{_MATERIAL}{listed}", encoding="utf-8")

    return prepare


def _with_hugo(folder: Path, entities: int) -> None:
    for path in _pages(folder, entities, "content", matter="---\ntitle: {title}\n---\n"):
        file = folder / "content" / path
        if file.name == "index.md":
            file.rename(file.with_name("_index.md"))
    for name in ("single", "list"):
        (folder / "layouts/_default").mkdir(parents=True, exist_ok=True)
        (folder / f"layouts/_default/{name}.html").write_text(_HUGO_LAYOUT, encoding="utf-8")
    (folder / "layouts/index.html").write_text(_HUGO_LAYOUT, encoding="utf-8")
    (folder / "config.toml").write_text(_HUGO, encoding="utf-8")


def _with_eleventy(folder: Path, entities: int) -> None:
    _pages(folder, entities, "content", html_heading, "---\ntitle: {title}\nlayout: page.njk\n---\n")
    (folder / "_includes").mkdir(exist_ok=True)
    (folder / "_includes/page.njk").write_text(_ELEVENTY_LAYOUT, encoding="utf-8")
    (folder / "eleventy.config.mjs").write_text(_ELEVENTY, encoding="utf-8")


def _edit_page(folder: Path, turn: int) -> None:
    """One more sentence on an actor's page."""
    file = sorted(
        each for docs in ("docs", "content") for each in folder.glob(f"{docs}/actors/*.md") if "index" not in each.name
    )[turn]
    file.write_text(file.read_text(encoding="utf-8") + f"\nAdded in turn {turn}.\n", encoding="utf-8")


def _edit_seed(folder: Path, turn: int) -> None:
    """Other words in one statement."""
    file = folder / "seeds" / "source-0.yaml"
    before, mark, after = file.read_text(encoding="utf-8").partition("    summary: ")
    file.write_text(f"{before}{mark}Changed in turn {turn}. {after}", encoding="utf-8")


def rivals(scratch: Path) -> tuple[Rival, ...]:
    """All of them, nutgraf first; what they need lies in `scratch`."""
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q"]
    return (
        Rival("nutgraf", _nutgraf, _with_nutgraf, lambda _: mkdocs, _edit_seed, (".cache",)),
        Rival("MkDocs, Material", _mkdocs, _with_mkdocs(nav=False), lambda _: mkdocs, _edit_page),
        Rival("the same, all in the nav", _mkdocs, _with_mkdocs(nav=True), lambda _: mkdocs, _edit_page, most=1_000),
        Rival("Zensical", _zensical, _with_mkdocs(nav=False), lambda _: [str(scratch / "zensical/bin/zensical"), "build"], _edit_page, (".cache",)),
        Rival("Hugo", _hugo, _with_hugo, lambda _: ["hugo", "--quiet"], _edit_page, ("resources",), "public"),
        Rival("Eleventy", _eleventy, _with_eleventy, lambda _: ["node", str(scratch / "eleventy/node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"], _edit_page),
    )  # fmt: skip
