"""What words a trip and tells of none; days that are no trip's own."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from tests.factories import make_article

MONDAY = date(2030, 5, 20)


def told(text):
    """Give place and day of each trip told of Ines Caldera, in order."""
    article = make_article(text, published=MONDAY)
    return [
        (visit.place, visit.when and visit.when.day and visit.when.day.day)
        for visit in find_visits(article)
        if visit.visitor.name == "Ines Caldera" and not visit.is_weak
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ines Caldera spoke to Governor Luca Conti in Milan by telephone.",
        "Minister Ines Caldera will address a meeting in Lyon by video link.",
        "Minister Ines Caldera spoke at a conference in Milan via Zoom.",
        "Minister Ines Caldera would visit Porto if invited.",
        "In the novel, Minister Ines Caldera visits Turin in 1912.",
        "An actor playing Minister Ines Caldera arrived in Milan on Friday.",
        "Did Minister Ines Caldera visit Milan on Friday?",
        "Minister Ines Caldera visits Milan twice a year.",
        "Minister Ines Caldera was turned back on her way to Milan.",
        "Neither Governor Luca Conti nor Ines Caldera will travel to Milan on Friday.",
        "Minister Ines Caldera will not stop in Milan.",
        "There are no plans for Minister Ines Caldera to visit Milan.",
        "Critics demanded that Minister Ines Caldera visit Milan.",
        "Governor Luca Conti hopes Minister Ines Caldera will visit Milan.",
        "Nobody knows when Minister Ines Caldera will visit Milan.",
        "Minister Ines Caldera would have visited Milan had she been asked.",
        "Minister Ines Caldera's stop in Milan has been ruled out as unsafe.",
        "Ines Caldera, the minister, spoke. A trip to Milan is out of the question.",
        "Police arrested Minister Ines Caldera as she boarded a train to Milan.",
        "Minister Ines Caldera was shot when she was about to fly to Milan.",
        "Minister Ines Caldera spoke at Milan airport, where she waved the team off.",
    ],
)
def test_who_was_not_there_made_no_trip(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ines Caldera opened a school in Milan on Friday, she said by phone.",
        "Minister Ines Caldera, turned back at sea in May, visited Milan on Friday.",
        "“Did you see it?” asked Minister Ines Caldera, who visited Milan on Friday.",
        "Minister Ines Caldera unveiled a statue of Ivo Lang in Milan on Friday.",
        "Minister Ines Caldera stopped in Milan on Friday; a third day is ruled out.",
    ],
)
def test_what_sounds_alike_is_a_trip(text):
    assert told(text) == [("Milan", 17)]


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        (
            "Minister Ines Caldera is on a visit to Morocco until Thursday.",
            [("Morocco", None)],
        ),
        (
            "Minister Ines Caldera returned to Seoul on Friday from a trip to Peru.",
            [("Peru", None)],
        ),
        (
            "Minister Ines Caldera, who flew to Peru to pay, quit on Friday.",
            [("Peru", None)],
        ),
        (
            "Minister Ines Caldera, who went to Peru to learn, is to resign on Friday.",
            [("Peru", None)],
        ),
        (
            "Minister Ines Caldera, who flew to Peru, her home, on Friday, wept.",
            [("Peru", 17)],
        ),
        ("Minister Ines Caldera's visit to Peru ended on Friday.", [("Peru", None)]),
        ("Minister Ines Caldera's visit to Peru ends on Friday.", [("Peru", None)]),
        (
            "After a visit to Rome, Minister Ines Caldera flew to Milan on Friday.",
            [("Rome", None), ("Milan", 17)],
        ),
        (
            (
                "On Thursday Minister Ines Caldera flies to Turin for talks with Mayor "
                "Luca Conti, and on Saturday to Milan."
            ),
            [("Turin", 23), ("Milan", 25)],
        ),
    ],
)
def test_the_day_of_a_trip_is_that_of_its_own_clause(text, trips):
    assert told(text) == trips
