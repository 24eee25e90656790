"""Who spoke to whom is told by what says so, not by what was said on them."""

import pytest

from bot.answers import answer
from bot.answers.talks import with_talks
from bot.dialogue import Outcome, QuoteQuery
from tests.factories import make_article, make_store

ARTICLES = (
    make_article(
        "Ada Roe toured the yard on Monday. She did not speak to the welders.", "auk"
    ),
    make_article("Bo Poe had spoken with the pilots for an hour.", "gull"),
    make_article("Cy Dunn left while the tuners were on strike.", "tern"),
)
STORE = make_store(*ARTICLES)


def asked(turn, speaker, about):
    query = QuoteQuery(speaker=speaker, about=about)
    return with_talks(answer(query, STORE), turn, query, STORE)


@pytest.mark.parametrize(
    ("turn", "speaker", "about", "text"),
    [
        ("did Roe talk to the welders", "Roe", "welders", "She did not speak to"),
        ("has roe spoken to the welders?", "roe", "welders", "She did not speak to"),
        ("did Poe talk with the pilots", "Poe", "pilots", "Bo Poe had spoken"),
        ("when did Poe speak to the pilots", "Poe", "pilots", "Bo Poe had spoken"),
        ("and was Poe talking to the pilots", "Poe", "pilots", "Bo Poe had spoken"),
    ],
)
def test_a_talk_is_told_by_what_says_so(turn, speaker, about, text):
    found = asked(turn, speaker, about)
    assert found.outcome is Outcome.FOUND
    assert found.findings[0].text.startswith(text)


@pytest.mark.parametrize(
    ("turn", "speaker", "about"),
    [
        ("did Dunn talk to the tuners", "Dunn", "tuners"),
        ("did Roe talk to the pilots", "Roe", "pilots"),
        ("did Roe speak about the welders", "Roe", "welders"),
        ("what did Roe say to the welders", "Roe", "welders"),
        ("did Roe talk to Poe about the welders", "Roe", "Poe welders"),
    ],
)
def test_what_tells_of_no_talk_is_no_answer(turn, speaker, about):
    assert asked(turn, speaker, about).outcome is not Outcome.FOUND
