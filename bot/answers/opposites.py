"""Marks where a line half remembered says the opposite of what is printed.

A search passes over small words; "more" for "less" must not pass as a detail.
"""

from dataclasses import replace

from bot.dialogue import Answer, Change, ChangeKind, Finding
from bot.model import Span
from bot.text import keys, words
from bot.wording import compare, locate

_FEWEST_WORDS = 3  # of a line; fewer are a topic
_SHORT = 4  # words below which all must stand together, as a topic's seldom do
_LEAST_SHARE = 0.6  # of them that a print must hold to be that line
_LEAST_SHORT = 0.9
TURNED = "not the same: what is printed turns these words round"

# Small words that turn a line round, and that a search passes over.
_OPPOSITES = tuple(
    frozenset(pair.split())
    for pair in (
        "more less fewer",
        "before after",
        "over under",
        "above below",
        "with without",
        "up down",
        "most least fewest",
        "for against",
    )
)


def opposites_marked(found: Answer, *, asked: str) -> Answer:
    """Show word by word where a line half remembered says the opposite."""
    count = sum(1 for _ in words(asked))
    if count < _FEWEST_WORDS:
        return found
    least = _LEAST_SHORT if count < _SHORT else _LEAST_SHARE
    section = found.sections[0]
    marked = tuple(_turn_marked(one, asked, least) for one in section.findings)
    notes = (TURNED, *found.notes) if all(f.changes for f in marked) else found.notes
    return replace(found, sections=(replace(section, findings=marked),), notes=notes)


def _turn_marked(finding: Finding, asked: str, least: float) -> Finding:
    match = locate(asked, finding.text, within=Span(0, len(finding.text)))
    if match is None or match.share < least:
        return finding
    changes = compare(match.span.of(finding.text), asked)
    return replace(finding, changes=changes) if any(map(turns, changes)) else finding


def turns(change: Change) -> bool:
    """Tell a change to the opposite: a negation, "less" for "more"."""
    if change.kind is ChangeKind.SAME:
        return False
    printed, other = frozenset(keys(change.printed)), frozenset(keys(change.other))
    return change.is_negation or any(
        printed & pair and other & pair and not printed & other & pair
        for pair in _OPPOSITES
    )
