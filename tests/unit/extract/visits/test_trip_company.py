"""Who goes along, who goes instead, and places that another sentence names."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

WEDNESDAY = date(2031, 6, 18)
HAPPENED, PLANNED = VisitStatus.HAPPENED, VisitStatus.PLANNED


def trips_in(text):
    """Give visitor, place and status of each trip told of."""
    article = make_article(text, published=WEDNESDAY)
    return {
        (visit.visitor.name, visit.place, visit.status)
        for visit in find_visits(article)
        if not visit.is_weak
    }


MAYOR = "Mayor Ines Caldera will fly to Lisbon on Friday"


@pytest.mark.parametrize(
    "told",
    [
        " with the foreign minister, Aldo Prins.",
        " with her husband, Aldo Prins, and two aides.",
        " with Aldo Prins, a shipowner.",
        ". Her deputy, Aldo Prins, goes with her.",
        ". Aldo Prins will accompany her.",
        ". She will be accompanied by her deputy, Aldo Prins, and a choir.",
    ],
)
def test_who_goes_along_is_on_the_trip_too(told):
    trips = {("Ines Caldera", "Lisbon", PLANNED), ("Aldo Prins", "Lisbon", PLANNED)}
    assert trips_in(MAYOR + told) == trips


@pytest.mark.parametrize(
    "told",
    [
        " for talks with the foreign minister, Aldo Prins.",
        " with a letter from Aldo Prins.",
        " with Aldo Prins's letter.",
        ". Her deputy, Aldo Prins, will not travel with her.",
        ". Her deputy, Aldo Prins, said that a letter would go with her.",
        ". Her deputy, Aldo Prins, goes with him.",
    ],
)
def test_who_is_met_or_stays_or_writes_is_not(told):
    assert trips_in(MAYOR + told) == {("Ines Caldera", "Lisbon", PLANNED)}


@pytest.mark.parametrize(
    "text",
    [
        "Ines Caldera will not attend talks in Lima. Aldo Prins will go instead.",
        "Ines Caldera met reporters in Lima. Aldo Prins will travel there on Friday.",
        "Ines Caldera asked Aldo Prins to visit Lima. Prins will go there on Friday.",
        "Ines Caldera dropped a trip to Lima. Aldo Prins will go in her place.",
    ],
)
def test_a_place_is_named_a_sentence_before(text):
    assert ("Aldo Prins", "Lima", PLANNED) in trips_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ines Caldera lives in Lima. Her sons go there on Fridays.",
        "Ines Caldera flew to Lima. Aldo Prins said that he would not go there.",
        "Ines Caldera spoke of Lima. It rained. Aldo Prins will go instead.",
    ],
)
def test_who_goes_nowhere_named_before_has_no_trip(text):
    assert not [trip for trip in trips_in(text) if trip[0] == "Aldo Prins"]


def test_trips_of_old_stand_behind_the_count_of_them():
    text = (
        "Ines Caldera will fly to Ireland on Friday. It is her third visit. She came "
        "to Limerick in 2019 and to Dublin in May 2024."
    )
    assert trips_in(text) == {
        ("Ines Caldera", "Ireland", PLANNED),
        ("Ines Caldera", "Limerick", HAPPENED),
        ("Ines Caldera", "Dublin", HAPPENED),
    }


def test_who_came_in_a_year_may_live_there():
    assert trips_in("Ines Caldera came to Lisbon in 2019. She is a baker.") == set()
