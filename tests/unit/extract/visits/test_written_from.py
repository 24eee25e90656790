"""Trips to where a story is written, and to where its last one went."""

from datetime import date

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus

HAPPENED, PLANNED = VisitStatus.HAPPENED, VisitStatus.PLANNED


def trips_in(story, byline="Ada Wren in Orlecko"):
    """Give place, status and day of each visitor's trip, in a story of 18 June 2031."""
    head = f"---\npublished: 2031-06-18\nbyline: {byline}\n---\n"
    article = parse_article("a", head + story + "\n")
    return {
        visit.visitor.name: (visit.place, visit.status, visit.when and visit.when.day)
        for visit in find_visits(article)
        if not visit.is_weak
    }


@pytest.mark.parametrize(
    ("story", "day"),
    [
        ("Ines Caldera, the trade secretary, was here on Monday.", 16),
        ("Ines Caldera, the trade secretary, came yesterday with six lorries.", 17),
        ("The bishop, Ines Caldera, flew in on Monday.", 16),
        ("Ines Caldera, the trade secretary, visited on Monday with two aides.", 16),
        ("Max Odel was here on Monday. Ines Caldera came on Tuesday.", 17),
    ],
)
def test_a_byline_tells_where_here_is(story, day):
    place, status, when = trips_in(story)["Ines Caldera"]
    assert (place, when) == ("Orlecko", date(2031, 6, day))
    assert status in {HAPPENED, VisitStatus.UNDER_WAY}


@pytest.mark.parametrize(
    "story",
    [
        "News of Ines Caldera came yesterday.",
        "A letter to Ines Caldera came on Monday.",
        "The runner Ines Caldera came last on Monday.",
        "Envoy Max Odel visited Kisumu on Monday. Ines Caldera came on Tuesday.",
        "Envoy Max Odel visited Kisumu on Monday. Ines Caldera visited on Tuesday.",
        "Tourists who visited on Monday were sent home, Ines Caldera, the mayor, said.",
        "Al Poe said that his wife, Ines Caldera, visited last week.",
    ],
)
def test_what_came_is_no_visitor(story):
    assert "Ines Caldera" not in trips_in(story)


def test_who_will_visit_comes_to_where_the_story_is_written():
    told = trips_in("Ines Caldera, the trade secretary, will visit on Friday.")
    assert told["Ines Caldera"] == ("Orlecko", PLANNED, date(2031, 6, 20))


@pytest.mark.parametrize(
    "byline", ["Ada Wren in Kenya", "Ada Wren", "Ada Wren, education editor"]
)
def test_a_byline_without_a_town_tells_nothing(byline):
    assert not trips_in("Ines Caldera, the envoy, was here on Monday.", byline)


@pytest.mark.parametrize(
    "story",
    [
        "Max Odel will be in Kisumu on Friday. Ines Caldera arrives the same day.",
        "Max Odel is due in Kisumu on Friday; Ines Caldera lands the same evening.",
        "Al Poe is due in Kisumu on Friday, like Ines Caldera, who lands the same day.",
    ],
)
def test_who_arrives_the_same_day_goes_to_the_same_place(story):
    assert trips_in(story)["Ines Caldera"] == ("Kisumu", PLANNED, date(2031, 6, 20))


@pytest.mark.parametrize(
    ("story", "day"),
    [
        (
            "Ines Caldera will go on to Lima, where she inaugurates a plant on Friday.",
            20,
        ),
        (
            "Ines Caldera goes on to Lima, where she is to give a lecture on Friday.",
            20,
        ),
        ("Ines Caldera goes on to Lima, where she signs a pact on Friday.", 20),
    ],
)
def test_what_is_done_there_gives_the_day(story, day):
    assert trips_in(story)["Ines Caldera"] == ("Lima", PLANNED, date(2031, 6, day))


