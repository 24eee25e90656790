"""How well intents are told apart, and how quickly, beside peers: `make bench-intents`.

Matches the project's own turns against the shipped intents, and beside them plain
rapidfuzz scorers; and, where PEER names a Python with scikit-learn, character
TF-IDF with logistic regression:

    python3 -m venv /tmp/peer
    /tmp/peer/bin/pip install scikit-learn==1.9.1
    make bench-intents PEER=/tmp/peer/bin/python

Where DATA names a folder with the files of public sets (see `intent_sets`), the
same on these. All run in one go, block by block in turn, so that a slow spell of
the machine falls on all. Figures:

    right     turns in scope given the right intent, as typed / with slips
    refused   turns out of scope below the threshold, or taken for talk
    AUC       how often a right answer scores above an answer out of scope
    us        microseconds a turn, the median, and the share of the peer's

The threshold lets a tenth of the held-out turns out of scope through; the own
turns need none, and have no AUC: talk is an intent there.
"""

import json
import os
import subprocess
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import isnan
from pathlib import Path
from statistics import mean, median

from rapidfuzz import fuzz, process

from bot.text import fold
from tests.bench.adapters import make_matcher
from tests.bench.intent_sets import (
    IntentSet,
    Labelled,
    is_refusal,
    read_own,
    read_public,
)

PEER_SCRIPT = Path(__file__).with_name("peer_sklearn.py")
NO_PEER = (
    "No peer: make a venv with scikit-learn, and give its Python as PEER (see"
    " tests/bench/intents.py)."
)
PEER = "tfidf + lr"
SCORERS = ("ratio", "token_set_ratio", "WRatio", "partial_ratio")
BLOCK = 100
LET_THROUGH = 0.1

Matched = tuple[str, float, float]  # intent, score, microseconds
Matching = Callable[[Sequence[str]], list[Matched]]


def timed(match: Callable[[str], tuple[str | None, float]]) -> Matching:
    """Match turns one by one, each timed."""

    def run(texts: Sequence[str]) -> list[Matched]:
        found = []
        for text in texts:
            began = time.perf_counter_ns()
            intent, score = match(text)
            found.append((intent or "", score, (time.perf_counter_ns() - began) / 1e3))
        return found

    return run


def nearest(examples: Mapping[str, Sequence[str]], scorer: str) -> Matching:
    """Match by the one example that a plain rapidfuzz scorer likes best."""
    intents = [intent for intent, texts in examples.items() for _ in texts]
    known = [fold(text) for texts in examples.values() for text in texts]
    judge = getattr(fuzz, scorer)

    def match(text: str) -> tuple[str, float]:
        _, score, place = process.extractOne(fold(text), known, scorer=judge)
        return intents[place], score / 100

    return timed(match)


