"""Answers "when is it due" by what tells a day ahead of what is asked about.

Knows that "it is to report by June" goes on about the inquiry before it. Refuses a
day on which something else was said or done: only a plan has one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.almanac import MONTH, WEEKDAY, YEAR
from bot.answers.findings import shown_once, statement_finding
from bot.answers.scope import find_articles, is_of_days
from bot.dialogue import Answer, Finding, Outcome, QuoteQuery, Section
from bot.model import ArticleId, Statement
from bot.search import content_words, stem, tokens, without_idle
from bot.store import FactStore, is_statement
from bot.text import fold

_ASKS = re.compile(
    r"\b(?:when(?:['’]?s|['’]?ll| is| are| will| does| do| can)|by when|how soon)\b",
    re.IGNORECASE,
)
_DAY = (
    rf"(?:{MONTH}|{WEEKDAY}|{YEAR}|(?:next|this|the) (?:week|month|year|weekend|spring"
    r"|summer|autumn|fall|winter)|spring|summer|autumn|winter|tomorrow|tonight|midnight"
    r"|noon|Christmas|Easter)\b"
)
_AHEAD = re.compile(
    rf"\b(?:will|would|to|expect\w*|due|schedul\w+|plan\w*|agreed|set|opens?|begins?"
    rf"|starts?|returns?|ends?|runs?|reports?|resumes?|strikes?|until)\b"
    r"(?:(?!\b(?:said|says|told|voted)\b)[^.;:!?]){0,60}?"
    rf"\b(?:by|on|in|until|till|from|before|after|at|for|than|of)?"
    rf" ?(?:the )?(?:end|start|middle)?(?: of)? ?(?:\d{{1,2}} )?{_DAY}"
)
# What takes place, of whatever: the day says it.
_HAPPENS = frozenset(
    map(
        stem,
        """
        due out come coming comes ready done publish published happen happening take
        taking place held expected expect go going get gets start starts begin begins
        open opens launch scheduled planned
        """.split(),
    )
)
# An end is no beginning, and a way back no way there: a plan has to tell of it.
_ENDS = frozenset(map(stem, "end over finish stop back return close".split()))
_END_TOLD = re.compile(
    r"\b(?:end|finish|complet|return|clos|stop)\w*|\b(?:until|till|back|over)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:it|its|they|their|the|this|that|he|she)\b", re.IGNORECASE)
_MOST_HITS = 100
_MOST_SHOWN = 4
_BEFORE = "told of what the sentence below names"


def with_due_days(
    found: Answer, turn: str, query: QuoteQuery, store: FactStore
) -> Answer:
    """Answer with the plans that have a day, where one is asked for and none shown."""
    if query.speaker or found.verdict is not None or not _ASKS.search(turn):
        return found
    if any(_AHEAD.search(finding.text) for finding in found.findings):
        return found
    asked = f"{query.words} {query.about}"
    words = without_idle(word.span.of(asked) for word in content_words(asked))
    thing = [word for word in words if stem(fold(word)) not in _HAPPENS | _ENDS]
    told = list(_telling(thing, query, store)) if thing else []
    if not told and len(thing) > 1 and found.findings:  # "the audit", once named
        told = list(_telling(thing[-1:], query, store))
    is_end = not _ENDS.isdisjoint(stem(word.key) for word in tokens(turn))
    if is_end is not any(_END_TOLD.search(finding.text) for finding in told):
        return found
    findings = shown_once(store, told)
    if not findings:
        return found
    return replace(
        found,
        outcome=Outcome.FOUND,
        sections=(Section(findings=findings[:_MOST_SHOWN]),),
        nearest=(),
        missing=(),
        notes=(),
    )


def _telling(
    thing: Sequence[str], query: QuoteQuery, store: FactStore
) -> Iterator[Finding]:
    """Yield what plans the thing for a day, with the sentence before that names it."""
    within = find_articles(query.article, store) if query.article else None
    for article in _articles(thing, query, store):
        if within is not None and article not in within:
            continue
        sheet = store.sheets[article]
        text = sheet.article.text
        before: Statement | None = None
        for statement in sheet.statements:
            said = statement.span.of(text)
            if _AHEAD.search(said):
                if not _lacks(thing, said):
                    yield statement_finding(store, statement)
                elif before is not None and _is_of_it(thing, before, statement, text):
                    yield replace(statement_finding(store, statement), label=_BEFORE)
                    yield statement_finding(store, before)
            before = statement


def _articles(
    thing: Sequence[str], query: QuoteQuery, store: FactStore
) -> list[ArticleId]:
    hits = store.index.search(
        " ".join(thing),
        limit=_MOST_HITS,
        among=lambda one: is_statement(one) and is_of_days(one, query, store),
    )
    return list(dict.fromkeys(hit.document.article for hit in hits if hit.supported))


def _is_of_it(
    thing: Sequence[str], before: Statement, statement: Statement, text: str
) -> bool:
    """Tell "It is to report by June" behind the sentence that names the inquiry."""
    between = text[before.span.end : statement.span.start]
    return (
        "\n" not in between
        and _GOES_ON.match(statement.span.of(text)) is not None
        and not _lacks(thing, before.span.of(text))
        and not _is_aside(thing[-1], before.span.of(text))
    )


_ASIDE = re.compile(
    r"\b(?:into|on|of|at|for|from|with|about|over|after|in) (?:(?:the|an?|its|their) )?"
    r"(?:[a-z-]+ )?(?P<of>[\w-]+)"
)


def _is_aside(thing: str, said: str) -> bool:
    """Tell the leak of "a panel on the leak": "it" is the panel."""
    beside = {stem(fold(found["of"])) for found in _ASIDE.finditer(said)}
    return stem(fold(thing)) in beside


def _lacks(words: Sequence[str], said: str) -> list[str]:
    held = {stem(word.key) for word in content_words(said)}
    return [word for word in words if stem(fold(word)) not in held]
