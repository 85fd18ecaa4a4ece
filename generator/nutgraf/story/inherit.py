"""What a statement takes from the document it stands in."""

from collections.abc import Mapping

from nutgraf.model import Document, Statement
from nutgraf.model.statement import INHERITED


def with_inherited(statement: Statement, documents: Mapping[str, Document]) -> Statement:
    """The statement with the fields of its document that it does not give itself."""
    document = documents.get(statement.in_ or "")
    if document is None:
        return statement
    taken = {name: getattr(document, name) for name in INHERITED if not getattr(statement, name)}
    return statement.model_copy(update=taken)
