"""What stands beside a figure in its sentence, and is told of something else.

Knows what commas set off before it and behind it. Refuses to know what the figure
is of.
"""

import re

from bot.model import Figure, Span

# "Jane Roe, who took over in 2029, earned £2m", "Roe & Co, founded in 1996, employs"
_SET_OFF = re.compile(
    r",\s(?:who|which|whose|where|founded|born|based|built|opened|set up|established"
    r"|launched|formed|created)\s[^,.;]{2,80},(?=\s)"
)
# ", which has 1,600 members,": what follows is told of another
_IN_ASIDE = re.compile(r",\s(?:who|which|whose)\s[^,.;]{0,60}$")
_APPOSED = re.compile(r", (?:the|an?) (?=[a-z])")


def without_set_off(text: str, figure: Figure, window: Span) -> str:
    """Give the words beside a figure without what is set off between commas."""
    before = text[window.start : figure.span.start]
    behind = text[figure.span.start : window.end]
    if _IN_ASIDE.search(before) is not None:
        behind = behind.partition(", ")[0]
    return _SET_OFF.sub(" ", before) + behind


def without_aside(text: str, figure: Figure, window: Span) -> str:
    """Leave out what stands behind a figure by itself: ", the tallest proposed"."""
    aside = _APPOSED.search(text, figure.span.end, window.end)
    end = window.end if aside is None else aside.start()
    return without_set_off(text, figure, Span(window.start, end))
