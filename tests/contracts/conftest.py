"""The databases that everything in `bot.state` must work on alike."""

import os
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.state import open_state
from tests.clocks import SetClock

KEEP_THREADS = timedelta(days=7)


@pytest.fixture(
    params=["file", "memory", pytest.param("postgres", marks=pytest.mark.postgres)]
)
def database_url(request, tmp_path):
    """Name a database of its own, empty."""
    match request.param:
        case "file":
            yield f"sqlite:///{tmp_path / 'state.sqlite3'}"
        case "memory":
            yield "sqlite://"
        case _:
            yield from _postgres_schema()


def _postgres_schema():
    """Make a schema of its own on the server that the environment names."""
    server = os.environ.get("CUTTINGS_TEST_POSTGRES")
    if not server:
        pytest.skip("CUTTINGS_TEST_POSTGRES names no PostgreSQL server")
    url = make_url(server).set(drivername="postgresql+psycopg")
    name = f"cuttings_{uuid4().hex}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    own = url.update_query_dict({"options": f"-csearch_path={name}"})
    yield own.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def state(database_url, clock):
    state = open_state(database_url, clock=clock, keep_threads=KEEP_THREADS)
    yield state
    state.close()
