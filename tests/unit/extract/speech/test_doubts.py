"""Words that were not said, and words that another passes on."""

import pytest

from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind
from tests.factories import make_article


def named(text):
    """Give whom each quotation in marks is given to, in order."""
    return [
        quote.attribution and quote.attribution.speaker.name
        for quote in find_quotes(make_article(text))
        if quote.kind is not QuoteKind.INDIRECT
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe denied saying “we lost it all.”",
        "Jane Roe denied that she said “we lost it all.”",
        "“We lost it all,” Jane Roe did not say.",
        "Nobody heard Jane Roe say “we lost it all.”",
        "It is not true that Jane Roe said “we lost it all.”",
        "Neither Paul Ray nor Jane Roe said “we lost it all.”",
    ],
)
def test_words_that_were_not_said_are_nobodys(text):
    assert not any(named(text))


def test_words_that_somebody_is_asked_about_are_not_his():
    text = "Asked if he had told Jane Roe “go home”, Paul Ray said: “No, I did not.”"
    assert named(text) == ["Paul Ray"]


@pytest.mark.parametrize(
    "text",
    [
        "It is true that Jane Roe said “we lost it all.”",
        "Paul Ray heard Jane Roe say “we lost it all.”",
        "“We lost it all,” Jane Roe said, although it was not true.",
    ],
)
def test_words_that_were_said_stay_their_speakers(text):
    assert named(text) == ["Jane Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "“We lost it all,” state radio quoted Mayor Jane Roe as saying.",
        "“We lost it all,” the agency reported Jane Roe as saying.",
        "Paul Ray cited Jane Roe as saying: “We lost it all.”",
        "Paul Ray was told by Jane Roe: “We lost it all.”",
        "Paul Ray watched Jane Roe say: “We lost it all.”",
        "“We lost it all,” Paul Ray recalled Jane Roe telling him.",
    ],
)
def test_words_passed_on_are_those_of_whom_they_are_passed_on_from(text):
    assert named(text) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We sail,” said Jane Roe and Paul Ray.", "Jane Roe and Paul Ray"),
        ("“We sail,” said Jane Roe and Paul Ray on Friday.", "Jane Roe and Paul Ray"),
        ("“We sail,” said Jane Roe and Paul Maj.", "Jane Roe and Paul Maj"),
        (
            "“We sail,” said Tarn Systems and Ulo Rail in a joint statement.",
            "Tarn Systems and Ulo Rail",
        ),
        ("“We sail,” said Jane Roe and sat down in the boat.", "Jane Roe"),
    ],
)
def test_two_behind_the_verb_said_it_together(text, speaker):
    assert named(text) == [speaker]


def test_what_somebody_is_branded_is_said_by_whoever_brands_him():
    text = "Jane Roe, branded “a liar” by Paul Ray, said: “I am not one.”"
    assert named(text) == ["Paul Ray", "Jane Roe"]


def test_a_name_given_before_the_subject_is_not_the_subjects():
    text = "Dubbed “the Fox” by the press, Paul Ray said: “I am not one.”"
    assert named(text) == ["the press", "Paul Ray"]
