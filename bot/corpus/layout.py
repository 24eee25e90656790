"""The order of things in an article: head, story, foot.

Knows where each kind of furniture may stand. The head is read line by line
until the first line that could be the story; subheadings stand between
paragraphs; an author's biography stands at the foot.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.corpus import filing, furniture
from bot.corpus.lines import read_paragraphs
from bot.model import Region, RegionKind, Span
from bot.text import trimmed

_MOST_HEAD_LINES = 12
_MOST_HEADLINES = 3  # a kicker, a headline and the line under it
_MOST_FOOT_LINES = 6
_SEEN_BELOW = 8  # how far down a headline's story may begin
_MOST_STACKED = 2  # subheadings one under the other; more are a list
_PROSE_WORDS = 26  # a line this long is prose, however it ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What an article's text shows; a field is empty where it shows nothing."""

    paragraphs: tuple[Span, ...]
    regions: tuple[Region, ...]
    title: str = ""
    outlet: str = ""
    byline: str = ""
    place: str = ""
    published: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file, or a paragraph wrapped over several."""

    span: Span
    words: str  # with single spaces; empty where too long to be furniture
    is_turn: bool = False  # opens with a label that opens others: a transcript's

    @property
    def is_prose(self) -> bool:
        """Tell a line that reads as a sentence of the story."""
        if not self.words:
            return True
        is_long = furniture.count_words(self.words) >= _PROSE_WORDS
        return is_long or furniture.ends_sentence(self.words)


def read_layout(text: str, start: int = 0) -> Layout:
    """Tell the story in `text[start:]` from what stands around it."""
    lines = _read_lines(text, start)
    head = _head_kinds(text, lines)
    foot = _foot_kinds(lines, len(head))
    story = _story_kinds(lines, len(head), len(lines) - len(foot))
    return _lay_out(text, lines, [*head, *story, *foot])


def _read_lines(text: str, start: int) -> list[_Line]:
    lines: list[_Line] = []
    for span in read_paragraphs(text, start):
        short = span.end - span.start <= furniture.LONGEST_LINE
        words = " ".join(span.of(text).split()) if short else ""
        if not short or any(map(str.isalnum, words)):  # no rule, "---" or "* * *"
            lines.append(_Line(span, words))
    return _with_turns(lines)


def _with_turns(lines: list[_Line]) -> list[_Line]:
    """Mark the lines of a transcript, of which several open with one label."""
    labels = [furniture.turn_label(line.words) for line in lines]
    times = Counter(label for label in labels if label)
    has_capitals = any(n > 1 and label.isupper() for label, n in times.items())
    return [
        replace(line, is_turn=True)
        if times[label] > 1 or (has_capitals and label.isupper())
        else line
        for line, label in zip(lines, labels, strict=True)
    ]


# ------------------------------------------------------------------------ head


def _head_kinds(text: str, lines: list[_Line]) -> list[RegionKind]:
    """Give the kinds of the lines above the story, each surely none of it."""
    kinds: list[RegionKind] = []
    for index, line in enumerate(lines[:_MOST_HEAD_LINES]):
        titles = kinds.count(RegionKind.HEADLINE)
        kind = _head_kind(text, lines, index, has_title=titles > 0)
        is_list = kind is RegionKind.HEADLINE and titles == _MOST_HEADLINES
        if kind is None or is_list or not line.words:
            break
        kinds.append(kind)
    return kinds


def _head_kind(
    text: str, lines: list[_Line], index: int, *, has_title: bool
) -> RegionKind | None:
    words = lines[index].words
    below = lines[index + 1 : index + _SEEN_BELOW]
    if filing.is_date_line(words) or filing.filing_in(words) is not None:
        return RegionKind.DATE_LINE
    if filing.byline_in(words):
        return RegionKind.BYLINE
    if kind := _aside_kind(lines, index):
        return kind
    if has_title and filing.is_name(words) and _is_dated(below):
        return RegionKind.BYLINE
    is_lead = lines[index].is_turn or _dateline_at(text, lines[index].span) is not None
    if is_lead or not _is_headline(words, below, has_title=has_title):
        return None
    return RegionKind.HEADLINE


def _is_headline(words: str, below: list[_Line], *, has_title: bool) -> bool:
    """Tell a headline from a lead, which has no story below it or reads as prose."""
    if furniture.is_marked_heading(words):
        return True
    if furniture.is_headline(words):
        return any(line.is_prose for line in below)
    return bool(below) and not has_title and furniture.is_titled_sentence(words)


def _is_dated(below: list[_Line]) -> bool:
    return bool(below) and filing.is_date_line(below[0].words)


def _dateline_at(text: str, span: Span) -> filing.Dateline | None:
    return filing.dateline_at(text, span.start, span.end)


# ------------------------------------------------------------------------ foot


def _foot_kinds(lines: list[_Line], first: int) -> list[RegionKind]:
    """Give the kinds of the lines below the story: who wrote it, and asides."""
    lowest = max(first + 1, len(lines) - _MOST_FOOT_LINES)
    found = [
        index for index in range(lowest, len(lines)) if _is_biography(lines, index)
    ]
    if not found:
        return []
    top = found[0]
    above = lines[top - 1].words if top > lowest else ""
    has_name = bool(above) and filing.is_name(above)
    kinds = [RegionKind.BYLINE] if has_name else []
    return kinds + [
        _aside_kind(lines, index) or RegionKind.BIOGRAPHY
        for index in range(top, len(lines))
    ]


def _is_biography(lines: list[_Line], index: int) -> bool:
    """Tell a line about the author: one the story itself does not tell of."""
    words = lines[index].words
    if filing.is_contact(words):
        return True
    name = filing.biography_of(words)
    if not name:
        return False
    told = [line.words for line in lines[:index] if name in line.words]
    is_signed = any(filing.byline_in(line) or line == name for line in told)
    return is_signed or not told


# ----------------------------------------------------------------------- story


def _story_kinds(lines: list[_Line], first: int, last: int) -> list[RegionKind | None]:
    """Give the kinds of the lines between head and foot; None: a paragraph."""
    kinds: list[RegionKind | None] = []
    for index in range(first, last):
        kind = _aside_kind(lines, index)
        if kind is None and _is_subheading(lines, index, first, last):
            kind = RegionKind.SUBHEADING
        kinds.append(kind)
    return kinds


def _aside_kind(lines: list[_Line], index: int) -> RegionKind | None:
    """Tell a teaser or credit, which may stand anywhere."""
    words = lines[index].words
    if not words:
        return None
    if furniture.is_teaser(words) or furniture.is_teaser_label(words):
        return RegionKind.TEASER
    if furniture.is_credit(words):
        return RegionKind.CREDIT
    above = lines[index - 1].words if index else ""
    if furniture.is_teaser_label(above) and furniture.is_headline(words):
        return RegionKind.TEASER
    return None


def _is_subheading(lines: list[_Line], index: int, first: int, last: int) -> bool:
    """Tell a title-like line with prose above and below from a list's item."""
    words = lines[index].words
    if not words:
        return False
    if furniture.is_marked_heading(words):
        return True
    is_turn = lines[index].is_turn
    if index == first or is_turn or not furniture.is_subheading(words):
        return False
    return _is_near_prose(lines, index, last, 1) and _is_near_prose(
        lines, index, first - 1, -1
    )


