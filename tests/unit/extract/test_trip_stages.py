"""Stages of a trip told through a thing, a span of time or an invitation."""

from datetime import date

import pytest

from bot.extract.visits import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

NAMED = (
    "Ines Caldera, the foreign minister of Veldonia, spoke on Monday. "
    "Caldera and her husband live in Ostrava Bay. "
)
WEDNESDAY = date(2031, 6, 18)
HAPPENED, PLANNED = VisitStatus.HAPPENED, VisitStatus.PLANNED


def trips_in(sentence):
    """Give place, status and day of each trip of hers."""
    article = make_article(NAMED + sentence, published=WEDNESDAY)
    return {
        visit.place: (visit.status, visit.when and visit.when.day)
        for visit in find_visits(article)
        if visit.visitor.name == "Ines Caldera" and not visit.is_weak
    }


@pytest.mark.parametrize(
    ("sentence", "place", "status", "day"),
    [
        (
            "On Friday Caldera visits the parade ground at Orlecko, where they drill.",
            "Orlecko",
            PLANNED,
            20,
        ),
        (
            "Caldera spent Monday on the range at Orlecko with officers.",
            "Orlecko",
            HAPPENED,
            16,
        ),
        ("Caldera spent Monday at the barracks at Orlecko.", "Orlecko", HAPPENED, 16),
        (
            "Caldera leaves on Friday for a food depot in Lodwar.",
            "Lodwar",
            PLANNED,
            20,
        ),
        (
            "Caldera will fly on Friday to a grain terminal near Odessa.",
            "Odessa",
            PLANNED,
            20,
        ),
    ],
)
def test_a_stage_is_told_through_what_stands_there(sentence, place, status, day):
    assert trips_in(sentence)[place] == (status, date(2031, 6, day))


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera headed for a showdown in Kenya.",
        "Caldera spent the money on a range at Orlecko.",
        "Customers visit the market at Orlecko.",
        "Caldera praised the barracks at Orlecko.",
    ],
)
def test_what_is_only_spoken_of_is_no_stage(sentence):
    assert trips_in(sentence) == {}


def test_a_month_spent_abroad_is_a_trip():
    assert trips_in("Caldera, who spent May in Jamaica, has written a book.") == {
        "Jamaica": (HAPPENED, None)
    }


@pytest.mark.parametrize(
    ("sentence", "place", "status"),
    [
        ("Caldera will be in Brazil at the same time.", "Brazil", PLANNED),
        ("Caldera did go to Chicago after all.", "Chicago", HAPPENED),
        ("Caldera gave a talk in Manaus on Monday.", "Manaus", HAPPENED),
    ],
)
def test_who_is_there_for_a_reason_does_not_live_there(sentence, place, status):
    assert trips_in(sentence)[place][0] is status


def test_who_did_not_go_made_no_trip():
    assert trips_in("Caldera did not go to Chicago after all.") == {}
