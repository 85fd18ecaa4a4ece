"""Real builds of a whole project that are killed, stopped, starved or kept out: the old or the new version stands whole, and the next build works."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nutgraf.testing import CONFIG, SEED, build, project

KILLS = 30
LONG = pytest.mark.long
COMMANDS = {"mkdocs": ["-m", "mkdocs", "build"], "nutgraf": ["-c", "from nutgraf.cli import main; main()", "build"]}
EVENTS = ("env", "page_content", "post_page", "post_build")
"""When a build is stopped: while it reads, converts, writes, and when all is written."""
STOP = (
    "import os, signal\n\n\ndef on_{event}(*_, **__):\n    os.kill(os.getpid(), signal.{signal})\n    signal.pause()\n"
)
NEW = {"seeds/old-bridge.yaml": SEED.replace("name: Mira Olsen", "name: Mira Olsen-Berg")}
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
Version = dict[str, str]


def version(site: Path) -> Version:
    """What stands in each file of a site."""
    files = (each for each in site.rglob("*") if each.is_file())
    return {each.relative_to(site).as_posix(): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def litter(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))


def start(folder: Path, command: str = "mkdocs") -> "subprocess.Popen[str]":
    """A build on its way; MkDocs prints what stops it, plugins what is wrong, on one output or the other."""
    words = (
        [sys.executable, *COMMANDS[command], "--quiet"] if command == "mkdocs" else [sys.executable, *COMMANDS[command]]
    )
    return subprocess.Popen(
        words, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def said(process: "subprocess.Popen[str]") -> str:
    """What a build said until it ended."""
    return process.communicate(timeout=120)[0]


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Version, Version]:
    """The old and the new version of the site."""
    return version(build(project(tmp_path_factory.mktemp("old"))).site), version(
        build(project(tmp_path_factory.mktemp("new"), NEW)).site
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project whose old version stands, and whose seed has changed since."""
    built = build(project(tmp_path))
    assert built.returncode == 0, built.stderr
    return project(tmp_path, NEW)


def next_build_works(folder: Path, new: Version) -> None:
    built = build(folder)
    assert (built.returncode, version(built.site), litter(folder)) == (0, new, []), built.stderr


@pytest.mark.long
def test_whenever_a_build_is_killed_a_whole_version_stands(folder: Path, versions: tuple[Version, Version]) -> None:
    chance = random.Random(2031)  # noqa: S311 - no secret
    old, new = versions
    stands = old
    for number in range(KILLS):
        project(folder, NEW if stands == old else {"seeds/old-bridge.yaml": SEED})
        process = start(folder)
        try:
            process.wait(timeout=chance.uniform(0.2, 4))
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        stands = version(folder / "site")
        assert stands in (old, new), number
        assert process.returncode in (0, -signal.SIGKILL)
    next_build_works(project(folder, NEW), new)


@pytest.mark.parametrize("event", [*(pytest.param(each, marks=LONG) for each in EVENTS[:-1]), EVENTS[-1]])
@pytest.mark.parametrize("command", ["mkdocs", pytest.param("nutgraf", marks=LONG)])
def test_a_build_that_is_killed_leaves_the_old_version(
    folder: Path, versions: tuple[Version, Version], event: str, command: str
) -> None:
    process = start(_with_hook(folder, event, "SIGKILL"), command)
    process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL
    assert version(folder / "site") == versions[0]
    next_build_works(_without_hook(folder), versions[1])


@pytest.mark.parametrize("event", [*(pytest.param(each, marks=LONG) for each in EVENTS[:-1]), EVENTS[-1]])
@pytest.mark.parametrize("command", ["mkdocs", pytest.param("nutgraf", marks=LONG)])
def test_ctrl_c_leaves_the_old_version_and_no_litter(
    folder: Path, versions: tuple[Version, Version], event: str, command: str
) -> None:
    process = start(_with_hook(folder, event, "SIGINT"), command)
    told = said(process)
    assert process.returncode == 1
    assert "Traceback" not in told
    assert "nutgraf: the build was stopped; the site is as it was." in told
    assert (version(folder / "site"), litter(folder)) == (versions[0], [])
    next_build_works(_without_hook(folder), versions[1])


def _with_hook(folder: Path, event: str, stop: str) -> Path:
    files = {"mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n", "hook.py": STOP.format(event=event, signal=stop)}
    return project(folder, NEW | files)


def _without_hook(folder: Path) -> Path:
    return project(folder, NEW | {"mkdocs.yml": CONFIG})


def test_two_builds_at_once_both_succeed_and_leave_a_whole_version(
    folder: Path, versions: tuple[Version, Version]
) -> None:
    builds = [start(folder, command) for command in COMMANDS]
    assert ["Traceback" in said(each) for each in builds] == [False, False]
    assert [each.returncode for each in builds] == [0, 0]
    assert (version(folder / "site"), litter(folder)) == (versions[1], [])


def test_a_site_that_is_a_link_stays_one(folder: Path, versions: tuple[Version, Version]) -> None:
    (folder / "www").mkdir()
    (folder / "site").rename(folder / "www" / "bridge")
    (folder / "site").symlink_to("www/bridge")
    next_build_works(folder, versions[1])
    assert (folder / "site").readlink() == Path("www/bridge")
    assert [each.name for each in (folder / "www").iterdir()] == ["bridge"]


def test_a_site_that_is_missing_is_made_with_the_folders_around_it(
    folder: Path, versions: tuple[Version, Version]
) -> None:
    built = build(folder, site=folder / "public" / "news" / "bridge")
    assert (built.returncode, version(built.site)) == (0, versions[1])
    assert [each.name for each in built.site.parent.iterdir()] == ["bridge"]


