"""Going on from a thread: what "it", "she" and a short question lean on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from bot.answers import answer
from bot.archive import Snapshot
from bot.dialogue import (
    Answer,
    CheckQuery,
    FollowUpKind,
    FollowUpQuery,
    Outcome,
    Query,
    Question,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.leads import answered, short
from bot.matching import asked_of_it, carried, latest_of, on_it
from bot.store import FactStore
from bot.text import keys


def what_is_meant(query: Query | FollowUpQuery, store: FactStore) -> Query:
    """Turn "it" into the words that the earlier answer showed first."""
    if not isinstance(query, FollowUpQuery):
        return query
    shown = answer(query.of, store).findings
    if not shown:
        return query.of
    match query.kind:
        case FollowUpKind.PRINTED:
            return SourcesQuery(words=shown[0].text)
        case FollowUpKind.SPEAKERS:
            return QuoteQuery(words=shown[0].text)
        case FollowUpKind.RECORD:
            return QuoteQuery(words=shown[0].text, speaker=_speaker_of(query.of))
        case FollowUpKind.CLAIMED:
            return CheckQuery(words=f"{query.speaker}: “{_unmarked(shown[0].text)}”")
        case _:
            assert_never(query.kind)


def _speaker_of(query: Query) -> str:
    """Give the one speaker a question was about, whom the thread goes on about."""
    if isinstance(query, QuoteQuery) and not query.also:
        return query.speaker
    return ""


def _unmarked(text: str) -> str:
    """Give words without marks, which would part them when they are checked."""
    return text.translate(dict.fromkeys(map(ord, '"“”„«»'), " "))


def of_it(
    query: Query | FollowUpQuery,
    question: Question,
    earlier: Sequence[Query],
    snapshot: Snapshot,
) -> Answer | None:
    """Answer what is asked of "it" by what the thread was about.

    What somebody said of anything else is told with a word that it is; None: nothing.
    """
    if isinstance(query, FollowUpQuery) or not earlier:
        return None
    asked = asked_of_it(
        question.turn,
        store=snapshot.store,
        intents=snapshot.intents,
        today=question.now.date(),
    )
    if asked is None or (leaned := on_it(query, asked, earlier)) is None:
        return None
    found = answered(leaned, snapshot, question.turn)
    is_alone = len(asked.split()) > 1  # "is it true that the ward saves money"
    if found.outcome is Outcome.FOUND or not isinstance(leaned, QuoteQuery):
        return found
    if not leaned.speaker:
        return None if is_alone else found
    found = answered(query, snapshot, question.turn)
    about = f"all that was said: nothing of it on “{short(leaned.about)}”"
    return replace(found, notes=(*found.notes, about)) if found.findings else None


def carried_on(
    question: Question, earlier: Sequence[Query], snapshot: Snapshot, alone: Answer
) -> Answer | None:
    """Answer a short question as one about what the thread was about; None: nothing.

    One about "her" is denied as of the thread's person: talk it is not.
    """
    queries = carried(
        question.turn,
        earlier,
        store=snapshot.store,
        intents=snapshot.intents,
        today=question.now.date(),
    )
    asks_of_somebody = not _HIM_OR_HER.isdisjoint(keys(question.turn))
    of_somebody = asks_of_somebody and alone.outcome is Outcome.TURNED_AWAY
    denied: Answer | None = None
    for query in queries:
        found = answered(query, snapshot, question.turn)
        if found.outcome is Outcome.FOUND:
            if asks_of_somebody and not _is_of_one(earlier, query, found):
                continue
            return replace(found, notes=(*found.notes, *_dropped(query, earlier)))
        denied = denied or (found if of_somebody else None)
    return denied


_HIM_OR_HER = frozenset("he she him her his hers".split())


def _is_of_one(earlier: Sequence[Query], query: Query, found: Answer) -> bool:
    """Tell sentences that each speak of who the thread is about, or of "her".

    One that names somebody else beside them tells nothing of her return.
    """
    if not isinstance(query, QuoteQuery) or query.speaker:
        return True
    match latest_of(earlier):
        case QuoteQuery(speaker=str() as who, words=str() as told):
            who = who or told
        case VisitQuery(visitor=str() as who) | SourcesQuery(words=str() as who):
            pass
        case _:
            who = ""
    wanted = {*keys(who), *_HIM_OR_HER}
    return all(not wanted.isdisjoint(keys(one.text)) for one in found.findings)


def _dropped(query: Query, earlier: Sequence[Query]) -> Iterator[str]:
    """Say that other days are told of, whatever was said on them."""
    latest = latest_of(earlier)
    if not (isinstance(query, QuoteQuery) and isinstance(latest, QuoteQuery)):
        return
    subject = f"{latest.words} {latest.about}".strip()
    is_all = not (query.words or query.about)
    if is_all and subject and query.speaker == latest.speaker:
        yield f"all of those days: nothing of them on “{short(subject)}”"
    elif is_all and subject:
        yield f"all that was said: nothing of it on “{short(subject)}”"
