"""One thing counted in other nouns, or told of another weekday."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import told

DAY = date(2031, 5, 6)  # a Tuesday


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param(
            "Fire swept through flats in Gorley, injuring 17 residents. Tanner Street "
            "was closed.",
            "Tanner Street in Gorley was closed after the fire, in which 27 people were"
            " hurt.",
            "count",
            id="residents and people, hurt in both",
        ),
        pytest.param(
            "Some 1,400 people were evacuated from Hollin and Crake as fire came down "
            "Spencer Ridge.",
            "A wildfire on Spencer Ridge drove 4,100 people from their homes in Hollin "
            "and Crake.",
            "count",
            id="driven from their homes",
        ),
        pytest.param(
            "Cholera killed 43 people in Ulverby within a fortnight, the Carrow Trust "
            "said.",
            "The outbreak in Ulverby has claimed 34 lives, the Carrow Trust said.",
            "count",
            id="lives",
        ),
        pytest.param(
            "Profit at Hobday & Finch fell to £41m in the year to March, chairman Clare"
            " Dunstan said.",
            "Chairman Clare Dunstan of Hobday & Finch told of a profit of £47m, less "
            "than the year before.",
            "amount",
            id="less than the year before",
        ),
        pytest.param(
            "Leaders from 130 countries gather in Tashmoor on Monday for the Halcyon "
            "climate summit.",
            "The Halcyon climate summit opened in Tashmoor on Tuesday with leaders from"
            " 142 countries.",
            "count",
            id="a summit of two days",
        ),
        pytest.param(
            "Councillors in Westow voted 28 to 21 on Monday to close the Moot library.",
            "Councillors in Westow voted 27 to 21 on Tuesday to close Moot library.",
            "count",
            id="a vote of two days",
        ),
    ],
)
def test_one_count_is_told_in_other_words(one, other, kind):
    assert [found for found, _ in told(one, other, published=DAY)] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "A bomb killed four soldiers in Rahim on Sunday, Colonel Yusuf Dar said.",
            "A bomb killed six soldiers in Rahim on Monday, Colonel Yusuf Dar said.",
            id="two bombs",
        ),
        pytest.param(
            "Councillors in Westow voted 28 to 21 on Monday to close the Moot library.",
            "Councillors in Westow voted 31 to 16 on Tuesday to keep the Moot baths.",
            id="two votes",
        ),
        pytest.param(
            "Fire swept through flats in Gorley, injuring 17 residents, said Dana Pell",
            "In Gorley 27 people slept in a hall after the fire, Dana Pell said.",
            id="hurt, and put up for the night",
        ),
    ],
)
def test_counts_of_two_days_or_fates_are_not_told(one, other):
    assert told(one, other, published=DAY) == []
