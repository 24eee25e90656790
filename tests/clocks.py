"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

START = datetime(2031, 5, 14, 8, 30, tzinfo=UTC)  # a Wednesday


class SetClock:
    """The `Clock` port, in a test's hand."""

    def __init__(self, start: datetime = START) -> None:
        self.instant = start

    def now(self) -> datetime:
        return self.instant

    def timestamp(self) -> float:
        """Give the instant as seconds of the epoch, as `time.time` does."""
        return self.instant.timestamp()

    def advance(self, **by: float) -> datetime:
        """Move on by so many `minutes`, `days` and so forth."""
        self.instant += timedelta(**by)
        return self.instant
