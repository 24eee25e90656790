"""The quality gate: `python -m tests.quality.gate [--record [REASON]]`.

Fails on any wrong attribution, on a figure below its floor, and where the
annotated articles have changed since the floors were set. `--record` sets the
floors anew: they rise by themselves, and fall only with a reason, which is
kept beside them.
"""

import json
import sys
from pathlib import Path
from typing import Protocol

from tests.quality.annotated import digest, read_annotated
from tests.quality.scoring import score

FLOORS = Path(__file__).parent / "floors.json"


class Scored(Protocol):
    """What a gate needs of a score: its figures, and what none may let through."""

    wrong: list[str]

    def ratios(self) -> dict[str, float]:
        """Give the figures that have floors, each from 0 to 1."""
        ...


def complaints(result: Scored, floors: dict, seen: str) -> list[str]:
    """Give what keeps the gate shut; nothing: it is open."""
    found = [f"wrong attribution: {line}" for line in result.wrong]
    if floors["articles"] != seen:
        found.append("the annotated articles changed: set the floors with --record")
    for name, value in result.ratios().items():
        floor = floors["floors"].get(name)
        if floor is None:
            found.append(f"{name} has no floor: set it with --record")
        elif value < floor:
            found.append(f"{name}: {value:.4f} is below its floor {floor:.4f}")
    return found


def recorded(result: Scored, floors: dict, seen: str, reason: str) -> dict:
    """Give new floors; refuse to lower one without a reason."""
    ratios = result.ratios()
    fallen = sorted(n for n, v in ratios.items() if v < floors["floors"].get(n, 0))
    if result.wrong:
        raise ValueError("no floors while an attribution is wrong: " + result.wrong[0])
    if fallen and not reason:
        raise ValueError(f"{', '.join(fallen)} would fall: say why, after --record")
    lowered = list(floors["lowered"])
    if fallen:
        was = ", ".join(f"{name} {floors['floors'][name]}" for name in fallen)
        lowered.append({"was": was, "why": reason})
    return {"articles": seen, "floors": ratios, "lowered": lowered}


def main(arguments: list[str]) -> int:
    """Print the figures, and say whether they stand."""
    result = score(read_annotated())
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    for name, value in result.ratios().items():
        print(f"{value:7.1%}  {name} (floor {floors['floors'].get(name, 0):.1%})")
    if "--missed" in arguments:
        print("\n".join(f"missed: {line}" for line in result.missed))
    if arguments[:1] == ["--record"]:
        floors = recorded(result, floors, digest(), " ".join(arguments[1:]))
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    found = complaints(result, floors, digest())
    print("\n".join(found) or "The gate is open.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
