"""What a figure is about: the matter by which two articles' figures meet.

Knows the closed classes that tell figures apart whatever the subject: whether
a figure is a forecast, a proposal or an earlier one, a part or an addition.
Refuses to find figures.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bot.model import Figure, Span
from bot.resolve.claims.amounts import dimension_of
from bot.resolve.claims.asides import without_aside, without_set_off
from bot.resolve.claims.bodies import IN_BODY, body_of, is_of_body
from bot.resolve.claims.crowds import CROWD, is_asked_by_crowd, is_crowd, places_in
from bot.resolve.claims.fates import EMPLOYED, JOBS, fate_of, is_of_jobs
from bot.resolve.claims.kinds import is_occasion, kind_of, occasion_of
from bot.resolve.claims.marks import (
    SIDES,
    TIMES_BESIDE,
    WEEKDAYS_TOLD,
    are_on_two_sides,
    is_year_and_day,
    marks_of,
)
from bot.resolve.claims.shares import shares_of
from bot.resolve.terms import stem, terms
from bot.text import fold

# What sets two figures apart that otherwise speak of one thing. Both must have
# the same of these: a forecast is not contradicted by what came.
_MODES = {
    "forecast": (
        r"expected|expect(?:s|ing)?(?! to\b)|forecasts?|predict(?:s|ed)?|projected"
        r"|anticipate[ds]|await(?:s|ed|ing)?|analysts"
    ),
    "alleged": (
        r"accus(?:e[ds]?|ing|ations?)|alleg(?:e[ds]?|edly|ing|ations?)|suspected of"
        r"|charged with|charges of"
    ),
    "proposal": (
        r"propos(?:e[ds]?|ing|als?)|demand(?:s|ed|ing)|want(?:s|ed)|want(?! to\b)"
        r"|sought|request(?:s|ed)|call(?:s|ed|ing)? for|asked for"
        r"|(?:put|putting) in for|seek(?:s|ing)?|su(?:ed|ing|es?) for"
    ),
    "earlier": (
        r"original(?:ly)?|initial(?:ly)?|previous(?:ly)?"
        r"|first (?:put|thought|reported|said|told|gave|believed|feared)"
        r"|earlier (?:figure|estimate|toll|report)s?|a year (?:earlier|ago|before)"
        r"|last (?:season|winter|spring|summer|autumn)|the year before|up from"
        r"|down from|compared (?:with|to)"
        r"|rather than|instead of|no longer|revised from|used to"
    ),
    "yearly": r"last year",
    "condition": r"if|unless|could|might|as much as|would have",
    "changed": (
        r"(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)|up(?:s|ped|ping)|improv(?:e[sd]|ing)"
        r"|sweeten(?:s|ed|ing)) (?:its|his|her|their) (?:[a-z]+ ){0,4}?(?:offer|bid"
        r"|price|stake|holding|reward)"
    ),
    "limit": r"limit(?:ed)?|target|maximum|minimum|threshold|licen[cs]ed"
    r"|capacity(?! (?:crowd|audience|house|congregation))"
    r"|room for|can (?:hold|take|seat|carry)|designed (?:for|to)"
    r"|built (?:for an?|to (?:withstand|hold|stop|keep|take|carry|seat))\b",
    "mean": r"average|mean|median|each|apiece|per head",
    "bodies": r"bod(?:y|ies)|corpses?|remains of",
    "part": (
        r"towards?|contribut(?:e[ds]?|ing|ions?)|instal?ments?|down payment|deposits?"
        r"|in advance|(?:a|her|his|its|their) share of|chip(?:s|ped)? in"
        r"|match(?:ed|ing) fund(?:s|ing)"
    ),
    "intraday": (
        r"(?:early|morning|midday|afternoon|pre-market|after-hours) (?:trade|trading"
        r"|deals|dealings)|at the opening bell"
    ),
    "next": (
        r"the next (?!day|week|month|year|spring|summer|autumn|winter|season|morning"
        r"|quarter|\w+day)[a-z]+"
    ),
    "other": (
        r"an?other(?! \d)|a (?:second|third|rival|different|similar|separate)|the other"
        r"|next[ -]door|neighbou?ring|nearby"
    ),
    "whole": r"total(?:led|s)?|overall|altogether|in all|combined",
    "pending": (
        r"still|waiting|queu(?:ed|ing)|stranded|missing|at anchor|unaccounted for"
        r"|without (?:power|water|electricity|heating)|in shelters"
    ),
    "standing": (
        r"so far|to date|remaining|(?<!are )(?<!is )(?<!were )(?<!was )(?<!due )to go"
        r"|needs?|needed|short of|shy of|at stake|leads? (?:by|of)"
        r"|led by(?= \d)|leading by|ahead of"
        r"|trail(?:s|ed|ing)?|away from"
    ),
}
_MODE = re.compile(
    r"\b(?:"
    + "|".join(rf"(?P<{mode}>{words})" for mode, words in _MODES.items())
    + r")\b",
    re.IGNORECASE,
)
_ONE_SIDED = frozenset(
    {"whole", "condition", "mean", "pending", "yearly"}
)  # the other may leave them out

# ", more than analysts had forecast": the figure itself is no forecast.
_BEYOND = re.compile(
    r"\b(?:more|less|higher|lower|better|worse|fewer|faster|later|above|below)\b"
    r"(?:\sthan)?[^,.;]{0,40}?\b(?:expected|forecasts?|predicted|projected|anticipated"
    r"|analysts|expectations)\b(?:\shad\s\w+)?"
    r"|\b(?:more|less|higher|lower|better|worse|fewer|up|down)\s(?:than|on)\s(?:in\s)?"
    r"(?:the\syear\sbefore|a\syear\s(?:ago|before|earlier)|last\s\w+)\b",
    re.IGNORECASE,
)

_NEEDS = re.compile(r"\b(?:needs?|needed)\b", re.IGNORECASE)

# Two polls may well find two things.
_SURVEY = re.compile(
    r"\b(?:(?<!to the )(?<!at the )polls?|polled|polling|surveys?|surveyed"
    r"|margin of (?:sampling )?error|respondents|likely voters|credibility interval)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a figure is of; figures are compared where `key` is the same.

    `near` are the terms beside it, `around` all of its sentence; `names` are
    those among the near ones; `modes` and `marks` set it apart from others of
    its key.
    """

    key: str
    near: tuple[str, ...]
    around: tuple[str, ...]
    names: tuple[str, ...] = ()
    name_terms: tuple[str, ...] = ()
    modes: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()

    def told_with(self, before: "Matter") -> "Matter":
        """Take what the verb tells of both: "expects 70 ships and 900 guests"."""
        times = before.marks & TIMES_BESIDE
        if are_on_two_sides(self.marks, times):
            times = frozenset()
        modes = self.modes | (before.modes & _OF_VERBS)
        return replace(self, modes=modes, marks=self.marks | times)


