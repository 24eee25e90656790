"""How many turns are understood as meant, clean and with a slip in each."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.dialogue import CheckQuery, QuoteQuery
from bot.model import QuoteKind
from bot.search import content_words
from bot.text import words
from tests.quality.utterances.reading import (
    Utterance,
    ask,
    is_kind,
    is_meant,
    read_store,
)

LINE = 6  # words of a quotation that are remembered
LEAST_CONTENT = 2


@dataclass(slots=True)
class Score:
    """Shares of the turns, and those that were missed, as lines to read.

    `wrong` is what no gate may let through; nothing here is that bad: a turn
    misunderstood is answered with slices that say what they are.
    """

    counts: dict[str, list[bool]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def ratios(self) -> dict[str, float]:
        """Give each figure in whole hundredths, rounded down.

        So a change elsewhere that moves a turn or two does not shut the gate.
        """
        return {
            name: 100 * sum(held) // len(held) / 100
            for name, held in self.counts.items()
        }

    def count(self, name: str, *, right: bool) -> None:
        """Count a turn for a figure."""
        self.counts.setdefault(name, []).append(right)


def score_utterances(utterances: Sequence[Utterance]) -> Score:
    """Score all turns."""
    score = Score()
    for suffix, slip in (("", False), (", a slip in each", True)):
        for utterance in utterances:
            query = ask(utterance, slip=slip)
            kind, meant = is_kind(query, utterance), is_meant(query, utterance)
            if utterance.is_talk:
                score.count(f"talk turned away{suffix}", right=kind)
            else:
                score.count(f"kinds of question{suffix}", right=kind)
                score.count(f"questions in full{suffix}", right=meant)
            if not meant:
                told = "slip: " if slip else ""
                wanted = " | ".join(utterance.meanings)
                score.missed.append(f"{told}{utterance}  [{wanted}] -> {query}")
    return score


def score_lines(score: Score) -> None:
    """Count the quotations that are looked up when their first words are typed."""
    store = read_store()
    for quote in store.quotes:
        printed = quote.span.of(store.articles[quote.article].text)
        first = list(words(printed))[:LINE]
        line = printed[: first[-1].span.end].lower() if first else ""
        if quote.kind is QuoteKind.DIRECT and len(content_words(line)) >= LEAST_CONTENT:
            query = ask(Utterance(turns=(line,), meanings=("/quote",)))
            is_found = isinstance(query, QuoteQuery | CheckQuery)
            score.count("lines looked up", right=is_found)
            if not is_found:
                score.missed.append(f"line: {line} -> {query}")
