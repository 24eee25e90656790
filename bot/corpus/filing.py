"""Who filed a story, where and when: bylines, datelines, date lines, biographies.

Each is recognised by its printed form alone. Where a form could be the story's
own words, it is the story's.
"""

import re
from dataclasses import dataclass
from datetime import date

from bot.almanac import DAY, FULL_DATE, MONTH, WEEKDAY, YEAR, read_date
from bot.corpus.patterns import (
    CAPITAL,
    CAPS_PLACE,
    NAME,
    NAME_WORD,
    NAMES,
    TITLE_PLACE,
    TITLE_WORD,
)

# ------------------------------------------------------------------ date lines

_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"\(?(?:[A-Z]{2,5}|[+-]\d\d:?\d\d|Z)\)?"
_CLOCK = (
    rf"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
    rf"|\s*(?:,|at|-|–|\|)?\s*(?:{_TIME})\s*(?:{_ZONE})?)"
)
_DATE_LABEL = (
    r"(?:date|dated|published|posted|updated|created|issued|released|modified"
    r"|last\s+(?:updated|modified)|first\s+published|publication\s+date"
    r"|published\s+(?:on|at)|posted\s+on|updated\s+on)"
)
_PUBLISHED_LABEL = re.compile(
    r"date|dated|(?:first\s+)?published|posted|issued|publication", re.IGNORECASE
)
_YEARLESS = rf"(?:{MONTH}\s+{DAY}|{DAY}\s+{MONTH})"
_WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s+)?"
_ANY_DATE = rf"{_WEEKDAY_BEFORE}(?:{FULL_DATE}|{_YEARLESS})"
_LABELLED_DATE = rf"(?:(?i:{_DATE_LABEL})\s*[:\-–|]?\s*)?{_ANY_DATE}(?:{_CLOCK})?"
_DATE_LINE = re.compile(
    rf"\(?{_LABELLED_DATE}(?:\s*[|,;/•·\-–]?\s*{_LABELLED_DATE})?\)?\.?"
)
# "date 2031-05-02 UK ministers ...": the story goes on after the date.
_DATE_OPENING = re.compile(
    rf"(?:(?i:{_DATE_LABEL})\s*:?\s*{_ANY_DATE}|{YEAR}-\d\d-\d\d)(?:{_CLOCK})?"
    rf"(?=\s+[\"'“‘]?{CAPITAL})"
)
_ONE_DATE = re.compile(
    rf"(?:((?i:{_DATE_LABEL}))\s*[:\-–|]?\s*)?({_WEEKDAY_BEFORE}{FULL_DATE})"
)


def is_date_line(line: str) -> bool:
    """Tell a line that holds dates and their labels alone."""
    return _DATE_LINE.fullmatch(line) is not None


def date_opening(text: str, start: int, end: int) -> int:
    """Give where a date line that opens a paragraph ends; `start` without one."""
    found = _DATE_OPENING.match(text, start, end)
    return found.end() if found else start


# "The Port Herald, March 3, 2031", "Port Haven, Monday, 3 March 2031".
_FIELD = rf"{CAPITAL}[\w'’.&\-]*(?:\s(?:{NAME_WORD}|of|and|the|&)){{0,4}}"
_NAMED_DATE = re.compile(
    rf"(?![Bb][Yy]\s)(?P<fields>{_FIELD}(?:,\s{_FIELD})?)(?:,|\s[–—|\-])\s"
    rf"{_WEEKDAY_BEFORE}{FULL_DATE}(?:{_CLOCK})?\.?"
)


def published_in(line: str) -> date | None:
    """Give the day a date line says the article appeared, not when it was changed."""
    for found in _ONE_DATE.finditer(line):
        if found[1] is None or _PUBLISHED_LABEL.match(found[1]):
            return read_date(found[2])
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What a line of fields, "AFP | Paris | 3 May 2031", says beside its date."""

    outlet: str = ""
    place: str = ""


_FIELD_BREAK = re.compile(r"\s*[|•·]\s*")
_WIRE = re.compile(
    r"AFP|AP|PTI|ANI|IANS|UNI|PA|DPA|dpa|ANSA|EFE|TASS|Tass|Xinhua|Kyodo|Yonhap|Reuters"
    r"|REUTERS|Bloomberg|Associated Press|Press Trust of India"
    rf"|(?:{CAPITAL}[\w'’.\-]*\s+){{1,3}}(?:News|Wire|Press|News Service|News Agency)"
)
_MOST_FIELDS = 4
_LONGEST_FIELD = 40


def filing_in(line: str) -> Filing | None:
    """Read a line of short fields that ends in its date; None where it is none.

    The place is known by its stand between a news agency and the date; the
    first field of others may be a section as well as a name.
    """
    if named := _NAMED_DATE.fullmatch(line):
        return _filing_of(named["fields"])
    fields = _FIELD_BREAK.split(line)
    if not 1 < len(fields) <= _MOST_FIELDS or not is_date_line(fields[-1]):
        return None
    if any(not field or len(field) > _LONGEST_FIELD for field in fields):
        return None
    if not _WIRE.fullmatch(fields[0]):
        return Filing() if len(fields) > _NAME_AND_DATE else None
    place = fields[1] if len(fields) > _NAME_AND_DATE else ""
    is_place = re.fullmatch(TITLE_PLACE, place) is not None
    return Filing(outlet=fields[0], place=place if is_place else "")


_NAME_AND_DATE = 2


def _filing_of(fields: str) -> Filing:
    """Tell an outlet from a place before a date, by the words in outlets' names."""
    first, _, rest = fields.partition(", ")
    if not _OUTLET_WORDS.isdisjoint(first.lower().split()):
        return Filing(outlet=first, place=rest)
    return Filing(place=first)


