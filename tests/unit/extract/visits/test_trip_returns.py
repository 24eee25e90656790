"""A later return to a place is another trip of the same person."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import Aspect, VisitStatus
from tests.factories import make_article

TUESDAY = date(2031, 3, 11)
FIRST = "Foreign Minister Ada Lorne arrived in Turin on Friday. "


def trips_in(text):
    """Give the day of each trip to Turin, and whether it is a return."""
    found = find_visits(make_article(text, published=TUESDAY))
    days = [
        (visit.when.day.day if visit.when and visit.when.day else None, visit.is_return)
        for visit in found
        if visit.place == "Turin" and not visit.is_weak
    ]
    return sorted(days, key=str)


@pytest.mark.parametrize(
    "later",
    [
        "She will return to Turin on Saturday.",
        "She will come back to Turin on Saturday, her office said.",
        "She is to visit Turin again on Saturday.",
        "Lorne goes back to Turin on Saturday to open a school.",
    ],
)
def test_a_return_on_another_day_is_a_trip_of_its_own(later):
    assert trips_in(FIRST + later) == [(15, True), (7, False)]


@pytest.mark.parametrize(
    "later",
    [
        "She arrived in Turin with her deputy.",
        "She returned to Turin on Friday.",
        "The visit to Turin will last until Saturday.",
        "She returns from Turin on Saturday.",
    ],
)
def test_what_tells_of_the_same_days_is_the_same_trip(later):
    assert len(trips_in(FIRST + later)) == 1


def test_the_next_day_a_tour_goes_on():
    toured = "Foreign Minister Ada Lorne will visit Turin on Thursday and Milan. "
    assert len(trips_in(toured + "She is to return to Turin on Friday.")) == 1


def test_an_earlier_trip_stands_on_the_card_of_the_one_of_these_days():
    text = (
        "Foreign Minister Ada Lorne will be in Turin on Friday. "
        "Lorne last visited Turin in November 2028."
    )
    (visit,) = find_visits(make_article(text, published=TUESDAY))
    assert [when.day for when in visit.times] == [date(2031, 3, 14)]
    assert [line.aspect for line in visit.lines] == [Aspect.EARLIER]


def test_an_earlier_trip_alone_is_a_trip():
    text = "Foreign Minister Ada Lorne last visited Turin in November 2028."
    (visit,) = find_visits(make_article(text, published=TUESDAY))
    assert visit.status is VisitStatus.HAPPENED


def test_a_trip_is_not_its_own_earlier_one():
    text = (
        "Imani Lorne, head of the agency, spoke on Monday. "
        "She had come from Turin, where she spent Friday in a clinic."
    )
    (visit,) = find_visits(make_article(text, published=TUESDAY))
    assert Aspect.EARLIER not in [line.aspect for line in visit.lines]
