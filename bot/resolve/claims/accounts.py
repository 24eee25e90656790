"""What one article claims that another may contradict, held small.

An account is all of it: figures with their matters, days, attributed words,
and the names by which two accounts are known to be of one event.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain
from sys import intern
from typing import Final

from bot.model import Article, ArticleId, Figure, QuoteKind, Span, Statement, Visit
from bot.resolve.claims.ages import ages_in
from bot.resolve.claims.amounts import Amount, amount_of, dimension_of
from bot.resolve.claims.called_off import find_called_off
from bot.resolve.claims.dated import days_in
from bot.resolve.claims.doubts import is_doubted
from bot.resolve.claims.fates import has_risen
from bot.resolve.claims.kinds import all_told_by
from bot.resolve.claims.leads import Lead, leads_in
from bot.resolve.claims.lines import Lines
from bot.resolve.claims.matters import (
    Matter,
    is_told_along,
    matter_of,
    may_compare,
)
from bot.resolve.claims.ordinals import ORDINAL, ordinals_told
from bot.resolve.claims.outcomes import Outcome
from bot.resolve.claims.sayings import runs_in, sayings_of
from bot.resolve.claims.scenes import Scene, scenes_in
from bot.resolve.claims.spared import spared_in
from bot.resolve.claims.tallies import TALLY, tallies_in
from bot.resolve.claims.turnings import Told, told_in
from bot.resolve.cover import Cover
from bot.resolve.sheets import Sheet
from bot.resolve.terms import terms
from bot.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An amount that an article gives for some matter; `span` are its words."""

    article: ArticleId
    span: Span
    sentence: Span
    amount: Amount
    unit: str
    matter: Matter
    is_count: bool
    counted: str = ""  # the words for it, folded
    printed: str = ""  # where the same words cannot mean another thing


