"""Stages of a tour that a later article tells off, found as no trip in either."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import conflicts_of, sheet

BEFORE, AFTER = date(2031, 5, 5), date(2031, 5, 8)
TOUR = (
    " The Halcyon Band of Tashmoor is on its spring tour, manager Idris Kell said in "
    "Tashmoor. Kell has run Halcyon for years."
)


def kinds(plan, outcome):
    """Give what an article and one printed three days later disagree on."""
    held = conflicts_of(
        sheet(plan + TOUR, "plan", BEFORE), sheet(outcome + TOUR, "outcome", AFTER)
    )
    return [conflict.kind.value for conflict in held.all()]


@pytest.mark.parametrize(
    ("plan", "outcome"),
    [
        (
            "The tour ends in Brenholt with a concert for schools.",
            "The concert in Brenholt has been put back to 5 June.",
        ),
        (
            "The band plays Tindale on Monday and Brenholt on 11 May.",
            "The Brenholt stop, set for noon today, has been postponed.",
        ),
        (
            "The band will play in Brenholt at the weekend.",
            "The call at Brenholt was scrubbed as the ferry had no crew.",
        ),
        (
            "A day in Brenholt follows at the weekend.",
            "The concert in Brenholt never happened: the lorry broke down.",
        ),
    ],
)
def test_a_stage_told_off_later_is_told_by_its_place(plan, outcome):
    assert kinds(plan, outcome) == ["status"]


@pytest.mark.parametrize(
    ("plan", "outcome"),
    [
        pytest.param(
            "The band will play in Tindale at the weekend.",
            "The concert in Brenholt has been put back to 5 June.",
            id="another place",
        ),
        pytest.param(
            "The band will play in Brenholt at the weekend.",
            "Conductor Petra Moll put off her trip to Brenholt until June.",
            id="another's trip",
        ),
        pytest.param(
            "The band played in Brenholt on Sunday.",
            "The second concert in Brenholt has been put back to 5 June.",
            id="a stage that is over",
        ),
        pytest.param(
            "The band will play in Brenholt, but the stop in Brenholt was cancelled.",
            "The stop in Brenholt has been cancelled.",
            id="told off in both",
        ),
        pytest.param(
            "The band will not now play in Brenholt on 11 May.",
            "The concert in Brenholt has been put back to 5 June.",
            id="not ahead",
        ),
    ],
)
def test_what_may_be_another_stage_is_not_told(plan, outcome):
    assert kinds(plan, outcome) == []


def test_a_stage_put_on_after_it_was_off_is_not_told():
    assert (
        kinds(
            "The concert in Brenholt has been put back to 5 June.",
            "The band will play in Brenholt at the weekend.",
        )
        == []
    )
