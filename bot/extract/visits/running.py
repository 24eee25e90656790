"""Whom "he" or "she" at the opening of a sentence carries on.

Complements `speakers`, which resolves pronouns by gender and needs to know it:
here the sentence before has told of one person alone.
Refuses to carry anybody past a sentence whose subject is not certain.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.extract.people.homes import OFFICE
from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import PLURAL_ROLES, ROLES
from bot.extract.reading.nations import NATIONALS
from bot.extract.visits.origins import nations_in
from bot.extract.visits.subjects import Subject
from bot.extract.visits.travellers import Travellers, is_thing
from bot.model import Span, SpeakerKind
from bot.text import sentences

# "She", "On Thursday she", "Her visit"
_PRONOUN = re.compile(
    r"[“\"']?(?:(?:On|In|At|By|Last|Next|Later|Earlier|While|During|After|Before|From"
    r"|There|Then|This|That|Today|Tomorrow|Yesterday|Afterwards|Meanwhile|The\s(?:next|following|same"
    r"|previous)|An?\s(?:day|night|week|month|year)|Days|Weeks|Since|Until|For|Instead|Once|As)\b[^.;:“”\"]{0,40}?,?\s)?"
    r"(?P<who>[Hh]e|[Ss]he|His|Her)\b"
)
_OWN_KIN = re.compile(r"(?:His|Her)\s(?:[\w\-]+\s){0,3}[\w\-]+,\s")
_LONG_AGO = re.compile(r"\b(?:in|since)\s(?:19|20)\d\d\b|\bto\shave\b")
_OWN = {"his": "he", "her": "she", "him": "he"}
_ASIDE = re.compile(r"\b(?:he|she|him|her|his)\b")
# "The New Zealand foreign minister": by the sentence before, where no role tells.
_THE_ROLE = re.compile(
    r"The\s(?:(?P<age>\d+)-year-old\b|(?:[\w’'\-]+\s){0,4}?(?P<head>[A-Za-z][\w\-]+)"
    r"(?:\sof\s(?:the\s)?[A-Z][\w\-]+(?:\s(?:of\s|for\s)?[A-Z][\w\-]+){0,4})?(?=,?\s(?:who|will|is|was|has|had|said"
    r"|also|then|later|[a-z]+ed|met|held|spoke|flew|told|took|gave|left|laid|made"
    r"|goes|flies|leaves|starts|begins|arrives|lands|travels|heads|visits|meets|spends|returns)\b))"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence as the next one may carry it on."""

    subject: Subject | None = None
    word: str = ""  # "he" where a pronoun named them
    others: tuple[Person, ...] = ()
    is_open: bool = False  # "he" is its subject, whoever that is
    kin_of: str = ""  # "he", of "His uncle, Al Poe,"
    whose: Person | None = None  # whose uncle, of whom it told before
    is_past: bool = False  # "His uncle, Al Poe, came in 1974"


