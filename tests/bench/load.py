"""How long loading takes, and how much memory: on any number of made-up articles.

Each size is loaded by a process of its own, as the bot loads its folder; memory is
that of the process and its workers together, at its peak. Near copies are found
beside a MinHash library where PEER names a Python that has it:

    python3 -m venv /tmp/peer
    /tmp/peer/bin/pip install datasketch==2.0.0
    make bench-load SIZES="1000 10000" PEER=/tmp/peer/bin/python
"""

import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from pathlib import Path
from statistics import median
from threading import Event, Thread

import psutil

from bot.corpus import parse_article
from bot.extract import extract
from bot.holdings import build_archive, places_of
from bot.resolve import SharedText, Sheet, Sheets, cuttings_of, sheet_of
from bot.settings import Settings
from tests.bench.newswire import Item, make_up
from tests.bench.peers import peer_with

SIZES = (1_000, 10_000)
ADDED = 50  # articles that come one by one to a store that stands
COMPARED = 10_000  # articles among which near copies are sought, at most
NO_PEER = (
    "No peer: make a venv with datasketch, and give its Python as PEER"
    " (see tests/bench/load.py)."
)
ROOT = Path(__file__).parents[2]


def main() -> None:
    """Print the figures for the sizes asked for, and for near copies."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    peer = peer_with("datasketch")
    made = list(make_up(max(sizes) + ADDED))
    print("articles    found   joined   CPU time   peak memory   one more   one less")
    told = []
    for size in sizes:
        told.append(_loaded(size, made))
        print(_line(told[-1]), flush=True)
    for before, after in pairwise(told):
        print(_growth(before, after))
    print(_near_copies(made[: min(COMPARED, max(sizes))], peer))


def _line(told) -> str:
    """Give when the last article was read and when all was joined, and the rest."""
    return (
        f"{told['articles']:8,} {told['found']:6.1f} s {told['seconds']:6.1f} s "
        f"{told['cpu']:8.1f} s {told['peak']:9,.0f} MiB "
        f"{told['plus']:7.1f} ms {told['minus']:7.1f} ms"
    )


def _growth(before, after) -> str:
    """Hold the growth of the CPU time against n log n."""
    grown = after["cpu"] / before["cpu"]
    line = _n_log_n(after["articles"]) / _n_log_n(before["articles"])
    return (
        f"{before['articles']:,} to {after['articles']:,}: {grown:.1f} times the CPU "
        f"time, n log n would be {line:.1f} times"
    )


def _n_log_n(number: int) -> float:
    return number * math.log(number)


# -------------------------------------------------------------------- one load


def _loaded(size: int, made: list[Item]) -> dict:
    """Have a process of its own load so many articles; give what it told."""
    with tempfile.TemporaryDirectory() as folder:
        for item in made[:size]:
            Path(folder, f"{item.name}.txt").write_text(item.text, encoding="utf-8")
        rest = json.dumps([(i.name, i.text) for i in made[size : size + ADDED]])
        command = [sys.executable, "-m", "tests.bench.load", "--one", folder]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            watch = _Watch(process.pid)
            out, _ = process.communicate(rest)
            told: dict = json.loads(out)
            return told | {"articles": size, "peak": watch.peak() / 2**20}


@dataclass(slots=True)
class _Watch:
    """Watches a process and its workers for the most memory they hold together."""

    pid: int
    _most: int = 0
    _over: Event = field(default_factory=Event)
    _thread: Thread = field(init=False)

    def __post_init__(self) -> None:
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def peak(self) -> int:
        self._over.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._over.wait(0.2):
            try:
                process = psutil.Process(self.pid)
                alive = [process, *process.children(recursive=True)]
                held = sum(one.memory_info().rss for one in alive)
            except psutil.NoSuchProcess:
                continue
            self._most = max(self._most, held)


def load_one(folder: str) -> None:
    """Load a folder as the bot does; then add articles and take them out, singly."""
    rest = json.load(sys.stdin)
    began = time.perf_counter()
    found = began

    def watch(articles):
        nonlocal found
        yield from articles
        found = time.perf_counter()

    archive = build_archive(places_of(Settings(), Path(folder)), watch=watch)
    over = time.perf_counter()
    cpu = sum(_cpu_seconds())
    store = archive.current.store
    added, taken = [], []
    for name, text in rest:
        sheet = _sheet(name, text)
        start = time.perf_counter()
        store = store.plus(sheet)
        added.append(time.perf_counter() - start)
    for name, _ in rest:
        start = time.perf_counter()
        store = store.minus(name)
        taken.append(time.perf_counter() - start)
    if store != archive.current.store:
        raise SystemExit("what came and went left a trace")
    told = {"seconds": over - began, "found": found - began, "cpu": cpu}
    told |= {"plus": 1e3 * median(added), "minus": 1e3 * median(taken)}
    json.dump(told, sys.stdout)


def _cpu_seconds() -> Iterator[float]:
    """Give what this process and its workers, all ended, have used."""
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(who)
        yield used.ru_utime + used.ru_stime


def _sheet(name: str, text: str) -> Sheet:
    article = parse_article(name, text)
    return sheet_of(article, extract(article))


# ----------------------------------------------------------------- near copies


def _near_copies(made: list[Item], peer: str) -> str:
    """Find near copies, and have the peer find them in the same texts."""
    planted = set(_planted(made))
    sheets = [Sheet(article=parse_article(i.name, i.text)) for i in made]
    began = time.perf_counter()
    ours = set(_found(sheets))
    seconds = time.perf_counter() - began
    lines = [
        f"near copies among {len(made):,} articles, {len(planted):,} pairs planted"
    ]
    lines.append(_judged("Cuttings", ours, planted, seconds))
    if peer:
        bodies = {
            s.article.id: "\n".join(p.of(s.article.text) for p in s.article.paragraphs)
            for s in sheets
        }
        theirs = json.loads(
            subprocess.run(
                [peer, str(Path(__file__).with_name("peer_minhash.py"))],
                input=json.dumps(bodies),
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            ).stdout
        )
        pairs = {frozenset(pair) for pair in theirs["pairs"]}
        lines.append(_judged("MinHash", pairs, planted, theirs["seconds"]))
        lines.append(f"time, of the peer's: {seconds / theirs['seconds']:.2f}")
    else:
        lines.append(NO_PEER)
    return "\n".join(lines)


def _planted(made: list[Item]) -> Iterator[frozenset[str]]:
    """Give the pairs that copy one text."""
    groups: dict[str, list[str]] = {}
    for item in made:
        groups.setdefault(item.copy_of or item.name, []).append(item.name)
    for group in groups.values():
        yield from map(frozenset, combinations(group, 2))


def _found(sheets: list[Sheet]) -> Iterator[frozenset[str]]:
    held = Sheets().plus(sheets)
    for group in SharedText().plus(map(cuttings_of, sheets)).texts(held, held):
        yield from map(frozenset, combinations(group, 2))


def _judged(who: str, found: set, planted: set, seconds: float) -> str:
    right = len(found & planted)
    return (
        f"{who:9} {len(found):6,} pairs, precision {right / len(found):.3f}, "
        f"recall {right / len(planted):.3f}, {seconds:.1f} s"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        load_one(sys.argv[2])
    else:
        main()
