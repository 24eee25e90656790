"""Places where a story names them.

Knows how a place is led up to in print ("the neighbouring Kenya", "the Kenyan
capital, Nairobi", "New Delhi, India") and when a place's name is only part of
another name ("Paris Hilton", "London Zoo"). What is a place at all is the
gazetteer's to say, and a name that this article uses as one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.almanac import MONTH, WEEKDAY
from bot.extract.gazetteer import (
    Place,
    PlaceKind,
    capital_of,
    is_within,
    place_named,
    town_named,
)
from bot.extract.people.roster import People, Person
from bot.extract.reading.given_names import is_given
from bot.extract.reading.lexicon import BODIES
from bot.extract.reading.nations import NATIONS
from bot.extract.visits.sites import SITE_BEHIND, VENUE_LEAD
from bot.model import Span, SpeakerKind


@dataclass(frozen=True, slots=True)
class Printed:
    """A place, and where its name stands."""

    place: Place
    span: Span
    is_unheard_of: bool = False  # known by the words around it alone
    named_at: Span | None = None  # of "here", where the dateline names it

    @property
    def at(self) -> Span:
        """Give where the place is named."""
        return self.named_at or self.span


CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = re.compile(
    rf"(?:U\.S\.(?:A\.)?|U\.K\.|U\.A\.E\.|(?:{CAPITAL}[^\W_]*\.?(?:[\-’'](?:[^\W_]{{2,}}|a\b))*"
    rf"(?:(?:\s+(?:of|the|and|du|de|la|el|al|es|i)){{0,2}}\s+(?:d[’'])?{CAPITAL}[^\W_]*"
    r"(?:[\-’'](?:[^\W_]{2,}|a\b))*){0,4}))"
)
_LEAD = re.compile(
    rf"(?:{CAPITAL}[\w\-]+[’']s\s+)?(?:the\s+)?(?:(?:neighbou?ring|war-torn|oil-rich|north(?:ern)?|south(?:ern)?"
    r"|east(?:ern)?|west(?:ern)?|central|nearby|far-flung|mainland|earthquake-hit"
    r"|[a-z]+-hit|occupied|downtown|inner|greater|neighbou?rs?,?|(?:north|south|east|west)(?:-?\w+)?\s+of)\s+)?"
    r"(?:(?<=the\s)(?:[\w\-]+\s+){0,2}?(?:nation|kingdom|republic|territory|enclave|archipelago"
    r"|suburbs?|districts?|outskirts|edge|heart|cent(?:re|er)|port|stronghold|resort)\s+of\s+"
    rf"|(?:{CAPITAL}[a-z]+\s+)?(?:capital(?:\s+city)?(?:\s+of)?|port city of"
    r"|(?:coastal |border |resort )?(?:city|town|island|state|province|region|village)"
    r"(?:\s+of)?),?\s+)?(?:the\s+)?"
)
_CONTINUES = re.compile(rf"[\s\-]+(?!{WEEKDAY}|{MONTH})({CAPITAL}[\w’'\-]*)")
_MAY_FOLLOW = frozenset(
    """
    airport international afp reuters hospital cathedral prison stadium county general
    castle racecourse docks
    """.split()
)
_IN_CALENDAR = re.compile(rf"(?:{WEEKDAY}|{MONTH})(?!\w)")
_INSIDE = re.compile(r",\s+")
_AND = re.compile(r"\s*,\s*(?:and\s+|then\s+)?|\s+(?:and|or|then|followed by)\s+")


def place_at(text: str, at: int, end: int, people: People) -> Printed | None:
    """Read the place whose name stands at `at`; None where no place does."""
    if _SEAT.search(text, max(0, at - _NEAR), at):
        return None
    capital = _capital_at(text, at, end)
    lead = _LEAD.match(text, at, end)
    starts = {at, lead.end() if lead else at}
    for start in sorted(starts, reverse=True):
        printed = _name_at(text, start, end, people)
        if printed is not None and not _is_building(text, at, printed):
            return _most_exact(text, printed, end, people)
    return (
        capital
        or _venue_at(text, at, end, people)
        or _formed_at(text, at, end)
        or _small_town_at(text, at, end, people)
    )


# "with the member for Leeds"
_SEAT = re.compile(
    r"\b(?:MPs?|MSPs?|TDs?|members?|deput(?:y|ies)|senators?|councillors?|candidates?"
    r"|representatives?|ambassadors?|minister|secretary|bishop|editor|correspondent)\sfor\s\Z"
)


def _venue_at(text: str, at: int, end: int, people: People) -> Printed | None:
    """Read Nairobi of "a Nairobi hospital", but of no "Nairobi man"."""
    lead = VENUE_LEAD.match(text, at, end)
    town = _name_at(text, lead.end(), end, people) if lead else None
    if town is None or town.place.kind is PlaceKind.COUNTRY:
        return None
    site = SITE_BEHIND.match(text, town.span.end, end)
    return replace(town, span=Span(town.span.start, site.end())) if site else None


def _is_building(text: str, at: int, printed: Printed) -> bool:
    """Tell "the White House" and "the Brooklyn": a city takes no article."""
    lead = text[at : printed.span.start].split()
    is_city = printed.place.kind is PlaceKind.CITY
    is_site = SITE_BEHIND.match(text, printed.span.end) is not None
    return is_city and lead[-1:] == ["the"] and not is_site


# "the Kenyan capital", where it is not named.
_CAPITAL_OF = re.compile(
    rf"(?:the\s+)?(?P<nation>(?:(?:North|South|New|Sri|Saudi|Costa)\s)?{CAPITAL}[a-z\-]+)"
    r"\s+capital\b"
)


def _capital_at(text: str, at: int, end: int) -> Printed | None:
    found = _CAPITAL_OF.match(text, at, end)
    place = capital_of(found["nation"]) if found else None
    if found is None or place is None:
        return None
    return Printed(place, Span(found.start("nation"), found.end()))


def places_at(
    text: str, at: int, end: int, people: People, used: "UsedPlaces | None" = None
) -> Iterator[Printed]:
    """Yield the places of "Kenya, Uganda and Rwanda".

    With `used`, also one that no gazetteer has, where the article uses its
    name as a place's elsewhere too.
    """
    printed = place_at(text, at, end, people)
    if printed is None and used is not None:
        printed = _unknown_at(text, at, end, people, used)
    while printed is not None:
        yield printed
        link = _AND.match(text, printed.span.end, end)
        printed = place_at(text, link.end(), end, people) if link else None


def _small_town_at(text: str, at: int, end: int, people: People) -> Printed | None:
    """Read Clonakilty, where nobody in the article is called so and no body is."""
    found = _UNKNOWN.match(text, at, end)
    if found is None or found.start("name") > at or _IN_CALENDAR.match(text, at):
        return None
    name, span = found["name"], Span(at, found.end())
    is_other = is_body(name) or name.lower() in NATIONS or is_given(name)
    if is_other or _HOUSE.search(name) or len(name) < _TOWN_LETTERS:
        return None
    named = people.at(span)
    if named is not None and not _may_be_town(named, name, is_sure=False):
        return None
    place = town_named(name)
    if place is None:
        return None
    return _most_exact(text, Printed(place, span), end, people)


_TOWN_LETTERS = 5  # "left Ford", "went to Mars"


# Villages, islands, and countries that are no more, or not yet.
_UNKNOWN = re.compile(
    rf"(?:the\s+)?(?P<name>{CAPITAL}[^\W\d_]{{2,}}(?:[\s\-]{CAPITAL}[^\W\d_]+){{0,2}})"
    r"(?![\w’'\-]|\s+[A-Z])"
)


class UsedPlaces:
    """The names an article uses as places: "in Valdoria", "from Valdoria".

    Read in one pass, when first asked: most articles never ask.
    """

    def __init__(self, text: str, named: Iterable[str] = ()) -> None:
        self._text = text
        self._named = frozenset(named)  # by its dateline
        self._ends: dict[str, list[int]] | None = None

    def has_elsewhere(self, name: str, end: int) -> bool:
        """Tell whether the name is so used where it doesn't end at `end`."""
        if self._ends is None:
            self._ends = {}
            for found in _USED.finditer(self._text):
                for head in _heads(found[1]):
                    ends = self._ends.setdefault(head, [])
                    if len(ends) <= 1:
                        ends.append(found.start(1) + len(head))
        if name in self._named:
            return True
        return any(other != end for other in self._ends.get(name, ()))


