"""Whose names a stretch of text holds: whole ones, and never an empty one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.resolve.claims.outcomes import TITLES, persons_in

_TITLES = sorted(title.capitalize() for title in TITLES)
_WORDS = st.sampled_from([*_TITLES, "Roe", "Ada", "said", ",", "."])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Premier, Stavro Mant, is away.", [("stavro", "mant")]),
        ("The Minister was there.", []),
        ("So said the Premier Ada Roe.", []),
    ],
)
def test_a_title_alone_is_nobodys_name(text, names):
    assert list(persons_in(text, 0, len(text))) == names


@given(st.lists(_WORDS, max_size=12))
def test_no_name_is_empty(words):
    text = " ".join(words)
    assert all(persons_in(text, 0, len(text)))
