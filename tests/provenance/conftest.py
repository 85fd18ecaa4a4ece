"""The article and the seed of the Old Bridge, to be held against each other."""

import pytest
from old_bridge import ARTICLE, Make, seed_of, with_changes

from nutgraf.provenance import Article, parse_article


@pytest.fixture
def article() -> Article:
    return parse_article(ARTICLE)


@pytest.fixture
def changed() -> Make:
    """A seed of the Old Bridge, with records added or changed."""
    return lambda **sections: seed_of(with_changes(**sections))
