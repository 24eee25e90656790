"""What to type instead of a filter that could not be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.grammar import COMMANDS, remedy_for


@pytest.mark.parametrize(
    ("command", "unknown", "told"),
    [
        ("visit", "since:yesterdayish", "a day is written 2031-03-12"),
        ("quote", "until:soon", "a day is written 2031-03-12"),
        ("visit", "since:2030-02-31", "2030-02-31 is no day of the calendar"),
        ("visit", "from:Roe", "/visit has by: (who), to: (a place)"),
        ("quote", "to:Lenn", "/quote has from: (who said it)"),
        ("quote", "from:", "from: wants who said it behind it"),
        ("sources", "in:x", "article: stands once"),
        ("digest", "from:x", "/digest has no filters"),
    ],
)
def test_a_filter_is_told_how_it_is_typed(command, unknown, told):
    assert remedy_for(command, unknown).startswith(told)


@pytest.mark.parametrize(
    ("command", "unknown"),
    [("quote", "frobnicate"), ("", "/weather"), ("help", "from:x"), ("quote", "")],
)
def test_what_is_no_filter_has_no_remedy(command, unknown):
    assert remedy_for(command, unknown) == ""


@given(st.sampled_from(COMMANDS), st.text(max_size=60))
def test_any_text_is_read(command, unknown):
    assert isinstance(remedy_for(command, unknown), str)
