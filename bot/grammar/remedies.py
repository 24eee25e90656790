"""What to type instead, where a filter of a command could not be read.

Knows the filters of each command and how a day is written. Refuses to guess which
name or day was meant.
"""

import re

from bot.grammar.commands import FILTERS
from bot.grammar.pieces import pieces_of

_DAY = (
    'a day is written 2031-03-12, "12 March 2031", monday, "last week" or "March 2031"'
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WANTS = {
    "from": "who said it",
    "about": "what was said of",
    "in": "an article or outlet",
    "by": "who",
    "to": "a place",
    "article": "an article or outlet",
    "since": "a day",
    "until": "a day",
}


def remedy_for(command: str, unknown: str) -> str:
    """Tell what can be typed for a filter that was not read; empty: it is none."""
    opening = pieces_of(unknown)[:1]
    if not opening or not opening[0].is_filter or command not in FILTERS:
        return ""
    name = opening[0].text.lower()
    value = unknown[len(name) + 1 :].strip()
    filters = FILTERS[command]
    held = next((one for one, called in filters.items() if name in called), "")
    if not held:
        return _known(command)
    if not value:
        return f"{held}: wants {_WANTS[held]} behind it"
    if held in ("since", "until"):
        is_none = _ISO.fullmatch(value) is not None
        return f"{value} is no day of the calendar" if is_none else _DAY
    return f"{held}: stands once"


def _known(command: str) -> str:
    """List a command's filters."""
    filters = FILTERS[command]
    if not filters:
        return f"/{command} has no filters: only words"
    listed = [f"{name}: ({_WANTS[name]})" for name in filters]
    return f"/{command} has {', '.join(listed[:-1])} and {listed[-1]}"
