"""A turn in ordinary words, taken apart: names, days, runs in marks, words.

Knows where each part of a turn stands, so that nothing of it is lost unseen.
Refuses to decide what the turn asks.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from bot.matching.forms import SlotKind
from bot.matching.lexicon import Found, Lexicon
from bot.matching.limits import with_days
from bot.matching.pieces import Mark, Piece, Turn
from bot.matching.proper import with_proper
from bot.search import key_of, tokens
from bot.text import Word, beginning, fold

MOST_LETTERS = 1_500  # of a turn; what is longer is a text, not a question

# The bot's own mention, another's, and what can't be seen or said.
_MENTION = re.compile(r"<[@#!][^<>]{0,80}>")
# What a terminal would obey, whole: "\x1b[31m" says nothing, nor does its "31m".
_UNSEEN = re.compile(
    r"\x1b\[[0-?]{0,16}[@-~]"
    r"|[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# A smile: as typed, as Slack writes its picture, or the picture.
_CODE = r":(?:[a-z][a-z0-9_'-]{1,60}|[+-]1):"
_EMOJI = re.compile(_CODE)
_FACE = re.compile(
    rf"(?:\s|{_CODE}|[:;=8xX]['’-]?[()\[\]DPpOo/\\|*]|<3"
    r"|[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]){1,80}"
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
    "hows": "how",
    "wheres": "where",
    "whens": "when",
    "whys": "why",
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


# Offices as they are typed in haste. "Sec" and "pm" measure time, too.
_OFFICES = {
    "pm": "prime minister",
    "ceo": "chief executive",
    "vp": "vice president",
    "sec": "secretary",
    "govt": "government",
    "gov't": "government",
    "dept": "department",
    "cttee": "committee",
}
# No subject: "how many died so far", "what is the best offer so far from the city".
_SO_FAR = re.compile(
    r"(?<=\S) so far(?=[?.! ]*$)|(?<=\S) so far(?= (?:in|by|this|from|to|on|for|of)\b)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\bhow many times\b", re.IGNORECASE)
# "Morning! what did Roe say", "hey bot hows it going": what is asked comes after.
_GREETING = re.compile(
    r"^(?:(?:hi|hey|hello|hiya|yo|ok|okay) (?:bot|there|all|team|mate)\b[ ,.!–—-]*"
    r"|(?:(?:good )?(?:morning|afternoon|evening)|hi|hey|hello|hiya)(?: all| team)?"
    r" ?[,.!–—-]+ *)"
    r"(?=(?:what|whats|who|whos|when|whens|where|wheres|why|how|hows|which|did|does|has"
    r"|have|is|are|was|were|will|can|could|any|anything|quotes?)\b)",
    re.IGNORECASE,
)
_SHORT = 100  # of a turn: a line remembered is looked for as it is typed
_OFFICE = re.compile(
    r"(?<![\w.:/])(?<!\d )(?<!\ba )(?<!\bone )(?<!\bper )"
    rf"(?:{'|'.join(_OFFICES)})(?=['’]s\b|[\s?!,;]|$)",
    re.IGNORECASE,
)


# Words cut short in talk, which a paper writes out, unless a body is called so.
_CLIPPED = {
    "coop": "cooperative",
    "co-op": "cooperative",
    "uni": "university",
    "hosp": "hospital",
    "ref": "referee",
    "rep": "representative",
    "reps": "representatives",
}
_CLIP = re.compile(rf"\b(?:{'|'.join(_CLIPPED)})\b(?![-'’]\w)", re.IGNORECASE)


def _in_full(turn: str, printed: "Printed") -> str:
    """Write out what is cut short and stands in no article so: "the coop"."""
    if len(turn) >= _SHORT or _MARKED.search(turn) is not None:
        return turn
    return _CLIP.sub(
        lambda found: (
            found[0] if printed.prints_word(found[0]) else _CLIPPED[found[0].lower()]
        ),
        turn,
    )


def clean(turn: str) -> str:
    """Give a turn without mentions, unseen characters and double blanks."""
    seen = _UNSEEN.sub("", _MENTION.sub(" ", turn[: 4 * MOST_LETTERS]))
    seen = _GREETING.sub("", " ".join(_EMOJI.sub(" ", seen).split()))
    if len(seen) < _SHORT and _MARKED.search(seen) is None and ":" not in seen:
        seen = _OFFICE.sub(lambda found: _OFFICES[found[0].lower()], seen)
    typed = _TIMES.sub("how often", " ".join(seen.split()))
    typed = beginning(typed, MOST_LETTERS)
    return _SO_FAR.sub("", typed) if len(typed) < _SHORT else typed


def is_face(turn: str) -> bool:
    """Tell a turn of nothing but smiles: ":)", ":tada:"."""
    typed = _MENTION.sub(" ", turn[:MOST_LETTERS])
    return bool(typed.strip()) and _FACE.fullmatch(typed) is not None


_SIGNS = frozenset("[]{}()<>\\^$|*+=~`#@_")
_LEAST_SIGNS = 4


def is_noise(turn: str) -> bool:
    """Tell a pattern or a paste of signs, ".*(?=[a-z]+)", from words."""
    typed = turn[:MOST_LETTERS]
    signs = sum(letter in _SIGNS for letter in typed)
    return signs >= _LEAST_SIGNS and signs > sum(map(str.isalnum, typed))


class Asks(Protocol):
    """Knows the words of asking."""

    def spell(self, key: str) -> str:
        """Give the asking word that a key is, a slip forgiven, or ""."""
        ...

    def is_acting(self, key: str) -> bool:
        """Tell whether the word asks for something the bot can look up."""
        ...

    def is_known(self, key: str) -> bool:
        """Tell whether the word asks, or talks."""
        ...


class Printed(Protocol):
    """Knows what stands in the articles."""

    def prints_word(self, word: str) -> bool:
        """Tell whether a word stands there as it is spelt: then it is no slip."""
        ...

    def prints_together(self, words: str) -> bool:
        """Tell whether words stand there in one cutting, none misspelt."""
        ...

    def prints_name(self, words: str) -> bool:
        """Tell whether several words stand there as a name."""
        ...


def take_apart(
    turn: str, *, lexicon: Lexicon, asks: Asks, printed: Printed, today: date
) -> Turn:
    """Part a turn into pieces."""
    text = _in_full(clean(turn), printed)

    def names(words: Sequence[Word], stretch: str) -> list[Found]:
        held = lexicon.find(words, stretch, is_printed=printed.prints_word)
        is_name = printed.prints_name
        return with_proper(held, words, stretch, asks=asks.is_known, is_name=is_name)

    pieces: list[Piece] = []
    at = 0
    for found in _MARKED.finditer(text):
        run = found[1] or found[2]
        if sum(1 for _ in tokens(run)) >= _LEAST_MARKED:
            pieces += _worded(text, at, found.start(), names, asks)
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
    pieces += _worded(text, at, len(text), names, asks)
    if len(pieces) > _MOST_COURTEOUS:
        pieces[1:-1] = map(_no_courtesy, pieces[1:-1])
    pieces = [_as_printed(piece, printed) for piece in pieces]
    pieces = [*map(_from_name, pieces, [*pieces[1:], None])]
    return Turn(text=text, pieces=tuple(with_days(list(_future(pieces)), today)))


_Finder = Callable[[Sequence[Word], str], list[Found]]


def _worded(
    text: str, start: int, end: int, find: _Finder, asks: Asks
) -> Iterator[Piece]:
    """Yield the names and words of a stretch of a turn."""
    stretch = text[start:end]
    words = list(tokens(stretch))
    names = {found.start: found for found in find(words, stretch)}
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
    key = next((slots[kind] for kind in order if kind in found.names), "{topic}")
    return replace(piece, text=text, key=key, mark=Mark.NAME, found=found)


def _spelt(piece: Piece, asks: Asks) -> Piece:
    """Read a word as the asking word it is, a slip forgiven."""
    if _SHORTHAND.get(fold(piece.text)) == "not":  # "hasnt": no word of an article
        return replace(piece, text="not", key="not")
    asking = asks.spell(piece.key)
    return replace(piece, key=asking) if asking else piece


def _as_printed(piece: Piece, printed: Printed) -> Piece:
    """Read as itself what looks like a slip, and is printed: "paying", "playing"."""
    if piece.mark is not Mark.WORD or not piece.text.isalpha():
        return piece
    typed = key_of(piece.text)
    is_slip = piece.key != typed and typed not in _SHORTHAND and typed != "not"
    is_word = is_slip and printed.prints_together(piece.text)
    return replace(piece, key=typed) if is_word else piece


_MOST_COURTEOUS = 4  # words of a turn that may be nothing but thanks
_COURTESIES = frozenset("thanks thank cheers please sorry hello hi hey".split())


def _no_courtesy(piece: Piece) -> Piece:
    """Read a slip of a courtesy inside a turn as the word it is: "the tanks cost"."""
    is_slip = piece.key in _COURTESIES and fold(piece.text) not in _SHORTHAND
    typed = fold(piece.text)
    return replace(piece, key=typed) if is_slip and typed != piece.key else piece


def _from_name(piece: Piece, after: Piece | None) -> Piece:
    """Read the slip that is a word itself: "quotes form NAME"."""
    is_slip = piece.key == "form" and after is not None and after.mark is Mark.NAME
    return replace(piece, key="from") if is_slip else piece


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