# --------------------------------------------------------------------- bylines

_BYLINE = re.compile(
    rf"(?:{FULL_DATE}[.,]?\s+(?=[Bb][Yy]\b))?"
    r"(?:(?:Written|Reported|Edited|Posted|Compiled|Curated|Story|Words|Text|Analysis)"
    rf"\s+)?(?:By|BY|by)\s*:?\s+(?P<who>{NAMES}(?:\s*[,–—\-]\s+[^|.!?\"“]{{2,60}})?)"
    r"(?:\s*[|•·].{0,80})?"
    # "By our harbour staff, The Port Herald, 3 March 2031"
    rf"|(?:By|BY)\s+(?P<staff>[^|.!?:;\"“]{{3,80}}),\s+{_WEEKDAY_BEFORE}{FULL_DATE}"
    r"|(?:Author|AUTHOR|Byline|BYLINE)s?\s*:\s*(?P<author>[^.!?]{2,120})\.?"
)
_NAME_BAR = re.compile(
    rf"(?P<who>{CAPITAL}[\w'’.\-]*(?:\s+{NAME_WORD}){{1,3}})\s*[|•·]\s*(?P<rest>.+)"
)
_NAME_ROLE = re.compile(
    rf"(?P<who>{CAPITAL}[\w'’.\-]*(?:\s+{NAME_WORD}){{1,3}},\s+[^.!?,]{{0,40}}"
    r"\b(?i:editor|correspondent|reporter|writer|columnist|contributor|journalist"
    r"|bureau|desk|staff))"
)
_NAME_ALONE = re.compile(rf"{CAPITAL}[\w'’.\-]*(?:\s+{NAME_WORD}){{1,3}}")


def byline_in(line: str) -> str:
    """Give who wrote it, as a byline prints it; empty where the line is none."""
    if found := _BYLINE.fullmatch(line):
        return (found["who"] or found["staff"] or found["author"]).strip()
    if found := _NAME_ROLE.fullmatch(line):
        return found["who"]
    found = _NAME_BAR.fullmatch(line)
    return found["who"] if found and is_date_line(found["rest"]) else ""


# "Ines Caldera, PORT HAVEN/NORTH QUAY": after the name, where she wrote it.
_WRITTEN_FROM = re.compile(
    rf"(?P<who>.*[a-z].*?),\s+(?P<place>{CAPS_PLACE})(?<=\w{{4}})\.?"
)
_OUTLET_WORDS = frozenset(
    """
    agency broadcasting bureau chronicle correspondent daily desk editor gazette herald
    journal magazine mail media network news post press radio reporter reuters service
    staff sun telegraph the times tribune tv wire writer xinhua bloomberg
    """.split()
)


def split_byline(byline: str) -> tuple[str, str]:
    """Part a byline into who wrote it and the place in capitals behind the name."""
    found = _WRITTEN_FROM.fullmatch(byline)
    if found is None or not _OUTLET_WORDS.isdisjoint(found["place"].lower().split()):
        return byline, ""
    return found["who"], found["place"]


def is_kicker(line: str) -> bool:
    """Tell the label above a headline: "Analysis"."""
    return line.lower().strip(":") in _LABELS


def is_name(line: str) -> bool:
    """Tell a line that could be a name alone, in two to four words."""
    return _NAME_ALONE.fullmatch(line) is not None and line[-1] != "."


