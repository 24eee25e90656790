"""The words between a subject and what it does: "is also expected to".

Knows which of them make it a plan, a wish, a denial or a fact. Refuses to know
whose verb it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_GIVEN_UP = re.compile(
    r"\b(?:will|would)\b.*\b(?:no longer|not now|now not|not after all|after all not)\b"
    r"|\b(?:is|are) not (?:now|after all)\b"
    r"|\bdecided not to\b"
    r"|\b(?:dropped|scrapped|shelved|cancell?ed|abandoned|axed) plans? to\b"
)
# "will, on Friday, visit"
_INSERTED = re.compile(
    r"\b(?:will|would|is|was|has|had|to)(?P<inserted>,\s(?:on|in|from|next|last|this|later)"
    r"\b[^,.;:]{0,30},\s)\Z"
)
_INSERTED_REACH = 60
_TOKEN = re.compile(r"[^\W_]+(?:[’'\-&.][^\W_]+)*|[^\w\s]")

REFUSING = frozenset(
    """
    not never no may might could should can cannot won't wouldn't don't doesn't didn't
    isn't aren't wasn't hasn't haven't refused refuses declined declines if whether
    unless invited invites urged urges wants want wanted hopes hope hoped asked asks
    rarely seldom without yet failed fails unable
    """.split()
)
"""Words in a verb group that leave it a wish, a possibility or a denial."""

PLANNING = frozenset(
    """
    will would shall 'll set due expected scheduled slated poised plans planned planning
    preparing prepares supposed going likely intends confirmed tipped agreed promised
    vowed pledged decided billed booked pencilled penciled
    """.split()
)
_SETTING_OUT = frozenset({("set", "off"), ("set", "out")})
BEING = frozenset("is are was were be been being am".split())
_AUXILIARIES = frozenset("has have had having do does did to".split())
_REPORTED = frozenset(
    "reported reportedly understood believed rumoured rumored".split()
)
_TOLD = frozenset({"said", "thought"})
CALLED_OFF = frozenset(
    "dropped scrapped shelved cancelled canceled abandoned axed".split()
)
_ADVERBS = frozenset(
    """
    about ready also now later then first soon again just still already next week month
    year last
    this on in the early late morning afternoon evening night tomorrow today yesterday
    due both all back himself herself then meanwhile monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september
    october november december longer nevertheless nonetheless instead however likewise
    once hence thus though therefore shortly forced obliged compelled
    """.split()
)
_GROUP = REFUSING | PLANNING | BEING | CALLED_OFF | _AUXILIARIES | _REPORTED | _ADVERBS
_JOINS = frozenset("and then or before after by while when since until".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The words between a subject and what it does, nearest last."""

    words: tuple[str, ...]
    start: int  # where the subject ends
    joined_by: str  # "and" or "after" where a clause is joined on, else empty

    @property
    def is_refused(self) -> bool:
        """Tell a wish, a possibility or a denial."""
        return not (REFUSING.isdisjoint(self.words) or self.is_given_up)

    @property
    def is_given_up(self) -> bool:
        """Tell a plan given up: "will no longer", "scrapped plans to"."""
        return _GIVEN_UP.search(" ".join(self.words)) is not None

    @property
    def is_planned(self) -> bool:
        """Tell what is still to come."""
        has_left = not _SETTING_OUT.isdisjoint(pairwise(self.words))
        planning = PLANNING - {"set"} if has_left else PLANNING
        return (
            not planning.isdisjoint(self.words)
            or (
                self.words[-1:] != ("have",)
                and not {"to", "be"}.isdisjoint(self.words[-2:])
                and "to" in self.words
                and not BEING.isdisjoint(self.words)
            )
            or any(one in BEING and to == "to" for one, to in pairwise(self.words))
        )


def read_group(
    text: str, start: int, at: int, more: frozenset[str] = frozenset()
) -> Group:
    """Read the verb group that ends at `at`, no further back than `start`."""
    reach = text[max(start, at - _INSERTED_REACH) : at]
    if inserted := _INSERTED.search(reach):
        at -= len(inserted["inserted"])
    tokens = list(_TOKEN.finditer(text, start, at))
    words: list[str] = []
    while tokens:
        word = tokens[-1][0].lower().replace("’", "'")
        if tokens[-1][0] == "May":
            word = "month"  # not the verb, which refuses
        if word.endswith("'ll"):  # "he'll", "Roe'll"
            before = tokens[-1].end() - len("'ll")
            return Group(words=("will", *words), start=before, joined_by="")
        if idiom := _after_all(tokens):  # "will not, after all, fly to"
            words[:0] = ("after", "all")
            del tokens[-idiom:]
            continue
        is_told = word in _TOLD and words[:1] == ["to"]  # "is said to be planning"
        is_in_group = word in _GROUP or word in more or is_told
        if not (is_in_group or _is_filler(word, tokens[-1][0])):
            break
        words.insert(0, word)
        tokens.pop()
    if words == ["to", "have"] and _WAS_TO_HAVE.search(text, start, at):
        words.insert(0, "was")  # "was to have gone to Kenya and to have visited"
    end = tokens[-1].end() if tokens else start
    last = tokens[-1][0].lower() if tokens else ""
    return Group(
        words=tuple(words), start=end, joined_by=last if last in _JOINS else ""
    )


def _after_all(tokens: Sequence[re.Match[str]]) -> int:
    """Count the tokens of "after all" that some end with, also between commas."""
    last = [token[0] for token in tokens[-_LONGEST_IDIOM:]]
    for idiom in _AFTER_ALL:
        if last[-len(idiom) :] == list(idiom):
            return len(idiom)
    return 0


_WAS_TO_HAVE = re.compile(
    r"\b(?:was|were)\s(?:[a-z]+\s)?to\shave\s[^.;:“”\"]{2,120}?\s(?:and|then)\sto\shave\s\Z"
)
_AFTER_ALL = ((",", "after", "all", ","), ("after", "all"))
_LONGEST_IDIOM = 4


def _is_filler(word: str, printed: str) -> bool:
    """Tell "officially" from a name, "Tully", and "March 3" from "the 38-year-old"."""
    if word[0].isdigit():
        return not word.endswith("-old")
    return word.endswith("ly") and printed[0].islower()
