"""Where two articles tell one person's trip differently.

On other days, to other places, or with another outcome. Refuses to take a
trip's end for another day of its beginning.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from bot.model import Visit, VisitStatus, When
from bot.resolve.destinations import (
    destination_of,
    is_capital_city,
    is_one_destination,
    is_wide_place,
)
from bot.resolve.names import bare, is_same_person
from bot.text import fold


class Point(StrEnum):
    """What two articles can differ on about a trip."""

    DAY = "day"
    PLACE = "place"
    STATUS = "status"


_TRIP_DAYS = 10  # articles date one trip that close together
_OFF = frozenset({VisitStatus.CANCELLED, VisitStatus.POSTPONED})


def compare_visits(
    one: Sequence[Visit], other: Sequence[Visit], texts: tuple[str, str]
) -> Iterator[tuple[Point, Visit, Visit, bool]]:
    """Yield what two articles tell of one trip, and whether they agree."""
    for mine in one:
        same = [theirs for theirs in other if is_one_person(mine, theirs)]
        own = [visit for visit in one if is_one_person(mine, visit)]
        there = [v for v in same if _is_one_place(mine, v, texts) and _is_near(mine, v)]
        there = [v for v in there if _is_closest(mine, v, own, same, texts)]
        for theirs in there:
            off = _is_off(mine, texts[0]), _is_off(theirs, texts[1])
            is_part = _is_part(mine, theirs) or _is_leg(mine, theirs, texts)
            if any(off) and (all(off) or not is_part):
                agree = all(off) or _is_new_day(mine, theirs)
                yield Point.STATUS, mine, theirs, agree
        yield from _days(mine, there, texts, _settled(mine, one, texts[0]))
        yield from _months(mine, there)
        if not there:
            yield from _places(mine, same, texts)


def _is_new_day(one: Visit, other: Visit) -> bool:
    """Tell a visit put off to Friday from the plan for that day."""
    pairs = ((one.moved_to, day_of(other)), (other.moved_to, day_of(one)))
    return any(new and day and new.day == day for new, day in pairs)


def _is_part(one: Visit, other: Visit) -> bool:
    """Tell a stop that was dropped on a journey that was made all the same."""
    made = {VisitStatus.UNDER_WAY, VisitStatus.HAPPENED}
    return fold(one.place) != fold(other.place) and (
        one.status in made or other.status in made
    )


def _is_closest(
    mine: Visit,
    theirs: Visit,
    own: Sequence[Visit],
    same: Sequence[Visit],
    texts: tuple[str, str],
) -> bool:
    """Tell whether neither article tells of the very place that the other names.

    Where one has Kenya and Mombasa, the other's Mombasa is to be held against that.
    """
    here, there = destination_of(mine, texts[0]), destination_of(theirs, texts[1])
    return here == there or not (
        any(destination_of(visit, texts[0]) == there for visit in own)
        or any(destination_of(visit, texts[1]) == here for visit in same)
    )


def _is_leg(one: Visit, other: Visit, texts: tuple[str, str]) -> bool:
    """Tell Mombasa, told by one, from all of Kenya: its stay there may be a part."""
    is_mine_wide, is_theirs_wide = _is_wide(one, texts[0]), _is_wide(other, texts[1])
    narrow, text = (other, texts[1]) if is_mine_wide else (one, texts[0])
    is_apart = is_mine_wide != is_theirs_wide
    return is_apart and not is_capital_city(destination_of(narrow, text))


def _is_wide(visit: Visit, text: str) -> bool:
    """Tell a visit to a country in so many words, its town told elsewhere or not."""
    is_told = is_wide_place(fold(visit.place)) and visit.place in visit.evidence[0].of(
        text
    )
    return is_told or is_wide_place(destination_of(visit, text))


def _settled(mine: Visit, visits: Sequence[Visit], text: str) -> set[date]:
    """Give the days on which an article has one person at one place else."""
    return {
        day
        for visit in visits
        if visit is not mine
        and is_one_person(mine, visit)
        and _is_one_place(mine, visit, (text, text))
        if (day := day_of(visit)) is not None
    }


def _days(
    mine: Visit, there: Sequence[Visit], texts: tuple[str, str], settled: set[date]
) -> Iterator[tuple[Point, Visit, Visit, bool]]:
    """Yield the days told of a trip; one told by both settles the others."""
    if day_of(mine) is None or not _is_start(mine, texts[0]):
        return
    dated = [
        theirs
        for theirs in there
        if day_of(theirs)
        and _is_start(theirs, texts[1])
        and not _is_within(mine, theirs, texts)
        and not _may_be_later_stop(mine, theirs, texts)
        and _tell_one_day(mine, theirs, texts)
    ]
    agreeing = [v for v in dated if day_of(v) == day_of(mine)]
    for theirs in agreeing or dated:
        if agreeing or day_of(theirs) not in settled:
            yield Point.DAY, mine, theirs, bool(agreeing)


def _months(
    mine: Visit, there: Sequence[Visit]
) -> Iterator[tuple[Point, Visit, Visit, bool]]:
    """Yield the months told of a plan: "in September" beside "planned for October"."""
    for theirs in there:
        first, then = _reach(mine), _reach(theirs)
        is_told = first is not None and then is not None and first[0] != then[0]
        if first is None or then is None or not is_told:
            continue
        is_month = not (day_of(mine) and day_of(theirs))
        is_apart = first[1] < then[0] or then[1] < first[0]
        if is_month and is_apart and _is_ahead(mine) and _is_ahead(theirs):
            yield Point.DAY, mine, theirs, False


def _reach(visit: Visit) -> tuple[date, date] | None:
    """Give the first and last day of the day or month a visit is told for."""
    when = time_of(visit)
    if when is None or when.day is not None or when.within is None:
        return (when.day, when.day) if when is not None and when.day else None
    first, last = when.within
    is_month = first.day == 1 and (last + timedelta(days=1)).day == 1
    return when.within if is_month else None


def _is_within(one: Visit, other: Visit, texts: tuple[str, str]) -> bool:
    """Tell a day of a stay from the stay: "on Saturday", "from 8 to 13 June".

    Who comes on the stay's first day, or the day before, may still be held to it.
    """
    for stay, visit in (
        (_stay(one, texts[0]), day_of(other)),
        (_stay(other, texts[1]), day_of(one)),
    ):
        if stay is not None and visit is not None and stay[0] < visit <= stay[1]:
            return True
    return False


_FROM_TO = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?\s?(?:to|until|till|and|-|–)\s?(\d{1,2})"
)


def _stay(visit: Visit, text: str) -> tuple[date, date] | None:
    """Give a stay's first and last day, of one month, where both are told."""
    when = time_of(visit)
    if when is None or when.day is None:
        return when.within if when is not None else None
    told = _FROM_TO.search(when.span.of(text))
    if told is None:
        return None
    return when.day, when.day + timedelta(days=int(told[2]) - int(told[1]))


