"""Quotations found against quotations annotated: counts, and the figures of a table.

One yardstick for everybody: spans without the marks and stops around them, cut
at line ends, the same quotation from 80% of their union on. A speaker is right
by the words that name them (their place, or the last name), and wrong only
where the annotation names somebody else: "he" or "the mayor" is neither.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.model import Span
from bot.text import fold
from tests.bench.gold import Gold, Said

ENOUGH = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quotation as found; `speaker` is empty where none is given.

    `is_person` is False where whoever found it says that it is a body.
    """

    span: Span
    speaker: str = ""
    is_person: bool = True
    mention: Span | None = None
    rule: str = ""
    is_report: bool = False


@dataclass(slots=True)
class Figures:
    """Counts over a corpus."""

    counts: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def span_f1(self) -> float:
        """Give how well direct quotations are found."""
        return self._f1("hit", "given", "said")

    @property
    def precision(self) -> float:
        """Give the share of speakers given that are right, as far as judged."""
        return self._ratio("right", "named")

    @property
    def recall(self) -> float:
        """Give the share of annotated speakers that are given."""
        return self._ratio("right", "with speaker")

    @property
    def speaker_f1(self) -> float:
        """Give both in one."""
        return self._f1("right", "named", "with speaker")

    @property
    def wrong(self) -> float:
        """Give the share of speakers given that are somebody else."""
        return self._ratio("wrong", "named")

    @property
    def in_full(self) -> float:
        """Give the share of annotated names that are given in full."""
        return self._ratio("full", "with name")

    def _ratio(self, part: str, whole: str) -> float:
        return self.counts[part] / max(1, self.counts[whole])

    def _f1(self, hit: str, given: str, wanted: str) -> float:
        whole = self.counts[given] + self.counts[wanted]
        return 2 * self.counts[hit] / max(1, whole)


def judge(gold: Sequence[Gold], found: Sequence[Sequence[Found]]) -> Figures:
    """Compare what was found in each article with what is annotated there."""
    figures = Figures()
    for one, quotes in zip(gold, found, strict=True):
        _judge_quotations(one, list(_in_lines(one.text, quotes)), figures)
        _judge_reports(one, quotes, figures)
    return figures


def _judge_quotations(one: Gold, quotes: list[Found], figures: Figures) -> None:
    said = {_bare(one.text, s.span): s for s in one.said}
    said.pop(None, None)
    counts = figures.counts
    counts["said"] += len(said)
    counts["with speaker"] += sum(_has_speaker(s) for s in said.values())
    counts["with name"] += sum(s.name[:1] not in {"", "?"} for s in said.values())
    pairs = dict(_paired(quotes, said))
    for quote in quotes:
        expected = pairs.get(quote.span)
        is_free = any(span.touches(quote.span) for span in one.free)
        if expected is None and is_free:
            continue
        counts["given"] += 1
        counts["hit"] += expected is not None
        if quote.speaker:
            _judge_speaker(one.text, quote, expected, figures)


def _judge_speaker(
    text: str, quote: Found, expected: Said | None, figures: Figures
) -> None:
    verdict = "spurious" if expected is None else verdict_on(text, quote, expected)
    figures.rules[quote.rule, verdict] += 1
    if verdict == "open":
        figures.counts["with speaker"] -= _has_speaker(expected)
        return
    figures.counts["named"] += 1
    figures.counts["right"] += verdict in {"right", "full"}
    figures.counts["full"] += verdict == "full" and not _may_be_nobody(expected)
    figures.counts["wrong"] += verdict == "wrong"


def _judge_reports(one: Gold, quotes: Sequence[Found], figures: Figures) -> None:
    """Judge the speakers of what is no whole quotation, for the rules alone."""
    whole = {s.span for s in one.said}
    for quote in quotes:
        if not quote.speaker or any(s.touches(quote.span) for s in whole):
            continue
        match = max(
            one.reports, key=lambda s: _overlap(s.span, quote.span), default=None
        )
        if match is None or not match.span.touches(quote.span):
            if quote.is_report:
                figures.rules[quote.rule, "spurious"] += 1
            continue
        figures.rules[quote.rule, verdict_on(one.text, quote, match)] += 1


def _has_speaker(said: Said | None) -> bool:
    if said is None:
        return False
    return said.mention is not None or bool(said.name.removeprefix("?"))


def _may_be_nobody(said: Said | None) -> bool:
    return said is None or said.name.startswith("?")


def verdict_on(text: str, quote: Found, expected: Said) -> str:
    """Give "full", "right", "wrong" or "open" (not to be judged)."""
    if expected.mention is not None:
        return _by_mention(text, quote, expected.mention)
    name = fold(expected.name.removeprefix("?"))
    given = names_in(quote.speaker)
    if not given:
        return "right" if name else "open"
    if not name:
        # Nobody is named there: a body may be meant, a person not.
        return "wrong" if quote.is_person and len(given) > 1 else "open"
    if fold(" ".join(given)) == name or fold(quote.speaker) == name:
        return "full"
    return "right" if fold(given[-1]) in name.split() else "wrong"


def _by_mention(text: str, quote: Found, mention: Span) -> str:
    if quote.mention is not None and quote.mention.touches(mention):
        return "right"
    given, printed = names_in(quote.speaker), names_in(mention.of(text))
    if not given or not printed:
        return "right" if fold(quote.speaker) == fold(mention.of(text)) else "open"
    keys = set(map(fold, printed))
    return "right" if fold(given[-1]) in keys else "wrong"


_BEHIND = re.compile(r"\b(?:for|of|at|from|in|on|by|with|who|published)\b")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NO_NAMES = frozenset(
    """the a an he she it they we i you his her their its our my who
    mr mrs ms miss dr sir dame lord lady sen rep gov president senator governor
    mayor minister chairman judge prof rev gen col sgt capt jr sr""".split()
)


def names_in(phrase: str) -> list[str]:
    """Give the words of a phrase that can be a name's: "Mayor Ann Roe" has two.

    "A spokesman for Roe" and "the Australian" have none.
    """
    own = _BEHIND.split(phrase)[0]
    words = [w.removesuffix("'s").removesuffix("’s") for w in _WORD.findall(own)]
    found = [w for w in words if w[:1].isupper() and w.lower() not in _NO_NAMES]
    is_described = words[:1] and words[0].lower() in {"the", "a", "an"}
    return [] if is_described and len(found) < 2 else found


# ----------------------------------------------------------------------- spans


def _in_lines(text: str, quotes: Sequence[Found]) -> Iterator[Found]:
    """Yield quotations cut at line ends, bare, each place once."""
    seen = set()
    for quote in quotes:
        if quote.is_report:
            continue
        at = quote.span.start
        for line in quote.span.of(text).splitlines(keepends=True):
            bare = _bare(text, Span(at, at + len(line)))
            at += len(line)
            if bare is not None and bare not in seen:
                seen.add(bare)
                yield replace(quote, span=bare)


def _bare(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end else None


def _overlap(one: Span, other: Span) -> float:
    both = max(0, min(one.end, other.end) - max(one.start, other.start))
    return both / (one.end - one.start + other.end - other.start - both)


def _paired(quotes: list[Found], said: dict[Span | None, Said]):
    """Yield quotations with what they are, the closest first, each once."""
    pairs = sorted(
        (-_overlap(quote.span, span), quote.span, span)
        for quote in quotes
        for span in said
        if span is not None and _overlap(quote.span, span) >= ENOUGH
    )
    taken: set[Span] = set()
    used: set[Span] = set()
    for _, found, span in pairs:
        if span not in taken and found not in used:
            taken.add(span)
            used.add(found)
            yield found, said[span]
