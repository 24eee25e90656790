"""Words between several who may have said them, each with a clause or a noun."""

import pytest

from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind
from tests.factories import make_article
from tests.unit.extract.speech.speech import given


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "When Cy Marr said he would not go, he “got hold of us,” said Drew Hall.",
            "got hold of us,",
            "Drew Hall",
        ),
        (
            "Ada Roe said that when Dot Lunn rails at it, “she speaks for all of us.”",
            "she speaks for all of us.",
            "Ada Roe",
        ),
        (
            "When Ada Roe joked, “We all sail tonight,” the crowd laughed.",
            "We all sail tonight,",
            "Ada Roe",
        ),
        ("As Ada Roe said, it was “so very bad”.", "so very bad", "Ada Roe"),
        (
            "Bo Ray said the road was shut and “would stay shut”.",
            "would stay shut",
            "Bo Ray",
        ),
        (
            "Cy Marr made much of Bo Ray's claim that Ada Roe “founded it”.",
            "founded it",
            "Bo Ray",
        ),
        (
            "Cy Marr said Bo Ray's claim about Ada Roe was “a farce”.",
            "a farce",
            "Cy Marr",
        ),
        (
            "Cy Marr said Bo Ray's claim that it sank was “a farce”.",
            "a farce",
            "Cy Marr",
        ),
        (
            "Cy Marr called Bo Ray's assertion of a “claim of right” odd.",
            "claim of right",
            "Bo Ray",
        ),
    ],
)
def test_words_are_whose_clause_or_noun_stands_nearest(text, words, name):
    assert given(text)[words] == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "While Bo Ray says it is a “fine piece,” Ada Roe hopes for a “fix”.",
            "fix",
        ),
        (
            "Cy Marr said Bo Ray begged him for a boat and “would have wept”.",
            "would have wept",
        ),
        (
            "Clubs say it is late, and the Union has sued the town, saying it “hurts”.",
            "hurts",
        ),
        (
            "They rallied for Eric Kings, who runs and who rose, praising “her heart”.",
            "her heart",
        ),
        ("Cy Marr laughed at her claim that it was “so late”.", "so late"),
        ("Cy Marr repeated his claim that it was “so late”.", "so late"),
    ],
)
def test_words_that_may_be_anothers_are_nobodys(text, words):
    assert given(text).get(words) is None


def test_a_claim_laughed_at_is_no_report():
    article = make_article("Cy Marr laughed at her claim that it was late.")
    kinds = [quote.kind for quote in find_quotes(article)]
    assert QuoteKind.INDIRECT not in kinds


def test_whoever_was_asked_may_be_he():
    text = "Bo Hewett asked Al Ray about a note in which he said it was “so late”."
    assert given(text) == {"so late": None}


def test_whoever_helped_her_may_be_she():
    text = "Ada Roe taught. Her sister, Eva Poe, helped her. “We were one,” she said."
    assert given(text) == {"We were one,": None}


def test_a_friend_in_an_obituary_may_not_be_she_who_speaks_further_down():
    text = (
        "Ada Roe, the painter, died on Friday. She was 77.\n\n"
        "Her friend Eva Poe said she had been ill. “She never wept,” she said.\n\n"
        "“I paint what I hear,” she told the Courier in 1999."
    )
    assert given(text) == {"She never wept,": "Eva Poe", "I paint what I hear,": None}
