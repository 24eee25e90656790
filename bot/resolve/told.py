"""What one article tells of a trip: the visit, where it went and when that was news."""

import re
from dataclasses import dataclass
from datetime import date

from bot.model import Article, Visit
from bot.resolve.destinations import destination_of
from bot.text import fold


@dataclass(frozen=True, slots=True)
class Told:
    """A visit, and when its article came out, if that is known."""

    visit: Visit
    published: date | None
    place: str  # its town, or the country where no town is told
    year: int = 0  # printed beside it, where no day is: "in 2029"

    @property
    def places(self) -> set[str]:
        """Give its town, and the country where the article tells of a trip there."""
        return {self.place, fold(self.visit.place)}

    @property
    def day(self) -> date | None:
        return self.visit.when.day if self.visit.when else None


def told_by(visit: Visit, article: Article) -> Told:
    year = _year_of(visit, article.text)
    return Told(visit, article.published, destination_of(visit, article.text), year)


def _year_of(visit: Visit, text: str) -> int:
    """Give the year printed in a time without a day."""
    if visit.when is None or visit.when.day is not None:
        return visit.when.day.year if visit.when and visit.when.day else 0
    found = _YEAR.search(text, visit.when.span.start, visit.when.span.end)
    return int(found[0]) if found else 0


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
