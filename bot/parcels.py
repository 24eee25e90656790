"""Packs facts for the way from one process to another, and unpacks them.

Knows that facts are records with slots: pickle by itself asks each for its fields,
one by one, and sets them again in Python, which takes more than twice as long.
Refuses to look into them: what comes out is what went in.
"""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import fields
from io import BytesIO
from itertools import repeat
from operator import attrgetter, call
from typing import Any, Final

from bot.model import (
    Attribution,
    Fact,
    Figure,
    Party,
    Quote,
    Span,
    Speaker,
    Statement,
    Visit,
    VisitLine,
    When,
)

_RECORDS: Final = (
    Span, Statement, Quote, Attribution, Speaker, Figure, Visit, VisitLine, Party, When
)  # fmt: skip
_FIELDS: Final = [[field.name for field in fields(record)] for record in _RECORDS]
# A slot sets its field whether or not its record is frozen.
_SLOTS: Final = [
    tuple(getattr(record, name).__set__ for name in names)
    for record, names in zip(_RECORDS, _FIELDS, strict=True)
]


def pack(facts: Sequence[Fact]) -> bytes:
    """Write facts as bytes."""
    written = BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(facts)
    return written.getvalue()


def unpack(parcel: bytes) -> list[Fact]:
    """Read facts that another process of this program has packed."""
    facts: list[Fact] = pickle.loads(parcel)  # noqa: S301 - our own code's
    return facts


def _made(number: int, *values: object) -> object:
    """Make the record of a number from the values of its fields."""
    record = object.__new__(_RECORDS[number])
    any(map(call, _SLOTS[number], repeat(record), values))  # to set is to give None
    return record


def _reducer(number: int) -> Callable[[Any], tuple[Any, ...]]:
    """Give what takes a record apart into its number and values."""
    values_of = attrgetter(*_FIELDS[number])
    return lambda record: (_made, (number, *values_of(record)))


_REDUCERS: Final = {record: _reducer(number) for number, record in enumerate(_RECORDS)}
