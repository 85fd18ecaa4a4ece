"""A program that builds sites: `builder.py [--two-renames] SITE [NAME [TIMES]]`.

It publishes `index.html` and `actors/index.html`, both saying NAME and a number, TIMES times (for ever without it), and prints
a line at each step. Without NAME it stays with a half-built site. What an editor would be told goes to standard error.
With `--two-renames` it swaps as on a file system that can't exchange folders.
"""

import itertools
import sys
from pathlib import Path

from nutgraf.publish import swap
from nutgraf.publish.swap import SwapError, stage


def main(site: Path, name: str = "", times: str = "") -> None:
    for number in range(int(times)) if times else itertools.count():
        staging = stage(site)
        print(staging.folder, flush=True)
        for page in ("index.html", "actors/index.html"):
            (staging.folder / page).parent.mkdir(exist_ok=True)
            (staging.folder / page).write_text(f"<p>{name} {number}</p>", encoding="utf-8")
            print(page, flush=True)
            if not name:
                sys.stdin.read()
        staging.publish()
        print("published", flush=True)


arguments = sys.argv[1:]
if arguments[0] == "--two-renames":
    swap.exchange = lambda one, other: False
    arguments = arguments[1:]
try:
    main(Path(arguments[0]), *arguments[1:])
except SwapError as error:
    sys.exit(str(error))
