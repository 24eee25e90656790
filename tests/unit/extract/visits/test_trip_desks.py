"""Trips in one sentence as each desk words them, and what only looks like one."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from tests.factories import make_article

PUBLISHED = date(2031, 6, 18)  # a Wednesday


def told_in(sentence):
    """Give visitor, place and status of each trip told of."""
    article = make_article(sentence, published=PUBLISHED)
    return [
        f"{visit.visitor.name}, {visit.place}: {visit.status.value}"
        for visit in find_visits(article)
        if not visit.is_weak
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Governor Ines Caldera withdrew from the summit in Lima on Monday.",
        "Governor Ines Caldera cried off from the gala in Lima.",
        "Governor Ines Caldera will stay away from the funeral in Lima on Friday.",
        "Governor Ines Caldera ducked out of the conference in Lima.",
        "Singer Ines Caldera dropped out of the festival in Lima.",
    ],
)
def test_who_shuns_what_is_held_in_a_place_does_not_go(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: cancelled"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Actor Ines Caldera dropped out of drama school in Lima.",
        "Governor Ines Caldera stayed away from the markets in Lima.",
        "Governor Ines Caldera told fans to stay away from the final in Lima.",
        "Analyst Ines Caldera missed the point of the meeting in Lima.",
    ],
)
def test_what_else_is_shunned_is_no_trip_called_off(sentence):
    assert told_in(sentence) == []


THERE = [
    ("Minister Ines Caldera flew to a rally in Cusco on Monday.", "happened"),
    ("Minister Ines Caldera will travel to talks in Cusco on Friday.", "planned"),
    ("Minister Ines Caldera will question suspects in Cusco on Friday.", "planned"),
    ("Tycoon Ines Caldera turned up unannounced in Cusco on Friday.", "happened"),
    ("Minister Ines Caldera popped into a school in Cusco on Monday.", "happened"),
    ("Soprano Ines Caldera sings in Cusco on Friday.", "planned"),
    ("Three days after a visit to Cusco, Minister Ines Caldera quit.", "happened"),
    ("Exhausted after a trip to Cusco, Minister Ines Caldera quit.", "happened"),
    ("Back in Acre after a week in Cusco, Minister Ines Caldera quit.", "happened"),
    ("Minister Ines Caldera, whose jet landed in Cusco, spoke.", "under way"),
    ("A force of 300 under Minister Ines Caldera arrived in Cusco.", "under way"),
    ("Minister Ines Caldera boarded the Royal Clipper for Cusco.", "under way"),
    ("Minister Ines Caldera has been to Cusco to see the ruins.", "happened"),
    ("Before boarding a jet to Cusco, Minister Ines Caldera spoke.", "planned"),
]


@pytest.mark.parametrize(("sentence", "status"), THERE)
def test_a_trip_is_told_in_many_wordings(sentence, status):
    assert told_in(sentence) == [f"Ines Caldera, Cusco: {status}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "President Ines Caldera came to power after an election in Cusco.",
        "President Ines Caldera turned to the meeting in Cusco.",
        "President Ines Caldera spoke about the need for people in Cusco to vote.",
        "President Ines Caldera spoke before the shooting in Cusco.",
        "Minister Ines Caldera hoped to woo voters to Cusco.",
        "The play by Ines Caldera is a hit. The play will tour Peru.",
        "Police chief Ines Caldera questioned the reports in Cusco.",
    ],
)
def test_what_is_only_spoken_of_is_no_trip(sentence):
    assert told_in(sentence) == []


def test_a_town_is_known_with_its_apostrophe():
    told = told_in("Envoy Ines Caldera landed in Sana'a on Monday.")
    assert told == ["Ines Caldera, Sana'a: under way"]


def test_a_president_of_a_land_named_behind_is_away_elsewhere():
    sentence = "President Ines Caldera of Chile saw the damage in Lima on Monday."
    assert told_in(sentence) == ["Ines Caldera, Lima: happened"]
