"""Every view of every generated page, the handout and what machines are told, shown once before anything is built: a template that can't be rendered is found here."""

import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import repeat
from pathlib import Path

from jinja2 import TemplateError

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.engines.runs import in_runs
from nutgraf.engines.site import TEXTS, Site
from nutgraf.engines.theme import shown, theme_folder
from nutgraf.pages.embed import Embeds
from nutgraf.pages.skeletons import Page
from nutgraf.publish.llms import llms
from nutgraf.publish.masthead import Masthead
from nutgraf.words import MissingWordError

_FAILURES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError)
"""As what a template's fault shows itself."""
Run = Sequence[Page]
"""Pages that are tried one after the other, by one process."""
_ANY = Masthead("The site", site_url="https://site.example/")


def rehearse(site: Site, root: Path) -> Iterator[Finding]:
    """A finding for each template or word of the project that fails; faults of nutgraf's own theme are bugs, and raise."""
    pages = site.embeds.pages
    yield from _rehearse(site, [*in_runs(pages, alone=lambda page: not page.up)], TEXTS)
    yield from tried(lambda: site.files, root)
    yield from tried(lambda: llms(site.metadata(_ANY), ()), root)


def rehearse_pages(site: Site, pages: Sequence[Page]) -> Iterator[Finding]:
    """The same for some of the generated pages."""
    yield from _rehearse(site, [pages])


def _rehearse(site: Site, runs: Sequence[Run], texts: Sequence[str] = ()) -> Iterator[Finding]:
    """The same for runs of pages; texts, by their paths, are made beside them."""
    site.folder  # noqa: B018 - one for all processes
    made = site.spread((*texts, *runs), partial(_made, site))[len(texts) :]
    for run, told in zip(runs, made, strict=True):
        for page, telling in zip(run, told or repeat(None, len(run)), strict=True):
            if telling is None:
                yield from _page(site, page, site.root)
            else:
                site.embeds.remember(page.path, telling)


def _made(site: Site, item: Run | str) -> list[list[str]] | None:
    """Which views of pages show anything; None of a text, and where something fails: it is told of when it is asked for again."""
    try:
        if not isinstance(item, str):
            return _tellings(site.embeds, item)
        site.text(item)
    except (MissingWordError, *_FAILURES):
        pass
    return None


def _tellings(embeds: Embeds, pages: Run) -> list[list[str]]:
    return embeds.together(
        [("telling", page.path) for page in pages], lambda: [sorted(embeds.telling(page)) for page in pages]
    )


def _page(site: Site, page: Page, root: Path) -> Iterator[Finding]:
    for section in page.sections:
        yield from tried(partial(site.embeds.blocks, section.spec, page.path, section.level), root)


def tried(show: Callable[[], object], root: Path) -> Iterator[Finding]:
    """What keeps something from being shown: nothing, or a fault of the project's."""
    try:
        show()
    except Exception as error:
        found = fault(error, root)
        if found is None:
            raise
        yield found


def fault(error: Exception, root: Path) -> Finding | None:
    """The finding about what an error arose from while something was shown; None where that is no word or template of the project's."""
    if isinstance(error, MissingWordError):
        return missing_word(error, root)
    span = _template(error, root) if isinstance(error, _FAILURES) else None
    return finding("broken-fragment", span, f"this can't be rendered: {error}") if span else None


def missing_word(error: MissingWordError, root: Path) -> Finding:
    """The finding about a word, in the template that asks for it where one does."""
    span = _template(error, root) or Span("theme/words/en.yaml")
    return finding("missing-word", span, f"the catalogue has no words that fit '{error}'")


def _template(error: Exception, root: Path) -> Span | None:
    """Where in a template of the project an error arose, None where it did not."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if file.suffix == ".html" and not file.is_relative_to(theme_folder().resolve()):
            return Span(shown(file, root), frame.lineno or 1, 1, frame.lineno or 1, 1)
    return None
