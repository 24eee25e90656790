"""Where a report begins behind "According to Roe," and what she is."""

import pytest

from bot.extract.speech.quotes import find_quotes
from tests.factories import make_article


def reports(text):
    article = make_article(text)
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "",
        " a geologist,",
        " the plant’s manager,",
        " who runs the plant,",
        " whose crew found it,",
        " 44,",
        " of Port Haven,",
        " director of the Institute for Rocks,",
        " 44, a geologist at Port Haven University who was not involved in the work,",
        " a former minister, who runs the plant,",
    ],
)
def test_what_somebody_is_stays_out_of_what_they_report(aside):
    text = f"According to Yuki Tanabe,{aside} the crater is growing."
    assert reports(text) == [("the crater is growing", "Yuki Tanabe")]


@pytest.mark.parametrize(
    "told",
    [
        "cats, dogs and the mayor are growing",
        "the mayor and the council are growing",
        "the mayor, the judge and the clerk have left",
        "the mayor, who is ill, has left",
        "the driver, 44, has left",
        "the driver, a nurse, has left",
        "a driver, a nurse and a clerk have left",
        "in 2010, the crater grew",
        "the ministry, however, had paid",
    ],
)
def test_what_is_reported_of_somebody_else_is_no_aside(told):
    assert reports(f"According to Yuki Tanabe, {told}.") == [(told, "Yuki Tanabe")]


def test_nothing_is_reported_behind_an_aside_alone():
    assert reports("According to Yuki Tanabe, who runs the plant.") == []
