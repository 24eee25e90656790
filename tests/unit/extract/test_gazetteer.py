"""Places by the names news gives them."""

import pytest

from bot.extract.gazetteer import (
    PlaceKind,
    capital_of,
    is_wide,
    is_within,
    place_named,
    town_named,
)


@pytest.mark.parametrize(
    ("printed", "kind", "code"),
    [
        ("Kenya", PlaceKind.COUNTRY, "KE"),
        ("the Netherlands", PlaceKind.COUNTRY, "NL"),
        ("UK", PlaceKind.COUNTRY, "GB"),
        ("U.S.", PlaceKind.COUNTRY, "US"),
        ("Côte d’Ivoire", PlaceKind.COUNTRY, "CI"),
        ("Scotland", PlaceKind.STATE, "GB"),
        ("Gujarat", PlaceKind.STATE, "IN"),
        ("Ohio", PlaceKind.STATE, "US"),
        ("NAIROBI", PlaceKind.CITY, "KE"),
        ("São Paulo", PlaceKind.CITY, "BR"),
        ("Vaduz", PlaceKind.CITY, "LI"),
        ("The Hague", PlaceKind.CITY, "NL"),
    ],
)
def test_knows_countries_their_parts_and_larger_cities(printed, kind, code):
    place = place_named(printed)
    assert place is not None
    assert (place.kind, place.codes[0]) == (kind, code)


def test_knows_regions_of_several_countries():
    place = place_named("the Middle East")
    assert place is not None
    assert (place.kind, place.codes) == (PlaceKind.REGION, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UK", "Britain"),
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("the Faroes", "the Faroe Islands"),
        ("the Solomons", "Solomon Islands"),
        ("St Lucia", "Saint Lucia"),
    ],
)
def test_names_of_one_place_share_a_key(one, other):
    first, second = place_named(one), place_named(other)
    assert first is not None
    assert second is not None
    assert first.key == second.key


def test_a_citys_codes_are_those_of_all_its_namesakes():
    place = place_named("Cambridge")
    assert place is not None
    assert {"GB", "US"} <= set(place.codes)


@pytest.mark.parametrize(
    ("printed", "code"),
    [("Ullapool", "GB"), ("Skibbereen", "IE"), ("Ilulissat", "GL"), ("Bøur", None)],
)
def test_knows_small_towns_only_when_asked_for_a_town(printed, code):
    place = town_named(printed)
    assert place_named(printed) is None
    assert (place and place.codes[0]) == code


def test_a_large_city_is_the_same_place_as_a_town():
    assert town_named("Nairobi") == place_named("Nairobi")


@pytest.mark.parametrize("printed", ["", "the", "Nowhereville", "market", "\u2028"])
def test_what_is_no_place_is_none(printed):
    assert place_named(printed) is None


@pytest.mark.parametrize(
    ("nation", "capital"),
    [
        ("Kenyan", "Nairobi"),
        ("Ecuadorean", "Quito"),
        ("Maldivian", "Male"),
        ("French", "Paris"),
        ("Nigerian", "Abuja"),
        ("Iraqi", "Baghdad"),
        ("Japanese", "Tokyo"),
    ],
)
def test_knows_whose_capital_is_meant(nation, capital):
    place = capital_of(nation)
    assert place is not None
    assert place.name == capital
    assert capital_of("Martian") is None


@pytest.mark.parametrize(
    ("city", "part"),
    [
        ("Edinburgh", "Scotland"),
        ("Munich", "Bavaria"),
        ("Kochi", "Kerala"),
        ("Cleveland", "Ohio"),
        ("Seville", "Andalusia"),
        ("Halifax", "Nova Scotia"),
    ],
)
def test_a_city_lies_in_the_part_of_its_country(city, part):
    one, around = place_named(city), place_named(part)
    assert one is not None
    assert around is not None
    assert is_within(one, around)
    assert is_wide(around)


@pytest.mark.parametrize(
    ("city", "part"),
    [
        ("Cardiff", "Scotland"),
        ("Seattle", "Washington"),
        ("Buffalo", "New York"),
        ("Edinburgh", "Britain"),
        ("Nairobi", "Kerala"),
        ("Scotland", "Scotland"),
    ],
)
def test_a_city_lies_in_no_other_part_nor_in_one_named_as_a_city_is(city, part):
    one, around = place_named(city), place_named(part)
    assert one is not None
    assert around is not None
    assert not is_within(one, around)
