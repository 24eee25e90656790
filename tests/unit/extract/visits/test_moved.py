"""The new day of a visit that was put off, or brought forward."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

MONDAY = date(2031, 6, 16)
PLANNED, POSTPONED = VisitStatus.PLANNED, VisitStatus.POSTPONED
CANCELLED = VisitStatus.CANCELLED


def told(text, place="Mombasa"):
    """Give the status of her visit, its day and its new one."""
    article = make_article(f"Minister Ines Caldera {text}", published=MONDAY)
    visits = [visit for visit in find_visits(article) if visit.place == place]
    (visit,) = visits
    days = (when and (when.day or when.within) for when in (visit.when, visit.moved_to))
    return visit.status, *(day.day if isinstance(day, date) else day for day in days)


@pytest.mark.parametrize(
    "text",
    [
        "was due in Mombasa on Wednesday but will now go on Friday.",
        "had been due in Mombasa on Wednesday, and will now travel on Friday.",
        "was to have visited Mombasa on Wednesday. She will now go on Friday.",
        "will visit Mombasa on Wednesday. The trip has been put back to Friday.",
        "has put off her visit to Mombasa, planned for Wednesday, until Friday.",
        "had planned to visit Mombasa on Wednesday; she will go on Friday instead.",
        "will visit Mombasa on Wednesday. The visit has been moved to Friday.",
    ],
)
def test_a_visit_moved_to_a_later_day_is_put_off_and_keeps_both(text):
    assert told(text) == (POSTPONED, 18, 20)


def test_a_visit_brought_forward_is_a_plan_for_the_new_day():
    text = "has brought forward her visit to Mombasa from Friday to Wednesday."
    assert told(text) == (PLANNED, 20, 18)


def test_a_new_week_is_as_wide_as_it_is_printed():
    text = "postponed Wednesday's visit to Mombasa until next week."
    assert told(text) == (POSTPONED, 18, (date(2031, 6, 23), date(2031, 6, 29)))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("will visit Mombasa on Wednesday. A vote was put off to Friday.", PLANNED),
        (
            "has cancelled Wednesday's visit to Mombasa. She goes to Kisumu on Friday.",
            CANCELLED,
        ),
        (
            "has called off Wednesday's visit to Mombasa. She will rest until Friday.",
            CANCELLED,
        ),
        ("will visit Mombasa on Wednesday and speak there until Friday.", PLANNED),
    ],
)
def test_a_day_of_something_else_is_no_new_day(text, status):
    assert told(text) == (status, 18, None)
