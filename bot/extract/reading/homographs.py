"""Words that only their neighbours tell apart: "attacks", "the accused", "Per".

Knows by the letters around a verb of saying whether it is a plural noun or a
participle, and which small words are somebody's name. Refuses to know more of
a sentence than that.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bot.extract.reading.lexicon import POSTNOMINALS, TEXTS, names_human
from bot.extract.reading.tags import Tag

# Given names that are small words as well; "Per" opens "Per Reuters, …", too.
_NAMES = ("Per", "Said")
_HEADS_NAME = re.compile(r"[Ni]{1,3}(?:[VXvdL]|,D[^,.;:]{1,14},[VXvdL])")
_NAME_REACH = 24  # letters
_OPENS_SENTENCE = frozenset(".x-:;")


def name_homographs(
    text: str, start: int, stop: int, tags: list[str], starts: Sequence[int]
) -> None:
    """Tag as names "Per" of "said Per Roe" and of "Per Roe, a cook, said"."""
    for word in _NAMES:
        found = text.find(f"{word} ", start, stop)
        while found >= 0:
            at = bisect_left(starts, found)
            if at < len(starts) and starts[at] == found and _is_given_name(tags, at):
                tags[at] = Tag.NAME
            found = text.find(f"{word} ", found + 1, stop)


def _is_given_name(tags: list[str], at: int) -> bool:
    if at and tags[at - 1] not in _OPENS_SENTENCE:
        return tags[at + 1 : at + 2] == [Tag.NAME]
    ahead = "".join(tags[at + 1 : at + _NAME_REACH])
    return _HEADS_NAME.match(ahead) is not None


# Where a verb of saying may be none, by what stands beside it.
_DOUBTFUL = re.compile(
    r"[VL](?=A?[XvVB]|[,.]|C[neodrJ#V]|[neor][XVv]|[SI]|(?<=[ID].)|(?<=H.))"
)
# "said Ada Roe MP, the member": letters behind a name, no part of it
_BEHIND_NAME = re.compile(r"[TKi](?<=NN.)(?=[,.;:VvX)]|$)")
_BY_NAME = re.compile(r"[DHs]J?[NKi]{1,3}$")  # "the Paris" before "attacks"
_COUNTED = re.compile(r"[^I,.:]#[NKJn]{0,2}$")  # "has 22 Clinton" before "emails"
_REACH = 5  # letters looked back on
_AHEAD = 4  # letters from the word on
_ADJECTIVAL = frozenset("nreoNJK")
_ARTICLES = frozenset("the a an this no his her its their my our your".split())
_ALWAYS_VERBS = frozenset("says tells said told writes argues insists".split())


def settle_homographs(
    text: str, tags: str, starts: Sequence[int], ends: Sequence[int]
) -> str:
    """Tag "the Paris attacks," and "the accused said" as what they are."""
    settled: list[str] | None = None
    for at in _doubtful(tags):
        settled = settled or list(tags)
        word = text[starts[at] : ends[at]]
        before = text[starts[at - 1] : ends[at - 1]].lower() if at else ""
        first = max(0, at - _REACH)
        near = "".join(settled[first : at + _AHEAD])
        tag = _tag_beside(near, at - first, word, before)
        if tag is not None:
            settled[at] = tag
    return tags if settled is None else "".join(settled)


def _doubtful(tags: str) -> list[int]:
    """Give where a word is doubtful, the last first: one may settle another."""
    found = [match.start() for match in _DOUBTFUL.finditer(tags)]
    found.extend(match.start() for match in _BEHIND_NAME.finditer(tags))
    return sorted(found, reverse=True)


def _tag_beside(tags: str, at: int, word: str, before: str) -> str | None:
    """Give the tag of the doubtful word `at` among its neighbours, if another."""
    lower = word.lower()
    if tags[at] not in "VL":
        is_behind = word.isupper() and lower in POSTNOMINALS
        return Tag.SUFFIX if is_behind else None
    if lower in _ALWAYS_VERBS:
        return None
    if lower.endswith("ed"):
        return _participle(tags, at, before)
    if not lower.endswith("s") or not _is_plural(tags, at, lower, before):
        return None
    is_text = lower in TEXTS or lower.removesuffix("s") in TEXTS
    return Tag.TEXT if is_text else Tag.NOUN


def _is_plural(tags: str, at: int, word: str, before: str) -> bool:
    """Tell "the Paris attacks, …" and "big brands find" from a verb."""
    if not at or tags[at - 1] == Tag.STOP:
        return tags[at + 1 : at + 2] in ("V", "X", "B")  # "Reports said"
    lead = tags[max(0, at - _REACH) : at]
    if tags[at - 1] in "NKi":
        is_owned = _BY_NAME.search(lead) is not None
        follows = tags[at + 1]
        if _COUNTED.search(lead) is not None:
            return True
        return is_owned and (
            follows in "XvVB" or (follows in ",." and tags[at] == Tag.NAMING)
        )
    return _is_plural_behind(tags, at, word, before)


def _is_plural_behind(tags: str, at: int, word: str, before: str) -> bool:
    """Tell "sexist attacks," and "news reports and emails" by the word before."""
    ahead = tags[at + 1 : at + 3]
    if tags[at - 1] == "C":
        return ahead[:1] in tuple("XVvB")
    if tags[at] == Tag.NAMING and ahead[:1] in tuple(",."):
        return tags[at - 1] in "nJd"  # "attacks," attacks nobody
    if tags[at - 1] in "nJd":
        return ahead[:1] not in ("S", "I") and not names_human(before)
    is_listed = word in TEXTS and ahead[:1] == "C" and ahead[1:] in ("n", "e")
    return tags[at - 1] in "oe" and is_listed


def _participle(tags: str, at: int, before: str) -> str | None:
    """Tell "the accused said" and "from noted scholars": participles."""
    follows = tags[at + 1 : at + 2]
    if tags[at - 1] == Tag.PREPOSITION:
        return Tag.PAST if follows in tuple("nrJ") else None
    if before not in _ARTICLES:
        return None
    return Tag.PAST if follows in _ADJECTIVAL else Tag.ROLE
