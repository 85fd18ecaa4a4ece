"""What an unquoted text of YAML stands for: YAML 1.2's JSON schema (section 10.2), and nothing that YAML 1.1 added."""

import re

_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")


def plain_value(text: str) -> str | int | float | bool | None:
    """`7` and `1.5` as numbers, `true`, `false` and nothing as themselves; all else, as `NO`, `21:30` and `012`, as text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text
