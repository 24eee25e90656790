"""Aligns quotations across articles: the same words, as each prints them.

Cuttings of one wording are kept together, so that a statement which ten
thousand articles print is one thing to compare. How wordings hang together
is worked out when it is asked: it depends on what is held, never on the order
in which it came.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from immutables import Map
from rapidfuzz.distance import LCSseq

from bot.model import ArticleId, Quote, QuoteKind, SpeakerKind, Statement
from bot.resolve.groups import under_keys
from bot.resolve.names import is_same_name
from bot.resolve.same_words.cuttings import (
    SHORTEST_STATED,
    Cuttings,
    joined_words,
    pieces_beside,
    sentence_words,
    words_of,
)
from bot.resolve.same_words.runs import (
    Held,
    Runs,
    chosen_in,
    code_of,
    runs_of,
    winnowed,
)
from bot.resolve.same_words.script import coded
from bot.resolve.sheets import Sheet, place_of
from bot.text import keys
from bot.wording import closeness, contains


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """Where else a quotation's words stand, in order of article and place.

    `quotes` print them in marks, whole, in part or reworded; `statements` are
    sentences that print them without marks. A print of a part is no print of
    the other parts, so this is told for each quotation by itself.
    """

    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()


_RUN_WORDS = 4  # words in a row that make two cuttings worth comparing
_SHORT_RUN_WORDS = 3  # where a cutting is so short that one change leaves no more
_FEW_WORDS = 7
_COMMONEST_RUN = 200  # wordings: a run in more of them tells nothing
_WINDOW = 3  # runs of a sentence of which one is kept: six words in a row are found

_ALIKE_SHARE = 0.75  # of the words: one utterance, differently worded
_WITHIN_SHARE = 0.9  # of the shorter's words, in a row of the longer's
_WITHIN_SHARE_OF_A_SPEAKER = 0.8
_DAYS_NEAR = 10
_SHORTEST_WITHIN = 6  # words: "the rule of law" stands in many speeches
_SHORTEST_OVERLAP = 8  # words that end one cutting and begin the other
_LONGEST_OVERLAP = 200
_SHORTEST_CERTAIN = 6  # words: fewer are anybody's, so the speaker must agree
_SHORTEST_ALIKE = 4
_SHORTEST_OF_A_SPEAKER = 3  # “does not negotiate” of “The air does not negotiate”

Print = TypeVar("Print", Quote, Statement)


@dataclass(frozen=True, slots=True)
class _Wording(Generic[Print]):
    """Words as `coded`, and who prints exactly these, in order of place."""

    words: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True)
class _Wordings(Generic[Print]):
    """The wordings of one kind of cutting, found by the runs of words in them."""

    window: int
    _runs: Runs = field(default_factory=Runs)
    _by_code: Map[int, _Wording[Print]] = field(default_factory=Map)

    def plus(self, cuttings: Iterable[tuple[str, Print]]) -> "_Wordings[Print]":
        new: dict[int, str] = {}
        by_code = self._by_code.mutate()
        for words, prints in under_keys(cuttings).items():
            code = code_of(words)
            held = by_code.get(code)
            if held is None:
                new[code] = words
            else:
                prints.extend(held.prints)
            if len(prints) > 1:
                prints.sort(key=place_of)
            by_code[code] = _Wording(words, tuple(prints))
        runs = self._runs.plus(self._held(new))
        return _Wordings(self.window, runs, by_code.finish())

    def minus(self, cuttings: Iterable[tuple[str, Print]]) -> "_Wordings[Print]":
        gone: dict[int, str] = {}
        by_code = self._by_code.mutate()
        for words, prints in under_keys(cuttings).items():
            code = code_of(words)
            places = set(map(place_of, prints))
            left = tuple(p for p in by_code[code].prints if place_of(p) not in places)
            if left:
                by_code[code] = _Wording(words, left)
            else:
                del by_code[code]
                gone[code] = words
        runs = self._runs.minus(self._held(gone))
        return _Wordings(self.window, runs, by_code.finish())

    def of(self, words: str) -> tuple[Print, ...]:
        """Give what prints exactly these words."""
        wording = self._by_code.get(code_of(words))
        return wording.prints if wording else ()

    def near(self, words: str) -> Iterator[_Wording[Print]]:
        """Yield the wordings that share a telling run with some words."""
        shared: Counter[int] = Counter()
        for run in set(_all_runs(words)):
            holders = self._runs.holders(run)
            if len(holders) <= _COMMONEST_RUN:
                shared.update(holders)
        shared[code_of(words)] += 1  # itself, however common its runs
        for code in sorted(shared):
            wording = self._by_code.get(code)
            if wording is not None:
                yield wording

    def _held(self, wordings: Mapping[int, str]) -> Iterator[Held]:
        """Give the runs by which wordings are found."""
        few = {c: words for c, words in wordings.items() if len(words) <= _FEW_WORDS}
        for code, words in few.items():
            yield code, winnowed(_all_runs(words), self.window)
        codes = [code for code in wordings if code not in few]
        texts = [(wordings[code],) for code in codes]
        yield from zip(codes, chosen_in(texts, _RUN_WORDS, self.window), strict=True)


def _all_runs(words: str) -> list[int]:
    runs = runs_of(words, _RUN_WORDS)
    if len(words) <= _FEW_WORDS:
        runs += runs_of(words, _SHORT_RUN_WORDS)
    return runs


@dataclass(frozen=True, slots=True)
class Utterances:
    """What is said, in the wordings it is printed in; a value, like the store.

    A quotation that is split ("We can wait," she said, "but not for ever") is
    kept joined as well, as another article may print it.
    """

    _said: _Wordings[Quote] = _Wordings(1)
    _joined: _Wordings[Quote] = _Wordings(1)
    _stated: _Wordings[Statement] = _Wordings(_WINDOW)

    def plus(self, cuttings: Iterable[Cuttings]) -> "Utterances":
        """Give these utterances and those of more articles."""
        more = tuple(cuttings)
        return Utterances(
            self._said.plus(said for cut in more for said in cut.said),
            self._joined.plus(said for cut in more for said in cut.joined),
            self._stated.plus(stated for cut in more for stated in cut.stated),
        )

    def minus(self, cuttings: Iterable[Cuttings]) -> "Utterances":
        """Give these utterances without those of some articles."""
        gone = tuple(cuttings)
        return Utterances(
            self._said.minus(said for cut in gone for said in cut.said),
            self._joined.minus(said for cut in gone for said in cut.joined),
            self._stated.minus(stated for cut in gone for stated in cut.stated),
        )

    def printing(self, words: str) -> tuple[Quote, ...]:
        """Give the quotations of exactly these words, in order of place."""
        return self._said.of(coded(keys(words)))

    def prints(self, quote: Quote, sheets: Mapping[ArticleId, Sheet]) -> Prints:
        """Give the other prints of a quotation's words among these sheets.

        Indirect speech has none: it shows nobody's words.
        """
        sheet = sheets[quote.article]
        words = words_of(sheet, quote)
        if quote.kind is QuoteKind.INDIRECT or not words:
            return Prints()
        found = (
            *self._alike(words, quote, sheets),
            *self._split(words, sheets),
            *self._whole(words, quote, sheet),
        )
        return Prints(
            quotes=_in_order(other for other in found if other != quote),
            statements=_in_order(self._unmarked(words)),
        )

    def _alike(
        self, words: str, quote: Quote, sheets: Mapping[ArticleId, Sheet]
    ) -> Iterator[Quote]:
        """Yield what prints the words of a quotation, or enough of them.

        Fewer are enough of one speaker, about the same day.
        """
        for wording in self._said.near(words):
            fewer = min(len(words), len(wording.words))
            if is_one_utterance(words, wording.words):
                is_same = fewer >= _SHORTEST_ALIKE and words == wording.words
                for other in wording.prints:
                    if fewer >= _SHORTEST_CERTAIN or _is_one_speaker(
                        quote, other, unknown=is_same
                    ):
                        yield other
                continue
            same = [
                other
                for other in wording.prints
                if _is_one_speaker(quote, other, unknown=False)
                and _are_near(sheets[quote.article], sheets[other.article])
            ]
            if same and _is_one_of_a_speaker(words, wording.words):
                yield from same
                continue
            yield from _completed(words, quote, wording, sheets)

    def _split(self, words: str, sheets: Mapping[ArticleId, Sheet]) -> Iterator[Quote]:
        """Yield the pieces in which the words are printed."""
        for wording in self._joined.near(words):
            if is_one_utterance(words, wording.words):
                for piece in wording.prints:
                    if _stands_in(words, words_of(sheets[piece.article], piece)):
                        yield piece

    def _whole(self, words: str, quote: Quote, sheet: Sheet) -> Iterator[Quote]:
        """Yield what prints in one the words of which a quotation is a piece."""
        whole = joined_words(sheet, pieces_beside(quote, sheet))
        if len(whole) > len(words):
            for wording in self._said.near(whole):
                if is_one_utterance(whole, wording.words) and _stands_in(
                    wording.words, words
                ):
                    yield from wording.prints

    def _unmarked(self, words: str) -> Iterator[Statement]:
        """Yield the sentences that print the words without marks."""
        if len(words) >= SHORTEST_STATED:
            for wording in self._stated.near(words):
                if _stands_in(wording.words, words):
                    yield from wording.prints


def _completed(
    words: str,
    quote: Quote,
    wording: _Wording[Quote],
    sheets: Mapping[ArticleId, Sheet],
) -> Iterator[Quote]:
    """Yield what prints a few words in marks, the rest of its sentence without.

    "The sea “does not wait”, she said" prints all of “The sea does not wait”.
    """
    shorter, whole = sorted((words, wording.words), key=len)
    if len(whole) < _SHORTEST_ALIKE or shorter not in whole:
        return
    for other in wording.prints:
        cut = quote if shorter == words else other
        if _is_one_speaker(quote, other, unknown=True) and whole in sentence_words(
            sheets[cut.article], cut
        ):
            yield other


def _in_order(cuttings: Iterable[Print]) -> tuple[Print, ...]:
    by_place = {place_of(cutting): cutting for cutting in cuttings}
    return tuple(by_place[place] for place in sorted(by_place))


def _stands_in(longer: str, shorter: str) -> bool:
    return contains(longer, shorter, share=_WITHIN_SHARE)


def is_one_utterance(one: str, other: str) -> bool:
    """Tell whether two runs of coded words are one utterance, perhaps reworded.

    Or one is cut out of the other, words left out of its middle or not; or the
    one goes on where the other has begun.
    """
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return bool(shorter)
    common = LCSseq.similarity(shorter, longer)
    if common < min(_SHORTEST_OVERLAP, _ALIKE_SHARE * len(shorter)):
        return False
    if len(shorter) >= _SHORTEST_ALIKE and closeness(shorter, longer) >= _ALIKE_SHARE:
        return True
    return len(shorter) >= _SHORTEST_WITHIN and (
        _stands_in(longer, shorter)
        or _is_cut_from(longer, shorter)
        or _is_overlap(shorter, longer)
    )


def _is_one_of_a_speaker(one: str, other: str) -> bool:
    """Tell whether two runs of one person's coded words are one utterance."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST_OF_A_SPEAKER:
        return False
    if len(shorter) < _SHORTEST_WITHIN:
        return shorter in longer
    return contains(longer, shorter, share=_WITHIN_SHARE_OF_A_SPEAKER) or _is_overlap(
        shorter, longer, least=_SHORTEST_WITHIN
    )


