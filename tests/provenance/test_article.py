"""One article in several forms is one article, its paragraphs counted alike."""

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.provenance import parse_article, read_article
from nutgraf.provenance.article import Kind, kind_of
from nutgraf.provenance.normalise import normalise, word_stretches

TEXT = "The Old Bridge\n\n“It is closed,” she said.\n\nA pier of the bridge. Photo: Riverton Gazette\n"
MARKDOWN = """---
title: not a paragraph
---
# The Old Bridge

"It is closed,"
she said.

![A pier](pier.jpg)

*A pier of the bridge.* Photo: [Riverton Gazette](https://news.example)
"""
HTML = """<!doctype html><html><head><title>Riverton Gazette</title><style>p {}</style></head><body>
<nav><ul><li>News<li>Sport</ul></nav>
<article><header><h1>The Old  Bridge</h1></header>
<p>“It is <em>closed</em>,”&nbsp;she said.</p><script>track("<p>")</script>
<figure><img src="pier.jpg" alt="a pier"><figcaption>A pier of the bridge. <span>Photo: Riverton Gazette</span></figcaption></figure>
</article><article><p>Elsewhere</p></article><footer>Imprint</footer></body></html>"""
SIGNS = st.text(
    alphabet=st.sampled_from("abcÀéß ,.;:!?-–—…'’‘\"“”„«»‹›[]()\n\t\u00a0\u00ad\u200bﬁ123̈´`中"), max_size=40
)


def test_text_markdown_and_html_have_the_same_paragraphs() -> None:
    kinds: list[tuple[str, Kind]] = [(TEXT, "text"), (MARKDOWN, "markdown"), (HTML, "html")]
    articles = [parse_article(text, kind) for text, kind in kinds]
    assert {len(each.paragraphs) for each in articles} == {3}
    assert len({each.fingerprint for each in articles}) == 1
    assert {each.word_count for each in articles} == {16}


def test_a_resaved_copy_is_the_same_article_and_a_changed_word_is_not() -> None:
    first = parse_article("“It’s closed,” she said — twice.\n\nAnd again …\n")
    again = parse_article('\ufeff"It\'s  closed," she said - twice. \r\n\r\n\r\n And again...\r\n')
    other = parse_article("“It’s closed,” he said — twice.\n\nAnd again …\n")
    assert first.fingerprint == again.fingerprint != other.fingerprint


def test_blocks_of_html_are_paragraphs_whatever_their_tags() -> None:
    html = "<p>One<p>Two<br><br>Three<br>three<ul><li>Four</ul><table><caption>Five</caption><tr><td>Six</table><div>Seven<div>Eight</div>"
    numbered = [each.text for each in parse_article(html, "html").paragraphs]
    assert numbered == ["One", "Two", "Three three", "Four", "Five", "Six", "Seven", "Eight"]


def test_hidden_parts_of_a_page_are_no_paragraphs() -> None:
    html = "<p>One</p><div hidden><div>no</div><p>no</p></div><nav><p>no<div>no</div></nav><p>Two</p><button>no</button><p>Three"
    assert [each.text for each in parse_article(html, "html").paragraphs] == ["One", "Two", "Three"]


def test_the_name_or_the_beginning_says_what_an_article_is_written_in() -> None:
    named = {"a.txt": "text", "a.md": "markdown", "A.HTML": "html", "-": "text", "article": "text"}
    assert {name: kind_of(name, "The bridge") for name in named} == named
    assert kind_of("-", "\n<!DOCTYPE html><p>The bridge") == "html"


def test_what_cannot_be_read_is_a_finding() -> None:
    for content, message in (
        (b"\xff\xfe\x00", "this is not text in UTF-8"),
        (b" \n\n", "no paragraph of text is here"),
    ):
        article, findings = read_article(content, "article.txt")
        assert article is None
        assert [(each.code, each.message, each.span.path) for each in findings] == [
            ("unreadable-article", message, "article.txt")
        ]


def test_a_block_of_quotation_counts_as_quoted() -> None:
    article = parse_article("She wrote:\n\n> We cannot ask anyone.\n\nThen she left.", "markdown")
    assert [each.said for each in article.paragraphs] == [(), ((0, 4),), ()]


@given(SIGNS)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(SIGNS)
def test_a_paragraph_has_the_same_words_before_and_after_normalising(text: str) -> None:
    for paragraph in parse_article(text).paragraphs:
        assert len(paragraph.words) == len(paragraph.normal_words)


@given(st.text(max_size=60))
def test_any_text_is_normalised_once_and_for_all(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert len(word_stretches(normalise(text))) == len(word_stretches(normalise(normalise(text))))
