"""Seeds and pages that were mutated by chance, each the same for its number: `fuzz.py FIRST COUNT` tells what is wrong with which.

Every mutant has to come to a site or to findings, never to a traceback, in ten seconds of work and 500 MB at most.
"""

import random
import resource
import signal
import sys
import tempfile
import traceback
from pathlib import Path

from nutgraf.diagnostics import Severity
from nutgraf.engines.examination import examine
from nutgraf.testing import SEED, project

SECONDS, MEGABYTES = 10, 500
PAGE = """\
---
title: The bridge
description: What is known
tags: [bridge]
---
# The bridge { #bridge }

Who is [[mira-olsen|the mayor]]? See [the vote](timeline.md#closure-vote), ![[olsen-safety]] and `code`.[^1]

![[timeline mira-olsen]]

| who | what |
|---|--:|
| [[city-council]] | <b title="x">1</b> |

!!! note "Note"

    - [x] *one* <!-- two -->

[^1]: A note.
"""
WHOLE = Path(__file__).parents[1] / "data" / "stories" / "whole" / "seeds" / "old-bridge-gazette.yaml"
SPLINTERS = (
    "\n", " ", "  ", "\t", ":", ": ", "- ", "#", " #", "'", '"', "{", "}", "[", "]", "[[", "]]", "![[", "|", ">", "&a ", "*a", "<<: *a", "!!python/object:x ",
    "!tag ", "---\n", "...\n", "%YAML 1.2\n", "? ", "~", "null", "true", "NO", "0x1F", "1e999", "-0", "9" * 400, ".nan", "2031-02-30", "2031-13", "9999999-01-01",
    "2031/2029", "../..", "../2031", "25:61", "Friday night", "until", "\x00", "\x07", "\u200b", "\u202e", "\ufeff", "\ud7ff", "\U0001f3f4", "\ue000", "\ue002",
    "a" * 3000, "[" * 300, "{a: " * 200, "- " * 300, "> " * 200, "*" * 500, "`" * 100, "<script>", "<!--", "-->", "</p>", "<b ", "{ #x onclick=y }", "{{ x }}",
    "{% x %}", "javascript:x", "mira-olsen", "old-bridge", "closure-vote", "at", "was", "draft: true\n", "id: old-bridge", "editors", "[TOC]", "\\", "\r", "\r\n",
)  # fmt: skip


def mutant(number: int) -> dict[str, str]:
    """A project's files by their paths: a seed and a page, one of them or both mutated."""
    chance = random.Random(number)  # noqa: S311 - no secret
    seed = SEED if number % 3 else WHOLE.read_text(encoding="utf-8")
    name = "old-bridge" if number % 3 else WHOLE.stem
    which = chance.randrange(3)
    return {
        f"seeds/{name}.yaml": mutated(seed, chance) if which != 1 else seed,
        "content/index.md": mutated(PAGE, chance) if which else PAGE,
    }


def mutated(text: str, chance: random.Random) -> str:
    """A text after some changes of a few kinds."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 1, 3, 10, 80)))
        lines = text.splitlines(keepends=True) or [""]
        match chance.randrange(6):
            case 0:
                text = text[:start] + chance.choice(SPLINTERS) + text[start:]
            case 1:
                text = text[:start] + chance.choice(SPLINTERS) + text[end:]
            case 2:
                text = text[:start] + text[end:]
            case 3:
                text = text[:end] + text[start:]
            case 4:
                lines.insert(chance.randrange(len(lines)), chance.choice(lines))
                text = "".join(lines)
            case _:
                line = chance.randrange(len(lines))
                indent = chance.choice(("", " ", "  ", "      "))
                lines[line] = indent + lines[line].lstrip(" ")
                text = "".join(lines)
    return text


def trial(number: int) -> str | None:
    """What is wrong with how a mutant was taken, None where nothing is."""
    with tempfile.TemporaryDirectory() as folder:
        root = project(Path(folder))
        for path, text in ({"seeds/old-bridge.yaml": None} | mutant(number)).items():
            file = root / path
            file.unlink(missing_ok=True)
            if text is not None:
                file.write_bytes(text.encode("utf-8", "surrogatepass"))
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            stage = examine(root, root / "content", "The Old Bridge")
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            return traceback.format_exc(limit=-3)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    faulty = any(each.severity is Severity.ERROR for each in stage.findings)
    return None if stage.site or faulty else "neither a site nor an error"


def main(first: int, count: int) -> int:
    limit = MEGABYTES * 1024 * 1024
    signal.signal(signal.SIGPROF, _too_long)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    wrong = 0
    for number in range(first, first + count):
        if fault := trial(number):
            wrong += 1
            print(f"mutant {number}: {fault}", flush=True)
    print(f"{count} mutants from {first} on, {wrong} of them wrong")
    return 1 if wrong else 0


def _too_long(*_: object) -> None:
    raise TimeoutError(f"more than {SECONDS} seconds")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
