"""YAML into a tree, read so that `NO`, `21:30`, `2031-05-02` and `012` stay text.

The syntax is YAML 1.1's (PyYAML's binding of libyaml); numbers follow YAML 1.2's JSON schema (section 10.2).
"""

from collections.abc import Iterator

import yaml

from nutgraf.diagnostics import Finding
from nutgraf.read.characters import forbidden_character
from nutgraf.read.fold import Fold
from nutgraf.read.syntax import syntax_finding
from nutgraf.read.tree import Parts, Places, Tree

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, path: str) -> tuple[Tree | None, tuple[Finding, ...]]:
    """A YAML text as a tree, None where it can't be read to its end; findings are placed in `path`."""
    text = text.removeprefix("\ufeff")
    forbidden = forbidden_character(text, path)
    if forbidden:
        return None, (forbidden,)
    fold = Fold(path, text)
    try:
        whole = all(_step(fold, event) for event in _events(text))
    except yaml.MarkedYAMLError as error:
        return None, (*fold.findings, syntax_finding(error, text, path))
    if not whole:
        return None, tuple(fold.findings)
    return Tree(path, Parts(fold.root, Places(path, fold.values), Places(path, fold.keys))), tuple(fold.findings)


def _events(text: str) -> Iterator[yaml.Event]:
    """The parser's events, up to a second document."""
    documents = 0
    for event in yaml.parse(text, Loader=_Loader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        yield event
        if documents > 1:
            return


def _step(fold: Fold, event: yaml.Event) -> bool:
    """One event folded; False where reading can't go on."""
    match event:
        case yaml.ScalarEvent():
            fold.scalar(event)
        case yaml.MappingStartEvent():
            return fold.open(event, {})
        case yaml.SequenceStartEvent():
            return fold.open(event, [])
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            fold.close(event)
        case yaml.AliasEvent():
            fold.alias(event)
        case yaml.DocumentStartEvent() if fold.values:
            fold.report("broken-yaml", event, "a second document begins here", "take the line `---` out")
    return True
