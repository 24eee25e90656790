"""The one door: a question in, an answer out, whatever surface it came from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.archive import Archive, Snapshot
from bot.dialogue import (
    Answer,
    DigestQuery,
    FindingKind,
    Outcome,
    Query,
    Question,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.grammar import command_of, parse_command
from bot.leads import answered
from bot.matching import asked_with, in_words, most_read, understand
from bot.model import Aspect
from bot.text import fold, words
from bot.threads import carried_on, of_it, what_is_meant


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
        resolved = what_is_meant(query, snapshot.store)
        if isinstance(resolved, DigestQuery):
            resolved = replace(resolved, today=question.now.date())
        found = of_it(query, question, earlier, snapshot)
        found = found or answered(resolved, snapshot, question.turn)
        if earlier and _is_open(resolved, found):
            found = carried_on(question, earlier, snapshot, found) or found
        if isinstance(resolved, VisitQuery) and _tells_of_no_trip(found):
            found = _in_words(question, snapshot) or found
        return replace(
            found,
            missing=_as_typed(found.missing, question.turn),
            notes=(*found.notes, *_unread(question.turn), *_turned(resolved)),
        )

    def digest(self, query: DigestQuery) -> Answer:
        """Answer what is new, for a digest that nobody asked for just now."""
        return answered(query, self._archive.current)


def _is_open(query: Query, found: Answer) -> bool:
    """Tell a turn that was not understood by itself, or found nothing."""
    is_unread = isinstance(query, SmallTalkQuery | UnclearQuery)
    return is_unread or found.outcome is Outcome.NONE


def _tells_of_no_trip(found: Answer) -> bool:
    """Tell an abstention without a trip near what was asked."""
    is_near = any(finding.kind is FindingKind.VISIT for finding in found.nearest)
    return found.outcome is Outcome.NONE and not is_near


def _in_words(question: Question, snapshot: Snapshot) -> Answer | None:
    """Answer a question that no trip answers by its words; None: nothing does."""
    query = in_words(
        question.turn,
        store=snapshot.store,
        intents=snapshot.intents,
        today=question.now.date(),
    )
    found = answered(query, snapshot, question.turn) if query else None
    return found if found and found.outcome is Outcome.FOUND else None


def _unread(turn: str) -> Iterator[str]:
    """Say how much of a very long turn was read."""
    if len(turn) > most_read(turn):
        yield (
            f"only the first {most_read(turn):,} of {len(turn):,} characters were read:"
            " send the line you look for"
        )


def _turned(query: Query) -> Iterator[str]:
    """Say that days are the wrong way round, and how they are asked for."""
    match query:
        case (
            QuoteQuery(since=date() as since, until=date() as until)
            | SourcesQuery(since=date() as since, until=date() as until)
            | VisitQuery(since=date() as since, until=date() as until)
        ) if since > until:
            meant = command_of(replace(query, since=until, until=since))
            yield f"the days are the wrong way round; the other way: {meant}"
        case _:
            pass


def _as_typed(missing: Iterable[str], turn: str) -> tuple[str, ...]:
    """Give what is missing by the words of the turn: "Roe", not "Jane Roe"."""
    aspects = {aspect.value: aspect for aspect in Aspect}
    return tuple(
        asked_with(aspects[word], turn) if word in aspects else _typed(word, turn)
        for word in missing
    )


def _typed(name: str, turn: str) -> str:
    """Give the words of a name that a turn has, or the name where it has none."""
    if fold(name) in fold(turn) or any(map(str.isdigit, name)):  # "since 3 May 2031"
        return name
    keys = {word.key for word in words(name)}
    return " ".join(w.span.of(turn) for w in words(turn) if w.key in keys) or name
