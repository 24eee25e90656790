"""When a trip is, by the clause that tells of it.

Knows which of a sentence's times is the trip's own, and not the day it was
announced or ended on.
"""

import re
from dataclasses import replace
from itertools import pairwise

from bot.almanac import MONTH, WEEKDAY
from bot.extract.dates import (
    COUNT,
    Direction,
    Time,
    find_times,
    is_ahead,
    moved,
    reach_of,
    resolve,
)
from bot.extract.visits.cues import Cue, Form
from bot.extract.visits.fallen import is_turned_back, was_to_have
from bot.extract.visits.sides import direction_of, is_called_off, is_of_return
from bot.extract.visits.verbs import is_past_form, stays_away
from bot.model import Article, VisitStatus, When


def time_of(cue: Cue, article: Article) -> Time | None:
    """Give the time of the trip: behind the place, or else before the verb."""
    text = article.text
    found = find_times(text, cue.limits.start, cue.limits.end)
    # "her first visit since 2019" was not then
    times = [
        t
        for t in found
        if not (t.is_vague and _SINCE.match(t.span.of(text)))
        and not _is_end(cue, t, text)
    ]
    time = (
        _owning(cue, text)
        or _within_or_behind(cue, times, text)
        or _before(cue, times, text)
        or _opening(cue, text)
    )
    if time is not None and is_ahead(time, article.published, text):
        return replace(time, is_ahead=True)
    return time


def _is_end(cue: Cue, time: Time, text: str) -> bool:
    """Tell "is in Kenya until Friday" from "is put off until Friday"."""
    near = text[max(0, time.span.start - _LEAD) : time.span.start]
    if time.span.start < cue.end or _UNTIL.search(near) is None:
        return False  # "is in Kenya until Friday, and goes from there to"
    return _PUT_OFF.search(text, cue.limits.start, time.span.start) is None


def _owning(cue: Cue, text: str) -> Time | None:
    """Read "Thursday's trip to"."""
    if cue.form is not Form.NOUN:
        return None
    found = TIMES_OWN.search(
        text, max(cue.limits.start, cue.span.start - _REACH), cue.span.start
    )
    if found is None:
        return None
    end = found.end("time")
    return next(find_times(text[:end], found.start("time"), end), None)


TIMES_OWN = re.compile(
    rf"\b(?P<time>(?:(?:next|last|this)\s+)?{WEEKDAY}|today|tomorrow|yesterday|(?:next|last|this)\s+(?:week|month|year|weekend)|(?:next|last)\s+{MONTH})"
    r"['’]s\s+(?:[\w\-]+\s+){0,4}\Z"
)


def _within_or_behind(cue: Cue, times: list[Time], text: str) -> Time | None:
    is_fronted = _AFTER.fullmatch(text, cue.limits.start, cue.span.start) is not None
    aside = _ANNOUNCED.match(text, cue.end, cue.limits.end)
    since = aside.end() - 1 if aside else cue.end
    for time in times:
        if cue.span.holds(time.span):
            return time
        if cue.end <= time.span.start < since:
            continue  # "to Kenya, announced on Thursday, will begin on"
        if is_fronted and "," in text[cue.end : time.span.start]:
            return None  # "After a visit to Kenya, she flew to Uganda on Friday"
        if time.span.start >= cue.end:
            between = _SET_FOR.sub(" ", text[since : time.span.start], count=1)
            between = _CLOCK.sub(" ", between, count=1)
            if _PUT_OFF_IN.search(between):
                continue  # "to Kenya, put off in April, will now take place in"
            if _ONWARD.match(text, time.span.end) and _LISTS.search(between):
                return None  # "to Kenya, and on Friday to Uganda"
            return time if _is_own(cue, between, text) else None
    return None


def _is_own(cue: Cue, between: str, text: str) -> bool:
    """Tell the day a trip is made on by what stands between."""
    if _WITH_SINCE.fullmatch(between) is not None:
        return True
    if len(between) > _REACH or _NEW_CLAUSE.search(between) is not None:
        return False
    if _ENDED_ON.search(between) is not None:
        return False  # "her visit to Kenya ended on Friday": it began before
    return not _is_of_main_verb(cue, between, text)


def _is_of_main_verb(cue: Cue, between: str, text: str) -> bool:
    """Tell the day of "Roe, who flew to Kenya to pay, quit on Monday"."""
    is_aside = _WHO.search(text, cue.limits.start, cue.span.start) is not None
    return is_aside and _MAIN_VERB.search(between) is not None


_WHO = re.compile(r",\swho\s(?:[\w’'\-]+\s){0,8}\Z")
_MAIN_VERB = re.compile(
    r",\s+(?:[a-z]+ly\s)?(?:has|have|had|will|would|is|are|was|were|can|may|must|quit"
    r"|became|began|bought|broke|brought|built|caught|chose|drew|fell|fought|found|got|heard"
    r"|hit|kept|knew|laid|led|lost|made|paid|ran|rose|saw|sent|shook|shot|sold|spent|spoke"
    r"|stood|struck|swore|taught|thought|threw|withdrew|won|wrote)\s"
)


