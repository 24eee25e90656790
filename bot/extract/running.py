"""Whom "he" or "she" at the opening of a sentence carries on.

Complements `speakers`, which resolves pronouns by gender and needs to know it:
here the sentence before, in the same paragraph, has told of one person alone.
Refuses to carry anybody past a sentence whose subject is not certain.
"""

import re

from bot.extract.people import Person
from bot.extract.subjects import Reader, Subject
from bot.model import Span, SpeakerKind

_PRONOUN = re.compile(r"[“\"']?(?P<who>[Hh]e|[Ss]he)\b")


class Running:
    """Follows one paragraph's subject from sentence to sentence, in order."""

    def __init__(self, text: str, reader: Reader) -> None:
        self._text = text
        self._reader = reader
        self._last: Person | None = None
        self._last_word = ""  # "he" where a pronoun named them last
        self._others: tuple[Person, ...] = ()

    def read(self, sentence: Span) -> Subject | None:
        """Give who a sentence opens with, a pronoun by the sentence before."""
        found = _PRONOUN.match(self._text, sentence.start, sentence.end)
        word = found["who"].lower() if found else ""
        subject = self._reader.opening(sentence.start, sentence)
        if subject is None and found is not None:
            subject = self._carried(Span(found.start("who"), found.end("who")), word)
        self._last = subject.person if subject else None
        self._last_word = word
        self._others = tuple(
            other
            for _, other in self._reader.people.names_in(sentence)
            if other is not self._last and _may_be_human(other)
        )
        return subject

    def _carried(self, mention: Span, word: str) -> Subject | None:
        """Give the last subject where nobody else fits "he" or "she"."""
        if self._last is None or not self._means_last(word, self._last):
            return None
        return Subject(self._last, mention)

    def _means_last(self, word: str, last: Person) -> bool:
        fitting = {"m" if word == "he" else "f", ""}
        if last.gender not in fitting:
            return False
        is_same = word == self._last_word  # "She met Jo Poe. She will also ..."
        return is_same or all(one.gender not in fitting for one in self._others)


def _may_be_human(person: Person) -> bool:
    """Tell a person, or a name of two words that nothing tells of."""
    if person.kind is SpeakerKind.UNRESOLVED:
        return " " in person.name
    return person.kind is SpeakerKind.PERSON
