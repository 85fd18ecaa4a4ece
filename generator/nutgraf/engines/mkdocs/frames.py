"""What MkDocs' templates print around a page's content, taken over where nothing that they print has changed.

A template may ask for anything that MkDocs knows. What those of nutgraf and Material ask is known, and is what counts here; with a template of the
project's own, a hook, or a plugin that is not known, every page is printed anew.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from nutgraf.engines.mkdocs import templates
from nutgraf.engines.mkdocs.pages import GeneratedPage
from nutgraf.publish.recalled import Recalled

_MAIN = "main.html"
_PLUGINS = frozenset({"nutgraf", "search", "material/search"})
_SETTINGS = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "extra", "extra_css", "extra_javascript", "repo_url", "repo_name",
    "edit_uri", "use_directory_urls", "remote_branch",
)  # fmt: skip
"""The settings that templates ask, the theme's apart."""


class Frames:
    """The frames of one build; `recall` has those of builds before."""

    def __init__(self, config: MkDocsConfig, nav: Navigation, recall: Recalled) -> None:
        self._config, self._nav, self._recall = config, nav, recall
        self._around = ""

    def printed(self, page: GeneratedPage, make: Callable[[], str]) -> str:
        """A page in its frame; `make` prints it."""
        content, printed = page.content or "", ""

        def parts() -> list[str] | None:
            nonlocal printed
            printed = make()
            before, found, after = printed.partition(content)
            return [before, after] if content and found and content not in after else None

        self._around = self._around or _mark(_of_site(self._config, self._nav))
        frame = self._recall(("frame", self._around, _mark(_of_page(page, content))), parts)
        return printed or (content.join(frame) if frame else make())


def keep_frames(env: Environment, config: MkDocsConfig, nav: Navigation, recall: Recalled) -> None:
    """Have an environment's templates take frames over, unless something might print what is not known here."""
    if is_known(config):
        templates.compile_once(env)
        env.template_class = _Kept
        vars(env)["frames"] = Frames(config, nav, recall)


class _Kept(Template):
    """A template that asks whether a page's frame has been printed already."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        page = args[0].get("page") if args else None
        if self.name != _MAIN or not isinstance(page, GeneratedPage):
            return super().render(*args, **kwargs)
        frames: Frames = vars(self.environment)["frames"]
        return frames.printed(page, lambda: super(_Kept, self).render(*args, **kwargs))


def is_known(config: MkDocsConfig) -> bool:
    """Whether nothing prints pages but what is known here."""
    own = config.theme.custom_dir
    printing = own and any(Path(own).rglob("*.html"))
    return not printing and not config.hooks and _PLUGINS.issuperset(config.plugins)


def _of_site(config: MkDocsConfig, nav: Navigation) -> Iterator[object]:
    """All that a frame has of the site."""
    for name in _SETTINGS:
        value = config[name]
        yield name, list(map(_script, value)) if name == "extra_javascript" else value
    yield config.theme.name, sorted((name, repr(config.theme[name])) for name in config.theme)
    yield sorted(config.plugins), nav.homepage.url if nav.homepage else None
    yield from _items(nav)
    for folder in config.theme.dirs:
        for file in sorted(each for each in templates.visible(folder) if each.suffix == ".html"):
            yield str(file), hashlib.sha256(file.read_bytes()).digest()


def _script(each: object) -> object:
    """A script by its values, which MkDocs' own object for it does not tell."""
    return dict(each) if isinstance(each, Mapping) else each


def _items(items: Iterable[StructureItem], depth: int = 0) -> Iterator[object]:
    for each in items:
        yield depth, type(each).__name__, each.title, getattr(each, "url", None)
        yield from _items(getattr(each, "children", None) or (), depth + 1)


def _of_page(page: Page, content: str) -> Iterator[object]:
    """All that a frame has of its page."""
    yield page.url, page.title, page.meta, page.edit_url, page.is_homepage, "<h1" in content
    for each in (page.previous_page, page.next_page):
        yield (each.url, each.title) if each else None
    yield [each.title for each in page.ancestors]
    yield from _anchors(page.toc)


def _anchors(toc: Iterable[AnchorLink]) -> Iterator[object]:
    for each in toc:
        yield each.title, each.url, each.level
        yield from _anchors(each.children)


def _mark(values: Iterable[object]) -> str:
    whole = hashlib.sha256()
    for each in values:
        whole.update(repr(each).encode("utf-8", "surrogatepass") + b"\0")
    return whole.hexdigest()
