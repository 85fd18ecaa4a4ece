"""Text fragments lead to a quotation, and nowhere else."""

from itertools import pairwise
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.provenance import Article, Comparison, original_link, parse_article
from nutgraf.provenance.fragment import Fragments
from nutgraf.provenance.match import find
from nutgraf.provenance.normalise import folded_words
from nutgraf.provenance.piece import piece
from nutgraf.provenance.runs import Passage


def fragment(text: str, quote: str, at: int = 1) -> str | None:
    article = parse_article(text)
    found = find([piece(quote)], article, [at])
    assert found
    return Fragments(article).of(found.passages)


def led_to(directive: str, article: Article) -> list[tuple[int, int]]:
    """Where a `text=` directive leads by the draft's rules, as stretches of the article's words."""
    words = [word for each in article.paragraphs for word in each.folded]
    parts = directive.removeprefix("text=").split(",")
    prefix = folded_words(unquote(parts.pop(0)[:-1])) if parts[0].endswith("-") else ()
    suffix = folded_words(unquote(parts.pop()[1:])) if parts[-1].startswith("-") else ()
    start, end = folded_words(unquote(parts[0])), folded_words(unquote(parts[1])) if len(parts) > 1 else ()
    found = []
    for at in range(len(words)):
        close = at + len(start)
        if tuple(words[at:close]) != start or tuple(words[max(0, at - len(prefix)) : at]) != prefix:
            continue
        if end:
            ends = (n for n in range(close, len(words)) if tuple(words[n : n + len(end)]) == end)
            close = next(ends, len(words)) + len(end)
        if tuple(words[close : close + len(suffix)]) == suffix:
            found.append((at, close))
    return found


def test_a_few_words_are_named_by_all_of_them() -> None:
    assert fragment("She said “any lawful use” was fine.", "any lawful use") == "text=any%20lawful%20use"


def test_a_long_passage_is_named_by_its_fewest_first_and_last_words() -> None:
    text = "“We will not drive across a guess, and we will not drive across a hope,” she said."
    assert (
        fragment(text, "We will not drive across a guess, and we will not drive across a hope")
        == "text=We%20will%20not%20drive%20across%20a%20guess,hope"
    )
    assert fragment(text, "and we will not drive across a hope") == "text=and,hope"


def test_what_stands_twice_is_told_apart_by_its_context() -> None:
    text = "The mayor said “no” to it.\n\nThe council said “no” in June."
    assert fragment(text, "no", 1) == "text=no,-%E2%80%9D%20to"
    assert fragment(text, "no", 2) == "text=no,-%E2%80%9D%20in"
    assert fragment("First “no” here.\n\nThen “no” here.", "no", 2) == "text=Then%20%E2%80%9C-,no"


def test_what_cannot_be_told_apart_has_no_fragment() -> None:
    assert fragment("“No.”\n\n“No.”", "no", 1) is None


def test_hyphens_commas_and_ampersands_are_encoded() -> None:
    assert fragment("A “Supply-Chain, R&D” label.", "Supply-Chain, R&D") == "text=Supply%2DChain%2C%20R%26D"


def test_pieces_have_a_directive_each() -> None:
    text = "“There is no money,” she said, “and there will be none.”"
    assert fragment(text, "There is no money, and there will be none") == "text=There%20is%20no%20money&text=and,none"


def test_the_link_keeps_the_address_and_its_anchor() -> None:
    found = Comparison(True, ("exact",), (1,), "text=no")
    assert original_link("https://news.example/a", found) == "https://news.example/a#:~:text=no"
    assert original_link("https://news.example/a#top", found) == "https://news.example/a#top:~:text=no"
    assert original_link(None, found) is None
    assert original_link("https://news.example/a", Comparison(compared=False)) is None


@given(
    st.lists(st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=8), min_size=1, max_size=4), st.data()
)
def test_a_fragment_leads_to_its_passage_alone(paragraphs: list[list[str]], data: st.DataObject) -> None:
    article = parse_article("\n".join(map(" ".join, paragraphs)))
    number = data.draw(st.integers(1, len(paragraphs)))
    first = data.draw(st.integers(0, len(paragraphs[number - 1]) - 1))
    end = data.draw(st.integers(first + 1, len(paragraphs[number - 1])))
    directive = Fragments(article).of([Passage(number, first, end)])
    begins = [0, *(sum(map(len, paragraphs[:n])) for n in range(1, len(paragraphs) + 1))]
    assert all(one <= other for one, other in pairwise(begins))
    if directive:
        assert led_to(directive, article)[:1] == [(begins[number - 1] + first, begins[number - 1] + end)]
        assert len({at for at, _ in led_to(directive, article)}) == 1
