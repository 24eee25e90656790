"""Times as printed, and the days they mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.dates import Direction, find_times, reach_of, resolve

WEDNESDAY = date(2022, 3, 30)


def times_in(text, base=WEDNESDAY, direction=Direction.FUTURE):
    whens = [resolve(t, base, direction) for t in find_times(text, 0, len(text))]
    return [(when.span.of(text), when.day, when.is_resolved) for when in whens]


@pytest.mark.parametrize(
    "printed",
    [
        "31 March 2022",
        "Thursday, March 31, 2022",
        "2022-03-31",
        "today (31 March 2022)",
    ],
)
def test_a_date_in_full_needs_no_base(printed):
    for base in (None, WEDNESDAY):
        found = times_in(f"She arrives on {printed}.", base)
        assert found == [(printed, date(2022, 3, 31), False)]


@pytest.mark.parametrize(
    ("printed", "future", "past"),
    [
        ("Thursday (March 31)", date(2022, 3, 31), date(2022, 3, 31)),
        ("today [Thursday 31 March]", date(2022, 3, 31), date(2022, 3, 31)),
        ("June 5", date(2022, 6, 5), date(2021, 6, 5)),
        ("the 3rd of May", date(2022, 5, 3), date(2021, 5, 3)),
        ("5-7 June", date(2022, 6, 5), date(2021, 6, 5)),
        ("June 5 to June 7", date(2022, 6, 5), date(2021, 6, 5)),
        ("Wednesday", date(2022, 3, 30), date(2022, 3, 30)),
        ("Thursday morning", date(2022, 3, 31), date(2022, 3, 24)),
        ("today", WEDNESDAY, WEDNESDAY),
        ("tomorrow", date(2022, 3, 31), date(2022, 3, 31)),
        ("the day before yesterday", date(2022, 3, 28), date(2022, 3, 28)),
        ("three days ago", date(2022, 3, 27), date(2022, 3, 27)),
        ("in two days", date(2022, 4, 1), date(2022, 4, 1)),
    ],
)
def test_a_relative_time_is_worked_out_from_the_articles_date(printed, future, past):
    sentence = f"It is {printed}."
    words = printed.removeprefix("the 3rd")
    assert times_in(sentence)[0][1:] == (future, True)
    assert times_in(sentence, direction=Direction.PAST)[0][1:] == (past, True)
    assert words in times_in(sentence)[0][0]


@pytest.mark.parametrize(
    "printed", ["Thursday", "June 5", "today", "Thursday (March 31)", "in two days"]
)
def test_without_the_articles_date_nothing_is_worked_out(printed):
    assert times_in(f"It is {printed}.", None) == [(printed, None, False)]


@pytest.mark.parametrize(
    "printed",
    [
        "next week",
        "last October",
        "October 2021",
        "next Thursday",
        "last Tuesday",
        "later this month",
        "two weeks ago",
        "03/04/2022",
    ],
)
def test_what_means_no_one_day_stays_as_printed(printed):
    assert times_in(f"It is {printed}.") == [(printed, None, False)]


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("next Monday", date(2022, 4, 4)),
        ("next Wednesday", date(2022, 4, 6)),
        ("last Friday", date(2022, 3, 25)),
        ("last Wednesday", date(2022, 3, 23)),
        ("last night", date(2022, 3, 29)),
        ("this morning", date(2022, 3, 30)),
    ],
)
def test_a_weekday_of_next_week_or_last_is_worked_out_where_it_is_no_other(
    printed, day
):
    assert times_in(f"It is {printed}.") == [(printed, day, True)]


def test_a_bare_weekday_needs_its_direction():
    assert times_in("It is Monday.", direction=Direction.OPEN)[0][1] is None


def test_a_weekday_beside_a_date_has_to_be_that_days():
    assert times_in("on Friday, March 31", direction=Direction.OPEN)[0][1] == date(
        2023, 3, 31
    )
    assert times_in("on Monday, March 31")[0][1] is None


def test_a_date_a_day_ahead_is_not_a_year_past():
    found = times_in("She arrived on March 31.", direction=Direction.PAST)
    assert found[0][1] == date(2022, 3, 31)


@pytest.mark.parametrize(
    "text",
    ["You may 5 times march 3.", "Thursday’s meeting", "It rose 3 per cent.", "2022"],
)
def test_other_words_are_no_time(text):
    assert times_in(text) == []


def test_the_ends_of_the_calendar_give_no_day():
    assert times_in("in nine days", date.max) == [("in nine days", None, False)]
    assert times_in("June 5", date.max)[0][1] == date(9999, 6, 5)


WORDS = st.sampled_from(
    "Thursday ( March 31 , 2022 ) next last week today [ in two days ago - to "
    "October the 3rd of".split()
)


@given(
    st.lists(WORDS | st.text(max_size=6), max_size=30).map(" ".join),
    st.dates() | st.none(),
    st.sampled_from(Direction),
)
def test_any_text_gives_times_in_order(text, base, direction):
    found = times_in(text, base, direction)
    spans = [t.span for t in find_times(text, 0, len(text))]
    assert spans == sorted(spans)
    assert all(words.strip() for words, _, _ in found)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Thursday week", date(2022, 4, 7)),
        ("Wednesday week", date(2022, 4, 6)),
        ("Friday fortnight", date(2022, 4, 15)),
        ("a week on Monday", date(2022, 4, 11)),
        ("a fortnight from today", date(2022, 4, 13)),
        ("tomorrow week", date(2022, 4, 7)),
    ],
)
def test_weeks_are_counted_from_the_coming_day(printed, day):
    assert times_in(f"It is due {printed}.") == [(printed, day, True)]


def test_what_lasts_a_week_begins_on_the_coming_day():
    found = times_in("On Thursday week-long talks begin.")
    assert found == [("Thursday", date(2022, 3, 31), True)]


@pytest.mark.parametrize(
    ("printed", "direction", "first", "last"),
    [
        ("at the weekend", Direction.FUTURE, date(2022, 4, 2), date(2022, 4, 3)),
        ("over the weekend", Direction.PAST, date(2022, 3, 26), date(2022, 3, 27)),
        ("last weekend", Direction.PAST, date(2022, 3, 26), date(2022, 3, 27)),
        ("Two weeks ago", Direction.PAST, date(2022, 3, 14), date(2022, 3, 20)),
        ("a fortnight ago", Direction.PAST, date(2022, 3, 14), date(2022, 3, 20)),
        (
            "in three weeks’ time",
            Direction.FUTURE,
            date(2022, 4, 18),
            date(2022, 4, 24),
        ),
        ("a month ago", Direction.PAST, date(2022, 2, 1), date(2022, 2, 28)),
    ],
)
def test_a_weekend_and_a_count_of_weeks_reach_over_days(
    printed, direction, first, last
):
    (time,) = find_times(printed, 0, len(printed))
    assert reach_of(time, WEDNESDAY, printed, direction) == (first, last)
    assert reach_of(time, None, printed, direction) is None


def test_a_weekend_told_neither_as_past_nor_to_come_is_no_certain_one():
    for printed in ("at the weekend", "next weekend"):
        (time,) = find_times(printed, 0, len(printed))
        assert reach_of(time, WEDNESDAY, printed) is None


def test_of_two_days_the_first_is_told():
    found = times_in("On Tuesday and Wednesday she sails.")
    assert found == [("Tuesday and Wednesday", date(2022, 4, 5), True)]
