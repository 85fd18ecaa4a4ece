"""A site built beside the one that stands takes its place as a whole, or not at all."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from nutgraf.publish.exchange import exchange
from nutgraf.publish.swap import Staging, SwapError, stage


def built(site: Path, text: str = "<p>The Old Bridge is closed.</p>") -> Staging:
    """A whole new site, not yet published."""
    staging = stage(site)
    (staging.folder / "index.html").write_text(text, encoding="utf-8")
    return staging


def standing(site: Path, text: str = "<p>The Old Bridge is open.</p>") -> Path:
    """A site that was published before."""
    site.mkdir(parents=True)
    (site / "index.html").write_text(text, encoding="utf-8")
    return site


def front_page(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture(params=["exchange", "two renames"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test as the system swaps, and as it does where a file system can't exchange folders."""
    if request.param == "two renames":
        monkeypatch.setattr("nutgraf.publish.swap.exchange", lambda one, other: False)


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


def test_the_first_site_is_published_whole_and_alone(tmp_path: Path) -> None:
    site = tmp_path / "public" / "site"
    staging = built(site)
    assert staging.folder.parent.parent == site.parent
    assert not site.exists()
    staging.publish()
    assert front_page(site) == "<p>The Old Bridge is closed.</p>"
    assert names(site.parent) == ["site"]


@pytest.mark.usefixtures("either_way")
def test_the_new_site_replaces_the_old_and_nothing_stays_of_it(tmp_path: Path) -> None:
    site = standing(tmp_path / "site")
    (site / "actors").mkdir()
    staging = built(site)
    assert front_page(site) == "<p>The Old Bridge is open.</p>"
    staging.publish()
    assert front_page(site) == "<p>The Old Bridge is closed.</p>"
    assert names(site) == ["index.html"]
    assert names(tmp_path) == ["site"]


def test_a_discarded_build_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    site = standing(tmp_path / "site")
    staging = built(site)
    staging.discard()
    assert front_page(site) == "<p>The Old Bridge is open.</p>"
    assert names(tmp_path) == ["site"]


def test_discarding_after_publishing_takes_nothing_away(tmp_path: Path) -> None:
    staging = built(tmp_path / "site")
    staging.publish()
    staging.discard()
    assert front_page(tmp_path / "site") == "<p>The Old Bridge is closed.</p>"


@pytest.mark.usefixtures("either_way")
def test_of_two_builds_at_once_the_last_to_finish_stands(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first, second = built(site, "<p>first</p>"), built(site, "<p>second</p>")
    second.publish()
    first.publish()
    assert front_page(site) == "<p>first</p>"
    assert names(tmp_path) == ["site"]


@pytest.mark.usefixtures("either_way")
def test_hidden_entries_of_the_old_site_stay_as_mkdocs_leaves_them(tmp_path: Path) -> None:
    site = standing(tmp_path / "site")
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "refs" / "pages").write_text("a commit")
    (site / ".nojekyll").touch()
    (site / ".well-known").symlink_to("elsewhere")
    staging = built(site)
    (staging.folder / ".nojekyll").write_text("new")
    staging.publish()
    assert (site / ".git" / "refs" / "pages").read_text() == "a commit"
    assert (site / ".nojekyll").read_text() == "new"
    assert (site / ".well-known").readlink() == Path("elsewhere")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
@pytest.mark.usefixtures("umask")
def test_a_new_site_has_the_permissions_of_any_new_folder_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(site).publish()
    assert stat.S_IMODE(site.stat().st_mode) == 0o750
    site.chmod(0o755)
    built(site).publish()
    assert stat.S_IMODE(site.stat().st_mode) == 0o755


def test_behind_a_symlink_the_folder_itself_is_swapped(tmp_path: Path) -> None:
    site = standing(tmp_path / "www" / "bridge")
    (tmp_path / "site").symlink_to(site)
    staging = built(tmp_path / "site")
    assert staging.site == site
    staging.publish()
    assert (tmp_path / "site").readlink() == site
    assert front_page(tmp_path / "site") == "<p>The Old Bridge is closed.</p>"
    assert names(tmp_path / "www") == ["bridge"]