def _is_near_prose(lines: list[_Line], index: int, bound: int, step: int) -> bool:
    """Tell whether prose comes before more title-like lines than stack."""
    near = range(index + step, bound, step)[:_MOST_STACKED]
    return any(lines[other].is_prose for other in near)


# ---------------------------------------------------------------------- result


def _lay_out(text: str, lines: list[_Line], kinds: list[RegionKind | None]) -> Layout:
    regions = [
        Region(kind=kind, span=line.span)
        for line, kind in zip(lines, kinds, strict=True)
        if kind is not None
    ]
    story = [line.span for line, kind in zip(lines, kinds, strict=True) if kind is None]
    dateline = None
    if story:
        opening, lead, dateline = _open_story(text, story)
        regions.extend(opening)
        story[:1] = [lead]
    paragraphs, tails = _cut_tails(text, story)
    regions = sorted([*regions, *tails], key=lambda region: region.span)
    head = _read_head(text, regions)
    filed = dateline or filing.Dateline(end=0)
    return Layout(
        paragraphs=tuple(paragraphs),
        regions=tuple(regions),
        title=head.title,
        outlet=filed.outlet or head.outlet,
        byline=head.byline,
        place=filed.place or head.place,
        published=head.published or filed.published,
        url=head.url,
    )


def _open_story(
    text: str, story: list[Span]
) -> tuple[list[Region], Span, filing.Dateline | None]:
    """Cut a date line and a dateline off the first paragraph."""
    lead = story[0]
    regions: list[Region] = []
    end = filing.date_opening(text, lead.start, lead.end)
    if end > lead.start:
        regions.append(Region(kind=RegionKind.DATE_LINE, span=Span(lead.start, end)))
        lead = trimmed(text, end, lead.end) or lead
    dateline = _dateline_at(text, lead)
    if dateline is None or _is_speaker(text, dateline.label, story[1:]):
        return regions, lead, None
    printed = trimmed(text, lead.start, dateline.end) or lead
    regions.append(Region(kind=RegionKind.DATELINE, span=printed))
    return regions, Span(dateline.end, lead.end), dateline


