"""Where people are at home, as far as their offices tell.

Knows that "the Kenyan minister" and "the mayor of Nairobi" are at home there,
and that an archbishop of Veldonia, wherever that is, is not. Refuses to tell of
anyone whose office names no country or town.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.extract.gazetteer import Place, PlaceKind, capital_of, place_named
from bot.extract.people.roster import Person
from bot.extract.reading.lexicon import FIELDS, ROLES, TITLES
from bot.model import Span
from bot.text import fold

OFFICE = re.compile(
    r"\b(?:minister|president|secretary|chancellor|premier|envoy|ambassador|diplomat"
    r"|mediator|commissioner|governor|mayor|senator|taoiseach|pope|archbishop|bishop"
    r"|king|queen|prince|princess|emperor|empress|sultan|emir|duke|duchess|earl|countess"
    r"|marquess|monarch)s?\b",
    re.IGNORECASE,
)


_SPORT = re.compile(
    r"\b(?:manager|coach|captain|skipper|striker|goalkeeper|midfielder|defender|player"
    r"|forward|winger|batsman|bowler|footballer|boss)\b"
)


_ROOTED = re.compile(
    rf"{OFFICE.pattern}|\b(?:counterpart|colleague|opposite\snumber"
    r"|(?:army|police|military|navy|defen[cs]e|security|intelligence)\s(?:chief|commander))\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"\b(?:mayor|bishop|duke|duchess|earl|countess|marquess|envoy|ambassador)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Home:
    """What a person's offices name: "Kenyan minister", "mayor of Nairobi"."""

    codes: frozenset[str]
    names: frozenset[str]


class Homes:
    """Tells who of one article is at home where."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._homes: dict[str, _Home] = {}

    def go_to_towns(self, people: Iterable[Person]) -> bool:
        """Tell persons who go to towns: a manager may have "flown to Rovers"."""
        own = [
            [role.of(self._text).lower() for role in person.roles] for person in people
        ]
        return bool(own) and all(
            any(map(OFFICE.search, roles)) or not any(map(_SPORT.search, roles))
            for roles in own
        )

    def is_of_nation(self, person: Person) -> bool:
        """Tell who holds an office of a country, or of more: no mayor."""
        roles = (role.of(self._text) for role in person.roles)
        return any(OFFICE.search(role) and not _LOCAL.search(role) for role in roles)

    def is_home(self, person: Person, place: Place) -> bool:
        """Tell whose office is of that place or its country."""
        home = self._of(person)
        return place.key in home.names or bool(home.codes & set(place.codes))

    def is_of_another_nation(self, person: Person, place: Place) -> bool:
        """Tell a Kenyan minister from the place's own, and from any of no nation."""
        codes = self._of(person).codes
        is_land = place.kind is not PlaceKind.REGION and bool(codes)
        return is_land and self.is_of_nation(person) and codes.isdisjoint(place.codes)

    def is_away(self, person: Person, place: Place, met: Iterable[Person]) -> bool:
        """Tell somebody who does something in a place from who lives there.

        Away is whose office is of another place, or who meets one of this one.
        """
        if place.kind is PlaceKind.REGION or self.is_home(person, place):
            return False
        if self._of(person).names:
            return True
        return any(self.is_home(one, place) for one in met if one is not person)

    def lives_in(self, person: Person) -> frozenset[str]:
        """Give the countries that a person is told to live or work in."""
        for at in person.mentions[:_MOST_MENTIONS]:
            before = self._text[max(0, at.start - _WIDEST_ROLE) : at.start]
            found = _BASED.search(before) or _TOURING.search(before)
            found = found or _LIVES.match(self._text, at.end)
            home = found and (capital_of(found["home"]) or place_named(found["home"]))
            if home:
                return frozenset(home.codes)
        return frozenset()

    def _of(self, person: Person) -> _Home:
        known = self._homes.get(person.name)
        if known is None:
            words = [self._with_owner(role) for role in person.roles]
            words += [self._introduced(person.named_at)]
            words += [person.name] if " of " in person.name else []  # the Duke of X
            words += [self._of_land(person)]
            words += [_seat_of(role.of(self._text)) for role in person.roles]
            known = _home([role for role in words if _ROOTED.search(role)])
            self._homes[person.name] = known
        return known

    def _of_land(self, person: Person) -> str:
        """Give "President of Veldonia" of "President Jane Roe of Veldonia"."""
        at = person.named_at
        role = next((r for r in person.roles if 0 <= at.start - r.end <= 1), None)
        found = _OF_LAND.match(self._text, at.end) if role is not None else None
        if role is None or found is None or _SITS.search(role.of(self._text)):
            return ""  # "Senator Jane Roe of Ohio" is at home in Washington, too
        return f"{role.of(self._text)} of {found[1]}"

    def _introduced(self, name: Span) -> str:
        """Give what stands before "Veldonia's energy minister, Jane Roe"."""
        before = self._text[max(0, name.start - _WIDEST_ROLE) : name.start]
        found = _INTRODUCED.search(before)
        return found[0] if found else ""

    def _with_owner(self, role: Span) -> str:
        """Give "Veldonia's foreign minister" and "archbishop of Veldonia" whole."""
        before = self._text[max(0, role.start - _LONGEST_NAME) : role.start]
        after = self._text[role.end : role.end + _LONGEST_NAME]
        owner, office = _OWNER.search(before), _OFFICE_OF.match(after)
        whole = [owner[1] if owner else "", role.of(self._text)]
        return " ".join([*whole, office[1] if office else ""])


