"""Clauses that send someone somewhere: who, where, when, how far it has come.

Knows how news words a trip ("will travel to", "X's visit to", "is in ... for
talks"). Refuses to give a trip to anyone the sentence leaves in doubt, to call
a wish or a possibility a plan, and to read one into a customer's visit to a
market.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import Direction, Time, find_times, resolve
from bot.extract.lexicon import PLURAL_ROLES, ROLES
from bot.extract.people import Person
from bot.extract.places import Printed, UsedPlaces, places_at
from bot.extract.speakers import read_scene
from bot.extract.subjects import Group, Reader, Subject, read_group
from bot.model import Article, Span, VisitStatus, When
from bot.text import sentences


class Form(StrEnum):
    """How a clause words a trip."""

    GOES = "goes"  # travels to, flies to, heads for
    ARRIVES = "arrives"  # arrives in, lands in
    VISITS = "visits"  # visits, tours
    STAYS = "stays"  # is in
    NOUN = "noun"  # a visit to


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One clause's word of one person's trip to one place."""

    person: Person | None  # None: "the diplomat", whom the article leaves open
    mention: Span
    printed: Printed
    when: When | None
    status: VisitStatus | None  # None where the clause doesn't tell
    is_past: bool  # it looks back: "last visited in 2019"
    is_weak: bool  # presence alone: a trip only if another clause tells of one
    is_quoted: bool
    is_vague: bool  # its time means no one day
    sentence: Span
    clause: Span
    form: Form


# ------------------------------------------------------------------- the cues

_WHEN_BETWEEN = (
    rf"(?:\s+(?:on\s+)?(?:{WEEKDAY}|tomorrow|today|yesterday|(?:next|this|last"
    rf"|later this|earlier this)\s+(?:week|month|year|{WEEKDAY})|{MONTH}\s+\d{{1,2}})"
    r"(?:\s+(?:morning|afternoon|evening|night))?)?"
)
_FROM = r"(?:\s+from\s+[A-Z][\w\-]+(?:\s+[A-Z][\w\-]+)?)?"
_CUE = re.compile(
    r"\b(?:"
    r"(?P<goes>(?P<go>travel(?:s|led|ed|ling|ing)?|fl(?:y|ies|ew|own|ying)"
    r"|jet(?:s|ted|ting)?(?:\s+off)?|head(?:s|ed|ing)?|go(?:es|ing|ne)?|went"
    r"|journey(?:s|ed|ing)?|sail(?:s|ed|ing)?|com(?:e|es|ing)|came"
    r"|set(?:s|ting)?\s+(?:off|out)|bound|depart(?:s|ed|ing)?|leav(?:e|es|ing)|left"
    r"|en\s+route|on\s+(?:his|her|their)\s+way)"
    rf"(?:\s+(?:out|on|down|up|over))?{_FROM}{_WHEN_BETWEEN}{_FROM}"
    r"\s+(?:to|for|into)\s+)"
    r"|(?P<arrives>(?P<arrive>arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?"
    r"|touch(?:es|ed|ing)?\s+down|stop(?:s|ped|ping)?(?:\s+(?:over|off)))(?:\s+back)?"
    rf"{_WHEN_BETWEEN}\s+(?:in|at|on)\s+)"
    r"|(?P<noun>(?:(?:visit|trip|journey|pilgrimage|mission)s?|tour|swing|stopover)"
    rf"(?:\s+(?:by|of)\s+(?P<by>[^,.;:()“”\"]{{3,70}}?))?{_WHEN_BETWEEN}"
    r"\s+(?:to|of|through|(?<=stopover\s)in)\s+)"
    r"|(?P<visits>(?P<visit>visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|reach(?:es|ed|ing)?)"
    r"\s+)"
    r"|(?P<stays>(?P<stay>is|are|was|were|be|been|being|'s|’s)(?:\s+\w+ly|\s+now|\s+due"
    r"|\s+back|\s+expected)?\s+in\s+)"
    r")"
)
# Words that only a place follows, known or not.
_TRAVELS = re.compile(r"travel|fl[yie]|arriv|land|visits?\s+to|trips?\s+to|journey")
# No sentence without one of these can tell of a trip: a cheap first look.
_HINT = re.compile(
    r"\b(?:visit|trip|tour|travel|fl(?:y|ies|ew)|arriv|land(?:s|ed|ing)?\s|head|journey"
    r"|touch|en\sroute|bound\s|pilgrimage|mission|stopover|swing|depart|go(?:es|ing|ne)?\s"
    r"|went\s|com(?:e|es|ing)\s|came\s|leav|left\s|way\s|sail|set\s|jet|reach"
    r"|(?:is|are|was|were|be|been)\s(?:\w+\s)?in\s)"
)