class Running:
    """Follows the subject of some sentences in a row, where asked.

    `before` is the paragraph that they come after.
    """

    def __init__(
        self,
        text: str,
        reader: Travellers,
        told: Sequence[Span],
        before: Span | None = None,
    ) -> None:
        self._text = text
        self._reader = reader
        self._sentences = told
        self._before = before
        self._told: dict[int, _Told] = {}

    def opening(self, number: int) -> Subject | None:
        """Give who a sentence opens with, a pronoun by the sentence before."""
        first = number  # back to a sentence that opens with no pronoun
        while first > 0 and first not in self._told and self._leans_back(first):
            first -= 1
        for at in range(first, number + 1):
            if at not in self._told:
                self._told[at] = self._read(at)
        return self._told[number].subject

    def carried(self, number: int, mention: Span, word: str) -> Subject | None:
        """Give the subject of the sentence before where nobody else fits "she"."""
        return self._carried(self._told_before(number), mention, word)

    def before(self, number: int) -> Subject | None:
        """Give the subject of the sentence before."""
        return self._before_of(number).subject

    def sentence_before(self, number: int) -> Span | None:
        """Give the sentence before, also of the paragraph before."""
        if number > 0:
            return self._sentences[number - 1]
        told = tuple(sentences(self._text, self._before)) if self._before else ()
        return told[-1] if told else None

    def _told_before(self, number: int) -> _Told:
        if number > 0:
            self.opening(number - 1)
            return self._told[number - 1]
        if self._before is None:
            return _Told()
        told = tuple(sentences(self._text, self._before))
        return Running(self._text, self._reader, told).last if told else _Told()

    @property
    def last(self) -> _Told:
        """Give the last sentence as the next one may carry it on."""
        self.opening(len(self._sentences) - 1)
        return self._told[len(self._sentences) - 1]

    def _pronoun(self, number: int) -> re.Match[str] | None:
        sentence = self._sentences[number]
        return _PRONOUN.match(self._text, sentence.start, sentence.end)

    def _leans_back(self, number: int) -> bool:
        """Tell a sentence that the one before is needed for."""
        return bool(
            self._pronoun(number) or self._role(number) or self._is_aside(number)
        )

    def _role(self, number: int) -> re.Match[str] | None:
        sentence = self._sentences[number]
        found = _THE_ROLE.match(self._text, sentence.start, sentence.end)
        if found is None or found["age"]:
            return found
        head = found["head"].lower()
        is_role = head in ROLES and head not in PLURAL_ROLES
        is_role = is_role or head in _GENERAL or head in NATIONALS
        is_role = is_role or _CALLING.fullmatch(head) is not None
        return found if is_role else None

    def _is_aside(self, number: int) -> bool:
        """Tell "A choir will travel with her.", which names nobody."""
        sentence = self._sentences[number]
        found = _ASIDE.search(self._text, sentence.start, sentence.end)
        return found is not None and self._reader.is_nameless(sentence)

    def _read(self, number: int) -> _Told:
        told = self._read_alone(number)
        if told.subject is None and self._role(number):
            described = self._described(number)
            return replace(described, others=told.others) if described else told
        if told.subject is not None or told.others:
            return told
        if not self._pronoun(number) and self._is_aside(number):
            before = self._before_of(number)
            gender = before.subject.person.gender if before.subject else ""
            sentence = self._sentences[number]
            words = _ASIDE.findall(self._text, sentence.start, sentence.end)
            meant = {_OWN.get(word, word) for word in words}
            fits = meant == {_WORDS.get(gender)} or (not gender and len(meant) == 1)
            return before if fits else told
        return told

    def _described(self, number: int) -> _Told | None:
        """Read "The foreign minister" of whom the sentence before alone tells."""
        before, found = self._before_of(number), self._role(number)
        if found is None:
            return None
        if found["age"] or found["head"].lower() in NATIONALS:
            return self._of_kind(found, before)
        words = set(found[0].lower().split())
        person = before.subject.person if before.subject else None
        if person is None and len(before.others) == 1:
            person = self._known_before(before.others[0], number)
        elif not all(
            one.roles and not self._has_role(one, words) for one in before.others
        ):
            return None
        if person is None and before.subject is None and not before.others:
            chief = self._reader.chief(found.start())
            person = chief if chief is not None and not chief.roles else None
        if person is None or self._is_another(person, found[0], words):
            return None
        others = (one for one in self._reader.people.people if one is not person)
        is_others = any(self._has_role(one, words) for one in others)
        if is_others or self._is_of_nameless(found, person):
            return None
        return _Told(Subject(person, Span(*found.span())))

    def _is_of_nameless(self, found: re.Match[str], person: Person) -> bool:
        """Tell "The minister" behind "Jane Roe thanked a minister"."""
        some = re.compile(rf"{_SOME_ONE}{re.escape(found['head'])}\b")
        start = max(0, found.start() - _BACK)
        return any(
            _IS_HERSELF.search(self._text, start, one.start()) is None
            and not any(role.touches(Span(*one.span())) for role in person.roles)
            and not any(
                self._text[m.end : one.start()] == ", " for m in person.mentions
            )
            for one in some.finditer(self._text, start, found.start())
        )

    def _of_kind(self, found: re.Match[str], before: _Told) -> _Told | None:
        """Read "The Finn" of whom the sentence before alone tells."""
        if found["age"]:
            return self._of_age(found, before)
        if before.subject is None or before.others:
            return None
        person, mention = before.subject.person, Span(*found.span())
        origins = self._reader.origins
        codes = nations_in(found["head"])
        is_clear = origins.may_be(found["head"], person) and not origins.has_others(
            codes, person
        )
        return _Told(Subject(person, mention)) if is_clear else None

    def _of_age(self, found: re.Match[str], before: _Told) -> _Told | None:
        """Read "The 54-year-old" of who is that old, else of whom alone was told."""
        aged = rf"(?:,\s|\s\(){found['age']}\b"
        told = [
            one
            for one in self._reader.people.people
            if any(re.compile(aged).match(self._text, m.end) for m in one.mentions)
        ]
        if not told and before.subject is not None and not before.others:
            told = [before.subject.person]
        mention = Span(*found.span())
        return _Told(Subject(told[0], mention)) if len(told) == 1 else None

    def _known_before(self, person: Person, number: int) -> Person | None:
        """Give one whom the sentence before did not name first."""
        last = max(
            (m for m in person.mentions if m < self._sentences[number]), default=None
        )
        if last is None:
            return None
        people = self._reader.people.people
        until = (p for p in people if p.named_at < last and _may_be_human(p))
        return person if last != person.named_at or next(until, None) is None else None

    def _is_another(self, person: Person, phrase: str, words: set[str]) -> bool:
        """Tell one of another office or nation than the words are of."""
        may_be = self._reader.origins.may_be(phrase, person)
        return not may_be or self._has_other_role(person, words)

    def _has_other_role(self, person: Person, words: set[str]) -> bool:
        """Tell one whose printed role is none that these words mean."""
        held = (OFFICE.search(role.of(self._text)) for role in person.roles)
        is_told = words.isdisjoint(_GENERAL) and any(held)
        return is_told and not self._has_role(person, words)

    def _has_role(self, person: Person, words: set[str]) -> bool:
        """Tell whether a person's printed role can be meant by these words."""
        roles = (role.of(self._text).lower().split() for role in person.roles)
        return any(words - {"the"} <= set(r) or set(r) <= words for r in roles)

    def _before_of(self, number: int) -> _Told:
        return self._told.get(number - 1) or self._told_before(number)

    def _read_alone(self, number: int) -> _Told:
        sentence = self._sentences[number]
        found = self._pronoun(number)
        word = found["who"].lower() if found else ""
        word = _OWN.get(word, word)
        subject = self._reader.opening(sentence.start, sentence)
        if subject is None and found is not None:
            before = self._before_of(number)
            mention = Span(found.start("who"), found.end("who"))
            subject = self._carried(before, mention, word)
            subject = subject or self.so_far(number, mention, word)
        others = tuple(
            other
            for _, other in self._reader.people.names_in(sentence)
            if (subject is None or other is not subject.person) and _may_be_human(other)
        )
        is_open = subject is None and found is not None and found["who"] in _SUBJECTS
        told = _Told(subject, word, others, is_open)
        is_kin = subject is not None and _OWN_KIN.match(
            self._text, sentence.start, subject.mention.start
        )
        return self._beside(told, number) if is_kin else told

    def _beside(self, told: _Told, number: int) -> _Told:
        """Read "His uncle, Al Poe, came in 1974": an aside, told of someone's own."""
        before = self._before_of(number).subject
        is_past = _LONG_AGO.search(self._sentences[number].of(self._text)) is not None
        whose = before.person if before is not None else None
        return replace(told, kin_of=told.word, whose=whose, is_past=is_past)

    def so_far(self, number: int, mention: Span, word: str) -> Subject | None:
        """Give the only one named until here whom "she" can mean.

        Nobody, where the sentence before has another subject.
        """
        before = self._before_of(number).subject
        person = self._reader.so_far(mention.start, "m" if word == "he" else "f")
        is_other = before is not None and before.person is not person
        return None if person is None or is_other else Subject(person, mention)

    def _carried(self, before: _Told, mention: Span, word: str) -> Subject | None:
        wanted = "m" if word == "he" else "f"
        if before.subject is None:
            if before.is_open and before.word == word:
                return None  # "He, whoever, met Al Poe. He"
            is_one = len(before.others) == 1 and before.others[0].gender == wanted
            return Subject(before.others[0], mention) if is_one else None
        last = before.subject.person
        if before.kin_of == word:  # "he" may be either of "His uncle, Al Poe,"
            if before.whose is None or (last.gender == wanted and not before.is_past):
                return None
            last = before.whose
        if last.gender not in {wanted, ""}:
            return None
        is_same = word == before.word  # "She met Jo Poe. She will also ..."
        is_only = all(other.gender != wanted for other in before.others)
        return Subject(last, mention) if is_same or is_only else None


_CALLING = re.compile(r"[a-z]{4,}(?:[mnrtc]ist|gist|cian|rian|woman)")  # "botanist"
_SOME_ONE = (
    r"\b(?:[Aa]n?|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w’'\-]+\s){0,3}?"
)
_IS_HERSELF = re.compile(
    r"\b(?:is|was|be|been|being|becom\w+|became|remains?|remained|as|once)\s(?:\w+\s)?\Z"
)
_BACK = 400  # code points
# What a minister may be called further down.
_GENERAL = frozenset(
    """
    diplomat official politician envoy emissary visitor guest traveller man woman
    prelate cleric churchman royal monarch heir heiress
    """.split()
)
_SUBJECTS = frozenset({"He", "he", "She", "she"})
_WORDS = {"m": "he", "f": "she"}


def _may_be_human(person: Person) -> bool:
    """Tell a person, or a name of two words that nothing tells of."""
    if is_thing(person):
        return False
    if person.kind is SpeakerKind.UNRESOLVED:
        return " " in person.name
    return person.kind is SpeakerKind.PERSON
