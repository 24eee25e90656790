"""Single quotation marks as the outer pair, told from apostrophes.

Knows where an apostrophe stands that looks like a mark: plural possessives
("the boys' coats"), dropped letters ("goin' home", "'eld up", "the '90s").
Refuses to know who speaks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.extract.reading.double_marks import Marked, Places
from bot.extract.reading.open_ends import tells_who
from bot.model import Span

_OPEN = re.compile(r"['‘`‚](?<![\w.,!?…`].)(?=[\w$£€\"“(\[…])")
# Behind it no letter, and a figure only as a footnote's: "‘We sail,’3 said Roe".
_BEHIND = r"(?:(?!\w)|(?<=[.,?!].)(?=(?:\d{1,2}|[¹²³⁰⁴-⁹]{1,3})(?:[\s.,;]|$)))"
_CLOSE = re.compile(rf"(?<=[^\s(\[])['’]{_BEHIND}")
_GERMAN_CLOSE = re.compile(rf"(?<=[^\s(\[])‘{_BEHIND}")  # ‚So‘
_ENDS_SPEECH = frozenset(".,?!…—–-;:")
_DOUBLES = frozenset('"”»')

# Words that an apostrophe opens. Of those without their "h", only what is no
# word of its own: "'old" may as well be one in marks.
_DROPPED: Final = frozenset(
    """
    tis twas twere twill twould til em bout cept cause cos coz cuz fraid gainst neath
    nother nuff pon scuse specially ullo appened appens appy ard arder ardly armony
    atred ave aven avent avin aving ead eads eadline eadlines ealth ealthy eard eart
    earts eaven eavens eavy eld ello elp elped elps elping erself igh igher ighest
    imself ired istory olding oliday olidays ome omes ometown omework oney onest onestly
    oping opped orrible orrid orse orses ospital ospitals otel otels ouse oused ouses
    ousing owever uge undred undreds ungry unt unting urricane urry urt urts usband
    usbands
    """.split()
)
_DECADE = re.compile(r"\d0s|\d\d\b|n['’]?\s", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{1,12}\b")
# Before one that is none: "the boys'", "goin'", "o'", "6'".
_MAY_OWN = re.compile(r"(?:[sSzZxX\d]|[a-z]in|\b(?i:o|an|th|ol|lil|mo|wi|t|d)|['’]n)$")
_GOES_ON = re.compile(r"\s+[a-z]")
_LONGEST_PIECE = 5


# What scrapers turn single marks into.
_ENTITY = re.compile(r"&(?:#39|#x27|apos|[lr]squo|#821[67]|#x201[89]);")


def pair_singles(
    text: str, paragraph: Span, doubles: Sequence[Marked]
) -> Iterator[Marked]:
    """Find single marks used as the outer pair, with double ones inside or not."""
    at = text.find("&", paragraph.start, paragraph.end)
    entity = _ENTITY.search(text, at, paragraph.end) if at >= 0 else None
    if entity is None:
        is_any = _OPEN.search(text, paragraph.start, paragraph.end) is not None
        return _pair(text, paragraph, doubles) if is_any else iter(())
    return _pair_entities(text, paragraph, doubles)


def _pair_entities(
    text: str, paragraph: Span, doubles: Sequence[Marked]
) -> Iterator[Marked]:
    """Pair the marks of a copy that has a mark and blanks for each entity."""
    base = paragraph.start
    inside = text[base : paragraph.end]
    sizes: dict[int, int] = {}  # of each entity, by where its mark stands

    def as_mark(found: re.Match[str]) -> str:
        start, end = found.span()
        size = end - start
        is_opening = inside[end : end + 1].isalnum()
        if is_opening and inside[start - 1 : start].isalnum():
            return "x" * size  # "it&#39;s"
        sizes[end - 1 if is_opening else start] = size
        return "'".rjust(size) if is_opening else "'".ljust(size)

    copy = _ENTITY.sub(as_mark, inside)
    around = [_moved(double, -base) for double in doubles]
    for one in _pair(copy, Span(0, len(copy)), around):
        first, last = sizes.get(one.outer_start, 1), sizes.get(one.end, 1)
        whole = one._replace(outer_start=one.start - first, outer_end=one.end + last)
        yield _moved(whole, base)


def _moved(marked: Marked, by: int) -> Marked:
    return marked._replace(
        outer_start=marked.outer_start + by,
        start=marked.start + by,
        end=marked.end + by,
        outer_end=marked.outer_end + by,
    )


def _pair(text: str, paragraph: Span, doubles: Sequence[Marked]) -> Iterator[Marked]:
    inside = Places(doubles, paragraph.end)
    opened: int | None = None
    sought = 0  # up to where nothing closes what is open
    for start in (*_openings(text, paragraph, inside), paragraph.end):
        closing = None
        if opened is not None:
            rest = Span(max(opened + 1, sought), max(start, opened + 2))
            closing = _closing(text, opened, rest, inside)
        if opened is not None and closing is not None:
            yield Marked(opened, opened + 1, closing, closing + 1, is_single=True)
        elif opened is not None and _may_be_dropped(text, start, paragraph):
            sought = start
            continue  # "'We was 'ungover,' said Roe": nothing has closed before
        opened = start


def _openings(text: str, paragraph: Span, inside: Places) -> Iterator[int]:
    at = paragraph.start
    while found := _OPEN.search(text, at, paragraph.end):
        held = inside.holding(found.start())
        at = found.end() if held is None else held.outer_end
        if held is None and not _is_apostrophe(text, found.end(), paragraph.end):
            yield found.start()


def _is_apostrophe(text: str, after: int, end: int) -> bool:
    """Tell "'Tis", "'em" and "the '90s" by what stands behind the mark."""
    letters = _LETTERS.match(text, after, end)
    if letters is not None and letters[0].lower() in _DROPPED:
        return True
    return _DECADE.match(text, after, end) is not None


def _may_be_dropped(text: str, start: int, paragraph: Span) -> bool:
    """Tell a mark between two words of a sentence, the second in lower case."""
    if start + 1 >= paragraph.end or start - 2 < paragraph.start:
        return False
    return text[start + 1].islower() and text[start - 2].isalnum()


def _closing(text: str, opened: int, rest: Span, doubles: Places) -> int | None:
    """Find the mark that closes what is open, up to where another one opens.

    What may be an apostrophe is none where a surer mark comes after it: that
    one has nothing else to close. Beyond double marks only a comma or stop
    before it makes a mark sure.
    """
    settled = first = None
    beyond = doubles.next_start(opened + 1)
    marks = _GERMAN_CLOSE if text[opened] == "‚" else _CLOSE
    for found in marks.finditer(text, rest.start, rest.end):
        at = found.start()
        if doubles.holding(at) is not None:
            continue
        if text[at - 1] in _ENDS_SPEECH or _ends_nested(text, at):
            return at
        if at > beyond:
            continue
        if not _MAY_OWN.search(text, max(0, at - _LONGEST_PIECE), at):
            return at
        if _is_left_by_clause(text, at + 1, rest.end):
            return at
        first = at if first is None else first
        if settled is None and not _GOES_ON.match(text, at + 1, rest.end):
            settled = at
    return first if settled is None else settled


def _ends_nested(text: str, at: int) -> bool:
    """Tell the last mark of "'He told me, “Sail home.”' Roe said"."""
    return text[at - 1] in _DOUBLES and text[at - 2] in _ENDS_SPEECH


def _is_left_by_clause(text: str, at: int, end: int) -> bool:
    """Tell "the owners', said Roe": who spoke stands right behind it."""
    while at < end and (text[at] == "," or text[at].isspace()):
        at += 1
    return tells_who(text, at, end)
