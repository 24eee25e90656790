"""Aligns quotations across articles: the same words, as each prints them.

Cuttings of one wording are kept together, so that a statement which ten
thousand articles print is one thing to compare. How wordings hang together
is worked out when it is asked: it depends on what is held, never on the order
in which it came.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from immutables import Map

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
from bot.resolve.same_words.likeness import (
    RUN_WORDS,
    Voices,
    is_one_utterance,
    is_print,
    stands_in,
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
from bot.resolve.same_words.words import Words, words_in
from bot.resolve.sheets import Sheet, place_of
from bot.resolve.terms import term_of
from bot.text import keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """Where else a quotation's words stand, in order of article and place.

    `quotes` print them in marks, whole, in part or reworded; `statements` are
    sentences that print them without marks. A print of a part is no print of
    the other parts, so this is told for each quotation by itself.
    """

    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()


_SHORT_RUN_WORDS = 3  # where a cutting is so short that one change leaves no more
_FEW_WORDS = 7
_COMMONEST_RUN = 200  # wordings: a run in more of them tells nothing
_WINDOW = 3  # runs of a sentence of which one is kept: six words in a row are found
_DAYS_NEAR = 10
_SHORTEST_COMPLETED = 4

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
        yield from zip(codes, chosen_in(texts, RUN_WORDS, self.window), strict=True)


def _all_runs(words: str) -> list[int]:
    runs = runs_of(words, RUN_WORDS)
    if len(words) <= _FEW_WORDS:
        runs += runs_of(words, _SHORT_RUN_WORDS)
    return runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a quotation stands beside.

    `event` are the articles that tell of one event with its own: None where all do.
    `said` is what its speaker is given there: some may be its words retold.
    """

    sheets: Mapping[ArticleId, Sheet]
    said: tuple[Quote, ...] = ()
    event: Collection[ArticleId] | None = None

    def is_of_event(self, other: Quote) -> bool:
        """Tell whether another quotation is of the same event."""
        return self.event is None or other.article in self.event


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

    def prints(self, quote: Quote, beside: Beside) -> Prints:
        """Give the other prints of a quotation's words.

        Indirect speech has none: it shows nobody's words.
        """
        sheets = beside.sheets
        sheet = sheets[quote.article]
        words = words_of(sheet, quote)
        if quote.kind is QuoteKind.INDIRECT or not words:
            return Prints()
        found = (
            *self._alike(quote, beside),
            *self._split(words, sheets),
            *self._whole(words, quote, sheet),
        )
        return Prints(
            quotes=_in_order(other for other in found if other != quote),
            statements=_in_order(self._unmarked(words)),
        )

    def _alike(self, quote: Quote, beside: Beside) -> Iterator[Quote]:
        """Yield what prints the words of a quotation, or enough of them."""
        mine = _words(quote, beside.sheets)
        for wording in self._said.near(mine.coded):
            alike = list(_prints_among(wording, quote, mine, beside))
            yield from alike or _completed(mine.coded, quote, wording, beside)
        for other in beside.said:
            yield from _prints_among(_Wording("", (other,)), quote, mine, beside)

    def _split(self, words: str, sheets: Mapping[ArticleId, Sheet]) -> Iterator[Quote]:
        """Yield the pieces in which the words are printed."""
        for wording in self._joined.near(words):
            if is_one_utterance(words, wording.words):
                for piece in wording.prints:
                    if stands_in(words, words_of(sheets[piece.article], piece)):
                        yield piece

    def _whole(self, words: str, quote: Quote, sheet: Sheet) -> Iterator[Quote]:
        """Yield what prints in one the words of which a quotation is a piece."""
        whole = joined_words(sheet, pieces_beside(quote, sheet))
        if len(whole) > len(words):
            for wording in self._said.near(whole):
                if is_one_utterance(whole, wording.words) and stands_in(
                    wording.words, words
                ):
                    yield from wording.prints

    def _unmarked(self, words: str) -> Iterator[Statement]:
        """Yield the sentences that print the words without marks."""
        if len(words) >= SHORTEST_STATED:
            for wording in self._stated.near(words):
                if stands_in(wording.words, words):
                    yield from wording.prints


