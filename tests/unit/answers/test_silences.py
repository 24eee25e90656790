"""Who has not commented is told by the sentences that say so."""

import pytest

from bot.answers import answer
from bot.dialogue import Outcome, QuoteQuery
from bot.extract import extract
from bot.store import build_store
from tests.factories import make_article

TEXTS = {
    "auk": "Tern Line did not respond to questions about the leak. "
    "A spokesman for the harbour board declined to comment.",
    "gull": "Ada Roe said the leak was known. She refused to say who had known of it.",
    "rook": "Calls to the Ostby mill were not returned. "
    "The owner of the mill could not be reached on Monday.",
    "crow": "“I am tired,” said Tom Pell. Mr Pell's lawyer, Ada Roe, did not return "
    "calls. Mr Pell has not spoken since the ruling.",
    "wren": "Tern Line bought the ferry. Nobody asked the union, and nobody answered.",
}
ARTICLES = [make_article(text, name) for name, text in TEXTS.items()]
STORE = build_store(ARTICLES, [fact for a in ARTICLES for fact in extract(a)])


def asked(**query):
    return answer(QuoteQuery(**query), STORE)


def texts(found):
    return [finding.text for finding in found.findings]


TERN = "Tern Line did not respond to questions about the leak."
PELL = "Mr Pell's lawyer, Ada Roe, did not return calls."
RULING = "Mr Pell has not spoken since the ruling."
BOARD = "A spokesman for the harbour board declined to comment."


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"speaker": "Tern Line"}, {TERN}),
        ({"speaker": "Tern Line", "about": "leak"}, {TERN}),
        ({"speaker": "harbour board"}, {BOARD}),
        ({"words": "not commented leak"}, {TERN}),
        ({"speaker": "Tom Pell", "about": "lawyer"}, {PELL}),
        ({"speaker": "Pell", "about": "ruling"}, {RULING}),
        (
            {"words": "declined comment"},
            {
                TERN,
                BOARD,
                PELL,
                RULING,
                "She refused to say who had known of it.",
                "The owner of the mill could not be reached on Monday.",
            },
        ),
    ],
)
def test_a_silence_is_told_by_its_sentence(query, told):
    found = asked(**query)
    assert found.outcome is Outcome.FOUND
    assert set(texts(found)) == told


@pytest.mark.parametrize(
    "query",
    [
        {"speaker": "Tern Line", "about": "ferry"},
        {"speaker": "union"},
        {"words": "not commented ferry"},
    ],
)
def test_no_silence_is_made_up(query):
    assert asked(**query).outcome is Outcome.NONE


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("Danish fisheries minister", Outcome.FOUND),
        ("Swedish fisheries minister", Outcome.NONE),
    ],
)
def test_the_silence_of_one_is_not_that_of_another_in_its_sentence(asked, outcome):
    article = make_article(
        "The Danish fisheries minister, who had met a Swedish colleague on Monday, "
        "declined to comment."
    )
    store = build_store([article], list(extract(article)))
    assert answer(QuoteQuery(speaker=asked), store).outcome is outcome
