"""Which message leant on which article: never what was asked.

Kept so that whoever was told something can be told when its article is
corrected or withdrawn.
"""

from datetime import timedelta
from itertools import groupby

from sqlalchemy import delete, select

from bot.model import ArticleId
from bot.ports import Clock, PostedAnswer
from bot.state.database import Database
from bot.state.tables import posted_answers as posted

KEEP = timedelta(days=180)


class SqlPostedAnswers:
    """The `PostedAnswers` port."""

    def __init__(self, database: Database, *, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record(self, answer: PostedAnswer) -> None:
        """Keep it; recording it again adds articles."""
        rows = [
            {
                "team": answer.team,
                "channel": answer.channel,
                "ts": answer.ts,
                "article": article,
                "at": self._clock.now(),
            }
            for article in answer.articles
        ]
        if not rows:
            return
        statement = self._database.insert(posted).on_conflict_do_nothing()
        with self._database.writing() as connection:
            connection.execute(statement, rows)

    def citing(self, article: ArticleId) -> tuple[PostedAnswer, ...]:
        """Give the messages that leant on the article, each with all it leant on."""
        message = (posted.c.team, posted.c.channel, posted.c.ts)
        cites_it = posted.alias()
        statement = (
            select(*message, posted.c.article)
            .join(
                cites_it,
                (cites_it.c.team == posted.c.team)
                & (cites_it.c.channel == posted.c.channel)
                & (cites_it.c.ts == posted.c.ts),
            )
            .where(cites_it.c.article == article)
            .order_by(posted.c.ts, posted.c.team, posted.c.channel, posted.c.article)
        )
        with self._database.reading() as connection:
            rows = connection.execute(statement).all()
        return tuple(
            PostedAnswer(
                team=team,
                channel=channel,
                ts=ts,
                articles=tuple(ArticleId(row.article) for row in group),
            )
            for (ts, team, channel), group in groupby(
                rows, lambda row: (row.ts, row.team, row.channel)
            )
        )

    def forget_expired(self) -> None:
        """Delete what has been kept for its time."""
        statement = delete(posted).where(posted.c.at <= self._clock.now() - KEEP)
        with self._database.writing() as connection:
            connection.execute(statement)
