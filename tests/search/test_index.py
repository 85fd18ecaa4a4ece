"""What the index holds, made from finished pages, whichever engine built them."""

import gzip
import json
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.publish import search_index as module
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.search import INDEX, write
from nutgraf.publish.search_index import _CUTS as CUTS
from nutgraf.publish.search_index import LARGEST, Entry, entries, index_text
from nutgraf.publish.search_kinds import Kinds, Named
from nutgraf.publish.search_sections import Section, file_sections, sections
from nutgraf.testing import Built

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from measure import run
from stories import write as invent

PAGE = (
    "<html><body><nav>All pages</nav><article class='md-content__inner'>{}</article><footer>Foot</footer></body></html>"
)


def docs(built: Built) -> dict[str, dict[str, Any]]:
    return {each["location"]: each for each in json.loads(built.page(INDEX))["docs"]}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h1 id='a'>The bridge</h1><p>It is old.</p>", [("", "The bridge", "It is old.")]),
        ("<p>Above</p><h1>The bridge</h1>", [("", "The bridge", "")]),
        (
            '<h1>A</h1><h2 id="b">B<a class="headerlink" href="#b">¶</a></h2>x',
            [("", "A", ""), ("b", "B", "x")],
        ),
        ("<h1>A</h1><h2>No anchor</h2><p>x</p>", [("", "A", "No anchor · x")]),
        ("<h1>A</h1><p>one</p><p>two.</p><p>three</p>", [("", "A", "one · two. three")]),
        ("<h1>A &amp; <em>B</em></h1>x<b>y</b>z &lt;p&gt;", [("", "A & B", "xyz <p>")]),
        (
            "<h1>A</h1><div data-search-exclude><div>no</div><h2 id='c'>no</h2> no</div> yes",
            [("", "A", "yes")],
        ),
        ("<h1>A</h1><script>no()</script><svg><title>no</title></svg><p hidden>no</p><!-- no --> yes", [("", "A", "yes")]),
        ("<h1>A</h1><p class='a hidden headerlinks'>yes</p><img alt='no' data-search-exclude> yes", [("", "A", "yes · yes")]),
        ("<h1>A</h1><article>inside</article> after", [("", "A", "inside · after")]),
        ("<h1>A</h1><ul><li>one<li>two</ul>", [("", "A", "one · two")]),
    ],
)  # fmt: skip
def test_a_page_is_read_by_its_headings(html: str, found: list[tuple[str, str, str]]) -> None:
    assert [each[:3] for each in sections(PAGE.format(html))] == found


@pytest.mark.parametrize(
    "html", ["", "<p>text</p>", "<article><p>no heading</p></article>", "<article", "<article><h1", "<h1>A</h1>"]
)
def test_a_page_without_an_article_or_a_heading_in_it_has_nothing_to_be_found(html: str) -> None:
    assert sections(html) == ()


@given(
    st.lists(
        st.sampled_from(
            ["<article>", "</article>", "<ARTICLE class='a'>", "<articles>", "<h1>A</h1>", "text “”", "\n", "é"]
        )
    )
)
def test_a_file_is_read_from_its_article_on_as_all_of_it_would_be(pieces: list[str]) -> None:
    html = "".join(pieces)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "index.html"
        file.write_bytes(html.encode())
        assert file_sections(file) == sections(html)


@given(st.text(st.sampled_from("<>/\"'=ahr1 &;i-!\n"), max_size=60))
def test_no_page_makes_the_reader_fail(html: str) -> None:
    assert all(isinstance(each, Section) for each in sections(PAGE.format(html)))


def test_a_folder_of_any_engines_pages_gets_an_index(tmp_path: Path) -> None:
    (tmp_path / "timeline").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format("<h1>Front</h1>"), "utf-8")
    (tmp_path / "timeline" / "index.html").write_text(
        PAGE.format("<h1>When</h1><h2 id='friday'>Friday</h2><h3 id='vote'>The vote</h3><p>Seven in favour.</p>"),
        "utf-8",
    )
    (tmp_path / "404.html").write_text(PAGE.format("<h1>There is no such page</h1>"), "utf-8")
    kinds = Kinds({"timeline/#vote": Named("event", "status.alleged")}, {"event": "Event", "status.alleged": "alleged"})
    assert list(write(Finished(tmp_path, lambda _: Own(), kinds=kinds))) == []
    index = json.loads((tmp_path / INDEX).read_text("utf-8"))
    assert index["config"]["kinds"] == {"event": "Event", "status.alleged": "alleged"}
    assert index["docs"] == [
        {"location": "", "title": "Front", "text": "", "kind": "page"},
        {"location": "timeline/", "title": "When", "text": "", "kind": "page"},
        {"location": "timeline/#friday", "title": "Friday", "text": "", "kind": "part"},
        {
            "location": "timeline/#vote", "title": "The vote", "text": "Seven in favour.", "kind": "event", "state": "status.alleged",
            "below": 2,
        },
    ]  # fmt: skip


