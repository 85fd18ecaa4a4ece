"""A record none of whose names stands near its place.

Finds: a record that names actors or a term, and none of their names stands in its paragraphs or in the two before.
Why: most likely the place is wrong. Sometimes the article says "he" for longer than that, which a reader can't see.
Example: an event with the mayor at paragraph 12, where paragraphs 10 to 12 speak of a school.
Instead: the right paragraph; or a second place that names them (`at: [7, 12]`), another name under `also`, or a `note` that says who is meant.
"""

from nutgraf.diagnostics import Finding, Span, finding


def report(span: Span, name: str, wanted: str, place: str) -> Finding:
    """None of the names is near."""
    advice = "look at the place; or add a place that names them, the name used there to `also`, or a `note`"
    return finding("no-name-near", span, f"{place} and the two before don't name {wanted} ('{name}')", advice)
