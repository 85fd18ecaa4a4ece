"""An entry of the cache: what was made, its facts, and a sum by which it is known to be what was kept."""

import hashlib
import json
from typing import Any

from nutgraf.pages.recall import Kept, Made
from nutgraf.publish.packed import Packed, restored, shortened
from nutgraf.publish.text import Text

_LENGTH = 4
"""In how many bytes an entry says how long the first part of it is."""
_PIECE = "\0piece"
"""The key of what stands for a long text or a packed list."""
Row = tuple[str, bytes, bytes]
"""An entry as it is kept: its checksum, its facts by maps with what they come to, and its value."""


def written(key: str, made: Made) -> Row:
    """An entry as it is kept."""
    lines = (made.sum, *("\t".join((name, *keys)) for name, keys in made.facts.items()))
    facts, entry = "\n".join(lines).encode("utf-8", "surrogatepass"), _packed(made.value)
    return _checksum(key, facts, entry), facts, entry


def read(key: str, checksum: str, facts: bytes, entry: bytes) -> Kept | None:
    """An entry, None where it is not what was written under its key."""
    if not (isinstance(facts, bytes) and isinstance(entry, bytes)) or _checksum(key, facts, entry) != checksum:
        return None
    sum_, *lines = facts.decode("utf-8", "surrogatepass").split("\n")
    named = {name: keys for name, *keys in (line.split("\t") for line in lines)}
    return Kept(lambda: _unpacked(entry), named, sum_)


def _checksum(key: str, facts: bytes, entry: bytes) -> str:
    return hashlib.sha256(f"{key} {len(facts)} ".encode() + facts + entry).hexdigest()


def _packed(value: object) -> bytes:
    """A value as JSON, with its long texts and packed lists behind it, each by itself."""
    pieces: list[bytes] = []

    def aside(piece: Text | Packed[Any]) -> dict[str, object]:
        start = sum(map(len, pieces))
        pieces.append(piece.bytes if isinstance(piece, Packed) else shortened(piece.read()))
        return {_PIECE: [start, start + len(pieces[-1]), "" if isinstance(piece, Packed) else piece.sum]}

    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=aside)
    head = shortened(told.encode("utf-8", "surrogatepass"))
    return b"".join((len(head).to_bytes(_LENGTH, "big"), head, *pieces))


def _unpacked(data: bytes) -> Any:
    start = _LENGTH + int.from_bytes(data[:_LENGTH], "big")

    def piece(told: dict[str, Any]) -> Any:
        if _PIECE not in told:
            return told
        first, last, sum_ = told[_PIECE]
        found = data[start + first : start + last]
        return Text(sum_, lambda: restored(found)) if sum_ else Packed(found)

    return json.loads(restored(data[_LENGTH:start]).decode("utf-8", "surrogatepass"), object_hook=piece)
