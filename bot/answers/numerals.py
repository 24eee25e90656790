"""Counts that no figure is read from: a number by itself, or none at all.

Knows that "the ministry says 64" goes on about what was just counted. Refuses to take
a sum, a share or a date for a count.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.answers.findings import statement_finding
from bot.dialogue import Answer, Evidence, Finding, Outcome
from bot.extract.figures.numerals import SMALL
from bot.model import Span
from bot.store import FactStore

_NEAREST = 3
_NEXT = "next in the paragraph"
_SHORT = 60  # code points of a sentence that only gives another count
_PUT = re.compile(
    r"\b(?:says?|said|puts? it|counts?|counted|gives?|gave|reports?|reported|claims?"
    r"|claimed|estimates?|estimated|reckons?|speaks? of|spoke of)\b"
)
_LAST_WORD = re.compile(r"[\d,]+[.”\"’']*$")  # the number: nothing else is counted
_TOTAL = re.compile(r"\b(?:number|total|toll|tally|figure|count)\b", re.IGNORECASE)

# How many in words that no figure is read from.
_VAGUE = re.compile(
    r"\b(?:several|dozens?|hundreds|thousands|millions|scores|many|few|couple|both|all"
    r"|no|none|nobody|no one|half|most)\b",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"[^\W_][\w.,]*")


def without_numberless(found: Answer, store: FactStore) -> Answer:
    """Leave out what holds no number at all; abstain where nothing does."""
    sections = tuple(
        replace(section, findings=kept)
        for section in found.sections
        if (kept := tuple(_numbered(section.findings, store)))
    )
    if sections:
        return replace(found, sections=sections)
    return replace(
        found,
        outcome=Outcome.NONE,
        sections=(),
        missing=(),
        nearest=found.findings[:_NEAREST],
        notes=(*found.notes, "the sentences with these words give no count"),
    )


def _numbered(findings: Iterable[Finding], store: FactStore) -> Iterator[Finding]:
    """Yield what holds a number, each with the other count right behind it."""
    for finding in findings:
        if _holds_number(finding, store):
            yield finding
            yield from also_counted(finding, store)


def _holds_number(finding: Finding, store: FactStore) -> bool:
    """Tell a count in figures or words: "three of its antennas", no sum or date."""
    shown = finding.context or finding.evidence[0]
    return _VAGUE.search(shown.text) is not None or _counts(shown, store)


def _counts(shown: Evidence, store: FactStore) -> bool:
    """Tell a number that measures nothing: no sum, no share, no time."""
    figures = store.sheets[shown.source.id].figures
    measured = [f.span for f in figures if f.counted is None and f.unit]
    numerals = (
        Span(shown.span.start + found.start(), shown.span.start + found.end())
        for found in _NUMERAL.finditer(shown.text)
        if (numeral := found[0].rstrip(".,")).replace(",", "").isdigit()
        or numeral.lower() in SMALL
    )
    return any(
        not any(span.touches(numeral) for span in measured) for numeral in numerals
    )


def numbers_it(shown: Evidence, store: FactStore) -> bool:
    """Tell "the number treated has reached 112", where nothing counted is named."""
    return _TOTAL.search(shown.text) is not None and _counts(shown, store)


def is_total(finding: Finding) -> bool:
    """Tell a sentence that may give its count as "the number of" something."""
    return _TOTAL.search(finding.text) is not None


def also_counted(finding: Finding, store: FactStore) -> Iterator[Finding]:
    """Yield the short sentence behind a count that gives another's: "Rao counted 19".

    It says that it is somebody's, and of nothing else.
    """
    shown = finding.evidence[0]
    sheet = store.sheets[shown.source.id]
    after = next(
        (one for one in sheet.statements if one.span.start >= shown.span.end), None
    )
    paragraph = next(
        (p for p in sheet.article.paragraphs if p.touches(shown.span)), None
    )
    if after is None or paragraph is None or not paragraph.holds(after.span):
        return
    given = store.cite(after.article, after.span)
    is_short = len(given.text) <= _SHORT and _PUT.search(given.text) is not None
    if is_short and _counts(given, store) and _LAST_WORD.search(given.text):
        yield replace(statement_finding(store, after), label=_NEXT)
