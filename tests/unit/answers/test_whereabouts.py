"""Where somebody is told to be, though nobody tells of a trip there."""

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, VisitQuery
from bot.extract import extract
from bot.model import Aspect
from tests.factories import make_article, make_store

ARTICLES = (
    make_article("Ada Roe did not return calls. She was in Kiel, a clerk said.", "auk"),
    make_article("Bo Poe, the former keeper, lives in Monaco.", "gull"),
    make_article("Cy Dunn, who sold the mill, is still in Lyon, he said.", "tern"),
    make_article("Lea Holm stood by the gate. It was in Ghent that it began.", "rook"),
    make_article("Tom Weir said Ana Brook was in Oslo. “No,” Weir said.", "crow"),
    make_article("Vera Stolt did not return a single call from Rome.", "knot"),
)
TRIPS = (
    make_article(
        "“It is wet,” said Ida Lund. She is to visit the ground on Friday.",
        "ruff",
    ),
    make_article(
        "Ida Lund, through a clerk, said no. She has put off her visit until June.",
        "sora",
    ),
    make_article("“No,” said Per Aune. The visit is off.", "stint"),
)
TOLD = make_store(*TRIPS, facts=tuple(f for one in TRIPS for f in extract(one)))
STORE = make_store(*ARTICLES, facts=tuple(f for one in ARTICLES for f in extract(one)))


def where(who):
    return answer(VisitQuery(visitor=who, aspects=(Aspect.WHERE,)), STORE)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("Roe", "She was in Kiel, a clerk said."),
        ("Bo Poe", "Bo Poe, the former keeper, lives in Monaco."),
        ("Dunn", "Cy Dunn, who sold the mill, is still in Lyon, he said."),
        ("Ana Brook", "Tom Weir said Ana Brook was in Oslo."),
    ],
)
def test_a_sentence_places_whom_it_names(who, text):
    found = where(who)
    assert found.outcome is Outcome.FOUND
    assert found.findings[0].text == text


@pytest.mark.parametrize("who", ["Lea Holm", "Tom Weir", "Vera Stolt", "Hale", "Kiel"])
def test_who_is_placed_nowhere_is_not_found(who):
    assert where(who).outcome is not Outcome.FOUND


@pytest.mark.parametrize(
    "query", [VisitQuery(words="lund"), VisitQuery(visitor="Ida Lund")]
)
def test_a_trip_that_names_no_place_is_told_by_its_sentence(query):
    found = answer(query, TOLD)
    told = [f.text for f in found.findings]
    assert "She has put off her visit until June." in told
    assert "She is to visit the ground on Friday." in told


@pytest.mark.parametrize("who", ["aune", "Per Aune", "rain", "clerk"])
def test_another_trip_is_nobodys(who):
    assert answer(VisitQuery(words=who), TOLD).outcome is not Outcome.FOUND
