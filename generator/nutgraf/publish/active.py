"""Nothing on a page of a finished site runs, or comes from elsewhere, but what is the theme's own."""

from collections.abc import Iterator

from nutgraf.diagnostics import Finding, finding
from nutgraf.publish.finished import Finished, Own
from nutgraf.publish.reading import Reading
from nutgraf.publish.tags import short

ADVICE = "say it in words, or as a style or script of the theme's own in files of the site"


def check(finished: Finished) -> Iterator[Finding]:
    """A finding for each script, handler, address, style or element that has no place on a page."""
    for name, page in finished.readings.items():
        if page.runs:
            for what, typed in dict.fromkeys(_faults(page, finished.own(name))):
                message = f"the page {name} has {what}"
                yield finding("active-content", finished.place(name, typed, *typed.split('"')[1:2]), message, ADVICE)


def _faults(page: Reading, own: Own) -> Iterator[tuple[str, str]]:
    """What is wrong on a page, each with a text as it may have been typed."""
    yield from ((f"markup that can't be read safely: '{short(each)}'", each) for each in page.odd)
    for each in page.scripts:
        if each not in own.scripts:
            yield f"a script that is not the theme's own: '{short(each)}'", each
    for each in page.styles:
        if each not in own.styles:
            yield f"a style that is not the theme's own: '{short(each)}'", each
    yield from ((what, typed) for what, typed in page.faults)
