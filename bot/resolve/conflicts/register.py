"""What articles disagree on: both sides with their words, never settled.

Accounts join and leave one at a time, in any order, and the same articles give
the same conflicts. An article is held only against those that share names of
its days with it which are not in everybody's mouth, and only where they may
differ at all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce

from immutables import Map

from bot.model import ArticleId, Span
from bot.resolve.claims.accounts import Account
from bot.resolve.claims.sayings import Runs
from bot.resolve.conflicts.events import Mentions, mentions_in, tie
from bot.resolve.conflicts.holders import Holders
from bot.resolve.conflicts.journeys import day_of
from bot.resolve.conflicts.meetings import Conflict, Meeting, conflicts_in, meetings_of
from bot.resolve.names import bare
from bot.resolve.sheets import Sheet

_Met = Map[ArticleId, tuple[Meeting, ...]]


@dataclass(frozen=True, slots=True)
class _Known:
    """An account, with what tells quickly whether another may differ from it.

    `trips` are its visitors' surnames with their days, `runs` those of its sayings.
    """

    account: Account
    mentions: Mentions
    trips: frozenset[tuple[str, date]]
    runs: Runs


def _known(account: Account) -> _Known:
    return _Known(
        account,
        mentions_in(account),
        frozenset(
            (bare(visit.visitor.name).rpartition(" ")[2], day)
            for visit in account.visits
            if (day := day_of(visit)) is not None
        ),
        account.runs,
    )


class Conflicts:
    """What all articles held disagree on; `plus` and `minus` give another."""

    __slots__ = ("_all", "_events", "_holders", "_known", "_meetings", "_of")

    def __init__(
        self,
        known: Map[ArticleId, _Known] | None = None,
        holders: Holders | None = None,
        meetings: Map[ArticleId, _Met] | None = None,
    ) -> None:
        """Start with nothing held."""
        self._known = Map() if known is None else known
        self._holders = Holders() if holders is None else holders
        self._meetings = Map() if meetings is None else meetings
        self._all: tuple[Conflict, ...] | None = None
        self._of: dict[ArticleId, tuple[Conflict, ...]] = {}
        self._events: dict[ArticleId, frozenset[ArticleId]] = {}

    def plus(self, *sheets: Sheet) -> "Conflicts":
        """Take in articles; one of an id that is held takes its place."""
        more = {sheet.article.id: sheet for sheet in sheets}
        held = [sheet for sheet in more.values() if sheet.article.id in self._known]
        if held:
            return reduce(Conflicts.minus, held, self).plus(*more.values())
        new = {
            sheet.article.id: _known(Account(sheet))
            for sheet in more.values()
            if sheet.article.is_quotable
        }
        holders, hushed = self._holders.plus(known.account for known in new.values())
        known = self._known.update(new)
        meetings = _Meetings(known, holders, self._meetings)
        meetings.look_again(hushed)
        meetings.look_at(new)
        return Conflicts(known, holders, meetings.finish())

    def minus(self, sheet: Sheet) -> "Conflicts":
        """Let an article go."""
        gone = self._known.get(sheet.article.id)
        if gone is None:
            return self
        holders, heard = self._holders.minus(gone.account)
        known = self._known.delete(sheet.article.id)
        meetings = _Meetings(known, holders, self._meetings)
        meetings.leave(sheet.article.id)
        meetings.look_at(heard)
        return Conflicts(known, holders, meetings.finish())

    def all(self) -> tuple[Conflict, ...]:
        """Give every conflict, by its first print."""
        if self._all is None:
            self._all = tuple(conflicts_in(self._meetings_among(self._meetings)))
        return self._all

    def of(self, article: ArticleId) -> tuple[Conflict, ...]:
        """Give the conflicts that an article is on a side of."""
        found = self._of.get(article)
        if found is None:
            near = conflicts_in(self._meetings_among(self._connected(article)))
            found = tuple(one for one in near if article in one.articles)
            self._of[article] = found
        return found

    def of_event(self, article: ArticleId) -> frozenset[ArticleId]:
        """Give the articles that tell of one event with an article."""
        tied = self._events.get(article)
        if tied is None:
            one = self._known.get(article)
            met = self._holders.acquainted(one.account) if one is not None else {}
            tied = frozenset(
                there
                for there, names in met.items()
                if one is not None
                and tie(one.mentions, self._known[there].mentions, names)
            )
            self._events[article] = tied
        return tied

    def touching(self, article: ArticleId, span: Span) -> tuple[Conflict, ...]:
        """Give the conflicts of which some telling words stand in a span."""
        return tuple(
            conflict
            for conflict in self.of(article)
            if any(
                p.article == article and p.span.touches(span) for p in conflict.prints
            )
        )

    def _connected(self, article: ArticleId) -> set[ArticleId]:
        """Give the articles that hang together with one by what they compare."""
        connected, ahead = {article}, [article]
        while ahead:
            for other in self._meetings.get(ahead.pop(), _NOBODY):
                if other not in connected:
                    connected.add(other)
                    ahead.append(other)
        return connected

    def _meetings_among(self, articles: Iterable[ArticleId]) -> Iterator[Meeting]:
        for one in sorted(articles):
            met = self._meetings.get(one, _NOBODY)
            for other in sorted(met):
                if one < other:
                    yield from met[other]


class _Meetings:
    """Which articles have what to compare, while articles come or go."""

    def __init__(
        self,
        known: Map[ArticleId, _Known],
        holders: Holders,
        meetings: Map[ArticleId, _Met],
    ) -> None:
        self._known = known
        self._holders = holders
        self._meetings = meetings.mutate()

    def finish(self) -> Map[ArticleId, _Met]:
        return self._meetings.finish()

    def look_at(self, articles: Iterable[ArticleId]) -> None:
        """Compare articles with all that they may differ from, each pair once.

        What is of two events is compared only where they have a visitor and day
        in common, or words.
        """
        new = frozenset(articles)
        for number in sorted(new):
            one = self._known[number]
            said, told = frozenset(one.runs.every), frozenset(one.runs.telling)
            for there, names in self._holders.acquainted(one.account).items():
                if there < number and there in new:
                    continue
                other = self._known[there]
                tied = tie(one.mentions, other.mentions, names)
                if (
                    tied
                    or not one.trips.isdisjoint(other.trips)
                    or not said.isdisjoint(other.runs.telling)
                    or not told.isdisjoint(other.runs.every)
                ):
                    self._meet(one, other, tied)

    def look_again(self, articles: Iterable[ArticleId]) -> None:
        """Compare anew those that met by a name now too common to tell.

        Those that had nothing to compare have no more by one name less.
        """
        hushed = frozenset(articles)
        for number in sorted(hushed):
            met = self._meetings.get(number, _NOBODY)
            others = [there for there in met if number < there and there in hushed]
            if not others:
                continue
            one = self._known[number]
            acquainted = self._holders.acquainted(one.account)
            for there in others:
                other = self._known[there]
                if there in acquainted:
                    tied = tie(one.mentions, other.mentions, acquainted[there])
                    self._meet(one, other, tied)
                else:
                    self._part(number, there)

    def leave(self, article: ArticleId) -> None:
        """Let an article go."""
        for other in self._meetings.get(article, _NOBODY):
            self._part(article, other)

    def _meet(self, one: _Known, other: _Known, tied: float) -> None:
        """Keep what two articles tell of one matter, the lower id first."""
        if other.account.article < one.account.article:
            one, other = other, one
        here, there = one.account.article, other.account.article
        met = tuple(meetings_of(one.account, other.account, tied))
        if met:
            for mine, theirs in ((here, there), (there, here)):
                known = self._meetings.get(mine, _NOBODY)
                self._meetings[mine] = known.set(theirs, met)
        else:
            self._part(here, there)

    def _part(self, one: ArticleId, other: ArticleId) -> None:
        for mine, theirs in ((one, other), (other, one)):
            met = self._meetings.get(mine, _NOBODY)
            if theirs in met:
                rest = met.delete(theirs)
                if rest:
                    self._meetings[mine] = rest
                else:
                    del self._meetings[mine]


_NOBODY: _Met = Map()
