"""What a question limits itself to: an article or outlet, and days.

Knows how articles are called, looked up in tables gathered once for a store.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers.findings import spelled, spelled_days
from bot.answers.kept import kept
from bot.dialogue import QuoteQuery, SourcesQuery, VisitQuery
from bot.extract.dates import Direction, Time, find_times, reach_of, resolve
from bot.model import Article, ArticleId
from bot.store import Document, FactStore

Dated = QuoteQuery | SourcesQuery | VisitQuery
"""The questions that can limit themselves to days."""


@dataclass(frozen=True, slots=True)
class _Called:
    """The articles of a store by what they are called, all folded."""

    ids: tuple[tuple[str, ArticleId], ...]  # in order
    outlets: tuple[tuple[str, ArticleId], ...]
    titles: tuple[tuple[str, ArticleId], ...]
    undated: int  # how many give no date
    newest: tuple[ArticleId, ...]  # first; those without a date last


def find_articles(asked: str, store: FactStore) -> tuple[ArticleId, ...]:
    """Give the articles that an id, an outlet or words of a headline mean."""
    key = asked.casefold().strip()
    called = _called(store)
    by_id = tuple(_opening(key, called.ids))
    exact = tuple(one for name, one in by_id if name == key)
    if exact or by_id or not key:
        return exact or tuple(one for _, one in by_id)
    tables = (*called.outlets, *called.titles)
    return tuple(sorted({one for name, one in tables if key in name}))


def _opening(
    key: str, ids: Sequence[tuple[str, ArticleId]]
) -> Iterator[tuple[str, ArticleId]]:
    """Yield the ids that begin with a key."""
    for at in range(bisect_left(ids, (key, "")), len(ids)):
        if not ids[at][0].startswith(key):
            return
        yield ids[at]


@kept
def _called(store: FactStore) -> _Called:
    """Gather what the articles are called."""
    articles = store.articles.values()
    return _Called(
        ids=tuple(sorted((a.id.casefold(), a.id) for a in articles)),
        outlets=tuple((a.outlet.casefold(), a.id) for a in articles if a.outlet),
        titles=tuple((a.title.casefold(), a.id) for a in articles if a.title),
        undated=sum(1 for a in articles if a.published is None),
        newest=tuple(a.id for a in sorted(articles, key=_newest_first)),
    )


def _newest_first(article: Article) -> tuple[int, ArticleId]:
    return -(article.published or date.min).toordinal(), article.id


def newest_first(store: FactStore) -> tuple[ArticleId, ...]:
    """Give all articles, the newest first, those without a date last."""
    return _called(store).newest


def is_dated(article_id: ArticleId, query: Dated, store: FactStore) -> bool:
    """Tell whether an article is of the days asked for; undated ones are not."""
    if query.since is None and query.until is None:
        return True
    day = store.articles[article_id].published
    if day is None:
        return False
    return not (query.since and day < query.since) and not (
        query.until and day > query.until
    )


def is_of_days(document: Document, query: Dated, store: FactStore) -> bool:
    """Tell a cutting of the days asked for: printed then, or telling of a time then.

    "Demand rose last year" is of last year, whenever it is printed after.
    """
    if is_dated(document.article, query, store):
        return True
    article = store.articles[document.article]
    span = document.span
    return any(
        _overlaps(_reach_of(time, article), query)
        for time in find_times(article.text, span.start, span.end)
    )


def is_printed_before(document: Document, query: Dated, store: FactStore) -> bool:
    """Tell a cutting that is older than the days: nothing said in them stands there."""
    day = store.articles[document.article].published
    return day is not None and query.since is not None and day < query.since


def _reach_of(time: Time, article: Article) -> tuple[date, date] | None:
    """Give the first and last day of a time, where the article's date allows it."""
    day = resolve(time, article.published, Direction.OPEN).day
    return (day, day) if day else reach_of(time, article.published, article.text)


def _overlaps(reach: tuple[date, date] | None, query: Dated) -> bool:
    if reach is None:
        return False
    first, last = reach
    return (query.until is None or first <= query.until) and (
        query.since is None or last >= query.since
    )


def asked_days(query: Dated) -> str:
    """Give the days asked for as a reader writes them; empty where any will do."""
    since, until = query.since, query.until
    if since and until:
        return spelled_days(since, until)
    if since:
        return f"since {spelled(since)}"
    return f"until {spelled(until)}" if until else ""


def undated(query: Dated, store: FactStore) -> Iterable[str]:
    """Say how many articles a question by date can't reach."""
    unknown = _called(store).undated if query.since or query.until else 0
    if unknown:
        yield f"articles without a date, left out: {unknown} of {len(store.articles)}"
