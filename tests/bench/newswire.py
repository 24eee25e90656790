"""Makes up a newsroom's articles, any number, with realistic overlap, always the same.

Every word, name and event is invented here. Of the events, some are told by one
article, some by several: that share statements, tell of one trip, differ in an
amount, or copy one text with words altered and paragraphs cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

_ONSETS = "B D F G H J K L M N P R S T V Z Br Dr Fl Gr Kr Pl Sh St Tr Th W".split()
_MIDDLES = "a e i o u ae ai ea oa al an ar el en er il in or ul un".split()
_ENDS = "l n r s t k d m v ck dd ll nn rt sk st nd lm rd".split()
_GIVEN_ENDS = "a e i o in an el is us on".split()

_PLACES = """
Kenya; Nairobi; Ghana; Accra; Peru; Lima; Chile; Santiago; Norway; Oslo; Finland;
Helsinki; Japan; Tokyo; India; New Delhi; Vietnam; Hanoi; Kazakhstan; Astana; Mexico;
Portugal; Lisbon; Morocco; Rabat; Jordan; Amman; Estonia; Tallinn; Fiji; Suva
""".replace("\n", " ").split(";")

_NOUNS = """
harbour bridge council budget school hospital clinic railway station tunnel reservoir
market farm mill orchard vineyard library museum theatre stadium court tribunal
inquiry audit contract tender licence permit tariff subsidy pension wage strike union
ballot campaign coalition treaty accord protocol summit committee panel board agency
regulator laboratory satellite turbine cable pipeline refinery grid battery vaccine
outbreak drought flood storm harvest fishery forest quarry mine smelter shipyard ferry
tram depot runway airline hangar cargo parcel customs border patrol barracks archive
census survey poll forecast mosaic statue festival parade orchestra choir novel film
league fixture trophy coach striker referee sponsor broadcaster bakery brewery tannery
workshop factory warehouse landlord tenant estate suburb village parish province
district ministry embassy consulate delegation envoy minister mayor governor judge
prosecutor witness verdict appeal sentence charter statute clause amendment petition
dossier ledger invoice loan bond dividend shareholder merger takeover insurer lender
auditor treasury deficit surplus
""".split()
_ADJECTIVES = """
northern southern coastal rural urban ageing new former joint public private regional
national costly cheap delayed planned disputed fragile robust narrow broad vacant
crowded quiet popular distant nearby annual weekly final early late severe mild sudden
steady medical legal financial maritime industrial agricultural historic modern
temporary permanent independent unanimous partial reluctant ambitious modest secret
open hostile friendly
""".split()
_VERBS = """
opened closed mended widened replaced inspected approved rejected delayed financed
sold bought leased audited surveyed praised criticised questioned defended revised
published withdrew suspended resumed expanded trimmed merged divided inherited rebuilt
dredged flooded drained fenced paved painted heated insured taxed licensed measured
""".split()
_LINKS = """
after although because before even as once since so that though unless until when
whereas while
""".split()
_TAILS = """
by the end of the decade; within the month; under the terms of the agreement; at a
cost nobody would confirm; to the surprise of many residents; for the third year in a
row; with little notice; against the advice of engineers; in a vote that lasted past
midnight; without further comment; despite earlier assurances; as critics had
predicted; on the strength of a single report
""".replace("\n", " ").split(";")
_ROLES = """
foreign minister; finance minister; trade envoy; mayor of the port; chief engineer;
director of the institute; opposition leader; union secretary; chief justice; energy
minister
""".replace("\n", " ").split(";")
_CUES = "said told reporters|said|added|insisted|said in a statement|argued".split("|")
_UNITS = ("£{} million", "${} million", "€{} million", "{} per cent", "{} tonnes")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FIRST_DAY = date(2031, 1, 6)
_YEARS = 3

_SHARED = 0.3  # of the articles tell an event together with others
_COPIES = 0.5  # of those copy the event's first article
_CUT = 0.2  # of a copy's paragraphs are left out, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article of the wire; `copy_of` names the item that it copies, if any."""

    name: str
    text: str
    copy_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    people: tuple[tuple[str, str], ...]  # name and role
    place: str
    day: date
    statements: tuple[str, ...]
    amounts: tuple[str, ...]


