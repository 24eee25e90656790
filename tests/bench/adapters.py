"""The product's own search and matching, as the benchmarks want to call them."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.matching.scorer import Matcher, phrase_words
from bot.search import Index, confidence


class Search:
    """A search over quotations, each indexed with its speaker's name."""

    def __init__(
        self, quotes: Sequence[Mapping[str, Any]], *, snapshot: bytes | None = None
    ) -> None:
        self._quotes = quotes
        numbers = range(len(quotes))
        if snapshot is None:
            self._index = Index(numbers, text_of=self._text, key_of=_itself)
        else:
            self._index = Index.restored(
                snapshot, numbers, version="", text_of=self._text, key_of=_itself
            )

    def snapshot(self) -> bytes:
        """Give the index as bytes, to be restored over the same quotations."""
        return self._index.snapshot(version="")

    def _text(self, number: int) -> str:
        quote = self._quotes[number]
        return f"{quote['speaker']} {quote['quote']}"

    def search(self, text: str, k: int) -> list[tuple[Any, float]]:
        """Give the best `k` quotations, best first.

        The first one's score is how sure it is that it was meant.
        """
        hits = self._index.search(text, limit=max(k, 2))
        sure = confidence(hits)
        ceiling = hits[0].score if hits else 1.0
        return [
            (self._quotes[hit.document]["id"], sure * hit.score / max(ceiling, 1e-9))
            for hit in hits[:k]
        ]


def _itself(number: int) -> int:
    return number


class IntentMatch:
    """The intent matcher, trained on some examples."""

    def __init__(self, examples: Mapping[str, Sequence[str]]) -> None:
        self._matcher = Matcher(examples)

    def match(self, text: str) -> tuple[str | None, float]:
        """Give the likeliest intent and its score."""
        best = self._matcher.rank(phrase_words(text))[0]
        return best.intent, best.score


def make_search(quotes: Sequence[Mapping[str, Any]]) -> Search:
    """Build the product's index over quotations."""
    return Search(quotes)


def make_matcher(examples: Mapping[str, Sequence[str]]) -> IntentMatch:
    """Train the product's matcher on example phrases by intent."""
    return IntentMatch(examples)
