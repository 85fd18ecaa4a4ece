"""Where a page that is being converted lies, by what its engine has told the Markdown instance."""

from pathlib import Path
from typing import Any, NamedTuple

from markdown import Markdown

_MKDOCS, _ZENSICAL = "relpath", "rendering_context"
"""The tree processor of MkDocs and ProperDocs, and the preprocessor of Zensical, that know the page."""


class Whereabouts(NamedTuple):
    """The folder of the engine's settings, and the page's file below its folder of pages."""

    root: Path
    file: str
    from_files: bool = False
    """Whether the engine takes addresses in HTML as seen from the file, and leads them over itself."""


def whereabouts(md: Markdown) -> Whereabouts:
    """Of the page that `md` converts; raises LookupError where no engine that is known has told it."""
    if _MKDOCS in md.treeprocessors:
        told: Any = md.treeprocessors[_MKDOCS]
        return Whereabouts(Path(told.config.config_file_path).parent, str(told.file.src_uri))
    if _ZENSICAL in md.preprocessors:
        told = md.preprocessors[_ZENSICAL]
        return Whereabouts(Path(told.config["root_dir"]), str(told.page.path), from_files=True)
    raise LookupError("nutgraf's Markdown extension was asked for a page by no engine that it knows")
