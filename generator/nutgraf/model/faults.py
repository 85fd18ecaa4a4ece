"""What pydantic found wrong with a record, said to an editor."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from nutgraf.diagnostics import Finding, finding
from nutgraf.diagnostics.nearest import did_you_mean
from nutgraf.read import Path, Tree

_SHAPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "`true` or `false`",
    "tuple_type": "a list",
    "model_type": "a map",
}
_ADVICE = {
    "bad-place": "write a paragraph's number, a list or a range: `at: 3`, `at: [3, 7]` or `at: 3-5`",
    "bad-who": "write an actor's id, or `unnamed:` with what the article calls them and `of:` with an actor's id",
    "unreadable-time": "write it as EDTF, e.g. 2031-05-02, or in the article's words",
}


def findings_of(error: ValidationError, model: type[BaseModel], tree: Tree, path: Path) -> Iterable[Finding]:
    """A finding for each fault that `error` lists about the part of `tree` at `path`, which was read as `model`."""
    return [_finding(each, model, tree, path) for each in error.errors(include_url=False)]


def _finding(fault: ErrorDetails, model: type[BaseModel], tree: Tree, path: Path) -> Finding:
    where = (*path, *fault["loc"])
    match fault["type"]:
        case "extra_forbidden":
            return _unknown_key(fault["loc"], model, tree, where)
        case "missing":
            name = fault["loc"][-1]
            return finding(
                "missing-key", tree.key_span(where[:-1]), f"`{name}` is missing here", f"write `{name}:` and its value"
            )
        case "literal_error":
            return _unknown_value(fault, tree, where)
        case "string_too_short":
            return finding("no-value", tree.span(where), "this text is empty", "write the text, or take the key out")
        case kind if kind in _SHAPES:
            return _wrong_shape(fault["input"], _SHAPES[kind], tree, where)
        case kind if "-" in kind:
            return finding(kind, tree.span(where), fault["msg"], _ADVICE.get(kind))
    return finding("bad-value", tree.span(where), fault["msg"][:1].lower() + fault["msg"][1:])


def _unknown_key(loc: tuple[int | str, ...], model: type[BaseModel], tree: Tree, where: Path) -> Finding:
    name, known = str(loc[-1]), keys_of(_model_at(model, loc[:-1]))
    advice = did_you_mean(name, known) or f"the keys here are {', '.join(sorted(known))}"
    return finding("unknown-key", tree.key_span(where), f"unknown key '{name}'", advice)


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


def _models_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _unknown_value(fault: ErrorDetails, tree: Tree, where: Path) -> Finding:
    allowed = [word.strip(" '") for word in fault.get("ctx", {})["expected"].replace(" or ", ",").split(",")]
    typed = fault["input"]
    advice = isinstance(typed, str) and did_you_mean(typed, allowed)
    words = ", ".join(allowed)
    return finding("unknown-value", tree.span(where), f"{typed!r} is not one of {words}", advice or None)


def _wrong_shape(typed: object, wanted: str, tree: Tree, where: Path) -> Finding:
    if wanted == "text" and isinstance(typed, int | float):
        return finding(
            "number-for-text",
            tree.span(where),
            f"the plain number {typed} stands where text belongs",
            f'put it in quotation marks: "{typed}"',
        )
    if typed is None:
        return finding("no-value", tree.key_span(where), "this key has no value", "write one, or take the key out")
    found = {dict: "a map", list: "a list", str: "text", bool: "true or false"}.get(type(typed), "a number")
    advice = (
        "a colon made a map of the text perhaps: put it in quotation marks"
        if (wanted, found) == ("text", "a map")
        else None
    )
    return finding("wrong-shape", tree.span(where), f"{found} stands where {wanted} belongs", advice)
