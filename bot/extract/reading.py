"""A paragraph read once: its tokens, each with a letter for its class.

Rules of grammar are then patterns over a string of letters, which keeps them
short, fast and linear. In `tags` a quotation is one letter, whatever it holds;
`all_tags` goes inside too, for finding names. Knows tokens; refuses to know
what any sequence of them means.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.extract.cues import NAMING, PARTICIPLES
from bot.extract.given_names import FEMALE, MALE
from bot.extract.lexicon import (
    ABBREVIATED,
    BODIES,
    CLOSED_CLASSES,
    FIELDS,
    HONORIFICS,
    LOWER_TAGS,
    NATIONALS,
    NATIONS,
    PARTICLES,
    POSTNOMINALS,
    ROLES,
    SUFFIXES,
    TITLES,
    Tag,
)
from bot.extract.marks import Marked, find_marked
from bot.model import Article, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph's tokens. Token numbers index `starts` and `ends`.

    `tags[i]` is a letter of the narrative; `outer[i]` is the token it stands
    for, or, where it is a quotation's letter, that quotation's number in
    `quotations` as a negative (`~number`).
    """

    span: Span
    number: int
    all_tags: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quotations: tuple[Marked, ...]
    tags: str
    outer: tuple[int, ...]

    def start_of(self, at: int) -> int:
        """Give where the narrative's letter `at` begins in the text."""
        token = self.outer[at]
        return self.quotations[~token].outer_start if token < 0 else self.starts[token]

    def end_of(self, at: int) -> int:
        """Give where the narrative's letter `at` ends in the text."""
        token = self.outer[at]
        return self.quotations[~token].outer_end if token < 0 else self.ends[token]

    def word(self, text: str, at: int) -> str:
        """Give the narrative's word `at` in lower case, apostrophes straight."""
        word = text[self.start_of(at) : self.end_of(at)]
        return word.lower().replace("’", "'")

    def marked(self) -> Iterator[tuple[int, Marked]]:
        """Yield each quotation with the letter it stands at."""
        for at, token in enumerate(self.outer):
            if token < 0:
                yield at, self.quotations[~token]

    def span_of(self, first: int, stop: int) -> Span:
        """Give the span of the narrative's letters `first`..`stop`."""
        return Span(self.start_of(first), self.end_of(stop - 1))


@lru_cache(maxsize=4)
def read(article: Article) -> tuple[Passage, ...]:
    """Read every paragraph of the narrative, in order."""
    return tuple(
        read_passage(article.text, paragraph, number)
        for number, paragraph in enumerate(article.paragraphs)
    )


_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’&@._/][^\W_]+)*\.?|\.{2,}|--+|[^\w\s]|_+")
_POSSESSIVE = re.compile(r"['’][sS]$")


def read_passage(text: str, paragraph: Span, number: int) -> Passage:
    """Read one paragraph."""
    quotations = find_marked(text, paragraph)
    tags, starts, ends = _tokens(text, paragraph)
    outer_tags, outer = _outside(text, quotations, tags, starts)
    return Passage(
        span=paragraph,
        number=number,
        all_tags="".join(tags),
        starts=tuple(starts),
        ends=tuple(ends),
        quotations=quotations,
        tags=outer_tags,
        outer=outer,
    )


def _tokens(text: str, paragraph: Span) -> tuple[list[str], list[int], list[int]]:
    """Cut and tag: each token's tag, start and end."""
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    before = Tag.STOP
    for found in _TOKEN.finditer(text, paragraph.start, paragraph.end):
        word = found[0]
        start, end = found.span()
        if len(word) > 1 and ("." in word or "'" in word or "’" in word):
            for tag, size in _cut(word, text, end):
                settle = _SETTLE.get(tag)
                before = tag if settle is None else settle(before, word)
                tags.append(before)
                starts.append(start)
                start += size
                ends.append(start)
            continue
        tag = _tag(word)
        settle = _SETTLE.get(tag)
        before = tag if settle is None else settle(before, word)
        tags.append(before)
        starts.append(start)
        ends.append(end)
    return tags, starts, ends


@lru_cache(maxsize=8192)
def _pieces(word: str) -> tuple[tuple[str, int], ...]:
    """Cut a word with a full stop or apostrophe into (tag, length) pieces."""
    if word.endswith(".") and not _keeps_stop(word[:-1]):
        inside = word[:-1]
        head = (
            _pieces(inside)
            if "'" in inside or "’" in inside
            else ((_tag(inside), len(inside)),)
        )
        return (*head, (Tag.STOP, 1))
    if _is_contraction(word):
        return _contraction(word)
    owner = _POSSESSIVE.search(word)
    if owner is not None and owner.start():
        owning = word[: owner.start()]
        return ((_tag(owning), len(owning)), (Tag.OWNER, 2))
    return ((_tag(word), len(word)),)


