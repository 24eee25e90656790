"""Joins what articles tell apart: names, quotations, trips, shared text.

Finding sees one article; this sees all of them, and prefers leaving two things
apart to joining them wrongly. Knows nothing of how facts were found.
"""

from bot.resolve.conflicts.meetings import Conflict, ConflictKind, Print, Side
from bot.resolve.conflicts.register import Conflicts
from bot.resolve.groups import under_keys, with_more, without
from bot.resolve.names import (
    PRONOUNS,
    Name,
    Names,
    Naming,
    bare,
    is_same_name,
    match_names,
)
from bot.resolve.namings import spoken_names, travelling_names
from bot.resolve.same_words.cuttings import cuttings_of
from bot.resolve.same_words.shared import SharedText, standing_share
from bot.resolve.same_words.utterances import Beside, Prints, Utterances
from bot.resolve.sheets import (
    Sheet,
    Sheets,
    in_sentences,
    order_of_visit,
    place_of,
    sheet_of,
)
from bot.resolve.trips import Trip, Trips

__all__ = [
    "PRONOUNS",
    "Beside",
    "Conflict",
    "ConflictKind",
    "Conflicts",
    "Name",
    "Names",
    "Naming",
    "Print",
    "Prints",
    "SharedText",
    "Sheet",
    "Sheets",
    "Side",
    "Trip",
    "Trips",
    "Utterances",
    "bare",
    "cuttings_of",
    "in_sentences",
    "is_same_name",
    "match_names",
    "order_of_visit",
    "place_of",
    "sheet_of",
    "spoken_names",
    "standing_share",
    "travelling_names",
    "under_keys",
    "with_more",
    "without",
]
