"""Which articles hold which names, and which names tell an event.

A name that very many articles of one time hold tells nothing: it is hushed.
Knows by itself who shares a telling name with whom, so that one article more
costs the same beside a hundred and beside a hundred thousand. Refuses to know
what the articles say.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from immutables import Map

from bot.model import ArticleId
from bot.resolve.claims.accounts import Account
from bot.resolve.conflicts.events import DAYS_TIED, SHARED_NAMES, is_thin

_Key = tuple[str | int, int]  # a name or mark, and the spell it is of
_Hushed = Map[ArticleId, None]

_MOST_HOLDERS = 48  # articles: a name in more of one spell tells nothing
_UNDATED = -1
_EVER = -2  # every article, for those without a date


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds each name, spell by spell; a value.

    A spell is as long as articles of one event can be apart: they are of one
    spell, or of two that meet. A name counts between two articles if it is
    telling in the spells of both; where one has no date, if it always is.
    """

    _by_key: Map[_Key, tuple[ArticleId, ...] | _Hushed] = field(default_factory=Map)
    _thin: _Hushed = field(default_factory=Map)  # of a few names

    def plus(self, accounts: Iterable[Account]) -> tuple["Holders", set[ArticleId]]:
        """Give these and more, and the holders of names that are now hushed."""
        hushed: set[ArticleId] = set()
        by_key, thin = self._by_key.mutate(), self._thin.mutate()
        for account in accounts:
            one = account.article
            if is_thin(account):
                thin[one] = None
            for key in _keys(account):
                held = by_key.get(key, ())
                if isinstance(held, Map):
                    by_key[key] = held.set(one, None)
                elif len(held) < _MOST_HOLDERS:
                    by_key[key] = (*held, one)
                else:
                    by_key[key] = Map(dict.fromkeys((*held, one)))
                    hushed.update(held)
        return Holders(by_key.finish(), thin.finish()), hushed

    def minus(self, account: Account) -> tuple["Holders", set[ArticleId]]:
        """Give these without an article, and the holders of names now telling."""
        heard: set[ArticleId] = set()
        by_key = self._by_key.mutate()
        for key in _keys(account):
            held = by_key[key]
            rest = tuple(one for one in held if one != account.article)
            if isinstance(held, Map) and len(rest) > _MOST_HOLDERS:
                by_key[key] = held.delete(account.article)
            elif rest:
                by_key[key] = tuple(sorted(rest))
                heard.update(rest if isinstance(held, Map) else ())
            else:
                del by_key[key]
        thin = self._thin
        if account.article in thin:
            thin = thin.delete(account.article)
        return Holders(by_key.finish(), thin), heard

    def acquainted(self, account: Account) -> dict[ArticleId, list[str]]:
        """Give the articles that share enough telling names with one, and these.

        And those that share a mark of what is said in both, whatever the names.
        """
        shared: dict[ArticleId, list[str]] = defaultdict(list)
        spell = _spell(account)
        for name, _ in account.names:
            for other in self._telling(name, spell):
                shared[other].append(name)
        thin, is_one_thin = self._thin, is_thin(account)
        met = {
            other: names
            for other, names in shared.items()
            if len(names) >= SHARED_NAMES or is_one_thin or other in thin
        }
        for mark in account.runs.marks:
            saying = self._by_key.get((mark, _EVER), ())
            if not isinstance(saying, Map):
                for other in saying:
                    met.setdefault(other, shared.get(other, []))
        met.pop(account.article, None)
        return met

    def _telling(self, name: str, spell: int) -> Iterable[ArticleId]:
        """Give who holds a name that is telling for them and for a spell."""
        held = self._by_key.get
        ever = held((name, _EVER), ())
        is_hushed = isinstance(ever, Map)
        if spell == _UNDATED:
            return () if isinstance(ever, Map) else ever
        near = [held((name, at), ()) for at in (spell, spell - 1, spell + 1)]
        if isinstance(near[0], Map):
            near = []
        if not is_hushed:
            near.append(self._undated(name))
        return chain.from_iterable(one for one in near if not isinstance(one, Map))

    def _undated(self, name: str) -> tuple[ArticleId, ...]:
        return tuple(self._by_key.get((name, _UNDATED), ()))


def _spell(account: Account) -> int:
    if account.published is None:
        return _UNDATED
    return account.published.toordinal() // DAYS_TIED


def _keys(account: Account) -> list[_Key]:
    """Give what an article is posted by: each name, of its days and of all.

    And by the marks of what is said in it.
    """
    spell = _spell(account)
    keys: list[_Key] = [
        (name, at) for name, _ in account.names for at in (spell, _EVER)
    ]
    keys.extend((mark, _EVER) for mark in account.runs.marks)
    return keys
