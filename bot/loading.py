"""Finds the facts of many articles, by several processes where that gains.

Knows how to start workers, keep them busy and end them, and that a worker may
die. Refuses to know what is found in an article.

Each worker has pipes of its own, so that one which dies shows as their end,
whatever it was doing: in an executor's shared queues it can take a lock with it and
leave the rest waiting for ever.
"""

import gc
import logging
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from operator import length_hint
from queue import SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Self

from bot.crew import Hand, usable_cpus
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
_AHEAD = 160  # chunks, to be read while whoever takes facts joins those before
_GIVES_WAY = 10  # of the 19 steps by which a process can be less urgent

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
    needed to tell, or are being read. One in which finding fails has no facts:
    what went wrong is logged, and costs no other article.
    """
    extract = partial(_or_nothing, extract)
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


def _or_nothing(extract: Extract, article: Article) -> Sequence[Fact]:
    try:
        return tuple(extract(article))
    except Exception:  # whatever it is, the others are to be held
        _logger.exception("article %s: an error, so nothing is found in it", article.id)
        return ()


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
        self._workers: list[Hand] = []

    def __enter__(self) -> Self:
        self._grow(_FEWEST)
        return self

    def _grow(self, size: int) -> None:
        """Start workers until there are so many, or the most."""
        while len(self._workers) < min(size, self._most):
            worker = Hand(partial(_parcels, self._extract))
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
            worker.stop()

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

    def _keep_busy(self, worker: Hand) -> None:
        while (task := self._tasks.get()) is not None and not self._is_over:
            try:
                task.facts.set_result(self._facts_of(task.articles, worker))
            except Exception as error:  # noqa: BLE001 - raised where it is waited for
                task.facts.set_exception(error)
        worker.let_go()

    def _facts_of(self, articles: Sequence[Article], worker: Hand) -> list[Fact]:
        """Have a worker read them; what a dead one leaves is read here."""
        if not worker.is_lost:
            worker.give(articles)
            parcel = worker.take()
            if parcel is not None:
                return unpack(parcel)
            if not self._is_over:
                _logger.warning("a worker died: its articles are read without it")
        with self._here:
            return [
                fact
                for article in articles
                if not self._is_over
                for fact in self._extract(article)
            ]


def _parcels(extract: Extract, chunks: Iterable[Sequence[Article]]) -> Iterator[bytes]:
    """Give the facts of each chunk, as a worker does.

    It gives way to the process that joins them, which is what the others wait for
    in the end, and which answers questions meanwhile. It looks for no garbage:
    reading an article leaves none.
    """
    gc.disable()
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_GIVES_WAY)
    for articles in chunks:
        yield pack([fact for article in articles for fact in extract(article)])


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