def make_up(count: int, *, seed: int = 4) -> Iterator[Item]:
    """Give so many articles, in the order in which they come."""
    chance = Random(seed)
    people = [
        (_person(chance), chance.choice(_ROLES).strip()) for _ in range(count // 6 + 40)
    ]
    made = 0
    while made < count:
        size = chance.randint(2, 6) if chance.random() < _SHARED / 3 else 1
        for item in _cluster(made, min(size, count - made), people, chance):
            yield item
            made += 1


def _cluster(number, size, people, chance) -> Iterator[Item]:
    """Give the articles that tell one event."""
    event = _event(people, chance)
    first = _article(event, chance)
    yield Item(name=f"wire-{number:06}", text=_dressed(first, event, chance))
    for other in range(1, size):
        name = f"wire-{number + other:06}"
        if chance.random() < _COPIES:
            text = _dressed(_altered(first, chance), event, chance)
            yield Item(name=name, text=text, copy_of=f"wire-{number:06}")
        else:
            yield Item(name=name, text=_dressed(_article(event, chance), event, chance))


def _event(people, chance) -> _Event:
    ranks = sorted(
        chance.random() ** 2 for _ in range(3)
    )  # some are always in the news
    return _Event(
        people=tuple(people[int(rank * len(people))] for rank in ranks),
        place=chance.choice(_PLACES).strip(),
        day=_FIRST_DAY + timedelta(days=chance.randrange(365 * _YEARS)),
        statements=tuple(_statement(chance) for _ in range(7)),
        amounts=tuple(
            chance.choice(_UNITS).format(chance.randint(2, 900)) for _ in range(4)
        ),
    )


def _article(event, chance) -> list[str]:
    """Give the paragraphs of one telling of an event."""
    paragraphs = [_trip(event, chance)]
    said = chance.sample(event.statements, chance.randint(3, len(event.statements)))
    for statement in said:
        paragraphs.append(_prose(event, chance))
        paragraphs.append(_quoted(statement, event, chance))
    length = chance.randint(2_400, 4_200)
    while sum(map(len, paragraphs)) < length:
        paragraphs.append(_prose(event, chance))
    return paragraphs


def _dressed(paragraphs, event, chance) -> str:
    """Give an article's paragraphs their head."""
    outlet = f"{_place_name(chance)} {chance.choice(['Courier', 'Gazette', 'Herald'])}"
    published = event.day - timedelta(days=chance.randint(0, 4))
    head = (
        f"---\ntitle: {_clause(chance).capitalize()}\noutlet: {outlet}\n"
        f"byline: {_person(chance)}\npublished: {published}\n---\n"
    )
    return head + "\n\n".join(paragraphs) + "\n"


def _trip(event, chance) -> str:
    name, role = event.people[0]
    host = event.people[1][0]
    day = _DAYS[event.day.weekday()]
    verb = chance.choice(["will travel to", "will visit", "arrives in", "is to visit"])
    return (
        f"The {role}, {name}, {verb} {event.place} on {day}, where talks are planned "
        f"with {host} on the {chance.choice(_NOUNS)} and the {chance.choice(_NOUNS)}. "
        f"{_sentence(chance)}"
    )


def _quoted(statement, event, chance) -> str:
    name, role = chance.choice(event.people)
    if chance.random() < 0.4:  # some speakers come with their role
        name = f"{name}, the {role},"
    if chance.random() < 0.1:  # and some statements with a word altered
        statement = " ".join(_altered_words(statement.split(), chance, share=0.08))
    return f"“{statement},” {name} {chance.choice(_CUES)}. {_sentence(chance)}"


def _prose(event, chance) -> str:
    amount = chance.choice(event.amounts)
    sentences = [_sentence(chance) for _ in range(chance.randint(1, 3))]
    if chance.random() < 0.4:  # of the paragraphs tell an amount
        sentences.append(f"The {chance.choice(_NOUNS)} is put at {amount}.")
    return " ".join(sentences)


def _statement(chance) -> str:
    we = chance.choice(
        ["We", "They", "Nobody here", "All of us", "The people of this place"]
    )
    verb = chance.choice(["want", "expect", "refuse", "need", "hope to see"])
    return f"{we} {verb} {_thing(chance)} {chance.choice(_LINKS)} {_clause(chance)}"


def _sentence(chance) -> str:
    parts = [_clause(chance)]
    if chance.random() < 0.7:  # most sentences have two clauses
        parts += [chance.choice(_LINKS), _clause(chance)]
    if chance.random() < 0.4:  # and some a stock phrase at their end
        parts.append(chance.choice(_TAILS).strip())
    text = " ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _clause(chance) -> str:
    where = f" in {_place_name(chance)}" if chance.random() < 0.3 else ""
    return f"{_thing(chance)} {chance.choice(_VERBS)} {_thing(chance)}{where}"


def _thing(chance) -> str:
    article = chance.choice(["the", "a", "the", "every", "no", "its"])
    return f"{article} {chance.choice(_ADJECTIVES)} {chance.choice(_NOUNS)}"


def _person(chance) -> str:
    return f"{_syllables(chance)}{chance.choice(_GIVEN_ENDS)} {_place_name(chance)}"


def _place_name(chance) -> str:
    return f"{_syllables(chance)}{chance.choice(_MIDDLES)}{chance.choice(_ENDS)}"


def _syllables(chance) -> str:
    return f"{chance.choice(_ONSETS)}{chance.choice(_MIDDLES)}{chance.choice(_ENDS)}"


def _altered(paragraphs, chance) -> list[str]:
    """Copy paragraphs as a desk does: some are cut, here and there is another word."""
    share = chance.uniform(0.0, 0.03)
    most = int(len(paragraphs) * _CUT)
    cut = set(chance.sample(range(1, len(paragraphs)), chance.randint(0, most)))
    return [
        " ".join(_altered_words(text.split(" "), chance, share=share))
        for place, text in enumerate(paragraphs)
        if place not in cut
    ]


def _altered_words(words, chance, *, share) -> list[str]:
    swapped = {noun: _NOUNS[at - 1] for at, noun in enumerate(_NOUNS)}
    return [
        swapped.get(word, word) if chance.random() < share * 5 else word
        for word in words
    ]
