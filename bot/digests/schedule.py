"""Jobs run again and again in the background, for as long as the bot runs.

The only module that meets APScheduler. Its schedule stands in memory alone: a
job store can't be shared by replicas (APScheduler 3's FAQ), so each replica
ticks and the ledger picks one.
"""

import logging
from collections.abc import Callable
from datetime import UTC, timedelta

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

TICK = timedelta(seconds=30)

Job = Callable[[], None]

logger = logging.getLogger(__name__)


class Schedule:
    """Runs each job at once and then at its interval, until stopped."""

    def __init__(self) -> None:
        self._scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(2)},
            job_defaults={
                # A job looks at the clock itself: after a laptop's sleep, one
                # run does for all that were missed,
                "coalesce": True,
                # however late it comes,
                "misfire_grace_time": None,
                # and a slow run needs no second beside it.
                "max_instances": 1,
            },
        )

    def every(self, interval: timedelta, job: Job, *, name: str) -> None:
        """Add a job; what it raises is logged, and it runs again all the same."""
        at_once = DateTrigger(timezone=UTC)
        again = IntervalTrigger(seconds=interval.total_seconds(), timezone=UTC)
        self._scheduler.add_job(
            _guarded(job, name), OrTrigger([at_once, again]), name=name
        )

    def start(self) -> None:
        """Begin, in threads that don't keep the process alive."""
        self._scheduler.start()

    def stop(self) -> None:
        """End, after the jobs that are running."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)


def _guarded(job: Job, name: str) -> Job:
    def run() -> None:
        try:
            job()
        except Exception:
            logger.exception("job failed", extra={"job": name})

    return run
