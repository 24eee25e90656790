"""When each text was first seen by any replica: what a digest may call new.

An article's own date says when it was printed, if it says so at all; the
newsroom wants to hear of what came in.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from bot.model import ArticleId
from bot.ports import Clock
from bot.state.database import Database
from bot.state.tables import article_arrivals as arrivals


class SqlArrivals:
    """The `Arrivals` port."""

    def __init__(self, database: Database, *, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def note(self, contents: Mapping[ArticleId, str]) -> None:
        """Note what is held, by a digest of its text; what is known stays."""
        now = self._clock.now()
        rows = [
            {"article": article, "content": content, "at": now}
            for article, content in sorted(contents.items())
        ]
        if not rows:
            return
        statement = self._database.insert(arrivals).on_conflict_do_nothing()
        with self._database.writing() as connection:
            connection.execute(statement, rows)

    def between(self, after: datetime | None, until: datetime) -> frozenset[ArticleId]:
        """Give the articles that came, or changed, after one instant up to another."""
        statement = select(arrivals.c.article).where(arrivals.c.at <= until)
        if after is not None:
            statement = statement.where(arrivals.c.at > after)
        with self._database.reading() as connection:
            return frozenset(map(ArticleId, connection.execute(statement).scalars()))
