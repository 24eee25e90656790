"""The gate of events: `python -m tests.quality.events.gate [--missed]`.

Prints the figures of each set by itself. `--record SET [REASON]` sets a set's
floors anew, by the rules of the quotations' gate; a set without floors is only
printed. `--missed` adds the mistakes, but not those on the sets held out, which
are not for looking at, so that they measure.
"""

import json
import sys
from pathlib import Path

from tests.quality.events.reading import digest, read_events
from tests.quality.events.scoring import EventScore, score_events
from tests.quality.gate import complaints, recorded

FLOORS = Path(__file__).parent / "floors.json"
SETS = tuple("abcdefghijklmn")
HELD_OUT = "km"
_NONE = {"articles": "", "floors": {}, "lowered": []}


def main(arguments: list[str]) -> int:
    """Print the sets' figures, and say whether they stand."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    found: list[str] = []
    for which in SETS:
        result, seen = score_events(read_events(which)), digest(which)
        if arguments[:2] == ["--record", which]:
            own, reason = floors.get(which, _NONE), " ".join(arguments[2:])
            floors[which] = recorded(result, own, seen, reason)
            FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
        show(which, result, floors.get(which, _NONE))
        if which not in HELD_OUT and "--missed" in arguments:
            print("\n".join(f"  {line}" for line in result.mistakes))
        if which in floors:
            told = complaints(result, floors[which], seen)
            found += [f"set {which}: {line}" for line in told]
    print("\n".join(found) or "The gate of events is open.")
    return 1 if found else 0


def show(which: str, result: EventScore, floors: dict) -> None:
    """Print one set's figures."""
    print(f"Set {which}: {result.counts['visits']} visits told")
    for name, value in result.ratios().items():
        print(f"{value:7.1%}  {name} (floor {floors['floors'].get(name, 0):.1%})")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
