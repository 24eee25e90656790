"""Holds each article together with what was found in it.

What joins articles takes them in and lets them go a sheet at a time.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from immutables import Map

from bot.model import (
    Article,
    ArticleId,
    Fact,
    Figure,
    Quote,
    Span,
    Statement,
    Visit,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One article and its facts, each kind in order of place.

    Nothing is offered of an article that is withheld or withdrawn: its sheet
    is bare.
    """

    article: Article
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    visits: tuple[Visit, ...] = ()
    weak_visits: tuple[Visit, ...] = ()  # given where another article tells of going


def sheet_of(article: Article, facts: Iterable[Fact]) -> Sheet:
    """Sort what was found in one article into its sheet."""
    if not article.is_quotable:
        return Sheet(article=article)
    found = tuple(facts)
    visits = sorted((f for f in found if isinstance(f, Visit)), key=order_of_visit)
    return Sheet(
        article=article,
        quotes=tuple(sorted((f for f in found if isinstance(f, Quote)), key=place_of)),
        statements=tuple(
            sorted((f for f in found if isinstance(f, Statement)), key=place_of)
        ),
        figures=tuple(
            sorted((f for f in found if isinstance(f, Figure)), key=place_of)
        ),
        visits=tuple(visit for visit in visits if not visit.is_weak),
        weak_visits=tuple(visit for visit in visits if visit.is_weak),
    )


def in_sentences(fact: Quote | Figure, sheet: Sheet) -> Span:
    """Widen a fact to the sentences of its sheet that it stands in."""
    start, end = fact.span.start, fact.span.end
    after = bisect_right(sheet.statements, start, key=lambda s: s.span.start)
    for statement in sheet.statements[max(0, after - 1) :]:
        if statement.span.start >= fact.span.end:
            break
        if statement.span.touches(fact.span):
            start, end = min(start, statement.span.start), max(end, statement.span.end)
    return Span(start, end)


def place_of(fact: Quote | Statement | Figure) -> tuple[str, int, int, str]:
    """Give what tells a fact from all others of its kind, and puts it in order."""
    kind = fact.kind.value if isinstance(fact, Quote) else ""
    return fact.article, fact.span.start, fact.span.end, kind


def order_of_visit(visit: Visit) -> tuple[Any, ...]:
    """Give what tells a visit from all others, and puts it in order."""
    name, place = visit.visitor.name, visit.place_at
    return visit.article, visit.evidence, name, place, visit.visitor.mention, visit.rule


@dataclass(frozen=True, slots=True)
class Sheets(Mapping[ArticleId, Sheet]):
    """The sheets of a corpus, in order of their articles' ids; a value."""

    _by_id: Map[ArticleId, Sheet] = field(default_factory=Map)
    _ids: tuple[ArticleId, ...] = ()

    def __getitem__(self, article_id: ArticleId) -> Sheet:
        """Give an article's sheet."""
        return self._by_id[article_id]

    def __iter__(self) -> Iterator[ArticleId]:
        """Give the ids, in order."""
        return iter(self._ids)

    def __len__(self) -> int:
        """Count the sheets."""
        return len(self._ids)

    def plus(self, sheets: Iterable[Sheet]) -> "Sheets":
        """Give these sheets and others, of articles not yet held."""
        more = {sheet.article.id: sheet for sheet in sheets}
        return Sheets(self._by_id.update(more), _merged(self._ids, sorted(more)))

    def minus(self, ids: Iterable[ArticleId]) -> "Sheets":
        """Give these sheets without some."""
        gone = frozenset(ids)
        by_id = self._by_id.mutate()
        for article_id in gone:
            del by_id[article_id]
        return Sheets(by_id.finish(), tuple(i for i in self._ids if i not in gone))


_FEW = 16


def _merged(ids: tuple[ArticleId, ...], more: list[ArticleId]) -> tuple[ArticleId, ...]:
    """Merge sorted ids: a few are put in, rather than all sorted again."""
    if len(more) > _FEW:
        return tuple(sorted((*ids, *more)))
    for one in more:
        at = bisect_left(ids, one)
        ids = (*ids[:at], one, *ids[at:])
    return ids
