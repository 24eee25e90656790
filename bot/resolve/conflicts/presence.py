"""Days and cancellations that one article tells of another's trip, in passing.

"Oakes was at the plant on Wednesday", "Her trip has been postponed": no trip is
told there, but one that the other article tells is meant. Refuses a sentence
that could be of another person, place or trip.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.almanac import WEEKDAY, WEEKDAYS
from bot.extract.gazetteer import place_named
from bot.extract.visits.called_off import PART_OF_TRIP
from bot.extract.visits.places import are_one_trip
from bot.model import Span, Visit, VisitStatus
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.conflicts.journeys import day_of, is_one_person
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
    there = _THERE.search(sentence)
    if there is None or not _is_of_visitor(visit, sentence, there, one.text):
        return False
    clause = one.clauses[one.visits.index(visit)]
    told = set(terms(one.text, clause.start, clause.end))
    name = set(terms(visit.visitor.name, 0, len(visit.visitor.name)))
    where = _AT_WHAT.match(sentence, there.end())
    there_told = set() if where is None else set(terms(where[0], 0, len(where[0])))
    return bool(told & there_told - name)


def _is_of_visitor(
    visit: Visit, sentence: str, there: re.Match[str], text: str
) -> bool:
    """Tell whether a sentence is of a visitor, and of no other place."""
    subject = fold(sentence[: there.start()])
    if _surname(visit) not in _WORDS.findall(subject):
        return False  # "Roe was there to hear the minister, Oakes"
    if (names := names_in(sentence)) and not _is_among(visit, names):
        return False  # who was in Kaunas on Tuesday spoke in Riga on Wednesday
    town = visit.place_at.of(text)
    comes_from = _COMES_FROM.finditer(sentence, there.end())
    return not any(town in found[1] for found in comes_from)  # "here from Kisumu"


# "was at the plant", "toured the burned mill": right behind the verb
_AT_WHAT = re.compile(r"(?: [\w'’\-]+){1,6}")
_WORDS = re.compile(r"[\w\-]+")
_CAPITAL = r"[A-Z][\w'’\-]*\w"


def _surname(visit: Visit) -> str:
    return bare(visit.visitor.name).rpartition(" ")[2]


_AGAIN = re.compile(r"\b(?:now|instead|rescheduled|new date|re-?arranged)\b")
_PLACE = rf"{_CAPITAL}(?: (?:(?:es|de|do|la|el|of|upon|sur) )?{_CAPITAL})*"
_COMES_FROM = re.compile(rf"\bfrom (?:the )?({_PLACE})")
_BOUND_FOR = re.compile(
    r"\b(?:to|in|of|at|for|away from|kept \w+ (?:from|out of)|dropp(?:ed|ing)"
    rf"|scrapp(?:ed|ing)) (?:the )?({_PLACE})"
    rf"|({_PLACE}), where\b"
    r"|(?!(?:Her|His|Their|The|An?|This|That|Its|My|Our|Planned)\b)"
    rf"({_PLACE})(?<!['’]s) (?:stage|leg|stop(?:over)?|trip|visit|tour|journey)\b"
)


def compare_called_off(one: Account, other: Account) -> Iterator[tuple[Visit, Span]]:
    """Yield a trip that one article has on, and where the other tells it off."""
    if not one.visits:
        return
    for off, named in other.called_off:
        sentence = off.of(other.text)
        there = _meant_by(named.of(other.text), sentence, one, other)
        if len(there) != 1 or there[0].evidence[0].of(one.text) in sentence:
            continue  # or both print this sentence
        told = [
            theirs
            for theirs in other.visits
            if theirs.status in _OFF and is_one_person(theirs, there[0])
        ]
        if not told or _is_again(there[0], told, sentence):
            yield there[0], off


def _meant_by(
    named: str, sentence: str, one: Account, other: Account
) -> Sequence[Visit]:
    """Give the trips of one article that the other's sentence may tell off.

    Those of whom it names; where it names nobody, "the Oslo leg of the tour", those
    to the place it names, of whom its article speaks.
    """
    words = set(_WORDS.findall(fold(named)))
    on = [visit for visit in one.visits if _is_on(visit, one.text)]
    meant = [visit for visit in on if _surname(visit) in words]
    if meant or names_somebody(named):
        return [
            visit
            for visit in meant
            if _is_bound_for(visit, sentence) and _is_of_its_day(visit, sentence)
        ]
    places = names_in(sentence)
    told = set(_WORDS.findall(fold(other.text)))
    return [
        visit
        for visit in on
        if visit.status is VisitStatus.PLANNED
        and _surname(visit) in told
        and _is_among(visit, places)
    ]


_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord|President|Minister|Prince|Princess|King|Queen)"
    rf"\.? {_CAPITAL}|\b{_CAPITAL} {_CAPITAL}"
)


def names_somebody(stretch: str) -> bool:
    """Tell whether a person stands in a stretch, or might."""
    return any(place_named(found[0]) is None for found in _TITLED.finditer(stretch))


def _is_again(visit: Visit, told: Sequence[Visit], sentence: str) -> bool:
    """Tell a trip told off once more: in a sentence that names no other place."""
    return not names_in(sentence) and all(
        _is_among(visit, [theirs.place]) for theirs in told
    )


def _is_on(visit: Visit, text: str) -> bool:
    """Tell a trip that is to be or was made, not one that is made after all."""
    clause = visit.evidence[0].of(text)
    return visit.status not in _OFF and _AGAIN.search(clause) is None


def _is_bound_for(visit: Visit, sentence: str) -> bool:
    """Tell whether a sentence names a trip's place, or none.

    The second leg of a visit to Kenya that is off may be Mombasa: to come, and no
    visit to Kenya.
    """
    names = names_in(sentence)
    if names and PART_OF_TRIP.search(sentence) is not None:
        is_whole = fold(visit.place) in map(fold, names)
        return (
            visit.status is VisitStatus.PLANNED
            and not is_whole
            and _is_among(visit, names)
        )
    return not (names or _PART.search(sentence)) or _is_among(visit, names)


def _is_of_its_day(visit: Visit, sentence: str) -> bool:
    """Tell whether a sentence names no other weekday than a trip's as the old one."""
    day = day_of(visit)
    named = {
        WEEKDAYS[(found[1] or found[2] or found[3]).lower()]
        for found in _ITS_DAY.finditer(sentence)
    }
    return day is None or not named or day.weekday() in named


