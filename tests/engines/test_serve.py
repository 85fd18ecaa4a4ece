"""An editor's preview: a real `mkdocs serve`, told of changes as an editor's program writes them."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest

from nutgraf.testing import CONFIG, SEED, project

FAULT = SEED.replace("- city-council", "- city-cuoncil")
PATIENCE = 30


class Preview:
    """A running `mkdocs serve` of a project."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self.folder, self.url = folder, f"http://{address}/"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        self.said: list[str] = []
        for line in self._lines():
            if "Serving on" in line:
                break
        self._reader = Thread(target=lambda: list(self._lines()))
        self._reader.start()
        self._build = self._get("livereload/0/0")

    def _lines(self) -> Iterator[str]:
        assert self.process.stderr
        for line in self.process.stderr:
            self.said.append(line)
            yield line

    def _get(self, address: str) -> str:
        with urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 - the preview under test
            return str(answer.read().decode("utf-8"))

    @property
    def builds(self) -> int:
        """How many builds there were."""
        return sum("Building documentation" in line for line in self.said)

    def write(self, path: str, text: str) -> None:
        """Write a file in one go, and wait for the build that it brings about."""
        draft = self.folder.parent / "draft"
        draft.write_text(text, encoding="utf-8")
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        draft.replace(self.folder / path)
        before, self._build = self._build, self._get(f"livereload/{self._build}/0")
        assert self._build != before, "".join(self.said)

    def page(self, address: str) -> str:
        """A page as it is shown now, while the process lives."""
        assert self.process.poll() is None, "".join(self.said)
        return self._get(address)

    def stop(self) -> int:
        """Stop it as an editor does, by Ctrl+C."""
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self._reader.join()
            assert self.process.stderr
            self.process.stderr.close()
        return self.process.returncode


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Callable[..., Preview]]:
    """Starts previews of projects; those that still run at the end are stopped."""
    running: list[Preview] = []

    def start(**files: str) -> Preview:
        running.append(Preview(project(tmp_path / "bridge", files)))
        return running[-1]

    yield start
    for each in running:
        if each.process.poll() is None:
            each.stop()


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
