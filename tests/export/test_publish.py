"""What another engine has built is looked through, and a copy of it published."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from exporting import ARGUMENTS, Build, Export

from nutgraf.cli import main
from nutgraf.testing import CONFIG, build, project

ADDRESS = "https://news.example/bridge/"
FILES = {
    "mkdocs.yml": CONFIG + f"site_url: {ADDRESS}\n",
    "content/reading.md": "---\ntitle: \"<script>alert(1)</script> & 'more'\"\n---\n\nOf [[mira-olsen]].\n",
}
"""A story with an address, and with a title that looks like a script."""


def publish(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["publish", *map(str, arguments)])


def files(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def pages(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in files(folder).items() if path.endswith((".html", ".xml", ".txt"))}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as the plugin builds it."""
    built = build(project(tmp_path_factory.mktemp("ours"), FILES), strict=False)
    assert built.returncode == 0, built.stderr
    return built.site


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, export: Export, built_by: Build) -> Path:
    """The same exported, and built by MkDocs without the plugin."""
    story, folder = project(tmp_path_factory.mktemp("story"), FILES), tmp_path_factory.mktemp("exported")
    assert export(story, folder, "mkdocs").exit_code == 0
    built_by(folder, "mkdocs")
    return folder


@pytest.fixture
def own_copy(exported: Path, tmp_path: Path) -> Path:
    """The exported folder with its site, to be spoilt."""
    return Path(shutil.copytree(exported, tmp_path / "copy", ignore=shutil.ignore_patterns("public")))


def test_every_page_is_the_one_that_the_plugin_publishes(exported: Path, ours: Path) -> None:
    before = files(exported / "site")
    for _ in range(2):
        done = publish(exported / "site")
        assert done.exit_code == 0, done.stderr
        assert pages(exported / "public") == pages(ours)
    assert files(exported / "site") == before


@pytest.mark.long
@pytest.mark.parametrize("engine", [each for each in ARGUMENTS if each != "mkdocs"])
def test_other_engines_pages_have_the_same_policy_and_machines_are_told_the_same(
    engine: str, ours: Path, tmp_path: Path, export: Export, built_by: Build
) -> None:
    folder = tmp_path / "exported"
    export(project(tmp_path / "story", FILES), folder, engine)
    done = publish(built_by(folder, engine), "-d", tmp_path / "public")
    assert done.exit_code == 0, done.stderr
    told = re.compile(
        rb'<meta http-equiv="Content-Security-Policy"[^>]*>|<meta property="og:[^>]*>|<link rel="canonical"[^>]*>'
    )
    expected, found = pages(ours), pages(tmp_path / "public")
    assert found.keys() == expected.keys()
    assert {path: sorted(told.findall(each)) for path, each in found.items()} == {
        path: sorted(told.findall(each)) for path, each in expected.items()
    }
    assert found["sitemap.xml"] == expected["sitemap.xml"]
    index = "search/search_index.json"
    assert (tmp_path / "public" / index).read_bytes() == (ours / index).read_bytes()


def test_a_page_that_the_engine_left_out_is_told(own_copy: Path) -> None:
    (own_copy / "public").mkdir()
    (own_copy / "public" / "index.html").write_text("the old site", encoding="utf-8")
    shutil.rmtree(own_copy / "site" / "questions" / "who-pays")
    done = publish(own_copy / "site")
    assert done.exit_code == 1
    assert (
        "site/questions/who-pays/index.html:1:1: error: the engine made no page of questions/who-pays.md" in done.stderr
    )
    assert files(own_copy / "public") == {"index.html": b"the old site"}


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", '<p onclick="alert(1)">x</p>', '<img src="https://elsewhere.example/x.png">'],
)
def test_what_would_run_is_refused_whoever_has_put_it_there(own_copy: Path, typed: str) -> None:
    page = own_copy / "site" / "about" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{typed}</main>"), encoding="utf-8")
    done = publish(own_copy / "site")
    assert done.exit_code == 1
    assert "[active-content]" in done.stderr
    assert not (own_copy / "public").exists()


def test_a_link_on_the_disk_is_refused(own_copy: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (own_copy / "site" / "notes.txt").symlink_to(tmp_path / "secret.txt")
    done = publish(own_copy / "site")
    assert (done.exit_code, (own_copy / "public").exists()) == (1, False)


def test_the_folder_that_was_exported_is_named_where_the_site_lies_elsewhere(own_copy: Path, tmp_path: Path) -> None:
    (own_copy / "site").rename(tmp_path / "elsewhere")
    assert publish(tmp_path / "elsewhere").exit_code == 2
    assert publish(tmp_path / "elsewhere", "--exported", own_copy).exit_code == 0
    assert (own_copy / "public" / "index.html").is_file()


@pytest.mark.parametrize("target", ["site", "site/public", "."])
def test_the_published_site_needs_a_folder_of_its_own(own_copy: Path, target: str) -> None:
    assert publish(own_copy / "site", "-d", own_copy / target).exit_code == 2
