"""A finished page as plain Markdown: what it says, and nothing of its frame, its pictures or its signs."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from listed_bridge import ADDRESS, PAYLOAD
from markdown import markdown

from nutgraf.publish.plain import escaped, plain
from nutgraf.testing import Built

ROOT = Path(__file__).parents[2]


def told(html: str) -> str:
    return (plain(f"<main><nav>Menu</nav><article class='x'>{html}</article></main>") or "").rstrip("\n")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<h1 id="a">The <em>bridge</em><a aria-label="x" class="headerlink" href="#a">¶</a></h1><p>One\n two.</p>', "# The *bridge*\n\nOne two."),
        ("<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul>", "- One\n  - Two\n- Three"),
        ("<dl><div><dt>By</dt><dd><a href='../x/'>Mira</a></dd></div><div><dt>To</dt><dd>All</dd></div></dl>", "- By: [Mira](../x/)\n- To: All"),
        ("<blockquote><p>“Close it”</p></blockquote><p>— Mira</p>", "> “Close it”\n\n— Mira"),
        ("<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>x|y</td></tr></tbody></table>", "| A | B |\n| --- | --- |\n| 1 | x\\|y |"),
        ("<svg><text>drawn</text></svg><figure class='ng-picture'><p>key</p></figure><script>x</script><p>told</p>", "key\n\ntold"),
        ('<p><span class="x" aria-hidden="true">MO</span> Mira <span aria-hidden="true">·</span> Person</p>', "Mira · Person"),
        ('<figure class="ng-picture ng-picture--ties"><p>key</p></figure><p>told</p>', "told"),
        ('<p class="ng-card__title"><a href="x/">The vote</a></p><p>happened</p>', "#### [The vote](x/)\n\nhappened"),
        ("<p>1. is not a list, *nor* &lt;b&gt; bold, nor [[mira]]</p><p># x</p>", "1\\. is not a list, \\*nor\\* &lt;b> bold, nor \\[\\[mira\\]\\]\n\n\\# x"),
        ("<pre><code>a  *b*\n</code></pre>", "~~~\na  *b*\n~~~"),
        ('<p><a href="a b/(c)">x</a> <a id="y"></a><img alt="a pier" src="pier.png"> &amp;lt;</p>', "[x](<a b/(c)>) ![a pier](pier.png) &amp;lt;"),
    ],
)  # fmt: skip
def test_what_a_page_says(html: str, text: str) -> None:
    assert told(html) == text


def test_a_page_whose_content_cannot_be_told_from_its_frame_has_none() -> None:
    assert plain("<body><p>x</p></body>") is None
    assert plain("<main><p>x</p></main>") == "x\n"


@given(st.text())
def test_any_text_is_shown_letter_by_letter(text: str) -> None:
    line = " ".join(text.split())
    shown = BeautifulSoup(markdown(f"x {escaped(text)} x"), "html.parser").get_text()
    kept = re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]", "", f"x {line} x")
    assert re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]", "", shown).split() == kept.split()


def test_each_listed_page_has_its_markdown_beside_it(built: Built) -> None:
    pages = {each.parent for each in built.site.rglob("index.html")}
    made = {each.parent for each in built.site.rglob("index.html.md")}
    left_out = {built.site / each for each in ("actors/ben-shore", "notes", "print")}
    assert made == pages - left_out


def test_nothing_in_it_is_there_for_the_eye_alone(built: Built) -> None:
    for file in built.site.rglob("index.html.md"):
        text = file.read_text("utf-8")
        assert text.startswith("# "), file
        assert not [each for each in ("¶", "<svg", "<a", "wzxhzdk", "[](", "class=") if each in text], file


def test_nothing_in_it_is_for_a_browser_or_for_a_program(built: Built) -> None:
    for each in built.site.rglob("index.html.md"):
        text = each.read_text("utf-8")
        assert not [
            words for words in ("[#](", "Changed since your last visit", "@misc", "[[", "]]") if words in text
        ], each


def test_facts_are_told_with_who_says_so_and_where_it_stands(built: Built) -> None:
    mira = built.page("actors/mira-olsen/index.html.md")
    assert mira.startswith("# Mira Olsen\n")
    assert "- Also called: Olsen, the mayor" in mira
    assert (
        f"“Mira Olsen”, The &lt;Old> Bridge & its piers. State of the facts: 9 May 2031. {ADDRESS}actors/mira-olsen/"
        in mira
    )
    assert "> “We cannot ask anyone” … “to drive across a guess" in mira
    assert "[paragraph 5](../../sources/old-bridge/#p5)" in mira
    assert "![[" not in mira
    assert "[[" not in mira
    timeline = built.page("timeline/index.html.md")
    assert "### Repairs begin\n\nannounced, not known to have happened" in timeline
    assert "<" not in built.page("questions/who-pays/index.html.md")
    assert PAYLOAD in BeautifulSoup(markdown(built.page("questions/who-pays/index.html.md")), "html.parser").get_text()


def test_every_link_in_it_leads_to_a_page(built: Built) -> None:
    for file in built.site.rglob("index.html.md"):
        for address in re.findall(r"(?<!\\)\]\(([^)#]*)[^)]*\)", file.read_text("utf-8")):
            if "://" not in address:
                assert (file.parent / address).resolve().exists(), (file, address)
