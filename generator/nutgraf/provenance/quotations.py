"""A seed's quotations compared with its article."""

from collections.abc import Iterator, Sequence

from nutgraf.diagnostics import Finding, Span
from nutgraf.model import Seed, Statement, Telling
from nutgraf.provenance.article import Article
from nutgraf.provenance.faults import altered_quotation, misplaced_quotation, unmarked_quotation
from nutgraf.provenance.fragment import Fragments
from nutgraf.provenance.lock import LockedQuotation
from nutgraf.provenance.match import Match, find
from nutgraf.provenance.nearest import nearest
from nutgraf.provenance.normalise import digest
from nutgraf.provenance.paragraphs import named, placed
from nutgraf.provenance.piece import Piece, piece

_IN_A_ROW = (1, 2, 3)
"""Over how many paragraphs a quotation is looked for that is not where the seed says."""


def quoted(seed: Seed) -> Iterator[tuple[Telling, Statement]]:
    """The statements of a seed that quote."""
    for telling in seed.of_kind(Statement):
        if isinstance(telling.record, Statement) and telling.record.quote:
            yield telling, telling.record


def words_digest(statement: Statement) -> str:
    """The hash of a quotation's words, the same for quotations that compare alike."""
    cores = (piece(text).core for text in statement.quote)
    return digest("\n".join(core[:1].casefold() + core[1:] for core in cores))


def needed(statement: Statement) -> frozenset[str]:
    """The words that have to stand wherever the quotation does."""
    return frozenset().union(*(piece(text).needed for text in statement.quote))


def matched(statement: Statement, article: Article) -> Match | None:
    """Where the quotation stands in the paragraphs that the seed names."""
    return find([piece(text) for text in statement.quote], article, statement.at)


def locked(statement: Statement, match: Match, fragments: Fragments) -> LockedQuotation:
    """What the lock keeps of a quotation that was found."""
    return LockedQuotation(match.paragraphs, match.ways, words_digest(statement), fragments.of(match.passages))


def faults(telling: Telling, statement: Statement, match: Match | None, article: Article) -> Iterator[Finding]:
    """What is wrong with a quotation, one finding for what was not found."""
    span = _span(telling, statement)
    if match is None:
        yield _not_found(telling, statement, article)
    elif article.has_marks and not _is_marked(match, article):
        yield unmarked_quotation.report(span, statement.id, named(match.paragraphs))


def _span(telling: Telling, statement: Statement) -> Span:
    return telling.span("quote") if len(statement.quote) > 1 else _piece_span(telling, 0)


def _piece_span(telling: Telling, index: int) -> Span:
    """Where a piece stands: its own place in a list, else that of the quotation."""
    path = (*telling.path, "quote", index)
    return telling.tree.span(path if path in telling.tree.values else path[:-1])


def _is_marked(match: Match, article: Article) -> bool:
    """Whether each of the passages begins and ends in quotation marks."""
    return all(
        any(first <= word < end for first, end in article.paragraphs[passage.paragraph - 1].said)
        for passage in match.passages
        for word in (passage.first, passage.end - 1)
    )


def _not_found(telling: Telling, statement: Statement, article: Article) -> Finding:
    """Why a quotation was not found: no words, another paragraph, another order or other words."""
    pieces = [piece(text) for text in statement.quote]
    for index, each in enumerate(pieces):
        if not each.needed:
            return altered_quotation.wordless(_piece_span(telling, index), statement.id)
    elsewhere = _elsewhere(pieces, article)
    if elsewhere:
        return misplaced_quotation.report(telling.span("at"), statement.id, named(elsewhere), placed(elsewhere))
    missing = next((n for n, each in enumerate(pieces) if find([each], article, statement.at) is None), None)
    if missing is None:
        return altered_quotation.out_of_order(_span(telling, statement), statement.id, named(statement.at))
    alone = _elsewhere([pieces[missing]], article) if len(pieces) > 1 else ()
    if alone:
        which, at = f"{statement.id}, piece {missing + 1}", placed({*statement.at, *alone})
        return misplaced_quotation.report(telling.span("at"), which, named(alone), at)
    near = nearest(pieces[missing], article, statement.at)
    return altered_quotation.report(_piece_span(telling, missing), statement.id, near)


def _elsewhere(pieces: Sequence[Piece], article: Article) -> tuple[int, ...]:
    """The paragraph, or the few in a row, in which all the pieces stand."""
    wanted = frozenset().union(*(each.needed for each in pieces))
    if not wanted <= article.word_set:
        return ()
    for length in _IN_A_ROW:
        for number in range(1, len(article.paragraphs) - length + 2):
            missing = wanted
            for paragraph in article.paragraphs[number - 1 : number - 1 + length]:
                missing = missing - paragraph.word_set
            found = None if missing else find(pieces, article, range(number, number + length))
            if found:
                return found.paragraphs
    return ()
