"""How well and how quickly a half-remembered line is found: `make bench-search`.

Scores Cuttings, and beside it tantivy where PEER names a Python that has it:

    python3 -m venv /tmp/peer
    /tmp/peer/bin/pip install tantivy==0.27.0
    make bench-search PEER=/tmp/peer/bin/python N="10000 100000" TEXT=FOLDER

N are sizes of archives (default 10,000 quotations), TEXT a folder of plain text to
make them of (default: made-up words, which are harder to tell apart than real ones).
Both engines are asked in turn, block by block, so that a slow spell of the machine
falls on both.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from bot.search import content_words
from tests.bench.lines import ABSENT, Line, Quotation, make_archive, make_lines
from tests.bench.peers import peer_with

ENGINE = Path(__file__).with_name("searching.py")
ROOT = Path(__file__).parents[2]
NO_PEER = (
    "No peer: make a venv with tantivy, and give its Python as PEER"
    " (see tests/bench/search.py)."
)
EACH = 100  # lines of a kind
BLOCK = 20  # lines asked of one engine before the other
LET_THROUGH = 0.05  # of the absent lines


@dataclass
class Engine:
    """A search engine in its own process, and what it answered."""

    name: str
    process: "subprocess.Popen[str]"
    built: dict[str, float]
    answers: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def start(cls, name: str, python: str, archive: Path) -> Self:
        """Start an engine and wait until it has read the archive."""
        process = subprocess.Popen(
            [python, str(ENGINE), name, str(archive)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert process.stdout is not None
        return cls(name, process, json.loads(process.stdout.readline()))

    def ask(self, lines: Iterable[Line]) -> None:
        """Ask some lines and keep the answers."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        for line in lines:
            words = [word.key for word in content_words(line.text)]
            asked = json.dumps({"text": line.text, "words": words})
            self.process.stdin.write(asked + "\n")
            self.process.stdin.flush()
            self.answers.append(json.loads(self.process.stdout.readline()))

    def stop(self) -> None:
        """End the process."""
        self.process.communicate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What an engine reached; shares from 0 to 1, times in milliseconds."""

    first: float
    among_five: float
    by_kind: dict[str, float]
    kept: float  # first and sure, at 5% absent lines let through
    auc: float
    median: float
    p99: float


def figures(lines: Sequence[Line], answers: Sequence[dict[str, Any]]) -> Figures:
    """Score answers."""
    right: dict[str, list[tuple[float, int | None]]] = defaultdict(list)
    absent: list[float] = []
    for line, answer in zip(lines, answers, strict=True):
        hits = answer["hits"]
        sure = hits[0][1] if hits else float("-inf")
        if line.kind == ABSENT:
            absent.append(sure)
        else:
            places = (n for n, (number, _) in enumerate(hits) if number in line.answers)
            right[line.kind].append((sure, next(places, None)))
    asked = [one for kind in right.values() for one in kind]
    least = sorted(absent, reverse=True)[int(LET_THROUGH * len(absent))]
    pairs = [(s > a) + (s == a) / 2 for s, _ in asked for a in absent]
    times = sorted(answer["seconds"] * 1e3 for answer in answers)
    return Figures(
        first=_share(place == 0 for _, place in asked),
        among_five=_share(place is not None and place < 5 for _, place in asked),
        by_kind={k: _share(p == 0 for _, p in ones) for k, ones in right.items()},
        kept=_share(place == 0 and sure > least for sure, place in asked),
        auc=sum(pairs) / len(pairs),
        median=times[len(times) // 2],
        p99=times[int(0.99 * len(times))],
    )


def _share(claims: Iterable[bool]) -> float:
    counted = list(claims)
    return sum(counted) / len(counted)


def compare(lines: Sequence[Line], held: Sequence[Quotation], peer: str) -> None:
    """Ask every engine in turn and print a table."""
    quotes = [{"id": q.number, "quote": q.words, "speaker": q.speaker} for q in held]
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.json"
        archive.write_text(json.dumps(quotes), encoding="utf-8")
        engines = [Engine.start("cuttings", sys.executable, archive)]
        if peer:
            engines.append(Engine.start("tantivy", peer, archive))
        for start in range(0, len(lines), BLOCK):
            for engine in engines[:: 1 if start // BLOCK % 2 else -1]:
                engine.ask(lines[start : start + BLOCK])
        for engine in engines:
            engine.stop()
    _print(lines, engines, len(held))


def _print(lines: Sequence[Line], engines: Sequence[Engine], size: int) -> None:
    print(f"\n{size:,} quotations, {len(lines)} lines")
    print(
        "             r@1    r@5   r@1 at 5%    AUC   p50 ms   p99 ms"
        "   bytes each  build s"
    )
    found = {engine.name: figures(lines, engine.answers) for engine in engines}
    for engine in engines:
        f = found[engine.name]
        each = engine.built["bytes"] / size
        print(
            f"{engine.name:10} {f.first:6.3f} {f.among_five:6.3f} {f.kept:11.3f}"
            f" {f.auc:6.3f} {f.median:8.2f} {f.p99:8.2f} {each:12,.0f}"
            f" {engine.built['seconds']:8.1f}"
        )
    if len(engines) > 1:
        mine, other = (found[engine.name] for engine in engines)
        seconds = [engine.built["seconds"] for engine in engines]
        print(
            f"ratios: p50 {mine.median / other.median:.2f},"
            f" p99 {mine.p99 / other.p99:.2f}, build {seconds[0] / seconds[1]:.2f}"
        )
    built = engines[0].built
    each, seconds_back = built["kept"] / size, built["restored"]
    print(f"kept in {each:.0f} bytes each, back in {seconds_back:.2f} s")
    for engine in engines:
        kinds = found[engine.name].by_kind
        print(f"{engine.name:10}", *(f"{k} {kinds[k]:.2f}" for k in sorted(kinds)))


def main() -> None:
    """Print the figures side by side, an archive a size."""
    peer = peer_with("tantivy")
    folder = os.environ.get("TEXT")
    for size in sys.argv[1:] or ["10000"]:
        archive = make_archive(
            int(size) + EACH, seed=5, folder=Path(folder) if folder else None
        )
        lines, held = make_lines(archive, each=EACH, seed=6)
        compare(lines, held, peer)
    if not peer:
        print(NO_PEER)


if __name__ == "__main__":
    main()
