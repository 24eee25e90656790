"""When something is due is told by a plan that has a day, not by any other day."""

import pytest

from bot.answers import answer
from bot.answers.due import with_due_days
from bot.dialogue import Outcome, QuoteQuery
from tests.factories import make_article, make_store

ARTICLES = (
    make_article(
        "A panel under Ada Roe will look into the leak, the mayor said on Friday. It is"
        " to report by 30 June.",
        "auk",
    ),
    make_article(
        "The mill has kept the tide survey to itself. It agreed to publish the survey"
        " in March.",
        "gull",
    ),
    make_article("Pilots will walk out for two days from Monday, Bo Poe said.", "tern"),
    make_article("The aquarium was built on a Tuesday. The aquarium is blue.", "rook"),
    make_article("The pier opens next spring.\n\nIt will close on 2 May.", "crow"),
    make_article("The ferry strike will go on until Tuesday.", "smew"),
    make_article("Ferry masters will meet, the port said on Sunday.", "knot"),
)
STORE = make_store(*ARTICLES)


def asked(turn, words):
    query = QuoteQuery(words=words)
    return with_due_days(answer(query, STORE), turn, query, STORE)


@pytest.mark.parametrize(
    ("turn", "words", "text"),
    [
        ("when is the panel due", "panel due", "It is to report by 30 June."),
        (
            "when is the tide survey coming out",
            "tide survey",
            "It agreed to publish the survey in March.",
        ),
        (
            "when will the pilots walk out start",
            "pilots walk start",
            "Pilots will walk out for two days from Monday, Bo Poe said.",
        ),
        ("when's the pier ready", "pier ready", "The pier opens next spring."),
        (
            "when is the ferry strike over",
            "ferry strike",
            "The ferry strike will go on until Tuesday.",
        ),
    ],
)
def test_a_plan_tells_when(turn, words, text):
    found = asked(turn, words)
    assert found.outcome is Outcome.FOUND
    assert found.findings[0].text == text


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("when is the aquarium due", "aquarium due"),
        ("when will the ferry masters be ready", "ferry masters ready"),
        ("when is the leak over", "leak over"),
        ("when is the regatta due", "regatta due"),
        ("when does the walk of pilots end", "walk pilots end"),
        ("when are the pilots back", "pilots back"),
        ("when does the ferry strike start", "ferry strike start"),
        ("who will pilots report to", "pilots report"),
    ],
)
def test_another_day_tells_nothing(turn, words):
    query = QuoteQuery(words=words)
    assert asked(turn, words) == answer(query, STORE)
