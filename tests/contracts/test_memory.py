"""What every thread memory must do."""

import pytest

from bot.ports import Thread
from bot.state.threads import LONGEST_MEMORY

HERE = Thread(team="T1", channel="C1", ts="1.1")


@pytest.fixture
def memory(state):
    return state.threads


def test_an_unknown_thread_holds_nothing(memory):
    assert memory.recall(HERE) == ()


def test_commands_come_back_oldest_first(memory):
    for command in ("/quote b", "/quote a", "/quote b"):
        memory.remember(HERE, command)
    assert memory.recall(HERE) == ("/quote b", "/quote a", "/quote b")


@pytest.mark.parametrize(
    "elsewhere",
    [
        Thread(team="T2", channel="C1", ts="1.1"),
        Thread(team="T1", channel="C2", ts="1.1"),
        Thread(team="T1", channel="C1", ts="1.10"),
    ],
    ids=str,
)
def test_threads_stay_apart(memory, elsewhere):
    memory.remember(elsewhere, "/visit")
    assert memory.recall(HERE) == ()


def test_a_command_is_forgotten_after_its_time(memory, clock):
    memory.remember(HERE, "/quote old")
    clock.advance(days=6, hours=23)
    memory.remember(HERE, "/quote new")
    assert memory.recall(HERE) == ("/quote old", "/quote new")
    clock.advance(hours=1)
    assert memory.recall(HERE) == ("/quote new",)


def test_what_is_forgotten_is_deleted(memory, state, clock):
    memory.remember(HERE, "/quote old")
    clock.advance(days=7)
    memory.remember(HERE, "/quote new")
    state.forget_expired()
    clock.advance(days=-7)
    assert memory.recall(HERE) == ("/quote new",)


def test_a_long_thread_gives_its_last_commands(memory):
    for turn in range(LONGEST_MEMORY + 2):
        memory.remember(HERE, f"/quote {turn}")
    recalled = memory.recall(HERE)
    assert len(recalled) == LONGEST_MEMORY
    assert (recalled[0], recalled[-1]) == ("/quote 2", f"/quote {LONGEST_MEMORY + 1}")


@pytest.mark.parametrize(
    ("command", "recalled"),
    [
        ("/quote ‘it’s “fine”’ — \U0001f5de", "/quote ‘it’s “fine”’ — \U0001f5de"),
        ("/quote a\0b", "/quote a\ufffdb"),
        ("/quote a\ud800b", "/quote a\ufffdb"),
        ("", ""),
        ("/quote " + "x" * 40_000, "/quote " + "x" * 40_000),
        ("'; DROP TABLE cuttings_thread_turns; --",) * 2,
    ],
    ids=["typographic", "NUL", "half a surrogate pair", "empty", "long", "SQL"],
)
def test_any_text_can_be_remembered(memory, command, recalled):
    memory.remember(HERE, command)
    assert memory.recall(HERE) == (recalled,)
