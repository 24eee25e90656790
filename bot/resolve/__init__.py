"""Joins what articles tell apart: names, utterances, trips, shared text.

Finding sees one article; this sees all of them, and prefers leaving two things
apart to joining them wrongly. Knows nothing of how facts were found.
"""

from bot.resolve.names import (
    Name,
    Naming,
    is_same_name,
    join_names,
    match_names,
)
from bot.resolve.shared import independent_texts, share_text
from bot.resolve.trips import Trip, join_trips
from bot.resolve.utterances import Utterance, join_utterances

__all__ = [
    "Name",
    "Naming",
    "Trip",
    "Utterance",
    "independent_texts",
    "is_same_name",
    "join_names",
    "join_trips",
    "join_utterances",
    "match_names",
    "share_text",
]
