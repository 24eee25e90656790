"""A paragraph read once: its tokens, each with a letter for its class.

Rules of grammar are then patterns over a string of letters, which keeps them
short, fast and linear. In `tags` a quotation is one letter, whatever it holds;
`all_tags` goes inside too, for finding names. Knows tokens; refuses to know
what any sequence of them means.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from bot.extract.reading.homographs import name_homographs, settle_homographs
from bot.extract.reading.letters_after import tag_letters
from bot.extract.reading.lexicon import ABBREVIATED, CLOSED_CLASSES
from bot.extract.reading.marks import Marked, find_marked
from bot.extract.reading.settling import SETTLE, settle_of
from bot.extract.reading.small_names import name_small_words
from bot.extract.reading.tagging import tag_word
from bot.extract.reading.tags import Tag
from bot.extract.reading.title_surnames import is_surname, may_be_surname
from bot.model import Article, Span
from bot.text import ends_at_hour


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph's tokens. Token numbers index `starts` and `ends`.

    `tags[i]` is a letter of the narrative; `outer[i]` is the token it stands
    for, or, where it is a quotation's letter, that quotation's number in
    `quotations` as a negative (`~number`); it stands at `begins[i]`..`stops[i]`.
    """

    span: Span
    number: int
    all_tags: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quotations: tuple[Marked, ...]
    tags: str
    outer: tuple[int, ...]
    begins: tuple[int, ...]
    stops: tuple[int, ...]

    def start_of(self, at: int) -> int:
        """Give where the narrative's letter `at` begins in the text."""
        return self.begins[at]

    def end_of(self, at: int) -> int:
        """Give where the narrative's letter `at` ends in the text."""
        return self.stops[at]

    def word(self, text: str, at: int) -> str:
        """Give the narrative's word `at` in lower case, apostrophes straight."""
        word = text[self.begins[at] : self.stops[at]].lower()
        return word if word.isascii() else word.replace("’", "'")

    def marked(self) -> Iterator[tuple[int, Marked]]:
        """Yield each quotation with the letter it stands at."""
        for at, token in enumerate(self.outer):
            if token < 0:
                yield at, self.quotations[~token]

    def span_of(self, first: int, stop: int) -> Span:
        """Give the span of the narrative's letters `first`..`stop`."""
        return Span(self.begins[first], self.stops[stop - 1])


@lru_cache(maxsize=4)
def read(article: Article) -> tuple[Passage, ...]:
    """Read every paragraph of the narrative, in order."""
    return tuple(
        read_passage(article.text, paragraph, number)
        for number, paragraph in enumerate(article.paragraphs)
    )


# "ASK Instruments ASKI.AS said": no part of the sentence
_TICKER = re.compile(r"([A-Z]{3,6}\.[A-Z]{1,2})\.?$")
# Letters that a scraper broke stay in their word: "PeÃ±a", "Pe&ntilde;a", "Pe\ufffda".
_BROKEN = (
    r"(?<=[ÃÄÅ])[^\w\s][^\W_]*|[\ufffd\xad]+[^\W_]*"
    r"|&[A-Za-z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|lig);[^\W_]*"
)
_TOKEN = re.compile(
    rf"[^\W_]+(?:(?!\s)(?:{_BROKEN}|[-‐‑'’&@._/][^\W_]+))*\.?|\.{{2,}}|--+|[^\w\s]|_+"
)
_POSSESSIVE = re.compile(r"['’][sS]$")