_USED = re.compile(
    rf"\b(?:in|from|near|across|into|at)\s+({CAPITAL}[^\W\d_]+"
    rf"(?:[\s\-]{CAPITAL}[^\W\d_]+){{0,2}})"
)


def _unknown_at(
    text: str, at: int, end: int, people: People, used: UsedPlaces
) -> Printed | None:
    found = _UNKNOWN.match(text, at, end)
    if found is None or _IN_CALENDAR.match(text, found.start("name")):
        return None
    name, span = found["name"], Span(found.start("name"), found.end("name"))
    named = people.at(span)
    is_other = named is not None and named.kind is not SpeakerKind.UNRESOLVED
    if is_other or is_body(name) or not used.has_elsewhere(name, span.end):
        return None
    return _town(name, span, _country_behind(text, span.end, end, people))


def _town(name: str, span: Span, within: Printed | None) -> Printed:
    """Give a town by its name, in the country that is named behind it."""
    if within is None:
        return Printed(Place(name, name.lower(), PlaceKind.CITY), span)
    place = Place(name, name.lower(), PlaceKind.CITY, within.place.codes)
    return Printed(place, Span(span.start, within.span.end))


# "travelled to Tarvo on Saturday", "flew to Tarvo for talks": nothing that is
# not a place is gone to like this, but for a firm or a club of one name.
_ENDS_JOURNEY = re.compile(
    rf"\s+(?:on\s+)?(?:{WEEKDAY}|{MONTH}\s+\d|\d{{1,2}}\s+{MONTH}|today|tomorrow|yesterday|next\s+week"
    rf"|last\s+week|this\s+week|in\s+{MONTH})"
    r"|\s+(?:to\s+(?:meet|hold|mediate|sign|inspect|visit|discuss|negotiate|attend|see|hear|open|launch|speak|talk|preach|lay|mark|tour|address|give|help|thank|unveil)"
    r"|for\s+(?:an?|his|her|their|talks|meetings|the\s+(?:first|second|last)\s+time)"
    r"|by\s+(?:boat|train|ship|sea|road|air|car|plane|bus|helicopter)|from\s+[A-Z]|aboard|with\s+(?:an?|his|her|the|\d+)"
    r"|at\s+(?:dawn|dusk|noon|midnight|night|the\s+weekend)|early|late|last|next|this|before|after|by)\b"
    r"|,\s+(?:where|[a-z]+ing)\b"
)


