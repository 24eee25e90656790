"""What articles disagree on: both sides with their words, never settled.

Accounts join and leave one at a time, in any order, and the same articles give
the same conflicts. An article is held only against those that share names of
its days with it which are not in everybody's mouth, so that one more costs the
same beside a hundred and beside a hundred thousand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce

from immutables import Map

from bot.model import ArticleId, Span
from bot.resolve.accounts import Account, account_of
from bot.resolve.events import tie
from bot.resolve.meetings import Conflict, Meeting, conflicts_in, meetings_of
from bot.resolve.sheets import Sheet

_Met = Map[ArticleId, tuple[Meeting, ...]]
_Key = tuple[str, int]  # a name, and the days it is of
_Pair = tuple[ArticleId, ArticleId]
_Holders = Map[_Key, "tuple[ArticleId, ...] | int"]

_MOST_HOLDERS = 48  # articles: a name in more of one time tells nothing
_SPELL = 31  # days: articles of one event are of one spell, or of two that meet
_UNDATED = -1
_EVER = -2  # every article, for those without a date
_SHARED_NAMES = 2


class Conflicts:
    """What all articles held disagree on; `plus` and `minus` give another."""

    __slots__ = ("_accounts", "_all", "_by_article", "_holders", "_meetings")

    def __init__(
        self,
        accounts: Map[ArticleId, Account] | None = None,
        holders: _Holders | None = None,
        meetings: Map[ArticleId, _Met] | None = None,
    ) -> None:
        """Start with nothing held."""
        self._accounts = Map() if accounts is None else accounts
        self._holders: _Holders = Map() if holders is None else holders
        self._meetings = Map() if meetings is None else meetings
        self._all: tuple[Conflict, ...] | None = None
        self._by_article: dict[ArticleId, list[Conflict]] | None = None

    def plus(self, *sheets: Sheet) -> "Conflicts":
        """Take in articles; one of an id that is held takes its place."""
        more = {sheet.article.id: sheet for sheet in sheets}
        held = [sheet for sheet in more.values() if sheet.article.id in self._accounts]
        if held:
            return reduce(Conflicts.minus, held, self).plus(*more.values())
        new = [account_of(s) for s in more.values() if s.article.is_quotable]
        grown = Conflicts(
            self._accounts.update({account.article: account for account in new}),
            self._holders,
            self._meetings,
        )
        grown._recheck(grown._post(new))
        grown._meet_candidates(new)
        return grown

    def minus(self, sheet: Sheet) -> "Conflicts":
        """Let an article go."""
        account = self._accounts.get(sheet.article.id)
        if account is None:
            return self
        left = Conflicts(
            self._accounts.delete(account.article), self._holders, self._meetings
        )
        for other in left._meetings.get(account.article, Map()):
            left._part(account.article, other)
        left._meet_candidates(left._accounts[one] for one in left._unpost(account))
        return left

    def all(self) -> tuple[Conflict, ...]:
        """Give every conflict, by its first print."""
        if self._all is None:
            self._all = tuple(conflicts_in(self._each_meeting()))
        return self._all

    def of(self, article: ArticleId) -> tuple[Conflict, ...]:
        """Give the conflicts that an article is on a side of."""
        if self._by_article is None:
            by_article: dict[ArticleId, list[Conflict]] = {}
            for conflict in self.all():
                for one in conflict.articles:
                    by_article.setdefault(one, []).append(conflict)
            self._by_article = by_article
        return tuple(self._by_article.get(article, ()))

    def touching(self, article: ArticleId, span: Span) -> tuple[Conflict, ...]:
        """Give the conflicts of which some telling words stand in a span."""
        return tuple(
            conflict
            for conflict in self.of(article)
            if any(
                p.article == article and p.span.touches(span) for p in conflict.prints
            )
        )

    # ------------------------------------------------------- who meets whom

    def _post(self, accounts: Iterable[Account]) -> set[ArticleId]:
        """Post articles' names; give the holders of those now too common."""
        hushed: set[ArticleId] = set()
        with self._holders.mutate() as posting:
            for account in accounts:
                for key in _keys(account):
                    held = posting.get(key, ())
                    if isinstance(held, int):
                        posting[key] = held + 1
                    elif len(held) < _MOST_HOLDERS:
                        posting[key] = (*held, account.article)
                    else:
                        posting[key] = len(held) + 1
                        hushed.update(held)
            self._holders = posting.finish()
        return hushed

    def _unpost(self, account: Account) -> list[ArticleId]:
        """Take an article's names back; give the holders of those now telling."""
        heard: list[ArticleId] = []
        with self._holders.mutate() as posting:
            for key in _keys(account):
                held = posting[key]
                if not isinstance(held, int):
                    rest = tuple(one for one in held if one != account.article)
                    if rest:
                        posting[key] = rest
                    else:
                        del posting[key]
                elif held - 1 > _MOST_HOLDERS:
                    posting[key] = held - 1
                else:
                    posting[key] = members = self._holding(key)
                    heard.extend(members)
            self._holders = posting.finish()
        return sorted(set(heard))

    def _holding(self, key: _Key) -> tuple[ArticleId, ...]:
        """Look up afresh who holds a name of some days."""
        return tuple(
            sorted(one for one, held in self._accounts.items() if key in _keys(held))
        )

    def _candidates(self, account: Account) -> list[ArticleId]:
        """Give the articles that share enough telling names with one."""
        shared: Counter[ArticleId] = Counter()
        for name, _ in account.names:
            met: set[ArticleId] = set()
            for spell in _spells_met(account):
                held = self._holders.get((name, spell), ())
                if not isinstance(held, int):
                    met.update(held)
            shared.update(met - {account.article})
        return [one for one, count in shared.items() if count >= _SHARED_NAMES]

    def _shared(self, one: Account, other: Account) -> list[str]:
        """Give the names that two articles share and that are telling for both."""
        spells = _spells_between(one, other)
        if not spells:
            return []
        theirs = dict(other.names)
        return [
            name
            for name, _ in one.names
            if name in theirs
            and not any(
                isinstance(self._holders.get((name, spell), ()), int)
                for spell in spells
            )
        ]

    def _recheck(self, hushed: Iterable[ArticleId]) -> None:
        """Compare anew those that met by a name now too common to tell.

        Those that had nothing to compare have no more by one name less.
        """
        for one, other in self._meeting_pairs(hushed):
            self._meet(self._accounts[one], self._accounts[other])

    def _meeting_pairs(self, of: Iterable[ArticleId]) -> list[_Pair]:
        """Give the pairs of some articles that have something to compare."""
        some = frozenset(of)
        return [
            (one, other)
            for one in sorted(some)
            for other in self._meetings.get(one, Map())
            if one < other and other in some
        ]

    def _meet_candidates(self, accounts: Iterable[Account]) -> None:
        """Compare articles with all that may be of their event, each pair once."""
        pairs = {
            (min(account.article, other), max(account.article, other))
            for account in accounts
            for other in self._candidates(account)
        }
        for one, other in sorted(pairs):
            self._meet(self._accounts[one], self._accounts[other])

    def _meet(self, one: Account, other: Account) -> None:
        shared = self._shared(one, other)
        met: tuple[Meeting, ...] = ()
        if len(shared) >= _SHARED_NAMES:
            met = tuple(meetings_of(one, other, tie(one, other, shared)))
        if not met:
            self._part(one.article, other.article)
            return
        for mine, theirs in ((one, other), (other, one)):
            known = self._meetings.get(mine.article, Map())
            self._meetings = self._meetings.set(
                mine.article, known.set(theirs.article, met)
            )

    def _part(self, one: ArticleId, other: ArticleId) -> None:
        self._meetings = _without(_without(self._meetings, one, other), other, one)

    def _each_meeting(self) -> Iterator[Meeting]:
        for one in sorted(self._meetings):
            for other in sorted(self._meetings[one]):
                if one < other:
                    yield from self._meetings[one][other]


def _without(
    meetings: Map[ArticleId, _Met], one: ArticleId, other: ArticleId
) -> Map[ArticleId, _Met]:
    rest = meetings.get(one, Map())
    if other not in rest:
        return meetings
    rest = rest.delete(other)
    return meetings.set(one, rest) if rest else meetings.delete(one)


def _spell(account: Account) -> int:
    if account.published is None:
        return _UNDATED
    return account.published.toordinal() // _SPELL


def _keys(account: Account) -> list[_Key]:
    """Give what an article is posted by: each name, of its days and of all."""
    spell = _spell(account)
    return [(name, at) for name, _ in account.names for at in (spell, _EVER)]


def _spells_met(account: Account) -> tuple[int, ...]:
    """Give the spells whose articles one can be of an event with."""
    spell = _spell(account)
    if spell == _UNDATED:
        return (_EVER,)
    return spell - 1, spell, spell + 1, _UNDATED


def _spells_between(one: Account, other: Account) -> tuple[int, ...]:
    """Give the spells in which a name must be telling for two to meet."""
    mine, theirs = _spell(one), _spell(other)
    if _UNDATED in (mine, theirs):
        return (_EVER,)
    return tuple({mine, theirs}) if abs(mine - theirs) <= 1 else ()
