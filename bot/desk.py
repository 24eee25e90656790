"""The one door: a question in, an answer out, whatever surface it came from."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from bot.answers import answer
from bot.answers.findings import count
from bot.archive import Archive, Snapshot
from bot.dialogue import (
    Answer,
    CheckQuery,
    DigestQuery,
    Evidence,
    FollowUpKind,
    FollowUpQuery,
    HelpQuery,
    Outcome,
    Query,
    Question,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.errors import CuttingsError
from bot.grammar import command_of, parse_command
from bot.matching import understand
from bot.resolve import Name, match_names
from bot.store import FactStore


class Desk:
    """Answers from the archive's current snapshot, taken once a question."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def ask(self, question: Question) -> Answer:
        """Understand a turn in the light of its thread, and answer it.

        Raises `CuttingsError` where a slice is not what its article holds.
        """
        snapshot = self._archive.current
        earlier = tuple(
            parse_command(command, now=question.now) for command in question.earlier
        )
        query = understand(
            question.turn,
            store=snapshot.store,
            intents=snapshot.intents,
            earlier=earlier,
            now=question.now,
        )
        return _answered(_resolved(query, snapshot.store), snapshot)

    def digest(self, query: DigestQuery) -> Answer:
        """Answer what is new, for a digest that nobody asked for just now."""
        return _answered(query, self._archive.current)


def _resolved(query: Query | FollowUpQuery, store: FactStore) -> Query:
    """Turn "it" into the words that the earlier answer showed first."""
    if not isinstance(query, FollowUpQuery):
        return query
    shown = answer(query.of, store).findings
    if not shown:
        return query.of
    match query.kind:
        case FollowUpKind.PRINTED:
            return SourcesQuery(words=shown[0].text)
        case FollowUpKind.SPEAKERS | FollowUpKind.RECORD:
            return QuoteQuery(words=shown[0].text)
        case _:
            assert_never(query.kind)


def _answered(query: Query, snapshot: Snapshot) -> Answer:
    found = answer(query, snapshot.store)
    verify(found, snapshot.store)
    named = query.intent if isinstance(query, SmallTalkQuery) else found.intent
    intent = snapshot.intents.named(named)
    return replace(
        found,
        lead=intent.reply(
            found.verdict or found.outcome, _blanks(query, found, snapshot.store)
        ),
        command=command_of(query),
        store_version=snapshot.store.version,
    )


def _blanks(query: Query, found: Answer, store: FactStore) -> dict[str, str]:
    """Give what an intent's wording may have filled in; empty where unknown."""
    cuttings = len(found.findings)
    articles = {e.source.id for f in found.findings for e in f.evidence}
    filled = {
        "count": str(cuttings),
        "cuttings": count(cuttings, "cutting"),
        "articles": count(len(articles), "article"),
    }
    match query:
        case QuoteQuery():
            speaker = _full(query.speaker, store.speakers)
            filled |= {"speaker": speaker, "article": query.article}
            filled["words"] = _short(f"{query.words} {query.about}")
        case CheckQuery():
            filled["words"] = _short(query.words)
        case VisitQuery():
            visitor = _full(query.visitor, store.visitors)
            filled |= {"visitor": visitor, "place": query.place}
            filled["words"] = _short(query.words)
            if found.outcome is Outcome.NONE and found.nearest:
                filled["aspects"] = ", ".join(query.aspects)
        case SourcesQuery():
            filled |= {"words": _short(query.words), "article": query.article}
        case HelpQuery():
            filled["unknown"] = query.unknown
        case _:
            pass
    named = {filled.get(role) for role in ("speaker", "visitor", "place", "article")}
    named |= {query.speaker} if isinstance(query, QuoteQuery) else set()
    unnamed = [word for word in found.missing if word not in named]
    return filled | {"missing": ", ".join(unnamed)}


def _full(asked: str, names: Iterable[Name]) -> str:
    """Give the one name that is meant in full, else as typed."""
    meant = match_names(asked, names) if asked else ()
    return meant[0].canonical if len(meant) == 1 else asked


_SHORT = 80  # code points of a question that its answer's first line repeats


def _short(asked: str) -> str:
    """Give a question's words as a first line has them: not their end, if long."""
    words = " ".join(asked.split()).strip(" .,;:?!")
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"


def verify(answer: Answer, store: FactStore) -> None:
    """Hold every slice against its article once more, just before it is said.

    Raises `CuttingsError` for the first that differs.
    """
    for finding in (*answer.findings, *answer.nearest):
        slices = [*finding.evidence, *(v.evidence for v in finding.variants)]
        if finding.context is not None:
            slices.append(finding.context)
        for evidence in slices:
            if not _is_verbatim(evidence, store):
                place = f"{evidence.span.start}..{evidence.span.end}"
                raise CuttingsError(f"not verbatim: {evidence.source.id} {place}")


def _is_verbatim(evidence: Evidence, store: FactStore) -> bool:
    return evidence.span.of(store.articles[evidence.source.id].text) == evidence.text