# ------------------------------------------------------------------- datelines


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and by whom a story was filed; `end` is where the story begins."""

    end: int
    place: str = ""
    outlet: str = ""
    published: date | None = None
    label: str = ""  # the words before a colon, which could be a speaker's name


_REGION = rf"(?:,\s+{TITLE_WORD}(?: {TITLE_WORD}){{0,2}})"
_FILED = (
    rf"(?:(?:,|(?<=\.)|\.)\s+(?P<day>{_WEEKDAY_BEFORE}(?:{FULL_DATE}|{_YEARLESS})))"
)
_OUTLET = (
    rf"\(\s*(?P<outlet>{CAPITAL}[\w'’.&/\- ]{{1,58}}?)"
    rf"(?:,\s+(?P<issue>{_WEEKDAY_BEFORE}{FULL_DATE}))?\s*\)"
)
_SLASHED = r"/(?P<slashed>[A-Z][\w\- ]{1,40})/"
_DASH = r"(?:\s*[–—―]\s*|\s*--+\s*|\s+-\s*|\s+_\s+|-\s+)"
_SPACED_DASH = r"\s*(?:[–—―]|--+|\s-|\s_)\s+"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # LONDON (Daily Example, 3 May 2031) – / LONDON (Daily Example) –
        # LONDON, March 3 (Reuters) - / PARIS, France (AFP) —
        (
            rf"(?P<place>{CAPS_PLACE}|{TITLE_PLACE}){_REGION}??{_FILED}?\s*"
            rf"(?:{_OUTLET}|{_SLASHED})(?:{_DASH}|\s*:\s+|\.\s+)"
        ),
        # LONDON, March 3 — / Port Haven, June 12:
        (
            rf"(?P<place>{CAPS_PLACE}|{TITLE_PLACE}){_REGION}??{_FILED}"
            rf"(?:{_DASH}|\s*:\s+)"
        ),
        # WASHINGTON — / NEW YORK, N.Y. --
        rf"(?P<place>{CAPS_PLACE}){_REGION}?{_SPACED_DASH}",
        # NEW DELHI: / never "UK: ..." or "AP: ..."
        (
            rf"(?P<place>(?P<label>(?=.{{4}})(?![A-Z]{{1,3}}\s*:){CAPS_PLACE}))"
            rf"{_REGION}?\s*:\s+"
        ),
        # (Reuters) -
        rf"{_OUTLET}\s*{_DASH}",
    )
)
# Printed in capitals before a dash or colon, and no places.
_LABELS = frozenset(
    """
    advisory alert analysis breaking column comment correction developing editorial
    exclusive explained explainer factbox feature flash interview live liveblog news
    note op-ed opinion photos podcast poll profile quiz recap review special timeline
    transcript update updated updates urgent video watch
    """.split()
)
_LONGEST_DATELINE = 160


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """Read the dateline that opens a paragraph; None without one."""
    limit = min(end, start + _LONGEST_DATELINE)
    for pattern in _DATELINES:
        found = pattern.match(text, start, limit)
        if found and found.end() < end and _opens_story(text, found):
            return _read_dateline(found)
    return None


_STORY_OPENS = re.compile(rf"[\"'“‘«(\[$£€]*(?:{CAPITAL}|\d)")


def _opens_story(text: str, found: re.Match[str]) -> bool:
    """Tell a dateline from a sentence that happens to hold a dash or a colon."""
    place = found.groupdict().get("place") or ""
    words = place.lower().split()
    if words and (words[0] in _LABELS or words[-1] in _LABELS):
        return False
    return _STORY_OPENS.match(text, found.end()) is not None


def _read_dateline(found: re.Match[str]) -> Dateline:
    parts = found.groupdict()
    return Dateline(
        end=found.end(),
        place=parts.get("place") or "",
        outlet=parts.get("outlet") or parts.get("slashed") or "",
        published=read_date(parts.get("day") or parts.get("issue") or ""),
        label=parts.get("label") or "",
    )


# ------------------------------------------------------------------ biographies

_TRADE = (
    r"(?i:journalist|reporter|editor|correspondent|writer|columnist|author|commentator"
    r"|contributor|freelancer?|producer|blogger|broadcaster|analyst|professor|lecturer"
    r"|fellow|researcher|historian|student|presenter|photographer|founder|director)"
)
_BIOGRAPHY = re.compile(
    rf"[*_\s]*(?P<name>{NAME}|[Tt]he (?:writer|author))[*_]*\s+"
    rf"(?:(?:is|was|has been|works as) [^.\"“]{{0,160}}\b{_TRADE}\b"
    r"|(?:covers|writes (?:about|on|for)|reports (?:on|for)|reported from)\b).*"
)
_CONTACT = re.compile(
    rf"(?:Contact|Follow|Email|E-mail|Write to|Reach) {NAME}.{{0,60}}"
    r"(?:@|\bon Twitter\b).{0,80}"
)


def biography_of(line: str) -> str:
    """Give whom a line at the foot introduces as the author; empty if nobody."""
    if '"' in line or "“" in line:
        return ""
    found = _BIOGRAPHY.fullmatch(line)
    return found["name"] if found else ""


def is_contact(line: str) -> bool:
    """Tell a line at the foot that says where to write to the author."""
    return _CONTACT.fullmatch(line) is not None
