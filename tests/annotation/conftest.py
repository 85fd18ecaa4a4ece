"""The site of an article that may be shown, built once."""

import pytest
from river import files

from nutgraf.testing import Built, build, project


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(project(tmp_path_factory.mktemp("river"), files()))
    assert built.returncode == 0, built.stderr
    return built
