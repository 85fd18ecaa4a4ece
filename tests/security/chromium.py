"""A browser that tells what a page ran, asked for and was denied."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route

WATCH = """
window.__ran = [];
for (const name of ["alert", "confirm", "prompt"]) window[name] = what => { window.__ran.push(`${name} ${what}`); };
window.__denied = [];
document.addEventListener("securitypolicyviolation", e => window.__denied.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`));
"""
ACTIVE = """() => [...document.querySelectorAll("*")].filter(each =>
    /^(iframe|object|embed|base|math|template|noscript|xmp|marquee|animate|foreignobject)$/i.test(each.localName)
    || [...each.attributes].some(a => /^(on|srcdoc)/i.test(a.name)
        || /^(xlink:href|href|src|action|formaction|data|poster)$/i.test(a.name) && /^\\s*(javascript|vbscript|data):/i.test(a.value))
).map(each => each.outerHTML.slice(0, 200))"""


@dataclass
class Watched:
    """A page, and what it did since it was opened."""

    page: Page
    site: str
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        self.page.goto(self.site + address)

    @property
    def ran(self) -> list[str]:
        return list(self.page.evaluate("window.__ran"))

    @property
    def denied(self) -> list[str]:
        return list(self.page.evaluate("window.__denied"))

    @property
    def active(self) -> list[str]:
        """The elements that could run or load something."""
        return list(self.page.evaluate(ACTIVE))

    @property
    def text(self) -> str:
        """All text of the page's article, with its blanks as one each."""
        return " ".join(str(self.page.locator("article").text_content()).split())

    @property
    def elsewhere(self) -> list[str]:
        """What was asked of other hosts."""
        return [each for each in self.asked if not each.startswith((self.site, "data:", "blob:"))]


def watch(context: BrowserContext, site: str) -> Watched:
    """A page of a context that is watched; what it asks of other hosts is noted and denied."""
    context.add_init_script(WATCH)
    watched = Watched(context.new_page(), site)

    def answer(route: Route) -> None:
        watched.asked.append(route.request.url)
        if route.request.url.startswith((site, "data:", "blob:")):
            route.continue_()
        else:
            route.abort()

    def complain(message: Any) -> None:
        if message.type in {"error", "warning"}:
            watched.faults.append(message.text)

    context.route("**/*", answer)
    watched.page.on(
        "response", lambda each: watched.faults.append(f"{each.status} {each.url}") if each.status >= 400 else None
    )
    watched.page.on("console", complain)
    watched.page.on("pageerror", lambda error: watched.faults.append(str(error)))
    return watched
