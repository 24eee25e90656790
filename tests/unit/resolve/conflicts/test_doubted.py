"""Figures that an article prints and does not stand behind."""

import pytest

from tests.unit.resolve.conflicts.test_lookalikes import differing

TRAPPED = "Eleven pilots were trapped at the quay on Friday."
PAID = "Velmora paid €3m for the dock."


@pytest.mark.parametrize(
    "doubted",
    [
        "The mayor could not confirm reports that 30 pilots were trapped at the quay.",
        "Rumours that 30 pilots were trapped at the quay on Friday proved false.",
        "It is unclear whether 30 pilots are trapped at the quay, as a clerk said.",
        "A clerk's claim that 30 pilots were trapped at the quay is untrue.",
        "Reports that 30 pilots were trapped at the quay have not been confirmed.",
        "Moll dismissed a report of 30 pilots trapped at the quay.",
        "There was no sign that 30 pilots were trapped at the quay, Moll said.",
    ],
)
def test_a_figure_that_is_doubted_contradicts_nothing(doubted):
    assert differing(doubted, TRAPPED) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Velmora denied that it had paid €4m for the dock.", PAID),
        ("Moll is accused of stealing €4m from the club.", "Moll stole €3m from it."),
        ("Velmora expects 600 guests at the quay.", "At the quay 540 guests danced."),
        ("The club awaits 600 guests at the quay.", "At the quay 540 guests danced."),
        ("The quake killed 41 people on Monday.", "The quake killed 58 people."),
        ("The fire drove 900 from their homes.", "Some 2,100 have fled the fire."),
    ],
)
def test_a_denial_a_charge_a_hope_and_a_growing_toll_are_no_versions(one, other):
    assert differing(one, other) == []


@pytest.mark.parametrize(
    "plain",
    [
        "Thirty pilots were trapped at the quay on Friday.",
        "Moll confirmed that 30 pilots were trapped at the quay on Friday.",
        "Moll said 30 pilots were trapped at the quay on Friday, and denied a delay.",
        "Moll denied any delay; 30 pilots were trapped at the quay on Friday.",
        "Thirty pilots were trapped at the quay on Friday, Moll said. It is untrue.",
    ],
)
def test_a_figure_told_plainly_is_held_against_another(plain):
    assert differing(plain, TRAPPED) == ["count"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moll held 120 horses on Monday.", "In two days, 260 horses have been held."),
        ("Moll sent 14 lorries to it.", "Nine of the 19 lorries were let in."),
        ("The storm hurt 12 pilots.", "Of the 31 pilots, four were injured."),
        ("Some 90 boats lay at the quay.", "By now 140 boats have reached the quay."),
        (
            "Fog grounded 120 flights at the quay.",
            "Fog grounded 140 flights at the quay on Wednesday, and 900 guests.",
        ),
        (
            "Velmora expects 70 boats, and 900 horses.",
            "Velmora had 52 boats and 700 horses.",
        ),
    ],
)
def test_parts_wholes_and_what_another_day_added_are_no_versions(one, other):
    assert differing(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moll held 120 horses on Monday.", "On Monday 160 horses were held by Moll."),
        (
            "Fog grounded 120 flights at the quay.",
            "Fog grounded 140 flights at the quay, Moll said on Wednesday.",
        ),
        ("Some 900 boats lay at the quay.", "By now 700 boats have reached the quay."),
    ],
)
def test_what_both_tell_of_one_day_is_held_against_each_other(one, other):
    assert differing(one, other) == ["count"]


SAID = "“I can look at the old trees any year,” Moll said at the quay."


def test_words_that_their_speaker_hands_on_are_not_given_to_two():
    handed = "“He said to me, I can look at the old trees any year,” Ada Roe said."
    own = "“I can look at the old trees any year,” Ada Roe said at the quay."
    assert differing(handed, SAID) == []
    assert differing(own, SAID) == ["attribution"]
