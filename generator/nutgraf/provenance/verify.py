"""A seed and its prose compared with the article, as a quote lock and what does not hold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from nutgraf.diagnostics import Finding, Severity, tidy
from nutgraf.model import Seed, Statement, Telling
from nutgraf.model.licence import is_open
from nutgraf.provenance import figures, quotations
from nutgraf.provenance.article import Article
from nutgraf.provenance.copied import Copies, uncounted
from nutgraf.provenance.faults import copied_words, paragraph_count, unrecorded_quotation
from nutgraf.provenance.fragment import Fragments
from nutgraf.provenance.lock import Lock, LockedFigure
from nutgraf.provenance.match import Match
from nutgraf.provenance.names import far_names, names_of
from nutgraf.provenance.runs import Passage
from nutgraf.provenance.silence import heard
from nutgraf.provenance.texts import Text, digests, page_texts, seed_texts, words
from nutgraf.provenance.unrecorded import unrecorded
from nutgraf.story.prose import Prose

COPIED_WORDS = 12
"""How many of the article's words in a row are a copy, where the site does not say otherwise."""
_SHOWN = 90
"""How much of a copy or a stretch a finding shows, in characters."""
_Found = Sequence[tuple[Telling, Statement, Match | None]]


def verify(
    seed: Seed,
    prose: Iterable[Prose],
    article: Article,
    *,
    copied: int = COPIED_WORDS,
    seeds: Iterable[Seed] = (),
) -> tuple[Lock | None, tuple[Finding, ...]]:
    """The lock, None where there is an error, and every finding, sorted. `seeds` are the story's others, for the names they know.

    Where the source has an open licence, nothing is a copy, and the lock keeps no texts.
    """
    others = tuple(seeds)
    texts = () if is_open(seed.source.licence) else tuple(our_texts(seed, prose))
    found = [(each, said, quotations.matched(said, article)) for each, said in quotations.quoted(seed)]
    counted = {telling.record.id: figures.compared(telling, each, article) for telling, each in figures.figures(seed)}
    recorded = tuple(passage for *_, match in found if match for passage in match.passages)
    missed = unrecorded(seed, article, recorded, [quotations.needed(said) for _, said, match in found if not match])
    findings = tidy(
        heard(
            seed,
            (
                *_counts(seed, article),
                *(fault for each in found for fault in quotations.faults(*each, article)),
                *(fault for _, faults in counted.values() for fault in faults),
                *far_names(seed, names_of((seed, *others)), article),
                *(_unrecorded(seed, article, each) for each in missed),
                *_copies(texts, article, found, copied, (seed, *others)),
            ),
        )
    )
    if any(each.severity is Severity.ERROR for each in findings):
        return None, findings
    figures_found = {name: locked for name, (locked, _) in counted.items() if locked}
    return _lock(seed, article, found, figures_found, missed, texts), findings


def our_texts(seed: Seed, prose: Iterable[Prose]) -> Iterator[Text]:
    """Every text of ours that is compared with a seed's article."""
    yield from seed_texts(seed)
    for page in prose:
        yield from page_texts(page)


def _counts(seed: Seed, article: Article) -> Iterator[Finding]:
    if seed.source.paragraphs != len(article.paragraphs):
        yield paragraph_count.report(seed, len(article.paragraphs))


def _unrecorded(seed: Seed, article: Article, passage: Passage) -> Finding:
    return unrecorded_quotation.report(seed.counted, passage.paragraph, _shown(_text(article, passage)))


def _text(article: Article, passage: Passage) -> str:
    paragraph = article.paragraphs[passage.paragraph - 1]
    return paragraph.text[paragraph.words[passage.first][0] : paragraph.words[passage.end - 1][1]]


def _shown(text: str) -> str:
    """A text in quotation marks, its middle left out where it is long."""
    one_line = " ".join(text.split())
    if len(one_line) > _SHOWN:
        one_line = f"{one_line[: _SHOWN // 2].rstrip()} … {one_line[-_SHOWN // 2 :].lstrip()}"
    return f"“{one_line}”"


def _copies(
    texts: Sequence[Text], article: Article, found: _Found, length: int, seeds: Sequence[Seed]
) -> Iterator[Finding]:
    if not texts:
        return
    said = (passage for *_, match in found if match for passage in match.passages)
    copies = Copies(article, length, said, (name for seed in seeds for name in uncounted(seed)))
    headings = {each.record.id: _heading(each) for seed in seeds for each in seed.records}
    for text in texts:
        ours = words(text, headings)
        for copy in copies.of(ours):
            start, end = ours[copy.first].start, ours[copy.end - 1].end
            shown = _shown(text.text[start:end])
            yield copied_words.report(text.span(start, end), shown, copy.counted, copy.paragraph)


def _heading(telling: Telling) -> str:
    return "" if isinstance(telling.record, Statement) else telling.record.heading


def _lock(
    seed: Seed,
    article: Article,
    found: _Found,
    figures_found: Mapping[str, LockedFigure],
    missed: Sequence[Passage],
    texts: Sequence[Text],
) -> Lock:
    fragments = Fragments(article)
    places = [each.paragraph for each in missed]
    return Lock(
        source=seed.source.id,
        fingerprint=article.fingerprint,
        paragraphs=len(article.paragraphs),
        words=article.word_count,
        quotations=MappingProxyType(
            {said.id: quotations.locked(said, match, fragments) for _, said, match in found if match}
        ),
        figures=MappingProxyType(dict(figures_found)),
        unrecorded=MappingProxyType({number: places.count(number) for number in places}),
        texts=frozenset(digests(iter(texts))),
    )
