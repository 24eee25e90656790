"""Has the parts of a large piece of work done side by side, by processes.

Knows how to start one, hand it a part bit by bit, and take what it made; and that it
may die: then its part is done here, which costs nothing but time. Refuses to know
the work.

Each is this Python started afresh with this module. It isn't forked, as the bot has
threads, and a fork copies the locks they hold; nor started by `multiprocessing`,
which begins by running the main script of this process once more: that may be
anybody's who builds an index, and never meant to be run twice.
"""

import logging
import os
import pickle
import select
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import zip_longest
from pathlib import Path
from threading import Thread
from typing import Any, Final, TypeVar

Bit = TypeVar("Bit")
Made = TypeVar("Made")

_QUOTA = Path("/sys/fs/cgroup/cpu.max")
_ROOT = Path(__file__).parents[1]
_OVER: Final = None  # what follows the last bit
_AT_ONCE: Final = 1 << 16  # bytes, what a pipe holds: each wait is one for our turn

_logger = logging.getLogger(__name__)


def usable_cpus() -> int:
    """Count the CPUs that this process may use, in a container those of its share."""
    if hasattr(os, "sched_getaffinity"):
        cpus = len(os.sched_getaffinity(0))
    else:
        cpus = os.cpu_count() or 1
    try:
        share = cpus_allowed(_QUOTA.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return cpus
    return min(cpus, share or cpus)


def cpus_allowed(quota: str) -> int:
    """Read Linux's cpu.max, "QUOTA PERIOD" in microseconds; 0: it sets no limit.

    https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu
    """
    match quota.split():
        case [limit, period] if limit.isdecimal() and period.isdecimal():
            return max(1, int(limit) // max(1, int(period)))
        case _:
            return 0


def done_apart(
    work: Callable[[Iterable[Bit]], Made],
    parts: Sequence[Callable[[], Iterable[Bit]]],
    *,
    python: str = sys.executable,
) -> list[Made]:
    """Give what `work` makes of each part, each by a process of its own.

    `work` stands in a module, and is handed the bits of its part one by one; what
    it is handed and makes can be pickled. `parts` give their bits anew each time.
    """
    hands = [Hand(partial(_of_all, work), python=python) for _ in parts]
    try:
        for bits in zip_longest(*(part() for part in parts), fillvalue=_OVER):
            for hand, bit in zip(hands, bits, strict=True):
                if bit is not _OVER:
                    hand.give(bit)
        for hand in hands:
            hand.give(_OVER)
        made = [hand.take() for hand in hands]
        lost = [hand.is_lost for hand in hands]
    finally:
        for hand in hands:
            hand.stop()
            hand.let_go()
    if any(lost):
        _logger.warning("a process died, or never began: its part is done here")
    return [
        work(part()) if is_lost else one
        for part, one, is_lost in zip(parts, made, lost, strict=True)
    ]


def _of_all(
    work: Callable[[Iterable[Bit]], Made], bits: Iterable[Bit]
) -> Iterator[Made]:
    yield work(bits)


class Hand:
    """A process at work, and the pipes to it.

    `work` stands in a module, and yields what it makes of the bits it is handed.
    One that can't be started, or has died, is lost: it takes and gives nothing.
    """

    def __init__(
        self,
        work: Callable[[Iterable[Any]], Iterable[object]],
        *,
        python: str = sys.executable,
    ) -> None:
        """Start it."""
        self._process = _started(python)
        self.is_lost = self._process is None
        self.give(work)

    def give(self, thing: object) -> None:
        """Hand it something, as soon as it has taken what came before."""
        if not self.is_lost and self._process is not None and self._process.stdin:
            try:
                pickle.dump(thing, self._process.stdin, pickle.HIGHEST_PROTOCOL)
                self._process.stdin.flush()
            except OSError:
                self.is_lost = True

    def take(self) -> Any:  # noqa: ANN401 - whatever the work makes
        """Wait for what it makes next; None where it is lost."""
        if not self.is_lost and self._process is not None and self._process.stdout:
            try:
                return pickle.load(self._process.stdout)  # noqa: S301 - our own code's
            except (OSError, EOFError, pickle.UnpicklingError):
                self.is_lost = True
        return None

    def stop(self) -> None:
        """End it at once, whatever it is at; who waits for it is told it is lost."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def let_go(self) -> None:
        """Close the pipes, once nobody waits for it."""
        if self._process is not None:
            for pipe in (self._process.stdin, self._process.stdout):
                with suppress(OSError):  # what it has not taken is lost with it
                    if pipe is not None:
                        pipe.close()


def _started(python: str) -> "subprocess.Popen[bytes] | None":
    """Start a process; none where there is no Python, no memory, or too many."""
    folders = [str(_ROOT), *filter(None, sys.path)]
    try:
        return subprocess.Popen(  # noqa: S603 - this Python, this module
            [python, "-P", "-m", "bot.crew"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=_AT_ONCE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
            process_group=0,  # a Ctrl-C doesn't reach it: it is ended from here
        )
    except (OSError, ValueError):
        _logger.warning("a process could not be started: its part is done here")
        return None


def _work() -> None:
    """Do the work that is handed in; where nobody wants it any more, end."""
    Thread(target=_end_unwanted, daemon=True).start()
    handed = partial(pickle.load, sys.stdin.buffer)
    with suppress(EOFError, OSError):
        work = handed()
        for made in work(iter(handed, _OVER)):
            pickle.dump(made, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
            sys.stdout.flush()


def _end_unwanted() -> None:
    """End this process, in the middle of its work, once nobody holds its pipe."""
    if hasattr(select, "poll"):  # not on Windows
        pipe = select.poll()
        pipe.register(sys.stdin.fileno(), 0)  # nothing but that it has hung up
        pipe.poll()
        os._exit(1)


if __name__ == "__main__":
    _work()
