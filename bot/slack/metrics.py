"""Counts and durations for Prometheus, without any content.

Labels are doors, outcomes and reasons from short fixed lists: never a user, a
channel or a word that was asked.
Format: https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from threading import Lock

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds


class Metrics:
    """What the Slack edge counts; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._answers: Counter[tuple[str, str]] = Counter()
        self._refused: Counter[str] = Counter()
        self._failures = 0
        self._others: Counter[str] = Counter()
        self._buckets = [0] * (len(_BOUNDS) + 1)
        self._seconds = 0.0

    def count_answer(self, door: str, outcome: str, seconds: float) -> None:
        """Count an answer given, from acknowledgement to Slack's taking it."""
        with self._lock:
            self._answers[door, outcome] += 1
            self._buckets[bisect_left(_BOUNDS, seconds)] += 1
            self._seconds += seconds

    def count_refused(self, reason: str) -> None:
        """Count a request that was turned away at the door."""
        with self._lock:
            self._refused[reason] += 1

    def count_failure(self) -> None:
        """Count a question that ended in an apology."""
        with self._lock:
            self._failures += 1

    def count_other(self, door: str) -> None:
        """Count a job that was no question, or one that was answered before."""
        with self._lock:
            self._others[door] += 1

    def exposition(self) -> str:
        """Give everything in Prometheus's text format."""
        with self._lock:
            return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# HELP cuttings_answers_total Answers given, by door and outcome."
        yield "# TYPE cuttings_answers_total counter"
        for (door, outcome), count in sorted(self._answers.items()):
            yield f'cuttings_answers_total{{door="{door}",outcome="{outcome}"}} {count}'
        yield "# HELP cuttings_answer_seconds Time to answer, Slack's part included."
        yield "# TYPE cuttings_answer_seconds histogram"
        total = 0
        for bound, count in zip((*_BOUNDS, "+Inf"), self._buckets, strict=True):
            total += count
            yield f'cuttings_answer_seconds_bucket{{le="{bound}"}} {total}'
        yield f"cuttings_answer_seconds_sum {self._seconds:.6f}"
        yield f"cuttings_answer_seconds_count {total}"
        yield "# HELP cuttings_refused_total Requests turned away at the door."
        yield "# TYPE cuttings_refused_total counter"
        for reason, count in sorted(self._refused.items()):
            yield f'cuttings_refused_total{{reason="{reason}"}} {count}'
        yield "# HELP cuttings_failures_total Questions that ended in an apology."
        yield "# TYPE cuttings_failures_total counter"
        yield f"cuttings_failures_total {self._failures}"
        yield "# HELP cuttings_other_jobs_total Jobs that were no new question."
        yield "# TYPE cuttings_other_jobs_total counter"
        for door, count in sorted(self._others.items()):
            yield f'cuttings_other_jobs_total{{door="{door}"}} {count}'
