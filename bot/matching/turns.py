"""A turn in ordinary words, taken apart: names, days, runs in marks, words.

Knows where each part of a turn stands, so that nothing of it is lost unseen.
Refuses to decide what the turn asks.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol
from unicodedata import category

from bot.grammar import Days, read_days
from bot.matching.forms import SlotKind
from bot.matching.lexicon import Found, Lexicon
from bot.search import is_function_word, stem, tokens
from bot.text import Word, fold

MOST_LETTERS = 1_500  # of a turn; what is longer is a text, not a question

# The bot's own mention, another's, and what can't be seen or said.
_MENTION = re.compile(r"<[@#!][^<>]{0,80}>")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# A run in marks: straight or curly double marks, guillemets, or single curly
# marks round several words.
_MARKED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|‘([^‘’]+(?:’\w[^‘’]*)*)’(?!\w)")
_LEAST_MARKED = 2  # words: a single one in marks is only stressed

_SHORTHAND = {
    "abt": "about",
    "wat": "what",
    "wot": "what",
    "wht": "what",
    "wats": "what",
    "whats": "what",
    "wen": "when",
    "whos": "who",
    "hw": "how",
    "sed": "said",
    "didnt": "not",
    "dont": "not",
    "doesnt": "not",
    "hasnt": "not",
    "havent": "not",
    "isnt": "not",
    "wasnt": "not",
    "cant": "not",
    "wont": "not",
    "u": "you",
    "eachother": "other",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "ty": "thanks",
    "re": "about",
    "frm": "from",
    "bout": "about",
    "ppl": "people",
    "regarding": "about",
    "concerning": "about",
}

_FROM = frozenset(("since", "after"))
_TO = frozenset(("until", "till", "before"))
_AT = frozenset(("on", "in", "of", "during"))
_OPEN_DAYS = frozenset("last this past yesterday today".split())
_COMING = frozenset("next coming tomorrow".split())
_MOST_DAY_WORDS = 4


class Mark(StrEnum):
    """What a piece of a turn is."""

    WORD = "word"
    NAME = "name"
    DAYS = "days"
    RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a turn: `text` as typed, `key` as a phrase's word or slot.

    `start` and `end` are its place in the turn. `is_asking` tells a word that
    the examples use to ask with, `is_loose` days that may be a subject as well as
    a limit: "on Monday". `ahead` are the first and last day where what is to come
    is asked about: "on Monday", "next week".
    """

    text: str
    key: str
    start: int
    end: int
    mark: Mark = Mark.WORD
    found: Found | None = None
    since: date | None = None
    until: date | None = None
    is_asking: bool = False
    is_loose: bool = False
    ahead: tuple[date | None, date | None] = (None, None)

    @property
    def is_content(self) -> bool:
        """Tell what is asked about from what only holds a sentence together."""
        return self.mark is not Mark.WORD or not is_function_word(self.key)

    @property
    def is_person(self) -> bool:
        """Tell a person's name."""
        return self.found is not None and self.found.is_person

    def names(self, kind: SlotKind) -> tuple[str, ...]:
        """Give the names of a kind that this piece can mean."""
        return () if self.found is None else self.found.names.get(kind, ())

    def any_names(self) -> list[str]:
        """Give all the names that this piece can mean, of whatever kind."""
        if self.found is None:
            return []
        return sorted({name for names in self.found.names.values() for name in names})


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A turn without mentions and unseen characters, and its pieces in order.

    `is_limited`: "on Monday" is when it was said, and no part of what was.
    """

    text: str
    pieces: tuple[Piece, ...]
    is_limited: bool = False

    def runs(self) -> tuple[str, ...]:
        """Give the runs in marks, in order."""
        return tuple(p.text for p in self.pieces if p.mark is Mark.RUN)

    def asking_with(self, vocabulary: Collection[str]) -> "Turn":
        """Give the turn with its words marked that only ask, by their stems."""
        asks = [
            piece.mark is Mark.WORD and stem(piece.key) in vocabulary
            for piece in self.pieces
        ]
        for at in range(1, len(asks)):
            asks[at] &= asks[at - 1] or not self._goes_on(at)
        pieces = zip(self.pieces, asks, strict=True)
        return replace(
            self, pieces=tuple(replace(p, is_asking=asking) for p, asking in pieces)
        )

    def _goes_on(self, at: int) -> bool:
        """Tell whether a piece is part of a name: "Tern Line", not "Tern quotes"."""
        before, piece = self.pieces[at - 1], self.pieces[at]
        return (
            not self.text.isupper()
            and before.mark is Mark.WORD
            and before.is_content
            and before.text[:1].isupper()
            and piece.text[:1].isupper()
            and piece.start == before.end + 1
        )

    def _currency(self, piece: Piece) -> str:
        """Give the sign of money that stands right before a number."""
        before = self.text[piece.start - 1 : piece.start] if piece.start else ""
        is_sum = before and piece.text[:1].isdigit() and category(before) == "Sc"
        return before if is_sum else ""

    def between(self, pieces: Sequence[Piece]) -> str:
        """Give the words of some pieces, those that stand together as typed."""
        out: list[str] = []
        for place, piece in enumerate(pieces):
            if place and piece.start >= pieces[place - 1].end:
                gap = self.text[pieces[place - 1].end : piece.start]
                out.append(gap if not gap.strip(" \t.,'’-") and len(gap) == 1 else " ")
            out.append(self._currency(piece) + piece.text)
        return " ".join("".join(out).split())


def clean(turn: str) -> str:
    """Give a turn without mentions, unseen characters and double blanks."""
    seen = _UNSEEN.sub("", _MENTION.sub(" ", turn[: 4 * MOST_LETTERS]))
    return " ".join(seen.split())[:MOST_LETTERS]


class Asks(Protocol):
    """Knows the words of asking."""

    def spell(self, key: str) -> str:
        """Give the asking word that a key is, a slip forgiven, or ""."""
        ...

    def is_acting(self, key: str) -> bool:
        """Tell whether the word asks for something the bot can look up."""
        ...


def take_apart(turn: str, *, lexicon: Lexicon, asks: Asks, today: date) -> Turn:
    """Part a turn into pieces."""
    text = clean(turn)
    pieces: list[Piece] = []
    at = 0
    for found in _MARKED.finditer(text):
        run = found[1] or found[2]
        if sum(1 for _ in tokens(run)) >= _LEAST_MARKED:
            pieces += _worded(text, at, found.start(), lexicon, asks)
            pieces.append(
                Piece(
                    text=run.strip(),
                    key="{topic}",
                    start=found.start(),
                    end=found.end(),
                    mark=Mark.RUN,
                )
            )
            at = found.end()
    pieces += _worded(text, at, len(text), lexicon, asks)
    if len(pieces) > _MOST_COURTEOUS:
        pieces[1:-1] = map(_no_courtesy, pieces[1:-1])
    return Turn(text=text, pieces=tuple(_with_days(list(_future(pieces)), today)))


def _worded(
    text: str, start: int, end: int, lexicon: Lexicon, asks: Asks
) -> Iterator[Piece]:
    """Yield the names and words of a stretch of a turn."""
    stretch = text[start:end]
    words = list(tokens(stretch))
    names = {found.start: found for found in lexicon.find(words, stretch)}
    at = 0
    while at < len(words):
        found = names.get(at)
        last = words[found.end - 1 if found else at]
        first = words[at].span.start
        typed = stretch[first : last.span.end]
        piece = Piece(
            text=typed,
            key=_word_key(words[at], typed, is_first=start + at == 0),
            start=start + first,
            end=start + last.span.end,
        )
        if found and not _only_asks(words[at : found.end], typed, asks):
            yield _named(piece, found)
            at = found.end
        else:
            yield _spelt(piece, asks)
            at += 1


def _word_key(word: Word, typed: str, *, is_first: bool) -> str:
    """Give a word's key.

    "didn't" asks as "did" does where it opens a question: elsewhere it denies.
    """
    if word.key == "not" and fold(typed).endswith("n't") and is_first:
        return fold(typed)[:-3]
    return _SHORTHAND.get(word.key, word.key)


def _only_asks(words: Sequence[Word], typed: str, asks: Asks) -> bool:
    """Tell a word of asking that is also a name, if written small: "line"."""
    return len(words) == 1 and typed.islower() and asks.is_acting(words[0].key)


def _named(piece: Piece, found: Found) -> Piece:
    """Make a name of a piece; its possessive is no part of it."""
    text = re.sub(r"['’](?:s|S)?$", "", piece.text)
    slots = {
        SlotKind.SPEAKER: "{speaker}",
        SlotKind.VISITOR: "{speaker}",
        SlotKind.PLACE: "{place}",
        SlotKind.ARTICLE: "{article}",
    }
    order = (SlotKind.PLACE, *slots) if not found.is_person else tuple(slots)
    key = next(slots[kind] for kind in order if kind in found.names)
    return replace(piece, text=text, key=key, mark=Mark.NAME, found=found)


def _spelt(piece: Piece, asks: Asks) -> Piece:
    """Read a word as the asking word it is, a slip forgiven."""
    asking = asks.spell(piece.key)
    return replace(piece, key=asking) if asking else piece


_MOST_COURTEOUS = 4  # words of a turn that may be nothing but thanks
_COURTESIES = frozenset("thanks thank cheers please sorry hello hi hey".split())


def _no_courtesy(piece: Piece) -> Piece:
    """Read a slip of a courtesy inside a turn as the word it is: "the tanks cost"."""
    is_slip = piece.key in _COURTESIES and fold(piece.text) not in _SHORTHAND
    typed = fold(piece.text)
    return replace(piece, key=typed) if is_slip and typed != piece.key else piece


def _future(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces with "will" for the "going to" that goes nowhere: "to raise"."""
    at = 0
    while at < len(pieces):
        piece, after = pieces[at], pieces[at + 1 : at + 3]
        keys = [one.key for one in after]
        if piece.key == "gonna" or (
            piece.key == "going" and keys[:1] == ["to"] and _is_verb(after[1:])
        ):
            yield replace(piece, key="will")
            at += 1 if piece.key == "gonna" else 2
        else:
            yield piece
            at += 1


