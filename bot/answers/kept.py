"""Keeps what is worked out once for a store: tables, examples.

A store's version has one content, so what is kept under it can't be stale.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from bot.store import FactStore

Made = TypeVar("Made")

_LATEST = 4  # versions: a reload builds the next while one is still asked


def kept(make: Callable[[FactStore], Made]) -> Callable[[FactStore], Made]:
    """Make something of a store once a version; the latest few are remembered."""
    made: dict[str, Made] = {}

    @wraps(make)
    def give(store: FactStore) -> Made:
        version = store.version
        if version not in made:
            value = make(store)
            for old in list(made)[: 1 - _LATEST]:
                made.pop(old, None)
            made[version] = value
        return made[version]

    return give
