"""Each case is a Markdown file with up to three blocks, fenced by `~~~~`:

- `~~~~ markdown`: what an editor writes in `content/case.md`;
- `~~~~ html`: what becomes of it. A link leads to `#<id>`, and an embed shows `<div class="shown">…</div>` where it stands
  by itself and `<i>…</i>` in the middle of a text, so that a case says where something is shown and not how;
- `~~~~ findings`: what the small story of `nutgraf.testing` has against its links, embeds and ids, as `line:column-end column [code]`. The text says `nobody`
  for a record that there is not, and `nothing` for a view. Without the block, there is nothing to say.

`make accept` writes the last two anew.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from nutgraf.engines.project import open_project
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.pages.blocks import Block, Fragment, Heading, Link
from nutgraf.testing import project

CODES = frozenset({"broken-link", "unknown-view", "doubled-home"})
CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
EXTENSIONS = (
    "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed",
)  # fmt: skip
OPTIONS = {"tables": {"use_align_attribute": True}, "pymdownx.tabbed": {"alternate_style": True}}
RECORDS = {"mira-olsen": "Mira Olsen", "city-council": "Riverton City Council", "closure-vote": "The vote"}


class Riverton:
    """A story as the extension asks for it."""

    def link(self, target: str, _page: str) -> Link | None:
        return Link(f"#{target}", RECORDS[target], "any") if target in RECORDS else None

    def blocks(self, spec: str, _page: str, level: int, *, first: bool) -> Sequence[Block] | None:
        if spec.startswith("no") or not spec:
            return None
        shown = Fragment(f'<div class="shown">{spec}</div>')
        return (Heading(level, spec.capitalize(), f"in_{spec.replace(' ', '_')}"), shown) if first else (shown,)

    def phrase(self, spec: str, _page: str) -> str | None:
        return None if spec.startswith("no") or not spec else f"<i>{spec}</i>"


def html(text: str) -> str:
    """What becomes of a page's Markdown."""
    extensions = [*EXTENSIONS, NutgrafExtension(resolver=Riverton())]
    return Markdown(extensions=extensions, extension_configs=OPTIONS).convert(text)


def findings(text: str, folder: Path) -> str:
    """What is said against a page, a line each."""
    found = open_project(project(folder, {"content/case.md": text})).findings
    return "\n".join(
        f"{each.span.line}:{each.span.column}-{each.span.end_column} [{each.code}]"
        for each in found
        if each.code in CODES
    )


def blocks(case: Path) -> dict[str, str]:
    """A case's blocks by their names."""
    text = case.read_text(encoding="utf-8")
    return {name: body.rstrip("\n") for name, body in re.findall(r"^~~~~ (\w+)\n(.*?)^~~~~$", text, re.M | re.S)}


def accept(case: Path, shown: dict[str, str]) -> None:
    """Write what a case shows now into its file."""
    head = case.read_text(encoding="utf-8").partition("~~~~")[0]
    parts = (f"~~~~ {name}\n{body}\n~~~~\n" for name, body in shown.items() if body)
    case.write_text(head + "\n".join(parts), encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_text_becomes_what_its_case_shows(case: Path, tmp_path: Path) -> None:
    expected = {"html": "", "findings": ""} | blocks(case)
    text = expected["markdown"]
    shown = {"markdown": text, "html": html(text), "findings": findings(text, tmp_path)}
    if os.environ.get("NUTGRAF_ACCEPT"):
        accept(case, shown)
    assert shown == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_mark_is_left_in_what_a_reader_gets(case: Path) -> None:
    assert not re.search("[\ue000-\uf8ff]", html(blocks(case)["markdown"]))


def test_the_cases_are_read_as_the_real_site_is() -> None:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("!", lambda *_: "")
    config = yaml.load((Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"), Loader)  # noqa: S506
    names = {next(iter(each)) if isinstance(each, dict) else each for each in config["markdown_extensions"]}
    assert names == set(EXTENSIONS)


def test_each_page_begins_anew_also_where_one_extension_serves_two_instances() -> None:
    extension = NutgrafExtension(resolver=Riverton())
    first, _ = Markdown(extensions=[extension]), Markdown(extensions=[extension])
    shown = [first.reset().convert("![[timeline]]\n\n![[timeline]]") for _ in range(2)]
    assert [each.count("Timeline") for each in shown] == [1, 1]