def _is_verb(following: Sequence[Piece]) -> bool:
    """Tell what is to be done, after "to", from a place: "raise", not "Peru"."""
    return any(
        piece.mark is Mark.WORD and piece.is_content and piece.text.islower()
        for piece in following
    )


def _with_days(pieces: Sequence[Piece], today: date) -> Iterator[Piece]:
    """Join the words that limit a question to days: "since Monday", "yesterday".

    "on Monday" may be what was said: it is a day, but need not be a limit.
    """
    at = 0
    while at < len(pieces):
        used, found = _days_at(pieces, at, today)
        if found is None:
            yield pieces[at]
            at += 1
            continue
        joined = pieces[at : at + used]
        at += used
        after = pieces[at].key if at < len(pieces) else ""
        is_open = joined[0].key == "from" and {joined[-1].key, after} & _ONWARDS
        at += bool(is_open) and after in _ONWARDS
        head = "since" if is_open else joined[0].key
        yield _limit(joined, head, *found)


_ONWARDS = frozenset(("on", "onward", "onwards"))


def _limit(joined: Sequence[Piece], head: str, days: Days, ahead: Days) -> Piece:
    """Make a limit of the words for some days; `head` says which way it goes.

    Days to come limit nothing that was said, and may be its subject.
    """
    is_to_come = head in _COMING
    since, until = (None, None) if is_to_come else _ends(days, head)
    return Piece(
        text=" ".join(piece.text for piece in joined),
        key="{day}",
        start=joined[0].start,
        end=joined[-1].end,
        mark=Mark.DAYS,
        since=since,
        until=until,
        is_loose=head in _AT or is_to_come,
        ahead=_ends(ahead, head),
    )


