"""Publishing is a swap: a site is built beside the one that stands, and changes places with it when it is whole.

Beside `site` each build has a folder `.site.nutgraf-<random>` of its own, with `lock` (held while the build lives),
`site` (what is built; after the swap, the one that stood) and, where paths can't be exchanged and for a moment, `aside`.
Builds of one site sweep and swap in turns, by the lock `.site.nutgraf-turn`.
"""

import contextlib
import errno
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from nutgraf.publish.exchange import exchange
from nutgraf.publish.lock import take, turn

_LOCK, _SITE, _ASIDE = "lock", "site", "aside"
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, errno.EDQUOT}
_ANOTHER = "or set another `site_dir` in mkdocs.yml"


class SwapError(Exception):
    """The site can't be built or published there, and stays as it was; the message says what to do."""


@dataclass(frozen=True)
class Staging:
    """A site on its way: it is built in `folder`, to stand at `site`, a path without symlinks."""

    site: Path
    folder: Path
    _lock: IO[bytes] = field(repr=False)

    def publish(self) -> None:
        """Put what was built in the site's place and remove what stood there; raises SwapError with the site as it was."""
        with _explained(self.site), turn(_turns(self.site)):
            _refuse(self.site)
            _swap(self.folder, self.site)
        self.discard()

    def discard(self) -> None:
        """Remove all that this build has beside the site. It may be called again, and after `publish`."""
        if not self._lock.closed:
            _remove(self.folder.parent, self._lock, self.site)


def stage(site: Path) -> Staging:
    """An empty folder to build `site` in; what killed builds left is removed. Raises SwapError where it can't be had."""
    site = Path(os.path.realpath(site))
    with _explained(site):
        _refuse(site)
        site.parent.mkdir(parents=True, exist_ok=True)
        with turn(_turns(site)):
            _sweep(site)
            place = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))
            (place / _SITE).mkdir()
            return Staging(site, place / _SITE, take(place / _LOCK))


def _refuse(site: Path) -> None:
    """Raise SwapError for what can never be swapped."""
    with contextlib.suppress(FileNotFoundError):
        if not stat.S_ISDIR(site.stat().st_mode):
            raise SwapError(f"{site} is a file where the site's folder belongs; move it away, {_ANOTHER}")
    if os.path.ismount(site):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


@contextlib.contextmanager
def _explained(site: Path) -> Iterator[None]:
    """Turn what the system says into what an editor can do."""
    try:
        yield
    except OSError as error:
        raise SwapError(advice(site, error)) from error


def advice(site: Path, error: OSError) -> str:
    """What an editor can do about what the system says while `site` is built or published."""
    if error.errno in {errno.EBUSY, errno.EXDEV}:
        inside = "set `site_dir` in mkdocs.yml to a folder inside it"
        return f"{site} is a mount point or a container's folder, which can't be swapped; {inside}"
    if error.errno in _FORBIDDEN:
        return f"no permission to replace {site}; allow writing in it and in the folder around it, {_ANOTHER}"
    if is_of_the_disk(error):
        return f"no room left to publish {site}; free some on its disk and build again"
    return f"{site} can't be published ({error.strerror or error}); look at the folder around it, {_ANOTHER}"


def is_of_the_disk(error: OSError) -> bool:
    """Whether a disk has no room left, wherever that was met."""
    return error.errno in _FULL


def _swap(folder: Path, site: Path) -> None:
    """Let `folder` take the place of `site`, and `site` that of `folder`."""
    if not os.path.lexists(site):
        folder.rename(site)
        return
    _keep(site, folder)
    if not exchange(folder, site):
        _rename_both(folder, site)


def _rename_both(folder: Path, site: Path) -> None:
    """Swap in steps; `site` is missing for a moment, and comes back where it can't be replaced."""
    aside = folder.with_name(_ASIDE)
    site.rename(aside)
    try:
        folder.rename(site)
    except BaseException:
        _put_back(aside, site)
        raise
    aside.rename(folder)


def _put_back(aside: Path, site: Path) -> None:
    """Bring back a site that was moved aside, unless one stands."""
    if aside.exists() and not os.path.lexists(site):
        with contextlib.suppress(OSError):
            aside.rename(site)


def _keep(site: Path, folder: Path) -> None:
    """Give a built folder what MkDocs leaves alone in a site that it writes anew: its mode and hidden entries (`.git`)."""
    folder.chmod(stat.S_IMODE(site.stat().st_mode) | stat.S_IRWXU)
    for entry in site.iterdir():
        twin = folder / entry.name
        if not entry.name.startswith(".") or os.path.lexists(twin):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, twin, symlinks=True, copy_function=_link)
        else:
            _link(entry, twin)


def _link(source: str | Path, target: str | Path) -> None:
    """The same file under a second path, or a copy where the file system has no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _sweep(site: Path) -> None:
    """Remove what builds of this site left that no longer live."""
    for place in site.parent.iterdir():
        with contextlib.suppress(BlockingIOError, PermissionError, FileNotFoundError):
            if _is_ours(place, site):
                _remove(place, take(place / _LOCK), site)


def _is_ours(place: Path, site: Path) -> bool:
    """Whether a folder has the name and the entries of a build's, and no others."""
    return (
        re.fullmatch(re.escape(_prefix(site)) + r"\w{8}", place.name) is not None
        and place.is_dir()
        and not place.is_symlink()
        and {entry.name for entry in place.iterdir()} <= {_LOCK, _SITE, _ASIDE}
    )


def _prefix(site: Path) -> str:
    return f".{site.name}.nutgraf-"


def _turns(site: Path) -> Path:
    return site.with_name(f"{_prefix(site)}turn")


def _remove(place: Path, lock: IO[bytes], site: Path) -> None:
    """Remove a build's folder while its lock is held. What can't be removed now is left to the next build."""
    _put_back(place / _ASIDE, site)
    if os.name == "nt":
        lock.close()
    shutil.rmtree(place, ignore_errors=True)
    lock.close()
