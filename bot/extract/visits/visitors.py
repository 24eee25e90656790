"""Whose trip a clause tells of.

Knows how a visitor stands to the cue: as its subject, its owner, behind "by",
or at the head of a sentence that the trip is a circumstance of.
"""

import re

from bot.almanac import MONTH, WEEKDAY
from bot.extract.gazetteer import place_named
from bot.extract.reading.lexicon import ROLES
from bot.extract.visits.cues import CIRCUMSTANCE, MAKING, Cue, Form, Lead, phrase_start
from bot.extract.visits.left_open import PRONOUN_NEXT, SUBJECT_PRONOUN, SUBORDINATES
from bot.extract.visits.subjects import BEING, Subject
from bot.extract.visits.travellers import Travellers
from bot.model import Span


class Visitors:
    """Finds the visitors of one article's cues."""

    def __init__(self, text: str, reader: Travellers) -> None:
        self._text = text
        self._reader = reader

    def of(
        self, lead: Lead, cue: Cue, before: tuple[Subject, ...]
    ) -> tuple[Subject, ...]:
        """Give who a cue's visitors are; `before` are the sentence's last ones."""
        if cue.form is Form.NOUN:
            return self._of_noun(lead, cue)
        group = cue.group
        if own := self._own(cue):
            return self._of_owner(own, cue)
        if group.joined_by:
            return self._of_joined(cue, before)
        is_among = _AMONG.fullmatch(self._text, cue.limits.start, group.start)
        is_inverted = cue.span.of(self._text) in _TO or _INVERTED.match(cue.verb)
        if is_among or is_inverted:
            return self._behind(cue)
        is_lead = (
            cue.verb_word.endswith("ing")
            or cue.verb in _DUE
            or _SETTING.match(cue.verb)
            or _ON_THE_WAY.match(cue.verb)
            or cue.verb in {"back", "fresh"}  # "Just back from Kenya, Jane Roe"
            or group.words[:1] == ("having",)
        )
        is_first = group.start <= cue.limits.start or _BACK_HOME.fullmatch(
            self._text, cue.limits.start, cue.span.start
        )
        if (is_lead and is_first) or _AS_SHE.fullmatch(
            self._text, cue.limits.start, group.start
        ):
            return self._after_comma(cue) or self._behind(cue)
        return self._of_verb(cue, before)

    def _own(self, cue: Cue) -> Span | None:
        """Find the "her" of "on her return from" and "will take her to"."""
        taken = _TAKES_ONE.match(self._text, cue.span.start, cue.span.end)
        if taken and BEING.isdisjoint(cue.group.words):  # not "was travelling with her"
            return Span(*taken.span(1))
        if cue.form is not Form.RETURNS:
            return None
        own = _OWN_END.search(self._text, cue.limits.start, cue.group.start)
        return Span(*own.span(1)) if own else None

    def _behind(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "Among those flying to Kenya is Jane Roe"."""
        link = _IS_BEHIND.match(self._text, cue.end, cue.limits.end)
        subject = self._reader.opening(link.end(), cue.limits) if link else None
        if subject is None:
            return ()
        return (subject, *self._reader.joined_behind(subject, cue.limits))

    def _of_owner(self, own: Span, cue: Cue) -> tuple[Subject, ...]:
        """Read "on her return from"."""
        gender = "f" if own.of(self._text).lower() == "her" else "m"
        person = self._reader.only_one(Span(cue.limits.start, own.start), gender)
        if person is None:
            opening = self._reader.opening(cue.limits.start, cue.limits)
            person = opening.person if opening else None
        is_fitting = person is not None and person.gender in {gender, ""}
        return (Subject(person, own),) if person and is_fitting else ()

    def _of_verb(self, cue: Cue, before: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Read the subject before a verb."""
        group = cue.group
        start = self._before_carrier(group.start, cue)
        subjects = self._reader.ending_at(start, cue.limits)
        lead = self._text[cue.limits.start : group.start].rstrip()
        if cue.noun:
            return self._of_owned(cue) or ()
        if cue.verb.startswith("accompan"):
            return (*subjects, *self._reader.names_in(cue.span))
        if not subjects:
            return self._of_other_subject(cue, before, lead)
        if self._is_in_phrase(subjects[0], cue):
            return ()
        if group.words[:1] == ("to",):
            first = self._reader.start_of(subjects[0])
            lead = self._text[cue.limits.start : first].rstrip()
            if lead and not _PLANS_FOR.search(lead):
                return ()  # "invited Jane Roe to visit"
        return (*self._accompanied(subjects[0], cue), *subjects)

    def _accompanied(self, subject: Subject, cue: Cue) -> tuple[Subject, ...]:
        """Give Roe of "Jane Roe, accompanied by the minister, Al Poe, flew to"."""
        first = self._reader.start_of(subject)
        start = max(cue.limits.start, first - _NEAR)
        found = _ACCOMPANIED.search(self._text, start, first)
        return self._reader.ending_at(found.start(), cue.limits) if found else ()

    def _of_other_subject(
        self, cue: Cue, before: tuple[Subject, ...], lead: str
    ) -> tuple[Subject, ...]:
        """Read a verb that has no person before it: passive, on the way, joined."""
        group = cue.group
        is_other = cue.verb.startswith("bound") and not lead.endswith(",")
        is_aside = _ON_THE_WAY.match(cue.verb) and not is_other
        if is_aside or group.is_given_up:
            return before or self._alone(cue)
        is_received = not _RECEIVED.isdisjoint(cue.verb.split())  # by a host
        if not BEING.isdisjoint(group.words) and not is_received:
            found = _BY_BEHIND.match(self._text, cue.end, cue.sentence.end)
            if found is not None:
                return tuple(self._reader.names_in(Span(*found.span("by"))))
        return (before or self._of_clause(cue)) if _SHARES.search(lead) else ()

    def _is_in_phrase(self, subject: Subject, cue: Cue) -> bool:
        """Tell "The letter from Jane Roe arrived in" from "Jane Roe arrived in"."""
        words = subject.mention.of(self._text)
        at = subject.mention.start
        if " " not in words and _ONE_FROM.search(self._text, max(0, at - _NEAR), at):
            return True  # "The visitor from Tarvo, who flew to"
        if words.lower() in {"he", "she"} or _IS_WHO.match(
            self._text, subject.mention.end
        ):
            return False
        first = self._reader.start_of(subject)
        near = max(cue.limits.start, first - _NEAR)
        found = _IN_PHRASE.search(self._text, near, first) if first > near else None
        if found is None or _LED_BY.search(self._text, near, first):
            return False
        if place_named(found["title"].strip()):
            return False  # "On the way to Kenya Jane Roe"
        head = found["head"]  # of "Minister for Veterans Jane Roe"
        is_office = head.lower() in ROLES or (head[0].isupper() and found["of"])
        return not (is_office and found["title"])

    def _before_carrier(self, at: int, cue: Cue) -> int:
        """Read "Jane Roe's plane landed in" as of her."""
        is_tour = cue.form is Form.VISITS and " " in cue.verb  # "tour includes"
        carrier = _ITS if is_tour else _CARRIER
        found = carrier.search(self._text, max(cue.limits.start, at - _NEAR), at)
        return found.start() if found else at

    def _of_joined(self, cue: Cue, before: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """Read "will travel to Kenya and visit ..." and "After landing in ..."."""
        word_start = cue.group.start - len(cue.group.joined_by)
        lead = self._text[cue.limits.start : word_start]
        if not lead.strip() or _HOURS.fullmatch(lead):
            return self._after_comma(cue)
        told = before or self._alone(cue)
        return told if cue.group.joined_by in _TIMING else told or self._of_clause(cue)

    def _of_clause(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "On Friday she will meet Al Poe and travel to", of verbs joined."""
        lead = Span(cue.limits.start, cue.group.start)
        if SUBORDINATES.search(self._text, lead.start, lead.end):
            return ()
        pronoun = SUBJECT_PRONOUN.search(self._text, lead.start, lead.end)
        first = next(self._reader.names_in(lead), None)
        if pronoun and (first is None or pronoun.start() < first.mention.start):
            return self._reader.ending_at(pronoun.end(), cue.limits)
        opening = self._reader.opening(cue.limits.start, cue.limits)
        opening = opening or self._after_introduction(cue, lead.end)
        return () if opening is None else (opening,)

    def _alone(self, cue: Cue) -> tuple[Subject, ...]:
        """Give whom the sentence opens with, where it names nobody else till then."""
        subject = self._reader.opening(cue.limits.start, cue.limits)
        lead = Span(cue.limits.start, max(cue.limits.start + 1, cue.group.start))
        others = list(self._reader.names_in(lead))
        is_alone = len({other.person.name for other in others}) <= 1
        return (subject,) if subject is not None and is_alone else ()

    def _after_comma(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "On a visit to Kenya on Friday, Jane Roe said ..."."""
        at = cue.places[-1].span.end
        if pronoun := PRONOUN_NEXT.match(self._text, at, cue.limits.end):
            return self._reader.ending_at(pronoun.end(), cue.limits)
        if aside := _WHERE_ASIDE.match(self._text, at, cue.limits.end):
            at = aside.end()
        comma = self._text.find(",", at, cue.limits.end)
        if comma < 0:
            return ()
        subject = self._reader.opening(comma + 1, cue.limits)
        return () if subject is None else (subject,)

    def _of_noun(self, lead: Lead, cue: Cue) -> tuple[Subject, ...]:
        """Read whose visit it is."""
        if lead.by is not None and (told := tuple(self._reader.names_in(lead.by))):
            return told
        if lead.whose is not None:
            return self._reader.ending_at(lead.whose.end, cue.limits)
        owned = self._of_owned(cue)
        return self._of_described(cue) if owned is None else owned

    def _of_owned(self, cue: Cue) -> tuple[Subject, ...] | None:
        """Read "Jane Roe's visit to" and "her visit to"; None: nobody's own."""
        start = phrase_start(self._text, cue.limits.start, cue.span.start)
        phrase = self._text[start : cue.span.start]
        owner = _OWNER.search(self._text, cue.limits.start, cue.span.start)
        if owner and _IS_TIME.search(
            self._text, max(0, owner.start() - _NEAR), owner.start()
        ):
            owner = None  # "called off Friday's visit"
        if owner and self._reader.is_nameless(Span(*owner.span())):
            return self._reader.ending_at(owner.start(), cue.limits)
        if _OWN.match(phrase):
            return self._of_pronoun(Span(start, start + 3), cue)
        if phrase.startswith(("The ", "the ")):  # "the Roe visit to"
            named = next(self._reader.names_in(Span(start, cue.span.start)), None)
            return (named,) if named else None
        return None

    def _of_described(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "a visit to Kenya by Jane Roe", "on a visit to Kenya, Jane Roe"."""
        after = _BY_AFTER.match(self._text, cue.end, cue.sentence.end)
        if after is not None and after["by"] and not _ANYONE.match(after["by"]):
            told = tuple(self._reader.names_in(Span(*after.span("by"))))
            if told or not _BY_BOAT.match(after["by"]):
                return told
        if after is not None and after["whose"]:
            at = after.start("whose")
            if subject := self._reader.opening(at, Span(at, cue.sentence.end)):
                return (subject,)
        return self._of_circumstance(cue)

    def _of_pronoun(self, own: Span, cue: Cue) -> tuple[Subject, ...]:
        """Resolve "her visit" by its sentence, as far as that is certain."""
        gender = "m" if own.of(self._text).lower() == "his" else "f"
        subject = self._reader.opening(cue.limits.start, cue.limits)
        lead = self._text[cue.limits.start : own.start]
        is_short = len(lead.split()) <= _MOST_LEADING_WORDS
        if subject is None and (is_short or _INTRODUCES.match(lead)):
            return self._after_comma(cue)  # "During her visit to Kenya, Jane Roe"
        if subject is None:
            subject = self._after_introduction(cue, own.start) or self._likely(cue, own)
        if subject is not None and subject.person.gender in {gender, ""}:
            start = min(subject.mention.start, own.start - 1)
            between = self._reader.names_in(Span(start, own.start))
            is_clear = all(other.person is subject.person for other in between)
            return (subject,) if is_clear else ()
        person = self._reader.only_one(Span(cue.limits.start, own.start), gender)
        return () if person is None else (Subject(person, own),)

    def _likely(self, cue: Cue, own: Span) -> Subject | None:
        """Give Roe of "Jane Roe has put off her trip": "her" tells a person."""
        return self._reader.likely_opening(Span(cue.limits.start, own.start))

    def _after_introduction(self, cue: Cue, stop: int) -> Subject | None:
        comma = self._text.find(",", cue.limits.start, stop)
        return self._reader.opening(comma + 1, cue.limits) if comma >= 0 else None

    def _of_circumstance(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "Jane Roe began a visit to", "said on a trip to", "On a trip to, "."""
        group = cue.group
        lead = self._text[cue.limits.start : group.start]
        if group.joined_by == "and" and _MAKES.issuperset(group.words[-1:]):
            return self._of_joined(cue, ())  # "accepted it and will pay a visit to"
        ending = self._making_it(cue)
        if not ending and (not lead.strip() or _INTRODUCES.match(lead)):
            is_any = cue.noun.startswith("flight") and not lead.strip()
            return () if is_any else self._after_comma(cue)  # "The flight to Kenya"
        ending = ending or self._told_before(cue)
        if ending:
            return ending
        if CIRCUMSTANCE.isdisjoint(group.words):
            return ()
        subject = self._reader.opening(cue.limits.start, cue.limits)
        if subject is None:
            return ()
        start = min(subject.mention.start, group.start - 1)
        others = self._reader.names_in(Span(start, group.start))
        is_alone = all(other.person is subject.person for other in others)
        is_set_off = (
            group.words[:1] == ("during",) and self._text[group.start - 1] == ","
        )
        return (subject,) if is_alone or is_set_off else ()

    def _making_it(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "Jane Roe and her son wrapped up a visit to"."""
        words = cue.group.words
        if MAKING.isdisjoint(words) or not CIRCUMSTANCE.isdisjoint(words):
            return ()
        at = self._before_carrier(cue.group.start, cue)
        return self._reader.ending_at(at, cue.limits) if at > cue.limits.start else ()

    def _told_before(self, cue: Cue) -> tuple[Subject, ...]:
        """Read "Jane Roe, on a visit to", but not of whom she met."""
        ending = self._reader.ending_at(cue.group.start, cue.limits)
        if not ending or self._is_met(ending[0], cue):
            return ()
        between = self._text[ending[-1].mention.end : cue.group.start]
        return () if _WHO_DID.match(between) else ending

    def _is_met(self, subject: Subject, cue: Cue) -> bool:
        """Tell Poe of "met her host, Al Poe, at the start of a tour of"."""
        first = self._reader.start_of(subject)
        start = max(cue.limits.start, first - _NEAR)
        is_aside = not CIRCUMSTANCE.isdisjoint(cue.group.words)
        return is_aside and _MET.search(self._text, start, first) is not None


_ONE_FROM = re.compile(
    r"\b(?:visitors?|guests?|delegation|team|party|envoy|minister|newcomers?|m[ae]n|wom[ae]n)\sfrom\s\Z"
)
# A verb that shares its subject: "toured a mill, pressed on to", ", and by noon was in"
_SHARES = re.compile(
    r"(?:,|,\s+(?:and|then|but)|\band)(?:\s+(?:by|on|in|at|after|before|during|later|that)\s[^,.;:A-Z]{0,30})?\Z"
)
_TIMING = frozenset("before after while when since until".split())
_MAKES = frozenset("pay make makes pays paid made undertake begin begins began".split())
_TAKES_ONE = re.compile(r"(?:(?:tak|took|br)\w*|\w+ing\s+with)\s(him|her)\b")
# "Back in Acre after a week in", "Now home after"
_BACK_HOME = re.compile(
    r"(?:Now\s|Safely\s)?(?:Back|Home)(?:\shome)?(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)?)?,?\s*"
)
_ON_THE_WAY = re.compile(r"on\s+(?:his|her)\s+way|en\s+route|bound|after\s")
_WHERE_ASIDE = re.compile(
    r"[^,.;:“”\"]{0,30},\s+(?:where|which|whose)\s[^,.;:“”\"]{2,90}(?=,)"
)
_WHO_DID = re.compile(r",\s+who\s(?!is\b|was\b)")  # "Al Poe, who gave her a hat,"
_INVERTED = re.compile(r"(?:also|already|waiting|watching|present|on\s+hand|among)\s")
_AMONG = re.compile(r"\s*Among\s[^,.;:]{0,30}")
_DUE = frozenset({"due", "expected"})  # "Due in Kenya on Sunday is Jane Roe"
_TO = frozenset({"To ", "Into "})  # "To Kenya on Monday went Jane Roe"
_IS_BEHIND = re.compile(
    r"[^,.;:]{0,30}\s(?:is|are|was|were|will\s+be|goes|went|comes|came|flew|flies|jetted|travel(?:s|l?ed)"
    r"|heads|headed|rode|drove|sailed|marched|swept)\s+(?=\w)"
)
_SETTING = re.compile(r"(?:at|after|during|in|while)(?:\s|\Z)")
_CARRIER = re.compile(
    r"['’]s?\s+(?:[a-z\-]+\s)?(?:bus|frigate|yacht|plane|flight|jet|aircraft|train|convoy|motorcade|delegation|entourage"
    r"|party|ship|helicopter|side|team|squad|tour|trip|journey|itinerary|programme|schedule|diary|visit)\s*\Z|['’]s?\s*\Z"
    r"|,?\s+whose\s+(?:[a-z\-]+\s)?(?:plane|flight|jet|aircraft|train|convoy|motorcade|ship|helicopter|car)\s*\Z"
    r"|,?\s+(?:and|with|along\s+with|together\s+with|accompanied\s+by)\s+"
    r"(?:his|her|an?|some|several|dozens\s+of|\d+|two|three|four|five|six|ten|twelve)\s+"
    r"[a-z\-]+(?:\s[a-z\-]+){0,2}(?:\s+of\s+[\w\-]+(?:\s[a-z\-]+)?)?,?\s*\Z"
)
_ITS = re.compile(
    r"['’]s?(?:\s[\w\-]+){0,3}\s*\Z"
)  # "Jane Roe's four-day tour takes in"
_OWN = re.compile(r"(?:his|her)\b", re.IGNORECASE)
_OWN_END = re.compile(r"\b(his|her)\s*\Z", re.IGNORECASE)  # "on her return from"
_OWNER = re.compile(
    r"(?:['’]s|(?<=s)['’])(?:\s+(?!\w+['’]s\s)[^\W_]+(?:[’'\-][^\W_]+)*){0,6}\s+\Z"
)
_RECEIVED = frozenset("received welcomed greeted hosted feted met".split())
_BY_AFTER = re.compile(
    r"(?:\s+(?:last|this|next)\s+\w+)?\s+(?:(?:by|of)\s+(?P<by>[^.;:“”\"]{3,80})"
    r"|(?:that|which)\s+(?P<whose>[^.;:“”\"]{3,60}?)\s+(?:was|were|is|had|will|would)\s)"
)
_BY_BOAT = re.compile(
    r"(?:boat|train|ship|sea|road|rail|air|car|plane|bus|coach|helicopter|ferry|bike|private|foot)\b"
)
_BY_BEHIND = re.compile(
    r"(?:\s+(?:on\s+)?[\w\-]+(?:\s\w+)?)?\s+by\s+(?P<by>[^.;:“”\"]{3,90})"
)
_IS_WHO = re.compile(r"[^.;:]{0,90}?,?\s+who\b")
_IN_PHRASE = re.compile(
    r"(?P<head>[\w\-]+)\s+(?:(?P<of>of|for|to)|from|by|about|against|between|on|over|like|than|under)\s+"
    rf"(?:(?:the|an?|his|her|its|their)\s+)?(?P<title>(?:(?!{WEEKDAY}|{MONTH})[A-Z][\w.\-]+\s+){{0,3}})\Z"
)
# Those who travel with whom they are named by: "a team led by", "plans for".
_LED_BY = re.compile(
    r"\b(?:(?:led|headed|steered|chaired|captained|commanded|skippered|piloted|fronted|conducted|accompanied|joined|followed)\s+(?:\w+\s+)?by|[Pp]lans?\s+for|[Aa]rrangements\s+for|(?:made|afoot|under\s+way)\s+for"
    r"|(?:delegation|team|party|group|convoy|crew|squad|trio|pair|plane|jet|flight|helicopter|motorcade|train|entourage)\s+of|according\s+to"
    r"|(?:delegation|team|party|group|convoy|crew|squad|mission|force|contingent|column|unit)\b[^,.;:]{0,30}\sunder(?:\s+the\s+command\s+of)?)"
    r"\s+(?:(?:the|its|his|her)\s+)?(?:[\w\-]+\s+){0,2}?\Z",
    re.IGNORECASE,
)
_ACCOMPANIED = re.compile(
    r",\s+(?:accompanied|joined|followed|flanked)\s+by\s+(?:(?:the|his|her|its)\s+)?(?:[\w\-]+,?\s+){0,4}\Z"
)
_MET = re.compile(
    r"\b(?:with|me(?:e)?t|meets|meeting|joined|hosted|received|welcomed)\s"
    r"(?:(?:an?|the|his|her|its)\s)?(?:[\w’'\-]+\s){0,5}?(?:[\w\-]+,\s)?\Z"
)
# "Hours after landing in", "Shortly before"
_COUNTED = (
    r"(?:(?:Only|Just|Barely)\s)?(?:Shortly|Soon|Immediately|Just|Right|Minutes|Hours|Days|Weeks|Months|Moments"
    r"|(?:An?|Two|Three|Four|Five|Six|Ten|\d+)\s(?:few\s)?(?:minutes?|hours?|days?|weeks?|months?))"
)
_HOURS = re.compile(rf"{_COUNTED}\s")
_AS_SHE = re.compile(r"(?:As|When|While|Once|Before|After)\s+s?he\s*")
_PLANS_FOR = re.compile(
    r"\b(?:[Pp]lans?|[Aa]rrangements|[Pp]reparations)\s+"
    r"(?:(?:are|were|is|was)\s+(?:[\w\-]+\s+){1,3})?for\Z"
)
_IS_TIME = re.compile(
    rf"\b(?:{WEEKDAY}|week|month|year|today|tomorrow|yesterday)\Z", re.IGNORECASE
)
_ANYONE = re.compile(r"(?:an?|any)\s")  # "the first visit by a president"
_NEAR = 60
# "On the second day of", "Speaking in Nairobi at the start of"
_INTRODUCES = re.compile(
    r"(?:Speaking|Talking|Addressing|Arriving|On|At|During|In|Ahead|Before|After"
    rf"|Following|Mid-?way|Halfway|As|{_COUNTED}|Fresh|Back|Home|Tired|Weary|[A-Z][a-z]+(?:-[a-z]+)?ed)\b[^,;.:]{{0,80}}\Z"
)
_MOST_LEADING_WORDS = 2
