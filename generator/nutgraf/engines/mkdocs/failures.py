"""What made a build fail, in a line, where that is no fault of nutgraf's own: a fragment of the project's, a plugin, hook or template of somebody else, or the disk."""

import traceback
from pathlib import Path
from traceback import FrameSummary

import markdown
from mkdocs.exceptions import MkDocsException

import nutgraf
from nutgraf.diagnostics.text import line
from nutgraf.engines.rehearsal import fault
from nutgraf.engines.theme import theme_folder
from nutgraf.publish.swap import advice, is_of_the_disk

_LONGEST = 300


def told(error: Exception, site: Path, root: Path) -> str | None:
    """What an editor is told of an error in a build of `site`; None where MkDocs says it, or where it is a bug of ours that needs its traceback."""
    if isinstance(error, MkDocsException):
        return None
    if isinstance(error, OSError) and is_of_the_disk(error):
        return advice(site, error)
    frames = traceback.extract_tb(error.__traceback__)
    ours = [number for number, frame in enumerate(frames) if _ours(frame)]
    if ours and (found := fault(error, root)):
        return line(found)
    if not frames or (ours and not any(_theirs(frame, root) for frame in frames[ours[-1] + 1 :])):
        return None
    said = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
    return f"{_place(frames, root)}: {said}; this is no part of nutgraf: mend it, or take out of mkdocs.yml what it belongs to"


def _ours(frame: FrameSummary) -> bool:
    file = Path(frame.filename)
    return file.is_relative_to(Path(nutgraf.__file__).parent) or file.is_relative_to(theme_folder().resolve())


def _theirs(frame: FrameSummary, root: Path) -> bool:
    """Whether something is the project's own, or Python-Markdown's: what that calls, and is not ours, is somebody's extension."""
    file = Path(frame.filename)
    return _inside(file, root) or file.is_relative_to(Path(markdown.__file__).parent)


def _place(frames: list[FrameSummary], root: Path) -> str:
    """File and line of what failed: the innermost of the project's own files, or the innermost of all."""
    within = [frame for frame in frames if _inside(Path(frame.filename), root)]
    frame = (within or frames)[-1]
    file = Path(frame.filename)
    return f"{file.relative_to(root).as_posix() if within else file.name}:{frame.lineno}"


def _inside(file: Path, root: Path) -> bool:
    """Whether a file is the project's, and not of an environment that lies in its folder."""
    return file.is_relative_to(root) and not {"site-packages", "lib"} & set(file.relative_to(root).parts)
