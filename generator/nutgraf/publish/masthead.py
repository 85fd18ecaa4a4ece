"""Who publishes a site, under which name, and where it stands."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Masthead:
    """A site's name, what it says of itself, whose it is, and its address, as `mkdocs.yml` says; empty where it doesn't."""

    title: str
    description: str = ""
    publisher: str = ""
    site_url: str = ""

    @property
    def root(self) -> str:
        """The address of the front page with a slash at its end; empty where it is not known."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    def absolute(self, url: str) -> str:
        """The whole address of a page or file given from the site's root; empty where the site's own is not known."""
        return self.root and self.root + quote(url, safe="/#-._~")
