"""Transcripts and interviews: whose turn it is, by the label before the words.

Knows "SMITH: We never agreed." and "Q: …", "A: …" at the start of paragraphs,
where several stand in one article. Refuses labels that name nobody here, and
never gives a question to anyone: who asks is not printed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.extract.people import Person
from bot.extract.reading import Passage
from bot.extract.speakers import Scene
from bot.model import Attribution, Quote, QuoteKind, Span, SpeakerKind
from bot.text import fold, trimmed

_LABEL = re.compile(r"([^\W\d_](?:[^\W\d_]|[.'’\- ]){0,30}):\s+(?=\S)")
_FEWEST = 2  # labelled turns: one is as likely a headline's "WATCH:"
_RULE = "transcript.label"


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph under a label."""

    label: str
    label_at: Span
    words: Span
    passage: Passage


def find_turns(scene: Scene) -> Iterator[Quote]:
    """Yield what is said in labelled turns without marks."""
    turns = [turn for passage in scene.passages for turn in _turns(scene, passage)]
    if len(turns) < _FEWEST:
        return
    answering = _interviewed(scene, turns)
    for turn in turns:
        person = answering if turn.label == "A" else _labelled(scene, turn.label)
        if person is not None:
            yield Quote(
                article=scene.article.id,
                span=turn.words,
                kind=QuoteKind.DIRECT,
                attribution=Attribution(
                    speaker=person.as_speaker(), mention=turn.label_at, rule=_RULE
                ),
            )


def _turns(scene: Scene, passage: Passage) -> Iterator[_Turn]:
    text = scene.article.text
    found = _LABEL.match(text, passage.span.start, passage.span.end)
    if found is None or not found[1].isupper() or passage.quotations:
        return
    words = trimmed(text, found.end(), passage.span.end)
    if words is not None:
        yield _Turn(found[1], Span(*found.span(1)), words, passage)


def _labelled(scene: Scene, label: str) -> Person | None:
    """Give the one person here whose name or surname a label prints."""
    if label in ("Q", "A"):
        return None
    wanted = fold(label)
    found = [
        person
        for person in scene.people.people
        if person.kind is SpeakerKind.PERSON
        and not person.is_shared
        and wanted in (fold(person.name), fold(person.name).split()[-1])
    ]
    return found[0] if len(found) == 1 else None


def _interviewed(scene: Scene, turns: list[_Turn]) -> Person | None:
    """Give who answers: the only person named before the first question."""
    first = turns[0]
    if first.label != "Q":
        return None
    named = {
        person.name: person
        for person in scene.people.people
        if person.kind is SpeakerKind.PERSON
        and person.mentions[0].start < first.words.start
    }
    return next(iter(named.values())) if len(named) == 1 else None
