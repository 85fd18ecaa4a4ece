"""Makes the manual's screenshots from the built site: `make site`, then `.venv/bin/python docs/screenshots.py`."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from nutgraf.testing import served

HERE = Path(__file__).parent
SHOTS = {"timeline": "timeline/#supply-chain-designation"}


def main() -> None:
    """Write `images/<name>.png` for each of `SHOTS`."""
    with served(HERE.parent / "site") as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1000, "height": 640})
        for name, address in SHOTS.items():
            page.goto(base + address)
            page.screenshot(path=HERE / "images" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
