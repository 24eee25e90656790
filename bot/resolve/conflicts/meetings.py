"""Two articles' versions of one matter, and the conflicts that these make.

Knows what is a matter's value and which words print it. Refuses to settle
anything: a conflict has every side, the most printed first.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.model import ArticleId, Span, Visit, VisitStatus, When
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.leads import Lead
from bot.resolve.claims.outcomes import Outcome
from bot.resolve.claims.sayings import (
    Saying,
    compare_sayings,
    near_sayings,
    tells_nobody,
)
from bot.resolve.claims.scenes import Scene
from bot.resolve.claims.tallies import TALLY, printed_tally
from bot.resolve.conflicts.disagreements import Pair, compare_accounts
from bot.resolve.conflicts.events import days_between
from bot.resolve.conflicts.journeys import Point, compare_visits, day_of, time_of
from bot.resolve.conflicts.leaders import compare_leaders
from bot.resolve.conflicts.misprints import Misprint, compare_prints
from bot.resolve.conflicts.outcomes import compare_outcomes
from bot.resolve.conflicts.presence import (
    compare_called_off,
    compare_planned,
    compare_presence,
)
from bot.resolve.conflicts.scenes import compare_scenes
from bot.resolve.conflicts.stages import compare_stages
from bot.resolve.conflicts.twins import Turn, Turned, compare_twins
from bot.resolve.groups import unite
from bot.text import fold


class ConflictKind(StrEnum):
    """What articles can disagree on."""

    AMOUNT = "amount"
    COUNT = "count"
    DAY = "day"
    PLACE = "place"
    NAME = "name"
    STATUS = "status"
    ATTRIBUTION = "attribution"
    WORDS = "words"


@dataclass(frozen=True, slots=True, order=True)
class Print:
    """Where an article prints its side: the telling words, and all to be shown."""

    article: ArticleId
    span: Span
    shown: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The articles that print one version; `prints` in order of article.

    `value` is what they are one by: a number, a day (ISO), an outcome, a name.
    """

    value: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A matter of which articles print different versions; two sides at least."""

    kind: ConflictKind
    sides: tuple[Side, ...]

    @property
    def articles(self) -> frozenset[ArticleId]:
        """Give the articles on either side."""
        return frozenset(p.article for side in self.sides for p in side.prints)

    @property
    def prints(self) -> tuple[Print, ...]:
        """Give every print of every side."""
        return tuple(p for side in self.sides for p in side.prints)


@dataclass(frozen=True, slots=True)
class Version:
    """A print, and the value it gives, by which prints are one side."""

    print: Print
    value: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two articles' versions of one matter."""

    kind: ConflictKind
    one: Version
    other: Version
    agrees: bool


def meetings_of(one: Account, other: Account, tied: float) -> Iterator[Meeting]:
    """Yield each matter of which two articles both give a version.

    `tied` tells how much they are of one event.
    """
    pairs = list(compare_accounts(one, other, tied))
    for pair in pairs:
        kind = ConflictKind.COUNT if pair.is_count else ConflictKind.AMOUNT
        if pair.one.matter.key == "day":
            kind = ConflictKind.DAY
        yield Meeting(kind, _claimed(pair.one), _claimed(pair.other), pair.agrees)
    told = tuple(_of_trips(one, other, tied))
    yield from told
    if tied:
        yield from _turned_out_otherwise(one, other, told)
        yield from _of_who_and_where(one, other, tied)
    near = near_sayings(one.sayings, other.sayings)
    for said, again, agrees in compare_sayings(near, of_one_event=bool(tied)):
        versions = _said(said), _said(again)
        yield Meeting(ConflictKind.ATTRIBUTION, *versions, agrees)
    for mine, theirs in compare_prints(near):
        misprints = _misprinted(mine), _misprinted(theirs)
        if not any(_are_of_one_figure(misprints, pair) for pair in pairs):
            yield Meeting(ConflictKind.WORDS, *misprints, agrees=False)


def _of_who_and_where(one: Account, other: Account, tied: float) -> Iterator[Meeting]:
    """Yield who leads a thing, and where it was made, found or taken."""
    for lead, rival in compare_leaders(one, other, tied):
        leaders = _led(lead, one), _led(rival, other)
        yield Meeting(ConflictKind.NAME, *leaders, agrees=False)
    for scene, elsewhere in compare_scenes(one, other, tied):
        scenes = _befell(scene, one), _befell(elsewhere, other)
        yield Meeting(ConflictKind.PLACE, *scenes, agrees=False)


def _of_trips(one: Account, other: Account, tied: float) -> Iterator[Meeting]:
    """Yield what two articles tell of trips, and in sentences otherwise the same."""
    texts = (one.text, other.text)
    for point, mine, theirs, agrees in compare_visits(one.visits, other.visits, texts):
        if tied or (point is Point.STATUS and _are_of_one_day(mine, theirs)):
            kind = ConflictKind(point.value)
            versions = _visited(point, mine, one), _visited(point, theirs, other)
            yield Meeting(kind, *versions, agrees)
    if tied:
        yield from _told_in_passing(one, other)
        yield from _printed_otherwise(one, other)


