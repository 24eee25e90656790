"""Answers who has not commented by how papers tell a silence.

Knows the ways in which news says that somebody would not speak. Refuses to take
it for silence that an article quotes nobody: only a sentence that tells it counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.answers.findings import shown_once, statement_finding
from bot.answers.otherwise import Fits
from bot.dialogue import Answer, Finding, Outcome, Section
from bot.model import Statement
from bot.search import NEGATIONS, content_words, stem, tokens
from bot.store import FactStore

_TOLD = re.compile(
    r"\b(?:declin\w+|refus\w+|unwilling) (?:comment|to (?:\w+ )?(?:comment|say|answer"
    r"|respond|discuss|speak|elaborate|confirm|be drawn)\b)"
    r"|\b(?:did|do|does|would|ha[sd]|have|could) ?(?:not|n['’]t) (?:\w+ ){0,2}?"
    r"(?:respond|repl|comment|answer|return|spoken|be reached|be drawn"
    r"|say (?:wh|how|if))"
    r"|\b(?:could|can)(?:not|n['’]t) be (?:\w+ )?reached\b"
    r"|\b(?:no|without) (?:immediate )?(?:comment|response|reply)\b"
    r"|\b(?:not|un)[ ]?available for comment\b",
    re.IGNORECASE,
)
# What such a sentence holds, to look it up by.
_LOOKED_UP = (
    "comment declined refused respond reply answer return spoken reached response"
).split()
_MOST_HITS = 200
_COMMENTS = frozenset(map(stem, "comment respond reply answer react".split()))


def asks_comment(asked: str) -> bool:
    """Tell a question for whether somebody commented, or who did not."""
    return any(stem(word.key) in _COMMENTS for word in tokens(asked))


def asks_silence(asked: str) -> bool:
    """Tell a question for who has not commented."""
    keys = {word.key for word in tokens(asked)}
    is_not = bool(keys & (NEGATIONS | {"declined", "refused"}))
    return is_not and asks_comment(asked)


def answer_silences(
    asked: str, whom: str, store: FactStore, *, fits: Fits
) -> Answer | None:
    """Answer with the sentences that tell a silence; None: there is none.

    `asked` are words that it must be about, `whom` those who kept it, if any; `fits`
    tells the cuttings that may answer.
    """
    told = tuple(_silences(asked, whom, store, fits))
    if not told:
        return None
    findings = shown_once(store, told)
    return Answer(
        intent="quote",
        outcome=Outcome.FOUND,
        sections=(Section(findings=findings),),
    )


def _silences(asked: str, whom: str, store: FactStore, fits: Fits) -> Iterator[Finding]:
    """Yield the sentences that tell that somebody kept silent about something."""
    words = {stem(word.key) for word in content_words(asked)}
    about = words - _COMMENTS - _DENIALS
    named = {word.key for word in content_words(whom)}
    for statement in _candidates(whom, store, fits):
        text = statement.span.of(store.articles[statement.article].text)
        silence = _TOLD.search(text)
        if silence is None or not about <= {stem(word.key) for word in tokens(text)}:
            continue
        if _is_named(named, [word.key for word in tokens(text[: silence.start()])]):
            yield statement_finding(store, statement)


def _is_named(named: AbstractSet[str], before: Sequence[str]) -> bool:
    """Tell whether words that name somebody stand together.

    "The Dutch minister, like his Belgian counterpart," is no Belgian minister.
    """
    size = len(named) + _BETWEEN
    starts = range(max(1, len(before) - size + 1))
    return any(named <= {*before[at : at + size]} for at in starts)


_BETWEEN = 1  # words, as of "minister of justice"


_DENIALS = frozenset(map(stem, (*NEGATIONS, "declined", "refused")))


def _candidates(whom: str, store: FactStore, fits: Fits) -> Iterable[Statement]:
    """Give the sentences that may tell a silence, each once."""
    found: dict[tuple[str, int], Statement] = {}
    for word in _LOOKED_UP:
        line = f"{whom} {word}".strip()
        for hit in store.index.search(line, limit=_MOST_HITS, among=fits):
            one = hit.document
            if isinstance(one, Statement) and word not in hit.missing:
                found.setdefault((one.article, one.span.start), one)
    return found.values()
