"""The tables, alike on SQLite and PostgreSQL, and the version of their shape.

Knows columns and how an instant and a text from the world are stored. A change
of shape raises `SCHEMA_VERSION` and brings the step that leads there.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)

SCHEMA_VERSION = 1


class Instant(TypeDecorator[datetime]):
    """An aware instant, in UTC; SQLite, which knows no zones, gets it bare.

    SQLAlchemy writes it there with a fixed width, so text order is time order.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Turn any aware instant into UTC; refuse one that is not aware."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("an instant needs its zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Give it back aware, in UTC, whatever zone the session speaks in."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if not value.tzinfo else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text from the world, without what a database can't hold.

    PostgreSQL takes no NUL, and neither takes half a surrogate pair, which
    JSON may carry; each becomes U+FFFD.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Replace what can't be stored."""
        del dialect
        if value is None:
            return None
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "\ufffd")


metadata = MetaData()

schema = Table("cuttings_schema", metadata, Column("version", Integer, nullable=False))

# `state` is "claimed", "released" or a Settlement. `free_from` is when the key
# may be claimed again: the end of the lease, or of the wait after a release.
digest_ledger = Table(
    "cuttings_digest_ledger",
    metadata,
    Column("team", Words, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("digest", Words, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("state", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("free_from", Instant, nullable=False),
    Column("first_try", Instant, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("may_be_out", Boolean, nullable=False),
    Column("settled_at", Instant),
    Column("ts", Words, nullable=False, default=""),
)

thread_turns = Table(
    "cuttings_thread_turns",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("team", Words, nullable=False),
    Column("channel", Words, nullable=False),
    Column("ts", Words, nullable=False),
    Column("command", Words, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

handled_events = Table(
    "cuttings_handled_events",
    metadata,
    Column("event_id", Words, primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)

posted_answers = Table(
    "cuttings_posted_answers",
    metadata,
    Column("team", Words, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("ts", Words, primary_key=True),
    Column("article", Words, primary_key=True, index=True),
    Column("at", Instant, nullable=False, index=True),
)

article_arrivals = Table(
    "cuttings_article_arrivals",
    metadata,
    Column("article", Words, primary_key=True),
    Column("content", Text, primary_key=True),  # a digest of its text
    Column("at", Instant, nullable=False, index=True),
)
