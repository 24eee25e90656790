"""Jobs come round by themselves, and one that fails comes round again."""

import logging
from datetime import timedelta
from threading import Event, Thread

import pytest

from bot.digests.schedule import Schedule

SOON = timedelta(milliseconds=5)
LONG = timedelta(hours=1)
PATIENCE = 20  # seconds until a test gives up; none waits so long


@pytest.fixture
def schedule():
    schedule = Schedule()
    yield schedule
    schedule.stop()


class Job:
    """Counts its runs, and fails in those it is told to."""

    def __init__(self, *, until: int = 1, fails: bool = False) -> None:
        self.runs = 0
        self.done = Event()
        self._until = until
        self._fails = fails

    def __call__(self) -> None:
        self.runs += 1
        if self.runs >= self._until:
            self.done.set()
        if self._fails:
            raise RuntimeError("sesquipedalian")


def test_a_job_runs_at_the_start_though_its_interval_is_long(schedule):
    job = Job()
    schedule.every(LONG, job, name="job")
    schedule.start()
    assert job.done.wait(PATIENCE)


def test_nothing_runs_before_the_start(schedule):
    job = Job()
    schedule.every(SOON, job, name="job")
    schedule.stop()
    assert job.runs == 0


def test_a_job_that_fails_is_told_and_comes_round_again(schedule, caplog):
    job = Job(until=3, fails=True)
    schedule.every(SOON, job, name="the job")
    schedule.start()
    assert job.done.wait(PATIENCE)
    schedule.stop()
    failed = [record for record in caplog.records if record.message == "job failed"]
    assert failed
    assert {(record.levelno, record.job) for record in failed} == {
        (logging.ERROR, "the job")
    }


def test_a_job_that_is_stuck_does_not_stop_another(schedule):
    free, other = Event(), Job(until=2)
    schedule.every(LONG, lambda: free.wait(PATIENCE) and None, name="stuck")
    schedule.every(SOON, other, name="other")
    schedule.start()
    assert other.done.wait(PATIENCE)
    free.set()


def test_a_stop_waits_for_the_job_that_runs(schedule):
    begun, may_end = Event(), Event()

    def work() -> None:
        begun.set()
        may_end.wait(PATIENCE)

    schedule.every(LONG, work, name="job")
    schedule.start()
    assert begun.wait(PATIENCE)
    stopping = Thread(target=schedule.stop)
    stopping.start()
    stopping.join(0.05)
    assert stopping.is_alive()
    may_end.set()
    stopping.join(PATIENCE)
    assert not stopping.is_alive()
