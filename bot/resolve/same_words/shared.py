"""Measures how much text articles share, and counts the independent ones.

Says text, never provenance: where a newsroom had its words from is not here.
Who shares text with whom is worked out when it is asked, from what is held.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from immutables import Map

from bot.model import ArticleId
from bot.resolve.groups import unite
from bot.resolve.same_words.cuttings import Cuttings, own_words
from bot.resolve.same_words.runs import Held, Runs, chosen_in, code_of, runs_of
from bot.resolve.same_words.script import script_of
from bot.resolve.sheets import Sheet

_SHARED_WORDS = 8  # in a row: no two reporters write those by chance
_WINDOW = 8  # runs of which one is kept: sixteen shared words are always found
_COPY_SHARE = 0.5  # of the shorter text: one is a near copy of the other
_DOUBT = 0.25  # how far a sample may be off that share
_ALL_OF_IT = 0.9  # of a text: what copies it, copies the other
_FEW_RUNS = 24  # a sample of fewer tells nothing: the text is short, and read
_LITTLE = 0.02  # of a sample: what shares less shares next to nothing
_MOST_COUNTED = 20_000  # holders of an article's runs: more tell nothing new
_MOST_MEASURED = 20  # articles that share most: the others share less


@dataclass(frozen=True, slots=True)
class SharedText:
    """Which articles share runs of words; a value, like the store.

    Only the newsroom's own words count, outside quotation marks: that two
    articles quote one statement does not make one text of them.
    """

    _runs: Runs = field(default_factory=Runs)
    _samples: Map[ArticleId, "array[int]"] = field(default_factory=Map)
    _ids: Map[int, ArticleId] = field(default_factory=Map)

    def plus(self, cuttings: Iterable[Cuttings]) -> "SharedText":
        """Give this with more articles."""
        held: list[Held] = []
        samples, ids = self._samples.mutate(), self._ids.mutate()
        more = tuple(cuttings)
        for cut, sample in zip(more, _samples(more), strict=True):
            code = code_of(cut.article)
            ids[code], samples[cut.article] = cut.article, sample
            held.append((code, sample))
        return SharedText(self._runs.plus(held), samples.finish(), ids.finish())

    def minus(self, ids: Iterable[ArticleId]) -> "SharedText":
        """Give this without some articles."""
        held: list[Held] = []
        samples, left = self._samples.mutate(), self._ids.mutate()
        for article_id in ids:
            code = code_of(article_id)
            del left[code]
            held.append((code, samples.pop(article_id)))
        return SharedText(self._runs.minus(held), samples.finish(), left.finish())

    def with_article(
        self, article_id: ArticleId, sheets: Mapping[ArticleId, Sheet]
    ) -> dict[ArticleId, float]:
        """Give how much of an article stands in others, from 0 to 1, most first.

        None but those that share most are given where very many share it.
        """
        shares = {
            other: _share(sheets[article_id], sheets[other])
            for other in self._nearest(article_id)
        }
        told = sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
        return {other: share for other, share in told if share}

    def independent(
        self, ids: Iterable[ArticleId], sheets: Mapping[ArticleId, Sheet]
    ) -> int:
        """Count the texts among these articles, near copies counting once."""
        return len(self.texts(ids, sheets))

    def texts(
        self, ids: Iterable[ArticleId], sheets: Mapping[ArticleId, Sheet]
    ) -> tuple[tuple[ArticleId, ...], ...]:
        """Group the near copies of a text among these articles, in order of id."""
        members = sorted(set(ids))
        copies = self._copies(members, sheets), self._repeats(members, sheets)
        return unite(members, chain(*copies))

    def _nearest(self, article_id: ArticleId) -> list[ArticleId]:
        """Give the articles that may share most; the rarest runs tell them."""
        sample = self._samples[article_id]
        holders = [self._runs.holders(run) for run in sample]
        holders.sort(key=lambda codes: (len(codes), codes))
        counts: Counter[int] = Counter()
        for codes in holders:
            counts.update(codes)
            if counts.total() > _MOST_COUNTED:
                break
        counts.pop(code_of(article_id), None)
        shares = (code for code in counts if counts[code] >= _LITTLE * len(sample))
        most = sorted(shares, key=lambda code: (-counts[code], self._ids[code]))
        return [self._ids[code] for code in most[:_MOST_MEASURED]]

    def _copies(
        self, ids: Iterable[ArticleId], sheets: Mapping[ArticleId, Sheet]
    ) -> Iterator[tuple[ArticleId, ArticleId]]:
        """Yield pairs of near copies, enough to join all that are of one text.

        The longest come first; nothing more is compared with what nearly
        equals a text that came before.
        """
        holding: dict[int, list[ArticleId]] = {}
        for one in sorted(ids, key=lambda one: (-len(self._samples[one]), one)):
            sample = self._samples[one]
            counts = Counter(other for run in sample for other in holding.get(run, ()))
            for other, count in counts.items():
                if self._is_copy(one, other, count / len(sample), sheets):
                    yield one, other
            if max(counts.values(), default=0) < _ALL_OF_IT * len(sample):
                for run in sample:
                    holding.setdefault(run, []).append(one)

    def _repeats(
        self, ids: Iterable[ArticleId], sheets: Mapping[ArticleId, Sheet]
    ) -> Iterator[tuple[ArticleId, ArticleId]]:
        """Yield pairs of briefs without a run of their own that are word for word one.

        A line that says who spoke, and a quotation: nothing else can tell.
        """
        told: dict[tuple[str, ...], ArticleId] = {}
        for one in ids:
            words = () if self._samples[one] else tuple(_all_words(sheets[one]))
            if sum(map(len, words)) >= _SHARED_WORDS:
                first = told.setdefault(words, one)
                if first != one:
                    yield first, one

    def _is_copy(
        self,
        one: ArticleId,
        other: ArticleId,
        estimate: float,
        sheets: Mapping[ArticleId, Sheet],
    ) -> bool:
        """Tell a near copy by the sample, by the whole text where it is close."""
        is_sure = abs(estimate - _COPY_SHARE) > _DOUBT
        if is_sure and len(self._samples[one]) >= _FEW_RUNS:
            return estimate >= _COPY_SHARE
        shares = _share(sheets[one], sheets[other]), _share(sheets[other], sheets[one])
        return max(shares) >= _COPY_SHARE


def _share(one: Sheet, other: Sheet) -> float:
    """Give how much of an article's own words stands in another's, in runs."""
    runs = set(_runs_in(own_words(one)))
    theirs = runs.intersection(_runs_in(own_words(other)))
    return len(theirs) / len(runs) if runs else 0.0


def standing_share(one: Sheet, other: Sheet) -> float:
    """Give how much of all an article's words stands in another, in runs.

    Whoever they are of: what is in marks counts, and so does a line of few words.
    """
    mine, theirs = _all_words(one), "\0".join(_all_words(other))
    runs = set(runs_of(theirs, _SHARED_WORDS))
    total = sum(map(len, mine))
    standing = sum(_standing(words, runs, theirs) for words in mine)
    return standing / total if total else 0.0


def _standing(words: str, runs: set[int], theirs: str) -> int:
    """Count the words of a paragraph that stand in a text or its runs."""
    if len(words) < _SHARED_WORDS:
        return len(words) if words in theirs else 0
    held: set[int] = set()
    for at, run in enumerate(runs_of(words, _SHARED_WORDS)):
        if run in runs:
            held.update(range(at, at + _SHARED_WORDS))
    return len(held)


def _all_words(sheet: Sheet) -> list[str]:
    """Give the words of an article's paragraphs, coded."""
    script = script_of(sheet.article.text)
    return [script.of(paragraph) for paragraph in sheet.article.paragraphs]


def _samples(cuttings: Sequence[Cuttings]) -> "Iterator[array[int]]":
    """Give the runs of each article's own words by which it is found."""
    own = [[words for words in c.own if len(words) >= _SHARED_WORDS] for c in cuttings]
    chosen = iter(chosen_in(list(filter(None, own)), _SHARED_WORDS, _WINDOW))
    return (array("I", next(chosen) if words else ()) for words in own)


def _runs_in(own: Iterable[str]) -> list[int]:
    """Give the runs of a newsroom's own words, paragraph by paragraph."""
    return [
        run
        for words in own
        if len(words) >= _SHARED_WORDS
        for run in runs_of(words, _SHARED_WORDS)
    ]
