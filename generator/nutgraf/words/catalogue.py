"""Words by their keys, from `theme/words/en.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read import read_yaml


class MissingWordError(Exception):
    """A word that the catalogue does not have, or one whose `{names}` are not those that it is given."""


@dataclass(frozen=True)
class Words:
    """The catalogue of one language (a tag of BCP 47): calling it with a key gives its words, with `{names}` filled in."""

    entries: Mapping[str, str]
    language: str = "en"

    def __call__(self, key: str, **values: object) -> str:
        """The words under a key; raises MissingWordError where the catalogue has none that fit."""
        try:
            return self.entries[key].format_map(values)
        except (KeyError, ValueError, IndexError, AttributeError) as error:
            raise MissingWordError(key) from error

    def counted(self, key: str, count: int) -> str:
        """The words for so many of something: those for `one`, or those for `many`."""
        return self(f"{key}.{'one' if count == 1 else 'many'}", count=count)

    def with_others(self, others: "Words") -> "Words":
        """These words with others over them."""
        return Words({**self.entries, **others.entries}, others.language)

    def below(self, key: str) -> Mapping[str, str]:
        """All words whose keys begin with one, by the rest of their keys, as they are written."""
        return {each.removeprefix(f"{key}."): text for each, text in self.entries.items() if each.startswith(f"{key}.")}

    def get(self, key: str, otherwise: str) -> str:
        """The words under a key, or other ones where the catalogue has none."""
        return self.entries.get(key, otherwise)


def read_words(text: str, path: str) -> tuple[Words, tuple[Finding, ...]]:
    """A catalogue from a YAML map of texts, maps in it joined to keys with dots; empty with findings for what is none."""
    tree, findings = read_yaml(text, path)
    if tree is None or tree.data is None:
        return Words({}), findings
    if not isinstance(tree.data, dict):
        return Words({}), (finding("wrong-shape", Span(path), "a catalogue is a map of words"),)
    entries = dict(_flat(tree.data, ""))
    unfit = tuple(
        finding(
            "bad-value", tree.span(tuple(key.split("."))), "braces hold more than a name here", "write {name} alone"
        )
        for key, text in entries.items()
        if _reaches_further(text)
    )
    return Words(entries), (*findings, *unfit)


def _reaches_further(text: str) -> bool:
    """Whether a text asks for more of a value than to be printed: a part of it, or so many characters."""
    try:
        return any(name and (not name.isidentifier() or spec or way) for _, name, spec, way in Formatter().parse(text))
    except ValueError:
        return False


def _flat(data: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in data.items():
        pairs.extend(_flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", str(value))])
    return pairs
