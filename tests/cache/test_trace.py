"""What was looked up in a story while something was made is known by its name, and comes to the same until it changes."""

import pytest

from nutgraf.diagnostics import Span
from nutgraf.pages.provenance import Provenance
from nutgraf.pages.trace import Trace
from nutgraf.story import Story
from nutgraf.story.prose import Prose, Wikilink

KEYS = ["mira-olsen", "*", "", "'", "a 'b'\tc", "two\nlines", "=x", "\ud800"]


def linked(**others: str) -> Trace:
    """A story of which nothing is known but which prose links what, with one sentence for each key."""
    said = {key: f"A sentence on {key!r}." for key in KEYS} | others
    pages = {key: ((Prose("on.md", "On", ""), Wikilink(key, Span("on.md"), text)),) for key, text in said.items()}
    return Trace(Story(), Provenance(), pages)


@pytest.mark.parametrize("key", KEYS)
def test_a_fact_comes_to_something_else_where_it_has_changed(key: str) -> None:
    """Given what was made of one key, when the story is read again, then its sum is the same unless that key's sentence is another."""
    trace = linked()
    made, facts = trace.made(lambda: trace.linked.get(key))
    assert made
    assert [len(keys) for keys in facts.values()] == [1]
    before = trace.sum(facts)
    assert linked().sum(facts) == before
    assert linked(**{key: "Another."}).sum(facts) != before
    if key != "*":  # which stands for the whole map as well
        assert linked(another="Another.").sum(facts) == before


def test_what_is_made_within_something_else_is_among_its_facts() -> None:
    trace = linked()
    inner = []
    _, facts = trace.made(
        lambda: (trace.linked["mira-olsen"], inner.append(trace.made(lambda: trace.linked.get("=x"))[1]))
    )
    assert inner == [{"prose": ["==x"]}]
    assert facts == {"prose": ["==x", "=mira-olsen"]}


def test_what_looks_through_all_of_a_map_depends_on_all_of_it() -> None:
    trace = linked()
    _, facts = trace.made(lambda: len(trace.linked))
    assert linked(another="Another.").sum(facts) != trace.sum(facts)


def test_what_was_absent_and_is_there_now_has_changed() -> None:
    trace = linked()
    _, facts = trace.made(lambda: trace.linked.get("another"))
    assert linked(another="A sentence.").sum(facts) != trace.sum(facts)