def _turned_out_otherwise(
    one: Account, other: Account, told: Sequence[Meeting]
) -> Iterator[Meeting]:
    """Yield what turned out otherwise, but what is told of a trip already."""
    known = [meeting for meeting in told if meeting.kind is ConflictKind.STATUS]
    for mine, theirs in compare_outcomes(one, other):
        meeting = Meeting(
            ConflictKind.STATUS, _turned_out(mine), _turned_out(theirs), agrees=False
        )
        if not any(_is_told_by(meeting, other_one) for other_one in known):
            known.append(meeting)
            yield meeting
    for first, second in ((one, other), (other, one)):
        for gone, ahead in compare_stages(first, second):
            off = Version(Print(first.article, gone, gone), _outcome(first, gone))
            on = Version(Print(second.article, ahead, ahead), VisitStatus.PLANNED.value)
            meeting = _meeting(ConflictKind.STATUS, off, on)
            if not any(_is_told_by(meeting, other_one) for other_one in known):
                yield meeting


def _is_told_by(meeting: Meeting, known: Meeting) -> bool:
    """Tell whether two meetings are of the same sentences."""
    pairs = ((meeting.one, known.one), (meeting.other, known.other))
    return all(one.print.shown.touches(other.print.shown) for one, other in pairs)


def _are_of_one_day(one: Visit, other: Visit) -> bool:
    """Tell one trip, however long before it was announced."""
    return day_of(one) is not None and day_of(one) == day_of(other)


def _told_in_passing(one: Account, other: Account) -> Iterator[Meeting]:
    """Yield what one article tells of a trip that the other tells as one."""
    for first, second in ((one, other), (other, one)):
        for visit, claim in compare_presence(first, second):
            yield _meeting(
                ConflictKind.DAY, _visited(Point.DAY, visit, first), _claimed(claim)
            )
        for visit, span in compare_called_off(first, second):
            off = Version(Print(second.article, span, span), _outcome(second, span))
            yield _meeting(
                ConflictKind.STATUS, _visited(Point.STATUS, visit, first), off
            )
        for gone, ahead in compare_planned(first, second):
            off = Version(Print(first.article, gone, gone), _outcome(first, gone))
            on = Version(Print(second.article, ahead, ahead), VisitStatus.PLANNED.value)
            yield _meeting(ConflictKind.STATUS, off, on)


_KINDS = {
    Turn.DAY: ConflictKind.DAY,
    Turn.PLACE: ConflictKind.PLACE,
    Turn.NAME: ConflictKind.NAME,
    Turn.OUTCOME: ConflictKind.STATUS,
}


def _printed_otherwise(one: Account, other: Account) -> Iterator[Meeting]:
    """Yield what stands for another thing in sentences otherwise the same."""
    days_apart = days_between(one, other)
    for turn, mine, theirs in compare_twins(one, other, days_apart=days_apart):
        if mine.claim is not None and theirs.claim is not None:
            pair = Pair(one=mine.claim, other=theirs.claim, agrees=False)
            kind = ConflictKind.COUNT if pair.is_count else ConflictKind.AMOUNT
        else:
            kind = _KINDS[turn]
        versions = _printed(turn, mine, one), _printed(turn, theirs, other)
        yield Meeting(kind, *versions, agrees=False)


def _printed(turn: Turn, turned: Turned, account: Account) -> Version:
    """Give a version as it is given where the same words are told otherwise."""
    if turned.claim is not None:
        return _claimed(turned.claim)
    for claim in account.claims:
        if turn is Turn.DAY and claim.unit == "day" and claim.span.touches(turned.span):
            return _claimed(claim)
    for visit in account.visits:
        if turn is Turn.PLACE and visit.place_at.touches(turned.span):
            return _visited(Point.PLACE, visit, account)
        when = time_of(visit)
        if turn is Turn.DAY and when and when.span.touches(turned.span):
            return _visited(Point.DAY, visit, account)
    return Version(Print(turned.article, turned.span, turned.sentence), turned.value)


_PUT_OFF = re.compile(r"\b(?:postponed|put (?:off|back)|delayed)\b", re.IGNORECASE)


def _outcome(account: Account, span: Span) -> str:
    """Give the outcome that a sentence tells of a trip that is off."""
    is_later = _PUT_OFF.search(account.text, span.start, span.end) is not None
    return VisitStatus.POSTPONED.value if is_later else VisitStatus.CANCELLED.value


def _meeting(kind: ConflictKind, mine: Version, theirs: Version) -> Meeting:
    """Give two versions that differ, the lower article id first."""
    first, second = sorted((mine, theirs), key=lambda version: version.print)
    return Meeting(kind, first, second, agrees=False)


def _claimed(claim: Claim) -> Version:
    print_ = Print(claim.article, claim.span, claim.sentence)
    value = claim.amount.printed
    if claim.unit == "day":
        return Version(print_, date.fromordinal(int(value)).isoformat())
    if claim.unit == "month":
        return Version(print_, f"{date.fromordinal(int(value)):%Y-%m}")
    if claim.unit == TALLY:
        return Version(print_, printed_tally(claim.amount))
    return Version(print_, str(value.normalize()))


