"""Dresses facts as findings: evidence first, then what the store knows of it."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TypeVar

from bot.dialogue import Evidence, Finding, FindingKind, Source, Variant, Voice
from bot.model import ArticleId, Quote, QuoteKind, Span, SpeakerKind, Statement
from bot.resolve import is_same_name
from bot.search import Hit, content_words
from bot.store import Document, FactStore, Order, order_of
from bot.text import keys
from bot.wording import (
    closeness,
    compare,
    differs_in_punctuation,
    is_same_but_for_spelling,
    is_same_wording,
    locate,
    with_changed_ends,
)

Told = TypeVar("Told", Quote, Document)

_NEAREST = 3  # findings shown where nothing answers, labelled as no support
_NEAREST_OF = 4 * _NEAREST  # looked at for these, as some say the same
ONLY_SPELLING = "the words are the same, the spelling differs"
_IN_PART = 0.8  # of the length: a print shorter than that is of a part
_SAYS_LITTLE = 6  # words: fewer are shown with the sentence they are part of


def quote_finding(store: FactStore, quote: Quote) -> Finding:
    """Give a quotation with every article that prints its words.

    Reported speech is shown by its sentence: the clause alone says little, and
    is nobody's words.
    """
    if quote.kind is QuoteKind.INDIRECT:
        return Finding(
            kind=FindingKind.STATEMENT,
            evidence=(store.in_sentences(quote),),
            voice=store.voice(quote),
        )
    prints = store.prints(quote)
    same, variants = _other_prints(store, quote, prints.quotes)
    turned = {(v.evidence.source.id, v.evidence.span) for v in _turned(variants)}
    agreed = (q for q in prints.quotes if (q.article, q.span) not in turned)
    shown = store.cite(quote.article, quote.span)
    return Finding(
        kind=FindingKind.QUOTE,
        evidence=(shown, *same),
        context=_context(store, quote),
        voice=store.voice(quote),
        notes=(
            *_standing(store, {quote.article, *_printing_the_same(same, variants)}),
            *_pointed(shown, same),
            *_different_voices(_voices(store, (quote, *agreed))),
            *_unmarked(prints.statements),
        ),
        variants=variants,
    )


def said_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out a sentence whose words an earlier finding shows already."""
    places: list[tuple[ArticleId, Span]] = []
    for finding in findings:
        first = finding.evidence[0]
        if finding.kind is FindingKind.STATEMENT and any(
            first.source.id == article and first.span.touches(span)
            for article, span in places
        ):
            continue
        shown = (*finding.evidence, *(v.evidence for v in finding.variants))
        places.extend((one.source.id, one.span) for one in shown)
        yield finding


_RUN_WORDS = 5  # in a row that make two sentences worth comparing
_ONE_TEXT = 12  # words of a newsroom's own: two do not write as many alike
_IN_MARKS = re.compile(r"[“\"][^“”\"]*[”\"]")
_COPIED = 0.8  # of the words: one sentence of one text, perhaps edited