def _is_speaker(text: str, label: str, story: list[Span]) -> bool:
    """Tell a transcript, where names before colons open many paragraphs."""
    return bool(label) and any(text.startswith(f"{label}:", p.start) for p in story)


def _cut_tails(text: str, story: list[Span]) -> tuple[list[Span], list[Region]]:
    """Cut teasers and credits off the ends of paragraphs."""
    paragraphs: list[Span] = []
    regions: list[Region] = []
    for span in story:
        tail = furniture.tail_of(text, span.start, span.end)
        cut = trimmed(text, tail.start(), tail.end()) if tail else None
        kept = trimmed(text, span.start, tail.start()) if tail else None
        if tail is None or cut is None or kept is None:
            paragraphs.append(span)
            continue
        kind = RegionKind.TEASER if tail["teaser"] else RegionKind.CREDIT
        paragraphs.append(kept)
        regions.append(Region(kind=kind, span=cut))
    return paragraphs, regions


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What the furniture says of the article as a whole."""

    title: str
    byline: str
    outlet: str
    place: str
    published: date | None
    url: str


def _read_head(text: str, regions: list[Region]) -> _Head:
    def printed(*kinds: RegionKind) -> Iterator[str]:
        for region in regions:
            if region.kind in kinds:
                yield " ".join(region.span.of(text).split())

    titles = (
        line.lstrip("# ")
        for line in printed(RegionKind.HEADLINE)
        if not filing.is_kicker(line)
    )
    bylines = (filing.byline_in(line) or line for line in printed(RegionKind.BYLINE))
    byline, written_from = filing.split_byline(next(bylines, ""))
    filings = (filing.filing_in(line) for line in printed(RegionKind.DATE_LINE))
    filed = next((one for one in filings if one is not None), filing.Filing())
    days = map(filing.published_in, printed(RegionKind.DATE_LINE, RegionKind.BYLINE))
    return _Head(
        title=next(titles, ""),
        byline=byline,
        outlet=filed.outlet,
        place=filed.place or written_from,
        published=next((day for day in days if day is not None), None),
        url=next((x for x in printed(RegionKind.CREDIT) if x.startswith("http")), ""),
    )
