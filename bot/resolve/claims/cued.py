"""Finds the sentences that hold any of some words, looking through a text once.

Most sentences hold none: looking for words in all of a text costs less than
asking sentence by sentence. Refuses to know what is looked for.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from re import Pattern

from bot.model import Span


def sentences_with(
    cues: Iterable[str],
    text: str,
    sentences: Sequence[Span],
    *,
    pattern: Pattern[str] | None = None,
) -> list[int]:
    """Give the numbers of the sentences that hold a cue, or what matches, in order.

    The sentences are in order of place, and none stands in another.
    """
    starts = [sentence.start for sentence in sentences]
    held: set[int] = set()
    for cue in cues:
        at = text.find(cue)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            after = at + 1
            if number >= 0 and at < sentences[number].end:
                held.add(number)
                after = sentences[number].end
            at = text.find(cue, after)
    if pattern is not None:
        for found in pattern.finditer(text):
            number = bisect_right(starts, found.start()) - 1
            if number >= 0 and found.start() < sentences[number].end:
                held.add(number)
    return sorted(held)
