"""What replicas must share, in one database through SQLAlchemy.

Knows the digest ledger, thread memory, handled events, posted answers and
arrivals, each behind its port. Holds no fact, no article and, beyond the
commands that a thread's follow-ups need for a stated time, nothing of what
anybody asked.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.ports import Clock
from bot.state.arrivals import SqlArrivals
from bot.state.database import Database
from bot.state.events import SqlHandledEvents
from bot.state.ledger import SqlLedger
from bot.state.posted import SqlPostedAnswers
from bot.state.threads import SqlThreadMemory

__all__ = ["State", "open_state"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The ports that one database implements; safe to use from any thread."""

    ledger: SqlLedger
    threads: SqlThreadMemory
    events: SqlHandledEvents
    posted: SqlPostedAnswers
    arrivals: SqlArrivals
    database: Database

    def forget_expired(self) -> None:
        """Delete what has been kept for its stated time; call it hourly or so.

        Raises `LedgerError`.
        """
        self.threads.forget_expired()
        self.events.forget_expired()
        self.posted.forget_expired()

    def check(self) -> None:
        """Raise `LedgerError` unless the database answers."""
        self.database.check()

    def close(self) -> None:
        """Give the connections back."""
        self.database.close()


def open_state(url: str, *, clock: Clock, keep_threads: timedelta) -> State:
    """Open the database that `url` names, with its tables made where they lack.

    `url` is SQLAlchemy's, as `Settings.database_url` has it. Raises
    `LedgerError` where it can't be used: unreachable, no database, or written
    by a newer Cuttings.
    """
    database = Database(url)
    return State(
        ledger=SqlLedger(database),
        threads=SqlThreadMemory(database, clock=clock, keep=keep_threads),
        events=SqlHandledEvents(database, clock=clock),
        posted=SqlPostedAnswers(database, clock=clock),
        arrivals=SqlArrivals(database, clock=clock),
        database=database,
    )
