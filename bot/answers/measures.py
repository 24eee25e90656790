"""Keeps to a quantity asked for: "how long" is answered by a length or a time.

Knows which measures answer which question. A cutting that only names the thing
is no answer; "how much" and "how many" are left alone, as words answer them too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue import Answer, Finding, Outcome
from bot.model import Figure
from bot.resolve.claims.amounts import dimension_of
from bot.store import FactStore

_ASKED = re.compile(
    r"\bhow\s+(long|far|tall|high|deep|wide|heavy|fast)\s+"
    r"(?:is|are|was|were|will|would|does|did|do|has|have|had|can)\b",
    re.IGNORECASE,
)
_LENGTH = frozenset({"length"})
_MEASURES = {
    "long": _LENGTH | {"time"},
    "far": _LENGTH | {"time"},
    "heavy": frozenset({"weight"}),
    "fast": frozenset({"speed"}),
}
# A time says how long something is where it is spent: not "two weeks ago".
_SPENT = re.compile(
    r"\b(?:for|over|within|tak\w+|took|last\w*|spen\w+|wait\w*|stay\w*)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"[\s-]+(?:long|away|journey|walk|drive|flight|ride)\b", re.IGNORECASE
)
_NEAR = 24  # code points before a figure


def kept_to_measure(found: Answer, turn: str, store: FactStore) -> Answer:
    """Leave out what holds no such quantity; abstain where nothing does."""
    asked = _ASKED.search(turn)
    if asked is None or found.outcome is not Outcome.FOUND or found.verdict is not None:
        return found
    measures = _MEASURES.get(asked[1].lower(), _LENGTH)
    sections = tuple(
        replace(section, findings=kept)
        for section in found.sections
        if (kept := tuple(f for f in section.findings if _tells(f, measures, store)))
    )
    if sections:
        return replace(found, sections=sections)
    return replace(
        found,
        outcome=Outcome.NONE,
        sections=(),
        missing=(asked[0].rpartition(" ")[0],),
        nearest=found.findings[:_NEAREST],
    )


_NEAREST = 3


def _tells(finding: Finding, measures: frozenset[str], store: FactStore) -> bool:
    return any(_is_told(figure, measures, store) for figure in _figures(finding, store))


def _figures(finding: Finding, store: FactStore) -> Iterator[Figure]:
    """Yield the figures of the sentences that a finding shows."""
    shown = finding.context or finding.evidence[0]
    for figure in store.sheets[shown.source.id].figures:
        if figure.sentence.touches(shown.span):
            yield figure


def _is_told(figure: Figure, measures: frozenset[str], store: FactStore) -> bool:
    unit = dimension_of(figure.unit)
    if unit not in measures:
        return False
    if unit != "time":
        return True
    text = store.articles[figure.article].text
    if "-" in figure.span.of(text):  # "a three-year contract"
        return True
    before = text[max(0, figure.span.start - _NEAR) : figure.span.start]
    return bool(_SPENT.search(before) or _LONG.match(text, figure.span.end))
