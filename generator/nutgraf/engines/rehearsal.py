"""Every view of every generated page, the handout and what machines are told, shown once before anything is built: a template that can't be rendered is found here."""

import traceback
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from jinja2 import TemplateError

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.engines.cores import shared
from nutgraf.engines.site import Site
from nutgraf.engines.theme import shown, theme_folder
from nutgraf.pages.embed import Shown
from nutgraf.pages.recall import Made
from nutgraf.pages.skeletons import Page
from nutgraf.publish.llms import llms
from nutgraf.publish.masthead import Masthead
from nutgraf.words import MissingWordError

_ANY = Masthead("The site", site_url="https://site.example/")


def rehearse(site: Site, root: Path) -> Iterator[Finding]:
    """A finding for each template or word of the project that fails; faults of nutgraf's own theme are bugs, and raise."""
    for seen, made in shared(site.embeds.pages, partial(_shown, site, root)):
        site.embeds.remember(seen)
        if site.embeds.recall:
            site.embeds.recall.memory.keep(made)
    for page in site.embeds.pages:
        yield from _page(site, page, root)
    yield from _tried(lambda: site.files, root)
    yield from _tried(lambda: llms(site.metadata(_ANY), ()), root)


def _page(site: Site, page: Page, root: Path) -> Iterator[Finding]:
    for section in page.sections:
        yield from _tried(partial(site.embeds.blocks, section.spec, page.path, section.level), root)


def _shown(site: Site, root: Path, page: Page) -> tuple[Shown, list[tuple[str, Made]]]:
    """What a page's views show, and what of it is new; those left out that fail: they are told of when they are asked for again."""
    deque(_page(site, page, root), maxlen=0)
    return site.embeds.shown(page), site.embeds.recall.fresh() if site.embeds.recall else []


def _tried(show: Callable[[], object], root: Path) -> Iterator[Finding]:
    try:
        show()
    except MissingWordError as error:
        yield missing_word(error, root)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        span = _template(error, root)
        if span is None:
            raise
        yield finding("broken-fragment", span, f"this can't be rendered: {error}")


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
