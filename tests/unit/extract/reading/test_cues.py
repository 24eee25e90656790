"""Reporting verbs and the clauses they make."""

import pytest

from bot.extract.reading.cues import NAMING, SAYING
from bot.extract.reading.passages import read_passage
from bot.extract.speech.clauses import Form, find_clauses
from bot.model import Span


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"),
        ("replies", "reply"),
        ("admitted", "admit"),
        ("noting", "note"),
        ("stresses", "stress"),
        ("written", "write"),
    ],
)
def test_a_verb_is_known_in_all_its_forms(form, base):
    assert SAYING[form][1] == base


def test_no_verb_both_says_and_names():
    assert SAYING.keys().isdisjoint(NAMING)


def clauses_of(text):
    passage = read_passage(text, Span(0, len(text)), 0)
    return [
        (
            clause.verb,
            clause.form,
            clause.mention and passage.span_of(*clause.mention).of(text),
        )
        for clause in find_clauses(text, passage)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Roe said so.", ("say", Form.BEFORE, "Ann Roe")),
        ("“No,” said Ann Roe.", ("say", Form.AFTER, "Ann Roe")),
        ("Ann Roe, who said so, left.", ("say", Form.RELATIVE, "Ann Roe")),
        ("Ann Roe left and said so.", ("say", Form.RUNNING, "Ann Roe")),
        (
            "According to the report, it sank.",
            ("according", Form.ACCORDING, "the report"),
        ),
        ("It was called “odd” by Ann Roe.", ("call", Form.PASSIVE, "Ann Roe")),
        ("On Friday Ann Roe said so.", ("say", Form.BEFORE, "Ann Roe")),
        ("The club's owner, Ann Roe, said so.", ("say", Form.BEFORE, "Ann Roe")),
        (
            "A spokesman for the club said so.",
            ("say", Form.BEFORE, "A spokesman for the club"),
        ),
        ("Officials say so.", ("say", Form.BEFORE, "Officials")),
    ],
)
def test_a_clause_is_its_cue_and_its_subject(text, expected):
    assert clauses_of(text)[0] == expected


@pytest.mark.parametrize(
    "text", ["It is said to be so.", "Ann Roe's comments hurt.", "He read the book."]
)
def test_what_nobody_says_makes_no_clause(text):
    assert clauses_of(text) == []
