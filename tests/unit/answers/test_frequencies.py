"""How often something happened is told by the sentences that say how often."""

import pytest

from bot.answers import answer
from bot.answers.frequencies import with_frequencies
from bot.dialogue import Outcome, QuoteQuery
from tests.factories import make_article, make_store

STORE = make_store(
    make_article("Mr Orrin is accused of opening the sluice 32 times.", "auk"),
    make_article("Opening the sluice was a crime, the judge told Mr Orrin.", "gull"),
    make_article("The sluice was opened twice a week, the miller said.", "tern"),
    make_article("The mill burned three times.", "wren"),
    make_article("The sluice has opened every spring since 2019.", "rook"),
    make_article("A day after it opened, the sluice broke.", "owl"),
)


def asked(turn, words, **rest):
    query = QuoteQuery(words=words, **rest)
    return with_frequencies(answer(query, STORE), turn, query, STORE)


def sources(found):
    return sorted(finding.evidence[0].source.id for finding in found.findings)


@pytest.mark.parametrize(
    "turn", ["how many times did he open the sluice", "How often was it opened?"]
)
def test_only_sentences_that_say_how_often_answer(turn):
    found = asked(turn, "open sluice")
    assert found.outcome is Outcome.FOUND
    assert sources(found) == ["auk", "rook", "tern"]


def test_an_article_that_is_named_answers_alone():
    found = asked("how often did it open", "open sluice", article="tern")
    assert sources(found) == ["tern"]


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("did he open the sluice", "open sluice"),
        ("how often was the judge bribed", "judge bribed"),
        ("how often is it a crime", "crime"),
        ("how often did it break", "sluice broke"),
    ],
)
def test_any_other_question_is_answered_as_before(turn, words):
    assert asked(turn, words) == answer(QuoteQuery(words=words), STORE)
