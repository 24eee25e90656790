"""What became of a trip, and on which day: by all its article tells of it.

Knows how news words a visit called off or put off, also further down than the
trip itself, and the day told in the next sentence. Refuses to take the day it
was called off on for its own, or what became of another trip.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import islice

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Direction, Time, find_times, reach_of, resolve
from bot.extract.visits.called_off import (
    CALLED_OFF,
    called_off_in,
    is_of_another,
    is_of_what_was_planned,
    status_off,
    telling_of_visit,
)
from bot.extract.visits.clauses import Trip
from bot.extract.visits.cues import Form
from bot.extract.visits.day_pairs import day_in, week_of
from bot.extract.visits.groups import Group, can_mean
from bot.model import Article, Span, VisitStatus, When
from bot.text import sentences


def when_told(
    article: Article, trips: Sequence[Trip], elsewhere: AbstractSet[Span] = frozenset()
) -> When | None:
    """Give the time told best: by the article itself, and with its day.

    A time beside "cancelled" is when it was called off; one in the sentences
    `elsewhere`, which tell of other trips, is theirs.
    """
    called_off = {
        sentence
        for sentence in {trip.sentence for trip in trips}
        if _off_in(article.text, sentence, trips)
    }
    there = {
        trip.sentence
        for trip in trips
        if trip.status is VisitStatus.UNDER_WAY
        and not trip.is_weak
        and trip.form not in {Form.DOES, Form.GOES}
    }  # and what is done then tells no more than a day of the stay
    has_begun = any(_is_there(trip) for trip in trips)
    left = {trip.printed.place.key for trip in trips if trip.form is Form.RETURNS}
    timed = [
        trip
        for trip in trips
        if trip.when is not None
        and not (has_begun and _is_to_be_done(trip))
        and (trip.sentence not in called_off or _is_own(trip.when, article.text))
        and not (trip.form is Form.DOES and _is_aside(trip, there))
        and not (trip.form is Form.DOES and left and trip.printed.place.key not in left)
    ]  # "left Kenya after a week. On Thursday she opened a school in Kisumu"
    best = min(
        timed,
        key=lambda trip: (
            trip.form is Form.DOES,
            trip.when is None or trip.when.day is None,
            trip.is_quoted,
            trip.is_vague,
            trip.clause,
        ),
        default=None,
    )
    if best is not None and not best.is_vague:
        return best.when
    if best is not None:
        narrowed = _narrowed(best, timed, article)
        return narrowed or _told_next(article, trips, elsewhere) or best.when
    planned = (_planned_for(article, s, trips) for s in sorted(called_off))
    found = next((when for when in planned if when is not None), None)
    return found or _told_next(article, trips, elsewhere)


def _narrowed(best: Trip, timed: Sequence[Trip], article: Article) -> When | None:
    """Read "next week", of a plan, as the first day told of it that lies within."""
    if best.status is not VisitStatus.PLANNED or best.time is None:
        return None
    told = reach_of(best.time, article.published, article.text)
    days = [
        (trip.when.day, trip.when)
        for trip in timed
        if trip.status is VisitStatus.PLANNED
        and not (trip.is_quoted or trip.is_vague)
        and trip.when is not None
        and trip.when.day is not None
        and told is not None
        and told[0] <= trip.when.day <= told[1]
    ]
    return min(days, key=lambda one: one[0])[1] if days else None


def _is_there(trip: Trip) -> bool:
    """Tell who "has gone to Kenya" or "arrived in" it from who is on the way."""
    is_on_way = trip.form is Form.GOES and trip.status is VisitStatus.UNDER_WAY
    is_told = trip.form is not Form.DOES and not trip.is_weak
    return is_told and trip.status in _BEGUN and not is_on_way


def _is_to_be_done(trip: Trip) -> bool:
    """Tell "will speak on Friday" of "has gone to Kenya, where she will speak on"."""
    return trip.form is Form.DOES and trip.status is VisitStatus.PLANNED


def _is_aside(trip: Trip, there: AbstractSet[Span]) -> bool:
    """Tell what was done on a stay told of elsewhere, or in the same breath."""
    return trip.sentence in there or (trip.is_weak and bool(there))


def _is_own(when: When, text: str) -> bool:
    """Tell the day of "called off Thursday's trip" from that of "said on Thursday"."""
    return text.startswith(("'s ", "’s "), when.span.end)


def _told_next(
    article: Article, trips: Sequence[Trip], elsewhere: AbstractSet[Span]
) -> When | None:
    """Read the day in "She will visit Kenya. The trip begins on Thursday."."""
    for trip in trips:
        if trip.is_weak or trip.is_quoted:
            continue
        for sentence in _following(article, trip.sentence):
            found = _BEGINS_ON.match(article.text, sentence.start, sentence.end)
            if found is None or not _can_go_on(found, article, trip):
                continue
            if sentence in elsewhere or _goes_elsewhere(found.end(), article, trip):
                break
            time = next(find_times(article.text, found.end(), sentence.end), None)
            is_near = time is not None and time.span.start - found.end() <= _LEADS_UP
            if time is not None and is_near and not time.is_vague:
                when = _begins(time, trip, article)
                return when if _can_begin(when, trip, found, article) else None
    return None


def _goes_elsewhere(at: int, article: Article, trip: Trip) -> bool:
    """Tell "She arrived in Chad on", after a trip to Kenya was told."""
    named = _NAMES_PLACE.match(article.text, at)
    own = trip.printed.place.name
    return named is not None and named[1] not in own and own not in named[1]


_NAMES_PLACE = re.compile(
    rf"\s(?:in|at|to|for)\s(?!{WEEKDAY}|{MONTH})(?:the\s)?([A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)*)"
)


def _can_begin(when: When, trip: Trip, found: re.Match[str], article: Article) -> bool:
    """Tell whether a trip can begin on the day told next, by its own words.

    What "began" is none to come, nor is what begins in May of "next week".
    """
    if trip.status is VisitStatus.PLANNED and _IS_OVER.search(found[0]):
        return False
    if trip.time is None or when.day is None or article.published is None:
        return True
    told = reach_of(trip.time, article.published, article.text)
    return told is None or told[0] <= when.day <= told[1]


_IS_OVER = re.compile(
    r"\b(?:began|started|opened|took|left|departed|set|flew|landed|arrived)\b(?!\s+to\b)"
)


def _begins(time: Time, trip: Trip, article: Article) -> When:
    """Give the day a trip is told to begin, in its own week where that is told."""
    is_ahead = trip.status is VisitStatus.PLANNED
    direction = Direction.FUTURE if is_ahead else Direction.PAST
    told = resolve(time, article.published, direction)
    week = week_of(trip.time, article)
    day = day_in(week, time) if week else None
    return replace(told, day=day, is_resolved=True) if day else told


def _following(article: Article, sentence: Span) -> Iterator[Span]:
    """Yield the next sentences of its paragraph, or those of the next one."""
    at = bisect_right(article.paragraphs, sentence.start, key=lambda span: span.start)
    near = article.paragraphs[max(0, at - 1) : at + 1]
    later = (s for p in near for s in sentences(article.text, p))
    yield from islice((s for s in later if s.start >= sentence.end), _NEXT)


def _can_go_on(found: re.Match[str], article: Article, trip: Trip) -> bool:
    """Tell whether "she" or "Roe" goes on from a trip's own sentence."""
    who = found["who"]
    if who is None or trip.person is None:
        return who is None
    name = trip.person.name.split()
    if who.startswith("The "):
        return _is_called(article, trip, who.split()[1:])
    return can_mean(who, trip.person) if who in {"He", "She"} else who == name[-1]


