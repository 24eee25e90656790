"""Reading text: folding for comparison, words, sentences, paragraphs.

Everything reports offsets into the text as given, and every pattern is linear
in its length. Folding serves comparing, never storing or showing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from bot.model import Span

# Quotation marks and dashes that mean the same to a reader, and letters that other
# desks write without: those with an accent come apart by themselves, these don't.
_ALIKE = str.maketrans(
    {
        **dict(zip("øłđðıħŧæœþ", "o l d d i h t ae oe th".split(), strict=True)),
        **dict(zip("ØŁĐÐĦŦÆŒÞ", "O L D D H T AE OE TH".split(), strict=True)),
        **dict.fromkeys("‘’‚‛`´ʼ′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00a0": " ",
        "…": "...",
    }
)

# A word: letters, digits and marks, with apostrophes, hyphens and full stops
# inside ("Ames'" ends before its apostrophe, "U.S" before its last stop).
_WORD = re.compile(r"[^\W_]+(?:['’\-‐‑.&][^\W_]+)*")
_APART = re.compile(f"({_WORD.pattern})")
_PARAGRAPH = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands, and the key it is compared by."""

    span: Span
    key: str


def fold(text: str) -> str:
    """Give `text` without case, accents, or kinds of quote marks and dashes.

    "Vennerød" and "Vennerod", "Łódź" and "Lodz" are the same.

    The result may differ in length: take offsets from `words`, not from here.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    if decomposed.isascii():
        return decomposed.lower()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.casefold().translate(_ALIKE)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of `text[start:end]`, in order."""
    stop = len(text) if end is None else end
    for found in _WORD.finditer(text, start, stop):
        yield Word(Span(found.start(), found.end()), fold(found[0]))


def keys(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Give the keys of the words of `text[start:end]`, where no place is needed."""
    stretch = text[start:end]
    if stretch.isascii():
        return tuple(_WORD.findall(stretch.lower()))
    return tuple(map(fold, _WORD.findall(stretch)))


def forms(text: str) -> tuple[list[str], list[int]]:
    """Give the words of a text as they stand, and where each begins."""
    pieces = _APART.split(text)  # what lies between, a word, what lies between
    starts = list(accumulate(map(len, pieces)))
    return pieces[1::2], starts[:-1:2]


def beginning(text: str, most: int) -> str:
    """Give the first `most` code points, without a word that they cut in two."""
    if len(text) <= most:
        return text
    whole, blank, _ = text[: most + 1].rpartition(" ")
    return whole if blank else text[:most]


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the lines of `text[start:end]` that hold anything, trimmed."""
    stop = len(text) if end is None else end
    for found in _PARAGRAPH.finditer(text, start, stop):
        line = trimmed(text, found.start(), found.end())
        if line is not None:
            yield line


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Give `start`..`end` without outer white space; None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


# Words that a full stop follows without ending a sentence. From the style
# books' usual abbreviations: titles, ranks, months, US states in AP style,
# companies, Latin.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr prof engr rev fr hon st sr jr messrs mme mlle sen rep reps gov
    lt gen col maj capt cmdr adm sgt cpl pvt supt det insp pres amb atty dist
    jan feb mar apr jun jul aug sept sep oct nov dec
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn
    miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
    inc ltd co corp bros vs v etc approx dept est no nos rs vol fig al cf viz eg ie
    ave blvd rd mt ft
    """.split()
)
# The look behind and the possessive runs keep "......x" linear. A pattern that begins
# with a class is sought several times as fast as one that looks behind first.
_STOP = re.compile(
    r"[.!?…](?<![.!?…].)[.!?…]*+(?:[\"'”’»)\]]*+(?=\s|$)|[\"”»](?=[A-Z]))"
)
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_OPENS_SENTENCE = re.compile(r"\s*[\"'“‘«(\[]*[^\W_]")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph, trimmed, closing marks included."""
    return iter(_sentences(text, span.start, span.end))


@lru_cache(maxsize=256)  # an article's: each of its readers asks for them anew
def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(_cut_sentences(text, start, end))


def _cut_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop, end):
            line = trimmed(text, start, stop.end())
            if line is not None:
                yield line
            start = stop.end()
    line = trimmed(text, start, end)
    if line is not None:
        yield line


def _ends_sentence(text: str, stop: re.Match[str], limit: int) -> bool:
    """Tell a sentence's end from an abbreviation's full stop or an ellipsis."""
    following = _OPENS_SENTENCE.match(text, stop.end(), limit)
    if following is None:
        return True
    opens = text[following.end() - 1]
    if opens.islower():
        return False
    if text[stop.start()] != "." or len(stop[0]) > 1:
        return True
    before = text[max(0, stop.start() - 24) : stop.start()].rpartition(" ")[2]
    if not before.isalpha():
        found = _LAST_WORD.search(before)
        before = found[0] if found is not None else ""
    return not before or not _is_abbreviation(text, before, following)


def ends_at_hour(word: str, text: str, end: int) -> bool:
    """Tell "at 5 p.m. Roe said" from "at 5 p.m. Monday" and "at 5 p.m. GMT".

    `word` ends at `end`, its full stops with it.
    """
    return word.endswith(_HOURS) and _BEHIND_HOUR.match(text, end) is not None


_HOURS = ("a.m.", "p.m.", "A.M.", "P.M.")
_BEHIND_HOUR = re.compile(
    r"\s+[\"“‘']?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d"
    r"|(?:[A-Z][\w’']+\s){1,2}(?:[Tt]ime|[Ss]tandard|[Dd]aylight)\b)[A-Z]"
)


def _is_abbreviation(text: str, word: str, following: re.Match[str]) -> bool:
    """Tell whether a full stop after `word` only shortens it."""
    if "." in word or (len(word) == 1 and word.isupper()):
        # "in the U.S. Congress", "Ann W. Roe" against "in the U.S. The Senate"
        if ends_at_hour(f"{word}.", text, following.start()):
            return False
        return not _opens_with_common_word(text, following)
    known = word.lower() in _ABBREVIATIONS
    return known and (word[0].isupper() or word in {"v", "vs", "etc"})


_SENTENCE_OPENERS = frozenset(
    "the a an he she it they we i but and in on at this that these those his her its "
    "their there when while after before as if for with mr ms mrs dr".split()
)


def _opens_with_common_word(text: str, following: re.Match[str]) -> bool:
    """Tell whether the next word is one that opens sentences."""
    word = _WORD.match(text, following.end() - 1)
    return word is not None and word[0].lower() in _SENTENCE_OPENERS
