"""The gate of understanding is open, and would shut."""

import json

import pytest

from bot.dialogue import QuoteQuery, SmallTalkQuery
from tests.quality.gate import complaints
from tests.quality.utterances import answered
from tests.quality.utterances.gate import FLOORS, SETS, scored, seen_in
from tests.quality.utterances.reading import (
    Utterance,
    is_kind,
    is_meant,
    read_utterances,
)

OF_WALL = Utterance(
    turns=("x",), meanings=('/quote from:"Ines Calloway" about:wall', "/visit")
)


@pytest.mark.parametrize("which", [*SETS, *answered.SETS])
def test_the_gate_is_open(which):
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[which]
    assert complaints(scored(which), floors, seen_in(which)) == []


@pytest.mark.parametrize(
    ("wanted", "is_lacking"),
    [
        ("quote|sources", False),
        ("visit", True),
        ("found", False),
        ("nothing", True),
        ("“a cow does not WALK”", False),
        ("“penguins”|“Diallo”", False),
        ("“penguins”", True),
    ],
)
def test_an_answer_is_compared_by_what_it_shows(wanted, is_lacking):
    one = answered.Asked(corpus="gulf", turns=("quotes on cows",), wanted=())
    assert answered.lacks(answered.answered(one), wanted) is is_lacking


def test_the_sets_are_large_and_a_third_is_talk():
    for which, least in (("a", 300), ("b", 100)):
        utterances = read_utterances(which)
        talk = sum(one.is_talk for one in utterances)
        assert len(utterances) >= least
        assert len(utterances) / 4 <= talk <= len(utterances) / 2


def test_no_turn_stands_in_both_sets():
    told = [str(one) for which in SETS for one in read_utterances(which)]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("query", "kind", "meant"),
    [
        (QuoteQuery(speaker="Calloway", about="walls"), True, True),
        (QuoteQuery(speaker="Calloway", about="schools"), True, False),
        (QuoteQuery(speaker="Ruth Okonjo", about="wall"), True, False),
        (SmallTalkQuery(), False, False),
    ],
)
def test_a_question_is_compared_by_what_it_asks(query, kind, meant):
    assert is_kind(query, OF_WALL) is kind
    assert is_meant(query, OF_WALL) is meant
