"""The same input gives the same bytes, whenever, wherever and in whatever order it is built."""

import hashlib
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from nutgraf.testing import CONFIG, SEED, build, project

ELSEWHERE = Path(__file__).with_name("elsewhere")
SECOND = (
    SEED.replace("id: old-bridge", "id: herald")
    .replace("Riverton Gazette", "Riverton Herald")
    .replace("2031-05-02", "2031-05-03")
)
FILES = {
    "mkdocs.yml": CONFIG + "site_url: https://news.example/bridge/\n",
    "seeds/old-bridge.yaml": SEED,
    "seeds/herald.yaml": SECOND,
    "content/index.md": "The story of [[mira-olsen|the mayor]].\n",
    "content/reading/one.md": "# One\n\n[[closure-vote]]\n",
    "content/reading/two.md": "# Two\n\n[[closure-vote]] and [[mira-olsen]]\n",
    "content/bridge.txt": "1931\n",
    "theme/words/en.yaml": "title:\n  timeline: Day by day\n",
}


def digests(site: Path) -> dict[str, str]:
    """What stands in each file of a site."""
    files = sorted(each for each in site.rglob("*") if each.is_file())
    return {each.relative_to(site).as_posix(): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def built(folder: Path, files: Mapping[str, str] = FILES, **environment: str) -> dict[str, str]:
    result = build(
        project(folder, files),
        strict=False,
        PYTHONPATH=os.pathsep.join((str(ELSEWHERE), os.environ.get("PYTHONPATH", ""))),
        **environment,
    )
    assert result.returncode == 0, result.stderr
    return digests(result.site)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    found = built(tmp_path_factory.mktemp("here"), PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")
    assert {"index.html", "sitemap.xml", "robots.txt", "404.html", "search/search_index.json"} < set(found)
    return found


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONHASHSEED": "1"}, id="hash seed 1"),
        pytest.param({"PYTHONHASHSEED": "4242"}, id="hash seed 4242"),
        pytest.param({"NUTGRAF_DAYS_LATER": "400"}, id="another year"),
        pytest.param({"NUTGRAF_DAYS_LATER": "-0.5"}, id="twelve hours before"),
        pytest.param({"TZ": "Pacific/Kiritimati"}, id="east"),
        pytest.param({"TZ": "Pacific/Niue", "LC_ALL": "tr_TR.UTF-8"}, id="west, Turkish"),
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "C"}, id="no locale"),
        pytest.param({"NUTGRAF_ORDER": "backwards"}, id="files backwards"),
        pytest.param({"NUTGRAF_ORDER": "mixed"}, id="files mixed"),
        pytest.param({"SOURCE_DATE_EPOCH": "1"}, id="another epoch"),
        pytest.param({"HOME": "/nonexistent", "USER": "nobody", "COLUMNS": "20"}, id="another user"),
    ],
)
def test_a_build_elsewhere_gives_the_same_bytes(
    here: dict[str, str], tmp_path: Path, environment: dict[str, str]
) -> None:
    there = built(tmp_path / "another folder, ünïcode", **environment)
    assert there == here


def test_the_times_of_files_and_the_order_in_which_they_were_written_do_not_matter(
    here: dict[str, str], tmp_path: Path
) -> None:
    folder = project(tmp_path, dict(reversed(FILES.items())))
    for number, file in enumerate(sorted(each for each in folder.rglob("*") if each.is_file())):
        os.utime(file, (number * 1e7, number * 1e7))
    assert built(folder) == here


def test_a_second_build_in_the_same_folder_gives_the_same_bytes(here: dict[str, str], tmp_path: Path) -> None:
    built(tmp_path)
    assert built(tmp_path) == here


def test_no_page_holds_todays_date_and_the_sitemap_has_that_of_the_facts(tmp_path: Path) -> None:
    result = build(project(tmp_path, FILES), strict=False)
    sitemap = result.page("sitemap.xml")
    assert sitemap.count("<lastmod>") == sitemap.count("<lastmod>2031-05-03</lastmod>") > 10
    days = {f"{datetime.now(UTC) + timedelta(days=shift):%Y-%m-%d}".encode() for shift in (-1, 0, 1)}
    files = [each for each in result.site.rglob("*") if each.is_file()]
    assert [each for each in files if any(day in each.read_bytes() for day in days)] == []
