import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.readings import gives_reason, readings


def lines(asked):
    return [reading.lines for reading in readings(asked)]


@pytest.mark.parametrize(
    ("asked", "sides", "shared"),
    [
        ("40 or 45 million for the quay", ("40 million", "45 million"), "for the quay"),
        (
            "quay cost 40 million or 45 million",
            ("40 million", "45 million"),
            "quay cost",
        ),
        ("£40m or £45m", ("£40m", "£45m"), ""),
        ("ballot on 2 or 9 June", ("2 June", "9 June"), "ballot on"),
        ("ballot on 2 or 9 Jun", ("2 June", "9 June"), "ballot on"),
        (
            "ferry sails sept 18 or oct. 2",
            ("September 18", "October 2"),
            "ferry sails",
        ),
        ("ferry sails 3 may or 5 june", ("3 May", "5 June"), "ferry sails"),
        ("opens in may or june", ("may", "june"), "opens in"),
        ("oats at mar 40 or oct 50", ("40", "oct"), "oats at mar 50"),
        ("employs 340 or 430", ("340", "430"), "employs"),
        ("goats or cows", ("goats", "cows"), ""),
    ],
)
def test_a_choice_is_read_as_its_sides(asked, sides, shared):
    first = next(readings(asked))
    assert (first.lines, first.shared) == (sides, shared)


def test_silence_is_read_as_papers_tell_it():
    assert lines("hasn't commented on the quay") == [
        ("declined commented on the quay",),
        ("refused commented on the quay",),
    ]


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("the highest figure for the quay", "the for the quay"),
        ("most expensive quay", "quay"),
    ],
)
def test_a_rank_is_read_as_what_is_ranked(asked, line):
    (reading,) = readings(asked)
    assert reading.lines == (line,)
    assert reading.is_counted
    assert "for you to judge" in reading.note


@pytest.mark.parametrize("asked", ["the forest protest", "quay", "or", "a or", ""])
def test_other_words_have_no_other_reading(asked):
    assert lines(asked) == []


def test_a_reason_is_told_by_its_words():
    assert gives_reason("The fair was called off because of snow.")
    assert not gives_reason("The fair was called off on Monday.")


@given(st.text(alphabet="a 14or.,£%mnotest\n", max_size=200))
def test_any_words_can_be_read(asked):
    for reading in readings(asked):
        assert reading.lines
