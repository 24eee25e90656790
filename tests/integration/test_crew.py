"""Work done apart, by real processes that may die or never start."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import psutil
import pytest

from bot.crew import done_apart
from bot.search.bulk import read_columns

ROOT = Path(__file__).parents[2]
PARTS = [partial(range, 3), partial(range, 0), partial(range, 2, 9)]
SUMS = [3, 0, 35]
total: Callable[[Iterable[int]], int] = sum


def bits_while_processes_die(others, deaths):
    """Give bits; in the middle, kill what was started for them, some times."""
    for number in range(9):
        if number == 4 and deaths:
            deaths.pop()
            for child in set(psutil.Process().children()) - others:
                child.kill()
                os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        yield number


def test_each_part_is_done_in_its_place():
    assert done_apart(total, PARTS) == SUMS


def test_more_than_a_pipe_holds_goes_through_both_ways():
    parts = [partial(map, bytes, [[5] * 2_000_000] * 3)] * 2
    assert done_apart(b"".join, parts) == [bytes([5]) * 6_000_000] * 2


def test_nothing_to_do_is_done():
    assert done_apart(total, []) == []


def test_no_process_is_left():
    before = psutil.Process().children()
    done_apart(total, PARTS)
    assert psutil.Process().children() == before


def test_work_is_done_here_where_no_process_can_be_started(caplog):
    assert done_apart(total, PARTS, python="/no/such/python") == SUMS
    assert "could not be started" in caplog.text


def test_work_is_done_here_where_a_process_ends_at_once(caplog):
    assert done_apart(total, PARTS, python="/bin/false") == SUMS
    assert "died" in caplog.text


def test_what_dead_processes_leave_is_done_here(caplog):
    others = set(psutil.Process().children())
    part = partial(bits_while_processes_die, others, deaths := [1])
    assert done_apart(total, [part]) == [36]
    assert not deaths
    assert "died" in caplog.text


def test_work_that_fails_fails_here_too():
    with pytest.raises(TypeError):
        done_apart(total, [partial(iter, ["one"])])


def test_bits_that_cannot_be_given_end_the_processes():
    before = psutil.Process().children()
    with pytest.raises(ZeroDivisionError):
        done_apart(total, [partial(map, (1).__truediv__, [1, 0])])
    assert psutil.Process().children() == before


SCRIPT = """
print("begun")
from tests.bench.adapters import Search
from bot.search import building

building.read_segment.__kwdefaults__["least_share"] = 10
quotes = [{"id": n, "speaker": "Ada Fenn", "quote": f"boat {n}"} for n in range(40)]
print(Search(quotes).search("boat 7", 1)[0][0])
"""


def test_a_script_that_builds_an_index_is_not_run_twice(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    run = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["begun", "7"]


def test_columns_come_back_as_they_were_made():
    (apart,) = done_apart(read_columns, [lambda: iter([["Boats left."], ["A boat."]])])
    assert list(apart.spellings) == ["boat", "leav", "left", "boats"]