def _prints_among(
    wording: _Wording[Quote], quote: Quote, mine: Words, beside: Beside
) -> Iterator[Quote]:
    """Yield those prints of a wording that are prints of a quotation's words."""
    theirs = _words(wording.prints[0], beside.sheets)
    if mine.told and theirs.told and mine.told.isdisjoint(theirs.told):
        return
    if not is_print(mine, theirs, Voices.ONE, retold=True):
        return  # then it is none, whoever speaks
    fits: dict[tuple[Voices, bool], bool] = {}
    for other in wording.prints:
        voices, retold = _voices(quote, other, beside), beside.is_of_event(other)
        if (voices, retold) not in fits:
            fits[voices, retold] = is_print(mine, theirs, voices, retold=retold)
        if fits[voices, retold]:
            yield other


_MAY_BE_ONE = frozenset({Voices.ONE, Voices.ONE_LATER, Voices.OPEN})


def _completed(
    words: str, quote: Quote, wording: _Wording[Quote], beside: Beside
) -> Iterator[Quote]:
    """Yield what prints a few words in marks, the rest of its sentence without.

    "The sea “does not wait”, she said" prints all of “The sea does not wait”.
    """
    shorter, whole = sorted((words, wording.words), key=len)
    if len(whole) < _SHORTEST_COMPLETED or shorter not in whole:
        return
    for other in wording.prints:
        cut = quote if shorter == words else other
        if _voices(quote, other, beside) in _MAY_BE_ONE and whole in sentence_words(
            beside.sheets[cut.article], cut
        ):
            yield other


def _in_order(cuttings: Iterable[Print]) -> tuple[Print, ...]:
    by_place = {place_of(cutting): cutting for cutting in cuttings}
    return tuple(by_place[place] for place in sorted(by_place))


def _are_near(one: Sheet, other: Sheet) -> bool:
    """Tell whether two articles appeared about the same day, or may have."""
    here, there = one.article.published, other.article.published
    return not (here and there) or abs((here - there).days) <= _DAYS_NEAR


def _words(quote: Quote, sheets: Mapping[ArticleId, Sheet]) -> Words:
    return words_in(sheets[quote.article].article.text, quote.span)


def _voices(one: Quote, other: Quote, beside: Beside) -> Voices:
    """Give how the speakers of two prints stand to each other."""
    mine, theirs = _speaker(one), _speaker(other)
    sheets = beside.sheets
    is_near = _are_near(sheets[one.article], sheets[other.article])
    is_of_event = is_near and beside.is_of_event(other)
    if mine and theirs:
        is_one = is_same_name(mine, theirs)
    else:
        is_one = is_near and _is_called(one, other, sheets)
    if is_one:
        return Voices.ONE if is_near else Voices.ONE_LATER
    if _is_person(one) and _is_person(other):
        return Voices.TWO if is_of_event else Voices.STRANGERS
    is_open = is_of_event and not (mine and theirs)
    return Voices.OPEN if is_open else Voices.OTHERS


def _is_called(one: Quote, other: Quote, sheets: Mapping[ArticleId, Sheet]) -> bool:
    """Tell whether "the general" of one print is who the other has by name."""
    ours, others = (_called(quote, sheets[quote.article]) for quote in (one, other))
    return bool(ours and others) and (ours <= others or others <= ours)


def _called(quote: Quote, sheet: Sheet) -> frozenset[str]:
    """Give the words by which an article calls a speaker, here and by his role."""
    given = quote.attribution
    if given is None:
        return frozenset()
    text, role = sheet.article.text, given.speaker.role
    spans = (given.mention,) if role is None else (given.mention, role)
    terms = (term_of(key) for at in spans for key in keys(text, at.start, at.end))
    return frozenset(filter(None, terms))


def _speaker(quote: Quote) -> str:
    """Give who is certain to have said it; empty where nobody is."""
    given = quote.attribution
    if given is None or given.speaker.kind is SpeakerKind.UNRESOLVED:
        return ""
    return given.speaker.name


def _is_person(quote: Quote) -> bool:
    given = quote.attribution
    return given is not None and given.speaker.kind is SpeakerKind.PERSON
