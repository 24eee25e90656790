"""What every record of handled events must do."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest


@pytest.fixture
def events(state):
    return state.events


def test_an_event_is_taken_once(events):
    assert [events.claim("Ev1"), events.claim("Ev1")] == [True, False]


def test_another_event_is_another(events):
    events.claim("Ev1")
    assert events.claim("Ev2")


def test_an_event_is_remembered_for_a_day(events, state, clock):
    events.claim("Ev1")
    clock.advance(hours=23, minutes=59)
    state.forget_expired()
    assert not events.claim("Ev1")
    clock.advance(minutes=1)
    state.forget_expired()
    assert events.claim("Ev1")


@pytest.mark.parametrize("event_id", ["", "Ev\0", "Ev\udfff", "Ev' OR 1=1"])
def test_any_id_can_be_taken(events, event_id):
    assert [events.claim(event_id), events.claim(event_id)] == [True, False]


def test_of_many_threads_one_takes_each_event(events):
    threads, ids = 12, [f"Ev{number}" for number in range(10)]
    together = Barrier(threads)

    def claim_all(_: int) -> list[bool]:
        together.wait()
        return [events.claim(event_id) for event_id in ids]

    with ThreadPoolExecutor(threads) as pool:
        taken = list(pool.map(claim_all, range(threads)))
    assert [sum(column) for column in zip(*taken, strict=True)] == [1] * len(ids)