_OF_VERBS = frozenset({"forecast", "proposal", "alleged", "condition", "span"})
# ", the airline said, and 23,000 passengers"
_ALONG = re.compile(
    r"(?:[^,;]{0,48},)?,?\s?(?:and|with|or)?\s?(?:(?:about|around|some|nearly|almost|over"
    r"|more than|at least|up to)\s)?"
)
_NO_MORE = re.compile(r"(?:\s(?:and|with|or))?[\s.,;”]*")


def is_told_along(text: str, window: Span, figure: Span) -> bool:
    """Tell a figure that has no verb of its own: "and 900 guests."."""
    return (
        _ALONG.fullmatch(text, window.start, figure.start) is not None
        and _NO_MORE.fullmatch(text, figure.end, window.end) is not None
    )


def matter_of(figure: Figure, text: str, window: Span) -> Matter:
    """Give what a figure is of; `window` is its own part of the sentence."""
    beside = without_set_off(text, figure, window)
    modes = _modes(without_aside(text, figure, window))
    if figure.counted is None and "standing" in modes and _NEEDS.search(beside):
        modes = modes - {"standing"} | {"proposal"}  # an appeal, not what is lacking
    if are_told_as_survey(text, figure.sentence):
        modes |= {"survey"}
    modes |= shares_of(figure, text, window)
    if "yearly" in modes and not _is_sum(figure):
        modes = modes - {"yearly"} | {"earlier"}  # "12 died there last year"
    key = _key(figure, text, window)
    if key == CROWD and is_asked_by_crowd(figure, text, window):
        modes -= {"proposal"}
    if key.startswith(LASTING):
        modes -= {"forecast", "condition"}  # expected is the contract, not how long
    return Matter(
        key=key,
        near=terms(text, window.start, window.end),
        names=places_in(text, window) if key == CROWD else names_in(text, window),
        around=terms(text, figure.sentence.start, figure.sentence.end),
        modes=modes,
        marks=marks_of(beside) - TIMES_BESIDE
        | (marks_of(_close(text, figure, window)) & TIMES_BESIDE)
        | _aspect(figure, text),
    )


def _is_sum(figure: Figure) -> bool:
    """Tell money, which a firm makes or loses in the year that it reports on."""
    return figure.counted is None and dimension_of(figure.unit)[:3].isupper()


