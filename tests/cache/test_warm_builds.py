"""A build that takes over what builds before made comes out as one that makes everything anew, byte by byte."""

import re
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from nutgraf.testing import SEED, Built, build, project

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from stories import write

Edit = Callable[[Path, Random], None]
_WORDS = "theme/words/en.yaml"
_CARD = Path(__file__).parents[2] / "theme" / "fragments" / "card.html"


def texts(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def built(folder: Path, cache: Path | str, name: str) -> dict[str, bytes]:
    done = build(folder, site=folder.parent / name, NUTGRAF_CACHE=str(cache))
    assert done.returncode == 0, done.stderr
    return texts(done.site)


def seed_of(folder: Path, random: Random) -> Path:
    return random.choice(sorted((folder / "seeds").glob("*.yaml")))


def replace_line(file: Path, random: Random, key: str, new: Callable[[str], str]) -> None:
    """Change one of the lines that begin with a key."""
    lines = file.read_text().split("\n")
    chosen = random.choice([number for number, line in enumerate(lines) if line.strip().startswith(key)])
    lines[chosen] = new(lines[chosen])
    file.write_text("\n".join(lines))


def words_of_an_event(folder: Path, random: Random) -> None:
    replace_line(seed_of(folder, random), random, "summary: ", lambda line: f"{line} Seen {random.random()}.")


def a_quotation(folder: Path, random: Random) -> None:
    replace_line(seed_of(folder, random), random, "quote: ", lambda line: f"{line} And {random.random()}.")


def a_name(folder: Path, random: Random) -> None:
    replace_line(seed_of(folder, random), random, "name: ", lambda line: f"{line} {random.choice('ABCDEFG')}")


def a_time(folder: Path, random: Random) -> None:
    replace_line(
        seed_of(folder, random),
        random,
        "when: ",
        lambda line: f"{line.partition(':')[0]}: 2030-0{random.randint(1, 9)}-11",
    )


def a_place(folder: Path, random: Random) -> None:
    replace_line(
        seed_of(folder, random), random, "at: ", lambda line: f"{line.partition(':')[0]}: {random.randint(1, 48)}"
    )


def lines_above_all_records(folder: Path, random: Random) -> None:
    file = seed_of(folder, random)
    file.write_text("# a note of the editor's\n" * random.randint(1, 4) + file.read_text())


def one_more_record(folder: Path, random: Random) -> None:
    file = seed_of(folder, random)
    number = random.randrange(10**6)
    more = f"\n  more-{number}:\n    says: One more fact, {number}.\n    at: 3\n"
    file.write_text(file.read_text().replace("\nbackground:", f"\nbackground:{more.rstrip()}", 1))


def a_draft(folder: Path, random: Random) -> None:
    file = seed_of(folder, random)
    chosen = random.choice(re.findall(r"^ +says: .*$(?!\n    draft)", file.read_text(), re.MULTILINE))
    file.write_text(file.read_text().replace(chosen, f"{chosen}\n    draft: true", 1))


def prose(folder: Path, random: Random) -> None:
    file = random.choice(sorted((folder / "content").rglob("*.md")))
    linked = random.choice(sorted((folder / "content/actors").glob("*.md"))).stem
    file.write_text(f"{file.read_text()}\nMore of [[{linked}]], {random.random()}.\n")


def a_page_of_prose(folder: Path, random: Random) -> None:
    (folder / "content" / f"page-{random.randrange(10**6)}.md").write_text("# A page\n\nIt says [a word](index.md).\n")


def a_word(folder: Path, random: Random) -> None:
    (folder / _WORDS).parent.mkdir(parents=True, exist_ok=True)
    (folder / _WORDS).write_text(
        f"nothing: Nothing here, {random.random()}.\nsection: {{said: Said {random.random()}}}\n"
    )


def a_template(folder: Path, random: Random) -> None:
    own = folder / "theme/fragments/card.html"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(_CARD.read_text() + f"<p>{random.random()}</p>\n")


def a_setting(folder: Path, random: Random) -> None:
    file = folder / "mkdocs.yml"
    kept, _, _ = file.read_text().partition("copyright:")
    file.write_text(f"{kept}copyright: Version {random.random()}\n")


def an_address(folder: Path, random: Random) -> None:
    """What heads say of the site: where it stands, what it is about, and whose it is."""
    file = folder / "mkdocs.yml"
    kept, _, _ = file.read_text().partition("site_url:")
    said = f"site_url: https://{random.choice('abc')}.example/\nsite_description: Of {random.choice('abc')}\nsite_author: {random.choice('xyz')}\n"
    file.write_text(kept + said)


def a_private_person(folder: Path, random: Random) -> None:
    """Heads name nobody who is private."""
    file = seed_of(folder, random)
    if "private: true" in file.read_text():
        file.write_text(file.read_text().replace("\n    private: true", ""))
    elif "kind: person" in file.read_text():
        replace_line(file, random, "kind: person", lambda line: f"{line}\n    private: true")


def a_publisher(folder: Path, random: Random) -> None:
    replace_line(seed_of(folder, random), random, "publisher: ", lambda line: f"{line} {random.choice('ABC')}")


def back_to_the_beginning(folder: Path, _random: Random) -> None:
    write(folder, 40)


EDITS: tuple[Edit, ...] = (
    words_of_an_event, a_quotation, a_name, a_time, a_place, lines_above_all_records, one_more_record, a_draft, prose, a_page_of_prose,
    a_word, a_template, a_setting, an_address, a_private_person, a_publisher, back_to_the_beginning,
)  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("number", range(4))
def test_a_warm_build_is_a_cold_one_after_any_edits(tmp_path: Path, number: int) -> None:
    random = Random(number)  # noqa: S311 - nothing is kept secret
    folder = write(tmp_path / "story", 40)
    built(folder, tmp_path / "cache", "warm")
    for edit in random.sample(EDITS, 8):
        for each in (edit, *random.choices(EDITS[:9], k=random.randint(0, 1))):
            each(folder, random)
        assert built(folder, tmp_path / "cache", "warm") == built(folder, "off", "cold"), edit.__name__


def test_only_pages_that_show_a_fact_change_with_it(tmp_path: Path) -> None:
    folder = project(tmp_path / "story", {"content/reading.md": "# Reading\n\nSee the timeline.\n"})
    before = built(folder, tmp_path / "cache", "site")
    (folder / "seeds/old-bridge.yaml").write_text(SEED.replace("Repairs begin", "Repairs start"))
    after = built(folder, tmp_path / "cache", "site")
    changed = {name for name in before if after[name] != before[name]}
    shows = {name for name, text in after.items() if b"Repairs start" in text}
    assert changed == shows
    assert "timeline/index.html" in changed
    assert not changed & {"reading/index.html", "actors/mira-olsen/index.html", "questions/who-pays/index.html"}


def only_file(cache: Path) -> Path:
    (file,) = cache.glob("*.sqlite")
    return file


@pytest.mark.long
@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"no such thing" * 1000),
        lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
        lambda file: execute(file, "UPDATE made SET entry = zeroblob(40)"),
        lambda file: execute(file, "DROP TABLE made"),
    ],
    ids=["empty", "not-ours", "cut-off", "other-entries", "no-table"],
)
def test_what_cannot_be_read_of_a_cache_is_made_again(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    folder, cache = project(tmp_path / "story"), tmp_path / "cache"
    first = built(folder, cache, "site")
    spoil(only_file(cache))
    assert built(folder, cache, "site") == first
    assert built(folder, cache, "site") == first


def execute(file: Path, command: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(command)
    connection.close()


@pytest.mark.long
def test_two_builds_at_once_may_share_a_cache(tmp_path: Path) -> None:
    folder, cache = project(tmp_path / "story"), tmp_path / "cache"

    def one(number: int) -> Built:
        return build(folder, site=tmp_path / f"site-{number}", NUTGRAF_CACHE=str(cache))

    with ThreadPoolExecutor(4) as builds:
        done = list(builds.map(one, range(4)))
    assert [each.returncode for each in done] == [0] * 4
    assert all(texts(each.site) == texts(done[0].site) for each in done)


def test_a_cache_is_never_shared_between_versions_of_the_code(tmp_path: Path) -> None:
    folder, cache = project(tmp_path / "story"), tmp_path / "cache"
    built(folder, cache, "site")
    before = only_file(cache)
    other = before.with_name(before.name.replace(before.stem.partition("-")[2], "0" * 16))
    before.rename(other)
    built(folder, cache, "site")
    assert only_file(cache) == before


def test_a_build_may_keep_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path / "story")
    first = built(folder, tmp_path / "cache", "site")
    assert built(folder, "off", "site") == first
    (tmp_path / "a-file").write_text("")
    assert built(folder, tmp_path / "a-file", "site") == first


def test_a_page_is_converted_anew_with_a_hook_that_changes_it(tmp_path: Path) -> None:
    folder, cache = project(tmp_path / "story"), tmp_path / "cache"
    built(folder, cache, "site")
    (folder / "mkdocs.yml").write_text((folder / "mkdocs.yml").read_text() + "hooks: [hook.py]\n")
    (folder / "hook.py").write_text(
        "def on_page_markdown(markdown, **_): return markdown + '\\n\\nA hook was here.\\n'\n"
    )
    pages = {name: text for name, text in built(folder, cache, "site").items() if name.startswith("actors/")}
    assert all(b"A hook was here." in text for text in pages.values())
