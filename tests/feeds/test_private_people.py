"""Who did not seek the public: search engines are asked not to list them, and who is taken out is gone."""

import gzip
import json
from pathlib import Path

from changed_bridge import ABOUT_SHORE, ADDRESS, SEED, SHORE, SHORE_ON_RECORD, files

from nutgraf.publish.feeds import ATOM, JSON
from nutgraf.testing import Built, build, project

WITHOUT = SEED.replace(SHORE, "").replace(SHORE_ON_RECORD, "").replace(ABOUT_SHORE, "")
"""The story after the ferryman has asked to be taken out."""
PAGE = "actors/ben-shore/"
TRACES = ("Ben Shore", "ben-shore", "Shore", "ferryman", "I carry whoever comes", "shore-carries", "oarsman")


def contents(site: Path) -> dict[str, str]:
    """Every file of a site with its text, what is packed unpacked."""
    read = {each: each.read_bytes() for each in site.rglob("*") if each.is_file()}
    return {
        each.relative_to(site).as_posix(): (gzip.decompress(data) if each.suffix == ".gz" else data).decode(
            "utf-8", "replace"
        )
        for each, data in read.items()
    }


def traces(site: Path) -> set[tuple[str, str]]:
    """The files of a site, by path and content, that hold something of the ferryman."""
    return {(path, word) for path, text in contents(site).items() for word in TRACES if word in text or word in path}


def test_search_engines_are_asked_not_to_list_a_private_persons_page(page) -> None:
    assert page(PAGE).find("meta", {"name": "robots"})["content"] == "noindex"
    assert page("actors/mira-olsen/").find("meta", {"name": "robots"}) is None


def test_the_sitemap_has_every_page_but_those(built: Built) -> None:
    text = built.page("sitemap.xml")
    assert f"<loc>{ADDRESS}actors/mira-olsen/</loc>" in text
    assert f"<loc>{ADDRESS}</loc><lastmod>2031-05-09</lastmod>" in text
    assert "ben-shore" not in text
    assert "lena-dahl" not in text


def test_feeds_name_no_private_person_in_any_entry(built: Built) -> None:
    for file in (ATOM, JSON):
        text = built.page(file)
        assert not [word for word in (*TRACES, "Lena", "Dahl", "dahl") if word in text]


def test_who_is_private_is_still_on_the_site_for_its_readers(page) -> None:
    assert page(PAGE).h1.get_text(strip=True).startswith("Ben Shore")
    assert "Ben Shore" in page("actors/").get_text()


def test_about_says_how_to_ask_to_be_taken_out(page) -> None:
    about = page("about/")
    heading = about.find("h2", id="asking-to-be-taken-out")
    assert "may ask the people who publish this site" in heading.find_next("p").get_text()


def test_a_removed_person_leaves_nothing_behind(tmp_path: Path) -> None:
    root = project(tmp_path, files())
    before = build(root)
    assert before.returncode == 0, before.stderr
    assert {word for _, word in traces(before.site)} == set(TRACES)

    (root / "seeds/old-bridge.yaml").write_text(WITHOUT, encoding="utf-8")
    over = build(root)
    anew = build(root, site=tmp_path / "anew")
    assert over.returncode == anew.returncode == 0, over.stderr + anew.stderr
    assert traces(over.site) == traces(anew.site) == set()
    assert "Mira Olsen" in over.page("actors/")
    assert {each.name for each in tmp_path.iterdir()} == {"mkdocs.yml", "content", "seeds", "site", "anew"}
    assert {path: text for path, text in contents(over.site).items() if not path.endswith(".gz")} == {
        path: text for path, text in contents(anew.site).items() if not path.endswith(".gz")
    }


def test_story_json_of_a_site_without_them_is_whole(tmp_path: Path) -> None:
    root = project(tmp_path, files(WITHOUT))
    built = build(root)
    story = json.loads(built.page("data/story.json"))
    assert [each["id"] for each in story["actors"]] == ["mira-olsen", "lena-dahl", "city-council"]
