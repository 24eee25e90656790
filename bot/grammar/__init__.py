"""The slash commands, read and written; and the days and places that words mean."""

from bot.grammar.commands import (
    ASPECT_WORDS,
    COMMANDS,
    Fits,
    aspect_of,
    command_of,
    is_command,
    parse_command,
)
from bot.grammar.days import Days, read_days
from bot.grammar.places import is_place, means_place, places_meant

__all__ = [
    "ASPECT_WORDS",
    "COMMANDS",
    "Days",
    "Fits",
    "aspect_of",
    "command_of",
    "is_command",
    "is_place",
    "means_place",
    "parse_command",
    "places_meant",
    "read_days",
]
