"""When two spellings may be one word mistyped, misheard or transliterated.

Knows slips of fingers and ears. Refuses to know which words exist: the caller
holds that a word found as typed needs no second reading.
"""

import re
from itertools import pairwise
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.words import FUNCTION_WORDS, NEGATIONS

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(
    pair
    for row in _ROWS
    for left, right in pairwise(row)
    for pair in ((left, right), (right, left))
)
_VOWELS = frozenset("aeiouy")

# Prefixes that make another word, mostly the opposite one: "illegal" is not a
# misspelt "legal".
_TURNING: Final = frozenset(
    """
    a ab un in im il ir dis non mis anti de re pre sub ex en em bi co up out pro
    over under counter inter intra post
    """.split()
)

# What the ear does not tell apart, across English spelling and the usual
# transliterations.
_HEARD = {
    written: heard
    for heard, spellings in {
        "ch": "tsch tch ch cz",
        "sh": "sch",
        "j": "zh",
        "g": "gh",
        "f": "ph",
        "t": "th dt",
        "k": "kh ck qu q c",
        "i": "ie ei ee ea y",
        "e": "ae oe",
        "u": "ou oo",
        "v": "w",
        "ks": "x",
        "s": "z",
    }.items()
    for written in spellings.split()
}
_SPELT = re.compile(
    "|".join((r"(c)(?=[eiy]|[ao]e)", *sorted(_HEARD, key=len, reverse=True)))
)
_REPEATED = re.compile(r"(.)\1+", re.DOTALL)
_CLOSED = FUNCTION_WORDS | NEGATIONS
_LEAST_HINT = 3
_SMALL_WORDS = sorted(word for word in _CLOSED if len(word) >= _LEAST_HINT)
_GUESS = 0.6  # at most; support begins above it
_LEAST_TYPED = 5  # letters below which a word must match exactly
_LEAST_TWICE = 9  # letters from which two slips still leave the word certain
_LEAST_NAME_TWICE = 6


def sounds(word: str) -> str:
    """Give a rough key of how a word sounds; equal keys may be one name."""
    return _REPEATED.sub(r"\1", _SPELT.sub(_heard, word))


def _heard(written: re.Match[str]) -> str:
    """Give what is heard of some letters; the group is a soft "c"."""
    return "s" if written.lastindex else _HEARD[written[0]]


def likeness(typed: str, word: str) -> float:
    """Tell how likely `typed` is `word` with a slip: 0 (another word) to 1 (it is).

    Both are keys. Numbers, negations, short words and function words are only
    themselves; an opposite by prefix is another word.
    """
    if typed == word:
        return 1.0
    if not _may_differ(typed, word) or _is_turned(typed, word):
        return 0.0
    if sounds(typed) == sounds(word):
        return 0.9
    return _by_edits(typed, word, is_name=False)


def name_likeness(typed: str, name: str) -> float:
    """Tell how likely `typed` is one word of a name as heard: 0 to 1.

    More forgiving than `likeness`: a name has no neighbours in the dictionary.
    """
    if typed == name:
        return 1.0
    if len(typed) == len(name) == _LEAST_TYPED - 1 and sounds(typed) == sounds(name):
        return 0.9
    if not _may_differ(typed, name):
        return 0.0
    if sounds(typed) == sounds(name):
        return 0.95
    heard = _by_edits(sounds(typed), sounds(name), is_name=True)
    return max(_by_edits(typed, name, is_name=True), heard - 0.02)


def guess(typed: str, word: str) -> float:
    """Tell how far `typed` may at least hint at `word`: 0, or below any likeness.

    For ranking, never for support: a short word one edit off, or a name's two.
    """
    shorter, longer = sorted((len(typed), len(word)))
    if not (typed.isalpha() and word.isalpha()) or _is_turned(typed, word):
        return 0.0
    if shorter < _LEAST_HINT or longer - shorter > 1 or word in NEGATIONS:
        return 0.0
    if OSA.distance(typed, word, score_cutoff=1) == 1:
        return _GUESS if longer >= _LEAST_TYPED else 0.5
    return _GUESS * name_likeness(typed, word)