def _is_contraction(word: str) -> bool:
    return word.lower().replace("’", "'") in CLOSED_CLASSES


def _contraction(word: str) -> tuple[tuple[str, int], ...]:
    """Cut "she's" and "they'll" into pronoun and auxiliary; leave "can't" whole."""
    at = max(word.find("'"), word.find("’"))
    head = _tag(word[:at])
    if head != Tag.PRONOUN:
        return ((_tag(word), len(word)),)
    return ((head, at), (Tag.AUXILIARY, len(word) - at))


def _keeps_stop(word: str) -> bool:
    if len(word) == 1:
        return word.isupper() and word != "I"
    if "." in word:
        return True
    return word[0].isupper() and word.rsplit("-", 1)[-1].lower() in ABBREVIATED


_NEW_SENTENCE = re.compile(
    r"\s+[\"“‘']?(?:The|He|She|It|They|We|In|But|And|A|An|At|On|This|That|His|Her|Mrs?"
    r"|Ms)\b"
)


def _cut(word: str, text: str, end: int) -> tuple[tuple[str, int], ...]:
    """Cut `word`, which ends at `end`; "in the U.S. The House" is two sentences."""
    pieces = _pieces(word)
    last, size = pieces[-1]
    if last == Tag.STOP or size < _INITIALS or not word.endswith("."):
        return pieces
    at_end = end >= len(text) or text[end] in "\r\n"
    if at_end or ("." in word[:-1] and _NEW_SENTENCE.match(text, end)):
        return (*pieces[:-1], (last, size - 1), (Tag.STOP, 1))
    return pieces


_INITIALS = 3  # "U.", "S.": shorter than this, a stop belongs to an initial
# Third persons that are as often plural nouns: "the reports", "his comments".
_MAY_OWN = frozenset("rnNKoOeU")
_SUBJECT_BEFORE = frozenset("XPtNrKO")
_NOUN_BEFORE = frozenset("DHsJIgt#")
_NOUN_BEFORE_BASE = frozenset("DHsJIg#edoNO")


def _cue_in_context(before: str, word: str) -> str:
    if word.endswith("s") and before in _NOUN_BEFORE:
        return Tag.NOUN  # "his comments"
    if word in PARTICIPLES and before not in ("X", "A"):
        return Tag.PAST  # "a written statement", but "has written"
    return Tag.CUE


def _naming_in_context(before: str, word: str) -> str:
    is_noun = word.endswith("s") and before in _NOUN_BEFORE
    return Tag.NOUN if is_noun and word != "terms" else _terms(before, word)


def _terms(before: str, word: str) -> str:
    is_text = word == "terms" and before in _NOUN_BEFORE
    return Tag.TEXT if is_text else Tag.NAMING  # "the terms state that"


def _base_in_context(before: str, word: str) -> str:
    is_noun = before in _NOUN_BEFORE_BASE and word not in _NEVER_NOUNS
    if word == "state":  # "But state Senator Roe", not "they must state"
        is_noun = before not in _VERB_BEFORE_STATE
    return Tag.NOUN if is_noun else Tag.CUE_BASE


_VERB_BEFORE_STATE = frozenset("tXPe")
_NEVER_NOUNS = frozenset("say tell argue insist".split())


def _noun_in_context(before: str, word: str) -> str:
    is_naming = before in _SUBJECT_BEFORE and word in NAMING
    return Tag.NAMING if is_naming else Tag.NOUN  # "they call it", but not "a call"


def _name_in_context(before: str, word: str) -> str:
    if before in _BEFORE_NATIONAL and word.lower() in NATIONALS:
        return Tag.ROLE  # "the Spaniard"
    return _opening_word(word) if before == Tag.STOP else Tag.NAME


def _demonym_in_context(before: str, _word: str) -> str:
    return Tag.NAME if before == Tag.HONORIFIC else Tag.DEMONYM  # "Mr English"


def _body_in_context(before: str, word: str) -> str:
    is_people = before == Tag.STOP and LOWER_TAGS.get(word.lower()) == Tag.ROLE
    return Tag.ROLE if is_people else Tag.BODY_NAME  # "Officials said"


def _time_in_context(before: str, word: str) -> str:
    """Tell May, as in "Mrs May", "said May", from the month."""
    return Tag.NAME if word in ("May", "May.") and before in _BEFORE_NAME else Tag.TIME


_BEFORE_NAME = frozenset("NMiTVSx.")
_BEFORE_NATIONAL = frozenset("DHn#g")


def _mark_in_context(before: str, word: str) -> str:
    # "residents’ groups": outside a quotation, this is no closing mark.
    return Tag.OWNER if word in "'’" and before in _MAY_OWN else Tag.OTHER


