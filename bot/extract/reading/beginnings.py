"""How words begin: a first look, by which a long pattern passes most words over."""

from collections import defaultdict


def beginning(words: str) -> str:
    r"""Give a pattern for how any of some words begins, in small letters or large.

    Each may end in a pattern of its own ("be\b", "fl[ewy]"). They are sorted by
    their first letters, each a class: a search that ignores case rules out a class
    at a glance, and goes into every other alternative to see.
    """
    rests: dict[str, list[str]] = defaultdict(list)
    for word in words.split():
        rests[word[0]].append(word[1:])
    return "|".join(
        f"(?-i:[{first}{first.upper()}])(?:{'|'.join(rest)})"
        for first, rest in sorted(rests.items())
    )
