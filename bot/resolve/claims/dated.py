"""The days that an article gives for what happens: claims another may differ on.

Knows which printed times are days of an event, and not of a statement or a
span of time; of what is ahead it takes a month or a year, too. Refuses a day that the
article leaves open.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from bot.extract.dates import Direction, Time, find_times, reach_of, resolve
from bot.model import Article, Span, Statement
from bot.resolve.claims.amounts import Amount
from bot.resolve.claims.cued import sentences_with
from bot.resolve.claims.marks import turns_in
from bot.resolve.claims.matters import Matter, are_told_as_survey, names_in
from bot.resolve.cover import Cover
from bot.resolve.terms import stem, terms

_FUTURE = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned)|going to"
    r"|would|plans? to|due|upcoming|takes? place|opens?|begins?|starts?|next)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|did|\w{3,}ed|began|broke|came|fell|flew|found|gave|held|left"
    r"|lost|made|met|rose|ran|sank|saw|sent|shot|spent|stole|struck|took|went|won"
    r"|it (?:hit|cut|shut|put|set|burst|hurt))\b"
)
# "said on Monday": the day of a statement, which each outlet gets on its own day.
_SAID_ON = re.compile(
    r"\b(?:said|says|told|saying|announced|added|wrote|posted|confirmed|reported"
    r"|statement|interview|according|published|updated|spoke|speaking)\b"
    r"(?![^,.;]*\b(?:that|would|will|was|were|had|is|are)\b)[^,.;]{0,40}$",
    re.IGNORECASE,
)
# A day that bounds something, or one of several.
_BOUNDS = re.compile(
    r"\b(?:since|until|till|by|before|after|from|between|through|to|every|each|and|or"
    r"|last|previous|end|born|dated|deadline)\s+(?:on\s+|the\s+)?$",
    re.IGNORECASE,
)
# "called a meeting for Thursday"
_FOR = re.compile(r"\bfor (?:the )?(?:coming |next )?$")
_REACH = 80
_DAYS = (
    "day", "tomorrow", "tonight", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
    "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_NUMERALS = re.compile(r"\d\d[./-]\d\d\b|\b[Ii]n 20\d\d\b")
_IN_YEAR = re.compile(r"[Ii]n (20\d\d)")


def days_in(
    article: Article, statements: Sequence[Statement], *, besides: Cover
) -> Iterator[tuple[Span, Span, Amount, Matter]]:
    """Yield each day told of something: its words, sentence, day and matter.

    Those in the stretches `besides` are told otherwise: in a quotation, as a
    trip's, as a measurement's.
    """
    if article.published is None:
        return
    sentences = [statement.span for statement in statements[:_MOST_SENTENCES]]
    for number in sentences_with(_DAYS, article.text, sentences, pattern=_NUMERALS):
        sentence = sentences[number]
        times = [
            time
            for time in find_times(article.text, sentence.start, sentence.end)
            if not _is_of_saying(article.text, sentence, time.span)
        ]
        if len(times) != 1 or besides.touches(times[0].span):
            continue  # which day is of what?
        clause = _clause(article.text, sentence, times[0].span)
        told = _direction(clause.of(article.text))
        if _FOR.search(article.text, clause.start, times[0].span.start):
            told = Direction.FUTURE
        days = _day(times[0], article, sentence, told)
        if days is None or _is_dateline(article.text, sentence, times[0].span):
            continue
        near = happenings(terms(article.text, clause.start, clause.end))
        names = names_in(article.text, clause)
        yield (
            times[0].span,
            sentence,
            _as_amount(*days),
            Matter(
                key="day",
                modes=frozenset(
                    mode
                    for mode, pattern in _MODES.items()
                    if pattern.search(article.text, sentence.start, sentence.end)
                ),
                near=near,
                around=near,
                names=names,
                marks=frozenset({told.value} - {Direction.OPEN.value})
                | turns_in(article.text, clause),
                name_terms=tuple(
                    term for name in names for term in terms(name, 0, len(name))
                ),
            ),
        )


def _is_of_saying(text: str, sentence: Span, time: Span) -> bool:
    """Tell "said on Monday": the day of a statement."""
    before = text[max(sentence.start, time.start - _REACH) : time.start]
    return _SAID_ON.search(before) is not None


# What is said of one happening in several words, and what of any.
_HAPPENINGS = {
    stem(word): line.split()[0]
    for line in """
    vote polls poll election elections elect elected votes voting ballot
    begin reopen
    meet talks negotiations summit meeting
    marry wedding wed marries
    hear hearing trial
    strike walkout stoppage
    publish published release
    close shut
    """.strip().splitlines()
    for word in line.split()
}
_OF_ANYTHING = frozenset(map(stem, "held hold place happen schedule fixed".split()))


def happenings(told: tuple[str, ...]) -> tuple[str, ...]:
    """Give terms with one for each happening, "polls" as "elect", and none of any."""
    named = (_HAPPENINGS.get(term, term) for term in told if term not in _OF_ANYTHING)
    return tuple(dict.fromkeys(named))


_MOST_SENTENCES = 300
# "will speak again on Thursday": not the time before. What opens again reopens.
_AGAIN = re.compile(
    r"\b(?<!begin )(?<!begins )(?<!start )(?<!starts )(?<!open )(?<!opens )(?<!run )"
    r"(?:again|another|a (?:second|third|fourth|new|fresh)"
    r"|(?:two|three|four|\d+) more|further)\b",
    re.IGNORECASE,
)
_MODES = {
    "again": _AGAIN,
    # what comes before an event, and is not the event
    "before": re.compile(
        r"\b(?:work (?:on|at)|construction|preparations|registration|sales?|tickets"
        r"|campaign(?:ing)?|rehearsals|training|nominations|early voting|postal)\b",
        re.IGNORECASE,
    ),
    "not": re.compile(r"\b(?:no|not|never|nobody|none)\b|n['’]t\b", re.IGNORECASE),
}
_DATELINE = re.compile(r"\W*(?:[A-Z][A-Z.'’\-]+[\s,]+){1,4}(?:[A-Z][a-z.]+,\s)?")


def _is_dateline(text: str, sentence: Span, time: Span) -> bool:
    """Tell "HARBOURTON, Dec. 8 (Wire) —" within the narrative."""
    return _DATELINE.fullmatch(text, sentence.start, time.start) is not None


# Where a sentence turns to something else: ", where she arrived on Tuesday".
_TURN = re.compile(
    r",?\s(?:when|where|who|which|whose|after|before|while|as|because|although|but)\s"
    r"|;\s|—\s?|\s[–-]\s"
)


def _clause(text: str, sentence: Span, time: Span) -> Span:
    """Give the part of a sentence that its one time is of."""
    start, end = sentence.start, sentence.end
    for turn in _TURN.finditer(text, sentence.start, sentence.end):
        if turn.end() <= time.start:
            start = turn.end()
        elif turn.start() >= time.end:
            end = turn.start()
            break
    return Span(start, end)


_TO_BE = re.compile(r"\bbe (?:\w+ly )?(?:\w+(?:ed|en|wn)|held|made|built|put|shut)\b")


def _direction(sentence: str) -> Direction:
    is_ahead = _FUTURE.search(sentence) is not None
    told = _TO_BE.sub(" ", sentence) if " be " in sentence else sentence
    is_over = PAST.search(told) is not None
    if is_ahead and is_over:
        return Direction.OPEN
    return Direction.PAST if is_over else Direction.FUTURE  # "talks resume on Friday"


def _day(
    time: Time, article: Article, sentence: Span, told: Direction
) -> tuple[date, date] | None:
    """Give the first and last day a sentence may tell of an event.

    None where it is of no event.
    """
    before = article.text[
        max(sentence.start, time.span.start - _REACH) : time.span.start
    ]
    if _BOUNDS.search(before) or are_told_as_survey(article.text, sentence):
        return None
    if time.is_vague and (year := _IN_YEAR.fullmatch(time.span.of(article.text))):
        return _year(int(year[1]), article, told)
    if time.is_vague:
        return _month(time, article, told) if before.endswith(" in ") else None
    day = resolve(time, article.published, told).day
    return None if day is None else (day, day)


def _month(time: Time, article: Article, told: Direction) -> tuple[date, date] | None:
    """Give the month ahead in which something is to be."""
    days = reach_of(time, article.published, article.text, told)
    if days is None or told is not Direction.FUTURE:
        return None
    is_month = days[0].day == 1 and (days[0].year, days[0].month) == (
        days[1].year,
        days[1].month,
    )
    return days if is_month else None


def _year(year: int, article: Article, told: Direction) -> tuple[date, date] | None:
    """Give the year ahead in which something is to be."""
    is_ahead = article.published is not None and year > article.published.year
    if not is_ahead or told is not Direction.FUTURE:
        return None
    return date(year, 1, 1), date(year, 12, 31)


def _as_amount(first: date, last: date) -> Amount:
    lowest = Decimal(first.toordinal())
    return Amount(
        lowest=lowest,
        highest=Decimal(last.toordinal()),
        printed=lowest,
        step=Decimal(0),
        unit="day",
    )
