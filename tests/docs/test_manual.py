"""The manual says what is: its generated parts are up to date, its examples are read and built, its tables are the code's."""

import importlib.util
import re
import shlex
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from nutgraf.cli import main
from nutgraf.engines.examination import examine
from nutgraf.model.schema import seed_schema
from nutgraf.model.views import ANY, VIEWS
from nutgraf.testing import CONFIG, build, project

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted((*ROOT.glob("*.md"), *DOCS.rglob("*.md")))
MANUAL = sorted((*DOCS.glob("*.md"), ROOT / "README.md"))


def blocks(file: Path, language: str) -> list[str]:
    """A page's code blocks in a language, those in lists too."""
    found = re.findall(
        rf"^([ ]*)```{language}\n(.*?)^\1```$", file.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    return [textwrap.dedent(block) for _, block in found]


def examples() -> Iterator[Any]:
    for file in PAGES:
        for number, block in enumerate(blocks(file, "ya?ml"), 1):
            yield pytest.param(block, id=f"{file.relative_to(ROOT)}-{number}")


def events(text: str, loader: type) -> list[tuple[str, str | None, str | None]]:
    """What a YAML parser makes of a text: maps, lists and texts in order."""
    return [
        (type(each).__name__, getattr(each, "value", None), getattr(each, "tag", None))
        for each in yaml.parse(text, Loader=loader)
    ]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    """`docs/generate.py` as a module."""
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_generated_is_up_to_date(generate: ModuleType) -> None:
    made = generate.pages()
    assert {"format.md", "findings.md", "seed.schema.json"} == made.keys()
    assert {name: (DOCS / name).read_text(encoding="utf-8") for name in made} == made, "run `make docs`"


@pytest.mark.parametrize("example", list(examples()))
def test_both_of_pyyamls_parsers_read_an_example_alike(example: str) -> None:
    assert events(example, yaml.CSafeLoader) == events(example, yaml.SafeLoader)


@pytest.mark.parametrize("example", [each for each in examples() if each.values[0].startswith("source:")])
def test_an_example_that_is_a_whole_seed_has_no_error(example: str, tmp_path: Path) -> None:
    name = re.search(r"^  id: (\S+)$", example, re.MULTILINE)
    assert name
    folder = project(tmp_path, {f"seeds/{name[1]}.yaml": example})
    found = examine(folder, folder / "content").findings
    assert [each for each in found if each.severity == "error"] == []


def test_the_formats_sections_are_one_seed_in_which_every_key_is_known(tmp_path: Path) -> None:
    whole = "\n".join(
        block for block in blocks(DOCS / "format.md", "yaml") if block.split(":")[0] not in ("by", "when")
    )
    folder = project(tmp_path, {"seeds/old-bridge-gazette.yaml": whole})
    found = {each.code for each in examine(folder, folder / "content").findings}
    assert found & {"unknown-key", "missing-key", "wrong-shape", "unknown-value", "broken-yaml", "doubled-key"} == set()


def test_every_key_of_a_seed_stands_in_the_manual_with_what_it_takes_and_means() -> None:
    page = (DOCS / "format.md").read_text(encoding="utf-8")
    rows = {row[0] for row in re.findall(r"^\| `(\w+)`(?: \*\*needed\*\*)? \| (.+?) \| (.+?) \|", page, re.MULTILINE)}
    assert rows == {key for part in seed_schema()["$defs"].values() for key in part.get("properties", {})}


class TestFirstStory:
    """`docs/first-story.md`, done as it says."""

    PAGE = DOCS / "first-story.md"
    STEPS = tuple(block for block in blocks(PAGE, "yaml") if not block.startswith("#"))

    TOLD = frozenset({"uncovered-paragraph", "uncompared"})
    """The warnings of which the page tells."""

    def test_it_has_four_pieces_of_one_seed(self) -> None:
        assert len(self.STEPS) == 4

    @pytest.mark.parametrize("step", [1, 2, 3, 4])
    def test_what_is_there_after_a_step_is_built_with_no_other_warning_than_those_told(
        self, tmp_path: Path, step: int
    ) -> None:
        (prose,) = blocks(self.PAGE, "markdown")
        files = {"seeds/old-bridge.yaml": "".join(self.STEPS[:step])} | (
            {"content/index.md": prose} if step == 4 else {}
        )
        found = examine(project(tmp_path, files), tmp_path / "content").findings
        assert {each.code for each in found} <= self.TOLD
        built = build(tmp_path, strict=False)
        assert built.returncode == 0, built.stderr
        assert ("announced, not known to have happened" in built.page("timeline/")) == (step > 1)

    def test_the_slip_gives_the_finding_that_is_shown(self, tmp_path: Path) -> None:
        seed = "".join(self.STEPS[:2]).replace("- mira-olsen: chair", "- mira-olson: chair")
        findings = examine(project(tmp_path, {"seeds/old-bridge.yaml": seed}), tmp_path / "content").findings
        (found,) = (each for each in findings if each.code not in self.TOLD)
        shown = re.search(
            r"^    seeds/old-bridge.yaml:(\d+):(\d+): error: (.*?); (.*?) \[(.*)\]$",
            self.PAGE.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        assert shown
        assert shown.groups() == (str(found.span.line), str(found.span.column), found.message, found.help, found.code)


def rows(page: str, heading: str) -> dict[str, str]:
    """The first two cells of the table below a heading, without marks of code."""
    table = (DOCS / page).read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return dict(re.findall(r"^\| `([^`]+)` \| (.*?) \|", table, re.MULTILINE))


def test_the_views_and_their_arguments_are_those_of_the_table() -> None:
    told = rows("views.md", "The views")
    assert set(told) == set(VIEWS)
    for name, view in VIEWS.items():
        nouns = {"record"} if view.kinds == ANY else set(view.kinds)
        words = set(re.findall(r"`([\w-]+)`", told[name]))
        assert words == set(view.words), name
        assert nouns <= set(re.findall(r"[a-z]+", re.sub("`.*?`", "", told[name]))), name
        assert ("always" in told[name]) == view.needed, name
        assert (told[name] == "–") == (not view.kinds and not view.words), name


def commands() -> Iterator[Any]:
    """Every call of nutgraf in what is written by hand."""
    for file in MANUAL:
        page = file.read_text(encoding="utf-8").partition("<!-- From here on the page is generated")[0]
        for call in re.findall(r"(?:^ {4,}|`)(?:\.venv/bin/)?nutgraf ([a-z][^`\n]*)", page, re.MULTILINE):
            yield pytest.param(shlex.split(call.partition(" > ")[0]), id=f"{file.name}-{call}")


@pytest.mark.parametrize("call", list(commands()))
def test_every_command_in_the_manual_is_one(call: list[str]) -> None:
    command = main.commands[call[0]]
    options = {name for each in command.params for name in each.opts} | {"--help"}
    assert {each for each in call[1:] if each.startswith("-")} <= options


def test_every_command_stands_in_the_manual() -> None:
    told = {name.split()[1] for name in rows("index.md", "The commands") if name.startswith("nutgraf ")}
    assert told == set(main.commands)


def anchors(file: Path) -> set[str]:
    """The anchors that GitHub gives a page's headings."""
    headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("file", MANUAL, ids=lambda file: file.name)
def test_a_link_to_a_heading_finds_it(file: Path) -> None:
    prose = re.sub(r"`[^`\n]+`", "", file.read_text(encoding="utf-8"))
    found = re.findall(r"\]\(([\w./-]*\.md)?#([\w-]+)\)", prose)
    broken = [f"{page}#{name}" for page, name in found if name not in anchors(file.parent / page if page else file)]
    assert broken == []


def test_the_themes_examples_change_one_word_one_template_and_one_colour(tmp_path: Path) -> None:
    page = DOCS / "theme.md"
    words, extra = blocks(page, "yaml")
    files = {
        "theme/words/en.yaml": words,
        "theme/fragments/phrase.html": blocks(page, "html")[0],
        "content/colours.css": blocks(page, "css")[0],
        "content/more.md": "# More\n\nShe said ![[olsen-safety]] then.\n",
        "mkdocs.yml": CONFIG + extra,
    }
    built = build(project(tmp_path, files))
    assert built.returncode == 0, built.stderr
    assert "What we do not know yet" in built.page("questions/")
    assert "said to be coming" in built.page("timeline/")
    assert "<em>" in built.page("more/")
    assert re.search(r'href="[^"]*colours\.css"', built.page("questions/"))
    assert "Who is who" in built.page("actors/")
    variables = re.findall(r"--[\w-]+", blocks(page, "css")[0])
    assert set(variables) <= set(re.findall(r"--[\w-]+", built.page("assets/nutgraf.css")))


def test_the_workflows_that_are_named_are_there() -> None:
    named = re.findall(r"`(?:\.github/workflows/)?(\w+\.yml)`", (DOCS / "publishing.md").read_text(encoding="utf-8"))
    assert {"publish.yml", "check.yml"} <= set(named)
    assert [
        name for name in named if not list(ROOT.glob(f".github/workflows/{name}")) and not (ROOT / name).is_file()
    ] == []
