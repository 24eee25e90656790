"""Weekdays of a trip's stops, by the stop told before."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from tests.factories import make_article

PUBLISHED = date(2031, 5, 13)  # a Tuesday


def last_day(text):
    """Give the day of May of the trip that is told last."""
    visits = find_visits(make_article(text, published=PUBLISHED))
    *_, last = sorted(visits, key=lambda visit: visit.place_at.start)
    assert last.when is not None
    assert last.when.day is not None
    return last.when.day.day


@pytest.mark.parametrize(
    "text",
    [
        "Omar Bell will be in Oslo on Saturday and in Bergen on Thursday.",
        "Omar Bell will speak in Oslo on Saturday. He will be in Bergen on Thursday.",
        "Omar Bell will speak in Oslo on Friday.\n\nHe goes to Bergen on Thursday.",
        (
            "Omar Bell will speak in Oslo on Friday.\n\n"
            "Mr Bell will end his tour in Bergen on Thursday."
        ),
        (
            "Bishop Omar Bell will be in Oslo on Friday.\n\n"
            "From there Bell will go on to Bergen on Thursday."
        ),
    ],
)
def test_a_stop_that_is_told_next_is_no_earlier(text):
    assert last_day(text) == 22


@pytest.mark.parametrize(
    "text",
    [
        (
            "Omar Bell will speak in Oslo on Saturday.\n\n"
            "Omar Bell will fly to Bergen on Thursday, the trust said."
        ),
        (
            "Bishop Omar Bell will be in Oslo on Friday, the city said on Monday.\n\n"
            "The Bishop of Ardle, Omar Bell, will travel to Denmark on Thursday."
        ),
        (
            "Omar Bell is due in Oslo on Friday.\n\n“It is far,” he said.\n\n"
            "The trust said that Omar Bell would arrive in Bergen on Thursday."
        ),
        (
            "A pianist will be in Oslo on Saturday: Omar Bell.\n\n"
            "Omar Bell flies to Bergen on Thursday."
        ),
        (
            "Omar Bell is to visit Oslo on Sunday.\n\n"
            "On Thursday, Omar Bell is to visit Bergen."
        ),
    ],
)
def test_a_paragraph_that_gives_the_whole_name_anew_may_go_back(text):
    assert last_day(text) == 15
