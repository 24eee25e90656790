"""Whom a question means: by name, by a title and a name, or by an office.

Knows that "Senator Roe" is the Roe whom some article calls "Sen." Refuses a
title that no article gives that person.
"""

from bot.resolve import Name, Names, match_names
from bot.search import title_words, written_titles

_COURTESIES = frozenset("mr mrs ms miss mx dr doctor sir dame lord lady".split())


def meant(asked: str, names: Names) -> tuple[Name, ...]:
    """Give the names that `asked` can mean, titles and offices written short too."""
    return (
        match_names(asked, names) or _titled(asked, names) or _in_office(asked, names)
    )


def _titled(asked: str, names: Names) -> tuple[Name, ...]:
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


def _in_office(asked: str, names: Names) -> tuple[Name, ...]:
    """Read an office alone: "the CEO", whom an article calls chief executive."""
    keys = frozenset(title_words(asked)) - {"the", "a", "an"}
    written = {word for key in keys for word in written_titles(key)}
    return tuple(
        name
        for name in names.holding(*written)
        if any(keys <= frozenset(title_words(role)) for role in name.roles)
    )
