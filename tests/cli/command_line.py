"""What tests of the command line share."""

from collections.abc import Callable

from click.testing import Result

from nutgraf.testing import SEED

Run = Callable[..., Result]
"""A command run in the test's folder: `run("check", "--strict")`, environment by keywords."""
SLIP = SEED.replace("involves: city-council", "involves: city-cuoncil")
"""The small story with one slip in an id."""
LINE = SLIP[: SLIP.index("city-cuoncil")].count("\n") + 1
"""The line of the slip."""
