"""Whom a question means: by name, by a title and a name, or by an office.

Knows that "Senator Roe" is the Roe whom some article calls "Sen." Refuses a
title that no article gives that person.
"""

from collections.abc import Iterable, Sequence

from bot.resolve import Name, match_names
from bot.search import title_words

_COURTESIES = frozenset("mr mrs ms miss mx dr doctor sir dame lord lady".split())


def meant(asked: str, names: Iterable[Name]) -> tuple[Name, ...]:
    """Give the names that `asked` can mean, titles and offices written short too."""
    pool = tuple(names)
    return match_names(asked, pool) or _titled(asked, pool) or _in_office(asked, pool)


def _titled(asked: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Read a title that stands before a name, as long as it is theirs."""
    parts = asked.split()
    for at in range(1, min(len(parts), _MOST_TITLES)):
        titles = frozenset(title_words(" ".join(parts[:at])))
        named = match_names(" ".join(parts[at:]), names)
        fits = tuple(n for n in named if titles <= _COURTESIES | _title_words_of(n))
        if fits:
            return fits
    return ()


_MOST_TITLES = 8  # words before a name


def _title_words_of(name: Name) -> frozenset[str]:
    return frozenset(word for role in name.roles for word in title_words(role))


def _in_office(asked: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Read an office alone: "the CEO", whom an article calls chief executive."""
    keys = frozenset(title_words(asked)) - {"the", "a", "an"}
    return tuple(
        name
        for name in names
        if keys and any(keys <= frozenset(title_words(role)) for role in name.roles)
    )
