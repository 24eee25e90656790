"""Articles in as JSON lines, and their facts out: what `extract --jsonl` does.

Knows the line of each way, and that whoever writes the lines may wait for an answer
before the next. Lines that come together are shared out among processes, each with
a CPU of its own. Refuses to know how facts are found.

The processes are forked, which takes a few milliseconds and shares the tables that
have been read; where the system can't, or a thread runs already, there are none and
the lines are read one after another.
"""

import gc
import json
import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from multiprocessing.connection import Connection
from typing import Final, Protocol

from bot.corpus import parse_article
from bot.crew import usable_cpus
from bot.errors import CorpusError
from bot.extract import read_ahead
from bot.model import Article, Fact
from bot.ports import Extractor
from bot.rendering.facts import facts_record

_MOST_PROCESSES: Final = 8
_MOST_BYTES: Final = 1 << 20  # read at a time
_WORTH_SHARING: Final = 1 << 14  # bytes of JSON: less is done sooner than handed out

Read = Callable[[bytes], bytes]


class Stream(Protocol):
    """What the lines come from: standard input's `buffer`, say."""

    def read1(self, size: int, /) -> bytes:
        """Give what has come, `size` bytes at most; wait if that is nothing yet."""


def to_json(record: object) -> bytes:
    """Write a record as one line, without its end."""
    return json.dumps(record, ensure_ascii=False).encode(*_UTF8)


# A lone surrogate of the input leaves as the JSON escape that it came in as.
_UTF8 = ("utf-8", "backslashreplace")


def facts_line(article: Article, facts: Iterable[Fact]) -> bytes:
    """Write an article's facts as one line."""
    return to_json(facts_record(article, facts))


@contextmanager
def answering(
    find: Extractor, stream: Stream, *, processes: int | None = None
) -> Iterator[Iterator[bytes]]:
    """Give an answer for each line of a stream that holds anything, in order.

    A line that can't be read is answered with {"error"}. Enter it before any thread
    is started: while it lasts, its processes wait for work; by themselves one a CPU.
    """
    read_ahead()  # while whoever writes the lines gets ready
    read = partial(_answer, find)
    wanted = min(usable_cpus(), _MOST_PROCESSES) if processes is None else processes
    forks = [*_forks(read, wanted - 1)]
    try:
        batches = (_share_out(read, lines, forks) for lines in come(stream))
        yield chain.from_iterable(batches)
    finally:
        for fork in forks:
            fork.close()


def come(stream: Stream) -> Iterator[list[bytes]]:
    """Yield the lines of a stream, those in one list that have come by the time."""
    begun: list[bytes] = []
    while more := stream.read1(_MOST_BYTES):
        whole, end, rest = more.rpartition(b"\n")
        if end:
            lines = b"".join((*begun, whole)).split(b"\n")
            begun = []
            yield [line for line in lines if line.strip()]
        begun.append(rest)
    last = b"".join(begun)
    if last.strip():
        yield [last]


def _answer(find: Extractor, line: bytes) -> bytes:
    """Give the facts of one JSON line, or what is wrong with it."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return to_json({"error": f"not JSON: {error}"})
    if not isinstance(given, dict):
        return to_json({"error": 'not an object {"id", "text"}'})
    if not isinstance(given.get("id"), str) or not isinstance(given.get("text"), str):
        wrong = '"id" and "text" must be strings'
        return to_json({"id": given.get("id"), "error": wrong})
    try:
        article = parse_article(given["id"], given["text"])
    except CorpusError as error:
        return to_json({"id": given["id"], "error": str(error)})
    return facts_line(article, find(article))


# ----------------------------------------------------------------------- sharing


def _share_out(
    read: Read, lines: Sequence[bytes], forks: list[Connection]
) -> Iterable[bytes]:
    """Answer lines by every process, each a share of them; one that died has none."""
    if not forks or len(lines) == 1 or sum(map(len, lines)) < _WORTH_SHARING:
        return map(read, lines)
    answers: list[bytes] = [b""] * len(lines)
    step = len(forks) + 1
    for number, fork in enumerate(forks, 1):
        with suppress(OSError):
            fork.send(lines[number::step])
    answers[::step] = map(read, lines[::step])
    for number, fork in enumerate(tuple(forks), 1):
        try:
            answers[number::step] = fork.recv()
        except (OSError, EOFError):
            forks.remove(fork)
            answers[number::step] = map(read, lines[number::step])
    return answers


def _forks(read: Read, count: int) -> Iterator[Connection]:
    """Start processes, and give what each is spoken to by."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return
    gc.freeze()  # what is read by now is nobody's garbage: its pages stay shared
    context = multiprocessing.get_context("fork")
    ours: list[Connection] = []
    for _ in range(count):
        here, there = context.Pipe()
        ours.append(here)
        context.Process(target=_serve, args=(read, there, ours), daemon=True).start()
        there.close()
        yield here


def _serve(read: Read, asked: Connection, others: Iterable[Connection]) -> None:
    """Answer what is asked until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is told, and goes
    for other in others:
        other.close()  # else it would never see the end of its own
    with suppress(OSError, EOFError):
        while True:
            asked.send([read(line) for line in asked.recv()])