def may_be_small(typed: str) -> bool:
    """Tell whether `typed` may be a slip of a word without meaning ("frm", "thta")."""
    if len(typed) < _LEAST_HINT or not typed.isalpha():
        return False
    near = process.extractOne(typed, _SMALL_WORDS, scorer=OSA.distance, score_cutoff=1)
    return near is not None


def slipped(typed: str, word: str, *, is_heard: bool, is_known: bool) -> float:
    """Tell how likely `typed` is, or at least hints at, a word that it is near.

    As `likeness` has it, else `guess`; but whether the two sound alike is known
    here, and a word that is held as typed (`is_known`) holds no two slips.
    """
    if typed == word:
        return 1.0
    if not is_heard and OSA.distance(typed, word, score_cutoff=1) > 1:
        return 0.0 if is_known else likeness(typed, word) or guess(typed, word)
    likely = 0.0
    if _may_differ(typed, word) and not _is_turned(typed, word):
        likely = 0.9 if is_heard else _by_edits(typed, word, is_name=False)
    return likely or guess(typed, word)


def twice_slipped(typed: str, word: str) -> float:
    """Tell how likely `typed` is a word two edits away, with its first letter.

    The same as `likeness`, else `guess`, where the ear doesn't help.
    """
    shorter, longer = sorted((len(typed), len(word)))
    if typed in _CLOSED or word in _CLOSED or _is_turned(typed, word):
        return 0.0
    if shorter >= _LEAST_TWICE:
        return 1 - 2 / shorter
    is_guess = shorter >= _LEAST_NAME_TWICE and longer - shorter <= 1
    return _GUESS * (1 - 2 / shorter) if is_guess else 0.0


def _may_differ(typed: str, word: str) -> bool:
    """Tell whether both are words that a slip can have changed."""
    shorter, longer = sorted((len(typed), len(word)))
    if shorter < _LEAST_TYPED and not _is_doubled(typed, word):
        return False
    if longer - shorter > 2 or not (typed.isalpha() and word.isalpha()):  # noqa: PLR2004 - slips
        return False
    return typed not in _CLOSED and word not in _CLOSED


def _is_doubled(typed: str, word: str) -> bool:
    """Tell whether one only doubles a letter of the other: "Hobs", "Hobbs"."""
    shorter, longer = sorted((typed, word), key=len)
    if len(shorter) != _LEAST_TYPED - 1 or len(longer) != _LEAST_TYPED:
        return False
    return any(
        longer[place] == longer[place - 1]
        and longer[:place] + longer[place + 1 :] == shorter
        for place in range(1, len(longer))
    )


def _is_turned(typed: str, word: str) -> bool:
    """Tell whether a prefix makes one the other's opposite or cousin."""
    if len(typed) == len(word):
        return False
    shorter, longer = sorted((typed, word), key=len)
    prefix = longer[: len(longer) - len(shorter)]
    is_doubled = prefix == shorter[:1]  # "aalmost" is a slip
    return longer.endswith(shorter) and prefix in _TURNING and not is_doubled


def _by_edits(typed: str, word: str, *, is_name: bool) -> float:
    """Weigh the edits between two words by their number, kind and length."""
    length = min(len(typed), len(word))
    distance = OSA.distance(typed, word, score_cutoff=2)
    if distance == 1 and (is_name or _is_slip(typed, word)):
        return 1 - 1 / max(length, 5)
    least = _LEAST_NAME_TWICE if is_name else _LEAST_TWICE
    twice = distance == 2 and length >= least  # noqa: PLR2004 - two edits
    if twice and typed[0] == word[0]:
        return 1 - 2 / length
    return 0.0


def _is_slip(typed: str, word: str) -> bool:
    """Tell a slip from another word, one edit away.

    A letter dropped, added or swapped is one; a letter changed is one where
    the fingers or the ear confuse the two, or the word is long.
    """
    if len(typed) != len(word) or len(typed) >= _LEAST_TWICE:
        return True
    changed = [pair for pair in zip(typed, word, strict=True) if pair[0] != pair[1]]
    if len(changed) > 1:  # swapped
        return True
    pair = changed[0]
    return pair in _NEIGHBOURS or _VOWELS.issuperset(pair)
