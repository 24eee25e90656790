"""Surnames that are shortened titles as well, at a sentence's end."""

import pytest

from tests.unit.extract.speech.speech import given


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He met Priya Sen. Dunn was there. “Yes,” Sen said.", "Priya Sen"),
        ("He met Nora K. Sen. Dunn was there. “Yes,” Sen said.", "Nora K. Sen"),
        ("He met Lena Ost-Col. Dunn was there. “Yes,” Dunn said.", "Dunn"),
        ("He met Ann Rep. Bo Ray was there. “Yes,” Rep said.", "Ann Rep"),
        ("It was Qilo Tavi-Sen. Dunn left. Tavi-Sen said: “Yes.”", "Qilo Tavi-Sen"),
        ("He met Qilo Sen. Dunn was there. “Yes,” Sen said.", "Qilo Sen"),
    ],
)
def test_a_surname_that_is_a_title_too_ends_its_sentence(text, name):
    assert list(given(text).values()) == [name]


@pytest.mark.parametrize(
    "before",
    [
        "Sen.",
        "State Rep.",
        "Virginia Gov.",
        "Utopia Sen.",
        "Army Lt. Col.",
        "Lt.-Gov.",
        "On Monday Gen.",
    ],
)
def test_a_title_before_a_name_ends_no_sentence(before):
    text = f"{before} Ann Dunn left early. “Yes,” Dunn said."
    assert given(text) == {"Yes,": "Ann Dunn"}
