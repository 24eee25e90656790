"""The place an article is written from: what "here" means.

Knows datelines and the towns of bylines. Refuses a country for a town.
"""

import re

from bot.extract.gazetteer import Place, PlaceKind, place_named
from bot.extract.visits.places import CAPITAL, Printed, is_body
from bot.model import Article, RegionKind, Span
from bot.text import fold


def dateline_of(article: Article) -> Printed | None:
    """Give the place that "here" means: the one an article is written from."""
    for region in article.regions if article.place else ():
        at = article.text.find(article.place, region.span.start, region.span.end)
        if region.kind is RegionKind.DATELINE and at >= 0:
            name = article.place.partition(",")[0]
            called = _titled(name) if name.isupper() else name
            place = place_named(called) or Place(called, fold(name), PlaceKind.CITY)
            span = Span(at, at + len(name))
            return Printed(place, span, named_at=span)
    return None if article.place else _bylined(article)


def _titled(name: str) -> str:
    """Give "Dar es Salaam" for a dateline's DAR ES SALAAM."""
    return _LETTERS.sub(_capital, name)


def _capital(found: re.Match[str]) -> str:
    word = found[0].lower()
    return word if found.start() and word in _SMALL else word.capitalize()


_LETTERS = re.compile(r"[^\W\d_]+(?:['’]S\b)?")
_SMALL = frozenset(
    "al au aux da de del des do dos du el en es la las le los of on".split()
)


def _bylined(article: Article) -> Printed | None:
    """Give the town of a byline: "Jane Roe in Kisumu"."""
    found = _WRITTEN_IN.search(article.byline)
    if found is None or is_body(found["place"]):
        return None
    name = found["place"]
    known = place_named(name)
    if known is not None and known.kind is not PlaceKind.CITY:
        return None  # "our correspondent in Kenya"
    for region in article.regions:
        at = article.text.find(found[0], region.span.start, region.span.end)
        if region.kind in _WITH_BYLINE and at >= 0:
            at += found.start("place") - found.start()
            place = known or Place(name, fold(name), PlaceKind.CITY)
            return Printed(
                place, Span(at, at + len(name)), named_at=Span(at, at + len(name))
            )
    return None


_WRITTEN_IN = re.compile(
    rf"(?:\w|,)\sin\s(?P<place>{CAPITAL}[^\W\d_]+(?:[\s\-]{CAPITAL}[^\W\d_]+){{0,2}})\Z"
)
_WITH_BYLINE = frozenset((RegionKind.FRONT_MATTER, RegionKind.BYLINE))
