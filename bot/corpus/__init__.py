"""An article file's text, read into an Article.

Knows which parts of a file are its story and which stand around it. A part
that the text doesn't show stays unknown: no outlet, author or date is ever
guessed, and what could be the story's own words is left to the story.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.corpus.front_matter import MEANT, FrontMatter, read_front_matter
from bot.corpus.layout import Layout, read_layout
from bot.errors import Problem
from bot.model import Article, ArticleId, Region, RegionKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article, and what of its file should be looked at although it was read."""

    article: Article
    doubts: tuple[Problem, ...] = ()


def parse_article(article_id: str, text: str, *, where: str = "") -> Article:
    """Read an article from a file's text, kept exactly as it is.

    `where` names the file in problems. Raises CorpusError for front matter
    that can't be read, and for nothing else.
    """
    return parse_file(article_id, text, where=where).article


def parse_file(article_id: str, text: str, *, where: str = "") -> Parsed:
    """Read an article as `parse_article` does, and tell what is doubtful."""
    front = read_front_matter(text, where or article_id)
    layout = read_layout(text, front.end)
    doubts = (*front.doubts, *_different_days(front, layout, where or article_id))
    return Parsed(
        article=_article(article_id, text, front, layout),
        doubts=doubts,
    )


def other_fields(article: Article) -> tuple[str, ...]:
    """Name the fields of an article's front matter that are none of ours."""
    return read_front_matter(article.text, article.id).others


def _different_days(
    front: FrontMatter, layout: Layout, where: str
) -> Iterator[Problem]:
    """Doubt a day of publication that the text's own date line isn't near."""
    if front.published is None or layout.published is None:
        return
    if abs(front.published - layout.published) > _NEAR:
        yield Problem(
            where=where,
            line=front.published_line,
            message=f"published {front.published}, but the text says it is of "
            f"{layout.published}",
            remedy="correct one of them; the front matter's is taken",
        )


_NEAR = timedelta(days=2)  # zones, and a dateline of the evening before


def _article(article_id: str, text: str, front: FrontMatter, layout: Layout) -> Article:
    return Article(
        id=ArticleId(article_id),
        text=text,
        paragraphs=layout.paragraphs,
        regions=_front_region(front) + layout.regions,
        title=front.title or layout.title,
        outlet=front.outlet or layout.outlet,
        byline=front.byline or layout.byline,
        place=layout.place,
        published=front.published or layout.published,
        url=front.url or layout.url,
        embargoed=front.embargoed,
        pubstatus=front.pubstatus,
    )


def _front_region(front: FrontMatter) -> tuple[Region, ...]:
    if not front.end:
        return ()
    return (Region(kind=RegionKind.FRONT_MATTER, span=Span(0, front.end)),)


__all__ = ["MEANT", "Parsed", "other_fields", "parse_article", "parse_file"]
