"""Whom "they" and "the couple" mean."""

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits


def visitors_of(text, place):
    article = parse_article("x", f"---\npublished: 2026-03-11\n---\n{text}\n")
    told = (v for v in find_visits(article) if v.place == place)
    return {visit.visitor.name for visit in told}


@pytest.mark.parametrize(
    "later",
    [
        "They go on to Accra on Thursday.",
        "The couple will visit Accra on Thursday.",
        "On Thursday they will both fly to Accra.",
        "The two will be in Accra on Thursday.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_the_people_of_the_sentence_before_go_together(later, gap):
    first = "Princess Adela and Prince Karl dined at home on Monday."
    told = visitors_of(f"{first}{gap}{later}", "Accra")
    assert told == {"Princess Adela", "Prince Karl"}


@pytest.mark.parametrize(
    "text",
    [
        "The farmers met Ministers Jana Tolvo and Uwe Brandt. They flew to Accra.",
        "Minister Jana Tolvo spoke to farmers. They flew to Accra on Monday.",
        "Minister Jana Tolvo told farmers that they must travel to Accra.",
    ],
)
def test_a_crowd_is_nobody(text):
    assert visitors_of(text, "Accra") == set()
