"""Makes the manual's pictures from the built site, as `make pictures` does: `images/<name>.png` for each of `SHOTS`."""

import shutil
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from nutgraf.testing import served

HERE = Path(__file__).parent
COLOURS = 64
"""So many are enough for text, rules and one accent, and make a file a third as large."""


class Shot(NamedTuple):
    """What a picture shows: a page's address, the window, and the element it is cut to, where it is not the window's whole."""

    address: str
    width: int = 1100
    height: int = 820
    element: str = ""
    dark: bool = False
    paper: bool = False


PHONE = (390, 820)
SHOTS = {
    "front": Shot(""),
    "front-phone": Shot("", *PHONE),
    "front-dark": Shot("", dark=True),
    "actor": Shot("actors/anthropic/"),
    "timeline": Shot("timeline/", 1100, 980),
    "timeline-phone": Shot("timeline/", *PHONE),
    "questions": Shot("questions/"),
    "event": Shot("timeline/#supply-chain-designation", 1100, 640),
    "ties": Shot("actors/", element="#relations ~ .ng-picture"),
    "ties-of-one": Shot("actors/defense-department/", element=".ng-picture"),
    "stances": Shot("positions/", 1100, 780),
    "stances-phone": Shot("positions/", *PHONE),
    "handout": Shot("print/", 794, 1000, paper=True),
}


def main() -> None:
    """Write them all."""
    with served(HERE.parent / "site") as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, shot in SHOTS.items():
            (HERE / "images" / f"{name}.png").write_bytes(_small(_taken(browser, base, shot)))
        browser.close()


def _taken(browser: Browser, base: str, shot: Shot) -> bytes:
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
        bypass_csp=shot.paper,
    )
    page = context.new_page()
    if shot.paper:
        page.emulate_media(media="print")
    page.goto(base + shot.address, wait_until="load")
    if shot.paper:
        page.add_style_tag(content="body { padding: 60px 64px !important }")  # a sheet's margins
    page.evaluate("document.fonts.ready")
    target = page.locator(f"{shot.element} >> visible=true").first if shot.element else page
    taken = target.screenshot(animations="disabled")
    context.close()
    return taken


def _small(png: bytes) -> bytes:
    """The same picture with few colours."""
    out = BytesIO()
    image = Image.open(BytesIO(png)).convert("RGB")
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main()
