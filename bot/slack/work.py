"""Does jobs after Slack has its acknowledgement, each with its apology.

Bolt's own lazy listeners share one pool with its acknowledgements, so a slow
Web API would hold those up; and what fails in one is logged with its message.
Here acknowledgements never queue behind work, and a failure is logged by type
and place, under the reference that the person is given.
"""

import logging
import secrets
import time
from collections.abc import Callable
from concurrent.futures import Executor

from bot.dialogue import Outcome
from bot.logs import describe_error
from bot.slack.conversations import Job
from bot.slack.metrics import Metrics

_logger = logging.getLogger(__name__)

APOLOGY = (
    "Sorry, that went wrong here. It is logged under reference {reference}. "
    "Asking again may help."
)

Do = Callable[[Job], Outcome | None]
Apologise = Callable[[str], None]


class Work:
    """Runs jobs on an executor."""

    def __init__(self, executor: Executor, metrics: Metrics) -> None:
        self._executor = executor
        self._metrics = metrics

    def start(self, door: str, do: Do, apologise: Apologise) -> None:
        """Queue a job that came in by a door; `apologise` gets the sentence to say."""
        self._executor.submit(self._do, door, do, apologise, time.perf_counter())

    def do_now(self, door: str, do: Do, apologise: Apologise) -> None:
        """Do a job at once, where the acknowledgement is itself the answer."""
        self._do(door, do, apologise, time.perf_counter())

    def _do(self, door: str, do: Do, apologise: Apologise, began: float) -> None:
        job = Job(door=door, reference=secrets.token_hex(4))
        try:
            outcome = do(job)
        except Exception as error:  # noqa: BLE001 - an edge: the person hears of it
            self._regret(job, apologise, error)
        else:
            if outcome is None:
                self._metrics.count_other(job.door)
                return
            seconds = time.perf_counter() - began
            self._metrics.count_answer(job.door, outcome.value, seconds)

    def _regret(self, job: Job, apologise: Apologise, error: Exception) -> None:
        where = {"door": job.door, "reference": job.reference}
        _logger.error("could not answer", extra=where | describe_error(error))
        self._metrics.count_failure()
        try:
            apologise(APOLOGY.format(reference=job.reference))
        except Exception as again:  # noqa: BLE001 - likely for the same reason
            _logger.error("could not apologise", extra=where | describe_error(again))  # noqa: TRY400 - an exception's message may hold what was asked