def shown_once(store: FactStore, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Show no words twice: each sentence of a text once, with its copies' prints."""
    kept: list[Finding] = []
    by_run: dict[tuple[str, ...], int] = {}
    for finding in said_once(findings):
        said = keys(finding.text)
        runs = [said[at : at + _RUN_WORDS] for at in range(len(said) - _RUN_WORDS + 1)]
        at = next((by_run[run] for run in runs if run in by_run), None)
        joined = None if at is None else _with_copy(store, kept[at], finding)
        if at is not None and joined is not None:
            kept[at] = joined
            continue
        if finding.kind is FindingKind.STATEMENT:
            by_run.update((run, len(kept)) for run in runs)
        kept.append(finding)
    return tuple(kept)


def _with_copy(store: FactStore, shown: Finding, other: Finding) -> Finding | None:
    """Add a sentence to one like it of the same text; None: it is another."""
    if other.kind is not FindingKind.STATEMENT or not _is_one_voice(shown, other):
        return None
    printed, copied = shown.evidence[0], other.evidence[0]
    ids = {
        e.source.id for e in (*shown.evidence, *(v.evidence for v in shown.variants))
    }
    changes = compare(printed.text, copied.text)
    is_same = is_same_wording(changes)
    if copied.source.id in ids or any(change.is_negation for change in changes):
        return None
    if not is_same and (
        closeness(keys(printed.text), keys(copied.text)) < _COPIED
        or store.independent_texts((printed.source.id, copied.source.id)) > 1
    ):
        return None
    variant = Variant(evidence=copied, changes=changes, voice=other.voice)
    kept = (note for note in shown.notes if not note.startswith(_STANDING))
    apart = ids | {copied.source.id}
    if len(keys(_IN_MARKS.sub(" ", printed.text))) >= _ONE_TEXT:
        same = shown.evidence if not is_same else (*shown.evidence, copied)
        apart -= {evidence.source.id for evidence in same[1:]}
    return replace(
        shown,
        evidence=(*shown.evidence, copied) if is_same else shown.evidence,
        variants=shown.variants if is_same else (*shown.variants, variant),
        notes=(*_standing(store, ids | {copied.source.id}, apart), *kept),
    )


def _is_one_voice(one: Finding, other: Finding) -> bool:
    if one.voice is None or other.voice is None:
        return one.voice is other.voice
    return is_same_name(one.voice.name, other.voice.name)


def nearest(store: FactStore, hits: Iterable[Hit[Document]]) -> tuple[Finding, ...]:
    """Give the few findings that come nearest, each utterance and sentence once."""
    documents = told_once(store, (hit.document for hit in hits))
    first = islice(documents, _NEAREST_OF)
    shown = shown_once(store, (document_finding(store, document) for document in first))
    return shown[:_NEAREST]


def told_once(store: FactStore, documents: Iterable[Told]) -> Iterator[Told]:
    """Yield documents in order, without the other prints of one yielded."""
    told: set[Order] = set()
    for document in documents:
        if order_of(document) not in told:
            yield document
            told.add(order_of(document))
            if isinstance(document, Quote):
                told.update(map(order_of, store.prints(document).quotes))


def each_utterance(store: FactStore, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield each utterance once, by the print that shows most of the others.

    What is printed in part here and reworded there hangs together by one print
    in the middle: shown by that, none is left over.
    """
    listed = tuple(quotes)
    fitting = {order_of(quote) for quote in listed}
    told: set[Order] = set()
    for quote in listed:
        if order_of(quote) in told:
            continue
        others = store.prints(quote).quotes
        chosen = quote
        for other in _each_wording(store, others):
            if order_of(other) in fitting - told:
                prints = store.prints(other).quotes
                if len(prints) > len(others):
                    chosen, others = other, prints
        yield chosen
        told.update(map(order_of, (quote, chosen, *others)))


_MOST_WORDINGS = 12


def _each_wording(store: FactStore, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Yield a quotation of each wording, of a few."""
    seen: set[tuple[str, ...]] = set()
    for quote in quotes:
        text = store.articles[quote.article].text
        said = keys(text, quote.span.start, quote.span.end)
        if said not in seen and len(seen) < _MOST_WORDINGS:
            seen.add(said)
            yield quote


def _context(store: FactStore, quote: Quote) -> Evidence | None:
    """Give the sentence that a few quoted words are part of."""
    said = keys(store.articles[quote.article].text, quote.span.start, quote.span.end)
    around = store.in_sentences(quote)
    if len(said) < _SAYS_LITTLE <= len(keys(around.text)) - len(said):
        return around
    return None


def statement_finding(store: FactStore, statement: Statement) -> Finding:
    """Give a sentence of an article with whom the article gives it to."""
    return Finding(
        kind=FindingKind.STATEMENT,
        evidence=(store.cite(statement.article, statement.span),),
        voice=store.voice(statement),
    )


def document_finding(store: FactStore, document: Document) -> Finding:
    """Give what was searched for and found, a quotation or a statement."""
    if isinstance(document, Quote):
        return quote_finding(store, document)
    return statement_finding(store, document)


def _other_prints(
    store: FactStore, shown: Quote, others: Iterable[Quote]
) -> tuple[tuple[Evidence, ...], tuple[Variant, ...]]:
    """Part the other prints into those of the same words and the variants."""
    printed = store.cite(shown.article, shown.span)
    same: dict[ArticleId, Evidence] = {}  # one an article: a repeat is no other print
    variants: list[Variant] = []
    for quote in others:
        if quote.article == shown.article:
            continue
        evidence = store.cite(quote.article, quote.span)
        if is_same_wording(compare(printed.text, evidence.text)):
            same.setdefault(quote.article, evidence)
        else:
            variants.append(_variant(printed, evidence, store.voice(quote)))
    return tuple(same.values()), tuple(variants)


def _variant(shown: Evidence, other: Evidence, voice: Voice | None) -> Variant:
    """Compare what both print, and say where one prints more."""
    common, theirs, note = shown.text, other.text, ""
    if cut := _part(theirs, common):
        common, note = cut, "only a part of it"
    elif cut := _part(common, theirs):
        theirs, note = cut, "as part of a longer quotation"
    changes = compare(common, theirs)
    if not is_same_wording(changes) and is_same_but_for_spelling(changes):
        note = "; ".join(filter(None, (note, ONLY_SPELLING)))
    return Variant(evidence=other, changes=changes, voice=voice, note=note)


def _part(shorter: str, longer: str) -> str:
    """Give the part of a quotation that a shorter one prints; empty: it is none.

    One that is nearly as long is a part where all its words stand there in a row,
    and what it leaves out turns none of them round.
    """
    whole = Span(0, len(longer))
    window = locate(shorter, longer, within=whole) if len(shorter) < whole.end else None
    if window is None:
        return ""
    if len(shorter) < _IN_PART * len(longer):
        return with_changed_ends(shorter, longer, window.span, within=whole).of(longer)
    cut = window.span.of(longer)
    is_turned = any(change.is_negation for change in compare(shorter, longer))
    return cut if is_same_wording(compare(shorter, cut)) and not is_turned else ""


def _pointed(shown: Evidence, same: Iterable[Evidence]) -> Iterable[str]:
    """Tell a comma put in or left out: the words are the same."""
    ids = [o.source.id for o in same if differs_in_punctuation(shown.text, o.text)]
    if ids:
        yield f"the same words, punctuated otherwise in {', '.join(ids)}"


def _voices(
    store: FactStore, quotes: Iterable[Quote]
) -> Sequence[tuple[Source, Voice]]:
    """Give who is certainly said to have said it, with the article."""
    pairs = []
    for quote in quotes:
        voice = store.voice(quote)
        if voice is not None and voice.kind is not SpeakerKind.UNRESOLVED:
            pairs.append((store.cite(quote.article, quote.span).source, voice))
    return pairs


def _printing_the_same(
    same: Iterable[Evidence], variants: Iterable[Variant]
) -> Iterator[ArticleId]:
    """Yield the articles that print no other word, were it only one "not"."""
    yield from (evidence.source.id for evidence in same)
    for variant in variants:
        if is_same_but_for_spelling(variant.changes):
            yield variant.evidence.source.id


def _turned(variants: Iterable[Variant]) -> Iterator[Variant]:
    """Yield what turns the words round: a retort is no second claim to them."""
    for variant in variants:
        if any(change.is_negation for change in variant.changes):
            yield variant


def _standing(
    store: FactStore, ids: set[ArticleId], apart: set[ArticleId] | None = None
) -> Iterable[str]:
    """Say in how many articles words stand, and how many texts these are.

    `apart` are those that are not known to be one text by the very words.
    """
    if len(ids) > 1:
        texts = store.independent_texts(apart or ids)
        yield f"{_STANDING}{len(ids)} articles, {count(texts, 'independent text')}"


_STANDING = "in "


def _different_voices(voices: Sequence[tuple[Source, Voice]]) -> Iterable[str]:
    """Show, never settle, that articles give the same words to others."""
    given: dict[str, list[str]] = {}
    for source, voice in voices:
        known = next((name for name in given if is_same_name(name, voice.name)), None)
        prints = given.setdefault(known or voice.name, [])
        if source.id not in prints:
            prints.append(source.id)
    if len(given) > 1:
        sides = "; ".join(f"{name} ({', '.join(ids)})" for name, ids in given.items())
        yield f"the articles differ on who said it: {sides}"


def _unmarked(statements: Sequence[Statement]) -> Iterable[str]:
    ids = sorted({statement.article for statement in statements})
    if ids:
        yield f"printed without quotation marks in {', '.join(ids)}"


def asked_words(asked: str) -> tuple[str, ...]:
    """Give the words of a question that carry meaning, as typed."""
    return tuple(word.span.of(asked) for word in content_words(asked))


def spelled(day: date) -> str:
    """Give a day as a reader writes it: "3 May 2031"."""
    return f"{day.day} {day:%B %Y}"


def spelled_days(first: date, last: date) -> str:
    """Give a stretch of days shortly: "6 to 12 May 2031", "May 2031", "2031"."""
    if first == last:
        return spelled(first)
    is_to_month_end = last.day == monthrange(last.year, last.month)[1]
    if first.day == 1 and is_to_month_end and first.year == last.year:
        if first.month == last.month:
            return f"{first:%B %Y}"
        if (first.month, last.month) == _A_YEAR:
            return f"{first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {spelled(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} to {spelled(last)}"
    return f"{spelled(first)} to {spelled(last)}"


_A_YEAR = (1, 12)


def count(number: int, thing: str) -> str:
    """Give a number with its noun: "1 article", "2 articles"."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"