def test_each_entry_says_what_it_is_and_what_is_not_known_to_have_happened(riverton: Built) -> None:
    found = docs(riverton)
    said = {name: (each["kind"], each.get("state", "")) for name, each in found.items()}
    assert said["actors/mira-olsen/"] == ("person", "")
    assert said["actors/city-council/"] == ("government", "")
    assert said["timeline/#closure-vote"] == ("event", "")
    assert said["timeline/#repair-start"] == ("event", "status.announced")
    assert said["questions/who-pays/"] == ("question", "status.open")
    assert said["quotes/#olsen-safety"] == ("statement", "")
    assert said["sources/old-bridge/#p3"] == ("paragraph", "")
    assert said["on-bridges/"] == ("page", "")
    assert said["on-bridges/#under-the-water"] == ("part", "")


def test_every_kind_and_state_has_words(real_story: Built) -> None:
    index = json.loads(real_story.page(INDEX))
    keys = {each[key] for each in index["docs"] for key in ("kind", "state") if key in each}
    assert keys == set(index["config"]["kinds"])
    assert all(index["config"]["kinds"].values())


def test_prose_is_found_by_its_headings_and_its_text_ends_there(riverton: Built) -> None:
    found = docs(riverton)
    assert found["on-bridges/"]["text"] == "The piers stand on clay. The mayor went to see them."
    assert found["on-bridges/#under-the-water"]["text"] == "Divers look once a year."


def test_a_page_that_its_editor_keeps_out_of_search_is_not_in_it(riverton: Built) -> None:
    assert not [name for name in docs(riverton) if name.startswith("hidden/")]
    assert "Xylophone" in riverton.page("hidden/")


def test_no_text_is_bookkeeping(real_story: Built) -> None:
    texts = " ".join(each["text"] for each in docs(real_story).values() if each["kind"] not in ("page", "part"))
    for words in ("The article says ·", "Compared with the article", "Linked from", "· paragraph", "Inferred:"):
        assert words not in texts


def test_a_heading_that_pages_repeat_is_in_it_only_with_a_text() -> None:
    pages = [
        (url, (Section("", "Mira", ""), Section("said", "In their words", text, 2)))
        for url, text in (("a/", ""), ("b/", "x"))
    ]
    assert [each.location for each in entries(pages, Kinds(), {})] == ["a/", "b/", "b/#said"]


def test_texts_are_cut_short_until_the_index_keeps_to_its_size_and_quotations_last() -> None:
    words = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "bdfgklmnprst"]
    texts = [" ".join(words[(step * number) % len(words)] for step in range(1, 200)) for number in range(1, 2001)]
    kinds = ("quotation", "background")
    found = [Entry(f"x/#{number}", "Title", text, Named(kinds[number % 2])) for number, text in enumerate(texts)]
    text = index_text(found, Kinds())
    lengths = [len(each["text"]) for each in json.loads(text)["docs"]]
    assert 0.8 * LARGEST < len(gzip.compress(text.encode(), 6)) <= LARGEST
    assert 2 * max(lengths[1::2]) < max(lengths[::2])
    assert all(each["text"] in whole for each, whole in zip(json.loads(text)["docs"], texts, strict=True))


@pytest.mark.parametrize(
    "letters", ["ab", "abcdefgh", "".join(map(chr, range(0x4E00, 0x6E00)))], ids=["few", "some", "many"]
)
@pytest.mark.parametrize("most", [1, 20_000, 60_000, 10_000_000])
def test_texts_are_as_long_as_they_can_be_however_well_they_are_compressed(
    letters: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", most)
    chosen = random.Random(7)  # noqa: S311 - nothing is kept secret
    found = [
        Entry(f"x/#{number}", "Title", " ".join(chosen.choices(letters, k=400)), Named("event"))
        for number in range(300)
    ]
    lengths = {len(each["text"]) for each in json.loads(index_text(found, Kinds()))["docs"]}
    fitting = []
    for cut in CUTS:
        monkeypatch.setattr(module, "_CUTS", (cut, cut))
        text = index_text(found, Kinds())
        fitting += [text] if len(gzip.compress(text.encode(), 6)) <= most or cut == CUTS[-1] else []
    assert lengths == {len(each["text"]) for each in json.loads(fitting[0])["docs"]}


def test_an_index_of_nothing_has_its_settings() -> None:
    assert json.loads(index_text([], Kinds()))["docs"] == []


@pytest.mark.long
def test_the_index_of_a_thousand_entities_is_small(tmp_path: Path) -> None:
    story = invent(tmp_path / "story", 1000)
    run([sys.executable, "-m", "mkdocs", "build", "-q"], story, {"NO_MKDOCS_2_WARNING": "1"})
    index = (story / "site" / INDEX).read_bytes()
    assert len([each for each in json.loads(index)["docs"] if "#" not in each["location"]]) >= 1000
    assert len(gzip.compress(index, 6)) <= 250_000
