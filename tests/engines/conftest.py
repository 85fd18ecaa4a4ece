"""Previews for the tests of what an editor sees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from previews import Preview

from nutgraf.testing import project


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Callable[..., Preview]]:
    """Starts previews of projects; those that still run at the end are stopped."""
    running: list[Preview] = []

    def start(**files: str) -> Preview:
        running.append(Preview(project(tmp_path / "bridge", files)))
        return running[-1]

    yield start
    for each in running:
        if each.process.poll() is None:
            each.stop()
