"""The gate of understanding: `python -m tests.quality.utterances.gate [--missed]`.

Prints the figures of each set by itself: "a" and "b" of turns understood, "c" to
"g" of answers. `--record SET [REASON]` sets a set's floors anew, by the rules of the
quotations' gate. `--missed` adds what is missed of all but "d", "e" and "g": they
are not for looking at, so that they measure.
"""

import json
import sys
from pathlib import Path

from tests.quality.gate import complaints, recorded
from tests.quality.utterances import answered
from tests.quality.utterances.reading import digest, read_utterances
from tests.quality.utterances.scoring import Score, score_lines, score_utterances

FLOORS = Path(__file__).parent / "floors.json"
SETS = ("a", "b")
MEASURES = ("d", "e", "g")
_NONE = {"articles": "", "floors": {}, "lowered": []}


def main(arguments: list[str]) -> int:
    """Print both sets' figures, and say whether they stand."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    found: list[str] = []
    for which in (*SETS, *answered.SETS):
        result, seen = scored(which), seen_in(which)
        if arguments[:2] == ["--record", which]:
            own, reason = floors.get(which, _NONE), " ".join(arguments[2:])
            floors[which] = recorded(result, own, seen, reason)
            FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
        show(which, result, floors.get(which, _NONE))
        if which not in MEASURES and "--missed" in arguments:
            print("\n".join(f"  {line}" for line in result.missed))
        told = complaints(result, floors.get(which, _NONE), seen)
        found += [f"set {which}: {line}" for line in told]
    print("\n".join(found) or "The gate of understanding is open.")
    return 1 if found else 0


def scored(which: str) -> Score:
    """Score a set; with "a", the lines of the articles, too."""
    if which in answered.SETS:
        return answered.score_answers(which)
    result = score_utterances(read_utterances(which))
    if which == "a":
        score_lines(result)
    return result


def seen_in(which: str) -> str:
    """Give a digest of what a set is scored on."""
    return answered.digest(which) if which in answered.SETS else digest(which)


def show(which: str, result: Score, floors: dict) -> None:
    """Print one set's figures."""
    is_answered = which in answered.SETS
    read = answered.read_asked if is_answered else read_utterances
    turns = read(which)
    print(f"Set {which}: {len(turns)} turns")
    for name, value in result.ratios().items():
        print(f"{value:7.1%}  {name} (floor {floors['floors'].get(name, 0):.1%})")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
