"""How far a line as somebody remembers it stands in lines as they are printed.

Counts the words, small ones too, that stand there in their order and close by: of
"opened a land not a gate", "opened a … not a gate" or the like is what tells the line
from others on gates. Refuses to guess at synonyms: what is not in a line is not in it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from bot.model import Span
from bot.search.near import likeness
from bot.search.words import is_function_word, parts, stem, tokens
from bot.text import Word

_LEAST_WORDS, _MOST_WORDS = 3, 30  # of a line that somebody remembers
_SLIP = 0.8  # likeness from which another spelling is the same word
_SMALL = 0.8  # what a word that only holds a line together tells (nats)
_SAME_LINE = 0.6  # of the words: two stretches are prints of one line
_LEAST_HELD = 3  # words of a line, and
_LEAST_TELLING = 2  # of these, words that say something; fewer,
_MANY_HELD = 5  # where so many stand there
_SAME = 1e-9  # by so little two stretches tell the same
_GAP = 0.25  # what a word printed in between counts against one typed
_MASS = 0.3  # what the telling of its words counts beside their number,
_LEAD = 0.2  # and what the lead over the next line does


_PRONOUNS = frozenset("i you he she it we they this that".split())
_ASKING = frozenset("who whom whose what which when where why how whether if".split())
_LEAST_SPOKEN = 5  # words of a sentence that is nobody's subject


def is_spoken(typed: str) -> bool:
    """Tell words somebody speaks, "he never meant a word of it", from a subject.

    A pronoun does something in them, and half of them only hold it together.
    """
    keys = [word.key for word in tokens(typed)]
    small = [key for key in keys if is_function_word(key)]
    return (
        len(keys) >= _LEAST_SPOKEN
        and 2 * len(small) >= len(keys)
        and not _PRONOUNS.isdisjoint(small)
        and keys[0] not in _ASKING
    )


def _words(text: str) -> Iterator[Word]:
    """Yield the words of a text, those of "wedding-cake" one by one."""
    for word in tokens(text):
        for key in parts(word.key) or (word.key,):
            yield Word(word.span, key)


class Stretch(NamedTuple):
    """Where a line stands nearest in a text, and how near.

    `share` is that of its words which stand there in order, `mass` what these tell,
    as a share of what all of them do.
    """

    span: Span
    keys: tuple[str, ...]
    share: float
    mass: float


class Line:
    """A line as typed, to be held against others; `telling` says how rare a word is."""

    def __init__(self, typed: str, telling: Callable[[str], float]) -> None:
        self._typed = typed
        keys = [word.key for word in _words(typed)]
        self._is_line = _LEAST_WORDS <= len(keys) <= _MOST_WORDS
        self._stems = [stem(key) for key in keys]
        self._tells = {
            name: _SMALL if is_function_word(key) else telling(key)
            for key, name in zip(keys, self._stems, strict=True)
        }
        telling_keys = [key for key in dict.fromkeys(keys) if not is_function_word(key)]
        self._telling = frozenset(map(stem, telling_keys))
        self._slips: dict[str, list[str]] = defaultdict(list)  # by first letter
        for key in telling_keys:
            self._slips[key[0]].append(key)
        self._most = sum(map(self._tells.__getitem__, self._stems))

    def in_text(self, text: str) -> Stretch | None:
        """Find the stretch of a text that holds most of the line; None: too little."""
        if not self._is_line:
            return None
        found = list(_words(text))
        names = list(map(self._name_of, (word.key for word in found)))
        width = len(self._stems) * 3 // 2 + 2
        held = (
            self._held(found[start : start + width], names[start : start + width])
            for start in self._densest(names, width)
        )
        return max(
            filter(None, held), key=lambda one: one.share + one.mass, default=None
        )

    def lacking(self, text: str) -> tuple[str, ...]:
        """Give the telling words, as typed, that stand nowhere in a text."""
        held = {self._name_of(word.key) for word in _words(text)}
        found: dict[str, str] = {}
        for word in _words(self._typed):
            if not is_function_word(word.key) and stem(word.key) not in held:
                found.setdefault(word.key, word.span.of(self._typed))
        return tuple(found.values())

    def _name_of(self, key: str) -> str:
        """Give the stem of a printed word, or that of the word typed for it.

        Its first letter is there: few slips are of that, and most words differ in it.
        """
        name = stem(key)
        if name in self._tells or is_function_word(key):
            return name
        for typed in self._slips.get(key[0], ()):
            if likeness(typed, key) >= _SLIP:
                return stem(typed)
        return name

    def _densest(self, names: Sequence[str], width: int) -> tuple[int, ...]:
        """Give where stretches of a width begin whose words tell most, each once.

        The first of them and the last: the same words stand in either, maybe only in
        one as a line.
        """
        counts: Counter[str] = Counter()
        best, told, place, last = 0.0, 0.0, 0, 0
        for at, name in enumerate(names):
            if name in self._tells:
                told += 0 if counts[name] else self._tells[name]
                counts[name] += 1
            gone = names[at - width] if at >= width else ""
            if gone in self._tells:
                counts[gone] -= 1
                told -= 0 if counts[gone] else self._tells[gone]
            start = max(0, at - width + 1)
            if told > best + _SAME:
                best, place = told, start
            if told > best - _SAME:
                last = start
        return tuple(dict.fromkeys((place, last)))

    def _held(self, found: Sequence[Word], names: Sequence[str]) -> Stretch | None:
        """Give the part of a stretch that the line stands in."""
        blocks = LCSseq.opcodes(self._stems, names)
        held = [
            (mine, theirs)
            for step in blocks
            if step.tag == "equal"
            for mine, theirs in zip(
                range(step.src_start, step.src_end),
                range(step.dest_start, step.dest_end),
                strict=True,
            )
        ]
        return max(
            filter(
                None,
                (
                    self._stretch(held[first:last], found)
                    for first, last in combinations(range(len(held) + 1), 2)
                ),
            ),
            key=lambda stretch: stretch.share + stretch.mass,
            default=None,
        )

    def _stretch(
        self, held: Sequence[tuple[int, int]], found: Sequence[Word]
    ) -> Stretch | None:
        """Judge a stretch by the words held in it; None: they are too few."""
        said = {self._stems[mine] for mine, _ in held} & self._telling
        least = 1 if len(held) >= _MANY_HELD else _LEAST_TELLING
        if len(held) < _LEAST_HELD or len(said) < least:
            return None
        (mine, first), (last_mine, last) = held[0], held[-1]
        between = max(0, (last - first) - (last_mine - mine))
        asked = len(self._stems)
        told = sum(self._tells[self._stems[at]] for at, _ in held)
        apart = 1 + _GAP * between / asked
        words = found[first : last + 1]
        return Stretch(
            span=Span(words[0].span.start, words[-1].span.end),
            keys=tuple(word.key for word in words),
            share=len(held) / asked / apart,
            mass=told / self._most / apart,
        )


# Of 154 lines with a word or two of four to eight remembered wrongly, 105 are answered
# from here on, four by another line; of 154 that nobody said, six (docs/benchmarks.md).
SURE_LINE = 0.84
# Among few cuttings hardly any line stands by chance: of lines asked of the articles of
# other events (some 35 quotations each), none comes to more than .56 with .2 added.
_EASE = 0.2
_FEW, _MANY = 400, 4_000  # documents: up to few all of it, from many on nothing


def ease_among(held: int) -> float:
    """Give what is added to a line's sureness in an archive of so many documents."""
    share = math.log(_MANY / max(held, 1)) / math.log(_MANY / _FEW)
    return _EASE * min(1.0, max(0.0, share))


class Remembered(NamedTuple):
    """Which of some texts a line stands in nearest, and how sure that is."""

    place: int
    stretch: Stretch
    sureness: float

    @property
    def is_sure(self) -> bool:
        """Tell whether the line is surely of that text."""
        return self.sureness >= SURE_LINE


def nearest_line(
    line: Line, texts: Iterable[str], *, held: int = _MANY
) -> Remembered | None:
    """Find the text that a line is most likely from; None: it is like none of them.

    It leads over the next that is no other print of it. The texts are the best of so
    many that are `held`.
    """
    found = [
        (stretch, -place)
        for place, text in enumerate(texts)
        if (stretch := line.in_text(text)) is not None
    ]
    if not found:
        return None
    found.sort(key=lambda one: (-one[0].share - one[0].mass, -one[1]))
    best, place = found[0]
    lead = best.mass - next(
        (
            other.mass
            for other, _ in found[1:]
            if Indel.normalized_similarity(best.keys, other.keys) < _SAME_LINE
        ),
        0.0,
    )
    sureness = best.share + _MASS * best.mass + _LEAD * lead + ease_among(held)
    return Remembered(-place, best, sureness)
