"""Which pages a site has, for search engines: sitemap.xml, by the protocol 0.9 of sitemaps.org."""

from collections.abc import Iterator
from html import escape

from nutgraf.publish.finished import Finished

PATH = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(finished: Finished) -> str:
    """The sitemap of a site: every page that does not ask to be left out, with the day of the newest fact on it.

    A page that the facts know nothing of, as a plugin's, has the day of the story's state.
    """
    entries = "".join(f"<url><loc>{escape(url)}</loc>{_day(day)}</url>\n" for url, day in _pages(finished))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">\n{entries}</urlset>\n'


def _pages(finished: Finished) -> Iterator[tuple[str, str | None]]:
    told = finished.metadata
    for name, page in finished.readings.items():
        listing = told.by_file.get(name)
        if name != "404.html" and page.is_listed and (listing is None or listing.listed):
            url = told.masthead.absolute(name.removesuffix("index.html"))
            yield url, listing.day if listing else told.day


def _day(day: str | None) -> str:
    return f"<lastmod>{day}</lastmod>" if day else ""
