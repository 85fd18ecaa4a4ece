"""The timeline of Riverton's story."""

from reading import WORDS, card, rows, text


def test_it_goes_by_days_and_parts_of_the_day(page) -> None:
    undated = WORDS["undated_entries"]
    assert outline(page) == [
        ("2029", "", "bribe"),
        ("April 2031", "", "flood"),
        ("Thursday, 1 May 2031", "", "inspection-report"),
        ("Thursday, 1 May 2031", undated, "officials-cracks"),
        ("Thursday, 1 May 2031", undated, "first-meeting"),
        ("Friday, 2 May 2031", "Morning", "shore-denial"),
        ("Friday, 2 May 2031", undated, "not-said"),
        ("Friday, 2 May 2031", "Night", "closure-vote"),
        ("Monday, 5 May 2031", "", "repair-start"),
    ]


def outline(page) -> list[tuple[str, str, str]]:
    """The day, the part of the day and the id of each entry."""
    found, day, part = [], "", ""
    for top in page("timeline/").article.find_all(True, recursive=False):
        each = top.find(["h2", "h3"]) if "ng-heading" in top.get("class", ()) else top
        if each.name == "h2":
            day, part = text(each).partition(" (")[0], ""
        elif "ng-part" in each.get("class", ()):
            part = text(each)
        elif each.name in {"h3", "section"}:
            found.append((day, part, each.get("id") or each.a["href"].partition("#")[2]))
    return found


def test_each_entry_says_in_words_whether_it_happened(page) -> None:
    statuses = {
        name: text(card(page, "timeline/", name).select_one(".ng-status"))
        for name in ("flood", "repair-start", "bribe")
    }
    assert statuses == {
        "flood": "happened",
        "repair-start": "announced, not known to have happened",
        "bribe": "alleged",
    }


def test_each_time_says_how_it_is_known(page) -> None:
    def time(name: str, address: str = "timeline/") -> str:
        return text(card(page, address, name).select_one(".ng-card__time"))

    assert time("flood") == "April 2031 (as the article gives it)"
    assert time("repair-start") == "Monday · 5 May 2031 (inferred)"
    assert time("first-meeting") == "The article gives no time"
    worked_out = "(worked out from the article's words and its inferred date)"
    assert time("shore-denial", "quotes/") == f"Friday morning · 2 May 2031, 06:00–12:00 {worked_out}"


def test_an_unknown_order_is_said_and_a_known_one_is_not(page) -> None:
    noted = set()
    for note in page("timeline/").article.select(".ng-note"):
        entry = note.find_next(["h3", "section"])
        noted.add(entry.get("id") or entry.a["href"].partition("#")[2])
    assert {"officials-cracks", "shore-denial"} <= noted
    assert not {"flood", "repair-start", "bribe"} & noted


def test_an_entry_names_whom_it_involves_and_carries_the_words_said_there(page) -> None:
    shown = card(page, "timeline/", "closure-vote")
    assert rows(shown)[WORDS["row"]["actors"]] == "Riverton City Council, Mira Olsen (chair)"
    assert rows(shown)[WORDS["row"]["where"]] == "Riverton City Hall"
    assert rows(shown)[WORDS["row"]["after"]] == "Inspection report on the Old Bridge"
    (inner,) = shown.select(".ng-card__inner")
    assert "to drive across a guess" in text(inner)
    assert inner.a["href"] == "../quotes/#olsen-safety"


def test_one_thing_is_one_entry(page) -> None:
    titles = [text(each) for each in page("timeline/").article.select(".ng-card__title")]
    assert "The council's session" not in titles


def test_a_plain_link_leads_to_each_actors_part_of_it(page) -> None:
    links = {each["href"]: text(each) for each in page("timeline/").select(".ng-follow a")}
    assert links["../actors/mira-olsen/#timeline"] == "Mira Olsen 2"
    assert page("actors/mira-olsen/").find(id="timeline")
