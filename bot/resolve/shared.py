"""Measures how much text articles share, and counts the independent ones.

Says text, never provenance: where a newsroom had its words from is not here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from bot.model import Article, ArticleId, Quote
from bot.resolve.cover import Cover
from bot.resolve.groups import unite
from bot.text import words

_SHARED_WORDS = 8  # in a row: no two reporters write those by chance
_SAMPLE = 4  # one run in so many is kept, by its checksum, where texts are many
_SAMPLE_FROM = 500  # articles
_COPY_SHARE = 0.5  # of the shorter text: one is a near copy of the other


def share_text(
    articles: Sequence[Article], spoken: Mapping[ArticleId, Sequence[Quote]]
) -> Mapping[ArticleId, Mapping[ArticleId, float]]:
    """Give, for each article, how much of its own text stands in each other.

    Shares run from 0 to 1 and count runs of words outside quotation marks:
    that two articles quote one statement does not make one text of them.
    """
    every = _SAMPLE if len(articles) > _SAMPLE_FROM else 1
    runs_of = {a.id: _narrative_runs(a, spoken.get(a.id, ()), every) for a in articles}
    holders: dict[int, list[ArticleId]] = defaultdict(list)
    for article_id, runs in runs_of.items():
        for run in runs:
            holders[run].append(article_id)
    shared: dict[ArticleId, dict[ArticleId, float]] = {}
    for article_id, runs in runs_of.items():
        counts: dict[ArticleId, int] = defaultdict(int)
        for run in runs:
            for holder in holders[run]:
                counts[holder] += 1
        counts.pop(article_id, None)
        shared[article_id] = {
            other: counts[other] / len(runs) for other in sorted(counts)
        }
    return shared


def _narrative_runs(article: Article, spoken: Iterable[Quote], every: int) -> set[int]:
    said = Cover(quote.span for quote in spoken)
    runs: set[int] = set()
    for paragraph in article.paragraphs:
        keys = tuple(
            word.key
            for word in words(article.text, paragraph.start, paragraph.end)
            if not said.touches(word.span)
        )
        for at in range(len(keys) - _SHARED_WORDS + 1):
            checksum = crc32(" ".join(keys[at : at + _SHARED_WORDS]).encode())
            if checksum % every == 0:
                runs.add(checksum)
    return runs


def independent_texts(
    ids: Iterable[ArticleId],
    shared: Mapping[ArticleId, Mapping[ArticleId, float]],
) -> int:
    """Count the texts among these articles, near copies counting once."""
    members = sorted(set(ids))
    copies = (
        (one, other)
        for one in members
        for other in members
        if shared.get(one, {}).get(other, 0.0) >= _COPY_SHARE
    )
    return len(unite(members, copies))
