"""The sections of a seed's tree: a misspelt one is read as the one that was meant, so that its ids are known."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import nearest
from nutgraf.model.kinds import BY_SECTION
from nutgraf.read import Tree

SECTIONS = ("source", *BY_SECTION, "skipped", "corrections")


@dataclass
class Sections:
    """A tree's sections by the format's names; `complete` unless something in it could not be told."""

    tree: Tree
    data: dict[str, Any]
    findings: list[Finding] = field(default_factory=list)
    complete: bool = True

    def __post_init__(self) -> None:
        """Find the misspelt ones."""
        self._keys: dict[str, list[str]] = {name: [name] for name in SECTIONS if name in self.data}
        for key in self.data.keys() - set(SECTIONS):
            absent = [name for name in SECTIONS if name not in self.data]
            meant = nearest(key, absent) or nearest(key, SECTIONS)
            advice = f"did you mean '{meant}'?" if meant else f"the keys here are {', '.join(SECTIONS)}"
            self.findings.append(finding("unknown-key", self.tree.key_span((key,)), f"unknown key '{key}'", advice))
            if meant:
                self._keys.setdefault(meant, []).append(key)
            self.complete = self.complete and meant is not None

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys under which a section stands, none where it is missing."""
        return tuple(self._keys.get(name, ()))

    def of(self, name: str, shape: type) -> Iterator[tuple[str, Any]]:
        """A section's key and content, passed over where it is nothing or of the wrong shape."""
        for key in self.keys(name):
            data = self.data[key]
            if data is None or data == {} or data == []:
                continue
            if isinstance(data, shape):
                yield key, data
            else:
                self._refuse(key, shape)

    def _refuse(self, key: str, shape: type) -> None:
        wanted = "a list of entries that each begin with `- `" if shape is list else "a map from ids to records"
        advice = "write each record's id as a key, `mira-olsen:`, without `- `"
        if shape is list:
            first = {"relations": "from", "positions": "actor", "corrections": "of"}.get(key, "because")
            advice = f"write each as `- {first}: …`"
        self.findings.append(finding("wrong-shape", self.tree.key_span((key,)), f"`{key}` is {wanted}", advice))
        self.complete = False
