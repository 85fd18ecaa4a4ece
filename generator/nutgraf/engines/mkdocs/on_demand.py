"""What a preview makes only when it is asked for: the generated pages, the handout, the index of search.

What is not there when a browser asks for it is made, and asked for again.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from threading import RLock
from typing import Any

from mkdocs.livereload import LiveReloadServer

from nutgraf.engines.collecting import uncollected

Maker = Callable[[Path], None]
"""Puts a file into the folder of a site."""
_App = Callable[[Any, Any], Iterable[bytes]]
"""As WSGI has it (PEP 3333)."""
_INDEX = "index.html"
_OFTEN = 3
"""How often what is asked for is looked for: a build may have taken away what was made just before."""


class OnDemand:
    """The makers of one preview; builds and makers work in turns."""

    def __init__(self) -> None:
        self.turn = RLock()
        """Held by whoever builds or makes."""
        self.attached = False
        """Whether there is a server that asks."""
        self._makers: Mapping[str, Maker] = {}
        self._below = ""
        self._instead: Mapping[str, Maker] = {}

    def attach(self, server: LiveReloadServer) -> None:
        """Have a server ask for what is not there."""
        app: _App = server.serve_request
        root = Path(server.root)

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            path = _path(environ, server.mount_path)
            for _ in range(_OFTEN):
                said: list[tuple[Any, ...]] = []
                found = app(environ, lambda *told, said=said: said.append(told))
                if path is None or not str(said[-1][0]).startswith("404") or not self._made(path, root):
                    break
            start_response(*said[-1])
            return found

        server.set_app(answer)
        self.attached = True

    def offer(self, makers: Mapping[str, Maker]) -> None:
        """From now on these can be asked for, by their paths in the site."""
        self._makers, self._below, self._instead = makers, "", {}

    def set_aside(self, below: str, instead: Mapping[str, Maker] | None = None) -> None:
        """From now on the same stand in another folder of the site's, and others in their place."""
        self._below, self._instead = below, instead or {}

    @property
    def addresses(self) -> frozenset[Path]:
        """The folders of the pages among all these."""
        return frozenset(Path(name).parent for name in (*self._makers, *self._instead) if Path(name).name == _INDEX)

    def _made(self, path: str, root: Path) -> bool:
        """Whether a file of a served site could be made."""
        with self.turn, uncollected():
            for below, makers in ((self._below, self._makers), ("", self._instead)):
                asked = _inside(path, f"{below}/" if below else "")
                name = None if asked is None else _named(asked, makers)
                if name and not (root / below / name).is_file():
                    makers[name](root / below)
                if name:
                    return True
            return False


def _path(environ: Mapping[str, Any], mount: str) -> str | None:
    """The path in the site that a request asks for, None where it asks for what is outside."""
    return _inside(str(environ.get("PATH_INFO", "")).encode("latin-1").decode("utf-8", "ignore"), mount)


def _named(asked: str, makers: Mapping[str, Maker]) -> str | None:
    """What is asked for among what can be made: a file, or the page of a folder."""
    return next((each for each in (asked, f"{asked.rstrip('/')}/{_INDEX}".lstrip("/")) if each in makers), None)


def _inside(path: str, folder: str) -> str | None:
    """A path as seen from a folder, whose own may lack its last slash; None where it leads elsewhere."""
    return path[len(folder) :] if f"{path}/".startswith(folder) else None
