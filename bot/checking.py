"""What is wrong, or has no effect, in articles, intents and settings.

Knows every part that may hold a mistake, and goes on after the first. Refuses to
start anything, and to print.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.answers.findings import count
from bot.corpus import MEANT, other_fields
from bot.errors import IntentError, Problem, SettingsError
from bot.files import FolderSource, count_left_alone
from bot.holdings import places_of, read_digest_file, read_intents, rules_left_out
from bot.model import Article
from bot.settings import Settings

_MOST_NAMED = 5  # articles, in a line that names some of many


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a look through everything found."""

    problems: tuple[Problem, ...]  # in order of file and line
    left_alone: tuple[str, ...]  # lines about what is no mistake
    articles: int
    folder: Path


def look_through(environment: Mapping[str, str], seeds: Path | None) -> Review:
    """Look through settings, articles, intents and digests; never raises for them.

    `seeds`: the folder of articles, where it is not to be what the settings say.
    """
    problems: list[Problem] = []
    try:
        settings = Settings.from_env(environment)
    except SettingsError as error:
        problems.extend(error.problems)
        settings = Settings()
    places = places_of(settings, seeds)
    reading = FolderSource(places.seeds).read()
    problems.extend(reading.problems)
    for part in (
        partial(read_intents, places.intents),
        partial(read_digest_file, settings, team=""),
        partial(rules_left_out, settings),
    ):
        try:
            part()
        except (IntentError, SettingsError) as error:
            problems.extend(error.problems)
    return Review(
        problems=tuple(sorted(problems)),
        left_alone=tuple(_left_alone(reading.articles, places.seeds)),
        articles=len(reading.articles),
        folder=places.seeds,
    )


def _left_alone(articles: Sequence[Article], folder: Path) -> Iterator[str]:
    """Say what is no mistake but has no effect either, each kind in one line."""
    fields = Counter(name for article in articles for name in other_fields(article))
    for name, number in sorted(fields.items()):
        meant = f"; if it means {MEANT[name]}, call it so" if name in MEANT else ""
        yield f"front matter: {name!r} left alone in {count(number, 'article')}{meant}"
    undated = sorted(article.id for article in articles if article.published is None)
    if undated:
        more = len(undated) - _MOST_NAMED
        named = ", ".join(undated[:_MOST_NAMED]) + (
            f" and {more} more" if more > 0 else ""
        )
        yield (
            f"no date in {count(len(undated), 'article')}, whose days stay as printed: "
            f"{named}; write published: 2022-03-31 in the front matter"
        )
    if number := count_left_alone(folder):
        yield f"{folder}: {count(number, 'other file')} not read: articles end in .txt"
