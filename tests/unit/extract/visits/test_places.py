"""Places where a sentence names them."""

import pytest

from bot.extract.gazetteer import place_named
from bot.extract.people.roster import find_people
from bot.extract.visits.places import UsedPlaces, are_one_trip, places_at
from tests.factories import make_article

LEAD = "She visited "


def places_in(phrase, *, rest="", takes_unknown=False):
    article = make_article(f"{LEAD}{phrase}{rest}")
    found = places_at(
        article.text,
        len(LEAD),
        len(LEAD) + len(phrase),
        find_people(article),
        UsedPlaces(article.text) if takes_unknown else None,
    )
    return [(place.span.of(article.text), place.place.name) for place in found]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Kenya on Monday.", [("Kenya", "Kenya")]),
        ("Kenya.", [("Kenya", "Kenya")]),
        ("the U.S. on Monday", [("U.S.", "United States")]),
        ("the Kenyan capital, Nairobi, on", [("Nairobi", "Nairobi")]),
        ("the Kenyan capital on", [("Kenyan capital", "Nairobi")]),
        ("Nairobi, Kenya, where", [("Nairobi, Kenya", "Nairobi")]),
        ("the city of Lyon", [("Lyon", "Lyon")]),
        ("neighbouring Kenya", [("Kenya", "Kenya")]),
        ("Kenya’s coast", [("Kenya", "Kenya")]),
        ("Rio de Janeiro.", [("Rio de Janeiro", "Rio de Janeiro")]),
        (
            "Kenya, Uganda and Rwanda.",
            [("Kenya", "Kenya"), ("Uganda", "Uganda"), ("Rwanda", "Rwanda")],
        ),
    ],
)
def test_reads_places_as_they_are_led_up_to(phrase, expected):
    assert places_in(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Skibbereen on Monday", [("Skibbereen", "Skibbereen")]),
        ("Ullapool and Lochinver.", [("Ullapool", "Ullapool")]),
        ("Hebden Bridge, England,", [("Hebden Bridge, England", "Hebden Bridge")]),
    ],
)
def test_reads_small_towns(phrase, expected):
    assert places_in(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "rest"),
    [
        ("Ford on Monday", ""),  # a firm, of which towns have the name
        ("Welsh farms", ""),
        ("Ashley on Monday", ""),
        ("Stonewall Inn on Monday", ""),
        ("Carlow on Monday", ". Mr Carlow was ill. Ben Carlow is 52."),
    ],
)
def test_a_small_towns_name_may_be_anothers(phrase, rest):
    assert places_in(phrase, rest=rest) == []


@pytest.mark.parametrize(
    "phrase",
    [
        "Paris Hilton",
        "London Zoo",
        "Kenya Airways",
        "Russia-backed rebels",
        "the White House",
        "Congress",
        "the market",
        "Jackson, who was ill",
    ],
)
def test_a_place_that_is_part_of_another_name_is_none(phrase):
    assert places_in(phrase) == []


def test_a_place_no_gazetteer_has_is_one_where_the_article_uses_it_so():
    rest = " on Monday. Prices in Valdoria rose."
    assert places_in("Valdoria", rest=rest, takes_unknown=True) == [
        ("Valdoria", "Valdoria")
    ]
    assert places_in("Valdoria", rest=" on Monday.", takes_unknown=True) == []
    assert places_in("Valdoria", rest=rest) == []
    rest = " on Monday. Members in Congress left."
    assert places_in("Congress", rest=rest, takes_unknown=True) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Nairobi", "Kenya", True),
        ("Delhi", "New Delhi", True),
        ("UK", "Britain", True),
        ("Nairobi", "Mombasa", False),
        ("Kenya", "Uganda", False),
        ("Ohio", "Iowa", False),
    ],
)
def test_a_city_and_its_country_are_one_trip(one, other, expected):
    first, second = place_named(one), place_named(other)
    assert first is not None
    assert second is not None
    assert are_one_trip(first, second) is expected
    assert are_one_trip(second, first) is expected
