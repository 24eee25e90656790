"""Which digests are owed, under a lease, or done: one row a digest and day.

Knows how a claim is won. Refuses to know when a digest is due, and never reads
a clock.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select, update

from bot.ports import Claim, DigestKey, Settlement, Taken
from bot.state.database import Database
from bot.state.tables import digest_ledger as ledger

LEASE = timedelta(minutes=5)  # far above what composing and one post may take
_CLAIMED, _RELEASED = "claimed", "released"
_OPEN = (_CLAIMED, _RELEASED)


class SqlLedger:
    """The `Ledger` port."""

    def __init__(self, database: Database, *, lease: timedelta = LEASE) -> None:
        self._database = database
        self._lease = lease

    def claim(self, key: DigestKey, *, owner: str, now: datetime) -> Claim | Taken:
        """Try to take the key, in one statement that only one owner can win."""
        row = {
            "state": _CLAIMED,
            "owner": owner,
            "free_from": now + self._lease,
        }
        statement = (
            self._database.insert(ledger)
            .values(**_columns(key), **row, first_try=now, attempt=1, may_be_out=False)
            .on_conflict_do_update(
                index_elements=list(ledger.primary_key),
                set_={
                    **row,
                    "attempt": ledger.c.attempt + 1,
                    # A claim that ran out says nothing of what was posted under
                    # it, and no later release can tell either.
                    "may_be_out": or_(ledger.c.may_be_out, ledger.c.state == _CLAIMED),
                },
                where=and_(ledger.c.state.in_(_OPEN), ledger.c.free_from <= now),
            )
            .returning(ledger.c.first_try, ledger.c.attempt, ledger.c.may_be_out)
        )
        with self._database.writing() as connection:
            ours = connection.execute(statement).one_or_none()
        if ours is None:
            return Taken()
        return Claim(
            first_try=ours.first_try,
            lease_until=now + self._lease,
            attempt=ours.attempt,
            may_be_out=ours.may_be_out,
        )

    def settle(
        self, key: DigestKey, *, outcome: Settlement, now: datetime, ts: str = ""
    ) -> None:
        """Record how a claimed digest ended; the first settlement stands."""
        statement = (
            update(ledger)
            .where(_is(key), ledger.c.state.in_(_OPEN))
            .values(state=outcome.value, ts=ts, settled_at=now)
        )
        with self._database.writing() as connection:
            connection.execute(statement)

    def release(self, key: DigestKey, *, owner: str, not_before: datetime) -> None:
        """Give it back unposted, unless the lease is another's by now."""
        statement = (
            update(ledger)
            .where(_is(key), ledger.c.state == _CLAIMED, ledger.c.owner == owner)
            .values(state=_RELEASED, free_from=not_before)
        )
        with self._database.writing() as connection:
            connection.execute(statement)

    def told_until(self, key: DigestKey) -> datetime | None:
        """Give up to when the last digest before the key's day told what was new."""
        told = (Settlement.POSTED.value, Settlement.EMPTY.value)
        statement = (
            select(ledger.c.first_try)
            .where(
                ledger.c.team == key.team,
                ledger.c.channel == key.channel,
                ledger.c.digest == key.digest,
                ledger.c.day < key.day,
                ledger.c.state.in_(told),
            )
            .order_by(ledger.c.day.desc())
            .limit(1)
        )
        with self._database.reading() as connection:
            return connection.execute(statement).scalar_one_or_none()


def _columns(key: DigestKey) -> dict[str, object]:
    return {
        "team": key.team,
        "channel": key.channel,
        "digest": key.digest,
        "day": key.day,
    }


def _is(key: DigestKey) -> ColumnElement[bool]:
    return and_(*(ledger.c[name] == value for name, value in _columns(key).items()))
