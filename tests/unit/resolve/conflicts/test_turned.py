"""Arrests, trends, floors, fires and sums: told otherwise, and only seemingly."""

from datetime import date, timedelta

import pytest

from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet, told

DAY = date(2031, 5, 7)  # a Wednesday
MILL = " The Albion flour mill in Tarnholm belongs to Bert Quill."


def differing(one, other):
    held = told(one + MILL, other + MILL, published=DAY)
    return [kind for kind, _ in held]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Bert Quill was arrested.", "Bert Quill has not been arrested.", "status"),
        ("Mr Quill was charged.", "Mr Quill was released without charge.", "status"),
        ("The mill will reopen in May.", "The mill will close for good.", "status"),
        (
            "Sales rose by 3% to £2.41 billion.",
            "Sales fell by 3% to £2.41 billion.",
            "status",
        ),
        (
            "Shares in Albion rose on Tuesday.",
            "Shares in Albion fell on Tuesday.",
            "status",
        ),
        ("Sunday's fair will go ahead.", "The fair on Sunday is cancelled.", "status"),
        (
            "His lawyer, Hugh Tansley, said he would appeal.",
            "Mr Tansley, for the defence, said that his client would not appeal.",
            "status",
        ),
        ("Mr Quill resigned.", "Mr Quill said he would stay on.", "status"),
        ("It broke out on the third floor.", "It began on the fifth floor.", "count"),
        (
            "It was the third fire at the mill in ten years.",
            "It was the second fire at the mill in ten years.",
            "count",
        ),
        ("The mill will open in 2032.", "The mill is to open in 2033.", "day"),
        ("It burned for six hours.", "The mill burned for nine hours.", "count"),
        (
            "Its boilers were made in Vietnam and its doors are red.",
            "The boilers of the mill were made in China.",
            "place",
        ),
        (
            "A tug took the mill's barge to Hollin Bay.",
            "The mill's barge was towed to Marrow Point.",
            "place",
        ),
    ],
)
def test_two_of_which_one_can_be_true_are_told(one, other, kind):
    assert differing(one, other) == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # each of another
        ("Bert Quill was arrested.", "Ivo Quill has not been arrested."),
        ("Sales of ovens rose by 3%.", "Sales of pans fell by 2%."),
        ("Group sales rose by 3%.", "Sales in Tarnholm fell."),
        ("Sales rose in May.", "Sales fell in June."),
        ("Rovers won 3-1.", "City won 2-0."),
        ("The council voted 7-4 to pay.", "The court ruled 3-2 against it."),
        ("The mill is 40 metres high.", "The chimney is 60 metres high."),
        ("It began on the third floor.", "A boy fell from the fifth floor."),
        ("It burned for six hours.", "The streets were closed for nine hours."),
        ("Its boilers were made in China.", "Its sieves were made in Vietnam."),
        ("Its boilers were made in China.", "Its boilers were made in Wuhan."),
        ("Mr Quill was born in Chile.", "Mr Quill was buried in Peru."),
        ("Two men were arrested in Lima.", "A third was arrested in Quito."),
        ("The mill will open in 2032.", "The mill is to open in May 2032."),
        ("The mill will open in 2032.", "The school is to open in 2033."),
        # of some
        ("Some residents may return.", "Some residents may not return."),
        ("Some shops in Tarnholm opened.", "Some shops in Tarnholm closed."),
        # parts and their sum
        (
            "There were 214 passengers and 26 crew on board.",
            "There were 240 people on board.",
        ),
        ("Three firefighters and two workers were hurt.", "Five people were hurt."),
        # of another year
        ("Turnout was 61%.", "In 2027 he won on a turnout of 66%."),
    ],
)
def test_both_may_be_right(one, other):
    assert differing(one, other) == []


def test_who_is_arrested_the_day_after_had_not_been():
    one, other = "Bert Quill has not been arrested.", "Bert Quill was arrested."
    next_day = sheet(other + MILL, "b", DAY + timedelta(days=1))
    assert conflicts_of(sheet(one + MILL, "a", DAY), next_day).all() == ()
