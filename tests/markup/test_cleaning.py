"""HTML in prose: what may stand there, what is shown as it was typed, and what is left out."""

from collections.abc import Sequence

import nh3
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from nutgraf.markup.cleaning import clean
from nutgraf.markup.extension import NutgrafExtension
from nutgraf.markup.scan import EXTENSIONS
from nutgraf.pages.blocks import Block, Fragment, Link

CARD = '<div class="ng-card" onclick="theirs()"><svg><path d="M0 0"/></svg>Mira "Olsen"</div>'


class Story:
    """A story with one record, whose card has what prose may not have."""

    def link(self, _target: str, _page: str) -> Link:
        return Link("../actors/mira-olsen/", "Mira Olsen", "actor")

    def blocks(self, _spec: str, _page: str, _level: int, *, first: bool) -> Sequence[Block]:
        return (Fragment(CARD),)

    def phrase(self, _spec: str, _page: str) -> str:
        return "<b><i>phrase</i></b>"


def html(text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, NutgrafExtension(resolver=Story())]).convert(text)


@pytest.mark.parametrize(
    "text",
    [
        '<div class="grid" id="here" title="a">A <em lang="fr">pont</em><br><kbd>x</kbd></div>',
        '<details open=""><summary>More</summary><p>Text</p></details>',
        '<figure><img src="bridge.png" alt="The bridge" width="40"><figcaption>1931</figcaption></figure>',
        '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
        '<video controls="" src="bridge.mp4" poster="bridge.png"></video>',
        '<p><a href="https://riverton.example/?a=1&amp;b=2" rel="me">out</a></p>',
    ],
)
def test_harmless_html_stays(text: str) -> None:
    assert html(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('<p onclick="x">a</p>', "<p>a</p>"),
        ('<p style="position:fixed">a</p>', "<p>a</p>"),
        ('<p data-md-component="consent">a</p>', "<p>a</p>"),
        ('<p id="__config">a</p>', "<p>a</p>"),
        ('<p id="50%">a</p>', "<p>a</p>"),
        ("[a](javascript:x)", "<p><a>a</a></p>"),
        ("[a](<java&#115;cript:x>)", "<p><a>a</a></p>"),
        ("![a](data:text/html,x)", '<p><img alt="a"></p>'),
        ('a{ onclick="x" }', None),
        ("*a*{ onclick=x style=y .b }", '<p><em class="b">a</em></p>'),
        ("# a { #__search }", '<h1 id="a">a</h1>'),
        ('# a { #"><img/src/onerror=x> }', None),
        ("before <!-- <script>x</script> --> after", "<p>before  after</p>"),
        ('<input type="image" src="x">', "<p><input></p>"),
        ('<img name="getElementById" alt="">', '<p><img alt=""></p>'),
    ],
)
def test_what_would_run_or_take_hold_of_the_page_is_left_out(text: str, left: str | None) -> None:
    made = html(text)
    assert left is None or made == left
    parsed = BeautifulSoup(made, "html.parser")
    assert [name for tag in parsed.find_all() for name in tag.attrs if name.startswith("on")] == []


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=x></SCRIPT>", "<style>p{}</style>", "<iframe srcdoc=x></iframe>", "<object data=x>",
        "<embed src=x>", "<base href=x>", "<meta http-equiv=refresh>", "<link rel=stylesheet href=x>", "<form action=x><button>b</button></form>",
        "<svg onload=x>", "<svg><script>x</script></svg>", "<math><mtext></mtext></math>", "<template><b>a</b></template>", "<x-y onclick=x>",
        "<textarea>", "<noscript></noscript>", "<plaintext>", "<marquee onstart=x>",
    ],
)  # fmt: skip
def test_tags_that_prose_may_not_have_are_shown_as_they_were_typed(text: str) -> None:
    parsed = BeautifulSoup(html(f"A {text} here"), "html.parser")
    assert {tag.name for tag in parsed.find_all()} <= {"p", "b"}
    assert parsed.text == f"A {text} here".replace("<b>", "").replace("</b>", "")


def test_what_a_template_prints_is_no_prose() -> None:
    assert html("![[mira-olsen]]\n\n- ![[mira-olsen]]\n").count(CARD) == 2
    assert html("Of ![[mira-olsen]] here") == "<p>Of <b><i>phrase</i></b> here</p>"


@pytest.mark.parametrize(
    "text", ["![ ![[mira-olsen]] ](x.png)", '[a](x "![[mira-olsen]]")', '<p title="![[mira-olsen]]">a</p>']
)
def test_what_a_template_prints_never_lands_in_an_attribute(text: str) -> None:
    parsed = BeautifulSoup(html(text), "html.parser")
    assert {name for tag in parsed.find_all() for name in tag.attrs} <= {"alt", "src", "title", "href"}
    assert "Olsen" not in parsed.text


def test_marks_that_somebody_typed_mean_nothing() -> None:
    assert html("![[mira-olsen]]\n\n\ue0020\ue003\n").count(CARD) == 1


def test_cells_are_aligned_by_an_attribute() -> None:
    assert '<td align="right">1</td>' in html("| a |\n|--:|\n| 1 |\n")


def test_contents_hold_no_html_that_was_typed() -> None:
    md = Markdown(extensions=[*EXTENSIONS, NutgrafExtension(resolver=Story())])
    md.convert(
        '# A <img src=x onerror=x> &lt;b&gt; { #"><script> }\n\n## B { data-toc-label="<img src=x onerror=x>" }\n'
    )
    (first,) = md.toc_tokens  # type: ignore[attr-defined]
    for token in (first, *first["children"]):
        assert "<" not in token["id"] + token["name"]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<\ue002\ue003"), max_size=40))
@example("a & b")
@example("a\xa0b")
@example("a\r\nb\x00")
def test_text_without_tags_is_cleaned_as_any_other(text: str) -> None:
    """Given a heading's words, which are cleaned by themselves, then they come out as they would from a page."""
    md = Markdown()
    clean(md)
    assert md.postprocessors["nutgraf-clean"].run(text) == nh3.clean(text)
