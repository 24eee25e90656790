"""Words written together or apart, short or in full: "can't", "cannot", "can not".

Knows the closed classes of English contractions. Refuses "'s" behind a name,
which is as often a possessive, and "'d", which is "had" or "would".
"""

from functools import lru_cache

_WHOLE = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "noone": ("no", "one"),
    "no-one": ("no", "one"),
    "let's": ("let", "us"),
    "alright": ("all", "right"),
    "percent": ("per", "cent"),
}
_BEFORE_IS = frozenset(
    "it he she that this there here what who where how when everybody everyone nobody "
    "something nothing everything".split()
)
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


@lru_cache(maxsize=1 << 14)
def spelt_out(key: str) -> tuple[str, ...]:
    """Give a folded word in full: "isn't" is "is" and "not"."""
    if key in _WHOLE:
        return _WHOLE[key]
    if key.endswith("n't"):
        return key[:-3], "not"
    head, mark, tail = key.rpartition("'")
    if mark and tail == "s" and head in _BEFORE_IS:
        return head, "is"
    full = _ENDINGS.get(mark + tail)
    return (head, full) if full and head else (key,)
