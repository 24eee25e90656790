"""Sentences that two articles print alike but for one thing, and that thing.

Knows an amount, a day, a place, a name, a "not" or an outcome that stands in
the place of another while the rest of the sentence is the same. Refuses
sentences that differ in more: they may be of two things.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from rapidfuzz.distance import Postfix, Prefix

from bot.extract.gazetteer import place_named
from bot.extract.visits.places import are_one_trip
from bot.model import ArticleId, Span
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.opposed import are_opposed
from bot.resolve.conflicts.sides import is_standing
from bot.resolve.conflicts.spots import (
    Spot,
    are_outcomes,
    can_be_same,
    changes_between,
    count_telling,
    is_negated,
    tokens_in,
)
from bot.text import fold


class Turn(StrEnum):
    """What a sentence and its twin can differ in."""

    FIGURE = "figure"
    DAY = "day"
    PLACE = "place"
    NAME = "name"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """What one article prints in the place of what the other does.

    `claim` is the figure that it is, if it is one.
    """

    article: ArticleId
    span: Span
    sentence: Span
    value: str
    claim: Claim | None = None


_LEAST_SAME = 4  # words
_LEAST_SHARE = 0.66
_LEAST_TELLING = 2
_COPIED = 2  # sentences that two articles print alike: one text, most likely
_DAYS_FRESH = 4  # between two versions of a figure: later, it may have moved
_DAYS_SETTLED = 2  # between "is" and "is not"
_LONGEST = 80  # words of a sentence: longer is a list


def compare_twins(
    one: Account, other: Account, *, days_apart: int
) -> Iterator[tuple[Turn, Turned, Turned]]:
    """Yield what two articles print otherwise in sentences otherwise the same."""
    pairs = list(_near_pairs(one, other))
    if not pairs:
        return
    copied = len(set(one.lines.edges[2]).intersection(other.lines.edges[2]))
    pair = _Pair(one, other, copied >= _COPIED, days_apart)
    found: dict[tuple[int, int], tuple[Turn, Turned, Turned]] = {}
    for at, beside in pairs:
        turned = pair.turn(one.lines.spans[at], other.lines.spans[beside])
        if turned is not None:
            found[at, beside] = turned
    for (at, beside), turned in sorted(found.items(), key=lambda item: item[0]):
        if sum(here == at or there == beside for here, there in found) == 1:
            yield turned


def _near_pairs(one: Account, other: Account) -> Iterator[tuple[int, int]]:
    """Yield the sentences that begin or end alike, where none stands in both."""
    mine, theirs = one.lines.edges, other.lines.edges
    shared = {*mine[0], *mine[1]}.intersection(chain(theirs[0], theirs[1]))
    if not shared:
        return
    same = set(mine[2]).intersection(theirs[2])
    ours, others = (
        [
            (number, edges)
            for number, (start, end, whole) in enumerate(zip(*lines, strict=True))
            if whole not in same and (edges := shared.intersection((start, end)))
        ]
        for lines in (mine, theirs)
    )
    for at, edges in ours:
        for beside, theirs_too in others:
            if not edges.isdisjoint(theirs_too) and _may_be_twins(
                one, one.lines.spans[at], other, other.lines.spans[beside]
            ):
                yield at, beside


def _may_be_twins(one: Account, mine: Span, other: Account, theirs: Span) -> bool:
    """Tell quickly whether all that differs stands in one place, and can tell."""
    if abs((mine.end - mine.start) - (theirs.end - theirs.start)) > _MOST_CHANGED:
        return False
    printed, again = mine.of(one.text), theirs.of(other.text)
    shorter, longer = sorted((printed, again), key=len)
    start = Prefix.similarity(shorter, longer)
    end = Postfix.similarity(shorter[start:], longer)
    if len(longer) - start - end > _MOST_CHANGED:
        return False
    start = longer.rfind(" ", 0, start) + 1
    return any(
        _can_tell(account, line, start, line.end - line.start - end)
        for account, line in ((one, mine), (other, theirs))
    ) or are_opposed(_word_at(printed, start), _word_at(again, start))


def _can_tell(account: Account, line: Span, start: int, end: int) -> bool:
    """Tell whether what stands between two places of a sentence can turn it."""
    first, last = line.start + start, max(line.start + end, line.start + start + 1)
    return _TELLING.search(account.text, first, last + _WORD_ENDS) is not None or any(
        claim.span.start <= last and first <= claim.span.end for claim in account.claims
    )


def _word_at(sentence: str, start: int) -> str:
    return fold(sentence[start:].partition(" ")[0].strip(".,;:!?"))


_WORD_ENDS = 3
_TELLING = re.compile(r"[\dA-Z]|\bn(?:o|ot|ever)\b|n['’]t\b|cannot|without")


_MOST_CHANGED = 40  # code points: a few words, with what hedges them


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two articles, one of them a copy of the other or not."""

    one: Account
    other: Account
    are_copies: bool
    days_apart: int

    def turn(self, mine: Span, theirs: Span) -> tuple[Turn, Turned, Turned] | None:
        """Give what differs in two sentences; None where it is more than one thing."""
        ours, others = tokens_in(self.one, mine), tokens_in(self.other, theirs)
        longer = max(len(ours), len(others))
        if not _LEAST_SAME <= longer <= _LONGEST:
            return None
        changes = list(changes_between(ours, others))
        same = longer - max(
            sum(end - start for start, end, _, _ in changes),
            sum(end - start for _, _, start, end in changes),
        )
        if len(changes) != 1 or same < max(_LEAST_SAME, _LEAST_SHARE * longer):
            return None
        start, end, first, last = changes[0]
        telling = count_telling(self.one.text, [*ours[:start], *ours[end:]])
        if telling < self._least_telling(mine):
            return None
        kind = self._kind(Spot(ours, start, end), Spot(others, first, last))
        if kind is Turn.OUTCOME and _OF_SOME.match(self.one.text, mine.start):
            return None
        if kind is None or (kind in _NAMED and not self._is_named(kind, mine, telling)):
            return None
        return (
            kind,
            _turned(self.one, mine, kind, Spot(ours, start, end)),
            _turned(self.other, theirs, kind, Spot(others, first, last)),
        )

    def _least_telling(self, mine: Span) -> int:
        """Ask for more where who or what is meant stands in another sentence."""
        is_open = _OPEN.match(self.one.text, mine.start) is not None
        return _LEAST_TELLING + (is_open and not self.are_copies)

    def _is_named(self, kind: Turn, mine: Span, telling: int) -> bool:
        """Tell whether a sentence can hold for one place or person alone."""
        if self.are_copies:
            return telling >= _LEAST_TELLING
        is_of_one = _OF_ONE.match(self.one.text, mine.start) is not None
        return kind is Turn.PLACE and is_of_one

    def _kind(self, mine: Spot, theirs: Spot) -> Turn | None:
        """Give what it is that stands for another; None where both may be right."""
        if mine.claim is not None and theirs.claim is not None:
            is_told = self._can_be_versions(mine.claim, theirs.claim)
            return Turn.FIGURE if is_told else None
        if is_negated(mine, theirs) or is_negated(theirs, mine):
            return Turn.OUTCOME if self.days_apart <= _DAYS_SETTLED else None
        if not (mine.tokens and theirs.tokens):
            return None
        if self._are_days(mine, theirs):
            return Turn.DAY
        if are_outcomes(mine, theirs):
            return Turn.OUTCOME if self.days_apart <= _DAYS_FRESH else None
        return self._kind_of_name(mine, theirs)

    def _can_be_versions(self, mine: Claim, theirs: Claim) -> bool:
        """Tell figures of one kind that neither article gives beside its own."""
        return (
            mine.matter.key == theirs.matter.key
            and self.days_apart <= _DAYS_FRESH
            and not (self.days_apart and is_standing(mine, theirs))
            and not any(can_be_same(mine, claim) for claim in self.other.claims)
            and not any(can_be_same(theirs, claim) for claim in self.one.claims)
        )

    def _are_days(self, mine: Spot, theirs: Spot) -> bool:
        if mine.day != theirs.day:
            is_known = bool(mine.day and theirs.day)
            return is_known and not (
                _SAID.search(mine.before(self.one))
                or _SAID.search(theirs.before(self.other))
            )
        return False

    def _kind_of_name(self, mine: Spot, theirs: Spot) -> Turn | None:
        here, there = mine.name(self.one), theirs.name(self.other)
        if not (here and there) or set(fold(here).split()) & set(fold(there).split()):
            return None
        if _speaks_of(self.other, here) or _speaks_of(self.one, there):
            return None
        one, other = place_named(here), place_named(there)
        if one is not None and other is not None and are_one_trip(one, other):
            return None
        is_place = (one and other) or (mine.is_at_place and theirs.is_at_place)
        return Turn.PLACE if is_place else Turn.NAME


