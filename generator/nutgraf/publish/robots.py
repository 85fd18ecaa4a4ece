"""What a site asks of those who collect pages: robots.txt (RFC 9309)."""

from nutgraf.publish.masthead import Masthead

PATH = "robots.txt"


def robots(masthead: Masthead) -> str:
    """Everybody may read everything; where the site's address is known, that of its sitemap. Pages say themselves if they are not to be listed."""
    sitemap = f"\nSitemap: {masthead.absolute('sitemap.xml')}\n" if masthead.root else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"
