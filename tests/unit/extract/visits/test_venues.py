"""Towns that lead up to what stands in them: "a Nairobi hospital"."""

import pytest

from bot.corpus import parse_article
from bot.extract import extract
from bot.model import Visit

TOLD = "Ines Caldera, the Portuguese foreign minister, {}."


def places(words):
    text = f"---\npublished: 2031-05-12\n---\n{TOLD.format(words)}\n"
    found = extract(parse_article("venue", text))
    return [fact.place for fact in found if isinstance(fact, Visit)]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("visited a Nairobi hospital on Friday", "Nairobi"),
        ("laid a wreath at the Windhoek cemetery on Friday", "Windhoek"),
        ("met drivers at a crowded Lagos bus depot on Friday", "Lagos"),
        ("toured the bombed-out Odesa docks on Friday", "Odesa"),
        ("will speak at an Ohio steel mill on Tuesday", "Ohio"),
    ],
)
def test_a_town_is_visited_where_its_venue_is(words, place):
    assert places(words) == [place]


@pytest.mark.parametrize(
    "words",
    [
        "met a Boston man in the corridor on Friday",
        "wrote to a Nairobi school on Friday",
        "was born in a Lagos hospital",
        "signed up to the Nairobi accord on Friday",
        "spoke for an hour on the planned Lagos refinery on Friday",
        "met a Nairobi shop owner on Friday",
        "bought a stake in a Windhoek hotel on Friday",
    ],
)
def test_what_is_of_a_town_is_not_visited_in_it(words):
    assert places(words) == []