def _may_be_later_stop(one: Visit, other: Visit, texts: tuple[str, str]) -> bool:
    """Tell "flew to Recife on Saturday" from "arrived in Brazil on Tuesday"."""
    mine, theirs = day_of(one), day_of(other)
    if mine is None or theirs is None or not _is_leg(one, other, texts):
        return False
    first, then = (mine, theirs) if _is_wide(one, texts[0]) else (theirs, mine)
    return (then - first).days > 1


def _places(
    mine: Visit, same: Sequence[Visit], texts: tuple[str, str]
) -> Iterator[tuple[Point, Visit, Visit, bool]]:
    """Yield another place for the same day that neither article knows of both."""
    for theirs in same:
        if (
            day_of(mine) is not None
            and day_of(mine) == day_of(theirs)
            and mine.status is theirs.status
            and fold(theirs.place) not in fold(texts[0])
            and fold(mine.place) not in fold(texts[1])
        ):
            yield Point.PLACE, mine, theirs, False


def day_of(visit: Visit) -> date | None:
    """Give the day a visit is told for, where it is certain."""
    when = time_of(visit)
    return None if when is None else when.day


def time_of(visit: Visit) -> When | None:
    """Give the time a visit is told for: the new one, if it was brought forward."""
    is_off = visit.status in _OFF
    return visit.when if is_off or visit.moved_to is None else visit.moved_to


def _is_ahead(visit: Visit) -> bool:
    """Tell a plan: to be there on a day contradicts no arrival the day before."""
    return visit.status is VisitStatus.PLANNED


_SETTING_OUT = re.compile(
    r"\b(?:arriv\w*|fl(?:y|ies|ew|ying)|leav\w+|left|depart\w*|travel\w*|land(?:s|ed)?"
    r"|head(?:s|ed)?|take[ns]?|took|touch(?:es|ed)? down|jet\w*|sail\w*"
    r"|sets? (?:out|off))\b",
    re.IGNORECASE,
)


_LEAVING = re.compile(
    r"\b(?:fl(?:y|ies|ew|ying)|leav\w+|depart\w*|sets? (?:out|off)|takes? off|sail\w*"
    r"|travel\w*|head(?:s|ing)?|jets?|go(?:es|ing)?)"
    r"\b[^,.;]*$"
)
_GOING = re.compile(
    r"\b(?:go(?:es|ing)?|proceed\w*|continu\w+|com(?:es?|ing)|reach\w*|cross\w*"
    r"|moves? on|due|expected)\b",
    re.IGNORECASE,
)
_ARRIVING = re.compile(
    r"\b(?:arriv\w+|land(?:ed|s)|reach(?:ed|es)|flew|came|stepped off|touched down"
    r"|got (?:in)?to|drove|sailed|went|visit(?:ed|s)|began|opened|start(?:ed|s))\b"
)
_LATE = re.compile(r"\b(?:evening|night|late)\b", re.IGNORECASE)