# "a Monday evening rally", "Thursday's concert", "was due to speak on Friday, but"
_ITS_DAY = re.compile(
    rf"\b(?:an?|the|his|her|their|its|this) ({WEEKDAY})\b|\b({WEEKDAY})['’]s\b"
    r"|\b(?:due|scheduled|planned|set|expected|was to) [^.,;]{0,80}?"
    rf"\bon ({WEEKDAY})\b"
)
_PART = re.compile(r"\b(?:stage|leg|stop(?:over)?|half)\b")


def names_in(sentence: str) -> list[str]:
    """Give the names that a sentence has where a destination stands."""
    found = (at[1] or at[2] or at[3] for at in _BOUND_FOR.finditer(sentence))
    return [name for name in found if terms(name, 0, len(name))]  # not "to April"


def _is_among(visit: Visit, names: Sequence[str]) -> bool:
    """Tell whether a trip's place is one of some names, or in one, or around it."""
    if fold(visit.place) in map(fold, names):
        return True
    here = place_named(visit.place)
    places = (place for place in map(place_named, names) if place is not None)
    return here is not None and any(are_one_trip(here, place) for place in places)


AHEAD: Final = re.compile(
    r"\b(?:will|(?:is|are) (?:to|due|set|expected|scheduled|going)|plans? to|flies"
    r"|fly|travels?|leaves?|heads?|goes|proceeds?|sets? (?:off|out)|due)\b"
)
NOT_SURE: Final = re.compile(
    r"\b(?:not|never|no longer|if|may|might|could|hopes?|after all|unless|had|was|were"
    r"|did|cannot)\b|n['’]t\b"
)


def compare_planned(one: Account, other: Account) -> Iterator[tuple[Span, Span]]:
    """Yield where one article has a trip off, and where the other has it ahead.

    The other appeared first, and tells it in a sentence that is found no trip in.
    """
    if is_after(other, one):
        return
    for visit, off in _off_in(one):
        if any(_is_told(visit, theirs) for theirs in other.visits):
            continue
        meant = [line for line in other.lines.spans if _is_planned(visit, line, other)]
        if len(meant) == 1:
            yield off, meant[0]


def _is_told(visit: Visit, theirs: Visit) -> bool:
    """Tell whether a trip is found there as one, and compared as one."""
    if not is_one_person(visit, theirs) or not _is_among(visit, [theirs.place]):
        return False
    is_ahead = theirs.status is VisitStatus.PLANNED
    return is_ahead or fold(visit.place) == fold(theirs.place)


def _off_in(account: Account) -> Iterator[tuple[Visit, Span]]:
    """Yield the trips an article has off, each with the sentence that says so."""
    for visit, clause in zip(account.visits, account.clauses, strict=True):
        told = visit.evidence[0]
        if visit.status in _OFF and _IN_YEAR.search(told.of(account.text)) is None:
            named = [off for off, named in account.called_off if named.touches(told)]
            yield visit, named[-1] if named else clause


_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_after(one: Account, other: Account) -> bool:
    if one.published is None or other.published is None:
        return False
    return one.published > other.published


def _is_planned(visit: Visit, line: Span, other: Account) -> bool:
    """Tell whether a sentence has a person going to a place, or on a day, ahead."""
    sentence = line.of(other.text)
    ahead = AHEAD.search(sentence)
    if ahead is None or NOT_SURE.search(main_clause(sentence, ahead.end())):
        return False
    subject = set(_WORDS.findall(fold(sentence[: ahead.start()])))
    if subject.isdisjoint(_own_words(visit)):
        return False
    day = day_of(visit)
    is_that_day = day is not None and any(
        claim.unit == "day"
        and claim.sentence == line
        and claim.amount.printed == day.toordinal()
        for claim in other.claims
    )
    return is_that_day or _is_among(visit, names_in(sentence))


def main_clause(sentence: str, end: int) -> str:
    """Give what a sentence tells up to the first comma behind its verb."""
    comma = sentence.find(", ", end)
    return sentence[:comma] if comma > 0 else sentence


def _own_words(visit: Visit) -> set[str]:
    """Give a surname, and the title a name begins with: "King"."""
    first = fold(visit.visitor.name).partition(" ")[0]
    return {_surname(visit), *({first} & _TITLES)}


_TITLES = frozenset("king queen prince princess pope emperor sultan emir".split())
