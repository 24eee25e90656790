"""Figures and days that differ and are both right: of two things, tries or times."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet, told

MONDAY, TUESDAY = date(2031, 5, 5), date(2031, 5, 6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Norsk Ferro will pay $120 million for the smelter at Port Vane, director "
            "Odd Lien said.",
            "Director Odd Lien said that Norsk Ferro would pay 1.1bn crowns ($118m) "
            "for the smelter at Port Vane.",
            id="a sum converted from another",
        ),
        pytest.param(
            "Councillors in Selworth voted 28 to 21 on Monday to sell the Corn Hall. "
            "Leader Tony Bland was pleased.",
            "A motion by Tony Bland's opponents in Selworth to delay the sale of the "
            "Corn Hall was lost by 19 votes to 30 on Monday.",
            id="a vote that was lost, and the one that was carried",
        ),
        pytest.param(
            "Some 300 guests heard Archbishop Noel Daly in Knockmore on Sunday; 120 of "
            "them came from abroad.",
            "Archbishop Noel Daly greeted the 120 guests from abroad in Knockmore.",
            id="a part that the other article has too",
        ),
        pytest.param(
            "Police first said that five people were hurt in the crash at Hodnet Cross;"
            " Sergeant Una Finch put it at seven.",
            "Seven people were hurt in the crash at Hodnet Cross, Sergeant Una Finch "
            "said.",
            id="what was first said",
        ),
        pytest.param(
            "The Grand Hotel in Marine Parade, Sandby, has 120 rooms, owner Kit Vane "
            "said.",
            "Owner Kit Vane has 45 rooms ready at the Grand Hotel in Marine Parade, "
            "Sandby.",
            id="those that are ready",
        ),
        pytest.param(
            "Explorer Runa Dahl, 29, reached the Pole Station on Monday, Bergans said.",
            "Her brother, Nils Dahl, 33, had waited at the Pole Station, Bergans said.",
            id="the ages of two of one surname",
        ),
        pytest.param(
            "Parliament in Vesk passed the Waters Act by 61 votes to 40. Ola Brun "
            "cheered in Vesk.",
            "A committee of the parliament in Vesk backed the Waters Act by nine votes "
            "to four in March. Ola Brun had doubted it.",
            id="the votes of two bodies",
        ),
        pytest.param(
            "Divers reached the wreck of the Clara Dane off Point Ayr on Monday at the "
            "second attempt, Dan Orme said.",
            "The first attempt to reach the wreck of the Clara Dane off Point Ayr "
            "failed on Sunday, Dan Orme said.",
            id="the days of two attempts",
        ),
        pytest.param(
            "General Rory Blake visits the training ground at Orz, where 1,500 Albian "
            "soldiers are taking part. Blake knows Orz.",
            "General Rory Blake was taken to Tappa, where 900 Albian soldiers are "
            "stationed. Blake met Orz's men.",
            id="who is where at two places",
        ),
        pytest.param(
            "Minister Ada Quill is pencilled in for a stop in Tashmoor on February 16.",
            "Minister Ada Quill is pencilled in for a stop in Tashmoor on Feb. 16.",
            id="a month and its short form",
        ),
    ],
)
def test_what_is_of_two_things_is_not_told(one, other):
    assert told(one, other, published=TUESDAY) == []


def test_a_later_arrival_may_come_of_a_flight_through_the_night():
    going = (
        "Minister Ada Quill flies to Brazil on Saturday, Ada Quill's office in Varde "
        "said."
    )
    come = "Minister Ada Quill arrived in Brazil on Sunday. Quill's office in Varde."
    held = conflicts_of(
        sheet(going, "going", MONDAY), sheet(come, "come", date(2031, 5, 12))
    )
    assert list(held.all()) == []


def test_an_arrival_due_one_day_and_made_the_next_is_told():
    due = "Minister Ada Quill is due in Brazil on Saturday, her office in Varde said."
    come = "Minister Ada Quill landed in Brazil on Sunday. Quill's office in Varde."
    held = conflicts_of(
        sheet(due, "due", MONDAY), sheet(come, "come", date(2031, 5, 12))
    )
    assert [conflict.kind.value for conflict in held.all()] == ["day"]


def fire(*, met, dead):
    return f"The fire at the mill killed {dead} people, Ada Roe said. She met {met}."


@pytest.mark.parametrize(
    ("met", "is_one_event"),
    [
        pytest.param("Lena Quist and Ines Tarr", False, id="nobody else"),
        pytest.param("Lena Quist and Kurt Hask", True, id="a second person"),
        pytest.param("the mayor", True, id="hardly anybody else"),
    ],
)
def test_one_person_makes_no_event_where_each_article_is_of_others_too(
    met, is_one_event
):
    one, other = fire(met="Tom Pell and Kurt Hask", dead=12), fire(met=met, dead=17)
    assert bool(told(one, other)) is is_one_event