# "the hill village of": what is so called is a place.
_KIND_OF_TOWN = re.compile(
    r"(?:an?|the)\s(?:[\w\-]+\s){0,2}?(?:islands?|town|village|hamlet|city|port|district|province|resort|settlement|oasis)"
    r"\s(?:of|called)\s(?=[A-Z])"
)


class Leading(StrEnum):
    """What leads up to a name that may be a town's."""

    JOURNEY = "journey"  # "flew to"
    STAY = "stay"  # "opened a school in"
    PILGRIMAGE = "pilgrimage"  # "pilgrimage to": nothing else is its end


def unheard_of_at(
    text: str, at: int, end: int, people: People, lead: Leading = Leading.JOURNEY
) -> Printed | None:
    """Read a town that nothing else tells of, where a journey's day or end follows.

    Behind a surer lead also where the clause ends, and of a pilgrimage where the
    name is a woman's too.
    """
    told = _KIND_OF_TOWN.match(text, at, end)
    found = _UNKNOWN.match(text, told.end() if told else at, end)
    if found is None:
        return None
    within = _country_behind(text, found.end(), end, people)
    ends = within or _ENDS_JOURNEY.match(text, found.end(), end)
    if ends is None and lead is not Leading.JOURNEY:
        ends = _TOLD_OF.match(text, found.end(), end)
    if ends is None and lead is Leading.STAY:
        ends = _GOES_ON.match(text, found.end(), end)
    if ends is None:
        return None
    name, span = found["name"], Span(found.start("name"), found.end("name"))
    is_other = is_body(name) or capital_of(name) is not None or _HOUSE.search(name)
    if is_other or _IN_CALENDAR.match(text, span.start):
        return None
    named = people.at(span)
    if named is not None and not _may_be_town(
        named, name, is_sure=lead is Leading.PILGRIMAGE
    ):
        return None
    town = _town(name, span, within)
    return town if within or told else replace(town, is_unheard_of=True)


def _country_behind(text: str, at: int, end: int, people: People) -> Printed | None:
    """Read Kenya of "Tarvo, Kenya," and "Tarvo in northern Kenya"."""
    link = _IN_COUNTRY.match(text, at, end)
    larger = place_at(text, link.end(), end, people) if link else None
    if larger is None or larger.place.kind in {PlaceKind.CITY, PlaceKind.REGION}:
        return None
    return larger


_IN_COUNTRY = re.compile(r",\s+(?=[A-Z])|,?\s+in\s+")


_TOLD_OF = re.compile(r"\s+(?:has|had|will|was|is|next|this|last)\b|[.,]")


_HOUSE = re.compile(
    r"\s(?:Tower|Hall|House|Cent(?:er|re)|Building|Plaza|Street|Avenue|Road|Square|Hotel|Park"
    r"|Club|Theatre|Theater|Gallery|Show|Cup|Prize|Palace|Castle|Museum|Cathedral|Church"
    r"|Airport|Station|Stadium|Hospital|University|College|School|Prison|Zoo)\Z"
)
_GOES_ON = re.compile(
    r"\s+(?:to|with|and|but|as|while|when|where|who|by|before|after|during|from|at|in|on"
    r"|for|since|until|because|amid|despite|that)\b"
)


def _may_be_town(named: Person, name: str, *, is_sure: bool) -> bool:
    """Tell a name that the article ties to no person and no body."""
    return (
        named.kind is SpeakerKind.UNRESOLVED
        and not named.roles
        and (is_sure or not named.gender)
        and (named.name == name or named.name.endswith(f" {name}"))
    )