def _is_called(article: Article, trip: Trip, words: Sequence[str]) -> bool:
    """Tell "The relief coordinator" of somebody, where a role of theirs is that."""
    roles = trip.person.roles if trip.person else ()
    return any(words[-1] in role.of(article.text).lower().split() for role in roles)


_NEXT = 2
_LEADS_UP = 12
_TRIP = r"(?:visit|trip|tour|journey|mission|pilgrimage|stay|programme)"
# "The union's chief", where a verb of going or being follows
_THE_SAME = (
    r"The\s(?:[\w’'\-]+\s){0,5}?[a-z]+"
    r"(?=\s(?:will|would|is|was|arriv|land|left|leav|depart|flew|fli))"
)
_BEGINS_ON = re.compile(
    rf"(?:(?:The|Her|His)\s+(?:[\w\-]+\s+){{0,3}}{_TRIP}"
    rf"|(?:M[rs]s?\.?\s|Dr\.?\s)?(?P<who>He|She|{_THE_SAME}|[A-Z][\w\-]+))"
    r"\s+(?:(?:will|would|is|was|were|are|due|set|scheduled|expected|planned|to)\s+){0,4}"
    r"(?:begins?|began|starts?|started|opens?|opened|runs?|takes?\s+place|took\s+place"
    r"|leaves?|left|departs?|departed|sets?\s+(?:off|out)|flies\s+out|fly\s+out|flew\s+out"
    r"|lands?|landed|arrives?|arrived|be\s+there|due|there|for|get\s+there)\b"
    rf"|(?:The|Her|His)\s+(?:[\w\-]+\s+){{0,3}}{_TRIP},(?=\s+(?:on|from)\s)"
)


