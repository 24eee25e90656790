"""Joins what articles tell apart: names, quotations, trips, shared text.

Finding sees one article; this sees all of them, and prefers leaving two things
apart to joining them wrongly. Knows nothing of how facts were found.
"""

from bot.resolve.names import (
    PRONOUNS,
    Name,
    Naming,
    bare,
    is_same_name,
    join_names,
    match_names,
)
from bot.resolve.shared import independent_texts, share_text
from bot.resolve.trips import Trip, join_trips
from bot.resolve.utterances import Prints, align_quotes

__all__ = [
    "PRONOUNS",
    "Name",
    "Naming",
    "Prints",
    "Trip",
    "align_quotes",
    "bare",
    "independent_texts",
    "is_same_name",
    "join_names",
    "join_trips",
    "match_names",
    "share_text",
]
