"""A line half remembered is shown first, with what is not in it; never another's."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers import answer
from bot.answers.lines import with_line
from bot.corpus import parse_article
from bot.dialogue import Outcome, QuoteQuery
from bot.extract import extract
from bot.intents import parse_intents
from bot.matching import understand
from bot.rendering import render_plain
from bot.store import build_store

TEXT = """Harbour to keep its lamp
The Tide, 3 May 2031

"The harbour will not close before the last boat is home," said Ada Roe on Friday.

"We sent forty lamps to the islands and got a postcard," said the clerk, Bo Finch.

The council said in May that it never thanked a thing that can be said to shine.
"""
ARTICLE = parse_article("tide", TEXT)
INTENTS = parse_intents(
    {
        path.name: path.read_text("utf-8")
        for path in (Path(__file__).parents[3] / "intents").glob("*.yaml")
    }
)
NOW = datetime(2031, 5, 7, tzinfo=UTC)
STORE = build_store([ARTICLE], extract(ARTICLE))


def asked(words, **more):
    return answer(QuoteQuery(words=words, **more), STORE)


def differing(found):
    return {(c.printed, c.other) for c in found.findings[0].changes if c.kind != "same"}


def test_a_line_with_other_words_is_shown_first_with_what_is_not_in_it():
    found = asked("we sent forty lanterns to the islands and got a letter")
    assert found.outcome is Outcome.FOUND
    assert found.is_nearest_line
    assert found.missing == ("lanterns", "letter")
    assert found.findings[0].text.startswith("We sent forty lamps")
    assert differing(found) == {("lamps", "lanterns"), ("postcard", "letter")}
    assert "Not in it: “lanterns”, “letter”" in render_plain(found)


def test_a_number_and_a_not_that_differ_are_told():
    number = asked("we sent sixty lamps to the islands and got a postcard")
    assert number.missing == ("sixty",)
    assert ("forty", "sixty") in differing(number)
    turned = asked("the harbour will close before the last ship is home")
    assert any(c.is_negation for c in turned.findings[0].changes)
    assert "Negation missing" in render_plain(turned)
    assert "not the same" in turned.notes[0]


@pytest.mark.parametrize(
    ("words", "is_turned"),
    [
        ("the harbour will close before the last boat is home", True),
        ("harbour will close", True),
        ("the harbour will not close", False),
        ("harbour close home", False),
    ],
)
def test_words_all_held_but_turned_round_are_told_from_them_at_the_top(
    words, is_turned
):
    found = asked(words)
    assert found.findings
    assert any("not the same" in note for note in found.notes) is is_turned


def test_a_line_with_anothers_name_in_it_is_no_line_of_theirs():
    assert not asked("Roe sent forty lamps to the islands").findings


def test_words_asked_about_are_no_line():
    found = asked("", about="we sent forty lanterns to the islands and got a letter")
    assert not found.is_nearest_line


@pytest.mark.parametrize(
    "words", ["I will never thank the council for it", "the harbour was a lamp in May"]
)
def test_what_nobody_said_is_not_answered(words):
    assert not asked(words).findings


def test_words_somebody_speaks_are_not_found_here_and_there():
    assert not asked("we never said a thing in a council").findings


@pytest.mark.parametrize(
    ("turn", "is_line"),
    [
        ("we sent forty lanterns to the islands and got a letter", True),
        ("sent lamps out to the islands for a letter", True),
        ("we sent you our best wishes and a cake", False),
        ("did we send forty lanterns to the islands?", False),
    ],
)
def test_a_line_typed_bare_is_looked_for(turn, is_line):
    query = understand(turn, store=STORE, intents=INTENTS, earlier=(), now=NOW)
    assert (query == QuoteQuery(words=turn)) is is_line


@pytest.mark.parametrize(
    "turn",
    [
        "harbour stays open till the final boat is home",
        "sent forty candles to the islands got a letter",
        "something like forty lamps and only a postcard",
    ],
)
def test_a_turn_that_was_read_as_something_else_may_be_a_line(turn):
    query = QuoteQuery(speaker="nobody held")
    nothing = answer(query, STORE)
    assert nothing.outcome is Outcome.NONE
    found = with_line(nothing, turn, query, STORE)
    assert found.outcome is Outcome.FOUND


@pytest.mark.parametrize(
    "turn",
    [
        "who sent forty candles to the islands",
        "/quote from:nobody forty candles to the islands and got a postcard",
        "forty islands",
        "the council never came to dinner at the mill",
        "lamps are sold by the dozen at the market",
    ],
)
def test_a_question_and_what_nobody_said_are_no_line(turn):
    query = QuoteQuery(speaker="nobody held")
    nothing = answer(query, STORE)
    assert with_line(nothing, turn, query, STORE) == nothing