def _aspect(figure: Figure, text: str) -> frozenset[str]:
    """Tell which way a length lies: "412 metres high", "300 metres from the sea"."""
    if dimension_of(figure.unit) != "length":
        return frozenset()
    found = _ASPECT.match(text, figure.span.end) or _ASPECT_OF.search(
        text[max(0, figure.span.start - _CLOSE) : figure.span.start]
    )
    return frozenset() if found is None else frozenset({f"~{found.lastgroup}"})


_ASPECT = re.compile(
    r"[\s-](?:(?P<high>high|tall|above)|(?P<deep>deep|down|below|underground)|(?P<long>long)"
    r"|(?P<wide>wide|across)"
    r"|(?P<up>upstream|uphill|upriver)|(?P<downstream>downstream|downhill|downriver)|(?P<away>from|away|off|outside|north|south|east|west))\b"
)


_ASPECT_OF = re.compile(
    r"\b(?:(?P<deep>depths?)|(?P<high>heights?)) of"
    r" (?:(?:about|some|around|nearly|almost|over|at least|more than) )?$"
)


_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w'’\-]*\w")


# Who tells a figure is not what it is of.
_TELLER = re.compile(
    r"according to [^,.;]{1,80}"
    r"|\b(?:[A-Z][\w'’\-]*\s(?:of\s)?){1,6}(?:said|says|told)\b"
    r"|\b(?:said|says) (?:[A-Z][\w'’\-]*[\s,.]?){1,6}"
)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def names_in(text: str, window: Span) -> tuple[str, ...]:
    """Give the names in a window, less those that only open a sentence."""
    told = _TELLER.sub(_blank, window.of(text))
    found = _NAME.finditer(told)
    names = {fold(name[0]).removesuffix("'s") for name in found}
    return tuple(sorted(names - SIDES.keys()))


def are_told_as_survey(text: str, sentence: Span) -> bool:
    """Tell whether a sentence gives what a poll found."""
    return _SURVEY.search(text, sentence.start, sentence.end) is not None


def may_compare(matter: Matter) -> bool:
    """Tell whether another article's figure could contradict one of this matter."""
    return matter.modes.isdisjoint({"survey", "moving"})


_CLOSE = 30  # code points: "killed at least 12"
_CLOSE_BEHIND = 56  # "12 people were arrested in the harbour on Monday"


def _close(text: str, figure: Figure, window: Span) -> str:
    """Give what stands right beside a figure, up to the nearest commas."""
    span = figure.span
    before = text[max(window.start, span.start - _CLOSE) : span.start]
    behind = text[span.end : min(window.end, span.end + _CLOSE_BEHIND)]
    return f"{before.rpartition(',')[2]} {behind.partition(',')[0]}"


def _key(figure: Figure, text: str, window: Span) -> str:
    if figure.counted is None:
        return (
            _age_key(figure, text)
            or _lasting_key(figure, text)
            or dimension_of(figure.unit)
        )
    head = stem(fold(figure.unit))
    head = "people" if head in _ANYBODY else head
    if head in EMPLOYED and is_of_jobs(figure, text, window):
        return JOBS
    if head == "people" and (body := body_of(figure, text, window)):
        return f"{IN_BODY}{body}"
    if head in _LIVES:
        return "people dead"
    fate = fate_of(figure, text, window)
    if fate and head in _FATE_HEADS:
        head = "people"
    if not fate and is_crowd(
        head, figure, text, window, are_persons=is_of_persons(head)
    ):
        return CROWD
    head = kind_of(head)
    return f"{head} {fate}" if fate else head


# Who may be the "men", "workers" or "people" of another article.
_PERSONS = re.compile(r"\w{3,}(?:er|or|ist|ian|ant|ent|ee|man|woman|smen|mate|folk)s?")
_NO_PERSONS = frozenset(
    """
    number paper order quarter letter member offer tower container river water winter
    summer dollar acre chapter matter power centre center shower cylinder computer
    tanker tractor trailer freighter motor reactor floor door error visitor factor
    sector plant patient agreement apartment percent cent event moment document
    payment investment appointment tent accident incident settlement statement
    """.split()
) - {"member", "visitor", "patient"}
_IRREGULAR = frozenset(
    "pupil child schoolchildren boy girl woman soldier guest nun youth".split()
)
_GENERIC = frozenset("people man worker employe staff men".split())  # as stems


