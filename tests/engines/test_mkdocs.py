"""A small story built by a real `mkdocs build`."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup

from nutgraf.testing import CONFIG, SEED, Built, build, project

LITERAL = "The <b>council</b> votes to close the bridge { onclick=1 }"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    prose = "Who is [[mira-olsen|the mayor]]?\n\n- [[closure-vote]]\n\n| who | what |\n|---|---|\n| [[city-council]] | `[[not-a-link]]` |\n"
    folder = project(
        tmp_path_factory.mktemp("bridge"),
        {
            "seeds/old-bridge.yaml": SEED.replace("The council votes to close the bridge", LITERAL),
            "content/reading.md": "# Reading\n\n" + prose,
            "content/actors/mira-olsen.md": "She *leads* the city.\n",
        },
    )
    built = build(folder)
    assert built.returncode == 0, built.stderr
    return built.site


def page(site: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def test_each_actor_and_question_has_a_page(site: Path) -> None:
    assert "Mira Olsen" in page(site, "actors/mira-olsen").h1.text
    assert "Who pays" in page(site, "questions/who-pays").h1.text


def test_an_editors_prose_comes_first_on_a_generated_page(site: Path) -> None:
    text = page(site, "actors/mira-olsen").article.text
    assert text.index("leads the city") < text.index("drive across a guess")


def test_what_a_fact_says_stays_text(site: Path) -> None:
    heading = page(site, "timeline").find(id="closure-vote")
    assert heading.name == "h3"
    assert LITERAL in heading.text
    assert not heading.find("b")


def test_the_timeline_tells_announced_from_happened(site: Path) -> None:
    article = page(site, "timeline").article
    statuses = [each.text for each in article.select(".ng-card__status")]
    assert statuses == ["happened", "announced, not known to have happened"]


def test_links_in_prose_lead_to_records_and_code_is_left_alone(site: Path) -> None:
    article = page(site, "reading").article
    assert [(each.text, each["href"]) for each in article.select("a.ng-link")] == [
        ("the mayor", "../actors/mira-olsen/"),
        (LITERAL, "../timeline/#closure-vote"),
        ("Riverton City Council", "../actors/city-council/"),
    ]
    assert "[[not-a-link]]" in article.text


def test_every_link_and_fragment_is_found(site: Path) -> None:
    broken = [
        f"{file.relative_to(site)}: {href}"
        for file in site.rglob("index.html")
        for href in _hrefs(file)
        if not _leads(site, file, href)
    ]
    assert broken == []


def _hrefs(file: Path) -> list[str]:
    return [
        each["href"]
        for each in BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").select(
            "article a[href], nav a[href]"
        )
    ]


def _leads(site: Path, file: Path, href: str) -> bool:
    address = urljoin("https://site/" + file.relative_to(site).as_posix().removesuffix("index.html"), href)
    path, fragment = urldefrag(address)
    if not path.startswith("https://site/"):
        return True
    target = site / unquote(path.removeprefix("https://site/"))
    target = target / "index.html" if target.is_dir() else target
    return target.is_file() and (
        not fragment
        or BeautifulSoup(target.read_text(encoding="utf-8"), "html.parser").find(id=unquote(fragment)) is not None
    )


def test_a_fault_stops_the_build_before_the_site_is_touched(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        {"seeds/old-bridge.yaml": SEED.replace("- city-council", "- city-cuoncil"), "site/index.html": "the old site"},
    )
    result = build(folder)
    assert result.returncode == 1
    assert (
        "seeds/old-bridge.yaml:37:9: error: unknown actor 'city-cuoncil'; did you mean 'city-council'? [unknown-id]"
        in result.stderr
    )
    assert "Traceback" not in result.stderr
    assert (folder / "site" / "index.html").read_text() == "the old site"


def test_a_strict_build_that_warns_leaves_the_old_site(tmp_path: Path) -> None:
    folder = project(tmp_path, {"content/index.md": "[Nowhere](nowhere/)\n", "site/index.html": "the old site"})
    folder.joinpath("mkdocs.yml").write_text(CONFIG + "  nav: {not_found: warn}\n", encoding="utf-8")
    folder.joinpath("content/reading.md").write_text("[Nowhere](#nowhere)\n", encoding="utf-8")
    built = build(folder)
    assert built.returncode == 1
    assert built.page("") == "the old site"
    assert sorted(each.name for each in folder.iterdir()) == ["content", "mkdocs.yml", "seeds", "site"]


def test_addresses_that_would_break_are_refused(tmp_path: Path) -> None:
    built = build(project(tmp_path, {"mkdocs.yml": CONFIG + "use_directory_urls: false\n"}))
    assert built.returncode == 1
    assert re.search(r"^mkdocs\.yml:\d+:\d+: error: .*use_directory_urls.* \[bad-configuration\]$", built.stderr, re.M)
    assert "Traceback" not in built.stderr


def test_what_needs_an_address_of_the_site_is_there_only_where_there_is_one(tmp_path: Path) -> None:
    def has(built: Built) -> list[bool]:
        assert built.returncode == 0, built.stderr
        found = BeautifulSoup(built.page("timeline/"), "html.parser").find("link", rel="canonical")
        return [bool(found), *(built.site.joinpath(name).is_file() for name in ("404.html", "sitemap.xml"))]

    assert has(build(project(tmp_path / "without"))) == [False, False, False]
    with_one = {"mkdocs.yml": CONFIG + "site_url: https://news.example/bridge/\n"}
    assert has(build(project(tmp_path / "with", with_one))) == [True, True, True]


def test_all_faults_of_seeds_and_prose_are_told_in_one_run(tmp_path: Path) -> None:
    seed = SEED.replace("session:\n", "session:\n    kidn: letter\n", 1).replace("stance: supports", "stance: affirms")
    built = build(
        project(tmp_path, {"seeds/old-bridge.yaml": seed, "content/index.md": "See [[nobody]].\n"}), strict=False
    )
    assert built.returncode == 1
    codes = re.findall(r"^\S+:\d+:\d+: error: .* \[([a-z-]+)\]$", built.stderr, re.M)
    assert sorted(codes) == ["broken-link", "unfit-stance", "unknown-key"]
    assert not built.site.exists()
