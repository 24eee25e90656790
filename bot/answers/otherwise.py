"""Answers words that no cutting holds together by what bears on them.

Shows both sides of a choice, the figures a rank is asked of, how papers tell a
silence, and what an article gives as a reason. Refuses to settle any of them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.almanac import MONTHS, WEEKDAYS
from bot.answers.amounts import printing, read_amounts, speaks_of, unsaid
from bot.answers.findings import document_finding, shown_once
from bot.answers.readings import Reading, asks_why, gives_reason, readings
from bot.dialogue import Answer, Finding, Outcome, Section
from bot.model import Statement
from bot.search import content_words, stem
from bot.store import Document, FactStore
from bot.text import fold, keys

_MOST_HITS = 200
_MOST_SHOWN = 3  # for one line of several
_MOST_WEIGHED = 20  # of them all: whether an article speaks of the rest is dear
_LEAST_SHARED = 2  # words beside a choice that are worth looking for alone

Fits = Callable[[Document], bool]


def answer_otherwise(
    asked: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer with what another reading of some words finds; None: nothing.

    `fits` tells the cuttings that may answer.
    """
    for reading in readings(asked):
        if any(map(_names_day, reading.lines)) and store.holds(reading.shared):
            continue  # of whom no article tells, nothing was on either day
        found = {line: _telling(line, reading, store, fits) for line in reading.lines}
        if not any(found.values()):
            found = _shared(reading, store, fits)
        elif not all(found.values()):
            found = _other_sums(found, reading, store, fits)
        if any(found.values()):
            return _answered(found, reading, store, intent)
    return None


def _other_sums(
    found: dict[str, list[Document]], reading: Reading, store: FactStore, fits: Fits
) -> dict[str, list[Document]]:
    """Find a sum that no article prints beside the other words: "the £2.6bn bid".

    Asked whether "the deal" is worth that or £2.4bn, it is the other side.
    """
    alone = replace(reading, shared="")
    return {
        line: told or (_telling(line, alone, store, fits) if _is_sum(line) else [])
        for line, told in found.items()
    }


def _names_day(line: str) -> bool:
    return any(key in WEEKDAYS or key in MONTHS for key in keys(line))


def _is_sum(line: str) -> bool:
    return bool(read_amounts(line).worths)


def _answered(
    found: dict[str, list[Document]], reading: Reading, store: FactStore, intent: str
) -> Answer:
    documents = (one for told in found.values() for one in told)
    findings = shown_once(store, (document_finding(store, one) for one in documents))
    silent = [f"nothing on “{line}”" for line, told in found.items() if not told]
    return Answer(
        intent=intent,
        outcome=Outcome.FOUND,
        sections=(Section(findings=findings),),
        notes=tuple(filter(None, (reading.note, *silent))),
    )


def _shared(
    reading: Reading, store: FactStore, fits: Fits
) -> dict[str, list[Document]]:
    """Find the words beside a choice of which neither side is told."""
    if len(content_words(reading.shared)) < _LEAST_SHARED:
        return {}
    sides: dict[str, list[Document]] = {line: [] for line in reading.lines}
    alone = replace(reading, shared="")
    return {**sides, reading.shared: _telling(reading.shared, alone, store, fits)}


def _telling(
    line: str, reading: Reading, store: FactStore, fits: Fits
) -> list[Document]:
    """Give the cuttings that hold one line, the nearest to the other words first."""
    amounts = read_amounts(line)
    if amounts.worths:
        sums = printing(replace(amounts, rest=reading.shared), store)
        held: Sequence[Document] = [one for one in sums.values() if fits(one)]
    else:
        hits = store.index.search(line, limit=_MOST_HITS, among=fits)
        held = [hit.document for hit in hits if hit.supported and not hit.missing]
    counted = (o for o in held if not reading.is_counted or _is_counted(o, store))
    told = (o for o in counted if speaks_of(reading.shared, o.article, store))
    held = list(islice(told, _MOST_WEIGHED))
    return sorted(held, key=lambda one: _away(one, reading.shared, store))[:_MOST_SHOWN]


def _is_counted(document: Document, store: FactStore) -> bool:
    sheet = store.sheets[document.article]
    return any(figure.span.touches(document.span) for figure in sheet.figures)


def _away(document: Document, shared: str, store: FactStore) -> int:
    """Count the other words that a cutting lacks."""
    if not isinstance(document, Statement):
        return 0
    return len(unsaid(shared, document, store))


# --------------------------------------------------------------------- reasons


def answer_reasons(
    asked: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer why by the sentences that give a reason for part of what is asked.

    The article must speak of the rest: "blamed the delay on floods", of the plant.
    """
    words = [word.span.of(asked) for word in content_words(asked)]
    if not asks_why(asked) or len(words) < _LEAST_SHARED:
        return None
    told: dict[tuple[str, int], Document] = {}
    for word in words:
        for hit in store.index.search(word, limit=_MOST_HITS, among=fits):
            one = hit.document
            said = fold(one.span.of(store.articles[one.article].text))
            lacking = _lacking(words, said)
            is_told = gives_reason(said) and 2 * len(lacking) <= len(words)
            if is_told and not _lacking(lacking, store.articles[one.article].text):
                told[one.article, one.span.start] = one
    if not told:
        return None
    found = {asked: list(told.values())[:_MOST_SHOWN]}
    return _answered(found, Reading(lines=(asked,)), store, intent)


def _lacking(asked: Sequence[str], text: str) -> list[str]:
    said = {stem(word.key) for word in content_words(text)}
    return [word for word in asked if stem(fold(word)) not in said]


_NO_REASON = "none of this says why in so many words"
_NEXT = "next in the paragraph"


def with_reasons(found: Answer, asked: str, store: FactStore) -> Answer:
    """Keep to what gives a reason, where one is asked for and any is given.

    Else the sentence that follows is shown too: a paper often puts it there.
    """
    if found.outcome is not Outcome.FOUND or found.verdict or not asks_why(asked):
        return found
    reasons = tuple(f for f in found.findings if gives_reason(_sentence(f)))
    if reasons:
        return replace(found, sections=(Section(findings=reasons),))
    told = [one for f in found.findings for one in (f, *_following(f, store))]
    findings = shown_once(store, told)
    return replace(
        found,
        sections=(Section(findings=findings),),
        notes=(*found.notes, _NO_REASON),
    )


def _sentence(finding: Finding) -> str:
    return fold((finding.context or finding.evidence[0]).text)


def _following(finding: Finding, store: FactStore) -> Iterator[Finding]:
    """Yield the sentence after the one shown, of the same paragraph."""
    shown = finding.context or finding.evidence[0]
    sheet = store.sheets[shown.source.id]
    paragraph = next(
        (p for p in sheet.article.paragraphs if p.touches(shown.span)), None
    )
    for statement in sheet.statements:
        if statement.span.start >= shown.span.end:
            if paragraph is not None and paragraph.holds(statement.span):
                yield replace(document_finding(store, statement), label=_NEXT)
            return
