"""What the tests use of npm's."""

import os
from pathlib import Path

import pytest

PARTS = Path(__file__).parents[1] / "web" / "node_modules"


def part(path: str) -> Path:
    """A file of npm's parts; where they are not installed the test is skipped, or fails where all are required."""
    if not (PARTS / path).exists():
        reason = "npm's parts are not there; with Node 18.19 or newer: npm ci --prefix tests/web"
        pytest.fail(reason) if os.environ.get("NUTGRAF_REQUIRE_ALL") == "1" else pytest.skip(reason)
    return PARTS / path
