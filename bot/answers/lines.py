"""Answers a line half remembered by the line it comes nearest to, if one surely leads.

Says which of the words are not in it, and shows word by word what is. Refuses a line
of somebody else's, where one of the words is a speaker's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers.opposites import TURNED, turns
from bot.answers.recall import abstain
from bot.answers.utterances import show_quotes
from bot.dialogue import Answer, Finding, Outcome, QuoteQuery
from bot.model import Quote, QuoteKind, Span, SpeakerKind
from bot.resolve import Name
from bot.search import Hit, Line, content_words, is_spoken, nearest_line
from bot.store import Document, FactStore, is_quote
from bot.text import fold, keys
from bot.wording import compare, with_changed_ends

_MOST_READ = 30  # of the best cuttings, word by word
_TOGETHER = 0.5  # the share of a line's words from which they stand there as a line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remembered:
    """The quotation that a line is of, and the words asked that are not in it."""

    quote: Quote
    lacking: tuple[str, ...]
    span: Span  # in the quotation as it is shown


def answer_line(
    asked: str,
    hits: Sequence[Hit[Document]],
    fitting: Sequence[Hit[Document]],
    store: FactStore,
    *,
    is_open: bool = False,
) -> Answer | None:
    """Answer words that somebody remembers; None: they are rather a subject.

    `fitting` are those of the hits that stand for all the words, maybe none: where
    one of them holds these as a line, it is no slip of another. Where they hold them
    only here and there, nothing answers: "I'll never say it to his face" is not
    "Never be silent in the face of it". Where it `is_open`, nothing else answers.
    """
    line = Line(asked, store.index.telling)
    found = _remembered(line, hits, store, is_open=is_open)
    if found is not None and not _is_shown(found, fitting, line, store):
        is_theirs = all(_may_be_of(word, found.quote, store) for word in found.lacking)
        if is_theirs:
            return _show(found, asked, store)
        return abstain(asked, store, hits)
    if fitting and is_spoken(asked) and not _stand_together(line, fitting, store):
        return abstain(asked, store, hits)
    return None


def with_line(found: Answer, turn: str, query: QuoteQuery, store: FactStore) -> Answer:
    """Answer a whole turn by the line it is of, where what was read in it is not held.

    "Wall put up by folk who live elsewhere" was taken for a wall's words. A question
    is no line, nor is a choice between figures.
    """
    is_words = query == QuoteQuery(words=query.words)
    if turn.lstrip().startswith("/"):
        turn = query.words if is_words else ""
    typed = keys(turn)
    asks = not typed or typed[0] in _ASKING or any(map(str.isdigit, turn))
    if found.outcome is not Outcome.NONE or asks or len(typed) > _MOST_TYPED:
        return found
    if len(content_words(turn)) < _LEAST_TELLING:
        return found
    hits = store.index.search(turn, limit=_MOST_READ, among=is_quote)
    told = answer_line(turn, hits, (), store, is_open=True)
    return told if told is not None and told.findings else found


_MOST_TYPED = 30  # words of a line
_LEAST_TELLING = 3
_ASKING = frozenset(
    """
    who whom whose what which when where why how whats whos is are was were did does do
    has have had will would can could any anything quote quotes show find get give
    """.split()
)


def _remembered(
    line: Line, hits: Sequence[Hit[Document]], store: FactStore, *, is_open: bool
) -> _Remembered | None:
    """Find the quotation that a line is surely of; None: none leads."""
    quotes = [h.document for h in hits[:_MOST_READ] if isinstance(h.document, Quote)]
    texts = [_shown(quote, store) for quote in quotes]
    among = {"held": len(store.index)} if is_open else {}
    found = nearest_line(line, texts, **among)
    if found is None or not found.is_sure:
        return None
    return _Remembered(
        quote=quotes[found.place],
        lacking=line.lacking(texts[found.place]),
        span=found.stretch.span,
    )


def _is_shown(
    found: _Remembered,
    fitting: Sequence[Hit[Document]],
    line: Line,
    store: FactStore,
) -> bool:
    """Tell whether what fits the words is the line itself, or as like it."""
    if any(hit.document == found.quote for hit in fitting):
        return not found.lacking
    return _stand_together(line, fitting, store)


def _stand_together(
    line: Line, hits: Sequence[Hit[Document]], store: FactStore
) -> bool:
    """Tell whether some cutting that holds a line's words holds them as a line."""
    quotes = (h.document for h in hits[:_MOST_READ] if isinstance(h.document, Quote))
    stretches = (line.in_text(_shown(quote, store)) for quote in quotes)
    return any(one is not None and one.share >= _TOGETHER for one in stretches)


def _show(found: _Remembered, asked: str, store: FactStore) -> Answer:
    """Show a line first, told from the words asked word by word."""
    shown = show_quotes(store, (found.quote,), found.lacking)
    section = shown.sections[0]
    first, *others = section.findings
    first = _compared(first, found, asked)
    is_turned = any(map(turns, first.changes))
    return replace(
        shown,
        notes=(TURNED, *shown.notes) if is_turned else shown.notes,
        sections=(replace(section, findings=(first, *others)),),
        is_nearest_line=bool(found.lacking),
    )


def _compared(finding: Finding, found: _Remembered, asked: str) -> Finding:
    text = finding.text
    whole = Span(0, len(text))
    span = with_changed_ends(asked, text, found.span, within=whole)
    return replace(finding, changes=compare(span.of(text), asked))


def _shown(quote: Quote, store: FactStore) -> str:
    """Give a quotation as it is shown: reported speech by its sentence."""
    if quote.kind is QuoteKind.INDIRECT:
        return store.in_sentences(quote).text
    return quote.span.of(store.sheets[quote.article].article.text)


def _may_be_of(word: str, quote: Quote, store: FactStore) -> bool:
    """Tell whether a word that is not in a line leaves it whose it is.

    A name that is a speaker's makes it a question for that speaker's words.
    """
    named = [n for n in store.speakers.holding(fold(word)) if _is_named(fold(word), n)]
    if not named or quote.attribution is None:
        return not named
    speaker = quote.attribution.speaker.name
    return any(speaker in (name.canonical, *name.aliases) for name in named)


def _is_named(key: str, name: Name) -> bool:
    return name.kind is SpeakerKind.PERSON and key in keys(name.canonical)