def test_a_symlink_that_leads_nowhere_yet_is_followed(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("www/bridge")
    built(tmp_path / "site").publish()
    assert front_page(tmp_path / "www" / "bridge") == "<p>The Old Bridge is closed.</p>"


def test_a_file_in_the_way_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("minutes of the council")
    with pytest.raises(SwapError, match=r"site is a file where the site's folder belongs; move it away"):
        stage(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "minutes of the council"
    assert names(tmp_path) == ["site"]


def test_a_file_that_comes_in_the_way_during_the_build_stays_too(tmp_path: Path) -> None:
    staging = built(tmp_path / "site")
    (tmp_path / "site").write_text("minutes of the council")
    with pytest.raises(SwapError, match="is a file"):
        staging.publish()
    staging.discard()
    assert (tmp_path / "site").read_text() == "minutes of the council"
    assert names(tmp_path) == ["site"]


def test_symlinks_that_lead_in_a_circle_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("www")
    (tmp_path / "www").symlink_to("site")
    with pytest.raises(SwapError, match=r"can't be published \(.+\)"):
        stage(tmp_path / "site")


def test_a_file_where_a_folder_around_the_site_belongs_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("minutes of the council")
    with pytest.raises(SwapError, match=r"public/site can't be published \(.+\); look at the folder around it"):
        stage(tmp_path / "public" / "site")


@pytest.mark.usefixtures("either_way")
def test_a_built_folder_that_vanished_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    site = standing(tmp_path / "site")
    staging = built(site)
    (staging.folder / "index.html").unlink()
    staging.folder.rmdir()
    with pytest.raises(SwapError, match="can't be published"):
        staging.publish()
    staging.discard()
    assert front_page(site) == "<p>The Old Bridge is open.</p>"


def test_where_writing_is_forbidden_around_the_site_nothing_is_built(ordinary_folder: Path) -> None:
    site = standing(ordinary_folder / "site")
    ordinary_folder.chmod(0o555)
    with pytest.raises(
        SwapError, match=r"no permission to replace .+site; allow writing in it and in the folder around"
    ):
        stage(site)
    assert front_page(site) == "<p>The Old Bridge is open.</p>"


@pytest.mark.usefixtures("either_way")
def test_a_site_that_may_not_be_written_stays(ordinary_folder: Path) -> None:
    site = standing(ordinary_folder / "site")
    site.chmod(0o555)
    staging = built(site)
    with pytest.raises(SwapError, match="no permission to replace"):
        staging.publish()
    staging.discard()
    assert front_page(site) == "<p>The Old Bridge is open.</p>"
    assert names(ordinary_folder) == ["site"]


@pytest.mark.usefixtures("either_way")
def test_where_writing_is_forbidden_during_the_build_the_old_site_stays(ordinary_folder: Path) -> None:
    site = standing(ordinary_folder / "site")
    staging = built(site)
    ordinary_folder.chmod(0o555)
    with pytest.raises(SwapError, match="no permission to replace"):
        staging.publish()
    assert front_page(site) == "<p>The Old Bridge is open.</p>"
    ordinary_folder.chmod(0o755)
    staging.discard()
    assert names(ordinary_folder) == ["site"]


def test_a_site_may_have_a_name_that_looks_like_a_pattern(tmp_path: Path) -> None:
    site = standing(tmp_path / "site[1]*")
    built(site).publish()
    assert front_page(site) == "<p>The Old Bridge is closed.</p>"


def test_exchange_says_what_failed(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    if not exchange(tmp_path / "one", tmp_path / "two"):
        pytest.skip("this file system can't exchange folders")
    with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path / "missing"))):
        exchange(tmp_path / "one", tmp_path / "missing")
