"""Every day's digest is owed once, at its local time, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.due import due, goes_out
from bot.ports import Digest, DigestKey, Weekday
from tests.unit.digests.orders import make_digest


def utc(  # noqa: PLR0917 - as datetime itself
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0
) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def day_owed(digest: Digest, now: datetime) -> date | None:
    key = due(digest, now)
    return key.day if key else None


@pytest.mark.parametrize(
    ("now", "owed"),
    [
        (utc(2031, 5, 14, 7, 29, 59), None),  # 08:30 in London is 07:30 UTC
        (utc(2031, 5, 14, 7, 30), date(2031, 5, 14)),
        (utc(2031, 5, 14, 9, 29, 59), date(2031, 5, 14)),
        (utc(2031, 5, 14, 9, 30), None),
        (utc(2031, 1, 14, 8, 29), None),
        (utc(2031, 1, 14, 8, 30), date(2031, 1, 14)),
    ],
)
def test_a_digest_is_owed_from_its_local_time_while_it_can_catch_up(now, owed):
    assert day_owed(make_digest(), now) == owed


def test_the_key_names_the_digest_and_its_local_day():
    far_east = make_digest(zone=ZoneInfo("Pacific/Kiritimati"), at=time(6))
    key = due(far_east, utc(2031, 5, 13, 16, 0))
    assert str(key) == "T1/C1/morning/2031-05-14"


def test_catching_up_runs_past_midnight():
    late = make_digest(at=time(23, 30))
    assert day_owed(late, utc(2031, 1, 15, 0, 45)) == date(2031, 1, 14)


@pytest.mark.parametrize(
    ("day", "owed"), [(15, None), (16, 16), (17, None), (18, None), (19, 19)]
)
def test_only_its_weekdays_count(day, owed):
    """2031-05-16 is a Friday."""
    digest = make_digest(weekdays=frozenset({Weekday.FRI, Weekday.MON}))
    expected = owed and date(2031, 5, owed)
    assert day_owed(digest, utc(2031, 5, day, 8)) == expected


def test_the_weekday_is_that_of_its_own_day_past_midnight():
    late = make_digest(at=time(23, 30), weekdays=frozenset({Weekday.FRI}))
    assert day_owed(late, utc(2031, 5, 16, 23, 0)) == date(2031, 5, 16)


@pytest.mark.parametrize(
    ("zone", "at", "day", "instant"),
    [
        # Clocks go forward from 01:00 to 02:00.
        ("Europe/London", time(0, 59), date(2031, 3, 30), utc(2031, 3, 30, 0, 59)),
        ("Europe/London", time(1, 0), date(2031, 3, 30), utc(2031, 3, 30, 1)),
        ("Europe/London", time(1, 30), date(2031, 3, 30), utc(2031, 3, 30, 1)),
        ("Europe/London", time(1, 59, 59), date(2031, 3, 30), utc(2031, 3, 30, 1)),
        ("Europe/London", time(2, 0), date(2031, 3, 30), utc(2031, 3, 30, 1)),
        # Clocks go back from 02:00 to 01:00.
        ("Europe/London", time(1, 30), date(2031, 10, 26), utc(2031, 10, 26, 0, 30)),
        ("Europe/London", time(2, 0), date(2031, 10, 26), utc(2031, 10, 26, 2)),
        # Half an hour forward, at 02:00 on the first Sunday of October.
        (
            "Australia/Lord_Howe",
            time(2, 15),
            date(2026, 10, 4),
            utc(2026, 10, 3, 15, 30),
        ),
        # Midnight itself is skipped.
        ("America/Santiago", time(0, 30), date(2025, 9, 7), utc(2025, 9, 7, 4)),
        # A whole day is skipped, as Samoa moved over the date line.
        ("Pacific/Apia", time(8, 30), date(2011, 12, 30), utc(2011, 12, 30, 10)),
    ],
)
def test_a_changing_clock_neither_skips_nor_doubles_a_digest(zone, at, day, instant):
    assert goes_out(make_digest(zone=ZoneInfo(zone), at=at), day) == instant


@pytest.mark.parametrize("minutes", [0, 30, 60, 90, 119])
def test_a_time_that_comes_twice_is_one_digest(minutes):
    digest = make_digest(at=time(1, 30))
    now = utc(2031, 10, 26, 0, 30) + timedelta(minutes=minutes)
    assert day_owed(digest, now) == date(2031, 10, 26)


ZONES = st.sampled_from(sorted(available_timezones() - {"localtime"})).map(ZoneInfo)
TIMES = st.times()
DAYS = st.dates(date(1975, 1, 2), date(2060, 12, 30))
WEEKDAYS = st.frozensets(st.sampled_from(Weekday), min_size=1)
WAITS = st.timedeltas(timedelta(minutes=1), timedelta(hours=22, minutes=59))
DIGESTS = st.builds(
    make_digest, zone=ZONES, at=TIMES, weekdays=WEEKDAYS, catch_up=WAITS
)


@given(digest=DIGESTS, day=DAYS)
def test_no_digest_is_owed_before_its_local_time(digest, day):
    then = goes_out(digest, day)
    assert day_owed(digest, then - timedelta(microseconds=1)) != day
    assert then.astimezone(digest.zone).replace(tzinfo=None) >= datetime.combine(
        day, digest.at
    )


@given(digest=DIGESTS, day=DAYS)
def test_a_local_time_that_exists_is_kept_to_the_letter(digest, day):
    local = goes_out(digest, day).astimezone(digest.zone).replace(tzinfo=None)
    wanted = datetime.combine(day, digest.at)
    comes = wanted.replace(tzinfo=digest.zone).astimezone(UTC).astimezone(digest.zone)
    assert local == wanted or comes.replace(tzinfo=None) != wanted


@given(digest=DIGESTS, day=DAYS)
def test_a_local_time_that_does_not_exist_is_the_first_that_does(digest, day):
    """Before the instant chosen, the clock still shows less than the time."""
    then = goes_out(digest, day)
    just_before = (then - timedelta(microseconds=1)).astimezone(digest.zone)
    assert just_before.replace(tzinfo=None) < datetime.combine(day, digest.at)


@given(
    digest=DIGESTS,
    start=DAYS,
    steps=st.lists(
        st.timedeltas(timedelta(seconds=1), timedelta(minutes=59)),
        min_size=1,
        max_size=5,
    ),
)
def test_however_the_clock_is_watched_each_day_is_owed_in_one_stretch(
    digest, start, steps
):
    """No key comes back after it was gone: a day fires in one stretch of time."""
    now = datetime.combine(start, time(), tzinfo=UTC)
    seen: list[DigestKey] = []
    for index in range(150):
        key = due(digest, now)
        if key and (not seen or seen[-1] != key):
            seen.append(key)
        now += steps[index % len(steps)]
    assert len(set(seen)) == len(seen)
    assert [key.day for key in seen] == sorted(key.day for key in seen)


@given(digest=DIGESTS, day=DAYS, share=st.floats(0, 0.999))
def test_every_day_of_its_weekdays_is_owed_until_it_is_let_go(digest, day, share):
    now = goes_out(digest, day) + share * digest.catch_up
    owed = day_owed(digest, now)
    if Weekday(day.weekday()) in digest.weekdays:
        assert owed is not None
        assert owed >= day
    else:
        assert owed != day


@pytest.mark.parametrize(
    "wrong",
    [
        {"catch_up": timedelta(0)},
        {"catch_up": timedelta(hours=23)},
        {"weekdays": frozenset()},
        {"at": time(8, 30, tzinfo=UTC)},
    ],
    ids=str,
)
def test_a_digest_that_could_not_go_out_is_refused(wrong):
    with pytest.raises(ValueError, match=r"digest|not a"):
        make_digest(**wrong)
