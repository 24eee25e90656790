"""Holds the one reference to what is current, and swaps it whole.

The only mutable state below the edges. A reload builds aside; where nothing
can be built, the old snapshot stays and the problems are told.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain, groupby, islice, tee
from threading import Lock

from bot.errors import IntentError, Problem
from bot.intents import IntentSet
from bot.model import Article, ArticleId, Fact
from bot.ports import ArticleSource, Clock, Stream
from bot.resolve import Sheet, sheet_of
from bot.store import FactStore

Extraction = Callable[[Iterable[Article]], Iterable[Fact]]
"""Finds the facts of many articles, in their order, in one process or several."""

Prepare = Callable[[FactStore, IntentSet], None]
"""Does ahead, before a snapshot is current, what a first question would wait for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What every answer of one moment rests on; `read_at` is aware.

    `problems` are what the last reading could not use, the corpus's first.
    """

    store: FactStore
    intents: IntentSet
    read_at: datetime
    problems: tuple[Problem, ...] = ()


class Archive:
    """Gives the current snapshot; take it once per question."""

    def __init__(  # noqa: PLR0913 - each a part that it is made of
        self,
        *,
        source: ArticleSource,
        intents: Callable[[], IntentSet],
        extraction: Extraction,
        prepare: Prepare,
        clock: Clock,
        reading: str = "",
    ) -> None:
        """Read everything once; raises `IntentError` where an intent is wrong.

        `reading` tells apart, in a store's version, extractions that differ.
        """
        self._prepare = prepare
        self._source = source
        self._intents = intents
        self._extraction = extraction
        self._clock = clock
        self._reading = reading
        self._reloading = Lock()
        self._current = self._build(self._intents(), ())

    @property
    def current(self) -> Snapshot:
        """Give the snapshot as it now stands."""
        return self._current

    def reload(self) -> Snapshot:
        """Read articles and intents again and swap them in, whole.

        A mistake in an intent file keeps the last good set, a corpus in which
        nothing can be read keeps the articles held; both are told.
        """
        with self._reloading:
            mistakes: tuple[Problem, ...] = ()
            try:
                intents = self._intents()
            except IntentError as error:
                intents, mistakes = self._current.intents, error.problems
            self._current = self._build(intents, mistakes, held=self._current)
            return self._current

    def _build(
        self,
        intents: IntentSet,
        mistakes: tuple[Problem, ...],
        held: Snapshot | None = None,
    ) -> Snapshot:
        problems: list[Problem] = []
        before = held.store if held else FactStore(reading=self._reading)
        store = self._brought_up_to(
            self._source.stream(problems),
            before,
            problems,
            meanwhile=partial(self._prepare, before, intents),
        )
        self._prepare(store, intents)
        return Snapshot(
            store=store,
            intents=intents,
            read_at=self._clock.now(),
            problems=(*sorted(problems), *mistakes),
        )

    def _brought_up_to(
        self,
        stream: Stream,
        store: FactStore,
        problems: list[Problem],
        *,
        meanwhile: Callable[[], None],
    ) -> FactStore:
        """Give the store of these articles, reading none again that hasn't changed.

        Where there is none, the store stays. `meanwhile` is done when others have
        begun to read, if they do.
        """
        held, seen = store.articles, set[ArticleId]()
        to_read, to_join = tee(_changed(stream, held, seen))
        facts = self._extraction(Stream(to_read, stream.most))
        sheets, left = _sheets(to_join, facts), stream.most
        with _garbage_left():
            if first := tuple(islice(sheets, 1)):
                meanwhile()
            sheets = chain(first, sheets)
            while batch := tuple(islice(sheets, _batch_of(left))):
                store = _joined(store, batch, problems)
                left -= len(batch)
            gone = held.keys() - seen if seen else ()
            return store.minus(*gone) if gone else store


def _joined(
    store: FactStore, sheets: Sequence[Sheet], problems: list[Problem]
) -> FactStore:
    """Give the store with more articles; one that can't be joined loses itself."""
    try:
        return store.plus(*sheets)
    except Exception as error:  # noqa: BLE001 - whatever it is, the others are held
        if len(sheets) > 1:
            half = len(sheets) // 2
            first = _joined(store, sheets[:half], problems)
            return _joined(first, sheets[half:], problems)
        said = f"{type(error).__name__}: {error}"
        problems.append(
            Problem(
                where=f"article {sheets[0].article.id}",
                message=f"can't be joined with the others ({said}), and is not held",
                remedy="take it out, and report this as a fault of Cuttings",
            )
        )
        return store


def _changed(
    stream: Stream, held: Mapping[ArticleId, Article], seen: set[ArticleId]
) -> Iterator[Article]:
    """Yield the articles that are not held as they are; keep whose were seen."""
    for article in stream:
        seen.add(article.id)
        if held.get(article.id) != article:
            yield article


_MOST_JOINED = 4_000  # sheets joined together, while workers read the next
_LEAST_JOINED = 250


def _batch_of(left: int) -> int:
    """Give how many sheets to join next: fewer towards the end, when nobody reads."""
    return max(_LEAST_JOINED, min(_MOST_JOINED, left // 2))


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Look for no garbage while facts come in, nor among them afterwards.

    What is built here stays until its last reader goes, and nothing of it refers
    back to itself: each look would walk through millions of facts, and an answer
    would wait for it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _sheets(articles: Iterable[Article], facts: Iterable[Fact]) -> Iterator[Sheet]:
    """Give each article its sheet, from facts that come in the articles' order.

    Raises `ValueError` where they do not.
    """
    groups = groupby(facts, key=lambda fact: fact.article)
    group = next(groups, None)
    for article in articles:
        if group is not None and group[0] == article.id:
            yield sheet_of(article, group[1])
            group = next(groups, None)
        else:
            yield sheet_of(article, ())
    if group is not None:
        raise ValueError(f"facts out of their articles' order: {group[0]}")
