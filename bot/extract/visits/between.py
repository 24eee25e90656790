"""Places that something runs between: "a road between Kenya and Uganda".

Knows whose time or way is between two places, and tells these from the rest.
Refuses to know whether both are known as places.
"""

import re

from bot.extract.visits.places import Printed


def runs_between(text: str, printed: Printed) -> bool:
    """Tell "night trains between Kenya and Uganda", which are where the trains go.

    Whoever shuttles between two places, or divides a week, is in both; a border
    between two is gone to.
    """
    at = (printed.named_at or printed.span).start
    start = max(0, at - _BETWEEN_REACH)
    found = _BETWEEN.search(text, start, at) if "between" in text[start:at] else None
    return found is not None and _IS_SHARED.match(found["what"].lower()) is None


_BETWEEN_REACH = 60
_BETWEEN = re.compile(
    r"\b(?P<what>[\w’'\-]+)\s+between\s+(?:the\s+)?(?:[A-Z][^,.;:]{1,30}\s+and\s+(?:the\s+)?)?\Z"
)
_IS_SHARED = re.compile(
    r"borders?\b|frontiers?\b|crossings?\b|shuttl|travel|fl(?:y|ies|ew|own)|commut"
    r"|mov(?:e|ing)|split|divid|shar|alternat|hop"
    r"|time\b|weeks?\b|days?\b|months?\b|years?\b|summer|winter|weekend|itself|himself|herself|themselves"
    r"|tours?\b|trips?\b|visits?\b|going|went|goes?\b|drove|driv|journey|sail|cycl|walk"
)
