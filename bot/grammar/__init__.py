"""The slash commands, read and written; and the days and places that words mean."""

from bot.grammar.commands import COMMANDS, Fits, is_command, parse_command
from bot.grammar.days import Days, read_days
from bot.grammar.offices import (
    Office,
    is_of,
    is_owned,
    is_part_of,
    nation_at,
    offices_of,
    read_office,
)
from bot.grammar.pieces import ASPECT_WORDS, aspect_of
from bot.grammar.places import is_place, is_rather_place, means_place, places_meant
from bot.grammar.remedies import remedy_for
from bot.grammar.writing import command_of

__all__ = [
    "ASPECT_WORDS",
    "COMMANDS",
    "Days",
    "Fits",
    "Office",
    "aspect_of",
    "command_of",
    "is_command",
    "is_of",
    "is_owned",
    "is_part_of",
    "is_place",
    "is_rather_place",
    "means_place",
    "nation_at",
    "offices_of",
    "parse_command",
    "places_meant",
    "read_days",
    "read_office",
    "remedy_for",
]