def _are_near(one: Sheet, other: Sheet) -> bool:
    """Tell whether two articles appeared about the same day, or may have."""
    here, there = one.article.published, other.article.published
    return not (here and there) or abs((here - there).days) <= _DAYS_NEAR


def _is_cut_from(longer: str, shorter: str) -> bool:
    """Tell whether a wording is another's with words left out of the middle."""
    runs = (
        step.src_end - step.src_start
        for step in LCSseq.opcodes(shorter, longer)
        if step.tag == "equal"
    )
    kept = sum(run for run in runs if run >= _RUN_WORDS)
    return kept >= _WITHIN_SHARE * len(shorter)


def _is_overlap(one: str, other: str, least: int = _SHORTEST_OVERLAP) -> bool:
    """Tell whether one ends with the words the other begins with."""
    return any(
        first.endswith(second[:size])
        for first, second in ((one, other), (other, one))
        for size in range(least, min(len(one), len(other), _LONGEST_OVERLAP))
        if first[-size] == second[0]
    )


def _is_one_speaker(one: Quote, other: Quote, *, unknown: bool) -> bool:
    """Tell whether two quotations may be one person's; `unknown`: where none is."""
    mine, theirs = _speaker(one), _speaker(other)
    return is_same_name(mine, theirs) if mine and theirs else unknown


def _speaker(quote: Quote) -> str:
    """Give who is certain to have said it; empty where nobody is."""
    given = quote.attribution
    if given is None or given.speaker.kind is SpeakerKind.UNRESOLVED:
        return ""
    return given.speaker.name