class Account:
    """One article as others may contradict it.

    What tells whom it may meet is found at once, the rest when it is asked:
    many articles meet no other. `names` are those it speaks of most, with how
    often; `given_names`, which of them are only the beginning of another.
    """

    def __init__(self, sheet: Sheet) -> None:
        """Read what tells an article from others."""
        article = sheet.article
        self._sheet = sheet
        self.article: Final = article.id
        self.published: Final = article.published
        self.text: Final = article.text
        self.names, self.given_names = _names(article)
        self.sayings: Final = tuple(sayings_of(article, sheet.quotes[:_MOST_CLAIMS]))
        self.runs: Final = runs_in(self.sayings)
        self.visits: Final = sheet.visits[:_MOST_VISITS]
        self.lines: Final = Lines(sheet)
        self._outcomes: Final[dict[Told, Outcome]] = {}

    @cached_property
    def own_names(self) -> frozenset[str]:
        """Give its names, without how often."""
        return frozenset(name for name, _ in self.names)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Give the amounts and days it tells."""
        sheet = self._sheet
        tallies = tuple(_counts(sheet, tallies_in, TALLY))
        results = Cover(claim.span for claim in tallies)
        figures = sheet.figures[:_MOST_CLAIMS]
        return (
            *_claims(
                sheet.article, [f for f in figures if not results.touches(f.span)]
            ),
            *_days(sheet),
            *tallies,
            *_counts(sheet, spared_in, "people"),
            *_ages(sheet),
            *_counts(sheet, ordinals_told, ORDINAL),
        )

    @cached_property
    def beside_figures(self) -> Counter[str]:
        """Count the sentences with figures that hold each term."""
        sentences: dict[Span, set[str]] = defaultdict(set)
        for claim in self.claims:
            of_sum = not claim.is_count
            told = all_told_by(claim.matter.around, of_sum=of_sum)
            sentences[claim.sentence].update(told)
        return Counter(chain.from_iterable(sentences.values()))

    @cached_property
    def turns(self) -> tuple[Told, ...]:
        """Give the words that tell how things turned out."""
        return tuple(told_in(self.text, self.lines.spans))

    @cached_property
    def plain_turns(self) -> tuple[Told, ...]:
        """Give those that any article has: what "will" be."""
        return tuple(told_in(self.text, self.lines.spans, plain=True))

    @cached_property
    def leads(self) -> tuple[Lead, ...]:
        """Give who leads what."""
        return tuple(leads_in(self.text, self.lines.spans))

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """Give where things were made, found or taken."""
        return tuple(scenes_in(self.text, self.lines.spans))

    def outcome(self, told: Told) -> Outcome:
        """Give what some of these words tell."""
        if told not in self._outcomes:
            self._outcomes[told] = Outcome(
                self.article, self.text, self.lines.spans, told
            )
        return self._outcomes[told]

    @cached_property
    def told(self) -> frozenset[str]:
        """Give the terms of all it tells."""
        return self._terms_of(self.lines.spans)

    @cached_property
    def told_first(self) -> frozenset[str]:
        """Give the terms of its first sentences."""
        return self._terms_of(self.lines.spans[:_FIRST_LINES])

    def _terms_of(self, lines: Sequence[Span]) -> frozenset[str]:
        return frozenset(t for s in lines for t in terms(self.text, s.start, s.end))

    @cached_property
    def tells_rise(self) -> bool:
        """Tell whether it says that a toll has risen since it was told before."""
        return has_risen(self.text)

    @cached_property
    def numbers(self) -> Mapping[str, frozenset[bool]]:
        """Give the numbers it prints in digits, with whether things are counted.

        Both where nothing tells what a number is of.
        """
        told = {c.span: c.is_count for c in self.claims}
        within = Cover(told)
        numbers: dict[str, frozenset[bool]] = defaultdict(frozenset)
        for found in _DIGITS.finditer(self.text):
            span = Span(found.start(), found.end())
            kinds = (
                {is_count for at, is_count in told.items() if at.touches(span)}
                if within.touches(span)
                else {True, False}
            )
            numbers[found[0]] |= kinds
        return numbers

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """Give for each visit what tells it, to the end of its sentence."""
        return tuple(_told(visit, self._sheet) for visit in self.visits)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Give for each visit what tells it, with how its sentence begins."""
        starts = [statement.span.start for statement in self._sheet.statements]
        return tuple(
            Span(starts[bisect_right(starts, clause.start) - 1], clause.end)
            if starts and starts[0] <= clause.start
            else clause
            for clause in self.clauses
        )

    @cached_property
    def called_off(self) -> tuple[tuple[Span, Span], ...]:
        """Give the sentences that tell a trip off, each with where it names whose."""
        told = [statement.span for statement in self._sheet.statements]
        return tuple(find_called_off(self.text, told))


_DIGITS = re.compile(r"\d[\d,.]*\d")
_MOST_NAMES = 16
_FIRST_LINES = 2
_MOST_CLAIMS = 200  # an article of more figures is a table
_MOST_VISITS = 40


def _told(visit: Visit, sheet: Sheet) -> Span:
    """Give the clause that tells a visit, to the end of its sentence."""
    first = visit.evidence[0]
    for statement in sheet.statements:
        if statement.span.touches(first):
            return Span(first.start, max(first.end, statement.span.end))
    return first


def _days(sheet: Sheet) -> Iterator[Claim]:
    article = sheet.article
    taken = [q.span for q in sheet.quotes if q.kind is not QuoteKind.INDIRECT]
    taken += [when.span for visit in sheet.visits for when in visit.times]
    # "44 degrees on Thursday" is no other version of 46 degrees on Friday.
    taken += [f.sentence for f in sheet.figures if _is_measured(f)]
    for span, sentence, day, matter in days_in(
        article, sheet.statements, besides=Cover(taken)
    ):
        yield Claim(
            article=article.id,
            span=span,
            sentence=sentence,
            amount=day,
            unit="day" if day.lowest == day.highest else "month",
            printed=fold(span.of(article.text)),
            matter=matter,
            is_count=False,
        )