def _before(cue: Cue, times: list[Time], text: str) -> Time | None:
    earlier = [time for time in times if time.span.end <= cue.span.start]
    if not earlier or cue.is_quoted:
        return None
    nearest = earlier[-1]
    for first, last in pairwise(earlier):
        if last is nearest and _UP_TO.fullmatch(text, first.span.end, last.span.start):
            nearest = first  # "From Monday to Wednesday, Jane Roe will be in"
    lead = text[cue.limits.start : nearest.span.start]
    between = text[nearest.span.end : cue.span.start]
    is_near = len(between) <= _REACH and not _NEW_CLAUSE.search(between)
    is_near = is_near or _WHEN_SHE.fullmatch(between) is not None
    is_during = "during" in cue.group.words  # "announced on Friday during a visit"
    is_other = cue.form is Form.NOUN and _INFINITIVE.search(between) is not None
    is_taken = (is_other or (_SAID.search(lead) and not is_during)) or (
        cue.form is not Form.NOUN and _OF_PLACE.search(lead)
    )
    is_taken = is_taken or _THAT_WILL.search(between)
    return nearest if is_near and not is_taken else None


# "arrived on Tuesday on a tour that will also take her to Kenya"
_THAT_WILL = re.compile(
    r"\b(?:that|which)\s(?:will|would|is\sto)\s(?:also|then|later)\b"
)
_UP_TO = re.compile(r"\s(?:to|until|through)\s")


def _opening(cue: Cue, text: str) -> Time | None:
    """Read "Tomorrow it is the turn of Kenya, where Jane Roe will"."""
    start, end = cue.sentence.start, cue.limits.start
    if cue.is_quoted or not text.endswith(", where ", start, end):
        return None
    time = next(find_times(text, start, end), None)
    if time is None or text[start : time.span.start] not in {"", "On "}:
        return None
    is_told = _ITS_TURN.fullmatch(text, time.span.end, end) is not None
    return time if is_told else None


_ITS_TURN = re.compile(
    r",?\s(?:it\s(?:is|will\sbe)\sthe\sturn|(?:the|her|his|their)\s(?:[a-z]+\s)?"
    r"(?:tour|trip|visit|journey|mission|pilgrimage|roadshow|party|delegation|focus|action"
    r"|scene|attention|spotlight))\s[^,.;:“”\"]{3,60},\swhere\s"
)


def when_of(
    cue: Cue, time: Time | None, status: VisitStatus | None, article: Article
) -> When | None:
    """Give the time with its day, where the article's own date allows it."""
    if time is None or is_of_return(cue, time, article.text):
        return None
    if stays_away(cue.verb) and cue.verb_word in _BACKED_OUT:
        return None  # "withdrew from the race in Kenya on Friday": when?
    is_relative = time.month == 0 and time.full is None
    # "today" in a quotation is the day it was said
    base = None if cue.is_quoted and is_relative else article.published
    direction = direction_of(cue, time, status, article.text)
    if _SINCE_THEN.search(
        article.text, max(0, time.span.start - _LEAD), time.span.start
    ):
        direction = Direction.PAST
    if status is VisitStatus.CANCELLED and (
        (stays_away(cue.verb) and is_past_form(cue.verb_word))
        or cue.group.words[:2] == ("had", "hoped")
        or _BUT_DID.match(article.text, cue.end, cue.sentence.end)
        or is_turned_back(cue, article.text)
        or _is_just_past(cue, time, article)
    ):
        direction = Direction.PAST  # "was due in Kenya on Tuesday but stayed at home"
    if is_called_off(cue) and _behind(time, article).startswith(("'s ", "’s ")):
        direction = Direction.FUTURE  # "called off Thursday's trip"
    told = resolve(time, base, direction)
    if within := reach_of(time, base, article.text, direction):
        return replace(told, within=within)
    if time.span.end <= cue.span.start and told.day is not None:
        return _moved(told, article.text[time.span.end : cue.span.start])
    return told


def _is_just_past(cue: Cue, time: Time, article: Article) -> bool:
    """Tell that "was to have come on Thursday", of a Friday, was the day before."""
    if article.published is None or time.weekday is None or not was_to_have(cue):
        return False
    return 1 <= (article.published.weekday() - time.weekday) % 7 <= _JUST_PAST


_JUST_PAST = 2  # days
_BACKED_OUT = frozenset("withdrew pulled bowed dropped backed ducked cried".split())


def _behind(time: Time, article: Article) -> str:
    """Give the few characters behind a time."""
    return article.text[time.span.end : time.span.end + len("'s ")]


