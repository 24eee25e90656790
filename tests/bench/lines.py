"""Quotations to search, and half-remembered lines of them with known answers.

Made from plain text, where a folder of it is given, else from sentences of a
made-up vocabulary whose words are as unevenly common as a language's. The same
seed gives the same lines; none of it is kept in the repository.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.search import is_function_word
from bot.text import keys

ABSENT = "absent"
_SYLLABLES = (
    "ba bel bor chan cor dan del dor el fa fen gal gor hal hem il jo kan kel lam lin"
    " lor mal men mir nal nor ol pan per quil ran rel ros sal ser sol tan tel tor ul"
    " van vel vor wen wil yar zen"
).split()
_LITTLE = (
    "the of and to in a is that for it was on with as by at from we this not".split()
)
_NEARBY = {
    key: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for place, key in enumerate(row)
}
_HEARD = (("ph", "f"), ("c", "k"), ("k", "c"), ("y", "i"), ("ie", "ei"), ("z", "s"))
_MOST_ANSWERS = 3  # quotations that may hold the words asked for
_COMMON = 0.02  # of the quotations: a word in more isn't asked for by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words and who said them; `number` is the place in the archive."""

    number: int
    words: str
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What somebody types, of which kind, and the quotations that are right."""

    kind: str
    text: str
    answers: frozenset[int]


def make_archive(count: int, *, seed: int, folder: Path | None) -> list[Quotation]:
    """Make quotations: of the folder's sentences as far as these reach.

    Past those, the beginning of one is joined to the end of another, as copy is.
    """
    chance = random.Random(seed)
    sentences = _read(folder) if folder else list(_made_up(min(count, 200_000), chance))
    chance.shuffle(sentences)
    speakers = [f"{_name(chance)} {_name(chance)}" for _ in range(max(20, count // 20))]
    return [
        Quotation(number=number, words=words, speaker=chance.choice(speakers))
        for number, words in enumerate(_enough(sentences, count, chance))
    ]


def make_lines(
    archive: Sequence[Quotation], *, each: int, seed: int
) -> tuple[list[Line], list[Quotation]]:
    """Make `each` lines of every kind, and the archive that they are asked of.

    Absent lines are of quotations that are then left out of it.
    """
    chance = random.Random(seed)
    away = frozenset(chance.sample(range(len(archive)), each))
    held = [quotation for quotation in archive if quotation.number not in away]
    asking = _Asking(held, chance)
    lines = [line for kind in _KINDS for line in asking.lines(kind, each)]
    for number in sorted(away):
        words = keys(archive[number].words)
        start = chance.randrange(max(1, len(words) - 8))
        lines.append(
            Line(
                kind=ABSENT,
                text=" ".join(words[start : start + chance.randrange(5, 9)]),
                answers=frozenset(),
            )
        )
    chance.shuffle(lines)
    return lines, held


class _Asking:
    """Lines that are asked of some quotations."""

    def __init__(self, held: Sequence[Quotation], chance: random.Random) -> None:
        self._held = {quotation.number: quotation for quotation in held}
        self._numbers = list(self._held)
        self._chance = chance
        self._words = {q.number: keys(q.words) for q in held}
        self._count = Counter(w for words in self._words.values() for w in set(words))
        self._holding: dict[str, set[int]] = defaultdict(set)
        common = max(20, int(_COMMON * len(held)))
        for number, words in self._words.items():
            for word in words:
                if self._count[word] <= common and not is_function_word(word):
                    self._holding[word].add(number)

    def lines(self, kind: str, count: int) -> list[Line]:
        """Make lines of a kind, each with few right answers."""
        lines: list[Line] = []
        for _ in range(count * 40):
            if len(lines) == count:
                break
            line = self._line(kind, self._chance.choice(self._numbers))
            if line is not None:
                lines.append(line)
        return lines

    def _line(self, kind: str, number: int) -> Line | None:
        telling = [w for w in dict.fromkeys(self._words[number]) if self._telling(w)]
        if len(telling) < 4:
            return None
        speaker = self._held[number].speaker.casefold()
        asked, text = _KINDS[kind](self._words[number], telling, speaker, self._chance)
        sets = [self._holding[word] for word in asked if word in self._holding]
        if not sets:
            return None
        answers = frozenset(set.intersection(*sets))
        if kind == "speaker":
            said_by = self._held[number].speaker
            answers = frozenset(
                other for other in answers if self._held[other].speaker == said_by
            )
        if not 0 < len(answers) <= _MOST_ANSWERS:
            return None
        return Line(kind=kind, text=text, answers=answers)

    def _telling(self, word: str) -> bool:
        return len(word) > 3 and word in self._holding


_Made = tuple[list[str], str]  # the words asked for as printed, and as typed


def _exact(
    words: Sequence[str], _telling: list[str], _speaker: str, chance: random.Random
) -> _Made:
    length = min(len(words), chance.randrange(4, 10))
    start = chance.randrange(len(words) - length + 1)
    part = list(words[start : start + length])
    return part, " ".join(part)


def _typo(
    words: Sequence[str], telling: list[str], speaker: str, chance: random.Random
) -> _Made:
    part, _ = _exact(words, telling, speaker, chance)
    typed = list(part)
    for _ in range(chance.choice((1, 2))):
        place = chance.randrange(len(typed))
        typed[place] = slip(typed[place], chance)
    return part, " ".join(typed)


def _keywords(
    _words: Sequence[str], telling: list[str], _speaker: str, chance: random.Random
) -> _Made:
    part = chance.sample(telling, min(len(telling), chance.choice((3, 4, 5))))
    typed = [_inflected(word) if chance.random() < 0.35 else word for word in part]
    if chance.random() < 0.35:
        typed[0] = slip(typed[0], chance)
    return part, " ".join(typed)


def _paraphrase(
    words: Sequence[str], telling: list[str], _speaker: str, chance: random.Random
) -> _Made:
    kept = [w for w in words if chance.random() < (0.8 if w in telling else 0.25)][:14]
    kept = kept if len(kept) > 4 else list(words)
    turn = chance.randrange(len(kept))
    typed = [_inflected(w) if chance.random() < 0.2 else w for w in kept]
    typed[turn] = slip(typed[turn], chance)
    return kept, "who said " + " ".join(typed[turn:] + typed[:turn])


def _speaker(
    _words: Sequence[str], telling: list[str], speaker: str, chance: random.Random
) -> _Made:
    part = chance.sample(telling, chance.choice((1, 2)))
    names = speaker.split() if chance.random() < 0.6 else speaker.split()[-1:]
    heard = [_misheard(name, chance) for name in names]
    return part, " ".join([*heard, *part])


def _hard(
    _words: Sequence[str], telling: list[str], _speaker: str, chance: random.Random
) -> _Made:
    part = chance.sample(telling, 4)
    typed = [slip(w, chance) if chance.random() < 0.75 else _inflected(w) for w in part]
    return part, " ".join(typed)


_KINDS: dict[str, Callable[[Sequence[str], list[str], str, random.Random], _Made]] = {
    "exact": _exact,
    "typo": _typo,
    "keywords": _keywords,
    "paraphrase": _paraphrase,
    "speaker": _speaker,
    "hard": _hard,
}


def slip(word: str, chance: random.Random) -> str:
    """Mistype a word in one place, seldom the first: swap, drop, double, neighbour."""
    if len(word) < 4:
        return word
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    match chance.randrange(4):
        case 0:
            return before + after[0] + letter + after[1:]
        case 1:
            return before + after
        case 2:
            return before + letter * 2 + after
        case _:
            return before + chance.choice(_NEARBY.get(letter) or letter) + after


def _misheard(name: str, chance: random.Random) -> str:
    for written, heard in chance.sample(_HEARD, len(_HEARD)):
        if written in name[1:]:
            return name[0] + name[1:].replace(written, heard, 1)
    return slip(name, chance)


def _inflected(word: str) -> str:
    return word[:-1] if word.endswith("s") else word + "s"


def _read(folder: Path) -> list[str]:
    """Read the sentences of a folder's text files, each once."""
    found: dict[str, None] = {}
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        for sentence in re.split(r"(?<=[.!?])\s+|\n\s*\n", text):
            line = " ".join(sentence.split())
            if 30 <= len(line) <= 320 and len(keys(line)) > 5:
                found[line] = None
    return list(found)


def _made_up(count: int, chance: random.Random) -> Iterator[str]:
    """Yield sentences of invented words, the n-th of them 1/n as common."""
    vocabulary = list(dict.fromkeys(_name(chance).lower() for _ in range(40_000)))
    total = len(vocabulary)
    for _ in range(count):
        length = chance.randrange(8, 26)
        words = [
            chance.choice(_LITTLE)
            if chance.random() < 0.45
            else vocabulary[int(total ** chance.random()) - 1]
            for _ in range(length)
        ]
        yield " ".join(words).capitalize() + "."


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3)))).capitalize()


def _enough(
    sentences: Sequence[str], count: int, chance: random.Random
) -> Iterable[str]:
    yield from sentences[:count]
    for _ in range(count - len(sentences)):
        head, tail = chance.choice(sentences).split(), chance.choice(sentences).split()
        yield " ".join(head[: len(head) // 2 + 1] + tail[len(tail) // 2 :])