def read_passage(text: str, paragraph: Span, number: int) -> Passage:
    """Read one paragraph."""
    quotations = find_marked(text, paragraph)
    tags, starts, ends = _tokens(text, paragraph)
    name_homographs(text, paragraph.start, paragraph.end, tags, starts)
    name_small_words(text, paragraph, tags, starts)
    all_tags = settle_homographs(text, "".join(tags), starts, ends)
    all_tags = tag_letters(text, all_tags, starts, ends)
    token_starts, token_ends = tuple(starts), tuple(ends)
    outer_tags, outer = all_tags, tuple(range(len(all_tags)))
    begins, stops = token_starts, token_ends
    if quotations:
        outer_tags, outer = _outside(text, quotations, all_tags, starts)
        begins = tuple(
            [starts[at] if at >= 0 else quotations[~at].outer_start for at in outer]
        )
        stops = tuple(
            [ends[at] if at >= 0 else quotations[~at].outer_end for at in outer]
        )
    return Passage(
        span=paragraph,
        number=number,
        all_tags=all_tags,
        starts=token_starts,
        ends=token_ends,
        quotations=quotations,
        tags=outer_tags,
        outer=outer,
        begins=begins,
        stops=stops,
    )


def _tokens(text: str, paragraph: Span) -> tuple[list[str], list[int], list[int]]:
    """Cut and tag: each token's tag, start and end."""
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    before = Tag.STOP
    chunks = text[paragraph.start : paragraph.end].split()
    known = map(_KNOWN_CHUNKS.__getitem__, chunks)
    for chunk, at, (plain, tokens) in zip(
        chunks, _begin(text, paragraph, chunks), known, strict=True
    ):
        if plain is not None:
            before = plain
            tags.append(plain)
            starts.append(at)
            ends.append(at + len(chunk))
            continue
        for word, start, end, tag, settle in tokens:
            if tag is not None:
                before = tag if settle is None else settle(before, word)
                tags.append(before)
                starts.append(at + start)
                ends.append(at + end)
                continue
            piece_at = at + start
            pieces = _cut(word, text, at + end)
            if is_surname(text, word, tags, starts, ends):
                pieces = (Tag.NAME, len(word) - 1), (Tag.STOP, 1)
            for piece, size in pieces:
                if piece:
                    change = SETTLE.get(piece)
                    before = piece if change is None else change(before, word)
                    tags.append(before)
                    starts.append(piece_at)
                    ends.append(piece_at + size)
                piece_at += size
    return tags, starts, ends


def _begin(text: str, paragraph: Span, chunks: list[str]) -> Iterator[int]:
    """Give where each chunk begins: a single space behind another, as a rule."""
    at, sizes = paragraph.start, [len(chunk) + 1 for chunk in chunks]
    if at + sum(sizes) == paragraph.end + 1:
        yield from accumulate(sizes[:-1], initial=at)
        return
    for chunk, size in zip(chunks, sizes, strict=True):
        at = text.find(chunk, at)
        yield at
        at += size - 1


Settle = Callable[[str, str], str]
_Told = tuple[str | None, Settle | None]


class _KnownWords(dict[str, _Told]):
    """Each word's tag, and what settles it; no tag: the word must be cut.

    A plain look-up for a word met before, which most words are.
    """

    def __missing__(self, word: str) -> _Told:
        if len(self) >= _MOST_WORDS:
            self.clear()
        told: _Told = None, None
        if len(word) == 1 or not ("." in word or "'" in word or "’" in word):
            tag = tag_word(word)
            told = tag, settle_of(tag, word)
        if len(word) <= _LONGEST_KNOWN:
            self[word] = told
        return told


_Token = tuple[str, int, int, str | None, Settle | None]


class _KnownChunks(dict[str, tuple[str | None, tuple[_Token, ...]]]):
    """The tokens of what stands between two spaces: no token goes over one.

    First comes the tag of a chunk that is one word and means the same anywhere.
    """

    def __missing__(self, chunk: str) -> tuple[str | None, tuple[_Token, ...]]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        tokens: tuple[_Token, ...]
        if chunk.isalnum():
            tokens = ((chunk, 0, len(chunk), *_KNOWN_WORDS[chunk]),)
        else:
            found = _TOKEN.finditer(chunk)
            tokens = tuple(
                part for a in found for part in _known_parts(a[0], a.start())
            )
        plain = None
        if len(tokens) == 1:
            _, start, end, tag, settle = tokens[0]
            is_whole = end - start == len(chunk)  # unlike the stop behind a ticker
            plain = tag if is_whole and settle is None else None
        if len(chunk) <= _LONGEST_KNOWN:
            self[chunk] = plain, tokens
        return plain, tokens