def find_trips(article: Article) -> tuple[Trip, ...]:
    """Find every clause of the narrative that tells of a trip, in order."""
    text = article.text
    if any(_HINT.search(text, p.start, p.end) for p in article.paragraphs):
        return tuple(_Finder(article).find())
    return ()


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue with its places and the words that lead up to it."""

    form: Form
    verb: str
    span: Span  # the verb or noun
    places: tuple[Printed, ...]
    group: Group
    limits: Span  # the sentence, or the part of it that one quotation holds
    sentence: Span
    is_quoted: bool


class _Finder:
    """Reads one article's sentences for trips."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._text = article.text
        self._scene = read_scene(article)
        self._reader = Reader(self._scene)
        self._used = UsedPlaces(article.text)

    def find(self) -> Iterator[Trip]:
        """Yield the trips, in order."""
        for paragraph in self._article.paragraphs:
            if not _HINT.search(self._text, paragraph.start, paragraph.end):
                continue
            for sentence in sentences(self._text, paragraph):
                if _HINT.search(self._text, sentence.start, sentence.end):
                    yield from self._in_sentence(sentence)

    def _in_sentence(self, sentence: Span) -> Iterator[Trip]:
        before: tuple[Subject, ...] = ()
        at = sentence.start
        while found := _CUE.search(self._text, at, sentence.end):
            at = found.start() + 2
            places = tuple(
                places_at(
                    self._text,
                    found.end(),
                    sentence.end,
                    self._scene.people,
                    self._used if _TRAVELS.match(found[0]) else None,
                )
            )
            if not places:
                continue
            at = max(at, places[-1].span.end)
            cue = self._read_cue(found, places, sentence)
            if cue.group.is_refused or self._is_idle(cue):
                continue
            who = self._visitors(found, cue, before)
            before = who or before
            if who:
                yield from self._trips(cue, who)
            elif (mention := self._open_subject(cue)) is not None:
                yield from self._trips(cue, (mention,))

    def _read_cue(
        self, found: re.Match[str], places: tuple[Printed, ...], sentence: Span
    ) -> _Cue:
        form = next(form for form in Form if found[form.value])
        quote = self._reader.quote_around(places[0].span)
        limits = self._limits(found.start(), places[-1].span.end, quote or sentence)
        stop = found.start()
        more: frozenset[str] = frozenset()
        if form is Form.NOUN:
            stop = _phrase_start(self._text, limits.start, stop)
            more = _WITH_NOUN
        verb = next((v for v in found.group("go", "arrive", "visit", "stay") if v), "")
        return _Cue(
            form=form,
            verb=verb.lower(),
            span=Span(found.start(), found.end()),
            places=places,
            group=read_group(self._text, limits.start, stop, more),
            limits=limits,
            sentence=sentence,
            is_quoted=quote is not None,
        )

    def _limits(self, start: int, end: int, bounds: Span) -> Span:
        """Give how far a cue is read around: never out of its quotation."""
        lowest, highest = max(0, start - _WIDEST), end + _WIDEST
        while bounds.start < lowest < start and not self._text[lowest - 1].isspace():
            lowest += 1
        first = max(bounds.start, lowest)
        if self._text[first] in _MARKS:
            first += 1
        return Span(first, max(first + 1, min(bounds.end, highest)))

    def _is_idle(self, cue: _Cue) -> bool:
        """Tell "went to great lengths" and habits from trips."""
        around = self._text[cue.limits.start : cue.places[-1].span.end + 30]
        return _HABIT.search(around) is not None

    # -------------------------------------------------------------- visitors

    def _visitors(
        self, found: re.Match[str], cue: _Cue, before: tuple[Subject, ...]
    ) -> tuple[Subject, ...]:
        if cue.form is Form.NOUN:
            return self._of_noun(found, cue)
        group = cue.group
        if group.joined_by:
            return self._of_joined(cue, before)
        if group.start <= cue.limits.start and cue.verb.endswith("ing"):
            return self._after_comma(cue)
        subjects = self._reader.ending_at(group.start, cue.limits)
        if group.words[:1] == ("to",) and subjects:
            first = self._reader.start_of(subjects[0])
            if self._text[cue.limits.start : first].strip():
                return ()  # "invited Jane Roe to visit"
        return subjects

    def _of_joined(self, cue: _Cue, before: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Read "will travel to Kenya and visit ..." and "After landing in ..."."""
        word_start = cue.group.start - len(cue.group.joined_by)
        if not self._text[cue.limits.start : word_start].strip():
            return self._after_comma(cue)
        if before:
            return before
        subject = self._reader.opening(cue.limits.start, cue.limits)
        others = list(self._reader.names_in(cue.limits))
        is_alone = len({other.person.name for other in others}) <= 1
        return (subject,) if subject is not None and is_alone else ()

    def _after_comma(self, cue: _Cue) -> tuple[Subject, ...]:
        """Read "On a visit to Kenya on Friday, Jane Roe said ..."."""
        comma = self._text.find(",", cue.places[-1].span.end, cue.limits.end)
        if comma < 0:
            return ()
        subject = self._reader.opening(comma + 1, cue.limits)
        return () if subject is None else (subject,)

    def _of_noun(self, found: re.Match[str], cue: _Cue) -> tuple[Subject, ...]:
        """Read whose visit it is."""
        if found["by"]:
            return self._in_by_phrase(found)
        start = _phrase_start(self._text, cue.limits.start, cue.span.start)
        phrase = self._text[start : cue.span.start]
        if owner := _OWNER.search(self._text, cue.limits.start, cue.span.start):
            return self._reader.ending_at(owner.start(), cue.limits)
        if _OWN.match(phrase):
            return self._of_pronoun(Span(start, start + 3), cue)
        after = _BY_AFTER.match(self._text, cue.places[-1].span.end, cue.sentence.end)
        if after is not None and not _ANYONE.match(after["by"]):
            return self._in_by_phrase(after)
        return self._of_circumstance(cue)

    def _in_by_phrase(self, found: re.Match[str]) -> tuple[Subject, ...]:
        named = Span(found.start("by"), found.end("by"))
        people = list(self._reader.names_in(named))
        return tuple(people) if people else ()

    def _of_pronoun(self, own: Span, cue: _Cue) -> tuple[Subject, ...]:
        """Resolve "her visit" by its sentence, as far as that is certain."""
        gender = "m" if own.of(self._text).lower() == "his" else "f"
        subject = self._reader.opening(cue.limits.start, cue.limits)
        if subject is None and not self._text[cue.limits.start : own.start].strip(
            _LEADING
        ):
            return self._after_comma(cue)
        if subject is None:
            subject = self._after_introduction(cue, own.start)
        if subject is not None and subject.person.gender in {gender, ""}:
            start = min(subject.mention.start, own.start - 1)
            between = self._reader.names_in(Span(start, own.start))
            is_clear = all(other.person is subject.person for other in between)
            return (subject,) if is_clear else ()
        if own.start <= cue.limits.start:
            return ()
        person = self._reader.only_one(Span(cue.limits.start, own.start), gender)
        return () if person is None else (Subject(person, own),)

    def _after_introduction(self, cue: _Cue, stop: int) -> Subject | None:
        comma = self._text.find(",", cue.limits.start, stop)
        return self._reader.opening(comma + 1, cue.limits) if comma >= 0 else None

    def _of_circumstance(self, cue: _Cue) -> tuple[Subject, ...]:
        """Read "Jane Roe began a visit to", "said on a trip to", "On a trip to, "."""
        group = cue.group
        if group.start <= cue.limits.start:
            return self._after_comma(cue)
        if ending := self._reader.ending_at(group.start, cue.limits):
            return ending
        if _CIRCUMSTANCE.isdisjoint(group.words):
            return ()
        subject = self._reader.opening(cue.limits.start, cue.limits)
        if subject is None:
            return ()
        if group.start <= subject.mention.end:
            return (subject,)
        others = self._reader.names_in(Span(subject.mention.end, group.start))
        is_alone = all(other.person is subject.person for other in others)
        return (subject,) if is_alone else ()

    def _open_subject(self, cue: _Cue) -> Span | None:
        """Find "the diplomat" or "she", whom the article leaves open."""
        start = cue.group.start
        if cue.form is Form.NOUN:
            return None
        if not self._text[cue.limits.start : start].strip() or cue.group.joined_by:
            comma = self._text.find(",", cue.places[-1].span.end, cue.limits.end)
            found = _OPEN_AFTER.match(self._text, comma + 1, cue.limits.end)
        else:
            found = _OPEN_BEFORE.search(
                self._text, max(cue.limits.start, start - 60), start
            )
        if found is None or not _is_someone(found[1]):
            return None
        return Span(found.start(1), found.end(1))

    # ------------------------------------------------------------------ trips

    def _trips(self, cue: _Cue, who: tuple[Subject | Span, ...]) -> Iterator[Trip]:
        time = self._time(cue)
        status = _status(cue, time, self._text)
        when = self._when(cue, time, status)
        for subject in who:
            for printed in cue.places:
                named = subject if isinstance(subject, Subject) else None
                mention = subject.mention if isinstance(subject, Subject) else subject
                yield Trip(
                    person=named.person if named else None,
                    mention=mention,
                    printed=printed,
                    when=when,
                    status=status,
                    is_past=_looks_back(cue, time, status, self._text),
                    is_weak=self._is_weak(cue),
                    is_quoted=cue.is_quoted,
                    is_vague=time is not None and time.is_vague,
                    sentence=cue.sentence,
                    clause=self._clause(cue, named, mention, when),
                    form=cue.form,
                )

    def _time(self, cue: _Cue) -> Time | None:
        """Give the time of the trip: behind the place, or else before the verb."""
        text = self._text
        times = list(find_times(text, cue.limits.start, cue.limits.end))
        place_end = cue.places[-1].span.end
        for time in times:
            if cue.span.holds(time.span):
                return time
            if time.span.start >= place_end:
                between = text[place_end : time.span.start]
                if len(between) <= _REACH and not _NEW_CLAUSE.search(between):
                    return time
                break
        earlier = [t for t in times if t.span.end <= cue.span.start]
        if earlier and not cue.is_quoted:
            nearest = earlier[-1]
            lead = text[cue.limits.start : nearest.span.start]
            between = text[nearest.span.end : cue.span.start]
            if (
                len(between) <= _REACH
                and not _SAID.search(lead)
                and not _NEW_CLAUSE.search(between)
            ):
                return nearest
        return None

    def _when(
        self, cue: _Cue, time: Time | None, status: VisitStatus | None
    ) -> When | None:
        if time is None:
            return None
        relative = time.month == 0 and time.full is None
        base = self._article.published
        if cue.is_quoted and relative:  # "today" is the day it was said
            base = None
        return resolve(time, base, _direction(cue, status))

    def _is_weak(self, cue: _Cue) -> bool:
        end = cue.places[-1].span.end
        if cue.form is Form.STAYS:
            return _REASON.match(self._text, end, cue.sentence.end) is None
        return cue.verb in {"came", "come", "comes", "coming", "gone", "go", "going"}

    def _clause(
        self, cue: _Cue, named: Subject | None, mention: Span, when: When | None
    ) -> Span:
        """Cut the words that say so, from the visitor to the place or the time."""
        first = self._reader.start_of(named) if named else mention.start
        start = _phrase_start(self._text, cue.limits.start, cue.span.start)
        if 0 <= start - first <= _LONGEST_CLAUSE:
            start = first
        elif cue.group.start <= cue.limits.start:
            start = cue.limits.start  # "During a visit to ..., Jane Roe"
        end = cue.places[-1].span.end
        if 0 <= mention.end - end <= _LONGEST_CLAUSE:
            end = mention.end
        if when is not None and when.span.start >= end:
            end = when.span.end
        return Span(max(start, cue.sentence.start), end)


_NEAR = 60
_LONGEST_CLAUSE = 140
_OPEN_BEFORE = re.compile(
    r"\b((?:[Tt]he\s(?:[\w’'\-]+\s){0,4}[\w\-]+|[Hh]e|[Ss]he))(?:,\s\d+,)?\s*\Z"
)
_OPEN_AFTER = re.compile(
    r"\s*((?:the\s(?:[\w’'\-]+\s){0,4}?[\w\-]+|he|she))\s+"
    r"(?:is|was|will|would|has|had|said|says|told|met|held)\b"
)


def _is_someone(words: str) -> bool:
    """Tell a person by pronoun or function, "the British diplomat"."""
    head = words.lower().split()[-1]
    if head in {"he", "she", "pontiff", "monarch"}:
        return True
    return head in ROLES and head not in PLURAL_ROLES


_WIDEST = 600  # code points; a longer sentence is read in part
_MARKS = frozenset("“\"'‘«")
_LEADING = " \n\t“\"'‘"
_REACH = 80
_NEW_CLAUSE = re.compile(
    r"[;:.]\s|\b(?:said|says|told|which|who|when|while|after|before|since|following|but"
    r"|and (?:will|would|is|was|has|said)|where|announced|because)\b"
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|statement|released|spoke)\s+"
    r"(?:[\w’']+\s+){0,3}$"
)
_HABIT = re.compile(
    r"\b(?:every|often|regularly|frequently|usually|always|sometimes|routinely|each)\b"
)
# Why someone would be told to be in a place: else they may live there.
_REASON = re.compile(
    rf",?\s+(?:on\s+(?:{WEEKDAY}|{MONTH}|an?\b|(?:his|her|the|their)\b)|{WEEKDAY}\b"
    r"|today|tomorrow|yesterday|tonight|this\s+(?:week|weekend|month)|next\s|last\s+week"
    r"|for\s+(?:an?\s|the\s+(?!first|past|last)|talks|meetings|his|her|their|\w+\s+talks)"
    r"|to\s+(?:meet|attend|hold|discuss|sign|take|address|launch|open|press|urge|push"
    r"|visit|mark|see|talk|promote|seek|negotiate|lead|inaugurate|pay|begin|start)\b"
    r"|as\s+part\s+of|attempting|seeking|hoping|ahead\s+of|where\s+(?:he|she|they)\b)"
)

# ------------------------------------------------------------ the noun "visit"

_DETERMINERS = frozenset("a an the this that his her their its".split())
_PHRASE_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*[’']?")
_MOST_ADJECTIVES = 7
_NOT_ADJECTIVES = frozenset(
    """
    is are was were to of on in for and said with by that will has have had from
    """.split()
)


def _phrase_start(text: str, start: int, at: int) -> int:
    """Give where "a three-day state" begins before "visit"."""
    begin = at
    words = list(_PHRASE_WORD.finditer(text, max(start, at - 90), at))
    for word in words[: -_MOST_ADJECTIVES - 1 : -1]:
        if text[word.end() : begin].strip() or word[0].lower() in _NOT_ADJECTIVES:
            return begin
        if word[0].endswith(("’s", "'s", "’", "'")):
            return begin
        begin = word.start()
        if word[0].lower() in _DETERMINERS:
            return begin
    return begin


_OWN = re.compile(r"(?:his|her)\b", re.IGNORECASE)
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])(?:\s+[^\W_]+(?:[’'\-][^\W_]+)*){0,6}\s+\Z")
_BY_AFTER = re.compile(
    r"(?:\s+(?:last|this|next)\s+\w+)?\s+by\s+(?P<by>[^.;:“”\"]{3,80})"
)
_ANYONE = re.compile(r"(?:an?|any)\s")  # "the first visit by a president"
_CIRCUMSTANCE = frozenset("during on for after before of following".split())
_STARTING = frozenset(
    """
    begin begins began beginning start starts started starting kick kicks kicked kicking
    embark embarks embarked embarking resume resumes resumed undertaking
    """.split()
)
_MAKING = frozenset(
    """
    make makes made making pay pays paid paying undertake undertakes undertook lead
    leads led leading conclude concludes concluded concluding end ends ended ending
    wrap wraps wrapped wrapping finish finished complete completed cut cuts take takes
    took taking
    continue continues continued announce announces announced confirm plan leave leaves
    left leaving depart departs departed arrive arrives arrived land lands landed fly
    flies flew cancel cancels cancelled canceled cancelling postpone postpones postponed
    postponing scrap scraps scrapped abandon abandons abandoned delay delays delayed
    reschedule reschedules rescheduled call calls called put puts shelved shelve
    """.split()
)
_LEAVING = frozenset(
    "leaves left departs departed arrives arrived lands landed flies flew leads".split()
)
_WITH_NOUN = (
    _STARTING
    | _MAKING
    | _CIRCUMSTANCE
    | frozenset("off up short a an the while upon during ahead at".split())
)
_PLANNED_NOUN = re.compile(
    r"\b(?:upcoming|planned|scheduled|forthcoming|proposed|expected|imminent|next|ahead\s"
    r"+of|before|will|is\s+due|plans?\s+for|due\s+to)\b",
    re.IGNORECASE,
)
_PAST_NOUN = re.compile(r"\b(?:last|previous|earlier|past|recent)\s", re.IGNORECASE)

# ------------------------------------------------------------------ the status

_ARRIVED = frozenset("arrived landed left departed".split())
_PAST_FORMS = frozenset(
    """
    travelled traveled flew flown went came journeyed sailed headed jetted arrived
    landed visited toured departed left was were stopped gone been
    """.split()
)


def _status(cue: _Cue, time: Time | None, text: str) -> VisitStatus | None:
    """Tell how far the trip has come, by the verb, its group and its time."""
    words = cue.group.words
    if cue.form is Form.NOUN:
        return _noun_status(cue, time, text)
    is_expected = _EXPECTED.search(text, cue.span.start, cue.span.end) is not None
    if is_expected or cue.group.is_planned or "to" in words[-1:]:
        return VisitStatus.PLANNED
    if cue.group.joined_by and cue.verb.endswith("ing"):
        return None
    if _is_arrival(cue.verb):
        is_over = "had" in words or _is_long_ago(time, text)
        return VisitStatus.HAPPENED if is_over else VisitStatus.UNDER_WAY
    if cue.verb.split()[0] in _PAST_FORMS or not {"was", "were"}.isdisjoint(words):
        return VisitStatus.HAPPENED
    is_ahead = time is not None and _AHEAD.search(time.span.of(text)) is not None
    return VisitStatus.PLANNED if is_ahead else VisitStatus.UNDER_WAY


_EXPECTED = re.compile(r"\b(?:due|expected)\b")  # "is expected in Kenya"


def _is_arrival(verb: str) -> bool:
    """Tell a past verb after which the visitor is there or on the way."""
    return verb.split(maxsplit=1)[0] in _ARRIVED or verb.startswith(("touched", "set "))


_AHEAD = re.compile(r"\b(?:next|tomorrow|later|coming)\b", re.IGNORECASE)


def _noun_status(cue: _Cue, time: Time | None, text: str) -> VisitStatus | None:
    words = set(cue.group.words)
    if _is_long_ago(time, text):
        return VisitStatus.HAPPENED
    lead = text[max(cue.limits.start, cue.span.start - 60) : cue.span.start]
    if cue.group.is_planned or _PLANNED_NOUN.search(lead):
        return VisitStatus.PLANNED
    if words & {"paid", "made", "concluded", "ended", "wrapped", "took", "completed"}:
        return VisitStatus.HAPPENED
    if words & (_STARTING | _LEAVING) or words & {"is", "are"}:
        return VisitStatus.UNDER_WAY
    return VisitStatus.HAPPENED if _PAST_NOUN.search(lead) else None


def _direction(cue: _Cue, status: VisitStatus | None) -> Direction:
    """Tell on which side of the article's date a time lies."""
    if status is VisitStatus.PLANNED:
        return Direction.FUTURE
    verb = cue.verb.split()[0] if cue.verb else ""
    is_past = verb in _PAST_FORMS or status is VisitStatus.HAPPENED
    return Direction.PAST if is_past else Direction.OPEN


_PAST_TIME = re.compile(
    r"\b(?:last\s+(?!night|week\b)|ago|previous|past|(?:19|20)\d\d|yesterday.s)|\bsince\b",
    re.IGNORECASE,
)


def _looks_back(
    cue: _Cue, time: Time | None, status: VisitStatus | None, text: str
) -> bool:
    """Tell a trip of another time: "visited in 2019", "had visited"."""
    if status in {VisitStatus.PLANNED, VisitStatus.UNDER_WAY} and time is None:
        return False
    if "had" in cue.group.words:
        return True
    lead = text[max(cue.limits.start, cue.span.start - 40) : cue.span.start]
    if cue.form is Form.NOUN and _PAST_NOUN.search(lead):
        return "recent" not in lead
    if time is None or status is VisitStatus.PLANNED:
        return False
    return _is_long_ago(time, text)


def _is_long_ago(time: Time | None, text: str) -> bool:
    """Tell "in 2019" and "two years ago" from a day of this week."""
    if time is None or not time.is_vague:
        return False
    return _PAST_TIME.search(time.span.of(text)) is not None
