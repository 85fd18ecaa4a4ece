"""The pictures that previews show of a page: one for each kind of page, of one size, with the same bytes each time, in signs that the font has."""

import io
from pathlib import Path

import pytest
from listed_bridge import ADDRESS
from PIL import Image, ImageChops

from nutgraf.publish.drawn import drawn
from nutgraf.publish.social import HEIGHT, WIDTH
from nutgraf.testing import Built, build, project

QUARTER = (WIDTH // 4, HEIGHT // 4)


def ink(picture: bytes) -> list[int]:
    """How much is drawn in each of the rows of a picture's quarter that hold something besides the bar at its left."""
    grey = Image.open(io.BytesIO(picture)).convert("L").resize(QUARTER)
    rows = [sum(1 for x in range(10, QUARTER[0]) if grey.getpixel((x, y)) < 160) for y in range(QUARTER[1])]  # type: ignore[operator]
    return [each for each in rows if each]


def test_each_page_leads_to_the_picture_of_its_kind(built: Built, page) -> None:
    pictures = {
        "": "index", "timeline/": "timeline", "actors/": "actors", "actors/mira-olsen/": "actors", "questions/who-pays/": "questions",
        "sources/old-bridge/": "sources", "harbour/": "index", "about/": "about",
    }  # fmt: skip
    for address, kind in pictures.items():
        told = {each["property"]: each["content"] for each in page(address).select('head meta[property^="og:image"]')}
        assert told["og:image"] == f"{ADDRESS}assets/previews/{kind}.png"
        assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
        file = built.site / f"assets/previews/{kind}.png"
        assert Image.open(io.BytesIO(file.read_bytes())).size == (WIDTH, HEIGHT)
        assert file.stat().st_size < 60_000
    assert page("timeline/").find("meta", property="og:image:alt")["content"] == (
        "What happened when – The <Old> Bridge & its piers"
    )


def test_a_site_without_an_address_has_none(tmp_path: Path) -> None:
    built = build(project(tmp_path))
    assert not (built.site / "assets/previews").exists()


def test_the_same_texts_give_the_same_bytes() -> None:
    assert drawn("What happened when", "The Old Bridge", "x.example") == drawn(
        "What happened when", "The Old Bridge", "x.example"
    )
    assert drawn("What happened when", "The Old Bridge", "x.example") != drawn(
        "Who is who", "The Old Bridge", "x.example"
    )


@pytest.mark.parametrize(
    "title",
    ["Who", "What happened when", "A title of many words that goes on and on, past all that fits " * 3, "Donau" * 40],
)
def test_any_title_stays_inside_and_can_be_read_at_a_quarter(title: str) -> None:
    picture = drawn(title, "The Old Bridge", "x.example")
    grey = Image.open(io.BytesIO(picture)).convert("L")
    right = grey.crop((WIDTH - 60, 0, WIDTH, HEIGHT))
    assert right.getextrema()[0] == right.getextrema()[1]
    assert len(ink(picture)) > 20


@pytest.mark.parametrize(("large", "small"), [("橋の話", "旧橋"), ("الجسر", "גשר"), ("", "")])
def test_where_the_font_lacks_signs_the_sites_address_stands(large: str, small: str) -> None:
    assert drawn(large, small, "x.example") == drawn("x.example", "", "")


def test_an_emoji_is_left_out_and_the_title_stays() -> None:
    assert drawn("The Old Bridge 🌉", "👷🏽‍♀️ Riverton ❤️", "x.example") == drawn("The Old Bridge", "Riverton", "")
    assert drawn("🌉", "The Old Bridge", "x.example") == drawn("The Old Bridge", "x.example", "")


def test_no_word_is_left_over_for_the_last_line() -> None:
    picture = drawn("Where all that this site tells comes from", "The Old Bridge", "x.example")
    grey = Image.open(io.BytesIO(picture)).convert("L").crop((60, 0, WIDTH, HEIGHT - 180))
    inked = [y for y in range(grey.height) if grey.crop((0, y, grey.width, y + 1)).getextrema()[0] < 128]
    middle = (inked[0] + inked[-1]) // 2
    rights = [
        ImageChops.invert(grey.crop((0, top, grey.width, end))).point(lambda sign: sign // 128).getbbox()[2]  # type: ignore[index]
        for top, end in ((inked[0], middle), (middle, inked[-1]))
    ]
    assert min(rights) > 0.75 * max(rights)


def test_what_the_font_has_stays(tmp_path: Path) -> None:
    assert drawn("Що сталося", "Η γέφυρα", "x.example") != drawn("x.example", "", "")
    assert drawn("Who is who", "橋の話", "x.example") == drawn("Who is who", "x.example", "")
    assert drawn("Cafe\u0301", "x", "") == drawn("Caf\u00e9", "x", "")