def _visited(point: Point, visit: Visit, account: Account) -> Version:
    number = account.visits.index(visit)
    whole = account.clauses[number]
    when = time_of(visit)
    match point:
        case Point.DAY if when is not None:
            value, words = _day_told(when), when.span
        case Point.PLACE:
            value, words = visit.place, visit.place_at
        case _:
            value, words = visit.status.value, account.sentences[number]
    return Version(Print(visit.article, words, whole), value)


def _day_told(when: When) -> str:
    """Give a day as ISO writes it, or the month where only that is told."""
    if when.day is None and when.within is not None:
        return f"{when.within[0]:%Y-%m}"
    return str(when.day)


def _turned_out(outcome: Outcome) -> Version:
    return Version(
        Print(outcome.article, outcome.span, outcome.sentence),
        f"{outcome.line} {outcome.side}",
    )


def _befell(scene: Scene, account: Account) -> Version:
    return Version(Print(account.article, scene.span, scene.sentence), scene.name)


def _led(lead: Lead, account: Account) -> Version:
    return Version(
        Print(account.article, lead.span, lead.sentence), " ".join(lead.name)
    )


def _said(saying: Saying) -> Version:
    return Version(
        Print(saying.article, saying.mention, saying.span), fold(saying.speaker)
    )


def _misprinted(misprint: Misprint) -> Version:
    saying = misprint.saying
    return Version(Print(saying.article, misprint.span, saying.span), misprint.value)


def _are_of_one_figure(misprints: tuple[Version, Version], pair: Pair) -> bool:
    """Tell whether the words that differ are figures that are told already."""
    return all(
        version.print.span.touches(claim.span)
        for version, claim in zip(misprints, (pair.one, pair.other), strict=True)
    )


def conflicts_in(meetings: Iterable[Meeting]) -> Iterator[Conflict]:
    """Join the meetings on one matter to a conflict, where any disagrees."""
    by_kind: dict[ConflictKind, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        by_kind[meeting.kind].append(meeting)
    found = {
        conflict
        for kind, met in by_kind.items()
        for conflict in _conflicts_of(kind, met)
    }
    yield from sorted(found, key=lambda c: (c.prints, c.kind))


def _conflicts_of(kind: ConflictKind, met: Sequence[Meeting]) -> Iterator[Conflict]:
    values = {v.print: v.value for m in met for v in (m.one, m.other)}
    if kind is ConflictKind.ATTRIBUTION:
        values = _voices(values, met)
    matters = unite(sorted(values), ((m.one.print, m.other.print) for m in met))
    matter_of = {print_: at for at, matter in enumerate(matters) for print_ in matter}
    differing: dict[int, list[Meeting]] = defaultdict(list)
    for meeting in met:
        if not meeting.agrees:
            differing[matter_of[meeting.one.print]].append(meeting)
    for at, disputed in differing.items():
        if _is_one_matter(matters[at], values):
            yield _conflict(kind, matters[at], values)
        else:
            for meeting in disputed:
                pair = (meeting.one.print, meeting.other.print)
                yield _conflict(kind, pair, values)


def _voices(values: Mapping[Print, str], met: Sequence[Meeting]) -> dict[Print, str]:
    """Give one name to mentions that can be one voice: "the statement".

    Where such a mention would make one voice of two that differ, none is joined.
    """
    prints = sorted(values)
    alike = unite(prints, ((m.one.print, m.other.print) for m in met if m.agrees))
    voice_of = {print_: voice for voice in alike for print_ in voice}
    torn = {
        voice_of[m.one.print]
        for m in met
        if not m.agrees and voice_of[m.one.print] is voice_of[m.other.print]
    }
    return {
        p: values[p] if voice_of[p] in torn else values[voice_of[p][0]] for p in prints
    }


def _is_one_matter(matter: Iterable[Print], values: Mapping[Print, str]) -> bool:
    """Tell one matter from several that some look-alike has chained together.

    No article gives two values for one thing.
    """
    given: dict[ArticleId, str] = {}
    return all(given.setdefault(p.article, values[p]) == values[p] for p in matter)


def _conflict(
    kind: ConflictKind, matter: Iterable[Print], values: Mapping[Print, str]
) -> Conflict:
    """Group the prints of one matter by the value they give, most printed first."""
    sides: dict[str, list[Print]] = {}
    for print_ in matter:
        sides.setdefault(values[print_], []).append(print_)
    if kind is ConflictKind.ATTRIBUTION:
        named = {v: prints for v, prints in sides.items() if not tells_nobody(v)}
        sides = named if len(named) > 1 else sides  # "the statement": whose?
    ranked = sorted(sides.items(), key=lambda side: (-len(side[1]), side[1][0]))
    return Conflict(
        kind=kind,
        sides=tuple(
            Side(value=value, prints=tuple(prints)) for value, prints in ranked
        ),
    )
