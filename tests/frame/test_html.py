"""html-validate passes on every page: its recommended rules, but for what is named here with the reason."""

import json
import subprocess
from collections.abc import Iterator

import pytest
from npm_parts import part

from nutgraf.testing import Built

LEFT = {
    "attribute-boolean-style": 'the cleaner of prose writes `open=""` for `open`, which is the same',
    "no-deprecated-attr": "`align` on the cells of Markdown's tables, as styles in attributes are forbidden; `name` beside `id` on lines of code",
    "wcag/h63": "a code listing with numbered lines and a title is a table to pymdownx",
}
"""What Markdown's extensions leave; nothing of the frame and of the fragments."""
SETTINGS = {
    "root": True,
    "extends": ["html-validate:recommended"],
    "rules": {
        "aria-label-misuse": ["error", {"allowAnyNamable": True}],
        "doctype-style": ["error", {"style": "lowercase"}],
        "valid-id": ["error", {"relaxed": True}],
    },
}


def faults(built: Built) -> Iterator[tuple[str, str]]:
    """The rule and the place of everything that html-validate says."""
    program = part("html-validate/bin/html-validate.mjs")
    settings = built.site.parent / "htmlvalidate.json"
    settings.write_text(json.dumps(SETTINGS), encoding="utf-8")
    pages = [str(each) for each in sorted(built.site.rglob("*.html"))]
    report = built.site.parent / "htmlvalidate.report"
    command = ["node", str(program), "--config", str(settings), "--formatter", "json", *pages]
    with report.open("wb") as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False, timeout=240)
    assert done.returncode in (0, 1), done.stderr
    for file in json.loads(report.read_text("utf-8")):
        for each in file["messages"]:
            name = file["filePath"].removeprefix(f"{built.site}/")
            yield each["ruleId"], f"{name}:{each['line']}:{each['column']}: {each['message']}"


@pytest.mark.long
def test_every_page_is_valid_but_for_what_is_named(built: Built) -> None:
    found = list(faults(built))
    assert [each for each in found if each[0] not in LEFT] == []
    assert {rule for rule, _ in found} == set(LEFT), "what is named has to be true"


@pytest.mark.long
def test_what_is_left_stands_on_the_editors_page_alone(built: Built) -> None:
    places = {place.split(":")[0] for _, place in faults(built)}
    assert places <= {"everything/index.html", "print/index.html", "data/story.html"}
