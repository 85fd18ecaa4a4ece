"""Thousands of payloads that others collected, in facts and in prose: nothing runs or is asked for, and each is shown as it was typed."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest
import yaml
from chromium import Watched, watch
from known import collected, known
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from playwright.sync_api import Browser

from nutgraf import rules
from nutgraf.publish import passes, policy
from nutgraf.read import read_yaml
from nutgraf.testing import Built, build, project, served

pytestmark = [pytest.mark.long, pytest.mark.browser]
TEXTS = known()
HEAD = "source:\n  id: old-bridge\n  publisher: {0}\n  author: {1}\n  headline: {2}\n  language: en\n  published: 2031-05-02\n  paragraphs: 6\n"
SHAPES = (
    "{0}\n",
    "> *{0}*\n",
    "- {0}\n",
    "[x](<{0}>)\n",
    '<b title="{0}">{0}</b>\n',
    "<p {0}>x</p>\n",
    "## x {{ title={0} }}\n",
)
"""What a text is typed into in prose, beside a block of code that shows it."""
SECTIONS = {
    "documents": "title: {0}\n    kind: {1}\n    via: {2}",
    "statements": "by: actors-0\n    quote: {0}\n    paraphrase: {1}",
    "events": "title: {0}\n    status: happened\n    where: {1}\n    summary: {2}\n    when: 2031-05-02",
    "issues": "question: {0}\n    kind: policy",
    "background": "says: {0}",
    "terms": "term: {0}\n    definition: {1}\n    also: [{2}]",
    "figures": "label: {0}\n    value: 4\n    unit: {1}\n    text: {2}",
    "actors": "name: {0}\n    kind: person\n    also: [{1}]\n    roles:\n      - role: {2}",
    "questions": "question: {0}\n    status: open\n    raised_by: source\n    why_it_matters: {1}\n    would_settle_it: {2}",
}
"""A section's records, each with texts in its fields."""
PAGES = {
    "documents": "documents/", "statements": "quotes/", "events": "timeline/", "issues": "positions/", "background": "background/",
    "terms": "glossary/", "figures": "background/", "actors": "actors/", "questions": "questions/",
}  # fmt: skip
"""Where a section's records are shown."""
APART = {"actors": 45, "questions": 45}
"""Sections whose records have pages of their own take one text in so many besides; the others share all texts."""


def shared(section: str) -> range:
    """The numbers of the texts that a section's records begin with."""
    lists = [each for each in SECTIONS if each not in APART]
    return range(0, len(TEXTS), APART[section]) if section in APART else range(lists.index(section), len(TEXTS), 7)


def quoted(number: int) -> str:
    return yaml.safe_dump(TEXTS[number % len(TEXTS)], default_style='"', width=1_000_000).strip()


def meant(section: str, text: str) -> str:
    """A text with its blanks as one each; of a quotation's marks the outer ones are the page's own."""
    quotation = section == "statements" and (text[0], text[-1]) in {('"', '"'), ("“", "”")}
    return " ".join((text[1:-1] if quotation else text).split())


def seed() -> str:
    parts = [HEAD.format(*map(quoted, range(3)))]
    for section, record in SECTIONS.items():
        parts.append(f"{section}:\n")
        for number in shared(section):
            texts = [quoted(number + further * 1001) for further in range(3)]
            parts.append(f"  {section}-{number}:\n    {record.format(*texts)}\n    at: 1\n")
    return "".join(parts)


def one_end(text: str) -> str:
    """A text with blanks as one each, and of the two ways to end a comment the one that Markdown writes for both.

    Behind one that is never ended it also reads `&#58;` in code, so that texts with such signs are not looked for there.
    """
    return " ".join(text.split()).replace("--!>", "-->")


def page(first: int) -> str:
    """Fifty texts in prose: each in a block of code, and behind those each in one of the shapes, which may swallow what follows."""
    texts = TEXTS[first : first + 50]
    code = (f"{indent(text, '    ')}\n\n---\n" for text in texts)
    typed = (SHAPES[number % 7].format(text) for number, text in enumerate(texts, first))
    return "\n".join((*code, *typed))


@pytest.fixture(scope="module")
def prose(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose prose holds every text; what reads the finished pages is left out, so that it is built whatever they hold."""
    files = {f"content/page-{first}.md": page(first) for first in range(0, len(TEXTS), 50)}
    folder = project(tmp_path_factory.mktemp("prose"), files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "RULES", ())
        patch.setattr(passes, "PASSES", (policy.add,))
        mkdocs_build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(project(tmp_path_factory.mktemp("known"), {"seeds/old-bridge.yaml": seed()}), strict=False)
    assert built.returncode == 0, built.stderr[-2000:]
    return built


@pytest.fixture(scope="module")
def reader(built: Built, browser: Browser) -> Iterator[Watched]:
    with served(built.site) as site, browser.new_context() as context:
        yield watch(context, site)


def addresses(site: Path) -> list[str]:
    return sorted(each.parent.relative_to(site).as_posix() + "/" for each in site.rglob("index.html"))


def test_there_are_thousands_of_payloads() -> None:
    assert len(TEXTS) > 4000


@pytest.mark.parametrize("section", SECTIONS)
def test_in_facts_each_is_shown_as_it_was_typed(reader: Watched, section: str) -> None:
    reader.go(PAGES[section])
    shown = reader.text
    assert [TEXTS[number] for number in shared(section) if meant(section, TEXTS[number]) not in shown] == []


def test_in_facts_none_runs_is_denied_or_asks_for_anything(built: Built, reader: Watched) -> None:
    for address in addresses(built.site):
        reader.go(address)
        reader.page.locator("body").wait_for(state="attached")
        assert (reader.ran, reader.denied, reader.active) == ([], [], []), address
    assert (reader.elsewhere, reader.faults) == ([], [])


def test_what_would_turn_other_texts_around_is_refused() -> None:
    refused = [text for text in collected() if text not in TEXTS]
    records = "".join(
        f"  b-{number}:\n    says: {yaml.safe_dump(text, default_style=chr(34), width=1_000_000).strip()}\n    at: 1\n"
        for number, text in enumerate(refused)
    )
    found = read_yaml(f"background:\n{records}", "seeds/old-bridge.yaml")[1]
    assert {each.code for each in found} == {"invisible-character"}
    assert len(found) == len(refused) > 10


def test_in_prose_none_runs_or_asks_for_anything_and_code_shows_each_as_it_was_typed(
    prose: Path, browser: Browser
) -> None:
    with served(prose) as site, browser.new_context() as context:
        reader = watch(context, site)
        for first in range(0, len(TEXTS), 50):
            reader.go(f"page-{first}/")
            assert (reader.ran, reader.active, reader.elsewhere) == ([], [], []), first
            shown = one_end(" ".join(reader.page.locator("pre").all_text_contents()))
            texts = (text for text in TEXTS[first : first + 50] if "&" not in text)
            assert [text for text in texts if one_end(text) not in shown] == []
