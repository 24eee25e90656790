"""Spellings that mean the same: of English words, and of names as heard.

Refuses to know which words or names are held.
"""

from bot.spelling.contractions import spelt_out
from bot.spelling.english import spelt
from bot.spelling.names import hearings, is_heard_as

__all__ = ["hearings", "is_heard_as", "spelt", "spelt_out"]
