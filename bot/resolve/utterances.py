"""Aligns quotations across articles: the same words, as each prints them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.model import ArticleId, Quote, QuoteKind, Span, Statement
from bot.resolve.cover import Cover
from bot.text import keys as keys_of
from bot.wording import closeness, contains


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """Where else a quotation's words stand; positions in the store.

    `quotes` print them in marks, whole, in part or reworded; `statements` are
    sentences that print them without marks. A print of a part is no print of
    the other parts, so this is told for each quotation by itself.
    """

    quotes: tuple[int, ...] = ()
    statements: tuple[int, ...] = ()


_RUN_WORDS = 4  # words in a row that make two cuttings worth comparing
_ALIKE_SHARE = 0.75  # of the words: one utterance, differently worded
_WITHIN_SHARE = 0.9  # of the shorter's words, in a row of the longer's
_SHORTEST_WITHIN = 6  # words: "the rule of law" stands in many speeches
_COMMONEST_RUN = 200  # cuttings: a run in more of them tells nothing

Keys = tuple[str, ...]


def align_quotes(
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    texts: Mapping[ArticleId, str],
) -> tuple[Prints, ...]:
    """Give, for each quotation, the other prints of its words.

    Indirect speech has none: it shows nobody's words.
    """
    said = [
        () if quote.kind is QuoteKind.INDIRECT else _keys(texts[quote.article], quote)
        for quote in quotes
    ]
    runs = _runs(said)
    unmarked: dict[int, list[int]] = defaultdict(list)
    for quote, statement in _unmarked(quotes, statements, texts, (said, runs)):
        unmarked[quote].append(statement)
    return tuple(
        Prints(
            quotes=tuple(
                other
                for other in sorted(candidates)
                if other != number and is_one_utterance(said[number], said[other])
            ),
            statements=tuple(unmarked[number]),
        )
        for number, candidates in _candidates(said, runs)
    )


def is_one_utterance(one: Keys, other: Keys) -> bool:
    """Tell whether two runs of word keys are one utterance, perhaps reworded."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    if shorter == longer:
        return True
    if closeness(shorter, longer) >= _ALIKE_SHARE:
        return True
    return len(shorter) >= _SHORTEST_WITHIN and contains(
        longer, shorter, share=_WITHIN_SHARE
    )


def _keys(text: str, fact: Quote | Statement) -> Keys:
    return keys_of(text, fact.span.start, fact.span.end)


def _runs(keys: Sequence[Keys]) -> dict[Keys, list[int]]:
    """Index the quotations by each run of words in them."""
    runs: dict[Keys, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        for run in _shingles(key, _RUN_WORDS):
            runs[run].append(number)
    return runs


def _shingles(keys: Keys, length: int) -> set[Keys]:
    if len(keys) <= length:
        return {keys} if keys else set()
    return {keys[at : at + length] for at in range(len(keys) - length + 1)}


def _candidates(
    keys: Sequence[Keys], runs: Mapping[Keys, Sequence[int]]
) -> Iterable[tuple[int, set[int]]]:
    for number, key in enumerate(keys):
        yield number, _alike(key, runs)


def _alike(key: Keys, runs: Mapping[Keys, Sequence[int]]) -> set[int]:
    """Give the quotations that share a telling run of words with a cutting."""
    alike: set[int] = set()
    for run in _shingles(key, _RUN_WORDS):
        holders = runs.get(run, ())
        if len(holders) <= _COMMONEST_RUN:
            alike.update(holders)
    return alike


def _unmarked(
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    texts: Mapping[ArticleId, str],
    indexed: tuple[Sequence[Keys], Mapping[Keys, Sequence[int]]],
) -> Iterable[tuple[int, int]]:
    """Yield (quotation, statement) where a sentence prints its words unmarked."""
    keys, runs = indexed
    spans: dict[ArticleId, list[Span]] = defaultdict(list)
    for quote in quotes:
        spans[quote.article].append(quote.span)
    marked = {article: Cover(of_it) for article, of_it in spans.items()}
    unquoted = Cover(())
    for number, statement in enumerate(statements):
        if marked.get(statement.article, unquoted).touches(statement.span):
            continue
        said = _keys(texts[statement.article], statement)
        seen = _alike(said, runs)
        for quote_number in sorted(seen):
            if len(keys[quote_number]) >= _SHORTEST_WITHIN and contains(
                said, keys[quote_number], share=_WITHIN_SHARE
            ):
                yield quote_number, number