_NAMED = frozenset({Turn.PLACE, Turn.NAME})
# What is meant stands in another sentence.
_OPEN = re.compile(
    r"(?:He|She|It|They|We|I|This|That|These|Those|Another|Others?|Both|Each|One|His"
    r"|Her|Its|Their|There)\b"
)
# "Some trains will run", "Some trains will not run"
_OF_SOME = re.compile(r"(?:Some|Many|Most|Several|A few|Few|Others?|Part)\b")
# "The new factory", "Della Quaife": one thing, that stands in one place.
_OF_ONE = re.compile(r"The\s|[A-Z][\w'’\-]+\s[A-Z]")
_SAID = re.compile(
    r"\b(?:said|says|told|announced|added|wrote|posted|confirmed|reported|statement"
    r"|interview|spoke|speaking)\b[^,.;]{0,40}$"
)


def _speaks_of(account: Account, name: str) -> bool:
    """Tell whether an article has a word of a name."""
    text = fold(account.text)
    return any(
        re.search(rf"\b{re.escape(word)}\b", text) for word in fold(name).split()
    )


def _turned(account: Account, line: Span, kind: Turn, place: Spot) -> Turned:
    span = place.span
    if kind is Turn.OUTCOME:
        span = place.with_beside()
    return Turned(
        article=account.article,
        span=span,
        sentence=line,
        value=place.day or fold(span.of(account.text)),
        claim=place.claim,
    )
