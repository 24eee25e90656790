"""What an answer calls its articles, in as few words as tell them apart."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.dialogue import Source
from bot.model import ArticleId

Credits = Mapping[ArticleId, str]
"""What each article is called: "The Sandwick Ledger 3 May", or its id."""


def credits_of(sources: Iterable[Source]) -> Credits:
    """Call each article by its outlet and day, where these tell it apart."""
    called = {source.id: _outlet_and_day(source) for source in sources}
    uses = Counter(called.values())
    return {
        one: name if name and uses[name] == 1 else str(one)
        for one, name in called.items()
    }


def _outlet_and_day(source: Source) -> str:
    day = source.published
    return (
        f"{source.outlet} {day.day} {day:%B}"
        if source.outlet and day
        else source.outlet
    )
