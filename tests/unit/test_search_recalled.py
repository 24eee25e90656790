"""A line half remembered is known by its words in order, each misspelt a little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search import reads_like


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("mend the qauy befor the wintr", "We shall mend the quay before the winter."),
        ("a boatfull of mirt", "They came home with a boatful of mist, no more."),
        ("oldest boat anyone will sial", "the oldest boat that anyone will ever sail"),
        ("want you're tide and our tied walls", "We want your tide and our tide walls"),
        ("boats becuse there baned", "We love boats because they are banned."),
        ("my herat in the bak row", "I stay, but my heart will be in the back row,"),
    ],
)
def test_a_line_with_slips_is_known(typed, printed):
    assert reads_like(typed, printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the price of gold in Lenn", "the price of gas in Lenn rose"),
        ("wine farm", "the wind farm opened"),
        ("quotas of the herring fleet", "the herring fleet and its many quotas"),
        ("Roe on the fishing treaty", "Hale on the fishing treaty"),
        ("40 boats in the harbour", "48 boats in the harbour"),
        ("", "a line"),
        ("of the and", "of the and"),
        ("mend the quay now", ""),
    ],
)
def test_another_matter_is_not_taken_for_the_line(typed, printed):
    assert not reads_like(typed, printed)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_compared(typed, printed):
    assert reads_like(typed, printed) in (True, False)
