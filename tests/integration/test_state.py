"""State in real files, shared by processes, and what is said when it can't be."""

import multiprocessing
import sqlite3
import stat
import threading
import traceback
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.errors import LedgerError
from bot.model import ArticleId
from bot.ports import Claim, DigestKey, PostedAnswer, Settlement, Taken, Thread
from bot.state import State, open_state
from bot.state.ledger import LEASE
from bot.state.tables import SCHEMA_VERSION
from tests.clocks import START, SetClock

KEY = DigestKey(team="T1", channel="C1", digest="morning", day=date(2031, 5, 14))
ONE = ArticleId("one")
HERE = Thread(team="T1", channel="C1", ts="1.1")


def opened(file: Path) -> State:
    return open_state(
        f"sqlite:///{file}", clock=SetClock(), keep_threads=timedelta(days=7)
    )


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state.sqlite3"


def test_a_restart_keeps_everything(file):
    with closing(opened(file)) as before:
        before.ledger.claim(KEY, owner="a", now=START)
        before.ledger.settle(KEY, outcome=Settlement.POSTED, ts="1.1", now=START)
        before.threads.remember(HERE, "/visit")
        before.events.claim("Ev1")
        before.posted.record(
            PostedAnswer(team="T", channel="C", ts="1", articles=(ONE,))
        )
    with closing(opened(file)) as after:
        assert after.ledger.claim(KEY, owner="b", now=START + 9 * LEASE) == Taken()
        assert after.threads.recall(HERE) == ("/visit",)
        assert not after.events.claim("Ev1")
        assert len(after.posted.citing(ONE)) == 1


def test_a_crash_under_a_lease_is_remembered(file):
    with closing(opened(file)) as crashed:
        crashed.ledger.claim(KEY, owner="a", now=START)
    with closing(opened(file)) as after:
        claim = after.ledger.claim(KEY, owner="b", now=START + LEASE)
    assert isinstance(claim, Claim)
    assert (claim.first_try, claim.may_be_out) == (START, True)


def _claim_in_a_process(file: Path, owner: str, keys: list[DigestKey]) -> list[bool]:
    with closing(opened(file)) as state:
        return [
            isinstance(state.ledger.claim(key, owner=owner, now=START), Claim)
            for key in keys
        ]


def test_of_many_processes_on_one_new_file_one_wins_each_key(file):
    """They make the tables at the same time, too."""
    processes = 4
    keys = [
        DigestKey(team="T1", channel=f"C{number}", digest="d", day=KEY.day)
        for number in range(25)
    ]
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=spawn) as pool:
        tries = [
            pool.submit(_claim_in_a_process, file, str(owner), keys)
            for owner in range(processes)
        ]
        won = [one.result() for one in tries]
    assert [sum(column) for column in zip(*won, strict=True)] == [1] * len(keys)


def test_a_reader_does_not_wait_for_a_writer(file):
    with closing(opened(file)) as state, state.database.writing():
        assert state.threads.recall(HERE) == ()


def test_nobody_else_can_read_the_file_or_its_side_files(file):
    with closing(opened(file)) as state:
        state.threads.remember(HERE, "/quote words")
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in file.parent.iterdir()}
    assert len(modes) == 3  # the file, its log and the log's index
    assert set(modes.values()) == {0o600}


def test_a_file_that_others_could_read_is_closed_to_them(file):
    opened(file).close()
    file.chmod(0o644)
    opened(file).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_of_a_newer_version_is_refused_and_left_alone(file):
    opened(file).close()
    with closing(sqlite3.connect(file)) as newer, newer:
        newer.execute("UPDATE cuttings_schema SET version = version + 1")
        newer.execute("DROP TABLE cuttings_handled_events")
    with pytest.raises(LedgerError, match=f"schema {SCHEMA_VERSION + 1}.*upgrade"):
        opened(file)
    with closing(sqlite3.connect(file)) as newer:
        tables = {name for (name,) in newer.execute("SELECT name FROM sqlite_master")}
    assert "cuttings_handled_events" not in tables


def test_a_file_that_is_no_database_is_refused_and_left_alone(file):
    file.write_text("The minister arrived on Tuesday.\n" * 100)
    with pytest.raises(LedgerError, match="not a database"):
        opened(file)
    assert file.read_text().startswith("The minister")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    file = tmp_path / "nowhere" / "state.sqlite3"
    with pytest.raises(LedgerError, match=r"nowhere.*in a folder that exists"):
        opened(file)


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(LedgerError, match=r"DATABASE_URL: .* can't be used"):
        opened(tmp_path)


@pytest.mark.parametrize("url", ["", "cuttings.sqlite3", "nosuch+driver://db/x"])
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(LedgerError):
        open_state(url, clock=SetClock(), keep_threads=timedelta(days=7))


def test_a_server_that_is_not_there_is_an_error_without_the_password():
    url = "postgresql+psycopg://me:hunter2@127.0.0.1:9/news"
    with pytest.raises(LedgerError) as caught:
        open_state(url, clock=SetClock(), keep_threads=timedelta(days=7))
    assert "hunter2" not in str(caught.value)


def test_an_error_never_repeats_what_was_asked(file):
    asked = "sesquipedalian"
    with closing(opened(file)) as state:
        with closing(sqlite3.connect(file)) as other, other:
            other.execute("DROP TABLE cuttings_thread_turns")
        with pytest.raises(LedgerError) as caught:
            state.threads.remember(HERE, asked)
    assert asked not in "".join(traceback.format_exception(caught.value))


def test_a_check_passes_while_the_database_answers(file):
    with closing(opened(file)) as state:
        state.check()
        with closing(sqlite3.connect(file)) as other, other:
            other.execute("DROP TABLE cuttings_schema")
        with pytest.raises(LedgerError):
            state.check()


def test_a_failed_block_leaves_nothing_behind(file):
    def fail_halfway(state: State) -> None:
        with state.database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM cuttings_schema")
            raise RuntimeError

    with closing(opened(file)) as state:
        with pytest.raises(RuntimeError):
            fail_halfway(state)
        with state.database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT * FROM cuttings_schema").all()
    assert [tuple(row) for row in rows] == [(SCHEMA_VERSION,)]


def test_replicas_that_open_a_new_file_at_once_all_get_in(tmp_path):
    """Turning to write-ahead is the one statement SQLite doesn't wait for."""
    ready = threading.Barrier(12)

    def enter(file):
        ready.wait()
        with closing(opened(file)) as state:
            return state.events.claim("E1")

    with ThreadPoolExecutor(12) as replicas:
        for number in range(20):
            files = [tmp_path / str(number)] * 12
            assert sum(replicas.map(enter, files)) == 1
