"""Who travels, where to and when, over whole sentences of many fields."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

THURSDAY = date(2026, 8, 6)
PLANNED, HAPPENED = VisitStatus.PLANNED, VisitStatus.HAPPENED
UNDER_WAY, CANCELLED = VisitStatus.UNDER_WAY, VisitStatus.CANCELLED
POSTPONED = VisitStatus.POSTPONED


def visits_in(text):
    article = make_article(text, published=THURSDAY)
    return [visit for visit in find_visits(article) if not visit.is_weak]


def told_in(text):
    return {
        (v.visitor.name, v.place, v.when.day.day if v.when and v.when.day else None)
        for v in visits_in(text)
    }


def status_in(text):
    return {visit.place: visit.status for visit in visits_in(text)}


def met_in(text):
    return {party.name for visit in visits_in(text) for party in visit.meets}


@pytest.mark.parametrize(
    ("text", "who", "where", "day"),
    [
        (
            (
                "The Duke of Marrick will visit Ghana next week to open a school for "
                "nurses. The duke is to land in Accra on Monday."
            ),
            "Duke of Marrick",
            "Ghana",
            10,
        ),
        (
            (
                "Norland's under-21 women will fly to Portugal on Saturday, and their"
                " coach, Petra Lindqvist, will take 24 players with her."
            ),
            "Petra Lindqvist",
            "Portugal",
            8,
        ),
        (
            (
                "Ivan Dorsk, the prime minister, came down the steps in Tirana on "
                "Tuesday afternoon and kissed the ground."
            ),
            "Ivan Dorsk",
            "Tirana",
            4,
        ),
        (
            (
                "Foreign Minister Helena Brandt will be hosted by President Amr Fouad"
                " in Cairo on Saturday."
            ),
            "Helena Brandt",
            "Cairo",
            8,
        ),
        (
            (
                "Ruth Namara has been in Oman with a team of 12 since Sunday. Ms "
                "Namara is the trade minister."
            ),
            "Ruth Namara",
            "Oman",
            2,
        ),
        (
            (
                "Vice President Noor Rahman waded through a market in Sylhet on "
                "Wednesday, her second day in Bangladesh."
            ),
            "Noor Rahman",
            "Bangladesh",
            None,
        ),
        (
            (
                "The president, Ivan Dorsk, met no one on Wednesday. The company is "
                "sending its chief engineer, Karl Voss, to Basra on Friday."
            ),
            "Karl Voss",
            "Basra",
            7,
        ),
        (
            "Among those flying to Muscat is Finance Minister Juno Park.",
            "Juno Park",
            "Muscat",
            None,
        ),
        (
            (
                "The visit, announced on Monday, will take Foreign Minister Haruto "
                "Senda to Nuuk."
            ),
            "Haruto Senda",
            "Nuuk",
            None,
        ),
        (
            (
                "Professor Mele Tafuna gave evidence in Cairns on Monday, having "
                "flown in from Tonga."
            ),
            "Mele Tafuna",
            "Cairns",
            3,
        ),
        (
            "The ambassador, Lise Moreau, toured the camp at Tarvodale on Tuesday.",
            "Lise Moreau",
            "Tarvodale",
            4,
        ),
        (
            (
                "The head of the dockers' union has put off her journey to "
                "Lima.\n\nIda Sund, general secretary of the union, was said to be "
                "ill."
            ),
            "Ida Sund",
            "Lima",
            None,
        ),
    ],
)
def test_a_traveller_is_read(text, who, where, day):
    assert (who, where, day) in told_in(text)


@pytest.mark.parametrize(
    ("text", "where", "status"),
    [
        (
            (
                "The president, Ivan Dorsk, returned from Riga on Monday, dropping a "
                "plan to spend the weekend in Malta."
            ),
            "Malta",
            CANCELLED,
        ),
        (
            (
                "Coach Dale Ferris travelled to Fiji on Monday. A journey that he was"
                " to make to Tonga this week has been scrapped."
            ),
            "Tonga",
            CANCELLED,
        ),
        (
            "Neel Basu, the author, will not be coming to Dublin after all.",
            "Dublin",
            CANCELLED,
        ),
        (
            (
                "Fog forced the defence minister, Rikke Holst, to put off her flight "
                "to Nuuk."
            ),
            "Nuuk",
            POSTPONED,
        ),
        (
            "Union boss Dan Whelan is being flown to Lagos on Friday by the company.",
            "Lagos",
            PLANNED,
        ),
        (
            (
                "Prime Minister Rea Solbak landed in the Philippines on Thursday "
                "after three days in Vietnam."
            ),
            "Vietnam",
            HAPPENED,
        ),
        (
            (
                "The conductor Ana Pirelli will begin her tour in Lisbon on 12 "
                "August. It then goes to Madrid."
            ),
            "Madrid",
            PLANNED,
        ),
        (
            (
                "The chief executive, Ada Brun, announced in Turin on Tuesday, during"
                " a visit to the plant, that it will make trains."
            ),
            "Turin",
            HAPPENED,
        ),
    ],
)
def test_how_far_a_trip_has_come_is_read(text, where, status):
    assert status_in(text).get(where) is status


@pytest.mark.parametrize(
    "text",
    [
        "A former detainee at Guantanamo Bay was sent to Oslo on Monday.",
        "Finance Minister Juno Park was asked if she flew to Lima on Monday.",
        "Prime Minister Edda Storm ruled out a trip to Moscow.",
        (
            "The cardinal, Luis Ferrante, has asked for a visa to Cuba. He is not "
            "going to get one."
        ),
        "The manager, Al Poe, was driven to despair at Rovers on Monday.",
    ],
)
def test_what_tells_no_trip_gives_none(text):
    assert visits_in(text) == []


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            (
                "Ruth Namara, the minister, flew to Austria on Monday. She had talks "
                "with Economy Minister Juan Balk and with the mayor of Linz, Eva "
                "Stromm."
            ),
            {"Juan Balk", "Eva Stromm"},
        ),
        (
            (
                "The author Ben Adeyinka is on his way to Uganda. The minister of "
                "education, Ruth Namara, will be there to greet him."
            ),
            {"Ruth Namara"},
        ),
        (
            (
                "The coach, Dale Ferris, flew to Fiji on Monday. He was met at the "
                "airport by Sports Minister Delroy Cuff."
            ),
            {"Delroy Cuff"},
        ),
        (
            (
                "The coach, Dale Ferris, flew to Fiji on Monday and drank tea with "
                "the club's president, Ana Bolo."
            ),
            {"Ana Bolo"},
        ),
    ],
)
def test_whom_a_visitor_meets_is_read(text, met):
    assert met_in(text) == met


def test_a_later_stop_is_no_earlier_than_the_one_before():
    text = (
        "Dr Ada Brun, the botanist, will visit Estonia next week. She is due on "
        "Wednesday. On Thursday she is to travel to Finland."
    )
    assert told_in(text) == {
        ("Ada Brun", "Estonia", 12),
        ("Ada Brun", "Finland", 13),
    }


def test_the_next_day_follows_the_day_told_before():
    text = (
        "The botanist, Ada Brun, will arrive in Estonia on Monday. She travels to "
        "Finland the next day."
    )
    assert ("Ada Brun", "Finland", 11) in told_in(text)
