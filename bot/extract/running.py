"""Whom "he" or "she" at the opening of a sentence carries on.

Complements `speakers`, which resolves pronouns by gender and needs to know it:
here the sentence before has told of one person alone.
Refuses to carry anybody past a sentence whose subject is not certain.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.extract.people import Person
from bot.extract.subjects import Reader, Subject
from bot.model import Span, SpeakerKind
from bot.text import sentences

# "She", "On Thursday she", "Her visit"
_PRONOUN = re.compile(
    r"[“\"']?(?:(?:On|In|At|By|Last|Next|Later|Earlier|While|During|After|Before)\s[^,.;:“”\"]{0,40}?,?\s)?"
    r"(?P<who>[Hh]e|[Ss]he|His|Her)\b"
)
_OWN = {"his": "he", "her": "she"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence as the next one may carry it on."""

    subject: Subject | None = None
    word: str = ""  # "he" where a pronoun named them
    others: tuple[Person, ...] = ()


class Running:
    """Follows the subject of some sentences in a row, where asked.

    `before` is the paragraph that they come after.
    """

    def __init__(
        self,
        text: str,
        reader: Reader,
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
        while first > 0 and first not in self._told and self._pronoun(first):
            first -= 1
        for at in range(first, number + 1):
            if at not in self._told:
                self._told[at] = self._read(at)
        return self._told[number].subject

    def carried(self, number: int, mention: Span, word: str) -> Subject | None:
        """Give the subject of the sentence before where nobody else fits "she"."""
        return self._carried(self._told_before(number), mention, word)

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

    def _read(self, number: int) -> _Told:
        sentence = self._sentences[number]
        found = self._pronoun(number)
        word = found["who"].lower() if found else ""
        word = _OWN.get(word, word)
        subject = self._reader.opening(sentence.start, sentence)
        if subject is None and found is not None:
            before = self._told.get(number - 1) or self._told_before(number)
            mention = Span(found.start("who"), found.end("who"))
            subject = self._carried(before, mention, word)
        others = tuple(
            other
            for _, other in self._reader.people.names_in(sentence)
            if (subject is None or other is not subject.person) and _may_be_human(other)
        )
        return _Told(subject, word, others)

    def _carried(self, before: _Told, mention: Span, word: str) -> Subject | None:
        last = before.subject.person if before.subject else None
        wanted = "m" if word == "he" else "f"
        if last is None or last.gender not in {wanted, ""}:
            return None
        is_same = word == before.word  # "She met Jo Poe. She will also ..."
        is_only = all(other.gender != wanted for other in before.others)
        return Subject(last, mention) if is_same or is_only else None


def _may_be_human(person: Person) -> bool:
    """Tell a person, or a name of two words that nothing tells of."""
    if person.kind is SpeakerKind.UNRESOLVED:
        return " " in person.name
    return person.kind is SpeakerKind.PERSON
