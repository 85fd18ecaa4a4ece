"""A published record that needs a draft.

Finds: a reference, a link or an embed from what is published to what is a draft, and prose that is published for a record that is a draft.
Why: what is published would lead to what is not there.
Example: an event with `through: closure-order`, whose document has `draft: true`.
Instead: publish both, or mark both as drafts.
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from nutgraf.diagnostics import Finding, Span, finding
from nutgraf.model.references import references
from nutgraf.rules.book import Book
from nutgraf.rules.markdown_links import markdown_links
from nutgraf.rules.site_pages import generated
from nutgraf.story.embed import parted


def check(book: Book) -> Iterator[Finding]:
    """A finding for each reference, link, embed and page of what is published that needs a draft."""
    drafts = {telling.record.id for telling in book.tellings() if telling.record.draft}
    drafts -= {telling.record.id for telling in book.tellings() if not telling.record.draft}
    needs = (*_in_records(book), *_in_prose(book)) if drafts else ()
    for target, span in needs:
        if target in drafts:
            message = f"'{target}' is a draft, and this is published"
            yield finding("needs-draft", span, message, "take `draft: true` out there, or add it here")
    yield from _drafted_pages(book)


def _in_records(book: Book) -> Iterator[tuple[str, Span]]:
    for telling in book.tellings():
        if not telling.record.draft:
            yield from ((each.target, telling.span(*each.path)) for each in references(telling.record))


def _in_prose(book: Book) -> Iterator[tuple[str, Span]]:
    """What published pages link and embed, and the records whose pages they are."""
    for page in book.prose:
        if not page.draft:
            folder, _, name = page.path.removesuffix(".md").rpartition("/")
            if folder in ("actors", "questions"):
                yield name, Span(page.file)
            for link in page.wikilinks:
                yield link.target, link.span
                if link.embeds:
                    yield parted(link.target)[1], link.span


def _drafted_pages(book: Book) -> Iterator[Finding]:
    """Links of published pages to pages that are drafts."""
    drafts = {page.path for page in book.prose if page.draft} - generated(book)
    for page in (page for page in book.prose if drafts and not page.draft):
        for link in markdown_links(page):
            if normpath(join(dirname(page.path), link.path)) in drafts:
                message, advice = (
                    f"the page '{link.path}' is a draft, and this is published",
                    "publish both, or neither",
                )
                yield finding("needs-draft", link.span, message, advice)
