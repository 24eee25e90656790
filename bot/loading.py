"""Finds the facts of many articles, by several processes where that gains.

Knows how to start workers, keep them busy and end them, and that a worker may
die. Refuses to know what is found in an article.

Workers are started afresh, not forked: the bot has threads, and a fork copies
the locks they hold. Each has a pipe of its own, so that one which dies shows as
the end of that pipe, whatever it was doing: in an executor's shared queues it
can take a lock with it and leave the rest waiting for ever.
"""

import logging
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain
from multiprocessing.connection import Connection
from operator import length_hint
from queue import SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Self

from bot.crew import usable_cpus
from bot.model import Article, Fact
from bot.parcels import pack, unpack
from bot.ports import Stream

Extract = Callable[[Article], Iterable[Fact]]
"""Finds one article's facts; can be pickled, as a worker is handed it."""

Watch = Callable[[Iterable[Article]], Iterable[Article]]
"""Passes articles through, one by one, to show how far the reading has come."""

LEAST_SHARE = 750_000
"""Code points, some two seconds' work: with less, a worker isn't worth its start."""

MOST_WORKERS = 8
"""More wait for the process that hands out articles and takes in facts."""

_FEWEST = 2  # workers: one gains nothing
_CHUNK = 50_000  # code points: a tenth of a second's work
_AHEAD = 80  # chunks, some seconds' work: whoever takes facts joins them meanwhile

_logger = logging.getLogger(__name__)


def find_facts(
    articles: Iterable[Article],
    extract: Extract,
    *,
    workers: int = 0,
    least_share: int = LEAST_SHARE,
    watch: Watch = iter,
) -> Generator[Fact, None, None]:
    """Give the facts of every article, in the articles' order.

    By at most `workers` processes (0: as many as there are CPUs to use), each
    with at least `least_share` code points to read; by this process alone
    where that leaves fewer than two. No more articles are taken than are
    needed to tell, or are being read.
    """
    most = workers or min(usable_cpus(), MOST_WORKERS)
    rest = iter(articles)
    first = list(_opening(rest, letters=_FEWEST * least_share))
    is_worth = sum(len(article.text) for article in first) >= _FEWEST * least_share
    watched = watch(Stream(chain(first, rest), length_hint(articles)))
    if most < _FEWEST or not is_worth:
        for article in watched:
            yield from extract(article)
        return
    with _Crew(extract, most=most, share=least_share) as crew:
        yield from crew.read(watched)


# --------------------------------------------------------------------- workers


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """Articles to be read, and the place where their facts will be."""

    articles: Sequence[Article]
    facts: Future[list[Fact]] = field(default_factory=Future)


class _Crew:
    """Workers, each kept busy by a thread of this process, until the block ends.

    There is one for each share of code points that has come, but two at least.
    The threads are daemons, as the workers are: nobody who stops waits for them.
    """

    def __init__(self, extract: Extract, *, most: int, share: int) -> None:
        self._extract = extract
        self._most = most
        self._share = share
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._here = Lock()
        self._is_over = False
        self._workers: list[_Worker] = []

    def __enter__(self) -> Self:
        self._grow(_FEWEST)
        return self

    def _grow(self, size: int) -> None:
        """Start workers until there are so many, or the most."""
        while len(self._workers) < min(size, self._most):
            worker = _Worker(self._extract)
            self._workers.append(worker)
            Thread(target=self._keep_busy, args=(worker,), daemon=True).start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the workers at once, whatever they are at."""
        self._is_over = True
        for _ in self._workers:
            self._tasks.put(None)
        for worker in self._workers:
            worker.end()

    def read(self, articles: Iterable[Article]) -> Iterator[Fact]:
        """Give facts in the articles' order, reading some chunks ahead."""
        ahead: deque[Future[list[Fact]]] = deque()
        letters = 0
        for chunk in _chunks(articles):
            letters += sum(len(article.text) for article in chunk)
            self._grow(letters // self._share)
            if len(ahead) == _AHEAD:
                yield from ahead.popleft().result()
            task = _Task(chunk)
            self._tasks.put(task)
            ahead.append(task.facts)
        while ahead:
            yield from ahead.popleft().result()

    def _keep_busy(self, worker: "_Worker") -> None:
        while (task := self._tasks.get()) is not None and not self._is_over:
            try:
                task.facts.set_result(self._facts_of(task.articles, worker))
            except Exception as error:  # noqa: BLE001 - raised where it is waited for
                task.facts.set_exception(error)
        worker.hang_up()

    def _facts_of(self, articles: Sequence[Article], worker: "_Worker") -> list[Fact]:
        """Have a worker read them; what a dead one leaves is read here."""
        if not worker.is_lost:
            try:
                return worker.read(articles)
            except (EOFError, OSError):
                worker.is_lost = True
                if not self._is_over:
                    _logger.warning("a worker died: its articles are read without it")
        with self._here:
            return [
                fact
                for article in articles
                if not self._is_over
                for fact in self._extract(article)
            ]


class _Worker:
    """A process that finds facts, and this end of its pipe."""

    def __init__(self, extract: Extract) -> None:
        self.is_lost = False
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_work, args=(theirs, extract), name="reader", daemon=True
        )
        try:
            with _interrupts_held():
                self._process.start()
        except OSError:  # no memory, or too many processes
            self.is_lost = True
            _logger.warning("a worker could not be started: articles are read here")
        finally:
            theirs.close()

    def read(self, articles: Sequence[Article]) -> list[Fact]:
        """Give their facts; raises `EOFError` or `OSError` where it has died."""
        self._pipe.send(articles)
        return unpack(self._pipe.recv_bytes())

    def end(self) -> None:
        """Stop it at once; whoever waits for it in `read` is told so."""
        if self._process.pid is not None:
            self._process.terminate()
            self._process.join()

    def hang_up(self) -> None:
        """Close this end of the pipe, once nobody reads from it."""
        self._pipe.close()


def _work(pipe: Connection, extract: Extract) -> None:
    """Answer chunk after chunk, until whoever asks closes the pipe, or dies."""
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            articles: Sequence[Article] = pipe.recv()
            found = [fact for article in articles for fact in extract(article)]
            pipe.send_bytes(pack(found))


def _end_with_parent() -> None:
    """End this worker, in the middle of an article, as soon as nobody wants it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Start processes that a Ctrl-C at the terminal doesn't reach: they are ended.

    What is blocked stays so in a process started meanwhile, from its first line.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _opening(articles: Iterator[Article], *, letters: int) -> Iterator[Article]:
    """Take the first articles, until they have so many code points, or all."""
    taken = 0
    while taken < letters and (article := next(articles, None)) is not None:
        taken += len(article.text)
        yield article


def _chunks(articles: Iterable[Article]) -> Iterator[Sequence[Article]]:
    """Part articles into chunks of about as much work; a long one stands alone."""
    chunk: list[Article] = []
    letters = 0
    for article in articles:
        if chunk and letters + len(article.text) > _CHUNK:
            yield chunk
            chunk, letters = [], 0
        chunk.append(article)
        letters += len(article.text)
    if chunk:
        yield chunk
