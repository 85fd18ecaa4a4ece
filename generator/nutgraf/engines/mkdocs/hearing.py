"""What MkDocs has to say while something is made that may be made again: it is heard, and said by nobody."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.utils import DuplicateFilter

_log = logging.getLogger("mkdocs")


class HeardError(Exception):
    """Something was said while a page was made, and has to be said again."""


class Listener(logging.Handler):
    """Hears whether anything was said."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.heard = False

    def emit(self, record: logging.LogRecord) -> None:
        """Remember that something was said."""
        del record
        self.heard = True


@contextmanager
def listening() -> Iterator[Listener]:
    """Hear MkDocs' log in the place of all who would print or count what it says."""
    listener = Listener()
    handlers, level, propagates = _log.handlers, _log.level, _log.propagate
    said = [(each, set(each.msgs)) for each in _once()]
    _log.handlers, _log.propagate = [listener], False
    _log.setLevel(logging.INFO)
    try:
        yield listener
    finally:
        _log.handlers, _log.propagate = handlers, propagates
        _log.setLevel(level)
        for each, messages in said:
            each.msgs = messages


def _once() -> Iterator[DuplicateFilter]:
    """What keeps MkDocs from saying a thing twice: what was only heard has not been said."""
    loggers = (each for name, each in _log.manager.loggerDict.items() if name.startswith("mkdocs"))
    filters = (each for logger in loggers if isinstance(logger, logging.Logger) for each in logger.filters)
    return (each for each in filters if isinstance(each, DuplicateFilter))
