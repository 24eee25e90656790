"""Sentences in a row that hold together what none of them holds by itself.

Knows that a paper names a union in one sentence and its demand in the next. Refuses
to join sentences that do not follow one another.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.model import ArticleId, Statement
from bot.resolve import Sheet, Sheets
from bot.search import Hit

_LEAST_APART = 3  # words asked for, where sentences are of two paragraphs
_MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences in a row of one article, and how well each was found, in sum."""

    sentences: tuple[Statement, ...]
    score: float


def find_passages(
    words: frozenset[str],
    hits: Iterable[Hit[Statement]],
    sheets: Sheets,
    *,
    lacking: int = 0,
) -> list[Passage]:
    """Give the passages that hold all the words but so many, the shortest first.

    `hits` are the sentences that hold any of them. None overlaps another.
    """
    held: dict[ArticleId, dict[int, Hit[Statement]]] = {}
    for hit in hits:
        held.setdefault(hit.document.article, {})[hit.document.span.start] = hit
    found = [
        passage
        for article, by_start in held.items()
        if _lacks(words, by_start.values()) <= lacking
        for passage in _in_article(words, by_start, sheets[article], lacking)
    ]
    return sorted(found, key=_shortest_first)


def _shortest_first(passage: Passage) -> tuple[int, float, ArticleId, int]:
    first = passage.sentences[0]
    return len(passage.sentences), -passage.score, first.article, first.span.start


def _lacks(words: frozenset[str], hits: Iterable[Hit[Statement]]) -> int:
    return len(words.difference(*(hit.supported for hit in hits)))


def _in_article(
    words: frozenset[str],
    by_start: Mapping[int, Hit[Statement]],
    sheet: Sheet,
    lacking: int,
) -> Iterator[Passage]:
    hits = [by_start.get(one.span.start) for one in sheet.statements]
    taken: set[int] = set()
    for size in range(1, _MOST_SENTENCES + 1):
        for first in range(len(hits) - size + 1):
            run = hits[first : first + size]
            told = [hit for hit in run if hit is not None]
            if run[0] is None or run[-1] is None or _lacks(words, told) > lacking:
                continue
            places = range(first, first + size)
            sentences = sheet.statements[first : first + size]
            if taken.isdisjoint(places) and _belong(sentences, sheet, len(words)):
                taken.update(places)
                yield Passage(tuple(sentences), sum(hit.score for hit in told))


def _belong(sentences: Sequence[Statement], sheet: Sheet, asked: int) -> bool:
    """Tell sentences of one paragraph; of two, "It", "They" must go on, much asked."""
    first, last = sentences[0].span, sentences[-1].span
    paragraphs = sheet.article.paragraphs
    if any(p.holds(first) and p.holds(last) for p in paragraphs):
        return True
    goes_on = _GOES_ON.match(sheet.article.text, last.start)
    return (
        goes_on is not None
        and asked >= _LEAST_APART
        and len(sentences) < _MOST_SENTENCES
    )


_GOES_ON = re.compile(
    r"[“\"'‘]?(?:it|its|he|his|she|her|they|their|this|that|these|those|both)\b",
    re.IGNORECASE,
)