def _planned_for(
    article: Article, sentence: Span, trips: Sequence[Trip]
) -> When | None:
    """Read the day of a trip called off: "planned for Thursday"."""
    said = called_off_in(article.text, sentence)
    there = [trip for trip in trips if trip.sentence == sentence]
    place_end = min((t.printed.span.end for t in there), default=sentence.end)
    known = {t.when.span: t.when for t in there if t.when and t.when.day}
    for time in find_times(article.text, sentence.start, sentence.end):
        lead = article.text[max(sentence.start, time.span.start - 40) : time.span.start]
        is_before = said is not None and place_end <= time.span.start < said.start()
        is_before = is_before and _AGREED.search(lead) is None
        if _PLANNED_FOR.search(lead) or is_before:
            if time.span in known:
                return known[time.span]
            return resolve(time, article.published, Direction.FUTURE)
    return None


# "The trip, agreed on Tuesday, is off."
_AGREED = re.compile(r"\b(?:announced|confirmed|revealed|agreed|proposed)\s[^,.;:]*\Z")
_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|due|set|slated|pencilled\s+in|to\s+have\s+\w+"
    r"|(?:was|were)\s+to\s+[a-z]+)\s+(?:to\s+\w+\s+)?(?:for|on|from)?\s*\Z|\bfrom\s+\Z"
    r"|(?:was|were)\s+to\s+(?:have\s+)?[a-z]+\s+(?:[\w\-]+\s+){0,4}?(?:on|from)\s+\Z"
)


def status_told(article: Article, group: Group) -> VisitStatus:
    """Tell how far the visit has come: called off, else as first told."""
    called_off = _called_off(article, group)
    if called_off is not None:
        return called_off
    if any(trip.is_over and not trip.is_quoted for trip in group.trips):
        return VisitStatus.HAPPENED
    told = [trip for trip in group.trips if trip.status is not None]
    first = min(told, key=_surest, default=None)
    if first is not None and first.status is not None:
        is_off = first.status is VisitStatus.CANCELLED
        put_off = is_off and any(t.status is VisitStatus.POSTPONED for t in told)
        return VisitStatus.POSTPONED if put_off else first.status
    text = article.text
    if any(trip.is_past for trip in group.trips):
        return VisitStatus.HAPPENED
    told_in = dict.fromkeys(trip.sentence for trip in group.trips)
    clauses = (trip.clause for trip in group.trips)
    is_ahead = any(_AHEAD.search(text, s.start, s.end) for s in clauses)
    is_ahead = is_ahead or any(_is_to_come(trip, article) for trip in group.trips)
    is_now = any(_NOW.search(text, s.start, s.end) for s in told_in)
    if is_ahead:
        return VisitStatus.PLANNED
    return VisitStatus.UNDER_WAY if is_now else VisitStatus.HAPPENED


def _is_to_come(trip: Trip, article: Article) -> bool:
    day = trip.when.day if trip.when is not None else None
    published = article.published
    return day is not None and published is not None and day > published


def _surest(trip: Trip) -> tuple[bool, bool, bool, Span]:
    """Order clauses by what they tell of how far a trip has come."""
    is_aside = trip.form in {Form.DOES, Form.HOSTS}
    return trip.is_quoted, trip.is_weak, is_aside, trip.clause


_NOW = re.compile(r"\b(?:is|are|comes|continues|begins|currently|ongoing)\b")
_AHEAD = re.compile(
    r"\b(?:will|upcoming|scheduled|due to|set to|planned|tomorrow"
    r"|next (?:week|month|year))\b"
)


def give_later_word(article: Article, groups: Sequence[Group]) -> None:
    """Give "Her trip has been put off" to the one trip it can be about.

    That is the one told last before, if "her" can be its visitor.
    """
    own_words = {sentence for group in groups for sentence in group.sentences}
    for sentence, is_plans in _on_the_visit(article):
        if sentence in own_words:
            continue  # "She has cancelled a trip to Chad"
        before = {
            max(told): group
            for group in groups
            if (told := [s for s in group.sentences if s.end <= sentence.start])
        }
        nearest = before[max(before)] if before else None
        own = article.text[sentence.start : sentence.end].partition(" ")[0]
        if nearest is None or not can_mean(own, nearest.person):
            continue
        if is_plans and not _is_plan_told_before(article, nearest, sentence):
            continue  # "The visit was called off" of one of old
        nearest.later = (*nearest.later, sentence)


