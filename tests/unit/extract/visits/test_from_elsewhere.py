"""Who is away by where they are told to live, or by what is on their programme."""

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
        "Oslo-based analyst Ines Caldera spoke in Lima on Monday.",
        "Ines Caldera, who lives in Oslo, lectured in Lima on Monday.",
        "Norwegian scientist Ines Caldera spoke in Lima on Monday.",
        "The Norwegian novelist Ines Caldera read in Lima on Monday.",
        "The Norwegian jazz pianist Ines Caldera performed in Lima on Monday.",
        "Pianist Ines Caldera was over in Lima on Monday.",
        "Pianist Ines Caldera, fresh from talks in Lima, said no.",
        "Fresh from a festival in Lima, pianist Ines Caldera said no.",
    ],
)
def test_who_lives_elsewhere_was_there_on_a_trip(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: happened"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Analyst Ines Caldera meets unions in Lima on Friday.",
        "Pianist Ines Caldera makes her debut in Lima tomorrow.",
    ],
)
def test_a_present_tense_on_a_day_to_come_is_a_programme(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lima-based analyst Ines Caldera spoke in Cusco on Monday.",
        "Ines Caldera, who lives in Lima, lectured in Lima on Monday.",
        "Norwegian novelist Ines Caldera signed with a publisher in Lima last year.",
        "Norwegian novelist Ines Caldera told the BBC about unrest in Lima on Monday.",
        "Police held Norwegian novelist Ines Caldera in Lima on Monday.",
        "Analyst Ines Caldera tells reporters in Lima on Friday's show it is over.",
        "Analyst Ines Caldera speaks on Friday in Lima, where she has a home.",
        "Pianist Ines Caldera, fresh from a win over Lima, said no.",
        "Talks over aid were over in Lima on Monday, Ines Caldera said.",
    ],
)
def test_who_may_live_there_is_sent_nowhere(sentence):
    assert told_in(sentence) == []


def test_the_town_a_visitor_is_from_goes_nowhere():
    sentence = "The visitor from Tarvo, who meets Ann Poe on Friday, flies to Lima."
    assert told_in(sentence) == []
