"""Further stops of a journey, in the sentence that tells of the first."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from tests.factories import make_article

PUBLISHED = date(2031, 6, 18)  # a Wednesday


def stops_in(text):
    """Give each trip's place and the day of June that it is on."""
    return {
        (visit.place, visit.when.day.day if visit.when and visit.when.day else None)
        for visit in find_visits(make_article(text, published=PUBLISHED))
        if not visit.is_weak
    }


@pytest.mark.parametrize(
    ("told", "stops"),
    [
        (
            "will be in Lagos on Thursday, Ardle on Friday and Accra on Saturday.",
            {("Lagos", 19), ("Ardle", 20), ("Accra", 21)},
        ),
        (
            (
                "will sail into Dakar on 20 June for a stay of three days, into Accra "
                "on 25 June and into Lagos on 29 June."
            ),
            {("Dakar", 20), ("Accra", 25), ("Lagos", 29)},
        ),
        (
            "flies to Dakar on Thursday and to the Tema mill near Accra on Saturday.",
            {("Dakar", 19), ("Accra", 21)},
        ),
        (
            (
                "will be in Oslo on Thursday for meetings at the Norwegian parliament "
                "and in Bergen on Friday."
            ),
            {("Oslo", 19), ("Bergen", 20)},
        ),
        (
            (
                "travels to Dakar on Friday and to Ardle, a town of 5,000 souls, "
                "on Saturday."
            ),
            {("Dakar", 20), ("Ardle", 21)},
        ),
        (
            (
                "will tour a mill in Kano on Friday, a clinic in Sokoto on Saturday "
                "and a road in Jos on Sunday."
            ),
            {("Kano", 20), ("Sokoto", 21), ("Jos", 22)},
        ),
    ],
)
def test_a_list_of_stops_gives_each_its_day(told, stops):
    assert stops_in(f"Trade minister Ines Caldera {told}") == stops


@pytest.mark.parametrize(
    "behind",
    [
        ", and Zimbabwe on Friday rejected the offer.",
        ", a week before the election in Harare on Friday.",
        " and the talks in Harare on Friday were called off.",
        ", the president in Harare on Friday.",
        " and said trade with Zimbabwe on Friday was at a halt.",
    ],
)
def test_what_else_a_sentence_tells_of_is_no_stop(behind):
    told = f"Trade minister Ines Caldera landed in Lusaka on Monday{behind}"
    assert {place for place, _ in stops_in(told)} == {"Lusaka"}


def test_a_tour_moves_on_to_its_next_stop():
    told = "Ida Holm's tour opens in Lagos on 20 June and moves on to Accra on 25 June."
    assert stops_in(told) == {("Lagos", 20), ("Accra", 25)}


@pytest.mark.parametrize(
    "behind",
    [
        "to sign a pact on night trains between Bergen and Dakar",
        "to open a road between Accra and Lagos",
        "for talks on a ferry between Dakar and Praia",
        "to sign a deal between Ghana and Kenya",
        "to see the line between Lagos and Accra restored",
    ],
)
def test_places_that_something_runs_between_are_no_stops(behind):
    told = f"Ines Caldera will fly to Oslo on Friday {behind}."
    assert stops_in(told) == {("Oslo", 20)}


@pytest.mark.parametrize(
    "told",
    [
        "will shuttle between Accra and Lagos on Friday.",
        "will divide her week between Accra and Lagos.",
        "flew between Accra and Lagos on Monday.",
        "split her week between Accra and Lagos.",
        "will travel between Accra and Lagos on Friday.",
    ],
)
def test_whoever_goes_between_two_places_is_in_both(told):
    assert {place for place, _ in stops_in(f"Ines Caldera {told}")} == {
        "Accra",
        "Lagos",
    }