def _is_plan_told_before(article: Article, group: Group, sentence: Span) -> bool:
    """Tell "was due in Kenya", in the sentence before, from "will visit Kenya"."""
    last = max(s for s in group.sentences if s.end <= sentence.start)
    if next(_following(article, last), None) != sentence:
        return False
    told = [trip for trip in group.trips if trip.sentence == last]
    is_over = any(
        trip.status in _BEGUN and not trip.is_weak and trip.form is not Form.NOUN
        for trip in told
    )
    return not is_over and any(
        _PAST.search(trip.clause.of(article.text)) for trip in told
    )


_BEGUN = frozenset((VisitStatus.UNDER_WAY, VisitStatus.HAPPENED))
_PAST = re.compile(r"\b(?:was|were|had|planned|been)\b")


def _on_the_visit(article: Article) -> Iterator[tuple[Span, bool]]:
    """Yield the sentences that say "The visit has been called off", and if "was"."""
    for paragraph in article.paragraphs:
        for sentence in sentences(article.text, paragraph):
            if found := telling_of_visit(article.text, sentence):
                yield sentence, found["was"] is not None


def _called_off(article: Article, group: Group) -> VisitStatus | None:
    """Find "postponed" or "cancelled" said of this trip."""
    if group.later:
        later = group.later[0]
        told = telling_of_visit(article.text, later)
        at = told.start() if told else later.start
        said = CALLED_OFF.search(article.text, at, later.end)
        return status_off(said) if said else VisitStatus.CANCELLED
    told_in = dict.fromkeys(trip.sentence for trip in group.trips)
    for sentence in told_in:
        if said := _off_in(article.text, sentence, group.trips):
            return status_off(said)
    return None


def was_put_off(article: Article, group: Group) -> bool:
    """Tell a visit made although it "had been put off": by its own sentences."""
    return any(
        (said := called_off_in(article.text, trip.sentence)) is not None
        and not is_of_another(article.text, said, group.trips)
        and _is_made_up_for(article.text, said, trip.sentence, group.trips)
        for trip in group.trips
    )


def _off_in(text: str, sentence: Span, trips: Sequence[Trip]) -> re.Match[str] | None:
    """Find the words of a sentence that call these very trips off."""
    own = [trip for trip in trips if trip.sentence == sentence]
    if own and all(trip.is_over and trip.form is Form.RETURNS for trip in own):
        return None  # "cancelled a lecture after she returned from Kenya"
    said = called_off_in(text, sentence)
    if said is None or is_of_another(text, said, trips):
        return None
    days = [trip.when.span for trip in own if trip.when is not None]
    is_plain = all(trip.status is VisitStatus.PLANNED for trip in own) and not any(
        day.start < said.start() for day in days
    )
    if is_plain and _NOW_SET.match(text, said.end(), sentence.end):
        return None  # "put off in April, will now take place in June"
    return None if _is_made_up_for(text, said, sentence, trips) else said


def _is_made_up_for(
    text: str, said: re.Match[str], sentence: Span, trips: Sequence[Trip]
) -> bool:
    """Tell "came on Monday, weeks after a fall had forced her to put it off".

    And "came on Monday, but her speech was called off", "after a meeting was".
    """
    come = [
        trip.clause.end
        for trip in trips
        if trip.sentence == sentence
        and trip.clause.end <= said.start()
        and trip.status in _BEGUN
        and not trip.is_weak
    ]
    return bool(come) and (
        _HAD.search(text, sentence.start, said.start()) is not None
        or is_of_what_was_planned(text, said, sentence)
        or _AFTER.match(text, min(come), said.start()) is not None
    )


# "flew to Kenya on Friday after the trip of Al Poe was cancelled"
_AFTER = re.compile(r"[^.;:]{0,60}?\s(?:after|when|since)\s(?!(?:he|she|they)\s)")


_NOW_SET = re.compile(
    r"[^.;:]{0,90}?,\s(?:will|is)\snow\s(?:to\s)?(?:take\splace|go\sahead|be\s(?:made|held|paid)|begin|start)\b"
)
_HAD = re.compile(r"\bhad\s(?:[\w’'\-]+\s){0,4}\Z")
