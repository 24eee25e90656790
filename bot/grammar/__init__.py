"""The slash commands, read and written; and the days that words mean."""

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

__all__ = [
    "ASPECT_WORDS",
    "COMMANDS",
    "Days",
    "Fits",
    "aspect_of",
    "command_of",
    "is_command",
    "parse_command",
    "read_days",
]
