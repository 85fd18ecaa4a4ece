"""One mistake in a seed is one finding, where it was typed, in the editor's words."""

import pytest

from nutgraf.engines.project import read_seed_text
from nutgraf.rules import check
from nutgraf.rules.book import Book
from nutgraf.story import link

SOURCE = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  time_zone: Europe/Dublin
  published: 2031-05-02
  paragraphs: 21
"""
ACTORS = """\
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    roles:
      - role: Mayor
        former: false
    at: 2
"""
EVENTS = """\
events:
  closure-vote:
    title: The council votes
    status: happened
    when: Friday night
    actors: mira-olsen
    at: 1
"""
GOOD = SOURCE + ACTORS + EVENTS


def said(seed: str) -> list[str]:
    """The findings about a seed, as `line:column code: message; help`."""
    read, found = read_seed_text(seed.encode(), "seeds/old-bridge.yaml")
    seeds = (read,) if read else ()
    story, dates = link(seeds)
    every = (*found, *check(Book(seeds, story, dates, unread=not seeds)))
    return [f"{each.span.line}:{each.span.column} {each.code}: {each.message}; {each.help}" for each in every]


def test_a_good_seed_has_no_finding() -> None:
    assert said(GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "expected"),
    [
        ("    name: Mira Olsen", "    naem: Mira Olsen", "10:5 unknown-key: unknown key 'naem'; did you mean 'name'?"),
        ("name: Mira Olsen", "name:", "10:5 no-value: `name` has no value; write one, or take it out"),
        ("name: Mira Olsen", 'name: ""', "10:11 no-value: this text is empty; write the text, or take the key out"),
        ("name: Mira Olsen", "name: 1984", '10:11 number-for-text: the plain number 1984 stands where text belongs; put it in quotation marks: "1984"'),
        ("name: Mira Olsen", "name: true", '10:11 number-for-text: `true` stands where text belongs; put it in quotation marks: "true"'),
        ("name: Mira Olsen", "name: [Mira]", "10:11 wrong-shape: a list stands where text belongs; write text here"),
        ("name: Mira Olsen", "name:\n      Mayor: Olsen", "11:7 split-at-colon: a colon makes a key of 'Mayor'; put the whole text in quotation marks: \"Mayor: Olsen\""),
        ("kind: person", "kind: persn", "11:11 unknown-value: 'persn' is not one of person, company, government, outlet, organization, group; did you mean 'person'?"),
        ("- role: Mayor", "- rol: Mayor", "13:9 unknown-key: unknown key 'rol'; did you mean 'role'?"),
        ("- role: Mayor", "- role:", "13:9 no-value: `role` has no value; write one, or take it out"),
        ("former: false", "former: 0", "14:17 wrong-shape: a number stands where `true` or `false` belongs; write `true` or `false` here"),
        ("former: false", "former: no", "14:17 wrong-shape: 'no' stands where `true` or `false` belongs; write `true` or `false` here"),
        ("    at: 2", "    at: third", "15:9 bad-place: 'third' is no place; write a paragraph's number, a list or a range: `at: 3`, `at: [3, 7]` or `at: 3-5`"),
        ("    at: 2", "    at: 3, 5", "15:9 bad-place: '3, 5' is no place; write a list: at: [3, 5]"),
        ("    at: 2", "    at: 5-3", "15:9 bad-place: the range '5-3' runs backwards; write the lower number first: 3-5"),
        ("    at: 2", "    at: 1-99999", "15:9 bad-place: the range '1-99999' is longer than any article; name the few that count"),
        ("    at: 2", "    at: 0", "15:9 bad-place: there is no paragraph 0: 'old-bridge' has 1 to 21; look the number up, or put `paragraphs` right"),
        ("    at: 2", "    was: ..\n    at: 2", "15:10 bad-id: the id '..' is not made of small letters, digits and single hyphens, beginning with a letter, at most 64 long; choose another one"),
        ("    at: 2", "    was: 2029/..\n    at: 2", "15:10 bad-id: the id '2029/..' is not made of small letters, digits and single hyphens, beginning with a letter, at most 64 long; choose another one"),
        ("    at: 2", "    changed: yesterday\n    at: 2", "15:14 unreadable-time: 'yesterday' is no day; write it as 2031-05-02"),
        ("    at: 2", "    ignore: [{code: no-plac, because: x}]\n    at: 2", "15:21 unknown-value: 'no-plac' is no finding's code; did you mean 'no-place'?"),
        ("when: Friday night", "when: 2031-02-31", "20:11 unreadable-time: '2031-02-31' is a time that can't be; look at its month, day and hour"),
        ("when: Friday night", "when: {written: x}", "20:11 unknown-key: unknown key 'written'; write `says` for the words and `is` for the EDTF"),
        ("when: Friday night", "when: {say: Friday}", "20:12 unknown-key: unknown key 'say'; did you mean 'says'?"),
        ("when: Friday night", "when: {says: }", "20:12 no-value: `says` has no value; write one, or take it out"),
        ("when: Friday night", "when: true", "20:11 unreadable-time: `true` is no time; write it as EDTF, e.g. 2031-05-02, or in the article's words"),
        ("actors: mira-olsen", "actors: mira-olson", "21:13 unknown-id: unknown actor 'mira-olson'; did you mean 'mira-olsen'?"),
        ("actors: mira-olsen", "actors: mira-olsen, ben-shore", "21:13 unknown-id: unknown actor 'mira-olsen, ben-shore'; write a list: [mira-olsen, ben-shore]"),
        ("actors: mira-olsen", 'actors: ""', "21:13 no-value: this text is empty; write the text, or take the key out"),
        ("actors: mira-olsen", "actors: 7", "21:13 number-for-text: 7 stands where an actor's id belongs; write the id"),
        ("actors: mira-olsen", "actors:\n      unnamed:", "22:7 no-value: `unnamed` has no value; write one, or take it out"),
        ("actors: mira-olsen", "actors: {unamed: officials}", "21:13 unknown-key: unknown key 'unamed'; did you mean 'unnamed'?"),
        ("actors: mira-olsen", "actors: {unnamed: officials, off: mira-olsen}", "21:13 unknown-key: unknown key 'off'; did you mean 'of'?"),
        ("actors: mira-olsen", "actors:\n      -", "22:8 no-value: this entry of the list has no value; write one, or take it out"),
        ("time_zone: Europe/Dublin", "time_zone: Europe/Dublinn", "5:14 bad-value: 'Europe/Dublinn' is no time zone; did you mean 'Europe/Dublin'?"),
        ("language: en", "language: english", "4:13 bad-value: 'english' is no language's tag; write its short name: en, de, pt-BR"),
        ("paragraphs: 21", "paragraphs: 0", "7:15 bad-value: 0 can't be; write a number of at least 1"),
        ("paragraphs: 21", 'paragraphs: "21"', "7:15 wrong-shape: '21' stands where a whole number belongs; write it without quotation marks: 21"),
        ("  paragraphs: 21", "  paragraph: 21", "7:3 unknown-key: unknown key 'paragraph'; did you mean 'paragraphs'?"),
        ("published: 2031-05-02", "published:", "6:3 no-value: `published` has no value; write one, or take it out"),
        ("published: 2031-05-02", "published: [1]", "6:14 wrong-shape: a list stands where a time belongs; write one time; an interval is 2031/2033"),
        ("id: old-bridge", "id: Old", "2:7 bad-id: the id 'Old' is not made of small letters, digits and single hyphens, beginning with a letter, at most 64 long; write 'old'"),
        ("source:\n", "sourc:\n", "1:1 unknown-key: unknown key 'sourc'; did you mean 'source'?"),
        ("actors:\n", "actrs:\n", "8:1 unknown-key: unknown key 'actrs'; did you mean 'actors'?"),
        ("actors:\n", "", "8:3 wrong-shape: 'mira-olsen' has the keys of actors, and stands under `source`; write the line `actors:` above it"),
        ("events:\n", "", "16:3 wrong-shape: 'closure-vote' has the keys of events, and stands under `actors`; write the line `events:` above it"),
    ],
)  # fmt: skip
def test_one_mistake_is_one_finding(good: str, bad: str, expected: str) -> None:
    assert good in GOOD
    assert said(GOOD.replace(good, bad, 1)) == [expected]


def test_an_unreadable_day_of_publication_is_one_finding_however_many_words_need_it() -> None:
    (found,) = said(GOOD.replace("published: 2031-05-02", "published: Frday"))
    assert found.startswith("6:14 unreadable-time: can't read 'Frday' as a time")


def test_a_section_of_the_wrong_shape_hides_its_ids_and_is_one_finding() -> None:
    actors = "actors:\n  - mira-olsen\n"
    assert said(SOURCE + actors + EVENTS) == [
        "8:1 wrong-shape: `actors` is a map from ids to records; write each record's id as a key, `mira-olsen:`, without `- `"
    ]


def test_an_empty_map_or_list_is_as_good_as_none() -> None:
    event = EVENTS.replace("    at: 1", "    at: 1\n    after: []\n    according_to: {}\n    inferred: []")
    assert said(SOURCE + ACTORS + event + "terms: {}\npositions:\nskipped: []\n") == []


def test_a_slip_where_an_id_is_declared_is_one_finding_there() -> None:
    second = EVENTS.replace("events:\n", "").replace("closure-vote", "second-vote")
    assert said(SOURCE + ACTORS.replace("mira-olsen:", "mira-olson:") + EVENTS + second) == [
        "9:3 unknown-id: nobody names 'mira-olson', and 2 places name 'mira-olsen', which is not there; did you mean 'mira-olsen'?"
    ]


def test_an_unknown_id_is_one_finding_however_often_it_is_named() -> None:
    (found,) = said(GOOD.replace("actors: mira-olsen", "actors: [mira-olsen, the-ferry]\n    disputed_by: the-ferry"))
    assert found.startswith("21:26 unknown-id: unknown actor 'the-ferry', here and in 1 other place;")


def test_an_id_taken_by_two_kinds_is_one_finding() -> None:
    term = "terms:\n  mira-olsen:\n    term: Olsen\n    definition: A name.\n    at: 2\n"
    assert said(GOOD + term) == [
        "24:3 doubled-id: the id 'mira-olsen' is taken twice: it is an actor in seeds/old-bridge.yaml:9; give one of them another id"
    ]


def test_a_record_without_its_id_is_one_finding() -> None:
    second = EVENTS.replace("events:\n  closure-vote:\n", "")
    (found,) = said(GOOD + second)
    assert found.startswith("23:5 doubled-key: the key 'title' stands here twice, first in line 18;")
    assert found.endswith("if another record begins here, its id is missing above")


def test_a_contradiction_is_told_in_words() -> None:
    report = "  report:\n    title: The report\n    status: happened\n    when: 2031-05-03\n    at: 1\n"
    events = EVENTS.replace("Friday night", "2031-05-01\n    after: report")
    assert said(SOURCE + ACTORS + events + report) == [
        "21:12 contradictory-order: the order of time contradicts itself: 'closure-vote' (2031-05-01) was over before 'report' (2031-05-03) began, "
        "and 'closure-vote' comes `after` 'report'; look at their `when` and `after`"
    ]
