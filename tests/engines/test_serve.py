"""An editor's preview, from edit to edit."""

from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.error import HTTPError

import pytest
from previews import Preview

from nutgraf.testing import CONFIG, SEED

FAULT = SEED.replace("- city-council", "- city-cuoncil")


def test_faults_are_shown_in_the_pages_places_until_they_are_mended(preview: Callable[..., Preview]) -> None:
    shown = preview()
    assert "The council votes" in shown.page("timeline/")

    shown.write("seeds/old-bridge.yaml", FAULT)
    for address in ("", "timeline/", "actors/mira-olsen/"):
        text = shown.page(address)
        assert "This cannot be built yet" in text
        assert "seeds/old-bridge.yaml:37:9: error: unknown actor 'city-cuoncil'" in unescape(text)
        assert "The council votes" not in text

    shown.write("seeds/old-bridge.yaml", "source: [\n")
    assert "[broken-yaml]" in shown.page("")

    shown.write("seeds/old-bridge.yaml", SEED.replace("Mira Olsen", "Mira Olsen-Berg"))
    assert "This cannot be built yet" not in shown.page("")
    assert "The council votes" in shown.page("timeline/")
    assert "Mira Olsen-Berg" in shown.page("actors/mira-olsen/")


def test_a_preview_can_be_searched_as_it_is_now(preview: Callable[..., Preview]) -> None:
    shown = preview()
    assert '"title":"Mira Olsen"' in shown.page("search/search_index.json")
    shown.write("seeds/old-bridge.yaml", SEED.replace("Mira Olsen", "Mira Olsen-Berg"))
    assert '"title":"Mira Olsen-Berg"' in shown.page("search/search_index.json")


def test_a_preview_may_begin_with_a_fault(preview: Callable[..., Preview]) -> None:
    shown = preview(**{"seeds/old-bridge.yaml": FAULT})
    assert "[unknown-id]" in shown.page("")
    shown.write("seeds/old-bridge.yaml", SEED)
    assert "The council votes" in shown.page("timeline/")


def test_a_link_in_prose_that_leads_nowhere_is_shown_with_its_place(preview: Callable[..., Preview]) -> None:
    shown = preview(**{"content/index.md": "See [[closure-vote]].\n"})
    shown.write("content/index.md", "See [[closure-vote]] and [[closure-vot]].\n")
    assert "content/index.md:1:26: error:" in shown.page("")
    shown.write("content/index.md", "See [[closure-vote]] again.\n")
    assert "again" in shown.page("")


def test_each_change_is_picked_up_and_makes_one_build(preview: Callable[..., Preview]) -> None:
    shown = preview(**{"theme/words/en.yaml": "title:\n  timeline: What happened\n"})
    assert "What happened" in shown.page("timeline/")

    shown.write("seeds/old-bridge.yaml", SEED.replace("Mira Olsen", "Mira Olsen-Berg"))
    assert "Mira Olsen-Berg" in shown.page("actors/mira-olsen/")

    shown.write("theme/words/en.yaml", "title:\n  timeline: Day by day\n")
    assert "Day by day" in shown.page("timeline/")

    shown.write("theme/fragments/nothing.html", '<p class="ng-nothing">Not a word.</p>\n')
    assert "Not a word." in shown.page("glossary/")

    shown.write("content/actors/mira-olsen.md", "She leads the city.\n")
    assert "She leads the city." in shown.page("actors/mira-olsen/")

    shown.write("content/reading.md", "# Further reading\n\nOf [[mira-olsen]].\n")
    assert "Further reading" in shown.page("reading/")
    assert "reading/" in shown.page("")

    assert shown.builds == 6


def test_pages_that_are_drafts_are_marked_in_a_preview(preview: Callable[..., Preview]) -> None:
    draft = "---\ndraft: true\n---\nNot yet.\n"
    shown = preview(
        **{"content/reading.md": draft, "content/actors/mira-olsen.md": draft, "content/about.md": "Ours.\n"}
    )
    for address, drafted in (("reading/", True), ("actors/mira-olsen/", True), ("about/", False)):
        assert ("Not yet." in shown.page(address)) == drafted
        assert ("Draft. It is not published." in shown.page(address)) == drafted


def test_drafts_are_marked_in_a_preview(preview: Callable[..., Preview]) -> None:
    shown = preview(
        **{
            "seeds/old-bridge.yaml": SEED
            + "background:\n  ferry:\n    says: A ferry crossed.\n    draft: true\n    at: 3\n"
        }
    )
    text = shown.page("background/")
    assert "A ferry crossed." in text
    assert "Draft. It is not published." in text


def test_a_mkdocs_yml_that_cannot_be_read_does_not_end_a_preview(preview: Callable[..., Preview]) -> None:
    shown = preview()
    shown.write("mkdocs.yml", CONFIG + "plugins: [\n")
    shown.write("mkdocs.yml", CONFIG.replace("The Old Bridge", "The New Bridge"))
    assert "The New Bridge" in shown.page("")


def test_one_fault_after_another_is_shown_at_every_address(preview: Callable[..., Preview]) -> None:
    shown = preview()
    shown.write("seeds/old-bridge.yaml", FAULT)
    shown.write("mkdocs.yml", CONFIG + "plugins: [\n")
    for address in ("", "timeline/", "actors/mira-olsen/"):
        assert "mkdocs.yml" in shown.page(address)
        assert "The council votes" in shown.page("last-good/timeline/")


def test_findings_are_no_good_state_to_go_back_to(preview: Callable[..., Preview]) -> None:
    shown = preview(**{"seeds/old-bridge.yaml": FAULT})
    shown.write("mkdocs.yml", CONFIG + "plugins: [\n")
    assert "This cannot be built yet" in shown.page("")
    with pytest.raises(HTTPError, match="404"):
        shown.page("last-good/")


def test_a_preview_leaves_nothing_behind(preview: Callable[..., Preview]) -> None:
    shown = preview()
    shown.write("seeds/old-bridge.yaml", FAULT)
    assert shown.stop() == 0
    assert "Traceback" not in "".join(shown.said)
    assert sorted(each.name for each in shown.folder.iterdir()) == ["content", "mkdocs.yml", "seeds"]


@pytest.mark.long
def test_a_hundred_edits_good_and_bad_are_each_shown(preview: Callable[..., Preview]) -> None:
    kinds = [
        ("seeds/old-bridge.yaml", FAULT, lambda number: SEED.replace("Mira Olsen", f"Mira Olsen {number}")),
        ("content/index.md", "See [[nobody]].\n", lambda number: f"Edition {number}.\n"),
        ("theme/fragments/divider.html", "{{ card.", lambda number: f"<p>Divider {number}: {{{{ text }}}}</p>\n"),
        ("mkdocs.yml", "site_name: [\n", lambda number: CONFIG.replace("Old Bridge", f"Old Bridge {number}")),
    ]
    shown = preview(**{path: good(0) for path, _, good in kinds})
    memory = []
    for number in range(1, 14):
        for path, bad, good in kinds:
            shown.write(path, bad)
            assert "This cannot be built yet" in shown.page("timeline/")
            assert "The council votes" in shown.page("last-good/timeline/")
            shown.write(path, good(number))
            assert "The council votes" in shown.page("timeline/")
        assert f"Mira Olsen {number}" in shown.page("actors/mira-olsen/")
        front = shown.page("")
        assert f"Edition {number}." in front
        assert f"The Old Bridge {number}" in front
        memory.append(resident(shown.process.pid))
    assert memory[-1] < memory[2] * 1.5, memory


def resident(process: int) -> int:
    """The memory that a process holds, in KiB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
