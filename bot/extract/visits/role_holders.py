"""Who holds a role in one article: "the minister", "the British health secretary".

Knows that a deputy is not meant by "the minister", and a country by any of its
names. Refuses a role that two people hold.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.extract.gazetteer import PlaceKind, capital_of, place_named
from bot.extract.people.roles import role_words
from bot.extract.people.roster import People, Person
from bot.extract.reading.lexicon import ROLES, TITLES
from bot.model import Span, SpeakerKind

ROLE_WORD = re.compile(r"(?:\d+-year-old|[^\W\d_]+)(?:[’'\-][^\W_]+)*")
_LESSER = frozenset("deputy vice former assistant acting shadow junior ex".split())


@dataclass(frozen=True, slots=True)
class _NationalRole:
    """A role that names a country, its other words, and who holds it."""

    holder: Person
    codes: frozenset[str]
    words: frozenset[str]


class Holders:
    """Finds the holders of one article's roles."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people

    def of(self, mention: Span) -> Person | None:
        """Give whom a role is bound to, the nation in it by any of its names.

        "The British health secretary" is the "UK Health Secretary".
        """
        phrase = mention.of(self._text)
        person = self._people.by_role(phrase, mention.start)
        person = person or self._first_holder(mention)
        if person is None:
            codes, words = _nation_of(phrase)
            holders = {
                role.holder.name: role.holder
                for role in self._national_roles.get(min(words, default=""), ())
                if role.codes & codes and words <= role.words
            }
            person = next(iter(holders.values())) if len(holders) == 1 else None
        is_person = person is not None and person.kind is SpeakerKind.PERSON
        return person if is_person else None

    def _first_holder(self, mention: Span) -> Person | None:
        """Give the minister whom "the minister" means beside a deputy minister."""
        words = set(mention.of(self._text).lower().split()) - {"the"}
        if words & _LESSER:
            return None
        holders = {
            person.name: person
            for person in self._people.people
            for role in person.roles
            if person.mentions[0].start < mention.start
            and words <= (told := set(role.of(self._text).lower().split()))
            and not told & _LESSER
        }
        return next(iter(holders.values())) if len(holders) == 1 else None

    @cached_property
    def _national_roles(self) -> Mapping[str, Sequence[_NationalRole]]:
        """Index the roles that name a country by each of their other words."""
        roles: dict[str, list[_NationalRole]] = defaultdict(list)
        for person in self._people.people:
            for printed in person.roles:
                codes, words = _nation_of(printed.of(self._text))
                for word in words if codes else ():
                    roles[word].append(_NationalRole(person, codes, words))
        return roles

    @cached_property
    def words(self) -> frozenset[str]:
        """Gather the words of all roles, as printed and as others write them."""
        roles = [
            role.of(self._text)
            for person in self._people.people
            for role in person.roles
        ]
        printed = (word for role in roles for word in role.lower().split())
        return frozenset(printed).union(*map(role_words, roles))


def _nation_of(phrase: str) -> tuple[frozenset[str], frozenset[str]]:
    """Part a role into the country it names and its other words."""
    codes: set[str] = set()
    words: set[str] = set()
    for word in ROLE_WORD.findall(phrase):
        place = (capital_of(word) or place_named(word)) if word[0].isupper() else None
        if place is not None and place.kind is not PlaceKind.REGION:
            codes.update(place.codes)
        elif word.lower() not in {"the", "s"}:
            words.add(word.lower())
    is_role = any(word in ROLES or word in TITLES for word in words)
    return frozenset(codes if is_role else ()), frozenset(words)
