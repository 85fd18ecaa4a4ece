"""Settings of Material's that nutgraf's frame does without: whoever set them is told that nothing reads them."""

from collections.abc import Iterator, Mapping
from typing import Any

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.read import Path, Tree

FEATURES = frozenset(
    {"navigation.sections", "navigation.expand", "navigation.indexes", "navigation.footer", "content.action.edit"}
)
"""What `theme.features` may ask for; `docs/theme.md` says what each does."""
ALWAYS = frozenset({"navigation.top", "toc.follow"})
"""What is there without being asked for."""
_ADVICE = "take it out; the manual's `theme.md` lists what is read"
_EXTRA = ("analytics", "consent", "version")
_COLOURS = ("primary", "accent")


def unread(said: Mapping[str, Any], tree: Tree | None, file: str) -> Iterator[Finding]:
    """A finding for each of a `mkdocs.yml`'s settings that has no effect."""
    for path, name, advice in _unread(said):
        span = tree.span(path) if tree else Span(file)
        yield finding("unread-setting", span, f"`{name}` has no effect in nutgraf's frame", advice or _ADVICE)


def _unread(said: Mapping[str, Any]) -> Iterator[tuple[Path, str, str | None]]:
    theme, extra = _map(said.get("theme")), _map(said.get("extra"))
    for number, feature in enumerate(_list(theme.get("features"))):
        if feature not in FEATURES | ALWAYS:
            yield ("theme", "features", number), str(feature), None
    if _map(theme.get("font")):
        yield ("theme", "font"), "font", "fonts are the reader's own; a style sheet in `extra_css` can name others"
    palette = theme.get("palette")
    named = {name for each in _list(palette) or [palette] for name in _COLOURS if name in _map(each)}
    for name in sorted(named):
        yield ("theme", "palette"), name, "set `--ng-accent` in a style sheet of yours"
    for name in _EXTRA:
        if name in extra:
            yield ("extra", name), name, None


def _map(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
