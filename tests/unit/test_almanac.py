"""Dates printed in full, and instants."""

from datetime import UTC, date, datetime

import pytest

from bot.almanac import read_date, read_instant


@pytest.mark.parametrize(
    "printed",
    [
        "2022-03-31",
        "2022/03/31",
        "31 March 2022",
        "31st of March, 2022",
        "31-Mar-2022",
        "March 31, 2022",
        "Mar. 31 2022",
        "MARCH 31, 2022",
        "Thursday, March 31, 2022",
        "Thu 31 March 2022",
        "31/03/2022",
        "03/31/2022",
        "31.03.2022",
    ],
)
def test_reads_a_date_printed_in_full(printed):
    assert read_date(printed) == date(2022, 3, 31)


@pytest.mark.parametrize(
    "printed", ["03/04/2022", "30 February 2022", "March 31", "2022", "", "0/0/2022"]
)
def test_guesses_no_date(printed):
    assert read_date(printed) is None


def test_numerals_that_read_the_same_both_ways_are_certain():
    assert read_date("04/04/2022") == date(2022, 4, 4)


def test_an_instant_needs_its_zone():
    assert read_instant("2022-03-31T06:00:00Z") == datetime(2022, 3, 31, 6, tzinfo=UTC)
    assert read_instant("2022-03-31T06:00:00") is None
    assert read_instant("soon") is None
