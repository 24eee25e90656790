"""Which of Slack's events some replica has taken already.

Kept for a day: Slack redelivers for about an hour
(https://docs.slack.dev/apis/events-api, "Error handling").
"""

from datetime import timedelta

from sqlalchemy import delete

from bot.ports import Clock
from bot.state.database import Database
from bot.state.tables import handled_events as events

KEEP = timedelta(days=1)


class SqlHandledEvents:
    """The `HandledEvents` port."""

    def __init__(self, database: Database, *, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def claim(self, event_id: str) -> bool:
        """Take the event; False where it was taken before."""
        statement = (
            self._database.insert(events)
            .values(event_id=event_id, at=self._clock.now())
            .on_conflict_do_nothing()
            .returning(events.c.event_id)
        )
        with self._database.writing() as connection:
            return connection.execute(statement).one_or_none() is not None

    def forget_expired(self) -> None:
        """Delete what has been kept for its time."""
        statement = delete(events).where(events.c.at <= self._clock.now() - KEEP)
        with self._database.writing() as connection:
            connection.execute(statement)
