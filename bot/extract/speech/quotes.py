"""Quotations, with their speakers; and what is reported without the words.

Knows which stretches in marks are speech and how they stand in their
sentences. Where no rule names a speaker, an utterance is kept without one and
borrowed words are dropped: they only distance the writer from a word.
"""

from collections.abc import Iterator
from functools import lru_cache

from bot.extract.reading.marks import Marked
from bot.extract.reading.passages import Passage
from bot.extract.speech.attributing import Attributor
from bot.extract.speech.borrowed import count_words, is_nobodys, is_utterance
from bot.extract.speech.reported import find_reported
from bot.extract.speech.speakers import Scene, read_scene
from bot.extract.speech.transcripts import find_turns
from bot.model import Article, Quote, QuoteKind
from bot.text import trimmed

_ASIDE = 2  # words: no more, without a speaker, are hardly speech


@lru_cache(maxsize=4)
def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Give the article's quotations and reported speech, by paragraph."""
    return tuple(_all_speech(article))


def _all_speech(article: Article) -> Iterator[Quote]:
    scene = read_scene(article)
    turns = find_turns(scene)
    before = None
    for number, (passage, clauses) in enumerate(
        zip(scene.passages, scene.clauses, strict=True), 1
    ):
        turn = turns.get(passage.number)
        if turn is not None:
            before = None
            yield turn
            continue
        attributor = None
        if passage.quotations or passage.tags.endswith(":"):  # “Roe said:” leads on
            below = scene.passages[number] if number < len(scene.passages) else None
            attributor = Attributor(scene, passage, clauses, before, below)
            yield from _quotations(scene, passage, attributor)
        yield from find_reported(scene, passage, clauses)
        before = attributor.spoken() if attributor is not None else None


def _quotations(
    scene: Scene, passage: Passage, attributor: Attributor
) -> Iterator[Quote]:
    text = scene.article.text
    for at, marked in passage.marked():
        if is_nobodys(text, passage, at, marked):
            continue
        is_whole = is_utterance(text, passage, at, marked)
        given = attributor.give(at, is_utterance=is_whole)
        span = trimmed(text, marked.start, marked.end)
        is_said = given is not None or _is_speech(text, passage, at, marked)
        if span is None or not is_said:
            continue
        yield Quote(
            article=scene.article.id,
            span=span,
            kind=QuoteKind.DIRECT if is_whole else QuoteKind.MIXED,
            attribution=None if given is None else attributor.attribution(given),
        )


def _is_speech(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    """Tell speech without a speaker from borrowed words and from a lone mark."""
    is_ended = passage.tags[at] in "QR" or is_utterance(text, passage, at, marked)
    return is_ended and marked.is_opened and count_words(text, marked) > _ASIDE
