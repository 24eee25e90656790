"""Shows a person at a terminal how far a long reading has come.

Silent where standard error is no terminal, and where there is hardly anything
to wait for. Knows nothing of what is read.
"""

from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from threading import Timer
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

Item = TypeVar("Item")

PATIENCE_SECONDS = 1.0  # what is done before is not worth a bar

_READING = "Reading articles"
_COMPARING = "Comparing what they say"


class Wait:
    """What is being waited for, step by step."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._step = bar.add_task(_READING, total=None)

    def watch(self, items: Iterable[Item]) -> Iterator[Item]:
        """Pass items through, one by one, to show how many are done."""
        self._begin(_READING, total=len(items) if isinstance(items, Sized) else None)
        for item in items:
            yield item
            self._bar.advance(self._step)
        self._begin(_COMPARING, total=None)

    def _begin(self, description: str, *, total: int | None) -> None:
        self._bar.remove_task(self._step)
        self._step = self._bar.add_task(description, total=total)


@contextmanager
def waiting(
    console: Console | None = None,
    *,
    patience: float = PATIENCE_SECONDS,
    is_wanted: bool = True,
) -> Iterator[Wait]:
    """Show a bar while the block runs, once it has taken a moment."""
    out = console or Console(stderr=True)
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f}"),
        console=out,
        transient=True,
        disable=not (is_wanted and out.is_terminal),
    )
    wait = Wait(bar)
    showing = Timer(patience, bar.start)
    showing.daemon = True
    showing.start()
    try:
        yield wait
    finally:
        showing.cancel()
        showing.join()  # it may be starting the bar just now
        bar.stop()
