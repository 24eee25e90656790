"""A turn written as the intents' examples are: names and subjects as slots.

Knows which words ask and which talk. Refuses to choose an intent.
"""

from collections.abc import Callable

from bot.matching.asking import Asking
from bot.matching.forms import Names
from bot.matching.pieces import Mark, Turn
from bot.search import NEGATIONS, is_function_word


def as_asked(turn: Turn, asking: Asking, store: Names) -> list[str]:
    """Write a turn for the intents that look things up.

    A word that only talk has is a subject where the articles hold it.
    """

    def asks(key: str) -> bool:
        if asking.is_acting(key) or is_function_word(key):
            return True
        return asking.is_known(key) and bool(store.holds(key))

    return _written(turn, asks)


def as_said(turn: Turn, asking: Asking) -> list[str]:
    """Write a turn for talk: all words that any example has stay words."""

    def is_said(key: str) -> bool:
        return asking.is_known(key) or is_function_word(key) or key in NEGATIONS

    return _written(turn, is_said)


def _written(turn: Turn, is_kept: Callable[[str], bool]) -> list[str]:
    """Write a turn with "{topic}" for the words that are not kept."""
    phrase: list[str] = []
    for piece in turn.pieces:
        if piece.mark is Mark.DAYS:
            continue
        is_subject = piece.mark is Mark.WORD and not is_kept(piece.key)
        key = "{topic}" if is_subject else piece.key
        if key != "{topic}" or phrase[-1:] != ["{topic}"]:
            phrase.append(key)
    return phrase
