"""The site of the Old Bridge as machines find it, built once."""

import pytest
from listed_bridge import files

from nutgraf.testing import Built, build, project

PROSE = {
    "content/harbour.md": "# The harbour\n\nWhere [[mira-olsen]] once <b>worked</b> & lived.\n\n## More\n",
    "content/ferry.md": "---\ntitle: The ferry\ndescription: How people cross.\n---\nIt runs by day.\n",
    "content/notes.md": "---\nrobots: noindex\n---\n# Notes\n\nNot for lists.\n",
    "content/forged.md": '# Forged\n\n<script type="application/ld+json">{"@type": "ClaimReview"}</script>\n\nIt says so.\n',
    "content/actors/pier-works.md": "Pier Works mends what [[city-council|the council]] owns.\n",
}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(project(tmp_path_factory.mktemp("river"), files(**PROSE)), strict=False)
    assert built.returncode == 0, built.stderr
    return built
