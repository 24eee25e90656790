"""Which body "the department" is: the one that the article has just named.

Knows bodies by the noun their names end or begin with ("Transport Department",
"Bank of Utopia"). Refuses to choose between two, or where the article speaks
of another of the kind without its name ("a federal department").
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.extract.people.roster import People, Person
from bot.model import Span, SpeakerKind
from bot.text import fold

# Nouns that few articles use of two bodies, one of them not named by its noun;
# "the company", "the club" and "the party" would be such.
_NOUNS: Final = frozenset(
    """
    department ministry council union committee commission agency authority bureau
    university college institute foundation association federation society board
    bank museum hospital airline trust league
    """.split()
)
# What may stand before the noun where no other body is meant.
_SAME: Final = "the|this|its|their|our|his|her|said|that"
# Whose department goes without its name, as often as not.
_IN_UNIFORM: Final = re.compile(r"\b(?:[Pp]olice|[Ff]ire|[Ss]heriff)\b")
_PARAGRAPHS = 3  # further back, the noun may mean another that went unnamed


class Bodies:
    """An article's bodies, by the noun that their names turn on."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._named: dict[str, list[Person]] = defaultdict(list)
        self._last: dict[str, int] = {}  # the paragraph that named one last
        for person in people.people:
            noun = _noun_of(person)
            if noun:
                self._named[noun].append(person)

    def meet(self, paragraph: int, named: Iterable[Person]) -> None:
        """Take note of whom a paragraph names."""
        if not self._named:
            return
        for person in named:
            noun = _noun_of(person)
            if noun:
                self._last[noun] = paragraph

    def called(self, mention: Span, paragraph: int) -> Person | None:
        """Give the one body that a mention means in a paragraph, by its noun."""
        noun = _noun_at(self._text, mention) if self._named else ""
        named = self._named.get(noun, ())
        last = self._last.get(noun)
        if len(named) != 1 or last is None or paragraph - last > _PARAGRAPHS:
            return None
        is_named = named[0].mentions[0].start < mention.start
        if not is_named or self._has_other(noun, named[0]):
            return None
        if paragraph > last and _is_in_uniform(self._text, noun, named[0]):
            return None
        self._last[noun] = paragraph
        return replace(named[0], kind=SpeakerKind.ORGANISATION)

    def _has_other(self, noun: str, person: Person) -> bool:
        """Tell whether an unnamed one comes in: "a department", "police department"."""
        words = fold(person.name).split()
        same = "|".join((_SAME, *map(re.escape, words)))
        others = re.compile(
            rf"\b(?!(?:{same})\s)[a-z][\w’'-]*\s{noun}s?\b|\b{_plural(noun)}\b"
        )
        return others.search(self._text) is not None


def _is_in_uniform(text: str, noun: str, person: Person) -> bool:
    """Tell where "the department" may as well be the police's."""
    if noun != "department" or _IN_UNIFORM.search(person.name):
        return False
    return _IN_UNIFORM.search(text) is not None


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith("s") else "s")


def _noun_of(person: Person) -> str:
    """Give "department" of "Transport Department", "bank" of "Bank of Utopia"."""
    if person.kind is SpeakerKind.PERSON or " " not in person.name:
        return ""
    words = fold(person.name).split()
    if words[-1] in _NOUNS:
        return words[-1]
    return words[0] if words[0] in _NOUNS and words[1] in ("of", "for") else ""


def _noun_at(text: str, span: Span) -> str:
    """Give "department" of "the department", "" of anything longer."""
    article, _, noun = fold(span.of(text)).partition(" ")
    return noun if article == "the" and noun in _NOUNS else ""
