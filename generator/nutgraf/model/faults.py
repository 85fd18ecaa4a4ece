"""What pydantic found wrong with a record, said to an editor: one finding for one mistake, at the place that was typed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean, nearest
from nutgraf.model.fields import shown
from nutgraf.model.nothing import nothings
from nutgraf.read import Path, Tree
from nutgraf.read.cut import quoted

_SHAPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "`true` or `false`",
    "tuple_type": "a list",
    "model_type": "a map of keys and values",
}
_ADVICE = {
    "bad-place": "write a paragraph's number, a list or a range: `at: 3`, `at: [3, 7]` or `at: 3-5`",
    "bad-who": "write an actor's id, or `unnamed:` with what the article calls them and `of:` with an actor's id",
    "unreadable-time": "write it as EDTF, e.g. 2031-05-02, or in the article's words",
}


@dataclass(frozen=True)
class _Part:
    """A part of a tree that was read as a model: where it stands, what was typed, the keys without a value in it."""

    model: type[BaseModel]
    tree: Tree
    path: Path
    data: Any
    empty: Collection[Path]

    def typed(self, loc: tuple[int | str, ...]) -> Path:
        """A place in the model as the path that was typed: one for a list of one is no list there."""
        path, here = self.path, self.data
        for step in loc:
            if isinstance(here, list) and isinstance(step, int):
                here = here[step] if step < len(here) else None
            elif isinstance(here, dict) and isinstance(step, str):
                here = here.get(step)
            else:
                continue
            path = (*path, step)
        return path


def findings_of(error: ValidationError, model: type[BaseModel], tree: Tree, path: Path, data: Any) -> Iterable[Finding]:
    """A finding for each mistake that `error` shows in the part of `tree` at `path`, read as `model`; keys without a value apart."""
    part = _Part(model, tree, path, data, {(*path, *each) for each in nothings(data)})
    faults = [fault for fault in error.errors(include_url=False) if not _follows_from_nothing(part, fault)]
    meant = {_meant(part, fault) for fault in faults if fault["type"] == "extra_forbidden"}
    return [
        _finding(part, fault) for fault in faults if fault["type"] != "missing" or part.typed(fault["loc"]) not in meant
    ]


def _follows_from_nothing(part: _Part, fault: ErrorDetails) -> bool:
    """Whether a fault is only that of a key without a value, which is a finding already."""
    where = part.typed(fault["loc"])
    return fault["type"] != "extra_forbidden" and any(each[: len(where)] == where for each in part.empty)


def _meant(part: _Part, fault: ErrorDetails) -> Path | None:
    """The path of the known key that an unknown one was most likely meant to be."""
    *parent, name = fault["loc"]
    key = nearest(str(name), _free(part, tuple(parent)))
    return (*part.typed(tuple(parent)), key) if key else None


def _free(part: _Part, parent: tuple[int | str, ...]) -> set[str]:
    """The keys that may still be written in a map."""
    depth = len(part.path)
    taken: Any = part.data
    for step in part.typed(parent)[depth:]:
        taken = taken[step]
    return {key for key in keys_of(_model_at(part.model, parent)) if key not in taken}


def _finding(part: _Part, fault: ErrorDetails) -> Finding:
    where, tree = part.typed(fault["loc"]), part.tree
    context: Mapping[str, Any] = fault.get("ctx", {})
    match fault["type"]:
        case "extra_forbidden":
            return _unknown_key(part, fault["loc"])
        case "missing":
            advice = f"write `{where[-1]}:` and its value"
            return finding("missing-key", tree.key_span(where[:-1]), f"`{where[-1]}` is missing here", advice)
        case "literal_error":
            return _unknown_value(fault, tree, where)
        case "string_too_short":
            return finding("no-value", tree.span(where), "this text is empty", "write the text, or take the key out")
        case "greater_than_equal" | "less_than_equal":
            bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
            return finding(
                "bad-value", tree.span(where), f"{shown(fault['input'])} can't be", f"write a number of {bound}"
            )
        case kind if kind in _SHAPES:
            return _wrong_shape(fault["input"], _SHAPES[kind], tree, where)
        case kind if "-" in kind:
            return finding(kind, tree.span(where), context["message"], context["help"] or _ADVICE.get(kind))
    message = fault["msg"][:1].lower() + fault["msg"][1:]
    return finding("bad-value", tree.span(where), message, "look the key up in the manual")


def _unknown_key(part: _Part, loc: tuple[int | str, ...]) -> Finding:
    name, parent = str(loc[-1]), loc[:-1]
    known = set(keys_of(_model_at(part.model, parent)))
    advice = did_you_mean(name, _free(part, parent)) or did_you_mean(name, known)
    span = part.tree.key_span(part.typed(loc))
    return finding(
        "unknown-key", span, f"unknown key '{name}'", advice or f"the keys here are {', '.join(sorted(known))}"
    )


def keys_of(model: type[BaseModel]) -> Iterable[str]:
    """The keys that an editor may write in a record or a part of one."""
    return {field.alias or name for name, field in model.model_fields.items() if not field.exclude}


def _model_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel]:
    """The model of the part that a location leads to."""
    for step in loc:
        fields: Mapping[str, Any] = {field.alias or name: field for name, field in model.model_fields.items()}
        if step in fields:
            model = next(_models_in(fields[str(step)].annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _unknown_value(fault: ErrorDetails, tree: Tree, where: Path) -> Finding:
    allowed = [word.strip(" '") for word in fault.get("ctx", {})["expected"].replace(" or ", ",").split(",")]
    typed = fault["input"]
    advice = did_you_mean(typed, allowed) if isinstance(typed, str) else None
    return finding(
        "unknown-value",
        tree.span(where),
        f"{shown(typed)} is not one of {', '.join(allowed)}",
        advice or "write one of them",
    )


def _wrong_shape(typed: object, wanted: str, tree: Tree, where: Path) -> Finding:
    if wanted == "text" and isinstance(typed, int | float):
        what = shown(typed) if isinstance(typed, bool) else f"the plain number {typed}"
        advice = 'put it in quotation marks: "{}"'.format(shown(typed).strip("`"))
        return finding("number-for-text", tree.span(where), f"{what} stands where text belongs", advice)
    if wanted == "text" and (split := _split_at_colon(typed)):
        message = f"a colon makes a key of {shown(split.partition(': ')[0])}"
        advice = f"put the whole text in quotation marks: {quoted(split)}"
        return finding("split-at-colon", tree.span(where), message, advice)
    found = {dict: "a map", list: "a list", str: shown(typed), bool: shown(typed)}.get(type(typed), "a number")
    return finding("wrong-shape", tree.span(where), f"{found} stands where {wanted} belongs", _advice(typed, wanted))


def _advice(typed: object, wanted: str) -> str:
    if wanted == "a map of keys and values":
        return "write its keys below it, each in a line of its own"
    quoted_in_vain = isinstance(typed, str) and (typed.isdecimal() or typed in ("true", "false")) and wanted != "a list"
    return f"write it without quotation marks: {typed}" if quoted_in_vain else f"write {wanted} here"


def _split_at_colon(typed: object) -> str | None:
    """The text of which a colon made a map; None for a map that was meant to be one."""
    if not isinstance(typed, dict) or len(typed) != 1:
        return None
    ((key, value),) = typed.items()
    return f"{key}: {value}" if isinstance(value, str | int | float) and key not in ("unnamed", "of") else None
