"""Of what nation a story tells somebody to be: whom "the Belgian" can mean.

Knows "Belgian diplomat Jane Roe", "Kenya's Al Poe" and "Jane Roe, a Belgian
diplomat,". Refuses "the Belgian" where the story has several, named or not.
"""

import re
from collections.abc import Iterator
from functools import cached_property

from bot.extract.gazetteer import capital_of, place_named
from bot.extract.people.roster import People, Person
from bot.extract.reading.lexicon import ROLES
from bot.model import Span, SpeakerKind


class Origins:
    """Tells the nations of one article's people."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people
        self._known: dict[str, frozenset[str]] = {}

    def of(self, person: Person) -> frozenset[str]:
        """Give the countries that a person is told to be of."""
        if person.name not in self._known:
            self._known[person.name] = frozenset(self._read(person))
        return self._known[person.name]

    def may_be(self, words: str, person: Person) -> bool:
        """Tell whether "the Belgian envoy" can be somebody, by the nation alone."""
        told = nations_in(words)
        own = self.of(person) if told else frozenset()
        return not told or not own or not told.isdisjoint(own)

    def only_one(self, mention: Span) -> Person | None:
        """Give whom "the Belgian" means: the only one of the nation named so far."""
        word = mention.of(self._text).partition(" ")[2]
        codes = native(word)
        if not codes or word.endswith(_MANY):
            return None
        found = [
            person
            for person in self._people.people
            if _may_be_native(person)
            and person.mentions[0].start < mention.start
            and codes & self.of(person)
        ]
        is_clear = len(found) == 1 and not self.has_others(codes, found[0])
        return found[0] if is_clear else None

    def has_others(self, codes: frozenset[str], person: Person) -> bool:
        """Tell "A Belgian was held" and "the Belgian ambassador", who is not named."""
        own = [*person.roles, *person.mentions]
        for at, told in self._others:
            is_own = any(
                abs(at.start - one.end) <= _BESIDE or one.holds(at) or at.touches(one)
                for one in own
            )
            if told & codes and not is_own:
                return True
        return False

    @cached_property
    def _others(self) -> tuple[tuple[Span, frozenset[str]], ...]:
        return tuple(self._read_others())

    def _read_others(self) -> Iterator[tuple[Span, frozenset[str]]]:
        for found in _SOME.finditer(self._text):
            if codes := native(found["native"]):
                yield Span(*found.span("native")), codes
        for found in _HOLDS.finditer(self._text):
            if found["role"] in ROLES and (codes := native(found["native"])):
                yield Span(*found.span()), codes

    def _read(self, person: Person) -> Iterator[str]:
        for role in person.roles:
            yield from nations_in(role.of(self._text))
        for at in person.mentions[:_MOST_MENTIONS]:
            start = max(0, at.start - _WIDEST)
            if before := _BEFORE.search(self._text, start, at.start):
                yield from nations_in(before["nation"])
            if behind := _BEHIND.match(self._text, at.end):
                yield from nations_in(behind["nation"])


def _may_be_native(person: Person) -> bool:
    is_open = person.kind is SpeakerKind.UNRESOLVED and person.may_be_human
    is_town = is_open and place_named(person.name) is not None
    return (person.kind is SpeakerKind.PERSON or is_open) and not is_town


def native(word: str) -> frozenset[str]:
    """Give the country of "Belgian", "Dane" and "New Zealander"."""
    lowered = word.lower()
    if not word[:1].isupper():
        return frozenset()
    if code := _NATIVES.get(lowered):
        return frozenset({code})
    whose = next((e for e in _MAN if lowered.endswith(e)), "")
    place = capital_of(word[: -len(whose)] if whose else word)
    if place is None and lowered.endswith("er"):
        place = place_named(word[:-2])  # "New Zealander"
    return frozenset(place.codes) if place is not None else frozenset()


def nations_in(words: str) -> frozenset[str]:
    """Give the countries that words name, by adjective, native or name."""
    codes: set[str] = set()
    for found in _PROPER.finditer(words):
        own = native(found[0])
        for word in found[0].split() if not own else ():
            own |= native(word)
        place = place_named(found[0]) if not own else None
        codes |= own or (frozenset(place.codes) if place else frozenset())
    return frozenset(codes)


_MANY = ("ss", "sh", "ch", "ese")  # "the Swiss" are a people
_MAN = ("woman", "man")
_NATIVES = {
    "spaniard": "ES", "briton": "GB", "brit": "GB", "scot": "GB", "scotsman": "GB",
    "scotswoman": "GB", "welsh": "GB", "welshman": "GB", "welshwoman": "GB",
    "scottish": "GB", "english": "GB", "englishman": "GB", "englishwoman": "GB",
    "dane": "DK", "swede": "SE", "finn": "FI", "turk": "TR", "serb": "RS",
    "serbian": "RS", "croat": "HR", "pole": "PL", "frenchman": "FR", "icelander": "IS",
    "frenchwoman": "FR", "filipino": "PH", "filipina": "PH", "kiwi": "NZ",
    "aussie": "AU", "slovene": "SI", "slovak": "SK", "czech": "CZ", "greek": "GR",
}  # fmt: skip
_MOST_MENTIONS = 3
_WIDEST = 60
_BESIDE = 3  # "The Belgian, Jane Roe"
_PROPER = re.compile(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?")
# "Kenya's ", "Kenyan marathon runner ", "Spaniard "
_BEFORE = re.compile(
    r"\b(?P<nation>(?:New\s|South\s|North\s|Sri\s|Costa\s|Saudi\s)?[A-Z][a-z]+)(?:['’]s)?,?\s"
    r"(?:(?!(?:and|with|by|from|to|for|in|of|met|meets|said|that|as|after|beat|where|when|than|at|on|but)\s)"
    r"[a-z][\w\-]*,?\s){0,4}\Z"
)
# ", a Belgian diplomat", ", the Kenyan runner", " of Kenya"
_BEHIND = re.compile(
    r",\s(?:an?|the)\s(?:[a-z][\w\-]*\s){0,2}"
    r"(?P<nation>(?:New\s|South\s|North\s|Sri\s|Costa\s)?[A-Z][a-z]+)(?=[\s,.])"
)
_NATIVE = r"(?P<native>(?:(?:New|South|North|Sri|Costa)\s)?[A-Z][a-z]+)"
_SOME = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ther|[Tt]wo|[Tt]hree|[Oo]ne|[Ff]ellow)\s(?:[a-z\-]+\s)?{_NATIVE}\b(?!\s[a-z]+s?,\s[A-Z])"
)
_HOLDS = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts)\s{_NATIVE}\s(?:[a-z\-]+\s)?(?P<role>[a-z]+)\b"
)
