"""The lines and paragraphs of a text file.

Knows how plain text marks a paragraph: a line each, or lines wrapped at a
margin with empty lines between paragraphs. Refuses to know what they say.
"""

import re

from bot.model import Span

# From the first to the last character of a line that is no white space, behind
# the marks that editors and scrapers leave before a text.
_LINE = re.compile(r"[^\s\ufeff\u200b\u2060](?:[^\r\n\f\v\x85\u2028\u2029]*\S)?")
_BREAK = re.compile(r"\r\n|[\r\n\v\x85\u2028]|[\f\u2029]")
# A closing bracket ends a turn: "We did. (Laughter)"; few wrapped lines end so.
_ENDED = re.compile(r"(?:[.!?:;…][\"'”’»)\]]*|[)\]])$")

# Wrapped text: lines of a typewriter's or mail reader's width, of which most
# break off in mid-sentence.
_WIDEST = 100
_NARROWEST = 45
_MID_SENTENCE_SHARE = 0.6
_ENOUGH_LINES = 4
_TAIL = 8


def read_paragraphs(text: str, start: int = 0) -> list[Span]:
    """Give the paragraphs of `text[start:]` in order, trimmed, none empty."""
    lines = [Span(found.start(), found.end()) for found in _LINE.finditer(text, start)]
    is_blank_before = [
        index == 0 or _is_blank(text, lines[index - 1].end, line.start)
        for index, line in enumerate(lines)
    ]
    if not _is_wrapped(text, lines, is_blank_before):
        return lines
    blocks: list[Span] = []
    for line, is_new in zip(lines, is_blank_before, strict=True):
        if is_new:
            blocks.append(line)
        else:
            blocks[-1] = Span(blocks[-1].start, line.end)
    return blocks


def _is_blank(text: str, start: int, end: int) -> bool:
    """Tell whether an empty line or a page break lies in this white space."""
    breaks = _BREAK.findall(text, start, end)
    return len(breaks) > 1 or "\f" in breaks or "\u2029" in breaks


def _is_wrapped(text: str, lines: list[Span], is_blank_before: list[bool]) -> bool:
    """Tell lines wrapped at a margin from a paragraph a line."""
    inner = [
        line
        for line, is_next_new in zip(lines, is_blank_before[1:], strict=False)
        if not is_next_new
    ]
    if len(inner) < _ENOUGH_LINES or 2 * len(inner) < len(lines):
        return False
    if any(line.end - line.start > _WIDEST for line in lines):
        return False
    middle = sorted(line.end - line.start for line in inner)[len(inner) // 2]
    broken = sum(
        _ENDED.search(text, max(line.start, line.end - _TAIL), line.end) is None
        for line in inner
    )
    return middle >= _NARROWEST and broken >= _MID_SENTENCE_SHARE * len(inner)
