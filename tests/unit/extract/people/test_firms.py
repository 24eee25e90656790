"""Which firm "the company" is."""

import pytest

from bot.model import SpeakerKind
from tests.unit.extract.reading.test_styles_and_offices import last

SAID = "“Demand is weak,” the company said."


@pytest.mark.parametrize(
    ("introduced", "name"),
    [
        ("Norvel, a chip maker, cut its forecast.", "Norvel"),
        ("Utopian chip equipment maker Norvel cut its forecast.", "Norvel"),
        ("Upton Tyres Ltd cut its forecast.", "Upton Tyres Ltd"),
        ("Norvel, a chip maker, cut it. Peter Dorn, an analyst, left.", "Norvel"),
    ],
)
def test_the_company_is_the_only_one_introduced(introduced: str, name: str) -> None:
    assert last(f"{introduced} {SAID}") == (name, SpeakerKind.ORGANISATION)


@pytest.mark.parametrize(
    "introduced",
    [
        "Norvel, a chip maker, supplies Ostrel, a tyre firm.",
        "Norvel, a chip maker, and its rival Ostrel cut their forecasts.",
        "Norvel, a chip maker, cut its forecast. Other companies did, too.",
        "Norvel, a chip maker, cut its forecast. Its parent company did not.",
        "Ostrel Group bought Norvel Ltd on Monday.",
        "Peter Dorn, a car maker, left the hall.",
        "Norvel, a chip maker, fell. The Upton Exchange closed.",
        "The hall was full.",
    ],
)
def test_the_company_stays_as_printed_where_another_may_be_meant(
    introduced: str,
) -> None:
    assert last(f"{introduced} {SAID}") == ("the company", SpeakerKind.ORGANISATION)


def test_the_airline_is_no_maker_of_chips() -> None:
    text = "Norvel, a chip maker, cut jobs. “Demand is weak,” the airline said."
    assert last(text) == ("the airline", SpeakerKind.ORGANISATION)


def test_the_company_may_open_the_article_that_names_it_below() -> None:
    text = "The company said it would. Norvel, a chip maker, cut its forecast."
    assert last(f"{text} {SAID}") == ("Norvel", SpeakerKind.ORGANISATION)
