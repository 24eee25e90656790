"""Whether a figure is a part of a whole, the whole itself, or a sum of several days.

Knows the closed classes of words that say so right beside a number. Refuses to
know what it is of.
"""

import re

from bot.model import Figure, Span
from bot.resolve.claims.amounts import dimension_of

# "six of the last seven games": a count that moves with the day.
_MOVING = re.compile(r"\b(?:past|last|next|previous)\s+$", re.IGNORECASE)

# Right before or behind a number: a part of a whole, or what comes on top of it.
_PART_BEFORE = re.compile(
    r"\b(?:including|among them|another|a further|an? (?:extra|additional)|the other"
    r"|the remaining)\s+(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\s+(?:of (?:whom|which|them|the (?=\d|remaining\b|total\b|others?\b))"
    r"|more\b|extra\b|additional\b)"
    r"|\s+(?:ready|available|vacant|spare|intact|in use|in service"
    r"|in (?:an?|one|under an?) (?:hour|day|night|week|month))\b"
)
_OF_SOME = re.compile(
    r"\s(?:out )?of (?:the|those|these|all"
    r"|(?:its|their|his|her)(?! (?:\d|[a-z]+ \d)))\b"
)
_PART_OF_SUM = re.compile(
    r"\s+(?:of (?:which|that|it)|(?:more|less|higher|lower|cheaper|dearer) than)\b"
)
_PART_OF_LENGTH = re.compile(r"\s+of (?:which|that|it|the|its)\b")
_LENGTHS = frozenset({"length", "area"})
_REACH = 32
# "Of the 31 sailors, four": a part, named behind its whole.
_OF_ALL = re.compile(
    r"(?:^|[“”\".;:]\s?|,\s)[Oo]f (?:the|its|their|those|these|all)\s[^.;,]{2,40},\s"
    r"(?:(?:about|some|around|only|just|at least|nearly|almost|more than)\s)?$"
)
_FAR = 64
# "Nine of its 20 lorries": all that there were, whatever befell the nine.
_POOL = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
    r"|half|most|some|none|many|all))\s(?:out\s)?of\s"
    r"(?:(?:the|its|their|his|her|those|these)\s)?$",
    re.IGNORECASE,
)
# "In two days, 260 flights": a sum of several days.
_IN_DAYS = re.compile(
    r"\b(?:in|over|within|during) (?:the )?(?:(?:past|last|first) )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r" (?:days|nights|weeks|months)\b(?! time)",
    re.IGNORECASE,
)


def shares_of(figure: Figure, text: str, window: Span) -> frozenset[str]:
    """Give whether a figure is a "part", a "pool", "moving", or of a "span" of days."""
    span, sentence = figure.span, figure.sentence
    before = text[max(window.start, span.start - _REACH) : span.start]
    beyond = text[max(sentence.start, span.start - _FAR) : span.start]
    is_count = figure.counted is not None
    told = {
        "part": _is_part(figure, text, before) or _OF_ALL.search(beyond) is not None,
        "moving": is_count and _MOVING.search(before) is not None,
        "pool": is_count and _POOL.search(beyond) is not None,
        "span": any(
            _IN_DAYS.search(beside) is not None
            for beside in (
                beyond[-_REACH:],
                text[span.end : min(sentence.end, span.end + _REACH)],
            )
        ),
    }
    return frozenset(mode for mode, is_told in told.items() if is_told)


def _is_part(figure: Figure, text: str, before: str) -> bool:
    part_of = _PART_OF_SUM if figure.counted is None else _PART_OF
    if dimension_of(figure.unit) in _LENGTHS:
        part_of = _PART_OF_LENGTH  # "nine kilometres of the road"
    if figure.counted is not None and figure.counted.start > figure.span.end + 1:
        return _OF_SOME.match(text, figure.span.end) is not None  # "ten of the shops"
    is_part = figure.unit != "%" and part_of.match(text, figure.span.end) is not None
    return is_part or _PART_BEFORE.search(before) is not None
