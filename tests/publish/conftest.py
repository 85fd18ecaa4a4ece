"""Folders to publish in, and programs that build and read beside the test."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Start = Callable[..., "subprocess.Popen[str]"]
NOBODY = 65534


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a program of this folder, such as `start("reader.py", page)`; what still runs at the end is stopped."""
    running: list[subprocess.Popen[str]] = []

    def run(program: str, *arguments: object) -> subprocess.Popen[str]:
        command = [sys.executable, str(Path(__file__).with_name(program)), *map(str, arguments)]
        running.append(
            subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
            )
        )
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def ordinary_folder() -> Iterator[Path]:
    """A folder of an ordinary user's; the test runs as one, whoever started it."""
    with tempfile.TemporaryDirectory() as folder:
        root = os.name != "nt" and os.geteuid() == 0
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield Path(folder)
        finally:
            if root:
                os.setresuid(0, 0, 0)
            for path in (Path(folder), *Path(folder).rglob("*")):
                path.chmod(0o700)
