"""Words by their keys, from `theme/words/en.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass

from nutgraf.read import read_yaml


@dataclass(frozen=True)
class Words:
    """The catalogue of one language (a tag of BCP 47): calling it with a key gives its words, with `{names}` filled in."""

    entries: Mapping[str, str]
    language: str = "en"

    def __call__(self, key: str, **values: object) -> str:
        """The words under a key; raises KeyError for one that the catalogue does not have."""
        return self.entries[key].format_map(values)

    def with_others(self, others: "Words") -> "Words":
        """These words with others over them."""
        return Words({**self.entries, **others.entries}, others.language)

    def get(self, key: str, otherwise: str) -> str:
        """The words under a key, or other ones where the catalogue has none."""
        return self.entries.get(key, otherwise)


def read_words_file(text: str, path: str) -> Words:
    """A catalogue from a YAML map of texts, maps in it joined to keys with dots; raises ValueError for what is none (a theme's fault)."""
    tree, findings = read_yaml(text, path)
    if tree is None or findings or not isinstance(tree.data, dict):
        raise ValueError(f"{path} is no catalogue of words")
    return Words(dict(_flat(tree.data, "")))


def _flat(data: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in data.items():
        pairs.extend(_flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", str(value))])
    return pairs
