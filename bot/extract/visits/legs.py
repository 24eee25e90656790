"""Later stops of a tour, told of with nobody who makes them.

Knows "Uganda follows on Friday", "Two nights in Kenya bring it to a close", "Then it
is on to Uganda" and "Kenya is next", of whose trip the story has told. Refuses what
follows elsewhere: an inquiry, a rule, another's talks.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.almanac import MONTH, WEEKDAY
from bot.extract.gazetteer import place_named
from bot.extract.people.roster import Person
from bot.extract.visits.clauses import Clauses, Trip
from bot.extract.visits.cues import Form, Lead
from bot.extract.visits.places import Printed
from bot.extract.visits.subjects import Subject
from bot.model import Span

_WHEN = (
    r"(?=[.,;]|\s(?:on|from)\s(?!the\sheels)|\sat\sthe\s(?:weekend|end)|\sover\sthe\sweekend|\snext\s|\slater\b"
    rf"|\stomorrow|\s(?:a|two|three)\s(?:day|week)s?\slater|\sthe\s(?:next|following)\s|\s{WEEKDAY}\b"
    rf"|\sin\s(?:{MONTH}|the\s(?:morning|afternoon|evening)|spring|summer|autumn|winter)\b)"
)
_TOUR = r"(?:it|the\s(?:[a-z]+\s)?(?:tour|trip|visit|journey|programme))"
# What a stop does that comes after another.
_FOLLOWS = re.compile(
    r"(?:,\s[^.;:“”\"]{2,60},|(?P<more>\s(?:on|from|with|at|in)\s[^.,;:“”\"]{2,30}?))?\s(?P<verb>(?:was|were)\sto\shave\s(?:followed|come\snext|been\snext)|followed|came\snext|brought|(?:(?:will|is\sto|are\sto)\s)?"
    r"(?:follows?|comes?\s(?:next|after\sthat)|bring(?=s?\b)|(?:round|complete|end|conclude|finish|close)s?(?=\s)|is\s(?:next|last)(?=[.,;]|\son\s)"
    r"|(?:is|comes|will\sbe)\sthe\s(?:next|last|final|second|third|fourth)\s(?:stop|port|leg|date|venue)))"
)
_ENDING = re.compile(
    rf"s?\s{_TOUR}\sto\s(?:an?|its)\s(?:close|end)|(?:\s(?:off|up))?\s{_TOUR}\b"
)
_ENDS = ("bring", "brought", "round", "complete", "end", "conclude", "finish", "close")
# What is made or done on a stop.
_STAY = (
    r"(?:days?|nights?|stops?|stopovers?|visits?|calls?|concerts?|recitals?|shows?|dates?|performances?|talks|meetings?"
    r"|readings?|lectures?|rall(?:y|ies)|matches|match|games?|tests?|week|weekend|legs?|stay|afternoon|morning|evening)"
)
# "A day on the island of", "Two nights in", "The Kenyan leg follows, with a day in"
_STAY_IN = re.compile(
    rf"(?:(?P<leg>The\s[A-Z][\w\-]+\s(?:leg|part|stage)\s(?:follows|comes\snext),?\swith\s)|(?=[A-Z]))(?:[\w\-]+\s){{0,5}}?"
    rf"{_STAY}\s(?:in|on|at|to)\s(?=[A-Z]|the\s)",
    re.IGNORECASE,
)
# "On Friday it is on to", "Tomorrow it will be the turn of", "Then it's", "Next comes"
_ON_TO = re.compile(
    r"(?:[^.;:“”\"]{0,50}?\b[Ii]t\s?(?:is|will\sbe|['’]s)\s(?:then\s|next\s)?(?:on\sto|off\sto|the\sturn\sof)"
    r"|(?:Then|Next)(?:\s(?:on\sto|comes|is|it\sis))|(?:After\sthat|Then|Next)\s(?:comes|is|it\sis|on\sto))\s(?=[A-Z]|the\s)"
)
_HINT = re.compile(
    r"\b(?:follow|(?:bring|brought|round|complet|conclud|finish|end|clos)\w*\s(?:(?:off|up)\s)?(?:it|the)\b|next|turn\sof|on\sto\s|last|final|off\sto\s|comes\s)"
)


def may_add_legs(text: str, sentence: Span) -> bool:
    """Tell a sentence with one of the words that no stop is added without."""
    return _HINT.search(text, sentence.start, sentence.end) is not None


def further_legs(clauses: Clauses, sentence: Span, who: Person) -> Iterator[Trip]:
    """Yield the stops that a sentence adds to someone's tour."""
    text = clauses.text
    found = _ON_TO.match(text, sentence.start, sentence.end)
    if found is not None:
        places = clauses.stops(found.end(), sentence.end)
        verb = Span(*found.span())
    else:
        stay = _STAY_IN.match(text, sentence.start, sentence.end)
        places = clauses.stops(stay.end() if stay else sentence.start, sentence.end)
        follows = _follows(text, places, sentence) if places else None
        if follows is not None and stay is None and follows["more"]:
            return  # "Kenya with its neighbours follows"
        if stay is not None and stay["leg"]:
            verb = Span(*stay.span())
        elif follows is not None:
            verb = Span(*follows.span("verb"))
        else:
            return
    if places:
        yield from _tell(clauses, sentence, who, verb, places)


def _follows(
    text: str, places: tuple[Printed, ...], sentence: Span
) -> re.Match[str] | None:
    """Find "follows on Friday" behind a place, and "bring it to a close"."""
    found = _FOLLOWS.match(text, places[-1].span.end, sentence.end)
    is_named = place_named(places[0].span.of(text)) is not None
    if found is None or not (is_named or places[0].span.start > sentence.start):
        return None  # "Elections in Kenya follow"
    word = found["verb"].rpartition(" ")[2]
    behind = _ENDING if word.startswith(_ENDS) else _IS_WHEN
    return found if behind.match(text, found.end(), sentence.end) else None


_IS_WHEN = re.compile(_WHEN)
_PAST = re.compile(r"followed|came|brought")


def _tell(
    clauses: Clauses,
    sentence: Span,
    who: Person,
    verb: Span,
    places: tuple[Printed, ...],
) -> Iterator[Trip]:
    lead = Lead(form=Form.GOES, span=verb, words=verb.of(clauses.text), verb="goes")
    cue = clauses.read(lead, places, sentence)
    if cue.is_quoted:
        return
    is_past = _PAST.match(lead.words) is not None
    told = lead.words.split()[:3] if lead.words.startswith("w") else []
    words = tuple(told) or ("had" if is_past else "will",)
    group = replace(cue.group, words=words, joined_by="")
    cue = replace(cue, verb="gone" if is_past else "go", group=group)
    yield from clauses.tell(cue, (Subject(who, places[0].span),))
