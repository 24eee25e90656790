"""Days and cancellations that one article tells of another's trip, in passing.

"Oakes was at the plant on Wednesday", "Her trip has been postponed": no trip is
told there, but one that the other article tells is meant. Refuses a sentence
that could be of another person, place or trip.
"""

import re
from collections.abc import Iterator

from bot.extract.gazetteer import place_named
from bot.extract.places import are_one_trip
from bot.model import Span, Visit, VisitStatus
from bot.resolve.accounts import Account, Claim
from bot.resolve.journeys import day_of, is_one_person
from bot.resolve.names import bare
from bot.resolve.terms import terms
from bot.text import fold

_OVER = frozenset({VisitStatus.HAPPENED, VisitStatus.UNDER_WAY})
_OFF = frozenset({VisitStatus.CANCELLED, VisitStatus.POSTPONED})
_MOST_DAYS = 3  # between two days of one appearance
_THERE = re.compile(
    r"\b(?:was|were|stood|spoke|tour(?:ed|s)|visit(?:ed|s)|inspected|walked|arrived"
    r"|landed|came|flew in|opened|addressed|appeared|turned up|stopped)\b"
)


def compare_presence(one: Account, other: Account) -> Iterator[tuple[Visit, Claim]]:
    """Yield a trip of one article, and another day that the other has for it."""
    for visit in one.visits:
        day = day_of(visit)
        if day is None or visit.status not in _OVER:
            continue
        if any(is_one_person(visit, theirs) for theirs in other.visits):
            continue  # told as a trip there, and compared as one
        meant = [c for c in other.claims if _is_meant(visit, c, one, other)]
        if len(meant) == 1 and meant[0].amount.printed != day.toordinal():
            yield visit, meant[0]


def _is_meant(visit: Visit, claim: Claim, one: Account, other: Account) -> bool:
    """Tell whether a day is that of a trip: the same person at the same thing."""
    day = day_of(visit)
    if claim.unit != "day" or day is None:
        return False
    if abs(int(claim.amount.printed) - day.toordinal()) > _MOST_DAYS:
        return False
    sentence = claim.sentence.of(other.text)
    if (
        _surname(visit) not in _WORDS.findall(fold(sentence))
        or _THERE.search(sentence) is None
    ):
        return False
    clause = one.clauses[one.visits.index(visit)]
    told = set(terms(one.text, clause.start, clause.end))
    name = set(terms(visit.visitor.name, 0, len(visit.visitor.name)))
    return bool(told & set(claim.matter.near) - name)


_WORDS = re.compile(r"[\w\-]+")


def _surname(visit: Visit) -> str:
    return bare(visit.visitor.name).rpartition(" ")[2]


_AGAIN = re.compile(r"\b(?:now|instead|rescheduled|new date|re-?arranged)\b")
_BOUND_FOR = re.compile(r"\b(?:to|in|of) ([A-Z][\w'’\-]*\w(?: [A-Z][\w'’\-]*\w)*)")


def compare_called_off(one: Account, other: Account) -> Iterator[tuple[Visit, Span]]:
    """Yield a trip that one article has on, and where the other tells it off."""
    for off, named in other.called_off:
        words = set(_WORDS.findall(fold(named.of(other.text))))
        meant = [
            visit
            for visit in one.visits
            if _surname(visit) in words and _is_on(visit, one.text)
        ]
        there = [visit for visit in meant if _is_bound_for(visit, off.of(other.text))]
        is_told = any(
            theirs.status in _OFF and is_one_person(theirs, mine)
            for theirs in other.visits
            for mine in meant
        )
        if len(there) == 1 and not is_told:
            yield there[0], off


def _is_on(visit: Visit, text: str) -> bool:
    """Tell a trip that is to be or was made, not one that is made after all."""
    clause = visit.evidence[0].of(text)
    return visit.status not in _OFF and _AGAIN.search(clause) is None


def _is_bound_for(visit: Visit, sentence: str) -> bool:
    """Tell whether a sentence names a trip's place, or none."""
    names = [found[1] for found in _BOUND_FOR.finditer(sentence)]
    here = place_named(visit.place)
    places = [place for place in map(place_named, names) if place is not None]
    if fold(visit.place) in map(fold, names):
        return True
    if here is not None and any(are_one_trip(here, place) for place in places):
        return True
    return not names