def _is_of_thing(typed: Sequence[str], after: Sequence[Piece]) -> bool:
    """Tell "the 2024 warning", which says nothing of when it was spoken of."""
    is_one = len(typed) == 2 and fold(typed[0]) == "the"  # noqa: PLR2004 - "the 2024"
    return is_one and any(p.mark is Mark.WORD and p.is_content for p in after[:1])


def _ends(days: Days, head: str) -> tuple[date | None, date | None]:
    """Give the first and the last day that are meant, where each is limited."""
    last = days.first - timedelta(days=1) if head == "before" else days.last
    return None if head in _TO else days.first, None if head in _FROM else last


def _days_at(
    pieces: Sequence[Piece], at: int, today: date
) -> tuple[int, tuple[Days, Days] | None]:
    """Give how many pieces from `at` on limit to days, and to which: past, ahead."""
    head = fold(pieces[at].text)
    opens = head in _FROM | _TO | _AT or head == "from"
    if not opens and head not in _OPEN_DAYS | _COMING:
        return 0, None
    following = []
    for piece in pieces[at + opens : at + opens + _MOST_DAY_WORDS]:
        if piece.mark is not Mark.WORD:
            break
        following.append(piece.text)
    for count in range(len(following), 0, -1):
        typed = following[:count]
        days = read_days(typed, today=today)
        if days is not None and _is_of_thing(typed, pieces[at + opens + count :]):
            break
        if days is not None:
            ahead = read_days(typed, today=today, is_ahead=True)
            return count + opens, (days, ahead or days)
    return 0, None
