"""Answers what articles tell in other words, or of what stands just before.

Knows that "it paid a dividend" is told of the firm that the sentence before names,
and that a question's "kids" are a paper's "children". Says so beside the answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice

from bot.answers.findings import document_finding, shown_once
from bot.answers.otherwise import Fits
from bot.answers.paraphrases import is_told_as, paraphrases
from bot.dialogue import Answer, Finding, Outcome, Section
from bot.model import Statement
from bot.search import Hit, content_words, stem, without_idle
from bot.store import Document, FactStore

_MOST_HITS = 200
_MOST_SHOWN = 3


def answer_retold(
    asked: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer by sentences that hold the words in their context; None: none does.

    `fits` tells the cuttings that may answer.
    """
    words = without_idle([word.span.of(asked) for word in content_words(asked)])
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    for size in range(_MOST_RETOLD + 1):
        told: dict[str, list[tuple[Finding, ...]]] = {}
        for line, note in islice(_lines(words, size), _MOST_LINES):
            found = list(_telling(line, store, fits))[:_MOST_SHOWN]
            told.setdefault(note, []).extend(found)
        notes = [note for note, found in told.items() if note and found]
        pairs = [pair for found in told.values() for pair in found][:_MOST_PAIRS]
        if pairs:
            findings = shown_once(store, (one for pair in pairs for one in pair))
            return Answer(
                intent=intent,
                outcome=Outcome.FOUND,
                sections=(Section(findings=findings),),
                notes=tuple(notes),
            )
    return None


_MOST_PAIRS = 6
_MOST_WORDS = 6  # of a question; a longer one is a line half remembered
_MOST_LINES = 20  # tried of each length: so many are looked up in milliseconds
_MOST_RETOLD = 2  # words of a question that are told otherwise


def _lines(words: Sequence[str], size: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words with so many of them told otherwise, and what says so."""
    told = [
        (at, phrase) for at, word in enumerate(words) for phrase in paraphrases(word)
    ]
    for chosen in combinations(told, size):
        places = dict(chosen)
        if len(places) == size:
            line = (places.get(at, word) for at, word in enumerate(words))
            read = (f"“{words[at]}” read as “{phrase}”" for at, phrase in chosen)
            yield tuple(line), "; ".join(read)


def _telling(
    line: Sequence[str], store: FactStore, fits: Fits
) -> Iterator[tuple[Finding, ...]]:
    """Yield what holds a line: by itself, or with what stands just before it."""
    phrases = [words for words in line if " " in words]
    for hit in store.index.search(" ".join(line), limit=_MOST_HITS, among=fits):
        text = store.articles[hit.document.article].text
        said = hit.document.span.of(text)
        if not hit.supported or not all(is_told_as(one, said) for one in phrases):
            continue
        shown = document_finding(store, hit.document)
        if not hit.missing:
            yield (shown,)
        elif (before := _just_before(hit, store)) is not None:
            yield (replace(shown, label=_OF_IT), document_finding(store, before))


_OF_IT = "told of what the sentence below names"
# What opens a sentence that goes on about what was just named.
_GOES_ON = re.compile(
    r"(?:it|its|he|his|she|her|they|their|the|this|that|these|those|both|another)\b",
    re.IGNORECASE,
)


def _just_before(hit: Hit[Document], store: FactStore) -> Statement | None:
    """Give the sentence before, in the paragraph, that names all a sentence lacks."""
    lacking, held = len(hit.missing), len(hit.supported)
    article = store.articles[hit.document.article]
    said = hit.document.span.of(article.text)
    if lacking > held or not _GOES_ON.match(said.lstrip("“\"'")):
        return None
    paragraph = next(
        (p for p in article.paragraphs if p.holds(hit.document.span)), None
    )
    before: Statement | None = None
    for statement in store.sheets[article.id].statements:
        if statement.span.end > hit.document.span.start:
            break
        if paragraph is not None and paragraph.holds(statement.span):
            before = statement
    if before is None:
        return None
    said = before.span.of(article.text)
    named = {
        stem(word.key)
        for word in content_words(said)
        if said[word.span.start].isupper()
    }
    return before if all(stem(word.lower()) in named for word in hit.missing) else None