# Places by the form of their names: "the Isle of Ront".
_FORMED = re.compile(
    r"(?:the\s+)?(?P<name>(?:Isles?|Islands?|Kingdom|Principality|Republic|Duchy|Gulf"
    rf"|Cape|Strait) of (?:the )?{CAPITAL}[^\W\d_]+"
    rf"|{CAPITAL}[^\W\d_]+(?:\s{CAPITAL}[^\W\d_]+)?\s(?:Islands?|Sea|Peninsula|Valley"
    rf"|Desert|Archipelago|Plateau|Delta|Atoll))(?![\w’'\-]|\s+[A-Z])"
)


def _formed_at(text: str, at: int, end: int) -> Printed | None:
    found = _FORMED.match(text, at, end) or _REGION.match(text, at, end)
    if found is None:
        return None
    name, span = found["name"], Span(found.start("name"), found.end("name"))
    return Printed(Place(name, name.lower(), PlaceKind.CITY), span)


# "the Rasuwa district", as no firm and no person is called; but not "the Kurdish
# province", "the Rasuwa district court"
_REGION = re.compile(
    r"the\s(?:[a-z\-]+\s)?(?![^\W\d_]+(?:ish|ian|ese|ean|ern|ic|ory)\b)"
    rf"(?P<name>{CAPITAL}[^\W\d_]+)\s(?:district|province|valley|archipelago|peninsula|highlands|delta)\b(?!['’]|\s(?:[a-z]+(?:or|er|ey|ist)|courts?|council|chief|judge|school|hospital)\b)"
)


def is_body(name: str) -> bool:
    """Tell a body by its words: "Nairobi Council"."""
    words = {word.lower() for word in re.split(r"[\s\-]", name)}
    return not words.isdisjoint(BODIES)


def _name_at(text: str, start: int, end: int, people: People) -> Printed | None:
    """Read the longest known name; a person's or a longer name is none."""
    found = _NAME.match(text, start, end)
    if found is None or _IN_CALENDAR.match(text, start, end):
        return None
    for head in _heads(found[0]):
        for printed in (head, head.rstrip(".")):
            place = place_named(printed) or _without_mark(printed)
            if place is not None:
                span = Span(start, start + len(printed))
                is_part = _is_part_of_name(text, span, end, people)
                return None if is_part else Printed(place, span)
    return None


def _without_mark(name: str) -> Place | None:
    """Give Sanaa for "Sana'a"."""
    place = place_named(_MARK.sub("", name)) if _MARK.search(name) else None
    return place and replace(place, name=name)


_MARK = re.compile(r"['’]")


def _heads(name: str) -> Iterator[str]:
    """Yield the name and its shorter beginnings, the longest first."""
    yield name
    for gap in reversed(list(re.finditer(r"\s+", name))):
        yield name[: gap.start()]


def _is_part_of_name(text: str, span: Span, end: int, people: People) -> bool:
    longer = _CONTINUES.match(text, span.end, end)
    if longer is not None and longer[1].lower() not in _MAY_FOLLOW:
        return True
    is_one_word = text.find(" ", span.start, span.end) < 0
    return any(
        person.kind is SpeakerKind.PERSON
        and mention.holds(span)
        and (is_one_word or mention != span)  # "Rio de Janeiro" looks like a name
        for mention, person in people.names_in(
            Span(max(0, span.start - _NEAR), min(len(text), span.end + _NEAR))
        )
    )


_NEAR = 40


def _most_exact(text: str, printed: Printed, end: int, people: People) -> Printed:
    """Read "Nairobi, Kenya" as Nairobi and take in the country."""
    link = _INSIDE.match(text, printed.span.end, end)
    if link is None or printed.place.kind is not PlaceKind.CITY:
        return printed
    larger = _name_at(text, link.end(), end, people)
    if larger is None or larger.place.kind in {PlaceKind.CITY, PlaceKind.REGION}:
        return printed
    shared = [code for code in larger.place.codes if code in printed.place.codes]
    if not shared:
        return printed
    place = Place(printed.place.name, printed.place.key, PlaceKind.CITY, tuple(shared))
    return Printed(place, Span(printed.span.start, larger.span.end))


def are_one_trip(one: Place, other: Place) -> bool:
    """Tell whether a trip to one can be the trip to the other: "Delhi", "India"."""
    if one.key == other.key:
        return True
    if not set(one.codes) & set(other.codes):
        return False
    if PlaceKind.COUNTRY in {one.kind, other.kind}:
        return True
    if is_within(one, other) or is_within(other, one):
        return True  # "Edinburgh" and "Scotland"
    shorter, longer = sorted((one.key, other.key), key=len)
    return longer.endswith(f" {shorter}")  # "New Delhi" and "Delhi"
