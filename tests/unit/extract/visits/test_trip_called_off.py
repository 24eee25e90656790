"""Which trip is called off, where a sentence tells of more than one thing."""

import pytest

from bot.model import VisitStatus
from tests.unit.extract.visits.test_trip_stages import trips_in

CALLED_OFF = {VisitStatus.CANCELLED, VisitStatus.POSTPONED}


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera arrived in Ulvik on Tuesday and scrapped the Orlecko leg.",
        "Caldera spoke in Ulvik on Monday and postponed the Orlecko stop of her tour.",
        "Caldera went to Ulvik on Monday, but her meeting with Odel was called off.",
        "Caldera landed in Ulvik on Monday but dropped plans to speak there.",
        "Caldera's arrival in Ulvik on Monday was delayed by two hours by fog.",
        "Caldera has cancelled the Orlecko leg and will visit Ulvik on Friday.",
        "After Max Odel cancelled his visit, Caldera went to Ulvik on Monday.",
        "Caldera cancelled the second leg of her visit to Ulvik and is flying home.",
        "Caldera called off the last two days of her tour of Ulvik.",
        "Caldera scrapped the rest of her trip to Ulvik.",
    ],
)
def test_a_trip_that_is_made_is_not_off(sentence):
    status, _ = trips_in(sentence)["Ulvik"]
    assert status not in CALLED_OFF


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera has called off her visit to Ulvik on Friday.",
        "Caldera was to visit Ulvik on Friday, but scrapped the trip.",
        "Caldera's visit to Ulvik on Friday was delayed for a week.",
        "After a storm, Caldera cancelled her visit to Ulvik on Friday.",
        "Caldera's trip to Ulvik on Friday was delayed by two days.",
        "When Caldera cancelled her visit to Ulvik, her hosts were sad.",
    ],
)
def test_a_trip_that_is_off_is_told_so(sentence):
    status, _ = trips_in(sentence)["Ulvik"]
    assert status in CALLED_OFF
