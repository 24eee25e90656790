"""Letters after a person's name, whatever they stand for."""

import pytest

from tests.unit.extract.speech.speech import given


@pytest.mark.parametrize(
    "letters",
    ["GCB", "XQZ", "MRCVS on Monday", "GCB OFR", "OBE XQZ, of Vantry", "AO", "LLB PhD"],
)
@pytest.mark.parametrize("before", ["", "lawyer ", "Dr "])
def test_letters_behind_a_name_are_no_speaker(letters, before):
    text = f"“It is late,” said {before}Lena Marsh {letters}."
    assert given(text) == {"It is late,": "Lena Marsh"}


def test_letters_behind_a_name_leave_its_role():
    text = "“Late,” said Lena Marsh GCB, the mayor. “Go,” the mayor said."
    assert set(given(text).values()) == {"Lena Marsh"}


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” said New York XQZ.",
        "“It is late,” said the XQZ.",
        "They met Lena Marsh. “It is late,” XQZ said. The XQZ is old.",
        "After they met Lena Marsh XQZ said: “It is late.” The XQZ is old.",
    ],
)
def test_a_bodys_letters_stay_its_own(text):
    assert "Lena Marsh" not in given(text).values()
