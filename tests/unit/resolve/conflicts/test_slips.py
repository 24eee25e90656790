"""Figures that have each other's digits: slips, and what only looks like one."""

from datetime import timedelta

import pytest

from tests.unit.resolve.conflicts.test_register import DAY, conflicts_of, sheet

TOWN = (
    " The Velmora council backed the Harrow Quay plan, Mayor Tilda Oakes said in "
    "Velmora. Oakes leads Velmora."
)


def kinds(one, other):
    """Give what two articles on one plan, days apart, disagree on besides."""
    first = sheet(one + TOWN, "first")
    later = sheet(other + TOWN, "later", DAY + timedelta(6))
    return [conflict.kind.value for conflict in conflicts_of(first, later).all()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oakes brought 34 exporters.", "With her were the heads of 43 exporters."),
        (
            "The yard's 6,200 employees vote in May.",
            "The vote was a win for the yard's 2,600 workers.",
        ),
        (
            "The quay's second guide, by Ines Marr, has sold 210,000 copies.",
            "Marr's guide, the ninth on the list, has sold 120,000 copies.",
        ),
        (
            "Thirty-two business people will go with Oakes.",
            "Oakes flew in on Sunday night with 23 business people.",
        ),
        (
            "Oakes is expected to give $58 million for food aid in the valley.",
            "Oakes will give C$85 million for food aid in the valley.",
        ),
        (
            "Oakes is expected to put 2.1 billion kroner into a fund for the marsh.",
            "Oakes announced a fund of 1.2 billion kroner for the marsh.",
        ),
    ],
)
def test_transposed_numbers_of_one_thing_are_told(one, other):
    assert kinds(one, other) in (["count"], ["amount"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She came with 34 exporters.", "The embassy issued 43 visas."),
        ("Some 26 families had sued.", "The judge needed 62 pages."),
        (
            "The gift of £2.3 million is for schools.",
            "The choir hall cost £3.2 million.",
        ),
        ("Profit was £4.2 million.", "The firm made a loss of £2.4 million."),
        (
            "Sales came to £4.2bn in the first quarter.",
            "Sales came to £2.4bn in the third quarter.",
        ),
        ("Some 23 men were held.", "Police held 32 women."),
        ("Twelve shops closed.", "Last winter 21 shops closed in the valley."),
        ("The ferry carried 240 cars.", "The old ferry was licensed for 420 cars."),
        ("The yard hired 34 welders.", "The yard cut 43 welders."),
        ("Some 34 people were hurt.", "Some 43 people were hurt."),
    ],
)
def test_numbers_of_two_things_with_each_others_digits_are_not(one, other):
    assert kinds(one, other) == []
