"""One way into SQLite and PostgreSQL: connections, transactions, the schema.

Knows what each of the two needs to be shared by threads and processes, and
turns whatever goes wrong there into `LedgerError`. Refuses to know what the
tables are for.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Table,
    create_engine,
    event,
    insert,
    inspect,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError, StatementError
from sqlalchemy.pool import QueuePool

from bot.errors import LedgerError
from bot.state.tables import SCHEMA_VERSION, metadata, schema

_A_MOMENT_SECONDS = 0.02
BUSY_SECONDS = 10  # how long SQLite waits for another's transaction
CONNECT_SECONDS = 5
_SCHEMA_LOCK = 0x43555454  # "CUTT": PostgreSQL's advisory lock while tables are made
_READ_ONLY = "cuttings_read_only"
_REMEDY = "let it name a database that answers and that Cuttings may write to"


class Database:
    """A pool of connections to a database whose tables are there.

    Raises `LedgerError`, here and in every method, where it can't be used.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine_for(url)
        try:
            with self.writing() as connection:
                _ensure_schema(connection)
        except LedgerError as error:
            self.close()
            if error.__cause__ is None:  # ours: it says what to do
                raise
            raise LedgerError(f"DATABASE_URL: {error}; {_REMEDY}") from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction that is kept when the block ends without error."""
        with _translated(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a transaction that does not wait for a writer."""
        options = {_READ_ONLY: True}
        with (
            _translated(),
            self._engine.connect().execution_options(**options) as connection,
        ):
            yield connection

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """Give an INSERT that can say what to do on a conflict of keys."""
        if self._engine.dialect.name == "sqlite":
            return sqlite.insert(table)
        return postgresql.insert(table)

    def check(self) -> None:
        """Raise `LedgerError` unless the database answers."""
        with self.reading() as connection:
            connection.execute(select(schema.c.version))

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    """Turn the database's errors into ours, without the values they concern."""
    try:
        yield
    except StatementError as error:  # among them all that the driver raises
        reason = str(error.orig).partition("\n")[0]
        raise LedgerError(f"the database did not take it: {reason}") from error
    except SQLAlchemyError as error:
        raise LedgerError(
            f"the database can't be used ({type(error).__name__})"
        ) from error


def _engine_for(address: str) -> Engine:
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return _sqlite_engine(url)
        return create_engine(
            url,
            hide_parameters=True,  # an error must not repeat what was asked
            pool_pre_ping=True,
            connect_args={"connect_timeout": CONNECT_SECONDS},
        )
    except SQLAlchemyError as error:
        raise LedgerError("DATABASE_URL is no address of a database") from error
    except ImportError as error:
        raise LedgerError(
            "PostgreSQL needs a driver: pip install 'cuttings[postgres]'"
        ) from error


def _sqlite_engine(url: URL) -> Engine:
    in_memory = url.database in (None, "", ":memory:")
    if not in_memory:
        _keep_private(Path(str(url.database)))
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        poolclass=QueuePool,
        # A database in memory is its one connection: threads take turns on it.
        **({"pool_size": 1, "max_overflow": 0} if in_memory else {}),
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _keep_private(path: Path) -> None:
    """Let nobody else read the file; SQLite gives its side files the same mode.

    Threads' questions stand in it, so a file that others may read is closed
    to them; one that belongs to somebody else is left to its owner.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise LedgerError(
            f"DATABASE_URL: {path} can't be used ({str(error.strerror).lower()}); "
            "name another file, in a folder that exists and may be written to"
        ) from error
    with suppress(OSError):
        path.chmod(0o600)


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI
    """Let SQLAlchemy begin transactions, readers pass writers, commits last.

    As https://docs.sqlalchemy.org/dialects/sqlite.html advises, the driver's
    own transactions are turned off. FULL, since a claim that a power cut
    undoes is a digest posted twice.
    """
    connection.isolation_level = None
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")


def _write_ahead(connection: Any) -> None:  # noqa: ANN401 - DBAPI
    """Turn to WAL, waiting for others that open the file in the same moment.

    SQLite's own busy time-out does not cover this one statement
    (https://www.sqlite.org/wal.html, "Sometimes Queries Return SQLITE_BUSY").
    """
    for _ in range(int(BUSY_SECONDS / _A_MOMENT_SECONDS)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            time.sleep(_A_MOMENT_SECONDS)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once, as one taken later is not waited for."""
    reads = connection.get_execution_options().get(_READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _ensure_schema(connection: Connection) -> None:
    """Make the tables, or check that those there are of our version."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_SCHEMA_LOCK})"))
    if not inspect(connection).has_table(schema.name):
        metadata.create_all(connection)
        connection.execute(insert(schema).values(version=SCHEMA_VERSION))
        return
    version = connection.execute(select(schema.c.version)).scalar_one()
    if version > SCHEMA_VERSION:
        raise LedgerError(
            f"the database was written by a newer Cuttings (schema {version}, this "
            f"one knows {SCHEMA_VERSION}): upgrade Cuttings, or name another "
            "database in DATABASE_URL"
        )
