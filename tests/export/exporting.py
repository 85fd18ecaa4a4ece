"""What tests of exported stories share."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Export = Callable[..., Result]
"""`export(project, folder, engine)`: the command run in this process."""
Build = Callable[[Path, str], Path]
"""`built_by(folder, engine)`: the site that an engine makes of an exported folder."""
ARGUMENTS = {"mkdocs": ["--strict"], "properdocs": ["--strict"], "zensical": ["--strict", "--clean"]}
"""How each engine's `build` is called."""