def test_what_others_do_there_gives_no_day():
    told = trips_in("Ines Caldera will go to Lima, where a summit is held on Friday.")
    assert told["Ines Caldera"] == ("Lima", PLANNED, None)


@pytest.mark.parametrize(
    "clock", ["shortly after nine", "just before ten o'clock", "around eleven"]
)
def test_an_hour_stands_before_the_day(clock):
    told = trips_in(f"Ines Caldera landed in Lima {clock} last night.")
    assert told["Ines Caldera"][2] == date(2031, 6, 17)


def test_a_bare_date_of_what_was_is_past():
    told = trips_in("Ines Caldera said what helped was her visit to Lima on the 11th.")
    assert told["Ines Caldera"] == ("Lima", HAPPENED, date(2031, 6, 11))


def test_relief_is_handed_out_in_person():
    told = trips_in(
        "Minister Ines Caldera handed blankets to families at Kisumu on Monday."
    )
    assert told["Ines Caldera"] == ("Kisumu", HAPPENED, date(2031, 6, 16))


@pytest.mark.parametrize("hall", ["the Albert Hall", "the NCPA", "Oakes’s theatre"])
def test_a_tour_opens_at_a_hall(hall):
    told = trips_in(
        "Dame Ines Caldera is to lead the Orlecko Sinfonia on its first tour. "
        f"The tour opens at {hall} in Lima on 20 June."
    )
    assert told["Ines Caldera"] == ("Lima", PLANNED, date(2031, 6, 20))


@pytest.mark.parametrize(
    "words",
    ["visited the Tigra district", "toured the flooded Tigra district"],
)
def test_a_district_is_told_by_its_kind(words):
    told = trips_in(f"Envoy Ines Caldera {words} on Monday.")
    assert told["Ines Caldera"] == ("Tigra", HAPPENED, date(2031, 6, 16))


@pytest.mark.parametrize(
    "where", ["the Tory district", "the Kurdish province", "the Tigra district court"]
)
def test_what_only_sounds_like_a_district_is_no_place(where):
    assert not trips_in(f"Envoy Ines Caldera visited {where} on Monday.")


@pytest.mark.parametrize(
    ("behind", "status"),
    [("", VisitStatus.CANCELLED), (" but landed on Tuesday", None)],
)
def test_who_had_hoped_to_come_did_not_or_did(behind, status):
    told = trips_in(f"Envoy Ines Caldera had hoped to reach Lima on Monday{behind}.")
    assert told.get("Ines Caldera", (None, None))[1] is status


def test_nobody_is_met_on_a_trip_that_is_still_ahead():
    article = parse_article(
        "a",
        "---\npublished: 2031-06-18\n---\nEnvoy Ines Caldera goes to Lima on Friday. "
        "In the capital, Ms Caldera sat down with Prime Minister Max Odel.\n",
    )
    assert [visit.meets for visit in find_visits(article)] == [()]


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("DAR ES SALAAM", "Dar es Salaam"),
        ("PORT OF SPAIN", "Port of Spain"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("LA PAZ", "La Paz"),
        ("N'DJAMENA", "N'Djamena"),
    ],
)
def test_a_datelines_town_is_named_as_in_a_sentence(printed, named):
    story = f"{printed}, June 18 (Wire) - Minister Ines Caldera arrived here on Monday."
    assert trips_in(story, byline="")["Ines Caldera"][0] == named


@pytest.mark.parametrize(
    ("story", "found"),
    [
        (
            "A pact was signed on Friday during a state visit by King Max Odel.",
            ("Orlecko", HAPPENED, None),
        ),
        (
            "Eggs were thrown amid the three-day visit of Ines Caldera.",
            ("Orlecko", HAPPENED, None),
        ),
        ("A library shut during a visit by Ines Caldera.", None),
    ],
)
def test_a_state_visit_is_to_where_the_story_is_written(story, found):
    told = trips_in(story)
    assert next(iter(told.values()), None) == found
