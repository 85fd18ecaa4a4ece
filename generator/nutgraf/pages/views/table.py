"""What shows each view."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from nutgraf.pages.scope import Scope
from nutgraf.pages.views import actors, bookkeeping, disputes, documents, standing, timeline
from nutgraf.pages.views.part import Parts

VIEWS: Mapping[str, Callable[[Scope, str], Parts]] = MappingProxyType(
    {
        "actors": actors.actors,
        "relations": actors.relations,
        "timeline": timeline.timeline,
        "documents": documents.documents,
        "quotes": documents.quotes,
        "positions": disputes.positions,
        "questions": disputes.questions,
        "inferred": bookkeeping.inferred,
        "background": standing.background,
        "figures": standing.figures,
        "glossary": standing.glossary,
        "sources": bookkeeping.sources,
        "coverage": bookkeeping.coverage,
        "corrections": bookkeeping.corrections,
        "mentions": bookkeeping.mentioned,
    }
)
"""Each view of `nutgraf.model.views` by its name."""
