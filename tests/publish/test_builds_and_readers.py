"""Builds that are killed, builds at once and readers meanwhile: real processes on real folders."""

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.publish.exchange import exchange
from nutgraf.publish.swap import stage

Start = Callable[..., "subprocess.Popen[str]"]
SWAPS = 1000
KILLS = 30


def line(process: "subprocess.Popen[str]") -> str:
    """The next line that a program prints."""
    assert process.stdout
    return process.stdout.readline().strip()


def kill(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def pages(site: Path) -> tuple[str, str]:
    return (site / "index.html").read_text(), (site / "actors" / "index.html").read_text()


def publish(site: Path, text: str) -> None:
    """Build and publish a small site."""
    staging = stage(site)
    (staging.folder / "actors").mkdir()
    for page in ("index.html", "actors/index.html"):
        (staging.folder / page).write_text(f"<p>{text}</p>", encoding="utf-8")
    staging.publish()


def can_exchange(folder: Path) -> bool:
    """Whether a folder is on a file system where two folders can change places."""
    one, other = folder / "one", folder / "other"
    one.mkdir()
    other.mkdir()
    exchanged = exchange(one, other)
    one.rmdir()
    other.rmdir()
    return exchanged


@pytest.fixture
def exchanging(tmp_path: Path) -> Path:
    """A folder where folders can be exchanged."""
    if not can_exchange(tmp_path):
        pytest.skip("this file system can't exchange folders, so a reader may meet a gap")
    return tmp_path


def test_a_reader_never_misses_a_page_while_sites_are_swapped(exchanging: Path, start: Start) -> None:
    site = exchanging / "site"
    publish(site, "0")
    reader = start("reader.py", site / "index.html")
    assert line(reader) == "reading"
    for number in range(SWAPS):
        publish(site, str(number))
    reads, misses = map(int, reader.communicate(timeout=60)[0].split())
    assert reads > SWAPS
    assert misses == 0


def test_two_builds_that_publish_over_and_over_both_succeed_and_readers_miss_nothing(
    exchanging: Path, start: Start
) -> None:
    site = exchanging / "site"
    publish(site, "0")
    reader = start("reader.py", site / "index.html")
    assert line(reader) == "reading"
    builders = [start("builder.py", site, name, 100) for name in ("Gazette", "Herald")]
    for builder in builders:
        output, errors = builder.communicate(timeout=120)
        assert (builder.returncode, errors) == (0, "")
        assert output.count("published") == 100
    reads, misses = map(int, reader.communicate(timeout=60)[0].split())
    assert reads > 200
    assert misses == 0
    assert pages(site)[0] in {"<p>Gazette 99</p>", "<p>Herald 99</p>"}
    assert len(set(pages(site))) == 1
    assert names(exchanging) == ["site"]


def test_two_first_builds_at_once_both_succeed(tmp_path: Path, start: Start) -> None:
    builders = [start("builder.py", tmp_path / "site", name, 1) for name in ("Gazette", "Herald")]
    for builder in builders:
        assert builder.communicate(timeout=60)[1] == ""
    assert len(set(pages(tmp_path / "site"))) == 1
    assert names(tmp_path) == ["site"]


def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path: Path, start: Start) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    builder = start("builder.py", site)
    left = Path(line(builder))
    assert line(builder) == "index.html"
    kill(builder)
    assert (left / "index.html").exists()
    assert pages(site)[0] == "<p>old</p>"
    stage(site).discard()
    assert names(tmp_path) == ["site"]


def test_the_folder_of_a_running_build_is_left_alone(tmp_path: Path, start: Start) -> None:
    site = tmp_path / "site"
    builder = start("builder.py", site)
    folder = Path(line(builder))
    assert line(builder) == "index.html"
    publish(site, "new")
    assert (folder / "index.html").exists()
    builder.kill()


def test_folders_that_only_look_like_a_build_are_left_alone(tmp_path: Path) -> None:
    theirs = [".site.nutgraf-backup", ".site.nutgraf-12345678", ".sites.nutgraf-abcdefgh", ".other.nutgraf-abcdefgh"]
    for name in theirs:
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.md").touch()
    (tmp_path / "elsewhere" / "site").mkdir(parents=True)
    (tmp_path / ".site.nutgraf-abcdefgh").symlink_to("elsewhere")
    publish(tmp_path / "site", "new")
    assert names(tmp_path) == sorted([*theirs, ".site.nutgraf-abcdefgh", "elsewhere", "site"])
    assert names(tmp_path / "elsewhere") == ["site"]


