"""Documents, and the statements that stand in them or by themselves."""

from nutgraf.model import Document, Statement
from nutgraf.pages.scope import Scope
from nutgraf.pages.views.lines import few
from nutgraf.pages.views.part import Entry, Parts


def documents(scope: Scope, argument: str) -> Parts:
    """All documents, or in lines those that name an actor."""
    if argument:
        return few(scope, scope.story.naming_of(argument, Document), told=True, known=scope.words("picture.sign.said"))
    return map(Entry, scope.story.of(Document))


def quotes(scope: Scope, argument: str) -> Parts:
    """All statements, or those by an actor or in its name."""
    return map(Entry, scope.story.said_by.get(argument, ()) if argument else scope.story.of(Statement))
