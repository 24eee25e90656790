"""An article file's text, read into an Article.

Knows which parts of a file are its story and which stand around it. A part
that the text doesn't show stays unknown: no outlet, author or date is ever
guessed, and what could be the story's own words is left to the story.
"""

from bot.corpus.front_matter import FrontMatter, read_front_matter
from bot.corpus.layout import read_layout
from bot.model import Article, ArticleId, Region, RegionKind, Span


def parse_article(article_id: str, text: str, *, where: str = "") -> Article:
    """Read an article from a file's text, kept exactly as it is.

    `where` names the file in problems. Raises CorpusError for front matter
    that can't be read, and for nothing else.
    """
    front = read_front_matter(text, where or article_id)
    layout = read_layout(text, front.end)
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


__all__ = ["parse_article"]
