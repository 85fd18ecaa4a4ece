"""Where facts come from: quotations compared with the article, its paragraphs accounted for, and the lock that keeps it without the article."""

from nutgraf.model.licence import is_open
from nutgraf.provenance.article import Article, Paragraph, parse_article, read_article
from nutgraf.provenance.changes import Change, changed_article, changes
from nutgraf.provenance.check import check_lock
from nutgraf.provenance.comparison import Comparison, comparisons, original_link
from nutgraf.provenance.coverage import Covered, coverage, coverage_findings
from nutgraf.provenance.lock import Lock, LockedFigure, LockedQuotation, lock_text, write_lock
from nutgraf.provenance.lock_reading import read_lock
from nutgraf.provenance.verify import COPIED_WORDS, verify

__all__ = [
    "COPIED_WORDS", "Article", "Change", "Comparison", "Covered", "Lock", "LockedFigure", "LockedQuotation", "Paragraph", "changed_article", "changes",
    "check_lock", "comparisons", "coverage", "coverage_findings", "is_open", "lock_text", "original_link", "parse_article", "read_article", "read_lock",
    "verify", "write_lock",
]  # fmt: skip