def _home(roles: Sequence[str]) -> _Home:
    words = {word for role in roles for word in _PROPER.findall(role)}
    named = [word for word in words if word.lower() not in ROLES | TITLES | FIELDS]
    known = [capital_of(word) or place_named(word) for word in named]
    places = [place for place in known if place is not None]
    return _Home(
        codes=frozenset(code for place in places for code in place.codes),
        names=frozenset([fold(word) for word in named] + [p.key for p in places]),
    )


_SITS = re.compile(
    r"\b(?:senator|sen|rep|representative|congress\w+|leader|whip|speaker|delegate|mp|lawmaker)\b",
    re.IGNORECASE,
)
# Offices that only these lands have.
_SEATS = {
    "pope": "Vatican Italy",
    "pontiff": "Vatican Italy",
    "secretary of state": "America Britain",
    "taoiseach": "Ireland",
    "tánaiste": "Ireland",
    "first minister": "Britain",
}


def _seat_of(role: str) -> str:
    """Give "minister Vatican Italy" for "Pope"."""
    lowered = role.lower()
    lands = next((own for office, own in _SEATS.items() if office in lowered), "")
    return f"minister {lands}" if lands else ""


_MOST_MENTIONS = 3
# "Oslo-based analyst "
_BASED = re.compile(r"\b(?P<home>[A-Z][\w\-]*?)-based\s(?:[\w\-]+,?\s){1,5}\Z")
# "Norwegian jazz pianist ": who is away where they appear
_TOURING = re.compile(
    r"\b(?P<home>[A-Z][a-z]+)\s(?:[a-z\-]+\s){0,2}(?:singer|pianist|violinist|cellist|guitarist|drummer|conductor"
    r"|composer|soprano|tenor|baritone|mezzo|rapper|dj|comedian|comic|poet|novelist|author|writer|playwright|rabbi"
    r"|preacher|professor|scientist|historian|economist|physicist|chemist|biologist|geologist|glaciologist"
    r"|astronomer|philosopher|architect|chef|astronaut|mountaineer|activist|campaigner)s?,?\s\Z"
)
# ", who lives in Oslo,", " of Oslo"
_LIVES = re.compile(
    r",\swho\s(?:lives|is\sbased|teaches|works)\s(?:in|at)\s(?P<home>[A-Z][a-z]+)\b"
)
_LONGEST_NAME = 40
_WIDEST_ROLE = 60
_PROPER = re.compile(r"[A-Z][\w\-]*")
_OWNER = re.compile(r"\b(?!The\b|An?\b|His\b|Her\b)([A-Z][\w\-]+)(?:['’]s?)?\s\Z")
# Not "in Kenya with foreign minister", who is from anywhere.
_INTRODUCED = re.compile(
    r"[A-Z][\w\-]+(?:['’]s?)?\s"
    r"(?:(?!(?:between|with|by|from|to|and|as|after|before|met|where|when|that|in|on|but)\s)"
    r"[a-z\-]+\s){0,4}[a-z\-]+,?\s\Z"
)
_OF_LAND = re.compile(r"\sof\s(?:the\s)?([A-Z][\w\-]+)")
_OFFICE_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?([A-Z][\w\-]+)")
