"""When a digest is due, by its own zone's clock.

Knows days, zones and clock changes. Refuses to know the present, which is
passed in, and whether a digest was posted, which the ledger knows.
"""

from bisect import bisect_left
from datetime import UTC, date, datetime, timedelta

from bot.ports import Digest, DigestKey, Weekday

_DAY = timedelta(days=1)


def due(digest: Digest, now: datetime) -> DigestKey | None:
    """Give the day's digest that is owed at `now`; None: none is.

    It is owed from its local time on, for its time to catch up, which may run
    past midnight. Of two that are owed at once, the later one is.
    """
    today = now.astimezone(digest.zone).date()
    for day in (today, today - _DAY):
        if Weekday(day.weekday()) not in digest.weekdays:
            continue
        if goes_out(digest, day) <= now < goes_out(digest, day) + digest.catch_up:
            return _key_of(digest, day)
    return None


def todays_key(digest: Digest, now: datetime) -> DigestKey:
    """Give the key of the digest's local day at `now`, due or not."""
    return _key_of(digest, now.astimezone(digest.zone).date())


def goes_out(digest: Digest, day: date) -> datetime:
    """Give the instant of the digest's local time on a day, in UTC.

    A local time that comes twice, as clocks go back, is the first of the two.
    One that doesn't come, as clocks go forward, is the instant they do.
    """
    local = datetime.combine(day, digest.at, tzinfo=digest.zone)
    earlier = local.replace(fold=0).astimezone(UTC)
    later = local.replace(fold=1).astimezone(UTC)
    if earlier <= later:
        return earlier
    # In a gap the order turns round (PEP 495), and the two enclose the change.
    return _change_between(later, earlier, digest)


def _change_between(before: datetime, after: datetime, digest: Digest) -> datetime:
    """Give the instant at which the zone's offset changes, to the second."""
    start = before.replace(microsecond=0)

    def has_changed(seconds: int) -> bool:
        then = (start + timedelta(seconds=seconds)).astimezone(digest.zone)
        return then.utcoffset() != start.astimezone(digest.zone).utcoffset()

    seconds = range(int((after - start).total_seconds()) + 1)
    return start + timedelta(seconds=bisect_left(seconds, 1, key=has_changed))


def _key_of(digest: Digest, day: date) -> DigestKey:
    return DigestKey(
        team=digest.team, channel=digest.channel, digest=digest.name, day=day
    )