def test_a_site_that_a_killed_build_had_moved_aside_comes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    place = tmp_path / ".site.nutgraf-abcdefgh"
    (place / "site").mkdir(parents=True)
    site.rename(place / "aside")
    stage(site).discard()
    assert pages(site) == ("<p>old</p>", "<p>old</p>")
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT], ids=["terminated", "Ctrl-C"])
def test_a_stopped_build_leaves_the_old_site(tmp_path: Path, start: Start, stop: signal.Signals) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    builder = start("builder.py", site)
    line(builder)
    assert line(builder) == "index.html"
    builder.send_signal(stop)
    builder.communicate(timeout=60)
    assert builder.returncode != 0
    assert pages(site) == ("<p>old</p>", "<p>old</p>")
    publish(site, "new")
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("way", [[], ["--two-renames"]], ids=["exchange", "two renames"])
def test_whenever_a_build_is_killed_the_next_finds_a_whole_site(tmp_path: Path, start: Start, way: list[str]) -> None:
    site, chance = tmp_path / "site", random.Random(2031)  # noqa: S311 - no secret
    publish(site, "old")
    gapless = not way and can_exchange(tmp_path)
    for _ in range(KILLS):
        builder = start("builder.py", *way, site, "Gazette")
        for _ in range(chance.randrange(1, 60)):
            line(builder)
        kill(builder)
        if gapless:
            assert len(set(pages(site))) == 1
        stage(site).discard()
        assert len(set(pages(site))) == 1
        assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("way", [[], ["--two-renames"]], ids=["exchange", "two renames"])
def test_builds_at_once_all_succeed_and_lose_no_hidden_file(tmp_path: Path, start: Start, way: list[str]) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "pages").write_text("a commit")
    builders = [start("builder.py", *way, site, name, 100) for name in ("Gazette", "Herald", "Post")]
    for builder in builders:
        output, errors = builder.communicate(timeout=120)
        assert (builder.returncode, errors) == (0, "")
        assert output.count("published") == 100
    assert pages(site)[0] in {"<p>Gazette 99</p>", "<p>Herald 99</p>", "<p>Post 99</p>"}
    assert len(set(pages(site))) == 1
    assert names(tmp_path) == ["site"]
    assert (site / ".git" / "refs" / "pages").read_text() == "a commit"


@pytest.mark.parametrize("mount", ["tmpfs", "folder of the same disk"])
def test_a_mount_point_is_refused_and_stays_as_it_was(tmp_path: Path, mount: str) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    how = 'mount -t tmpfs none "$1"' if mount == "tmpfs" else 'mount --bind "$1" "$1"'
    result = _in_a_namespace(f'{how} && "$2" "$3" "$1" Gazette 1', site)
    assert result.returncode == 1
    assert "is a mount point or a container's folder, which can't be swapped; set `site_dir`" in result.stderr
    assert pages(site) == ("<p>old</p>", "<p>old</p>")
    stage(site).discard()
    assert names(tmp_path) == ["site"]


def test_a_disk_without_room_leaves_the_old_site_and_no_litter(tmp_path: Path) -> None:
    script = """
        mount -t tmpfs -o size=64k none "$1" && mkdir "$1/site" && echo open > "$1/site/index.html" || exit 9
        head -c 1M /dev/zero > "$1/full" 2>/dev/null
        "$2" "$3" "$1/site" Gazette 1; rm "$1/full"; cat "$1/site/index.html"
        "$2" "$3" "$1/site" Gazette 1; cat "$1/site/index.html"; ls -A "$1"
    """
    result = _in_a_namespace(script, tmp_path)
    shown = [each for each in result.stdout.splitlines() if "/" not in each or each.startswith("<p>")]
    assert shown == ["open", "index.html", "published", "<p>Gazette 0</p>site"]


def _in_a_namespace(script: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a shell script where mounting is allowed, with a folder, Python and the builder as its arguments."""
    namespace = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*namespace, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount in a namespace of their own")
    command = [
        *namespace,
        "sh",
        "-c",
        script,
        "sh",
        str(folder),
        sys.executable,
        str(Path(__file__).with_name("builder.py")),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
