"""Extraction held against the annotated articles, as counts and ratios."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.extract.speech.quotes import find_quotes
from bot.model import Quote, QuoteKind, Span, SpeakerKind
from bot.text import fold
from tests.quality.annotated import Annotated, Expected

MARKS_OVERLAP = 0.8  # of the union: a quotation's bounds stand in print
CONTENT_OVERLAP = 0.5  # a report's bounds are a matter of judgement


@dataclass(slots=True)
class Score:
    """Counts over all articles, and a line for each mistake."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def ratios(self) -> dict[str, float]:
        """Give the figures that have floors, each from 0 to 1."""
        return {
            "quotations found": self._share("marks hit", "marks"),
            "quotations attributed": self._share("marks right", "marks"),
            "full names": self._share("marks full", "marks named"),
            "marks that are speech": self._share("marks hit", "marks given"),
            "reports found": self._share("indirect hit", "indirect"),
            "reports that are speech": self._share("indirect hit", "indirect given"),
        }

    def _share(self, part: str, whole: str) -> float:
        return round(self.counts[part] / max(1, self.counts[whole]), 4)


def score(annotated: Iterable[Annotated]) -> Score:
    """Extract from every article and compare."""
    total = Score()
    for one in annotated:
        _score_one(one, total)
    return total


def _score_one(one: Annotated, total: Score) -> None:
    found = sorted(find_quotes(one.article), key=lambda quote: quote.span)
    marks = [quote for quote in found if quote.kind is not QuoteKind.INDIRECT]
    reports = [quote for quote in found if quote.kind is QuoteKind.INDIRECT]
    total.counts["marks given"] += sum(q.attribution is not None for q in marks)
    total.counts["indirect given"] += len(reports)
    for expected in one.expected:
        is_report = expected.kind == "indirect"
        quote = _match(expected.span, reports if is_report else marks, is_report)
        if expected.kind == "nobody":
            _judge_nobody(one, expected, quote, total)
        else:
            _judge(one, expected, quote, total)


def _match(span: Span, quotes: list[Quote], is_report: bool) -> Quote | None:
    limit = CONTENT_OVERLAP if is_report else MARKS_OVERLAP
    best = max(quotes, key=lambda quote: overlap(span, quote.span), default=None)
    return best if best is not None and overlap(span, best.span) >= limit else None


def overlap(one: Span, other: Span) -> float:
    """Give how much two spans share, of what both cover."""
    both = max(0, min(one.end, other.end) - max(one.start, other.start))
    return both / (one.end - one.start + other.end - other.start - both)


def _judge_nobody(
    one: Annotated, expected: Expected, quote: Quote | None, total: Score
) -> None:
    if quote is not None and quote.attribution is not None:
        total.wrong.append(_line(one, expected, quote))


def _judge(
    one: Annotated, expected: Expected, quote: Quote | None, total: Score
) -> None:
    family = "indirect" if expected.kind == "indirect" else "marks"
    total.counts[family] += 1
    is_named = not expected.speaker.startswith("?")
    total.counts[f"{family} named"] += is_named
    if quote is None or quote.attribution is None:
        total.missed.append(_line(one, expected, quote))
        total.counts[f"{family} hit"] += quote is not None
        return
    total.counts[f"{family} hit"] += 1
    speaker = quote.attribution.speaker
    verdict = _verdict(expected.speaker, speaker.name, speaker.kind)
    if verdict == "wrong":
        total.wrong.append(_line(one, expected, quote))
        return
    total.counts[f"{family} right"] += 1
    total.counts[f"{family} full"] += is_named and verdict == "full"


def _verdict(expected: str, given: str, kind: SpeakerKind) -> str:
    """Give "full", "printed" (not resolved, not wrong) or "wrong"."""
    if kind in (SpeakerKind.UNRESOLVED, SpeakerKind.UNNAMED):
        return "printed"
    name = expected.removeprefix("?")
    if not name:
        return "wrong" if kind is SpeakerKind.PERSON else "printed"
    if fold(given) == fold(name):
        return "full"
    if kind is SpeakerKind.PERSON:
        is_surname = fold(given) == fold(name).split()[-1]
        return "printed" if is_surname else "wrong"
    return "full" if fold(name).split()[-1] in fold(given).split() else "wrong"


def _line(one: Annotated, expected: Expected, quote: Quote | None) -> str:
    words = expected.span.of(one.article.text)
    given = "nothing"
    if quote is not None and quote.attribution is not None:
        given = f"{quote.attribution.speaker.name} ({quote.attribution.rule})"
    elif quote is not None:
        given = "nobody"
    return f"{one.article.id}: “{words}”: {expected.speaker}, not {given}"