def _known_parts(word: str, start: int) -> Iterator[_Token]:
    """Give a word's tokens as far as the words around have no say in them."""
    end = start + len(word)
    tag, settle = _KNOWN_WORDS[word]
    if tag is not None or may_be_surname(word) or not _ends_apart(word):
        yield word, start, end, tag, settle
        return
    for piece, size in _pieces(word):
        if piece:
            yield word, start, start + size, piece, SETTLE.get(piece)
        start += size


_MOST_WORDS = 65536  # remembered: as many as a year of one paper's news has
_LONGEST_KNOWN = 64  # letters: what is longer is no word that comes again
_KNOWN_WORDS = _KnownWords()
_KNOWN_CHUNKS = _KnownChunks()


@lru_cache(maxsize=8192)
def _pieces(word: str) -> tuple[tuple[str, int], ...]:
    """Cut a word with a full stop or apostrophe into (tag, length) pieces."""
    if ticker := _TICKER.match(word):
        size = ticker.end(1)
        return ("", size), *([(Tag.STOP, 1)] if size < len(word) else [])
    if word.endswith(".") and not _keeps_stop(word[:-1]):
        inside = word[:-1]
        head = (
            _pieces(inside)
            if "'" in inside or "’" in inside
            else ((tag_word(inside), len(inside)),)
        )
        return (*head, (Tag.STOP, 1))
    if _is_contraction(word):
        return _contraction(word)
    owner = _POSSESSIVE.search(word)
    if owner is not None and owner.start():
        owning = word[: owner.start()]
        return ((tag_word(owning), len(owning)), (Tag.OWNER, 2))
    return ((tag_word(word), len(word)),)


def _is_contraction(word: str) -> bool:
    return word.lower().replace("’", "'") in CLOSED_CLASSES


def _contraction(word: str) -> tuple[tuple[str, int], ...]:
    """Cut "she's" and "they'll" into pronoun and auxiliary; leave "can't" whole."""
    at = max(word.find("'"), word.find("’"))
    head = tag_word(word[:at])
    if head != Tag.PRONOUN:
        return ((tag_word(word), len(word)),)
    return ((head, at), (Tag.AUXILIARY, len(word) - at))


def _keeps_stop(word: str) -> bool:
    if len(word) == 1:
        return word.isupper() and word != "I"
    if "." in word:  # "U.S.", but not "€94.20." nor "example.com."
        return all(len(part) < _INITIALS + 1 for part in word.split(".")) and (
            not any(map(str.isdigit, word))
        )
    return word[0].isupper() and word.rsplit("-", 1)[-1].lower() in ABBREVIATED


_NEW_SENTENCE = re.compile(
    r"\s+[\"“‘']?(?:The|He|She|It|They|We|In|But|And|A|An|At|On|This|That|His|Her|Mrs?"
    r"|Ms)\b"
)


def _cut(word: str, text: str, end: int) -> tuple[tuple[str, int], ...]:
    """Cut `word`, which ends at `end`; "in the U.S. The House" is two sentences."""
    pieces = _pieces(word)
    if _ends_apart(word):
        return pieces
    last, size = pieces[-1]
    at_end = end >= len(text) or text[end] in "\r\n"
    is_new = "." in word[:-1] and (
        _NEW_SENTENCE.match(text, end) or ends_at_hour(word, text, end)
    )
    if at_end or is_new:
        return (*pieces[:-1], (last, size - 1), (Tag.STOP, 1))
    return pieces


def _ends_apart(word: str) -> bool:
    """Tell a word that keeps no full stop, which might end its sentence as well."""
    last, size = _pieces(word)[-1]
    return last == Tag.STOP or size < _INITIALS or not word.endswith(".")


_INITIALS = 3  # "U.", "S.": shorter than this, a stop belongs to an initial


def _outside(
    text: str, quotations: tuple[Marked, ...], tags: str, starts: list[int]
) -> tuple[str, tuple[int, ...]]:
    """Give the narrative's tags, and for each the token or quotation behind it."""
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
