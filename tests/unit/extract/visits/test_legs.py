"""Later stops of a tour, told of with nobody who makes them."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

BEFORE = "Ines Caldera, the trade secretary, landed in Mumbai on Monday. "


def legs(sentence):
    """Give the place, status and day of each trip but the first."""
    article = make_article(BEFORE + sentence, published=date(2031, 6, 16))
    return {
        visit.place: (visit.status, visit.when and visit.when.day)
        for visit in find_visits(article)
        if visit.visitor.name == "Ines Caldera" and visit.place != "Mumbai"
    }


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        ("Uganda follows on Friday.", "Uganda", 20),
        ("A concert in Kolkata follows on Friday.", "Kolkata", 20),
        ("Two nights in Kolkata bring the tour to a close.", "Kolkata", None),
        ("On Friday it is the turn of Kolkata.", "Kolkata", 20),
        ("Then it is on to Kolkata on Friday.", "Kolkata", 20),
        ("Kolkata is the next stop.", "Kolkata", None),
        ("The Kolkata leg follows on Friday.", "Kolkata", 20),
        (
            "The Kenyan leg follows, with two days in Nairobi from Friday.",
            "Nairobi",
            20,
        ),
        ("From Mumbai the tour goes to Kolkata on Friday.", "Kolkata", 20),
        ("A visit to Kolkata is planned for Friday.", "Kolkata", 20),
    ],
)
def test_a_tour_goes_on_with_nobody_named(sentence, place, day):
    status, when = legs(sentence)[place]
    assert status is VisitStatus.PLANNED
    assert when == (day and date(2031, 6, day))


def test_a_stop_that_was_to_have_followed_did_not():
    told = legs("Kolkata was to have followed on Friday.")
    assert told["Kolkata"][0] is VisitStatus.CANCELLED


@pytest.mark.parametrize(
    "sentence",
    [
        "A public inquiry in London follows on Tuesday.",
        "Elections in Kenya follow in June.",
        "Germany follows France in banning the drug.",
        "Talks in Kenya between the army and the rebels follow on Friday.",
        "Police in Kolkata will bring the case to a close on Friday.",
        "Ana Poe follows in Kolkata on Friday.",
        "A visit to Kolkata by the king is planned for Friday.",
        "A trip to Kolkata is expected to cost £300.",
    ],
)
def test_what_follows_elsewhere_is_no_leg(sentence):
    assert legs(sentence) == {}
