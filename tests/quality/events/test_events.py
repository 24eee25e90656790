"""The events' gate: that it is open, and that its scorer can fail."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.corpus import parse_article
from bot.extract import extract
from bot.model import Span, VisitStatus
from bot.store import build_store
from tests.quality.events.gate import FLOORS
from tests.quality.events.reading import (
    Disagreement,
    Event,
    Journey,
    Printed,
    Told,
    digest,
    read_events,
)
from tests.quality.events.scoring import EventScore, judge, judge_conflicts
from tests.quality.events.scoring import score_events as score
from tests.quality.gate import complaints

GAZETTE = """17 June 2031

Jane Roe, the health minister, will travel to Peru on Friday. She will meet Al Poe.

"We shall not build one more hospital without a garden," Roe said.
"""
COURIER = """18 June 2031

Jane Roe, the health minister, flies to Peru on Friday.

“We shall not build a single hospital without a garden,” Roe said at home.
"""
TEXTS = {"gazette": GAZETTE, "courier": COURIER}


@pytest.mark.parametrize("which", json.loads(FLOORS.read_text(encoding="utf-8")))
def test_the_gate_of_events_is_open(which):
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[which]
    assert complaints(score(read_events(which)), floors, digest(which)) == []


def told(article, **changes):
    right = Told(
        article=article,
        visitor="Jane Roe",
        places=frozenset({"Peru", "Lima"}),
        days=frozenset({date(2031, 6, 20)}),
        statuses=frozenset({VisitStatus.PLANNED}),
        may_be_told_elsewhere=False,
    )
    return replace(right, **changes)


def printed(article, words):
    start = TEXTS[article].index(words)
    return Printed(article, Span(start, start + len(words)), words)


def event(**changes):
    said = (
        printed("gazette", "We shall not build one more hospital without a garden,"),
        printed("courier", "We shall not build a single hospital without a garden,"),
    )
    both = Journey(told=(told("gazette"), told("courier")), meets=frozenset({"Al Poe"}))
    right = Event(
        name="hospitals",
        articles={name: parse_article(name, text) for name, text in TEXTS.items()},
        journeys=(both,),
        excused=(),
        aligned=(said,),
        either=(),
        conflicts=(),
        copies=frozenset(),
    )
    return replace(right, **changes)


def ratios(of):
    articles = of.articles.values()
    total = EventScore()
    judge(of, build_store(articles, [f for a in articles for f in extract(a)]), total)
    return total.ratios()


def test_what_is_all_right_scores_full_marks():
    assert set(ratios(event()).values()) == {1.0}


@pytest.mark.parametrize(
    "wrong",
    [
        {"visitor": "Jane Doe"},
        {"places": frozenset({"Chile"})},
        {"days": frozenset({date(2031, 6, 21)})},
        {"days": frozenset({None})},
        {"statuses": frozenset({VisitStatus.HAPPENED})},
    ],
)
def test_a_visit_with_one_core_part_wrong_is_wrong(wrong):
    both = Journey(told=(told("gazette", **wrong), told("courier")), meets=frozenset())
    given = ratios(event(journeys=(both,)))
    assert given["visits found right"] == given["visits given right"] == 0.5
    assert given["visits F1"] == 0.5


def test_a_visit_that_nobody_makes_is_wrong_unless_excused():
    assert ratios(event(journeys=()))["visits given right"] == 0.0
    excused = (told("gazette"), told("courier"))
    assert ratios(event(journeys=(), excused=excused))["visits given right"] == 1.0


def test_two_trips_joined_and_a_meeting_missed_are_told():
    apart = (
        Journey(told=(told("gazette"),), meets=frozenset({"Bo Ray"})),
        Journey(told=(told("courier"),), meets=frozenset()),
    )
    given = ratios(event(journeys=apart))
    assert given["joins that are one trip"] == given["meetings found"] == 0.0


def test_a_pair_that_is_no_utterance_is_wrong_unless_it_may_be_either():
    said = event().aligned
    assert ratios(event(aligned=()))["aligned pairs right"] == 0.0
    assert ratios(event(aligned=(), either=said))["aligned pairs right"] == 1.0


def test_a_pair_not_aligned_is_missed():
    strangers = (printed("gazette", "one more hospital"), printed("courier", "at home"))
    assert ratios(event(aligned=(strangers,)))["aligned pairs found"] == 0.0


def test_near_copies_not_told_are_missed():
    copies = frozenset({frozenset(TEXTS)})
    assert ratios(event(copies=copies))["near copies found"] == 0.0


def test_a_conflict_needs_its_kind_and_two_differing_sides():
    one, other = printed("gazette", "17 June"), printed("courier", "18 June")
    asked = event(conflicts=(Disagreement(kind="day", sides=(one, other)),))

    def figures(kind, *sides):
        total = EventScore()
        given = [(kind, [(side.article, side.span) for side in sides])]
        judge_conflicts(asked, given, total)
        return total.ratios()["conflicts found"], total.ratios()["conflicts right"]

    assert figures("day", one, other) == (1.0, 1.0)
    assert figures("amount", one, other) == (0.0, 0.0)
    assert figures("day", one, one) == (0.0, 0.0)


def test_words_turned_round_are_right_of_one_utterance_alone():
    def right(of):
        total = EventScore()
        said = [(side.article, side.span) for side in event().aligned[0]]
        judge_conflicts(of, [("words", said)], total)
        return total.counts["conflicts given"] == total.counts["conflicts right"]

    assert right(event())
    assert not right(event(aligned=()))
