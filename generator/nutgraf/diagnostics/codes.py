"""The one table of codes that a finding may carry."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """Errors stop a build; warnings don't, unless it is strict."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of fault: its kebab-case name, its severity, and the fault in a phrase."""

    name: str
    severity: Severity
    summary: str


_ERRORS = {
    "broken-yaml": "the file is not YAML that can be read",
    "not-utf8": "the file is not text in UTF-8",
    "empty-seed": "a seed file without a source",
    "no-seed": "no seed was found",
    "seed-name": "a seed file that is not named after its source",
    "closed-text": "an article's text in the repository that its licence does not open",
    "yaml-tag": "a tag, anchor or alias of YAML, which seeds do without",
    "invisible-character": "an invisible character that may not stand in a text",
    "too-long": "a text longer than any record needs",
    "too-deep": "lists and maps nested deeper than any seed needs",
    "cut-at-comma": "an unquoted text in { } that a comma cut short",
    "cut-at-hash": "an unquoted text that ` #` cut short",
    "split-at-colon": "an unquoted text of which a colon made a key",
    "doubled-key": "the same key twice in one map",
    "unknown-key": "a key that the format does not have",
    "missing-key": "a key that has to be there is not",
    "no-value": "a key without a value",
    "wrong-shape": "a list, map or text where something else belongs",
    "number-for-text": "a plain number where text belongs",
    "unknown-value": "a word that is not one of those the format has here",
    "bad-value": "a value that the format cannot take here",
    "bad-who": "a who in none of the format's shapes",
    "bad-place": "a place that is no paragraph of the source",
    "no-place": "a fact without `at` that is not the editors' own",
    "no-words": "a statement with neither quote nor paraphrase",
    "no-speaker": "a statement without a speaker",
    "nothing-known": "a question no longer open without what is known",
    "bad-id": "an id that is not kebab-case ASCII of at most 64 characters",
    "reserved-id": "an id that is the name of a view or of an address",
    "doubled-id": "one id for two things",
    "still-in-use": "a former id that a record has now",
    "renamed-twice": "a former id of two records",
    "inferred-nothing": "a field said to be inferred that is not there",
    "no-inverse": "a relation of one's own kind without its way back",
    "disagreeing-seeds": "two seeds that disagree on what one thing is",
    "unknown-id": "an id that leads nowhere",
    "wrong-kind": "an id of a thing of another kind than belongs here",
    "unfit-stance": "a stance that does not fit its issue's kind",
    "foreign-proof": "a position shown by somebody else's words",
    "unreadable-time": "a time that cannot be read",
    "contradictory-order": "an order of time that contradicts itself",
    "unknown-view": "an embed that names no record and no view",
    "broken-link": "a link in prose that leads nowhere",
    "broken-path": "a Markdown link or image to a file that is not there",
    "broken-anchor": "a Markdown link to a place on a page that is not there",
    "active-content": "something on a page that would run, or be loaded from elsewhere",
    "missing-page": "a page that another engine has left out",
    "outside-file": "a file that is a link out of its folder",
    "unreadable-file": "a file or folder that may not be read",
    "doubled-address": "two files for one address",
    "prose-without-record": "prose for a record that does not exist",
    "doubled-home": "a heading id in prose that is a record's",
    "bad-front-matter": "front matter that cannot be read",
    "broken-fragment": "a template of the theme that cannot be rendered",
    "missing-word": "a word that the catalogue does not have",
    "bad-configuration": "a setting of the site that cannot be used",
    "needs-draft": "a published text that needs a draft",
    "unreadable-article": "an article that cannot be read",
    "paragraph-count": "a seed that counts other paragraphs than its article has",
    "altered-quotation": "a quotation that the article does not have",
    "misplaced-quotation": "a quotation that stands in another paragraph",
    "absent-number": "a figure whose number does not stand in its paragraph",
    "copied-words": "the article's own words in a text of ours",
    "broken-lock": "a quote lock that cannot be read",
    "foreign-lock": "a lock of another article",
    "foreign-text": "a text of another article than was compared",
    "changed-quotation": "a quotation that changed since it was compared",
    "changed-figure": "a figure that changed since it was compared",
    "moved-place": "a place that moved since it was compared",
}

_WARNINGS = {
    "no-name-near": "a record none of whose names stands near its place",
    "unmarked-quotation": "a quotation of words that the article does not quote",
    "unrecorded-quotation": "a stretch in quotation marks that no record has",
    "uncovered-paragraph": "a paragraph on which nothing stands, without a reason",
    "uncompared": "a quotation or figure that was never compared with the article",
    "changed-text": "a text of ours that changed since it was compared",
    "stale-lock": "a lock with a record that its seed no longer has",
    "unread-setting": "a setting of Material's that has no effect here",
    "idle-actor": "an actor without any record",
    "uncited-document": "a document nobody cites",
    "unlisted-actor": "a name in a summary that is an actor's but not among the event's actors",
    "shared-name": "two actors with a name in common",
    "quoted-paraphrase": "a quotation in a paraphrase",
}

CODES: Mapping[str, Code] = MappingProxyType(
    {name: Code(name, Severity.ERROR, text) for name, text in _ERRORS.items()}
    | {name: Code(name, Severity.WARNING, text) for name, text in _WARNINGS.items()}
)
