"""Verbs that reach a place over other words."""

import pytest

from bot.extract.visits.cues import Form
from bot.extract.visits.reach import reaching
from bot.model import Span


def read(sentence):
    leads = reaching(sentence, Span(0, len(sentence)))
    return [(lead.form, lead.verb, sentence[lead.span.end :]) for lead in leads]


@pytest.mark.parametrize(
    ("sentence", "form", "verb"),
    [
        ("Ines Caldera trudged along Mill Lane in Orvale", Form.DOES, "trudged"),
        ("She cut the ribbon on Monday at a works in Orvale", Form.DOES, "cut"),
        ("He drove the twelve miles to Orvale", Form.GOES, "drove"),
        ("She called in at a dairy farm outside Orvale", Form.ARRIVES, "called in"),
        ("Caldera was taken round the docks in Orvale", Form.DOES, "taken"),
        ("She spent an hour with the crew in Orvale", Form.STAYS, "spent"),
        ("He is to pay a courtesy call on the bishop in Orvale", Form.DOES, "pay"),
        ("She told a crowd of 80,000 people in Orvale", Form.DOES, "told"),
        (
            "Caldera, with a team of nine, walked through a plant here",
            Form.DOES,
            "walked",
        ),
        (
            "He will testify about the fire before a panel in Orvale",
            Form.DOES,
            "testify",
        ),
    ],
)
def test_a_verb_reaches_its_place_over_other_words(sentence, form, verb):
    assert (form, verb) in [told[:2] for told in read(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera praised the march in Orvale",
        "She owns a half-built battery plant in Orvale",
        "Caldera cut spending on schools in Orvale",
        "He said the team in Orvale was strong",
        "She spoke about attacks in Orvale",
        "He came out in support of aid to Orvale",
        "She will be well received by voters who live in Orvale",
        "Veterans at a Caldera rally in Orvale complained",
        "She performed well in Orvale",
        "He made a fortune in Orvale",
        "Caldera shook up the firm in Orvale",
        "She came to on Monday",
    ],
)
def test_what_is_about_a_place_puts_nobody_there(sentence):
    assert read(sentence) == []


def test_a_further_stop_of_the_same_verb_is_left_to_others():
    assert [rest for *_, rest in read("She plays in Orvale on Friday and in Tarn")] == [
        "Orvale on Friday and in Tarn"
    ]
