"""Trips where place and day come first, and those told of behind them."""

from datetime import date

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

WEDNESDAY = date(2031, 6, 18)


def trips_in(text):
    """Give visitor, place and status of each trip."""
    article = make_article(text, published=WEDNESDAY)
    return {
        (visit.visitor.name, visit.place, visit.status)
        for visit in find_visits(article)
        if not visit.is_weak
    }


HAPPENED, CANCELLED = VisitStatus.HAPPENED, VisitStatus.CANCELLED


@pytest.mark.parametrize(
    "sentence",
    [
        "In Nairobi, the Danish trade minister, Ida Holm, signed a pact on Monday.",
        "In Nairobi on Monday, the Danish trade minister, Ida Holm, signed a pact.",
        "Here in Nairobi on Monday, the Danish trade minister, Ida Holm, sang.",
    ],
)
def test_a_minister_named_behind_a_scene_was_there(sentence):
    assert trips_in(sentence) == {("Ida Holm", "Nairobi", HAPPENED)}


@pytest.mark.parametrize(
    "sentence",
    [
        "In Nairobi on Monday, the home of the minister, Ida Holm, burned down.",
        "In Nairobi on Monday, a lawyer for the pianist, Ida Holm, shook his head.",
        "In Nairobi on Monday, the mayor, Ida Holm, signed a pact.",
    ],
)
def test_one_of_whom_a_scene_tells_nothing_was_not_there(sentence):
    assert not trips_in(sentence)


def test_all_who_are_told_of_behind_their_place_were_there():
    told = trips_in(
        "Among those in Oslo for the funeral were Kenya's Ida Holm, President Kofi"
        " Danso and the envoy Karl Stein."
    )
    assert {name for name, _, _ in told} == {"Ida Holm", "Kofi Danso", "Karl Stein"}
    assert {status for _, _, status in told} == {HAPPENED}


@pytest.mark.parametrize(
    "behind", ["a daughter of Kofi Danso", "who had met Kofi Danso"]
)
def test_one_by_whom_another_is_told_was_not_there(behind):
    told = trips_in(f"Also in Oslo for the funeral was Ida Holm, {behind}.")
    assert {name for name, _, _ in told} == {"Ida Holm"}


@pytest.mark.parametrize("verb", ["objected", "voted no"])
def test_those_of_a_town_are_no_visitors(verb):
    assert not trips_in(f"Among those in Oslo who {verb} was Ida Holm.")


def test_both_of_two_named_by_their_countries_go():
    told = trips_in("Norway's Jonas Berg and Sweden's Ida Holm will fly to Kyiv.")
    assert {name for name, _, _ in told} == {"Jonas Berg", "Ida Holm"}


@pytest.mark.parametrize("what", ["was cancelled", "was turned back", "was diverted"])
def test_a_flight_that_did_not_arrive_is_no_trip_made(what):
    told = trips_in(f"The foreign minister Ida Holm's flight to Nairobi {what}.")
    assert told == {("Ida Holm", "Nairobi", CANCELLED)}


def test_any_flight_is_not_the_trip_of_who_tells_of_it():
    assert not trips_in("The flight to Nairobi was diverted, Minister Ida Holm said.")


def test_one_who_is_not_now_going_has_given_the_trip_up():
    told = trips_in("President Ida Holm is not now going to Sofia.")
    assert told == {("Ida Holm", "Sofia", CANCELLED)}


def test_one_who_is_not_now_there_has_given_nothing_up():
    assert not trips_in("President Ida Holm is not now in Sofia.")


def test_a_side_that_landed_is_not_the_place_where_it_did():
    told = trips_in("Malwa Women, the Indian side, landed in Sri Lanka on Monday.")
    assert "Lanka" not in {name for name, _, _ in told}


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("was here on Monday to open a school", HAPPENED),
        ("was to have been here on Monday", CANCELLED),
        ("is due here on Friday", VisitStatus.PLANNED),
        ("comes here on Friday", VisitStatus.PLANNED),
        ("has called off a visit here", CANCELLED),
    ],
)
def test_here_is_the_town_that_an_article_is_written_from(told, status):
    text = f"NAIROBI, June 18 (Wire) – The Danish trade minister, Ida Holm, {told}.\n"
    article = parse_article("wire", f"---\npublished: {WEDNESDAY}\n---\n{text}")
    (visit,) = find_visits(article)
    assert (visit.visitor.name, visit.place) == ("Ida Holm", "Nairobi")
    assert visit.status is status
