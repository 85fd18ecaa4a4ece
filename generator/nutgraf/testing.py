"""Helpers for tests of nutgraf and of sites made with it: a project from a dict of strings, its build, and the site served."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

CONFIG = """\
site_name: The Old Bridge
docs_dir: content
theme: {name: material, font: false}
plugins:
  - search
  - nutgraf:
      ignore:
        - code: uncompared
          because: The story is invented, and there is no article.
        - code: uncovered-paragraph
          because: The story is invented, and there is no article.
markdown_extensions: [admonition, attr_list, footnotes, tables]
validation:
  links: {anchors: warn}
"""
"""A small `mkdocs.yml`."""

SEED = """\
source:
  id: old-bridge
  publisher: Riverton Gazette
  language: en
  published: 2031-05-02
  paragraphs: 6
actors:
  mira-olsen:
    name: Mira Olsen
    kind: person
    also: the mayor
    at: 2
  city-council:
    name: Riverton City Council
    kind: government
    at: 1
documents:
  session:
    title: The council's session
    kind: session
    by: city-council
    when: Friday night
    at: 1
statements:
  olsen-safety:
    by: mira-olsen
    in: session
    paraphrase: Nobody can be asked to drive across a guess.
    about: closure
    at: 5
events:
  closure-vote:
    title: The council votes to close the bridge
    status: happened
    through: session
    actors:
      - city-council
      - mira-olsen: chair
    at: 1
  repair-start:
    title: Repairs begin
    status: announced
    when: Monday
    at: 6
issues:
  closure:
    question: Should the bridge be closed?
    kind: policy
    at: [1, 4]
positions:
  - actor: mira-olsen
    issue: closure
    stance: supports
    shown_by: olsen-safety
    at: 5
questions:
  who-pays:
    question: Who pays for the repairs?
    status: open
    raised_by: source
    why_it_matters: The budget covers a third.
    would_settle_it: A vote on the state's offer.
    involves: city-council
    at: 3
"""
"""A small story without a finding: a mayor, a council, a vote, and a question that is open."""


def project(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """A project in `folder`, from texts by their paths in it; without a `mkdocs.yml` it gets `CONFIG`, without a seed `SEED`."""
    written = dict(files or {})
    written.setdefault("mkdocs.yml", CONFIG)
    if not any(path.startswith("seeds/") for path in written):
        written["seeds/old-bridge.yaml"] = SEED
    (folder / "content").mkdir(parents=True, exist_ok=True)
    for path, text in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Built:
    """What a build came to: its exit code, what it said on standard error, and the folder of the site."""

    returncode: int
    stderr: str
    site: Path

    def page(self, address: str) -> str:
        """The HTML at an address of the site, as `actors/mira-olsen/`; or the text of a file, as `data/story.json`."""
        file = self.site / address
        return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")


def build(
    folder: Path, *, strict: bool = True, site: Path | None = None, seconds: float = 120, **environment: str
) -> Built:
    """The project in `folder` built by a real `mkdocs build`, into `site` where that is not to be its own, in at most so many seconds."""
    target = site or folder / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(target), *(["--strict"] if strict else [])]
    done = subprocess.run(  # noqa: S603 - the command is ours
        command,
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    return Built(done.returncode, done.stderr, target)


class _Server(ThreadingHTTPServer):
    request_queue_size = 128
    """A browser on a busy machine opens many connections before the first is taken; those beyond this are reset."""


@contextmanager
def served(site: Path, prefix: str = "/") -> Iterator[str]:
    """The address at which a site is served under a path prefix, for as long as the context lasts."""
    handler = partial(_UnderPrefix, directory=str(site), prefix=prefix)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


class _UnderPrefix(SimpleHTTPRequestHandler):
    """Serves a folder below `prefix`, and nothing elsewhere."""

    def __init__(self, *arguments: object, prefix: str, directory: str) -> None:
        self._prefix = prefix
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file of an address; one that is not there where the address lies outside the prefix."""
        if not path.startswith(self._prefix):
            return str(Path(self.directory, "outside", "the", "prefix"))
        return super().translate_path("/" + path.removeprefix(self._prefix))

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""
