"""What each fact of Riverton's story says of itself: whose it is, where it stands, how far it is known."""

import pytest
from reading import WORDS, card, places, rows, section, text


@pytest.mark.parametrize(
    ("address", "anchor", "voice", "at"),
    [
        ("timeline/", "first-meeting", "The article says", ["#p7"]),
        ("timeline/", "repair-start", "According to Mira Olsen, as the article has it", ["#p6"]),
        ("timeline/", "bribe", "According to Ben Shore, as the article has it", ["#p12"]),
        ("documents/", "inspection-report", "Known through The Gazette, as the article has it", ["#p3", "#p4"]),
        ("quotes/", "shore-denial", "They say so; the article reports it", ["#p12"]),
        ("background/", "built-1931", "The article says", ["#p18"]),
        ("background/", "ferry", "The editors add", []),
        ("background/", "estimate-may", "According to Riverton Port Authority, as the article has it", ["#p14"]),
        ("glossary/", "load-rating", "The editors add", ["#p8"]),
    ],
)
def test_each_fact_says_whose_it_is_and_where_it_stands(
    page, address: str, anchor: str, voice: str, at: list[str]
) -> None:
    shown = card(page, address, anchor)
    assert text(shown.select(".ng-card__voice")[-1]).startswith(voice)
    assert places(shown) == at


def test_what_was_inferred_says_so_and_from_what(page) -> None:
    notes = card(page, "timeline/", "repair-start").select_one(".ng-card__notes")
    assert text(notes) == 'Inferred: time. The article says only "soon after the weekend".'
    listed = [text(each) for part in section(page, "about/", "inferred") for each in part.select("li")]
    assert listed == [
        'Council votes to close the Old Bridge: day of publication. The article says only "Friday"; the council\'s minutes give the day.',
        'Repairs begin: time. The article says only "soon after the weekend".',
    ]


def test_a_dispute_is_shown_beside_the_claim(page) -> None:
    assert rows(card(page, "timeline/", "bribe"))[WORDS["row"]["disputed_by"]].startswith(
        "officials of Riverton Port Authority"
    )


def test_speakers_without_a_name_stay_without_one(page) -> None:
    assert rows(card(page, "quotes/", "officials-cracks"))[WORDS["row"]["by"]] == "officials of Riverton Port Authority"
    assert rows(card(page, "quotes/", "not-said"))[WORDS["row"]["by"]] == WORDS["unnamed"]


def test_the_matrix_tells_not_stated_from_declined(page) -> None:
    table = page("positions/").select_one(".ng-matrix")
    cells = {text(row.th): [text(each) for each in row.select("td")] for row in table.select("tbody tr")}
    assert cells["Riverton Port Authority"] == ["declined to say", "–not stated in the article"]
    assert cells["Ben Shore"] == ["–not stated in the article", "says it is not so"]
    assert "That is not the same as having declined to say." in text(page("positions/").article)


def test_each_cell_leads_to_the_position_and_that_to_what_shows_it(page) -> None:
    links = [each["href"] for each in page("positions/").select(".ng-matrix td a")]
    assert "#mira-olsen--closure" in links
    assert all(page("positions/").find(id=each[1:]) for each in links)
    shown = card(page, "positions/", "mira-olsen--closure")
    assert [each["href"] for each in shown.select("dd a")][-1] == "../quotes/#olsen-safety"


def test_open_ones_come_first_and_others_say_how_far_they_are_and_all_who_asks(page) -> None:
    shown = [
        (
            text(each.select_one(".ng-card__title")),
            " ".join(text(status) for status in each.select(".ng-status")),
            rows(each)[WORDS["row"]["asked_by"]],
        )
        for each in page("questions/").select(".ng-card--question")
    ]
    assert shown == [
        ("Who pays for the repairs?", "partly answered", "the article"),
        ("How long will it stay closed?", "", "the editors"),
        ("Was the vote lawful?", "answered", "the article"),
    ]


def test_a_page_says_why_what_is_known_with_places_who_and_what_would_settle_it(page) -> None:
    shown = page("questions/who-pays/").article.select_one(".ng-card--question")
    why, state, nobody, settle = shown.select(".ng-card__line")
    assert text(why) == "Why it matters The city's own budget covers a third of the estimate. (The editors add)"
    assert text(state).startswith("What is known so far The state has offered to pay half.")
    assert state.select_one(".ng-place")["href"].endswith("#p15")
    assert text(nobody) == "Nobody has offered the rest. (The editors add)"
    assert text(settle).startswith("What would settle it A vote on the state's offer.")
    assert rows(shown)[WORDS["row"]["involves"]] == "Riverton City Council"


def test_nothing_known_is_said(page) -> None:
    assert "Nothing yet that the article says." in text(page("questions/how-long/").article)