# What a word is, where the one before it decides.
_SETTLE: Mapping[str, Callable[[str, str], str]] = {
    Tag.CUE: _cue_in_context,
    Tag.CUE_BASE: _base_in_context,
    Tag.NAMING: _naming_in_context,
    Tag.NOUN: _noun_in_context,
    Tag.NAME: _name_in_context,
    Tag.DEMONYM: _demonym_in_context,
    Tag.BODY_NAME: _body_in_context,
    Tag.OTHER: _mark_in_context,
    Tag.TIME: _time_in_context,
}


@lru_cache(maxsize=8192)
def _opening_word(word: str) -> str:
    """Tag a capitalised word that opens a sentence, where the capital tells nothing."""
    lower = word.lower()
    if lower in MALE or lower in FEMALE:
        return Tag.NAME
    if LOWER_TAGS.get(lower, "") in _OPENERS:
        return LOWER_TAGS[lower]
    if lower.endswith("ing") and len(lower) >= _GERUND_SIZE:
        return Tag.GERUND
    if lower.endswith(_ADVERB_ENDINGS):
        return Tag.ADVERB
    return Tag.NAME


_OPENERS = frozenset("VGBLEevcrf")
_ADVERB_ENDINGS = (
    "ally",
    "ably",
    "ibly",
    "ently",
    "antly",
    "edly",
    "ously",
    "ively",
    "ingly",
    "arly",
    "ately",
    "etely",
    "inely",
    "stly",
    "ewly",
    "ctly",
    "xtly",
)
_PUNCTUATION = {
    **dict.fromkeys(".!?", Tag.STOP),
    ",": Tag.COMMA,
    ":": Tag.COLON,
    ";": Tag.SEMICOLON,
    **dict.fromkeys("—–-―", Tag.DASH),
    "…": Tag.DASH,
    **dict.fromkeys("([", Tag.OPEN),
    **dict.fromkeys(")]", Tag.CLOSE),
    "&": Tag.AMPERSAND,
    **dict.fromkeys("$£€₹¥", Tag.NUMBER),
    "%": Tag.NOUN,
}
_AGED = re.compile(r"\d+-(?:year|month|day)-olds?$", re.IGNORECASE)
# Two capitals that are no one's initials ("MK Rao" has some).
_TWO_LETTERS = frozenset(
    "uk us un eu ap pm mp vp tv pr gm ag da up mi ai it hr id iq er la ny dc bc ad cm"
    " dm".split()
)
_STATES = frozenset("U.S U.K U.N E.U D.C U.A.E U.S.A".split())


@lru_cache(maxsize=65536)
def _tag(word: str) -> str:
    """Tag a word by itself."""
    first = word[0]
    if len(word) == len("A.") and word[1] == "." and first.isupper():
        return Tag.INITIAL
    if first.isdigit():
        return Tag.ROLE if _AGED.match(word) else Tag.NUMBER
    if first.isalpha():
        if word in ("Jan.", "Jun.", "May"):
            return Tag.TIME
        return _tag_capital(word.rstrip(".")) if first.isupper() else _tag_lower(word)
    if word[:2] in ("..", "--"):
        return Tag.DASH
    return _PUNCTUATION.get(word, Tag.OTHER)


# Words in -ly that are no adverbs, or stand before a noun as often.
_NOT_ADVERBS = frozenset(
    """
    family rally ally supply assembly monopoly anomaly bully belly fly jelly tally folly
    early daily weekly monthly yearly elderly friendly deadly lovely likely lonely ugly
    """.split()
)
# Endings that tell a word's class, from words long enough to have one.
_ENDINGS = (("ly", 5, Tag.ADVERB), ("ed", 5, Tag.PAST), ("ing", 6, Tag.GERUND))
_GERUND_SIZE = 6
_TRADESMAN = 7


def _tag_lower(word: str) -> str:
    known = LOWER_TAGS.get(word.replace("’", "'") if "’" in word else word)
    if known is not None:
        return known
    if word in PARTICLES:
        return Tag.PARTICLE
    if word in _NOT_ADVERBS:
        return Tag.NOUN
    if word.endswith(("man", "men")) and len(word) >= _TRADESMAN:
        return Tag.ROLE  # "lobsterman", "alderwoman"
    for ending, size, tag in _ENDINGS:
        if word.endswith(ending) and len(word) >= size:
            return tag
    return _tag_hyphened(word) if "-" in word else Tag.NOUN


def _tag_hyphened(word: str) -> str:
    """Tag a compound by its last part: "vice-chairman", "ex-minister"."""
    last = word.rsplit("-", 1)[1]
    return Tag.ROLE if last in ROLES else Tag.NOUN


