"""Cuts an article into what others may print in the same words.

Knows the stretches that are compared word for word: quotations in marks, split
ones joined, sentences without marks, the newsroom's own words. Refuses to know
how they are compared.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.model import ArticleId, Quote, QuoteKind, Statement
from bot.resolve.cover import Cover
from bot.resolve.same_words.script import Script, coded, script_of
from bot.resolve.same_words.words import words_in
from bot.resolve.sheets import Sheet, place_of
from bot.text import keys

SHORTEST_STATED = 6
"""Words of a sentence: fewer stand in many articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuttings:
    """An article's cuttings, each with its words as `coded` writes them.

    `own` are the newsroom's own words, outside quotation marks, a string for
    each paragraph.
    """

    article: ArticleId
    said: tuple[tuple[str, Quote], ...]
    joined: tuple[tuple[str, Quote], ...]
    stated: tuple[tuple[str, Statement], ...]
    own: tuple[str, ...]


def cuttings_of(sheet: Sheet) -> Cuttings:
    """Cut up one article."""
    script = script_of(sheet.article.text)
    return Cuttings(
        article=sheet.article.id,
        said=tuple(_said(sheet, script)),
        joined=tuple(_joined(sheet, script)),
        stated=tuple(_stated(sheet, script)),
        own=tuple(_own(sheet, script)),
    )


def own_words(sheet: Sheet) -> tuple[str, ...]:
    """Give the words of an article's paragraphs outside quotation marks, coded."""
    return tuple(_own(sheet, script_of(sheet.article.text)))


def words_of(sheet: Sheet, cutting: Quote | Statement) -> str:
    """Give the words of one cutting, coded."""
    return coded(keys(sheet.article.text, cutting.span.start, cutting.span.end))


def sentence_words(sheet: Sheet, quote: Quote) -> str:
    """Give the words of the sentence a quotation begins in, coded; empty: in none."""
    start = quote.span.start
    after = bisect_right(sheet.statements, start, key=lambda one: one.span.start)
    before = sheet.statements[max(after - 1, 0) : after]
    return "".join(words_of(sheet, one) for one in before if one.span.end > start)


def joined_words(sheet: Sheet, pieces: Iterable[Quote]) -> str:
    """Give the words of a split quotation's pieces, coded, in one."""
    return "".join(words_of(sheet, piece) for piece in pieces)


def pieces_beside(quote: Quote, sheet: Sheet) -> tuple[Quote, ...]:
    """Give the pieces of the quotation that one is a piece of, itself among them."""
    at = bisect_left(sheet.quotes, place_of(quote), key=place_of)
    start, end = at, at + 1
    while start and _cue(sheet.quotes[start - 1]) == _cue(quote):
        start -= 1
    while end < len(sheet.quotes) and _cue(sheet.quotes[end]) == _cue(quote):
        end += 1
    return sheet.quotes[start:end]


def _cue(quote: Quote) -> int:
    """Give where its cue stands, which a split quotation has once; else its own."""
    given = quote.attribution
    if quote.kind is QuoteKind.INDIRECT or given is None or given.cue is None:
        return -quote.span.end
    return given.cue.start


def _said(sheet: Sheet, script: Script) -> Iterator[tuple[str, Quote]]:
    """Yield the words of each quotation in marks."""
    for quote in sheet.quotes:
        if quote.kind is QuoteKind.INDIRECT:
            continue
        if "[" in script.text and "[" in quote.span.of(script.text):
            words = words_in(script.text, quote.span).coded
        else:
            words = script.of(quote.span)
        if words:
            yield words, quote


def _joined(sheet: Sheet, script: Script) -> Iterator[tuple[str, Quote]]:
    """Yield the words of each split quotation, joined, with each of its pieces."""
    for _, group in groupby(sheet.quotes, key=_cue):
        pieces = tuple(group)
        if len(pieces) > 1:
            whole = "".join(script.of(piece.span) for piece in pieces)
            if whole:
                yield from ((whole, piece) for piece in pieces)


def _stated(sheet: Sheet, script: Script) -> Iterator[tuple[str, Statement]]:
    """Yield the words of each sentence that stands outside all marks."""
    marked = Cover(q.span for q in sheet.quotes if q.kind is not QuoteKind.INDIRECT)
    for statement in sheet.statements:
        if not marked.touches(statement.span):
            words = script.of(statement.span)
            if len(words) >= SHORTEST_STATED:
                yield words, statement


def _own(sheet: Sheet, script: Script) -> Iterator[str]:
    """Yield the newsroom's own words, paragraph by paragraph."""
    if not sheet.article.is_quotable:
        return
    said = Cover(q.span for q in sheet.quotes if q.kind is not QuoteKind.INDIRECT)
    for paragraph in sheet.article.paragraphs:
        yield "".join(map(script.of, said.gaps(paragraph)))
