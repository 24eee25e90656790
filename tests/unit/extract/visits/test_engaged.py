"""Trips told with no word of going, and what only looks like one."""

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


HAPPENED = [
    "Danish minister Ines Caldera told a Lima news conference on Monday it was over.",
    "Danish minister Ines Caldera addressed a packed Lima rally on Sunday.",
    "Danish minister Ines Caldera spoke to a Lima audience on Monday.",
    "Danish minister Ines Caldera opened a Lima clinic on Monday.",
    "Danish minister Ines Caldera appeared before a Lima inquiry on Monday.",
    "Danish minister Ines Caldera was all smiles in Lima on Tuesday.",
    "Danish minister Ines Caldera was on stage on Monday in Lima.",
    "Danish minister Ines Caldera was at a hotel in Lima on Monday.",
    "Danish minister Ines Caldera was in combative mood in Lima on Monday.",
    "Danish minister Ines Caldera promised in Lima on Sunday to buy more rice.",
    "“Enough,” Danish minister Ines Caldera vowed in Lima on Sunday.",
    "Danish minister Ines Caldera wept in Lima on Sunday.",
    "Writer Ines Caldera waited two days in Lima for a permit.",
    "Canon Ines Caldera preached for three nights in Lima.",
    "Doctor Ines Caldera treated burns for two weeks in Lima.",
    "Writer Ines Caldera called her six days in Lima a first date.",
    "Singer Ines Caldera cut short her week in Lima on Friday.",
    "Governor Ines Caldera used her three days in Lima to court carmakers.",
    "Writer Ines Caldera was last in Lima in 2019.",
]


@pytest.mark.parametrize("sentence", HAPPENED)
def test_who_is_told_to_be_somewhere_was_there(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: happened"]


@pytest.mark.parametrize(
    "sentence",
    [
        "When she is in Lima in September, Ines Caldera will sing twice.",
        "The two will talk when President Ines Caldera is in Lima in October.",
        "Firms will meet in Lima when minister Ines Caldera is there next month.",
        "Governor Ines Caldera will use her three days in Lima next month.",
    ],
)
def test_who_will_be_somewhere_plans_to(sentence):
    assert told_in(sentence) == ["Ines Caldera, Lima: planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian minister Ines Caldera told a Lima news conference it was over.",
        "Danish minister Ines Caldera was at the centre of a row in Lima on Monday.",
        "Danish minister Ines Caldera was visibly moved by the scenes in Lima.",
        "Danish minister Ines Caldera was all for the talks in Lima.",
        "Danish minister Ines Caldera laughed off the reports in Lima.",
        "Danish minister Ines Caldera wept for the dead in Lima.",
        "Danish minister Ines Caldera apologised for the mistakes in Lima.",
        "Danish minister Ines Caldera waited for word from the talks in Lima.",
        "Danish minister Ines Caldera opened the Lima court to cameras.",
        "Writer Ines Caldera recalled her early days in Lima.",
        "Writer Ines Caldera wrote of her two weeks in Lima's top job.",
        "Prices rose for three weeks in Lima, trader Ines Caldera said.",
        "Singer Ines Caldera sings best when she is in Lima.",
        "The visiting Lima mayor, Ines Caldera, quit on Monday.",
        "A row broke out in Lima. The proof is there this week, Ines Caldera said.",
    ],
)
def test_what_only_names_a_place_puts_nobody_there(sentence):
    assert told_in(sentence) == []
