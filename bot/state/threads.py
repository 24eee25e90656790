"""What was understood earlier in a thread, kept for a stated time.

Holds canonical commands, never a question as typed.
"""

from datetime import timedelta

from sqlalchemy import delete, insert, select

from bot.ports import Clock, Thread
from bot.state.database import Database
from bot.state.tables import thread_turns as turns

LONGEST_MEMORY = 50  # a follow-up leans on the last few turns


class SqlThreadMemory:
    """The `ThreadMemory` port."""

    def __init__(self, database: Database, *, clock: Clock, keep: timedelta) -> None:
        self._database = database
        self._clock = clock
        self._keep = keep

    def recall(self, thread: Thread) -> tuple[str, ...]:
        """Give the last commands that are not expired, oldest first."""
        statement = (
            select(turns.c.command)
            .where(
                turns.c.team == thread.team,
                turns.c.channel == thread.channel,
                turns.c.ts == thread.ts,
                turns.c.at > self._clock.now() - self._keep,
            )
            .order_by(turns.c.id.desc())
            .limit(LONGEST_MEMORY)
        )
        with self._database.reading() as connection:
            newest_first = connection.execute(statement).scalars().all()
        return tuple(reversed(newest_first))

    def remember(self, thread: Thread, command: str) -> None:
        """Add a command at the end."""
        statement = insert(turns).values(
            team=thread.team,
            channel=thread.channel,
            ts=thread.ts,
            command=command,
            at=self._clock.now(),
        )
        with self._database.writing() as connection:
            connection.execute(statement)

    def forget_expired(self) -> None:
        """Delete what has been kept for its time."""
        statement = delete(turns).where(turns.c.at <= self._clock.now() - self._keep)
        with self._database.writing() as connection:
            connection.execute(statement)
