"""Answers where somebody is by sentences that place them, though no trip is told.

Knows that "He was in Kiel" goes on about whom the sentence before names. Refuses a
place that somebody else is in.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answers.findings import shown_once, statement_finding
from bot.answers.otherwise import Fits
from bot.dialogue import Answer, Finding, Outcome, Section
from bot.model import Statement
from bot.search import stem, tokens
from bot.store import FactStore, is_statement
from bot.text import keys

_IS_AT = re.compile(
    r"(?:is|was|['’]s|has been|had been|remains?|remained|stays?|stayed|lives?|lived"
    r"|flew|went|travelled|traveled|arrived|landed)"
    r"(?: (?:still|now|currently|already|back|also|away|out))?"
    r" (?:in|at|to|near|outside|on)(?: the)?(?: [a-z]+)? (?=[A-Z])"
)
_GOES = re.compile(
    r"(?:is|was|are|will|would|has|had|plans?|planned)\b[^.;:]{0,40}?"
    r"\b(?:visit|trip|tour|journey|travel\w*|fly|flying)\b"
)
_THEY = re.compile(r"[“\"]?(?:He|She|They)\b ?")
_BEFORE_VERB = re.compile(r"(?:,[^,.;]{1,60},)? (?:(?:still|now|also|then) )?")
_MOST_HITS = 100
_MOST_SHOWN = 3
_OF_THEM = "told of whom the sentence below names"


def answer_journeys(
    who: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer with the sentences that tell of a trip of somebody's; None: none does."""
    return _answered(who, _GOES, store, fits, intent)


def answer_whereabouts(
    who: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer with the sentences that place somebody; None: none does."""
    return _answered(who, _IS_AT, store, fits, intent)


def _answered(
    who: str, verb: re.Pattern[str], store: FactStore, fits: Fits, intent: str
) -> Answer | None:
    """Answer with the sentences in which a verb is somebody's, newest first."""
    surname = keys(who)[-1] if keys(who) else ""
    hits = store.index.search(who, limit=_MOST_HITS, among=is_statement)
    named = [
        hit.document
        for hit in hits
        if isinstance(hit.document, Statement) and hit.supported and fits(hit.document)
    ]
    told = [pair for one in named for pair in _placing(one, surname, verb, store)]
    told.sort(key=lambda pair: _day(pair[0], store), reverse=True)
    shown = [finding for pair in told[:_MOST_SHOWN] for finding in pair]
    if not shown or not surname:
        return None
    findings = shown_once(store, shown)
    return Answer(
        intent=intent, outcome=Outcome.FOUND, sections=(Section(findings=findings),)
    )


def _placing(
    statement: Statement, surname: str, told: re.Pattern[str], store: FactStore
) -> Iterator[tuple[Finding, ...]]:
    """Yield a sentence that places who it names, or it with the one after that does."""
    sheet = store.sheets[statement.article]
    said = statement.span.of(sheet.article.text)
    if _is_placed(said, surname, told):
        yield (statement_finding(store, statement),)
    after = next(
        (o for o in sheet.statements if o.span.start >= statement.span.end), None
    )
    if after is None or not _opens_with(said, surname):
        return
    between = sheet.article.text[statement.span.end : after.span.start]
    going_on = after.span.of(sheet.article.text)
    opening = _THEY.match(going_on)
    if "\n" in between or opening is None:
        return
    if told.match(going_on, opening.end()):
        whose = replace(statement_finding(store, after), label=_OF_THEM)
        yield whose, statement_finding(store, statement)


def _is_placed(said: str, surname: str, told: re.Pattern[str]) -> bool:
    """Tell "Roe, the mayor, is in Kiel" from "Roe said Poe was in Kiel"."""
    ends = [w.span.end for w in tokens(said) if stem(w.key) == stem(surname)]
    for end in ends:
        verb = _BEFORE_VERB.match(said, end)
        if verb is not None and told.match(said, verb.end()):
            return True
    return False


_OPENING = 6  # words


def _opens_with(said: str, surname: str) -> bool:
    """Tell a sentence whose subject is called so: "The mayor, Ada Roe, said"."""
    opening = [word.key for word in tokens(said)][:_OPENING]
    return any(stem(key) == stem(surname) for key in opening)


def _day(finding: Finding, store: FactStore) -> str:
    day = store.articles[finding.evidence[0].source.id].published
    return day.isoformat() if day is not None else ""