def _is_measured(figure: Figure) -> bool:
    """Tell what is measured on a day, not how long a thing takes."""
    return figure.counted is None and dimension_of(figure.unit) != "time"


_Reader = Callable[
    [Article, Sequence[Statement]], Iterator[tuple[Span, Span, Amount, Matter]]
]


def _counts(sheet: Sheet, read: _Reader, unit: str) -> Iterator[Claim]:
    """Yield the claims that a reader finds, all counts of one unit."""
    article = sheet.article
    for span, sentence, amount, matter in read(article, sheet.statements):
        yield Claim(
            article=article.id,
            span=span,
            sentence=sentence,
            amount=amount,
            unit=unit,
            matter=matter,
            is_count=True,
        )


def _ages(sheet: Sheet) -> Iterator[Claim]:
    """Yield ages that no figure tells whose they are."""
    article, text = sheet.article, sheet.article.text
    said = Cover(q.span for q in sheet.quotes if q.kind is not QuoteKind.INDIRECT)
    for span, sentence, age, matter in ages_in(article, sheet.statements):
        if not said.touches(span):
            yield Claim(
                article=article.id,
                span=span,
                sentence=sentence,
                amount=age,
                unit=age.unit,
                matter=matter,
                is_count=False,
                counted=fold(span.of(text)),
            )


# A pattern that begins with a class is sought several times as fast.
_NAMES = re.compile(r"([A-Z](?<!\w.)(?:[\w\-]|['’](?!s\b))*\w)")
_NO_NAMES = frozenset(
    """
    january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr sir
    president minister prime secretary judge court police council government state
    city county university chief director general professor inspector sergeant
    foreign home trade finance the and for new north south east west
    """.split()
)


def _names(article: Article) -> tuple[tuple[tuple[str, int], ...], frozenset[str]]:
    """Give the capitalised words an article uses most, the first used first.

    And those among them that another always follows: "Ada" of "Ada Roe". One that
    only ever opens a sentence may be any word.
    """
    seen: Counter[str] = Counter()
    inside: set[str] = set()
    last: set[str] = set()
    for paragraph in article.paragraphs:
        pieces = _NAMES.split(paragraph.of(article.text))
        between = iter(pieces[::2])
        before = next(between) or "."  # a paragraph opens as behind a full stop
        key_before = ""
        for word, behind in zip(pieces[1::2], between, strict=True):
            key = _name(word)
            if key not in _NO_NAMES:
                seen[key] += 1
                if key not in inside and _is_inside(before, word, behind):
                    inside.add(key)
                if behind != " ":
                    last.add(key)
            elif before == " ":  # "Oslo Police": what follows is no name
                last.add(key_before)
            before, key_before = behind, key
    named = [(key, n) for key, n in seen.items() if key in inside]
    named.sort(key=lambda pair: -pair[1])
    names = tuple(named[:_MOST_NAMES])
    return names, frozenset(key for key, _ in names if key not in last)


# An English noun that begins a sentence without an article is a name, or many
# of a thing: "Voltane, which", "Voltane will", not "Farmers were".
_NAMED = re.compile(
    r"['’]s\b|,\s(?:which|who)\b|\s(?:is|was|has|had|will|would|says|said)\b"
)
_OPENING = frozenset(".!?…:“\"‘'(—")
_PLENTY = re.compile(
    r"(?:\w+(?:ing|s)|police|work|water|traffic|rain|it|he|she|\w{1,3})"
)


@lru_cache(maxsize=20_000)
def _name(word: str) -> str:
    return intern(fold(word).removesuffix("'s"))


def _is_inside(before: str, word: str, behind: str) -> bool:
    """Tell a name from a word that only opens its sentence."""
    if before.rstrip()[-1:] not in _OPENING:  # behind another name, nothing is
        return True
    return _NAMED.match(behind) is not None and not _PLENTY.fullmatch(word.lower())