_HONORIFIC = frozenset(word for listed in HONORIFICS.values() for word in listed)
_CAPITAL_CLASSES = (
    (_HONORIFIC, Tag.HONORIFIC),
    (SUFFIXES | POSTNOMINALS, Tag.SUFFIX),
    (TITLES, Tag.TITLE),
    (FIELDS, Tag.FIELD),
    (NATIONS, Tag.DEMONYM),
    (frozenset(f"{nation}s" for nation in NATIONS), Tag.ROLE),
    (BODIES, Tag.BODY_NAME),
)
_CAPITAL_TAGS: dict[str, str] = {
    # The first class that lists a word wins; "says" in a headline stays a cue.
    **{word: tag for words, tag in reversed(_CAPITAL_CLASSES) for word in words},
    **{
        word: LOWER_TAGS[word]
        for word in ("says", "said", "tells", "told", "according")
    },
}
_LOWER_KEPT = frozenset("DHPpWItcSCXAY#r")


def _tag_capital(word: str) -> str:
    if len(word) == 1:
        return {"I": Tag.PRONOUN, "A": Tag.DETERMINER}.get(word, Tag.INITIAL)
    if "." in word:
        is_short = len(word) <= _DOTTED_INITIALS and word not in _STATES
        return Tag.INITIAL if is_short else Tag.ACRONYM
    lower = word.lower().replace("’", "'")
    if lower in _RANKS and not word.isupper():
        return Tag.NAME  # "Di Roe", not "DI Roe"
    return _CAPITAL_TAGS.get(lower) or _tag_capital_by_lower(word, lower)


_RANKS = frozenset("ds di dci dsi pc wpc".split())


def _tag_capital_by_lower(word: str, lower: str) -> str:
    """Tag a capitalised word by what it is without its capital."""
    if LOWER_TAGS.get(lower) == Tag.ROLE:
        return _tag_capital_role(lower)
    known = "" if lower in _MONTHS_AND_NAMES else LOWER_TAGS.get(lower, "")
    kept = _CAPITALS_KEPT if word.isupper() else _LOWER_KEPT
    is_known = known in kept if known else False
    return known if is_known and lower != "will" else _tag_unknown_capital(word)


_MONTHS_AND_NAMES = frozenset(("jan", "jun"))  # with a full stop, the month
_DOTTED_INITIALS = 5  # "J.R.R"
_CAPITALS_KEPT = frozenset("DHPItSCX")


def _tag_capital_role(lower: str) -> str:
    """Tag "Democrats", people; "Workers", part of a body's name; "Farmer", a name."""
    if lower in NATIONS or lower.removesuffix("s") in _PARTISANS:
        return Tag.ROLE
    return Tag.BODY_NAME if lower.endswith("s") else Tag.NAME


_PARTISANS = frozenset("democrat republican conservative liberal socialist".split())


def _tag_unknown_capital(word: str) -> str:
    if word.isupper():
        is_pair = len(word) == len("MK") and word.lower() not in _TWO_LETTERS
        return Tag.INITIAL if is_pair else Tag.ACRONYM
    return _tag_capital_hyphened(word) if "-" in word else Tag.NAME


def _tag_capital_hyphened(word: str) -> str:
    lower = word.lower()
    if _tag_hyphened(lower) == Tag.ROLE:
        return Tag.TITLE
    if lower.split("-", 1)[0] in NATIONS:
        return Tag.DEMONYM
    if lower[:2] in ("d-", "r-"):
        return Tag.SUFFIX  # "Jane Roe, D-Utopia,"
    return Tag.NAME


def _outside(
    text: str, quotations: tuple[Marked, ...], tags: list[str], starts: list[int]
) -> tuple[str, tuple[int, ...]]:
    """Give the narrative's tags, and for each the token or quotation behind it."""
    if not quotations:
        return "".join(tags), tuple(range(len(tags)))
    letters: list[str] = []
    outer: list[int] = []
    at = 0
    for number, marked in enumerate(quotations):
        first = bisect_left(starts, marked.outer_start, at)
        letters.extend(tags[at:first])
        outer.extend(range(at, first))
        letters.append(_quotation_tag(text, marked))
        outer.append(~number)
        at = bisect_left(starts, marked.outer_end, first)
    letters.extend(tags[at:])
    outer.extend(range(at, len(tags)))
    return "".join(letters), tuple(outer)


def _quotation_tag(text: str, marked: Marked) -> str:
    """Tell by its last character how a quotation stands in its sentence."""
    last = text[marked.start : marked.end].rstrip(" '’”\"»")[-1:]
    if last in (",", "—", "-", "–"):
        return Tag.QUOTE_OPEN_ENDED
    if last in (".", "!", "?", "…"):
        return Tag.QUOTE_ENDED
    return Tag.QUOTE_BARE
