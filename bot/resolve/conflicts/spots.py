"""Where a sentence has other words than its twin, and what these words are.

Knows a figure, a day, a name and a "not" when they stand alone there. Refuses to
say whether the difference matters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import LCSseq

from bot.almanac import MONTHS, WEEKDAYS
from bot.model import Span
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.amounts import can_both_be_right
from bot.resolve.claims.opposed import are_opposed
from bot.resolve.terms import terms
from bot.spelling import spelt, spelt_out
from bot.text import words
from bot.wording import is_negation


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence, or a figure: its stretch, and what it compares by."""

    span: Span
    key: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the words of one sentence stand for others of its twin."""

    line: Sequence[Token]
    start: int
    end: int

    @property
    def tokens(self) -> Sequence[Token]:
        """Give the words; none where the twin has more."""
        return self.line[self.start : self.end]

    @property
    def claim(self) -> Claim | None:
        """Give the figure they are, whatever hedge stands beside it."""
        claims = [token.claim for token in self.tokens if token.claim is not None]
        others = {token.key for token in self.tokens if token.claim is None}
        return claims[0] if len(claims) == 1 and others <= _HEDGES else None

    @property
    def day(self) -> str:
        """Give the day, month or year they are; empty where they are none."""
        if len(self.tokens) != 1 or self.tokens[0].claim is not None:
            return ""
        key = self.tokens[0].key
        if key in WEEKDAYS or _YEAR.fullmatch(key):
            return key
        beside = {token.key for token in self.beside}
        if key.isdigit() and beside & MONTHS.keys():
            return key
        return key if key in MONTHS and self._is_dated(beside) else ""

    def _is_dated(self, beside: set[str]) -> bool:
        """Tell a month from "may" and "march"."""
        return bool(
            beside & {"in", "on", "of", "until", "since", "by", "early", "late"}
        ) or any(key.isdigit() for key in beside)

    @property
    def beside(self) -> Sequence[Token]:
        """Give the words on both sides."""
        return (
            *self.line[max(0, self.start - 1) : self.start],
            *self.line[self.end : self.end + 1],
        )

    @property
    def is_at_place(self) -> bool:
        """Tell whether they stand behind a word such as "in"."""
        return self.start > 0 and self.line[self.start - 1].key in _AT

    @property
    def span(self) -> Span:
        """Give their stretch; where there are none, that of the words beside."""
        tokens = self.tokens or self.beside
        return Span(tokens[0].span.start, tokens[-1].span.end)

    def with_beside(self) -> Span:
        """Give the stretch from the word before to the word behind."""
        tokens = [*self.beside, *self.tokens]
        return Span(
            min(token.span.start for token in tokens),
            max(token.span.end for token in tokens),
        )

    def before(self, account: Account) -> str:
        """Give what an article prints right before them."""
        at = self.span.start
        return account.text[max(0, at - _REACH) : at]

    def name(self, account: Account) -> str:
        """Give the name they are; empty where they are none."""
        words_ = [token.span.of(account.text) for token in self.tokens]
        is_name = self.start > 0 and all(
            word[0].isupper() and token.claim is None
            for word, token in zip(words_, self.tokens, strict=True)
        )
        return " ".join(words_) if is_name and len(words_) <= _LONGEST_NAME else ""


_REACH = 80
_LONGEST_NAME = 3
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_AT = frozenset("in at from to near off outside across into around".split())
_HEDGES = frozenset(
    "at least most more than up to fewer less over under no estimated close as many "
    "only".split()
)
# Words that come and go without a difference in what is told.
_PASSING = frozenset(
    "the a an that some about around nearly almost approximately roughly just also "
    "then already mr mrs ms dr sir".split()
)


def tokens_in(account: Account, line: Span) -> list[Token]:
    """Cut a sentence into words, a figure being one, "isn't" two."""
    claims = [
        claim
        for claim in account.claims
        if claim.sentence == line and claim.matter.key != "day"
    ]
    tokens: list[Token] = []
    for word in words(account.text, line.start, line.end):
        claim = next((c for c in claims if c.span.touches(word.span)), None)
        if claim is not None:
            if not tokens or tokens[-1].claim is not claim:
                key = f"{claim.matter.key} {claim.amount.printed.normalize()}"
                tokens.append(Token(claim.span, key, claim))
        elif word.key not in _PASSING:
            tokens.extend(Token(word.span, _key(p)) for p in spelt_out(word.key))
    return tokens


_MONTHS = tuple(dict(sorted((n, name) for name, n in MONTHS.items())).values())


def _key(word: str) -> str:
    """Give what a word compares by: "Feb." is February."""
    month = MONTHS.get(word)
    return spelt(word) if month is None else _MONTHS[month - 1]


def changes_between(
    ours: Sequence[Token], others: Sequence[Token]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield where two sentences differ, less figures that can both be right."""
    steps = LCSseq.opcodes([t.key for t in ours], [t.key for t in others])
    for is_same, group in groupby(steps, lambda step: step.tag == "equal"):
        if is_same:
            continue
        runs = list(group)
        start, end = runs[0].src_start, runs[-1].src_end
        first, last = runs[0].dest_start, runs[-1].dest_end
        mine = Spot(ours, start, end).claim
        theirs = Spot(others, first, last).claim
        if mine is None or theirs is None or not can_be_same(mine, theirs):
            yield start, end, first, last


def can_be_same(one: Claim, other: Claim) -> bool:
    """Tell figures of one kind that can both be right."""
    return one.matter.key == other.matter.key and can_both_be_right(
        one.amount, other.amount
    )


def count_telling(text: str, tokens: Sequence[Token]) -> int:
    """Count the words of a sentence that tell what it is of."""
    return len(
        {
            term
            for token in tokens
            for term in terms(text, token.span.start, token.span.end)
        }
    )


def is_negated(one: Spot, other: Spot) -> bool:
    """Tell whether one has a "not" where the other has nothing."""
    if other.tokens or len(one.tokens) != 1 or not is_negation(one.tokens[0].key):
        return False
    behind = {token.key for token in one.line[one.end : one.end + 1]}
    return behind.isdisjoint({"only", "just", "longer", "yet"})


def are_outcomes(one: Spot, other: Spot) -> bool:
    """Tell whether two words stand for each other of which one alone can be true."""
    if len(one.tokens) != 1 or len(other.tokens) != 1:
        return False
    return are_opposed(one.tokens[0].key, other.tokens[0].key)
