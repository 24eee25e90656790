"""Where one article tells how a thing turned out, and another the contrary.

Refuses to compare what may be of two persons, two things or two days, and what
either article tells both of: acquitted of the one, convicted of the other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from bot.resolve.claims.accounts import Account
from bot.resolve.claims.outcomes import Outcome
from bot.resolve.claims.turnings import PLAIN, Told
from bot.resolve.conflicts.events import days_between
from bot.resolve.terms import stem

_DAYS_FRESH = 4  # between the articles: later, it may have turned
_DAYS_OF_PLANS = 12


def compare_outcomes(one: Account, other: Account) -> Iterator[tuple[Outcome, Outcome]]:
    """Yield what the two tell otherwise of one person or thing."""
    days = days_between(one, other)
    if days > _DAYS_OF_PLANS or not (one.turns or other.turns):
        return
    for line in sorted({told.line for told in (*one.turns, *other.turns)}):
        if days > _DAYS_FRESH and line not in PLAIN:
            continue
        mine, theirs = _told(line, one), _told(line, other)
        sides = {told.side for told in mine}, {told.side for told in theirs}
        if all(sides) and len(sides[0] | sides[1]) > 1:
            if line in _TURNS_BOTH_WAYS and days:
                continue
            if line in _TURNS_BOTH_WAYS and _is_over(one, mine) != _is_over(
                other, theirs
            ):
                continue
            told = _opposed(
                [one.outcome(told) for told in mine],
                [other.outcome(told) for told in theirs],
            )
            yield from (
                (o, t) for o, t in told if not _is_news(line, one, other, (o, t))
            )


# Closed on Monday, a road may be open on Tuesday; shares that fell may rise.
_TURNS_BOTH_WAYS = frozenset({"gates", "trend"})
_OVER = re.compile(r"was|were|had|stayed|remained")


def _is_over(account: Account, told: Sequence[Told]) -> bool:
    """Tell "was closed" from "is open"."""
    return any(_OVER.match(account.text, t.span.start) is not None for t in told)


# What comes of the other side: "will stay on", then "resigned".
_FIRST = frozenset({("post", 2), ("accord", 1), ("arrest", 1), ("charge", 1)})


def _is_news(
    line: str, one: Account, other: Account, sides: tuple[Outcome, Outcome]
) -> bool:
    """Tell whether what the later article tells may have come of the other's."""
    if one.published is None or other.published is None:
        return False
    if one.published == other.published:
        return False
    earlier = sides[0] if one.published < other.published else sides[1]
    return (line, earlier.side) in _FIRST


_ACCUSERS = frozenset(map(stem, ("prosecutor", "prosecutors", "prosecution", "crown")))


def _told(line: str, account: Account) -> list[Told]:
    plain = account.plain_turns if line in PLAIN else ()
    return [told for told in (*account.turns, *plain) if told.line == line]


def _opposed(
    mine: Sequence[Outcome], theirs: Sequence[Outcome]
) -> Iterator[tuple[Outcome, Outcome]]:
    """Yield the first two that are of one matter and differ, if none agree."""
    for o, t in product(mine, theirs):
        if o.side == t.side or not _is_one_matter(o, t):
            continue
        if not (_is_agreed(o, theirs) or _is_agreed(t, mine)):
            yield o, t
            return


def _is_agreed(outcome: Outcome, others: Sequence[Outcome]) -> bool:
    """Tell whether the other article tells the same of one matter, too."""
    return any(
        outcome.side == other.side and _is_one_matter(outcome, other)
        for other in others
    )


def _is_one_matter(mine: Outcome, theirs: Outcome) -> bool:
    if mine.is_of_person:
        is_one = _are_of_one_person(mine, theirs)
    else:
        is_one = _are_of_one_thing(mine, theirs)
    return (
        is_one
        and not _are_timed_apart(mine, theirs)
        and not _are_two_turns(mine, theirs)
    )


def _are_two_turns(mine: Outcome, theirs: Outcome) -> bool:
    """Tell the first race from the second."""
    return bool(mine.turns and theirs.turns) and mine.turns.isdisjoint(theirs.turns)


def _are_of_one_thing(mine: Outcome, theirs: Outcome) -> bool:
    if mine.line == "appeal" and mine.things & _ACCUSERS != theirs.things & _ACCUSERS:
        return False  # "prosecutors will appeal"
    if not (mine.heads <= theirs.things and theirs.heads <= mine.things):
        return False
    shared = mine.things & theirs.things
    if not shared or (mine.names and theirs.names and not mine.names & theirs.names):
        return False
    if mine.line == "trend":
        return mine.things == theirs.things and mine.times == theirs.times
    if mine.line == "appeal":
        return True  # "his lawyer, Hugh Roe, said he would": one name is much
    return bool(shared - set(map(stem, mine.names | theirs.names)))


def _are_timed_apart(mine: Outcome, theirs: Outcome) -> bool:
    """Tell whether each is of a day, month or year that is not the other's."""
    return bool(mine.times and theirs.times) and mine.times.isdisjoint(theirs.times)


def _are_of_one_person(mine: Outcome, theirs: Outcome) -> bool:
    """Tell whether both are of one person, at one thing."""
    if not _is_one_name(mine, theirs) or _are_of_two_matters(mine, theirs):
        return False
    who = {*mine.who, *theirs.who}
    ours, others = mine.names - who, theirs.names - who
    if ours and others and ours.isdisjoint(others):
        return False
    if mine.where and theirs.where and mine.where != theirs.where:
        return False
    if mine.line == "match":
        return bool(ours & others)  # whom they played, or where
    shared = (mine.things & theirs.things) - set(map(stem, who))
    if mine.is_on_stage or theirs.is_on_stage:
        return bool(shared - set(map(stem, ours | others)))  # at one occasion
    return bool(shared) or not (ours and others)


def _are_of_two_matters(mine: Outcome, theirs: Outcome) -> bool:
    """Tell "cleared of murder" from "convicted of theft", a dinner from a speech."""
    return any(
        bool(ours and others) and ours.isdisjoint(others)
        for ours, others in (
            (mine.charge, theirs.charge),
            (mine.attended, theirs.attended),
        )
    )


def _is_one_name(mine: Outcome, theirs: Outcome) -> bool:
    if not (mine.who or theirs.who):  # "the two climbers"
        return mine.line == "life" and not mine.things.isdisjoint(theirs.things)
    if mine.who[-1:] != theirs.who[-1:]:
        return False
    if len(mine.who) == 1 or len(theirs.who) == 1:
        return mine.may_be(theirs.who) and theirs.may_be(mine.who)
    return mine.who[0] == theirs.who[0]