def test_of_files_that_others_put_into_the_site_hidden_ones_stay_as_mkdocs_has_it(
    folder: Path, versions: tuple[Version, Version]
) -> None:
    (folder / "site" / ".well-known").mkdir()
    (folder / "site" / ".well-known" / "security.txt").write_text("mail us", encoding="utf-8")
    (folder / "site" / "old-page.html").write_text("gone", encoding="utf-8")
    built = build(folder)
    kept = hashlib.sha256(b"mail us").hexdigest()
    assert (built.returncode, version(built.site)) == (0, versions[1] | {".well-known/security.txt": kept})


def test_a_file_in_the_sites_place_stays_and_a_line_says_what_to_do(folder: Path) -> None:
    shutil.rmtree(folder / "site")
    (folder / "site").write_text("minutes of the council", encoding="utf-8")
    process = start(folder)
    assert said(process).strip() == (
        f"{folder / 'site'} is a file where the site's folder belongs; move it away, or set another `site_dir` in mkdocs.yml"
    )
    assert process.returncode == 1
    assert (folder / "site").read_text(encoding="utf-8") == "minutes of the council"


@pytest.mark.parametrize("place", [".", "site"], ids=["around the site", "in the site"])
@pytest.mark.parametrize("command", ["mkdocs", pytest.param("nutgraf", marks=LONG)])
def test_where_writing_is_forbidden_the_old_version_stays(
    folder: Path, versions: tuple[Version, Version], command: str, place: str
) -> None:
    (folder / place).chmod(0o555)
    done = _as_anybody(folder, COMMANDS[command])
    (folder / place).chmod(0o755)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert (
        f"no permission to replace {folder / 'site'}; allow writing in it and in the folder around it, or set another `site_dir` in mkdocs.yml"
    ) in done.stdout.splitlines()
    assert (version(folder / "site"), litter(folder)) == (versions[0], [])
    next_build_works(folder, versions[1])


def test_a_seed_that_may_not_be_read_is_told_like_any_other_fault(
    folder: Path, versions: tuple[Version, Version]
) -> None:
    (folder / "seeds" / "old-bridge.yaml").chmod(0)
    done = _as_anybody(folder, COMMANDS["mkdocs"])
    (folder / "seeds" / "old-bridge.yaml").chmod(0o644)
    assert done.returncode == 1
    assert (
        "seeds/old-bridge.yaml:1:1: error: this file may not be read; allow reading it [unreadable-file]" in done.stdout
    )
    assert "Traceback" not in done.stdout
    assert version(folder / "site") == versions[0]


FULL = """
mount -t tmpfs -o size=24m none "$1" && cp -r "$2/." "$1" && cd "$1" && rm -rf site || exit 9
"$3" -m mkdocs build -q && find site -type f | sort | xargs cat | cksum >"$2/before"
head -c $(($(df --output=avail -B1 . | tail -1) - LEFT)) /dev/zero >full
"$3" -m mkdocs build -q; echo "exit $?"; find site -type f | sort | xargs cat | cksum | cmp - "$2/before" && echo the same; ls -A
rm full; "$3" -m mkdocs build -q; echo "exit $?"; ls -A
"""


@pytest.mark.parametrize("left", [pytest.param(0, marks=LONG), 200_000, pytest.param(300_000, marks=LONG)])
def test_a_full_disk_leaves_the_old_version_and_a_line_says_so(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, left: int
) -> None:
    disk = tmp_path_factory.mktemp("disk")
    told = _in_a_namespace(FULL.replace("LEFT", str(left)), disk, folder).split("\n")
    assert f"no room left to publish {disk / 'site'}; free some on its disk and build again" in told
    assert "Traceback (most recent call last):" not in told
    shown = [
        line
        for line in told
        if line in {"the same", "content", "full", "mkdocs.yml", "seeds", "site"} or line[:4] in {"exit", ".sit"}
    ]
    assert shown == [
        "exit 1",
        "the same",
        "content",
        "full",
        "mkdocs.yml",
        "seeds",
        "site",
        "exit 0",
        "content",
        "mkdocs.yml",
        "seeds",
        "site",
    ]


@pytest.mark.parametrize(
    "how", ['-t tmpfs none "$2/site"', '--bind "$2/site" "$2/site"'], ids=["tmpfs", "folder of the same disk"]
)
def test_a_mount_point_is_refused_with_what_to_do(folder: Path, versions: tuple[Version, Version], how: str) -> None:
    told = _in_a_namespace(f'mount {how} && cd "$2" && "$3" -m mkdocs build -q; echo "exit $?"', folder, folder)
    assert told.split("\n")[-3:] == [
        f"{folder / 'site'} is a mount point or a container's folder, which can't be swapped; set `site_dir` in mkdocs.yml to a folder inside it",
        "exit 1",
        "",
    ]
    assert version(folder / "site") == versions[0]
    next_build_works(folder, versions[1])


def _as_anybody(folder: Path, command: list[str]) -> "subprocess.CompletedProcess[str]":
    """A build by somebody whom permissions bind: root is given a name space in which it has no power over files."""
    prefix = ["unshare", "--user"] if os.geteuid() == 0 else []
    if prefix and (
        not shutil.which("unshare") or subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode
    ):
        pytest.skip("root can't put its rights down here")
    words = [*prefix, sys.executable, "-B", *command]
    return subprocess.run(
        words,
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )


def _in_a_namespace(script: str, place: Path, folder: Path) -> str:
    """What is said by a shell script where mounting is allowed; a place, a project and Python are its arguments."""
    namespace = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*namespace, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount in a namespace of their own")
    words = [*namespace, "sh", "-c", script, "sh", str(place), str(folder), sys.executable]
    return subprocess.run(
        words, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=120
    ).stdout