def _moved(told: When, between: str) -> When:
    """Read "on Wednesday, a day after she arrived in"."""
    found = _DAYS_APART.match(between)
    if found is None or told.day is None:
        return told
    days = COUNT.get(found["count"].lower(), 1)
    day = moved(told.day, -days if found["side"] == "after" else days)
    return replace(told, day=day, is_resolved=day is not None)


_DAYS_APART = re.compile(
    rf",?\s+(?P<count>an?|one|{'|'.join(COUNT)})\s+days?\s+(?P<side>after|before)\s+"
    r"(?:[\w’'\-]+\s+){1,4}\Z"
)


_BUT_DID = re.compile(
    r"[^.;:]{0,60}?(?:\bbut\s(?:[\w\-]+\s){0,2}?"
    r"(?:stayed|remained|did|was|were|had|missed|never|sent|could|got|made)\b"
    r"|\bbut\s(?:(?!ha[sd]\b|have\b|is\b|will\b)[\w’'\-]+\s){1,4}?"
    r"(?:grounded|trapped|diverted|turned)\s"
    r"|,\s+(?:stayed|did\s+not|didn['’]t|never|missed)\s)"
)
_AFTER = re.compile(r"After\s(?:[\w’'\-]+\s){0,4}")
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:[a-z]+\s+)?\Z")
_PUT_OFF = re.compile(
    r"\b(?:put|held|postpon\w+|delay\w*|deferr?\w*|push\w*|reschedul\w+|move[ds]?|not)\b"
)
_ENDED_ON = re.compile(
    r"\b(?:end(?:s|ed)?|conclude[sd]?|finish(?:es|ed)?|wrapped\sup|wound\sup|over)\s"
    r"(?:(?:late|early|on|by)\s){0,2}\Z"
)
_PUT_OFF_IN = re.compile(
    r",\s(?:(?:first|already|twice)\s)?(?:put\soff|postponed|delayed)\s(?:in|on|last|earlier)?\s?\Z"
)
_SINCE_THEN = re.compile(r"\bsince\s+(?:last\s+)?\Z")
_LEAD = 12
_WITH_SINCE = re.compile(r"(?:,?\s+with\s[^,.;:]{2,60}?)?,?\s+since\s+")
_WHEN_SHE = re.compile(
    r",?\s+when\s+(?:[\w’'\-]+\s+){1,4}"
)  # "Friday, when she flies to"
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_REACH = 80
_NEW_CLAUSE = re.compile(
    r"[;:.]\s|,\s+(?:\w+ed|met|flew|left|held|gave|took|was|were|had|gone|went|been|come|came|sat)\b|\b(?:said|says|told|which|who|when|while|after|before|since|following|but|once|unless|by\sthe\stime"
    r"|and (?:will|would|is|was|has|said|s?he|they)|where|announced|because)\b"
    # the next leg
    r"|(?:\band|,)\s+(?:(?:then|later|afterwards)\s+)?(?:on\s+)?to\s+[A-Z]"
)
# "called on Friday to block the visit to"
_INFINITIVE = re.compile(
    r"\bto\s+(?!begin|start|pay|make|embark|open|lead|undertake|go)[a-z]+\s"
)
_ONWARD = re.compile(
    r"\s+(?:(?:on\s+)?(?:to|in|at|for)\s+(?:the\s+)?[A-Z]|(?:s?he|they|it)\s)"
)
_LISTS = re.compile(
    r"(?:,|,?\s+and|,?\s+then)(?:\s+(?:then|later|finally))?\s+(?:on\s+)?\Z"
)
# "shortly before noon"
_CLOCK = re.compile(
    r"\s(?:(?:shortly|just|soon|well|long|hours|minutes)\s+)?(?:before|after|at|around|about)\s+(?:noon|dawn|dusk"
    r"|midnight|midday|sunrise|sunset|nightfall|dark|lunch|breakfast|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s+o['’]clock)?(?=\s)(?!\s+(?:days|weeks|hours|months|years|minutes|other|more|of)\b)"
    r"|\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\b\.?)?)"
)
_ANNOUNCED = re.compile(
    r"(?:\sby\s[^,.;:“”\"]{3,50})?,\s(?:first\s)?(?:announced|confirmed|revealed|disclosed|agreed|proposed|arranged)\s[^,.;:]{3,60},"
)
_SET_FOR = re.compile(  # "to Kenya, planned for Friday,"
    r",\s+(?=(?:(?:first|now|originally|provisionally)\s+)?(?:planned|scheduled|due|set|slated|billed|expected|timed|fixed)\s+(?:to\s+\w+\s+)?(?:for|on|to)\s)"
)
# "opened a school in Kenya on Monday and will fly to Uganda"
_OF_PLACE = re.compile(
    r"\b(?:in|to|for|at|from)\s+(?:the\s+)?[A-Z][\w’'\-]+(?:\s+[A-Z][\w’'\-]+){0,2}\s+(?:on\s+)?\Z"
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|statement|released|spoke)\s+"
    r"(?:[\w’']+\s+){0,3}$"
)
