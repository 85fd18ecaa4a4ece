"""A seed's figures compared with its article."""

from collections.abc import Iterator, Sequence

from nutgraf.diagnostics import Finding
from nutgraf.model import Figure, Seed, Telling
from nutgraf.provenance.article import Article
from nutgraf.provenance.faults import absent_number
from nutgraf.provenance.lock import LockedFigure
from nutgraf.provenance.normalise import digest, normalise
from nutgraf.provenance.numerals import SCALES, numbers
from nutgraf.provenance.paragraphs import named, placed


def figures(seed: Seed) -> Iterator[tuple[Telling, Figure]]:
    """The figures of a seed that have a place, but those whose value the article does not say outright."""
    for telling in seed.of_kind(Figure):
        if isinstance(telling.record, Figure) and telling.record.at and "value" not in telling.record.inferred:
            yield telling, telling.record


def number_digest(figure: Figure) -> str:
    """The hash of what is looked for."""
    return digest(f"{figure.value[0]}..{figure.value[1]} {figure.unit or ''} {figure.text or ''}")


def compared(telling: Telling, figure: Figure, article: Article) -> tuple[LockedFigure | None, tuple[Finding, ...]]:
    """What the lock keeps of a figure, None where its number isn't there, and what is wrong."""
    texts = {number: found.text for number in figure.at if (found := article.paragraph(number))}
    at = tuple(number for number, text in sorted(texts.items()) if _stands(figure, text))
    if not at and _stands(figure, " ".join(texts.values())):
        at = tuple(sorted(texts))
    if not at:
        return None, (_absent(telling, figure, article),)
    if figure.text and not any(_prints(figure.text, texts[number]) for number in texts):
        return None, (absent_number.other_text(telling.span("text"), figure.id, named(figure.at)),)
    return LockedFigure(at, number_digest(figure)), ()


def _stands(figure: Figure, text: str) -> bool:
    """Whether both bounds stand in a text; where its words name no number that can be read, whether they do."""
    if figure.text and not numbers(figure.text):
        return _prints(figure.text, text)
    found = {abs(each) for each in numbers(text)}
    return all(_is_in(abs(bound), figure.unit, found) for bound in figure.value)


def _is_in(value: float, unit: str | None, found: set[float]) -> bool:
    """Whether a value, in its unit, is among numbers; a unit may hold a scale ("million USD")."""
    scale = 1.0
    for word in (unit or "").casefold().split():
        scale *= SCALES.get(word, 1)
    return any(abs(value * scale - each) <= 1e-9 * max(1.0, each) for each in found)


def _prints(words: str, text: str) -> bool:
    return normalise(words).casefold() in normalise(text).casefold()


def _absent(telling: Telling, figure: Figure, article: Article) -> Finding:
    elsewhere = [each.number for each in article.paragraphs if _stands(figure, each.text)]
    bounds = dict.fromkeys(f"{bound:,}" for bound in figure.value)
    return absent_number.report(
        telling.span("value"),
        figure.id,
        " to ".join(bounds),
        named(figure.at),
        f"it stands in {named(elsewhere)}: write `at: {placed(elsewhere)}`"
        if elsewhere
        else _there(figure.at, article),
    )


def _there(places: Sequence[int], article: Article) -> str:
    """What numbers stand there instead."""
    paragraphs = [found for number in places if (found := article.paragraph(number))]
    there = sorted({each for paragraph in paragraphs for each in numbers(paragraph.text)})
    return (
        f"the numbers there are {', '.join(f'{each:,.10g}' for each in there)}" if there else "no number stands there"
    )
