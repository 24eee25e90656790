"""Answers who did not come by how papers tell that somebody stayed away.

Knows the ways in which news says so. Refuses to take it for an absence that no
article tells of a journey: only a sentence that tells it counts.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answers.findings import shown_once, statement_finding
from bot.answers.otherwise import Fits
from bot.dialogue import Answer, Outcome, Section
from bot.model import ArticleId, Statement
from bot.search import NEGATIONS, content_words, is_function_word, stem, tokens
from bot.store import FactStore
from bot.text import fold, keys

_NOT = r"(?:not|n['’]t|never)"
_COMING = (
    r"(?:go(?:ing)?|come|coming|came|travel\w*|attend\w*|fly(?:ing)?|visit(?:ing)?"
    r"|arriv\w+|join\w*|accompan\w+|make it|turn(?:ed)? up|show(?:ed|n)? up|take part"
    r"|be (?:there|present)|there|present|left|with (?:him|her|them))"
)
_AWAY = re.compile(
    rf"\b(?:will|would|wo|shall|could|can|ca|did|does|do|is|are|was|were|has|have|had)"
    rf" ?{_NOT} (?:be |been )?(?:\w+ )?{_COMING}\b"
    r"|\bnever (?:left|came|went|arrived|travelled|traveled|turned up)\b"
    r"|\b(?:cancel|postpon|scrapp|abandon)\w+ (?:\w+ ){0,3}?"
    r"(?:trip|visit|journey|tour|arrival|appearance|stop)\b"
    r"|\b(?:call|put|pull)\w* (?:off|out)\b|\bwithdr[ae]w\w* from\b"
    r"|\b(?:stay|remain)\w* (?:at home|away|behind|in [A-Z])"
    r"|\bmiss(?:ed|es|ing)? (?:the|his|her|their)\b"
    r"|\bno plans? to (?:attend|go|visit|travel|come)\b|\babsent\b"
    r"|\bunable to (?:attend|go|visit|travel|come|join)\b"
)
_ASKED = frozenset(
    map(
        stem,
        "go going come coming travel attend fly visit arrive join accompany turn show"
        " make".split(),
    )
)
_MOST_HITS = 200
_MOST_ARTICLES = 50
_MOST_SHOWN = 6
_LOOKED_UP = "not come attend travel cancelled postponed stayed missed plans".split()
_CLAUSE = re.compile(r"[^,;:.–—]{0,80}")
_ELSEWHERE = re.compile(r"\b(?:to|in|at|for) (?=[A-Z])([\w’'-]+)")


def asks_absence(asked: str) -> bool:
    """Tell a question for who did not come, go or travel along."""
    keys = {word.key for word in tokens(asked)}
    return bool(keys & NEGATIONS) and any(stem(key) in _ASKED for key in keys)


def answer_absences(
    asked: str, store: FactStore, *, fits: Fits, intent: str, whom: str = ""
) -> Answer | None:
    """Answer with the sentences that tell who stayed away; None: there is none.

    `asked` are words that hold where from, or whom they did not go with; `whom` is
    the folded surname of who stayed away, if it is asked of one.
    """
    named = [
        word.span.of(asked)
        for word in content_words(asked)
        if word.key not in NEGATIONS and stem(word.key) not in _ASKED
    ]
    told = [
        one
        for one in _told(named, store)
        if fits(one) and _is_of(whom, _text(one, store))
    ]
    if not told:
        return None
    said = sorted(told, key=lambda one: -len(_held(named, _text(one, store))))
    found = (statement_finding(store, one) for one in said[:_MOST_SHOWN])
    return Answer(
        intent=intent,
        outcome=Outcome.FOUND,
        sections=(Section(findings=shown_once(store, found)),),
    )


def _told(named: Sequence[str], store: FactStore) -> Iterator[Statement]:
    """Yield what tells an absence, in the articles that name all that is asked."""
    for article in _articles(named, store):
        text = store.articles[article].text
        if len(_held(named, text)) < len(named):
            continue
        for statement in store.sheets[article].statements:
            said = statement.span.of(text)
            if _AWAY.search(said) and not _is_elsewhere(named, said):
                yield statement


def _articles(named: Sequence[str], store: FactStore) -> list[ArticleId]:
    lines = [" ".join(named)] if named else _LOOKED_UP
    hits = (hit for line in lines for hit in store.index.search(line, limit=_MOST_HITS))
    return list(dict.fromkeys(hit.document.article for hit in hits))[:_MOST_ARTICLES]


def _is_of(whom: str, said: str) -> bool:
    """Tell whether it is they who stay away: "Roe did not come", not "come to Roe"."""
    away = _AWAY.search(said)
    return not whom or (away is not None and whom in keys(said[: away.start()]))


def _is_elsewhere(named: Sequence[str], said: str) -> bool:
    """Tell a sentence of another place than the one asked about."""
    if not named or _held(named, said):
        return False
    away = _AWAY.search(said)
    after = _CLAUSE.match(said, away.end() if away else 0)
    others = (found[1] for found in _ELSEWHERE.finditer(after[0] if after else ""))
    return any(not is_function_word(fold(other)) for other in others)


def _held(named: Sequence[str], text: str) -> list[str]:
    said = {stem(word.key) for word in content_words(text)}
    return [word for word in named if stem(fold(word)) in said]


def _text(statement: Statement, store: FactStore) -> str:
    return statement.span.of(store.articles[statement.article].text)
