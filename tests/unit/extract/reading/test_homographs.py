"""Words that only their neighbours tell apart, in the sentences that taught it."""

import pytest

from bot.extract.speech.quotes import find_quotes
from tests.factories import make_article
from tests.unit.extract.speech.speech import given


def speakers(text):
    """Give the printed or full name of whoever is given words in marks."""
    return [
        quote.attribution.speaker.name
        for quote in find_quotes(make_article(text))
        if quote.kind.value != "indirect" and quote.attribution is not None
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "After the Maribel attacks, Tess Orlan released an ad calling it"
                " “dangerous” that guards left."
            ),
            "Tess Orlan",
        ),
        ("Tess Orlan said his anti-harbour remarks were “a joke”.", "Tess Orlan"),
        (
            "The department said it has classified 22 Orlan emails as “top secret”.",
            "The department",
        ),
        (
            "Multiple news reports and emails reveal there was more than “one leak”.",
            "Multiple news reports and emails",
        ),
        (
            (
                "Tess Orlan has denounced users that level rude attacks, saying he"
                " doesn't want “that crap”."
            ),
            "Tess Orlan",
        ),
        ("“I was asleep,” said the accused.", "the accused"),
        ("The condemned told the court: “I am ready.”", "The condemned"),
        ("Her Honour described that as “an eloquent silence”.", "Her Honour"),
        ("“We won it all,” said Kip From, who founded it.", "Kip From"),
        (
            "Amity International Kenya said the raid was “a disgrace” to all.",
            "Amity International Kenya",
        ),
    ],
)
def test_a_word_is_read_by_its_neighbours(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor attacks the plan and calls it “a joke”.", "The mayor"),
        ("The report claims the mayor “lies” a lot.", "The report"),
        ("“We go now,” the heckler shouts, and the band laughs.", "the heckler"),
        ("“It is,” the paper notes, to nobody's surprise.", "the paper"),
        ("Residents argued it was “late”.", "Residents"),
        ("The accused man told the court: “I never did.”", "The accused man"),
    ],
)
def test_a_verb_of_saying_stays_one(text, speaker):
    assert speakers(text) == [speaker]


def test_the_accused_is_nobody_but_the_accused():
    text = (
        "Prosecutor Ann Dace questioned the accused, Ray Moss."
        " “I was asleep,” the accused said."
    )
    assert given(text) == {"I was asleep,": "Ray Moss"}


def test_a_ticker_is_no_part_of_a_name():
    text = "Rival Orlan Instruments ORLI.AS said it had “no update” on the market."
    assert "ORLI" not in speakers(text)[0]
