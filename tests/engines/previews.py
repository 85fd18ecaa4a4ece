"""An editor's preview: a real `mkdocs serve`, told of changes as an editor's program writes them."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

PATIENCE = 30


class Preview:
    """A running `mkdocs serve` of a project."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self.folder, self.url = folder, f"http://{address}/"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
        self.said: list[str] = []
        for line in self._lines():
            if "Serving on" in line:
                break
        self._reader = Thread(target=lambda: list(self._lines()))
        self._reader.start()
        self._build = self._get("livereload/0/0")

    def _lines(self) -> Iterator[str]:
        assert self.process.stderr
        for line in self.process.stderr:
            self.said.append(line)
            yield line

    def _get(self, address: str) -> str:
        with urlopen(self.url + address, timeout=PATIENCE) as answer:  # noqa: S310 - the preview under test
            return str(answer.read().decode("utf-8"))

    @property
    def builds(self) -> int:
        """How many builds there were."""
        return sum("Building documentation" in line for line in self.said)

    def write(self, path: str, text: str) -> None:
        """Write a file in one go, and wait for the build that it brings about."""
        draft = self.folder.parent / "draft"
        draft.write_text(text, encoding="utf-8")
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        draft.replace(self.folder / path)
        before, self._build = self._build, self._get(f"livereload/{self._build}/0")
        assert self._build != before, "".join(self.said)

    def page(self, address: str) -> str:
        """A page as it is shown now, while the process lives."""
        assert self.process.poll() is None, "".join(self.said)
        return self._get(address)

    def stop(self) -> int:
        """Stop it as an editor does, by Ctrl+C."""
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self._reader.join()
            assert self.process.stderr
            self.process.stderr.close()
        return self.process.returncode
