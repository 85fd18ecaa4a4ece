"""The manual's picture and tables of cost are drawn from the numbers that were kept, the same from the same."""

import sys
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from bench import Row, _kept
from charts import picture, tables


def row(rival: str, entities: int, cold: float) -> dict[str, object]:
    return {
        "rival": rival, "version": "1", "entities": entities, "cold": cold, "warm": cold / 2, "cold_cpu": cold, "warm_cpu": cold,
        "megabytes": 50, "output": 3.2, "pages": entities + 12,
    }  # fmt: skip


RESULTS = {
    "day": "2031-05-02",
    "machine": "two cores",
    "rows": [row("nutgraf", 20, 1.0), row("Hugo", 20, 0.5), row("nutgraf", 100, 4.0), row("Hugo", 100, 0.8)],
}


def test_a_table_names_day_machine_and_ratios() -> None:
    text = tables(RESULTS)
    assert "Measured on 2031-05-02: two cores." in text
    assert "| Hugo 1 | 0.8 | 0.4 | 50 | 3.2 | 112 | 5.00 | 5.00 | 1.00 |" in text


def test_the_picture_has_a_line_for_each_and_is_always_the_same() -> None:
    drawn = picture(RESULTS)
    assert drawn == picture(RESULTS)
    texts = ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314 - our own
    names = [each.text for each in texts]
    assert {"nutgraf", "Hugo", "20", "100"} <= set(names)


def test_numbers_of_other_sizes_stay_where_they_are_of_the_same_day_and_machine() -> None:
    first = _kept([Row(**row("nutgraf", 20, 1.0)), Row(**row("nutgraf", 100, 4.0))])
    after = _kept([Row(**row("nutgraf", 20, 2.0)), Row(**row("Hugo", 20, 0.5))], first)
    told = [(each["rival"], each["entities"], each["cold"]) for each in after["rows"]]
    assert told == [("nutgraf", 20, 2.0), ("Hugo", 20, 0.5), ("nutgraf", 100, 4.0)]
    assert [each["cold"] for each in _kept([Row(**row("Hugo", 20, 0.5))], first | {"day": "2031-05-02"})["rows"]] == [
        0.5
    ]
