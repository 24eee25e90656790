"""Aligns quotations across articles: one utterance, as each prints it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.model import ArticleId, Quote, Statement
from bot.resolve.groups import unite
from bot.text import words
from bot.wording import closeness, contains


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """The same words as several cuttings print them, in the store's order.

    `quotes` and `statements` are positions in the store; a statement is here
    where it prints the words without marks.
    """

    quotes: tuple[int, ...]
    statements: tuple[int, ...] = ()


_RUN_WORDS = 4  # words in a row that make two cuttings worth comparing
_ALIKE_SHARE = 0.75  # of the words: one utterance, differently worded
_WITHIN_SHARE = 0.9  # of the shorter's words, in a row of the longer's
_SHORTEST_WITHIN = 6  # words: "the rule of law" stands in many speeches
_COMMONEST_RUN = 200  # cuttings: a run in more of them tells nothing

Keys = tuple[str, ...]


def join_utterances(
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    texts: Mapping[ArticleId, str],
) -> tuple[Utterance, ...]:
    """Align quotations that print the same words, whole or in part.

    Every quotation is in exactly one utterance. Indirect speech is in one of
    its own: it shows nobody's words.
    """
    keys = [_keys(texts[quote.article], quote) for quote in quotes]
    runs = _runs(keys)
    same = (
        (one, other)
        for one, others in _candidates(keys, runs)
        for other in others
        if other < one and is_one_utterance(keys[one], keys[other])
    )
    groups = unite(range(len(quotes)), same)
    group_of = {quote: number for number, group in enumerate(groups) for quote in group}
    bare_prints = _unmarked(quotes, statements, texts, (keys, runs))
    unmarked: dict[int, set[int]] = defaultdict(set)
    for quote, statement in bare_prints:
        unmarked[group_of[quote]].add(statement)
    return tuple(
        Utterance(quotes=tuple(group), statements=tuple(sorted(unmarked[number])))
        for number, group in enumerate(groups)
    )


def is_one_utterance(one: Keys, other: Keys) -> bool:
    """Tell whether two runs of word keys are one utterance, perhaps reworded."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return True
    if closeness(shorter, longer) >= _ALIKE_SHARE:
        return True
    return len(shorter) >= _SHORTEST_WITHIN and contains(
        longer, shorter, share=_WITHIN_SHARE
    )


def _keys(text: str, fact: Quote | Statement) -> Keys:
    return tuple(word.key for word in words(text, fact.span.start, fact.span.end))


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
        others: set[int] = set()
        for run in _shingles(key, _RUN_WORDS):
            if len(runs[run]) <= _COMMONEST_RUN:
                others.update(runs[run])
        yield number, others


def _unmarked(
    quotes: Sequence[Quote],
    statements: Sequence[Statement],
    texts: Mapping[ArticleId, str],
    indexed: tuple[Sequence[Keys], Mapping[Keys, Sequence[int]]],
) -> Iterable[tuple[int, int]]:
    """Yield (quotation, statement) where a sentence prints its words unmarked."""
    keys, runs = indexed
    marked: dict[ArticleId, list[Quote]] = defaultdict(list)
    for quote in quotes:
        marked[quote.article].append(quote)
    for number, statement in enumerate(statements):
        if any(
            quote.span.touches(statement.span) for quote in marked[statement.article]
        ):
            continue
        said = _keys(texts[statement.article], statement)
        seen = {q for run in _shingles(said, _RUN_WORDS) for q in runs.get(run, ())}
        for quote_number in sorted(seen):
            if len(keys[quote_number]) >= _SHORTEST_WITHIN and contains(
                said, keys[quote_number], share=_WITHIN_SHARE
            ):
                yield quote_number, number
