"""Texts drawn as a picture of 1200 by 630 points, legible at a quarter of that: a PNG with the same bytes each time."""

import io
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont, Layout

from nutgraf.publish.social import HEIGHT, WIDTH

_MARGIN, _BAR, _LINES = 80, 28, 3
_SIZES, _SMALL = (120, 98, 84, 72, 62), 60
_FOOT = HEIGHT - 160
_INK, _GREY, _PAPER = 0, 72, 255
_DARK, _LIGHT = (23, 37, 56), (252, 251, 247)
"""What the darkest and the lightest grey come out as."""
_FAST = 1
"""How much is packed: more would take ten times as long for a third of the size."""


def drawn(large: str, small: str, otherwise: str) -> bytes:
    """A picture with a text large and one small below it; where the font lacks a sign of one, `otherwise` takes its place."""
    image = Image.new("L", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, _BAR, HEIGHT), fill=_INK)
    (above, below), narrow = _told(large, small, otherwise), _font("Regular", _SMALL)
    lines, font = _set(above)
    draw.multiline_text((_MARGIN, _MARGIN - font.size // 4), "\n".join(lines), _INK, font, spacing=_gap(font))
    if below:
        draw.line((_MARGIN, _FOOT, _MARGIN + 120, _FOOT), fill=_GREY, width=8)
        draw.text((_MARGIN, _FOOT + 24), _cut(below, narrow), _GREY, narrow)
    return _png(image)


def _told(large: str, small: str, otherwise: str) -> tuple[str, str]:
    """What can be shown large and small, nothing twice."""
    above, below = (_shown(large), _shown(small))
    return (above, below or otherwise) if above else (below or otherwise, otherwise if below else "")


def _gap(font: FreeTypeFont) -> int:
    return int(font.size) // 10


def _png(image: Image.Image) -> bytes:
    """The picture in two colours and what lies between."""
    toned = Image.frombytes("P", image.size, image.tobytes())
    toned.putpalette([_tone(grey, channel) for grey in range(256) for channel in range(3)])
    buffer = io.BytesIO()
    toned.save(buffer, "PNG", compress_level=_FAST)
    return buffer.getvalue()


def _tone(grey: int, channel: int) -> int:
    dark, light = _DARK[channel], _LIGHT[channel]
    return dark + (light - dark) * grey // 255


@cache
def _font(weight: str, size: int) -> FreeTypeFont:
    """The font in a weight and a size, set sign by sign: how a system shapes texts does not matter."""
    file = files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf"
    return FreeTypeFont(str(file), size, layout_engine=Layout.BASIC)


def _shown(text: str) -> str:
    """A text in one line as the font can show it, without emoji and the like that it lacks; empty where it lacks a letter."""
    kept = (each for each in unicodedata.normalize("NFC", text) if not _ornament(each) or _has(each))
    line = " ".join("".join(kept).split())
    return line if all(each == " " or _has(each) for each in line) else ""


def _ornament(sign: str) -> bool:
    """Whether a text says the same without a sign: pictures, their colours, what joins them, and marks of direction."""
    return unicodedata.category(sign) in ("So", "Sk", "Cf") or sign == "\ufe0f"


@cache
def _has(sign: str) -> bool:
    font = _font("Semibold", _SMALL)
    one, none = font.getmask(sign), font.getmask("\uffff")
    return (one.size, bytes(one)) != (none.size, bytes(none))


def _set(text: str) -> tuple[list[str], FreeTypeFont]:
    """A text in lines, as large as it fits; what is too long at the smallest is cut."""
    for size in _SIZES:
        font = _font("Semibold", size)
        lines = list(_lines(text, font, _room()))
        if len(lines) * size * 1.25 <= _FOOT - _MARGIN and all(font.getlength(each) <= _room() for each in lines):
            return _balanced(text, font, len(lines)), font
    kept = [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])]
    return [_cut(each, font) for each in kept], font


def _balanced(text: str, font: FreeTypeFont, count: int) -> list[str]:
    """A text in so many lines, the longest as short as it can be: no word is left over for the last."""

    def fits(room: int) -> bool:
        lines = list(_lines(text, font, room))
        return len(lines) <= count and all(font.getlength(each) <= room for each in lines)

    return list(_lines(text, font, bisect_left(range(_room()), True, key=fits)))


def _lines(text: str, font: FreeTypeFont, room: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > room:
            yield line
            longer = word
        line = longer
    yield line


def _cut(line: str, font: FreeTypeFont) -> str:
    """A line that fits, with … where it was longer."""
    shown = line
    while font.getlength(shown) > _room():
        shown = f"{shown[:-2].rstrip()}…"
    return shown


def _room() -> int:
    return WIDTH - 2 * _MARGIN
