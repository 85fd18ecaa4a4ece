"""The site of the Old Bridge with what changed, built once."""

import pytest
from changed_bridge import files

from nutgraf.testing import Built, build, project


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(project(tmp_path_factory.mktemp("river"), files()))
    assert built.returncode == 0, built.stderr
    return built
