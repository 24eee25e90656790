"""Answers what no one sentence tells by two or three that stand together."""

import re
from collections.abc import Iterator, Sequence

from bot.answers.findings import document_finding, shown_once
from bot.answers.otherwise import Fits
from bot.dialogue import Answer, Outcome, Section
from bot.model import Quote, QuoteKind
from bot.passages import Passage
from bot.search import NEGATIONS, content_words, key_of, stem, without_idle
from bot.store import Document, FactStore
from bot.text import fold

_LEAST_WORDS = 2
_MOST_WORDS = 8
_MOST_PASSAGES = 2
_TOGETHER = "no one sentence tells all of it: these stand together"
_HEADED = "part of it stands in the headline above"
_BESIDE = "the words asked about stand beside what was said"


def answer_passage(
    asked: str, store: FactStore, fits: Fits, *, intent: str
) -> Answer | None:
    """Answer by sentences in a row that hold all the words; None: none do.

    `fits` tells the cuttings that may answer: of these is one of the sentences.
    """
    words = without_idle([word.span.of(asked) for word in content_words(asked)])
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        return None
    told = [
        one
        for one in store.passages(words)
        if any(map(fits, one.sentences)) and _denies_in_place(one, words, store)
    ]
    note = _TOGETHER
    if not told and len(words) > _LEAST_WORDS:
        told = [one for one in _under_headline(words, store) if fits(one.sentences[0])]
        note = _HEADED
    findings = [
        document_finding(store, sentence)
        for passage in told[:_MOST_PASSAGES]
        for sentence in passage.sentences
    ]
    if not findings:
        return None
    return Answer(
        intent=intent,
        outcome=Outcome.FOUND,
        sections=(Section(findings=shown_once(store, findings)),),
        notes=(note,),
    )


def _denies_in_place(passage: Passage, words: Sequence[str], store: FactStore) -> bool:
    """Tell "has not signed" from a "not" in the sentence beside the one on signing."""
    asked = {key_of(word) for word in words}
    if asked.isdisjoint(NEGATIONS):
        return True
    rest = {stem(key) for key in asked - NEGATIONS}
    text = store.articles[passage.sentences[0].article].text
    told = (
        [w.key for w in content_words(one.span.of(text))] for one in passage.sentences
    )
    return any(
        not NEGATIONS.isdisjoint(keys) and not rest.isdisjoint(map(stem, keys))
        for keys in told
    )


def _under_headline(words: Sequence[str], store: FactStore) -> Iterator[Passage]:
    """Yield the sentences that lack one of the words, which their headline has."""
    for passage in store.passages(words, lacking=1):
        article = store.articles[passage.sentences[0].article]
        said = " ".join(one.span.of(article.text) for one in passage.sentences)
        lacking = {stem(fold(word)) for word in words} - _stems(said)
        if len(passage.sentences) == 1 and lacking <= _stems(article.title):
            yield passage


def _stems(text: str) -> set[str]:
    return {stem(word.key) for word in content_words(text)}


def answer_beside(
    asked: str, store: FactStore, fits: Fits, *, intent: str, is_subject: bool
) -> Answer | None:
    """Answer by what was said beside sentences that hold all the words; None: nothing.

    "What did she say on the quay": the paper names the quay, and then quotes her. Of
    a subject, what was said must go on about it: "We have read it". `fits` tells
    whose quotations may answer.
    """
    documents: list[Document] = []
    for passage, beside in _beside(asked, store, fits):
        said = [q for q in beside if not is_subject or _goes_on(q, passage, store)]
        documents += (*passage.sentences, *said) if said else ()
    findings = [document_finding(store, one) for one in documents]
    if not findings:
        return None
    return Answer(
        intent=intent,
        outcome=Outcome.FOUND,
        sections=(Section(findings=shown_once(store, findings[:_MOST_SHOWN])),),
        notes=(_BESIDE,),
    )


_MOST_SHOWN = 6


def said_beside(asked: str, store: FactStore, fits: Fits) -> list[Document]:
    """Give sentences that hold all the words, each with what was said beside it."""
    documents: list[Document] = []
    for passage, said in _beside(asked, store, fits):
        documents += (*passage.sentences, *said) if said else ()
    return documents


def _beside(
    asked: str, store: FactStore, fits: Fits
) -> Iterator[tuple[Passage, list[Quote]]]:
    words = without_idle([word.span.of(asked) for word in content_words(asked)])
    if 0 < len(words) <= _MOST_WORDS:
        for passage in store.passages(words):
            yield passage, _said_beside(passage, store, fits)


def _said_beside(passage: Passage, store: FactStore, fits: Fits) -> list[Quote]:
    """Give the quotations of a passage's paragraph, or of the next that opens so."""
    last = passage.sentences[-1]
    sheet = store.sheets[last.article]
    paragraphs = sheet.article.paragraphs
    at = next((n for n, p in enumerate(paragraphs) if p.holds(last.span)), None)
    if at is None:
        return []
    near = [paragraphs[at]]
    if at + 1 < len(paragraphs):
        following = paragraphs[at + 1]
        if sheet.article.text[following.start] in _MARKS:
            near.append(following)
    return [
        quote
        for quote in sheet.quotes
        if quote.kind is not QuoteKind.INDIRECT
        and fits(quote)
        and any(paragraph.holds(quote.span) for paragraph in near)
    ]


def _goes_on(quote: Quote, passage: Passage, store: FactStore) -> bool:
    """Tell "We have read it", of the sentence right before, from "All is well"."""
    text = store.articles[quote.article].text
    return (
        quote.span.start >= passage.sentences[-1].span.end
        and _OF_IT.search(text, quote.span.start, quote.span.end) is not None
    )


_OF_IT = re.compile(r"\b(?:it|this|that|these|those|they|them)\b", re.IGNORECASE)
_MARKS = frozenset('"“‘«')
