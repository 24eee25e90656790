"""Names that no list of the store holds: places of the world, and names in print.

"New York" asks for nothing new, and "the Last Chance" for no last one. Knows where
such a name stands in a turn. Refuses to know what it does there.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from bot.grammar import means_place
from bot.matching.forms import SlotKind
from bot.matching.lexicon import Found
from bot.search import SMALL_IN_NAMES, is_function_word
from bot.text import Word

_MOST_WORDS = 4
_MOST_TRIED = 24  # runs of a turn: a longer turn is a text, not a question
_GAPS = (" ", "-")


def with_proper(
    found: Sequence[Found],
    words: Sequence[Word],
    text: str,
    *,
    asks: Callable[[str], bool],
    is_name: Callable[[str], bool],
) -> list[Found]:
    """Give the names of a turn, with those that words of asking would hide.

    Only words one of which `asks` are looked at: any other is a subject anyway.
    `is_name` tells what an article prints as a name. A place that is held is none
    inside a longer one: "York" in "New York".
    """
    more: list[Found] = []
    for start, end in _runs(words, text, found, asks):
        if more and start < more[-1].end:
            continue
        typed = text[words[start].span.start : words[end - 1].span.end]
        is_there = means_place(typed)
        if is_there or is_name(typed):
            names = {SlotKind.PLACE: (typed,)} if is_there else {}
            more.append(Found(start, end, names, is_person=False))
    kept = [
        one
        for one in found
        if not any(new.start <= one.start < new.end for new in more)
    ]
    return sorted((*kept, *more), key=lambda one: one.start)


def _runs(
    words: Sequence[Word],
    text: str,
    found: Sequence[Found],
    asks: Callable[[str], bool],
) -> Iterator[tuple[int, int]]:
    """Yield where such runs of words may stand, the longest first at each word."""
    taken = {at for one in found if _stays(one) for at in range(one.start, one.end)}
    tried = 0
    for start in range(len(words) - 1):
        for end in range(min(len(words), start + _MOST_WORDS), start + 1, -1):
            run = words[start:end]
            if (
                taken.isdisjoint(range(start, end))
                and not is_function_word(run[0].key)
                and not is_function_word(run[-1].key)
                and all(_may_link(word.key) for word in run[1:-1])
                and any(asks(word.key) for word in run)
                and _are_beside(run, text)
                and not any(_is_whole(one, start, end) for one in found)
            ):
                yield start, end
                tried += 1
                if tried == _MOST_TRIED:
                    return


def _may_link(key: str) -> bool:
    """Tell "of" in "Bank of Lenn", and any word of weight, from "goes to Lenn"."""
    return key in SMALL_IN_NAMES or not is_function_word(key)


def _stays(found: Found) -> bool:
    """Tell a name that is no part of a longer one: a person, or an article."""
    return found.is_person or SlotKind.PLACE not in found.names


def _is_whole(found: Found, start: int, end: int) -> bool:
    """Tell a name that is held and takes all these words, or more."""
    return found.start <= start and end <= found.end


def _are_beside(run: Sequence[Word], text: str) -> bool:
    return all(
        text[one.span.end : other.span.start] in _GAPS for one, other in pairwise(run)
    )