def _tell_one_day(mine: Visit, theirs: Visit, texts: tuple[str, str]) -> bool:
    """Tell whether the days of two tellings are of one going or arriving.

    To be there on a day contradicts no arrival before it.
    """
    if _is_ahead(mine) == _is_ahead(theirs):  # done more days apart, it is done twice
        return _is_ahead(mine) or _may_be_one_day(mine, theirs)
    (plan, planned), (over, told) = sorted(
        ((mine, texts[0]), (theirs, texts[1])), key=lambda one: not _is_ahead(one[0])
    )
    ahead, came = day_of(plan), day_of(over)
    if ahead is None or came is None or (came < ahead and _is_by_doing(plan, planned)):
        return False  # "goes on to Kenya, where she opens a school on Friday"
    if came > ahead:
        if (came - ahead).days == 1 and _is_by_leaving(plan, planned):
            return False  # "flies on Saturday", and lands on Sunday
        return _ARRIVING.search(over.evidence[0].of(told)) is not None
    clause = plan.evidence[0].of(planned)
    if _SETTING_OUT.search(clause):
        return True
    return _GOING.search(clause) is not None and not _is_evening_before(
        over, told, ahead
    )


def _is_by_doing(visit: Visit, text: str) -> bool:
    """Tell whether a visit's day is that of what is done there."""
    when = time_of(visit)
    if when is None:
        return False
    at = when.span.start
    return _WHERE.search(text[max(0, at - _LONG_REACH) : at]) is not None


_WHERE = re.compile(r",\swhere\s[^.;]*$")
_LONG_REACH = 120


_MOST_DAYS_OVER = 3


def _may_be_one_day(one: Visit, other: Visit) -> bool:
    """Tell days that two papers may give to one thing done."""
    mine, theirs = day_of(one), day_of(other)
    return (
        mine is not None
        and theirs is not None
        and abs((mine - theirs).days) <= _MOST_DAYS_OVER
    )


def _is_by_leaving(visit: Visit, text: str) -> bool:
    """Tell whether a visit's day is that on which somebody sets out."""
    when = time_of(visit)
    if when is None:
        return False
    at = when.span.start
    return _LEAVING.search(text[max(0, at - _REACH) : at]) is not None


def _is_evening_before(visit: Visit, text: str, day: date) -> bool:
    """Tell an arrival in time for the next day."""
    when, came = time_of(visit), day_of(visit)
    return (
        when is not None
        and came is not None
        and (day - came).days == 1
        and _LATE.search(when.span.of(text)) is not None
    )


_IN_YEAR = re.compile(r"\bin (?:19|20)\d\d\b")
_OVER = re.compile(r"\b(?:wrap\w*|ended|ends|concluded|completed|arrived|met)\b")


def _is_off(visit: Visit, text: str) -> bool:
    """Tell a trip called off, not one of which a later leg was, nor one of old."""
    clause = visit.evidence[0].of(text)
    if _IN_YEAR.search(clause) is not None:
        return False
    return visit.status in _OFF and _OVER.search(clause) is None


# A trip's end is no other day for its beginning.
_ENDS = re.compile(
    r"\b(?:cut(?:s|ting)? short|left|leav\w+|return\w*|flew (?:home|back)|ended|ends"
    r"|depart\w*|wrap\w*|until|conclud\w+|went home|back from)\b",
    re.IGNORECASE,
)
_REACH = 60


def _is_start(visit: Visit, text: str) -> bool:
    """Tell whether the day printed is that of going or arriving."""
    when = time_of(visit)
    if when is None or visit.status in _OFF:
        return False
    at = when.span
    sentence = text[max(0, at.start - _REACH) : at.start]
    return _ENDS.search(re.split(r"[.!?]\s", sentence)[-1]) is None


def is_one_person(one: Visit, other: Visit) -> bool:
    """Tell whether two articles name one visitor."""
    mine, theirs = bare(one.visitor.name), bare(other.visitor.name)
    return mine == theirs or is_same_person(mine, theirs)


def _is_near(one: Visit, other: Visit) -> bool:
    mine, theirs = day_of(one), day_of(other)
    if mine is None or theirs is None:
        return True
    return abs((mine - theirs).days) <= _TRIP_DAYS


def _is_one_place(one: Visit, other: Visit, texts: tuple[str, str]) -> bool:
    """Tell whether two visits went to one town, as far as each tells."""
    return is_one_destination(
        destination_of(one, texts[0]), destination_of(other, texts[1])
    )
