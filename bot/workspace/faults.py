"""Ways for Slack to fail, on demand: a seam for tests.

Knows which call is to fail next, and how. Refuses to fail on its own.
"""

import threading
from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateLimited:
    """Answer 429 and ask to come back after so many seconds."""

    seconds: int = 1


@dataclass(frozen=True, slots=True)
class Error:
    """Answer `ok: false` with this error code."""

    code: str


@dataclass(frozen=True, slots=True)
class ServerError:
    """Answer with this HTTP status and no JSON."""

    status: int = 503


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """Do what was asked, then drop the connection without a word."""


Fault = RateLimited | Error | ServerError | LostAnswer


class Faults:
    """The failures to come, in order, by method ("chat.postMessage").

    Uses of a response URL go by the name "response_url".
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._coming: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(self, method: str, *faults: Fault) -> None:
        """Let the next calls of `method` fail so, one fault a call."""
        with self._lock:
            self._coming[method].extend(faults)

    def take(self, method: str) -> tuple[Fault, ...]:
        """Give the fault this call is to have, if any, and forget it."""
        with self._lock:
            coming = self._coming[method]
            return (coming.popleft(),) if coming else ()