def can_be_kin(one: str, other: str) -> bool:
    """Tell whether two keys may count the same persons: "miners" and "men"."""
    mine, fate = _parted(one)
    theirs, befallen = _parted(other)
    if one == other or (fate and befallen and fate != befallen):
        return False
    if mine == theirs:
        return True  # one article says what befell them
    if is_of_body(one, other) or is_of_body(other, one):
        return True
    if mine in _GENERIC:
        mine, theirs = theirs, mine
    return theirs in _GENERIC and is_of_persons(mine)


def _parted(key: str) -> tuple[str, str]:
    head, _, fate = key.partition(" ")
    return head, fate


def is_of_persons(head: str) -> bool:
    """Tell a noun for persons by its ending."""
    if head in _GENERIC or head in _IRREGULAR:
        return True
    return head not in _NO_PERSONS and _PERSONS.fullmatch(head) is not None


_LIVES = frozenset({"live", "life"})  # "claimed 34 lives"
_ANYBODY = frozenset("people person other victim casualt casualty member".split())
_FATE_HEADS = frozenset(
    "death body bodi fatality casualty injury case evacue arrest".split()
)


_AGED = re.compile(r"([A-Z][\w'’\-]+),\s+$")


def _age_key(figure: Figure, text: str) -> str:
    """Tell ages apart by whose they are: "Jane Roe, 46,"."""
    if figure.unit != "years old":
        return ""
    found = _AGED.search(text[max(0, figure.span.start - 40) : figure.span.start])
    return f"age of {fold(found[1])}" if found else "age of nobody"


LASTING: Final = "time of "
"""How the key of how long a thing lasts begins: "a four-year contract"."""

# no "four-year high", no findings of two studies
_THING = re.compile(r" (?!(?:high|low|old|study|survey|peak)\b)([a-z]{3,})\b")


def _lasting_key(figure: Figure, text: str) -> str:
    """Tell "a four-year contract" from all else that takes years."""
    if dimension_of(figure.unit) != "time":
        return ""
    if "-" in figure.span.of(text):
        found = _THING.match(text, figure.span.end)
        return f"{LASTING}{occasion_of(stem(found[1]))}" if found else ""
    start = max(figure.sentence.start, figure.span.start - _CLOSE)
    before = text[start : figure.span.start]
    if goes_on := _GOES_ON.search(before):
        return f"{LASTING}{stem(goes_on[1].removeprefix('a'))}"
    lasts = _LASTS.search(before)
    noun = "" if lasts is None else stem(fold(lasts[1]))
    return f"{LASTING}{occasion_of(noun)}" if is_occasion(noun) else ""


# "drifted for six hours", "had been adrift for nine"
_GOES_ON = re.compile(
    r"\b(adrift|drifted|burned|raged|waited|queued|trapped|stranded|deliberated|hovered"
    r"|smouldered|searched|floated)\s(?:[a-z]+ )?for"
    r"\s(?:(?:about|some|around|nearly|almost|only|just|over)\s)?$"
)


# "a visit of three days", "the strike will last 48 hours"
_LASTS = re.compile(
    r"\b([a-z]{4,}) (?:of|lasting|for|over|runs? for"
    r"|(?:(?:will|is to|was to|would|that|which) )?last(?:s|ed)?)"
    r"\s(?:(?:about|some|around|nearly|almost|only|just|over)\s)?$"
)


@lru_cache(maxsize=20_000)
def _modes(beside: str) -> frozenset[str]:
    told = _BEYOND.sub("", beside)
    return frozenset(found.lastgroup or "" for found in _MODE.finditer(told))


def are_apart(one: Matter, other: Matter) -> bool:
    """Tell whether two figures of one key are of different things for sure."""
    if (one.modes ^ other.modes) - _ONE_SIDED or are_marked_apart(one, other):
        return True
    return _names_year(one, other) or _names_year(other, one)


def _names_year(one: Matter, other: Matter) -> bool:
    """Tell "in 2029" and "this year" from "last year"."""
    is_told = "yearly" in other.modes and "yearly" not in one.modes
    return is_told and any(m.isdigit() or m in _YEARS_AHEAD for m in one.marks)


_YEARS_AHEAD = frozenset({"~this", "~next"})


def are_marked_apart(one: Matter, other: Matter) -> bool:
    """Tell whether two figures take different sides: "profit" and "loss"."""
    return are_on_two_sides(one.marks, other.marks)


def are_apart_in_more_than_days(one: Matter, other: Matter) -> bool:
    """Tell whether more sets two figures apart than that each names another weekday."""
    mine, theirs = (replace(m, marks=m.marks - WEEKDAYS_TOLD) for m in (one, other))
    return are_apart(mine, theirs)


def are_of_two_times(one: Matter, other: Matter) -> bool:
    """Tell "in 2019" from "on Monday"."""
    return is_year_and_day(one.marks, other.marks)