@contextmanager
def peer(python: str, examples: Mapping[str, Sequence[str]]) -> Iterator[Matching]:
    """Match with scikit-learn, run by another Python."""
    with subprocess.Popen(
        [python, str(PEER_SCRIPT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        asks, answers = child.stdin, child.stdout

        def ask(message: object) -> list[Matched]:
            asks.write(json.dumps(message) + "\n")
            asks.flush()
            return [tuple(one) for one in json.loads(answers.readline())]

        ask(examples)
        yield ask
        asks.close()


@dataclass(slots=True)
class Figures:
    """What one matcher reached on one set."""

    right: float
    slipped: float
    refused: float
    auc: float
    microseconds: float = field(default=0.0)

    def row(self, name: str, share: float) -> str:
        """Write the figures as a line."""
        return (
            f"  {name:16} right {self.right:.3f} / {self.slipped:.3f}"
            f"  refused {self.refused:.3f}  AUC {_shown(self.auc, 3)}"
            f"  {self.microseconds:5.0f} us  {_shown(share, 2)}"
        )


def _shown(value: float, places: int) -> str:
    return "-".rjust(places + 2) if isnan(value) else f"{value:.{places}f}"


def compare(one: IntentSet, matchers: Mapping[str, Matching]) -> dict[str, Figures]:
    """Run all matchers over a set, block by block in turn."""
    parts = {"held": one.held_out, "clean": one.asked, "slips": one.with_slips()}
    found: dict[tuple[str, str], list[Matched]] = {}
    for part, rows in parts.items():
        for start in range(0, len(rows), BLOCK):
            texts = [text for text, _ in rows[start : start + BLOCK]]
            for name, match in matchers.items():
                found.setdefault((name, part), []).extend(match(texts))
    return {
        name: _figures(parts, {p: found.get((name, p), []) for p in parts})
        for name in matchers
    }


def _figures(
    parts: Mapping[str, Labelled], found: Mapping[str, list[Matched]]
) -> Figures:
    held = _beyond(parts["held"], found["held"])
    scores = sorted((score for _, score, _ in held), reverse=True)
    least = scores[int(LET_THROUGH * len(scores))] if scores else float("-inf")
    both = [
        pair
        for part in ("clean", "slips")
        for pair in zip(parts[part], found[part], strict=True)
    ]
    beyond = _beyond([row for row, _ in both], [match for _, match in both])
    refused = [score <= least or is_talk(intent, parts) for intent, score, _ in beyond]
    good = [m[1] for (_, intent), m in both if intent and m[0] == intent]
    return Figures(
        right=_right(parts["clean"], found["clean"]),
        slipped=_right(parts["slips"], found["slips"]),
        refused=sum(refused) / max(1, len(refused)),
        auc=_auc(good, [score for _, score, _ in beyond if parts["held"]]),
        microseconds=median(m[2] for _, m in both),
    )


def is_talk(intent: str, parts: Mapping[str, Labelled]) -> bool:
    """Tell an intent that refuses, on the own turns: public sets have none."""
    return not parts["held"] and is_refusal(intent)


def _beyond(rows: Labelled, found: Sequence[Matched]) -> list[Matched]:
    return [match for (_, intent), match in zip(rows, found, strict=True) if not intent]


def _right(rows: Labelled, found: Sequence[Matched]) -> float:
    pairs = [(row[1], m[0]) for row, m in zip(rows, found, strict=True) if row[1]]
    return sum(meant == given for meant, given in pairs) / max(1, len(pairs))


def _auc(good: Sequence[float], beyond: Sequence[float]) -> float:
    if not good or not beyond:
        return float("nan")  # as on the own turns
    ranked = sorted(beyond)
    above = (bisect_left(ranked, s) + bisect_right(ranked, s) for s in good)
    return sum(above) / 2 / len(good) / len(ranked)


def run(one: IntentSet, python: str) -> dict[str, Figures]:
    """Compare all matchers on a set, and print it."""
    matchers = {"cuttings": timed(make_matcher(one.examples).match)}
    matchers |= {name: nearest(one.examples, name) for name in SCORERS}
    if python:
        with peer(python, one.examples) as match:
            found = compare(one, {**matchers, PEER: match})
    else:
        found = compare(one, matchers)
    phrases = sum(map(len, one.examples.values()))
    print(
        f"{one.name}: {len(one.examples)} intents, {phrases} phrases,"
        f" {len(one.asked)} turns"
    )
    _show(found)
    return found


def _show(found: Mapping[str, Figures]) -> None:
    whole = found[PEER].microseconds if PEER in found else float("nan")
    for name, figures in found.items():
        print(figures.row(name, figures.microseconds / whole))


def main() -> None:
    """Print the figures side by side, and the public sets' means."""
    python = os.environ.get("PEER", "")
    run(read_own(), python)
    if not python:
        print(NO_PEER)
    folder = os.environ.get("DATA")
    results = [run(one, python) for one in read_public(Path(folder))] if folder else []
    if results:
        print(f"mean of {len(results)} public sets")
        _show({name: _mean([r[name] for r in results]) for name in results[0]})


def _mean(figures: Sequence[Figures]) -> Figures:
    return Figures(
        mean(f.right for f in figures),
        mean(f.slipped for f in figures),
        mean(f.refused for f in figures),
        mean(f.auc for f in figures),
        mean(f.microseconds for f in figures),
    )


if __name__ == "__main__":
    main()
