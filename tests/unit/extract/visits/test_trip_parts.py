"""Days and statuses that a clause beside the trip's own could give it wrongly."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

WEDNESDAY = date(2031, 6, 18)
HAPPENED, PLANNED = VisitStatus.HAPPENED, VisitStatus.PLANNED
CANCELLED, UNDER_WAY = VisitStatus.CANCELLED, VisitStatus.UNDER_WAY
WHO = "Trade minister Ines Caldera"


def trips_in(text):
    """Give status and day of June of the trips told of, by place."""
    article = make_article(text, published=WEDNESDAY)
    return {
        visit.place: (
            visit.status,
            visit.when.day.day if visit.when and visit.when.day else None,
        )
        for visit in find_visits(article)
        if not visit.is_weak
    }


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        # "after all", between the auxiliary and its verb
        (f"{WHO} will not after all fly to Lagos on Friday.", "Lagos", (CANCELLED, 20)),
        (f"{WHO} will not, after all, be going to Lagos.", "Lagos", (CANCELLED, None)),
        (f"{WHO} will after all fly to Lagos on Friday.", "Lagos", (PLANNED, 20)),
        # what was called off is another leg, or no trip at all
        (
            f"{WHO} flew home from Lagos on Monday and scrapped the Accra leg.",
            "Lagos",
            (HAPPENED, None),
        ),
        (
            f"{WHO} cancelled a lecture after she returned from Lagos on Monday.",
            "Lagos",
            (HAPPENED, None),
        ),
        (
            f"{WHO} flew to Lagos on Monday after a meeting in Rome was cancelled.",
            "Lagos",
            (HAPPENED, 16),
        ),
        (f"{WHO} has called off her Lagos visit.", "Lagos", (CANCELLED, None)),
        (
            f"{WHO} was due in Lagos on Monday; her plane was turned back.",
            "Lagos",
            (CANCELLED, 16),
        ),
        # what is fixed for a day is still to come
        (
            (
                f"{WHO} flew to Accra on Monday. A stop in Lagos pencilled in for "
                "the end of the month stands."
            ),
            "Lagos",
            (PLANNED, None),
        ),
        (
            f"{WHO} will not travel with the band: she is in Lagos that week.",
            "Lagos",
            (PLANNED, None),
        ),
        # the day is the trip's, not that of its announcement or of the next leg
        (
            f"A visit by {WHO} to Lagos, announced on Monday, will begin on 25 June.",
            "Lagos",
            (PLANNED, 25),
        ),
        (
            (
                f"On Friday {WHO} leaves for Lagos, the second leg, and she is due in "
                "Accra on Sunday."
            ),
            "Lagos",
            (PLANNED, 20),
        ),
        (
            (
                f"{WHO} will visit Nigeria next week. She will meet traders in Kano "
                "on Tuesday."
            ),
            "Nigeria",
            (PLANNED, 24),
        ),
        (
            f"{WHO} will tour Nigeria and Ghana from June 23 to 27.",
            "Ghana",
            (PLANNED, None),
        ),
        (
            f"Tomorrow it is the turn of Lagos, where {WHO} will open a school.",
            "Lagos",
            (PLANNED, 19),
        ),
        (
            (
                f"{WHO} arrives in Accra on 30 June. On Tuesday she will open a fair "
                "in Lagos."
            ),
            "Lagos",
            (PLANNED, 1),
        ),
        # just past, or to come
        (
            f"{WHO} was to have spent Tuesday in Lagos, but the flight was called off.",
            "Lagos",
            (CANCELLED, 17),
        ),
        (
            f"{WHO} was to have been in Lagos on Saturday but is ill.",
            "Lagos",
            (CANCELLED, 21),
        ),
        # the day of the event, where that is told as past
        (f"{WHO} missed a summit in Lagos on Monday.", "Lagos", (CANCELLED, 16)),
        (f"{WHO} will miss a summit in Lagos on Monday.", "Lagos", (CANCELLED, 23)),
        (
            f"{WHO} withdrew from a conference in Lagos on Monday.",
            "Lagos",
            (CANCELLED, None),
        ),
        # a visit in doubt is still a plan
        (f"{WHO}'s visit to Lagos on Friday is in doubt.", "Lagos", (PLANNED, 20)),
        (
            f"{WHO}'s visit to Lagos, originally set for Friday, now begins on Sunday.",
            "Lagos",
            (VisitStatus.POSTPONED, 20),
        ),
        (
            f"{WHO} flew to Lagos on Monday, where she claimed the prize.",
            "Lagos",
            (HAPPENED, 16),
        ),
        # a day that another clause tells
        (
            f"{WHO} will visit Lagos once the court has ruled on Friday.",
            "Lagos",
            (PLANNED, None),
        ),
        (
            f"{WHO} was to leave for Lagos on Monday, but fog grounded her plane.",
            "Lagos",
            (CANCELLED, 16),
        ),
    ],
)
def test_each_part_of_a_trip_is_its_own(text, place, told):
    assert trips_in(text)[place] == told


@pytest.mark.parametrize(
    "text",
    [
        f"{WHO} is believed to have visited Lagos on Sunday.",
        f"{WHO} was in Lagos on Sunday, a website claimed.",
        f"If the truce holds, {WHO} will visit Lagos on Friday.",
        f"Were the truce to hold, {WHO} would visit Lagos on Friday.",
        f"Aides played down reports of a visit by {WHO} to Lagos on Friday.",
        f"A visit by {WHO} to Lagos is being discussed.",
        f"{WHO} met families of those killed in Lagos on Friday.",
    ],
)
def test_what_nobody_vouches_for_is_no_trip(text):
    assert trips_in(text) == {}


def test_a_return_is_none_of_the_trip_that_has_ended():
    article = make_article(
        f"{WHO} left Lagos on Monday. She will be back in Lagos on 30 June.",
        published=WEDNESDAY,
    )
    told = {
        (visit.status, visit.when.day if visit.when else None)
        for visit in find_visits(article)
    }
    assert told == {(HAPPENED, None), (PLANNED, date(2031, 6, 30))}