def _claims(article: Article, figures: Sequence[Figure]) -> Iterator[Claim]:
    by_sentence: dict[Span, dict[Span, list[Figure]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for figure in figures:
        by_sentence[figure.sentence][figure.span].append(figure)
    for sentence, printed in by_sentence.items():
        spans = list(printed)
        before = None
        for at, span in enumerate(spans):
            figure, *rest = printed[span]
            window = _window(article.text, sentence, spans, at)
            matter = matter_of(figure, article.text, window)
            if before is not None and is_told_along(article.text, window, span):
                matter = matter.told_with(before)
            before = matter
            if not may_compare(matter) or _is_adjective(figure, article.text):
                continue
            if is_doubted(article.text, sentence, span):
                continue
            amount = amount_of(figure, article.text, rest[-1].value if rest else None)
            if _is_converted(article.text, span):
                amount = replace(amount, is_about=True)
            yield Claim(
                article=article.id,
                span=span,
                sentence=sentence,
                amount=amount,
                unit=figure.unit,
                matter=matter,
                is_count=figure.counted is not None,
                counted=_counted(figure, article.text),
            )


_CONVERTED = re.compile(r"\d\S* [\w ]{0,24}\((?:(?:about|some|around|or) )?$")
_BACK = 48


def _is_converted(text: str, span: Span) -> bool:
    """Tell "($118m)" behind "1.1bn crowns", which each converts for itself."""
    if "(" not in text[max(0, span.start - 8) : span.start]:
        return False
    return _CONVERTED.search(text[max(0, span.start - _BACK) : span.start]) is not None


def _counted(figure: Figure, text: str) -> str:
    """Give the words for what is counted, or measured: "metres of water"."""
    if figure.counted is not None:
        return intern(fold(figure.counted.of(text)))
    measured = _MEASURED.match(text, figure.span.end)
    return "" if measured is None else intern(f"{figure.unit} {fold(measured[0])[1:]}")


_MEASURED = re.compile(r" of [a-z]{3,}")


def _is_adjective(figure: Figure, text: str) -> bool:
    """Tell "a two-person race", which counts no people."""
    return figure.unit == "people" and "-person" in figure.span.of(text)


_CLAUSE_END = re.compile(r"[;:—]\s|\s[–-]\s|,?\s(?:and|but|while|whereas|as)\s|,\s")


def _window(text: str, sentence: Span, spans: Sequence[Span], at: int) -> Span:
    """Give a figure's own part of its sentence: up to its neighbours' clauses."""
    start, end = sentence.start, sentence.end
    if at:
        before = spans[at - 1].end
        breaks = list(_CLAUSE_END.finditer(text, before, spans[at].start))
        start = breaks[0].end() if breaks else before
        start = min(start, spans[at].start)
    if at + 1 < len(spans):
        following = spans[at + 1].start
        breaks = list(_CLAUSE_END.finditer(text, spans[at].end, following))
        end = breaks[-1].start() if breaks else following
        end = max(end, spans[at].end)
    for turn in _WHERE.finditer(text, start, spans[at].start):
        start = turn.end()
    for turn in _ASIDE.finditer(text, spans[at].end, end):
        return Span(start, turn.start())
    return Span(start, end)


# ", where she opens a €38m plant": what stands before is told of something else.
_WHERE = re.compile(r", (?:where|when|after which|while|before) (?=[a-z]+ [a-z]+)")
# Where a sentence turns to something else: ", where she arrived on Tuesday".
_ASIDE = re.compile(
    r",?\s(?:where|when|who|which|whose|after|before|while|as|because|although)\s"
    r"|;\s|—\s?|\s[–-]\s"
    r"|,?\s(?:(?:up|down|revised) from|compared (?:with|to)|rather than|instead of)\s"
)
