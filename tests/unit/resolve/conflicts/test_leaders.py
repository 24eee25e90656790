"""Two persons who lead one thing, each in one article."""

import pytest

from tests.unit.resolve.conflicts.test_recall import differing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The inquiry is led by Jane Roe.", "Tom Pell, who heads the inquiry, left."),
        (
            "A task force of the town, chaired by Amy Tan, sits today.",
            "A task force led by the mayor, Ruth Orr, is to sit.",
        ),
        ("Jane Roe chairs the planning committee.", "Tom Pell chairs the committee."),
        (
            "The film is directed by Ada Holm.",
            "The series, directed by Bo Lunde, ends.",
        ),
    ],
)
def test_two_leaders_of_one_thing_are_told(one, other):
    assert differing(one, other) == ["name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roe chairs the audit committee.", "Tom Pell chairs the arts committee."),
        ("The inquiry is led by Jane Roe.", "Tom Pell, who led it once, met Jane Roe."),
        ("The inquiry is led by Jane Roe.", "Roe met Tom Pell, who heads the inquiry."),
        ("A team led by Jane Roe came.", "A team led by Tom Pell came."),
        (
            "Jane Roe leads the inquiry.",
            "The inquiry was led by the late Tom Pell once.",
        ),
        ("Jane Roe chairs the board.", "Tom Pell chairs the orchestra."),
    ],
)
def test_leaders_of_two_things_are_not(one, other):
    assert differing(one, other) == []
