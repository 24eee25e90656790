"""Reads a slash command in the light of the names that are held.

Knows that free words may be a name, a place or days. Refuses to know the grammar.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.dialogue import HelpQuery, Query, QuoteQuery, SourcesQuery, VisitQuery
from bot.grammar import Days, is_place, places_meant, read_days
from bot.matching.forms import Names, SlotKind
from bot.matching.journeys import from_today
from bot.matching.lexicon import Found, Lexicon
from bot.matching.limits import with_days
from bot.matching.pieces import Piece
from bot.matching.turns import clean, is_noise
from bot.search import content_words, tokens


def saying_something(query: Query) -> Query:
    """Teach, instead of listing all, where a command's words are none to look for.

    They are small words, signs or smileys alone.
    """
    match query:
        case QuoteQuery(words=words) if words and query == QuoteQuery(words=words):
            topic = "quote"
        case VisitQuery(words=words) if words and query == VisitQuery(words=words):
            topic = "visit"
        case SourcesQuery(words=words) if words and query == SourcesQuery(words=words):
            topic = "sources"
        case _:
            return query
    if content_words(words) and not is_noise(words):
        return query
    return HelpQuery(topic=topic, unknown=clean(words)[:_MOST_REPEATED])


_MOST_REPEATED = 40

_FILTER_KINDS = {
    "from": (SlotKind.SPEAKER, SlotKind.VISITOR),
    "by": (SlotKind.VISITOR, SlotKind.SPEAKER),
    "to": (SlotKind.PLACE,),
    "in": (SlotKind.ARTICLE,),
    "article": (SlotKind.ARTICLE,),
}


def fits(filter_name: str, value: str, lexicon: Lexicon) -> bool:
    """Tell whether a filter's value is a name that is held.

    Of one who is only told to travel, too: they are denied by their whole name.
    """
    kinds = _FILTER_KINDS.get(filter_name, ())
    return any(lexicon.meaning(value, kind) for kind in kinds)


def placed(query: Query, lexicon: Lexicon, store: Names, today: date) -> Query:
    """Take a command's free words for the name they are, if they are one."""
    match query:
        case QuoteQuery(speaker="") if lexicon.meaning(query.words, SlotKind.SPEAKER):
            return replace(query, speaker=query.words, words="")
        case SourcesQuery(article="") if lexicon.meaning(query.words, SlotKind.ARTICLE):
            return replace(query, article=query.words, words="")
        case QuoteQuery(words=words) | SourcesQuery(words=words) if words:
            return _of_days(query, store, today)
        case VisitQuery(words=words) if words:
            journey = _journey(query, lexicon, store)
            return from_today(_on_days(journey, today), today)
        case _:
            return query


def _journey(query: VisitQuery, lexicon: Lexicon, store: Names) -> VisitQuery:
    """Take the names of a visitor and of a place out of a command's free words."""
    words = list(tokens(query.words))
    for found in reversed(_found(query.words, lexicon, store)):
        start, end = words[found.start].span.start, words[found.end - 1].span.end
        name = query.words[start:end]
        rest = f"{query.words[:start]} {query.words[end:]}"
        if found.is_person and SlotKind.VISITOR in found.names and not query.visitor:
            query = replace(query, visitor=name, words=" ".join(rest.split()))
        elif SlotKind.PLACE in found.names and not query.place:
            query = replace(query, place=name, words=" ".join(rest.split()))
    is_there = not query.place and (
        is_place(query.words) or bool(places_meant(query.words, lexicon.places))
    )
    return replace(query, place=query.words, words="") if is_there else query


def _found(typed: str, lexicon: Lexicon, store: Names) -> list[Found]:
    words = list(tokens(typed))
    doubted = store.holds(typed)
    return lexicon.find(words, typed, doubted=doubted, is_printed=store.prints_word)


def _on_days(query: VisitQuery, today: date) -> VisitQuery:
    """Take a command's words for days, all or their end: "Lenn last week"."""
    if query.since or query.until:
        return query
    typed = query.words.split()
    for at in range(max(0, len(typed) - _MOST_OF_DAYS), len(typed)):
        days = _nearest(typed[at:], today)
        if days is not None and (at == 0 or len(typed) - at > 1):  # "Theresa May"
            words = " ".join(typed[:at])
            return replace(query, words=words, since=days.first, until=days.last)
    return query


_MOST_OF_DAYS = 10  # words: "in the first week of the last month" has nine


def _of_days(
    query: QuoteQuery | SourcesQuery, store: Names, today: date
) -> QuoteQuery | SourcesQuery:
    """Take a command's words, or their end, for days of print: "on Thursday".

    Not where a line is printed so, or the other words are not.
    """
    pieces = [
        Piece(
            text=word.span.of(query.words),
            key=word.key,
            start=word.span.start,
            end=word.span.end,
        )
        for word in tokens(query.words)
    ]
    last = next(reversed([*with_days(pieces, today)]), None)
    if last is None or not (last.since or last.until) or query.since or query.until:
        return query
    words = query.words[: last.start].strip()
    if words and (store.holds_together(query.words) or not store.holds_together(words)):
        return query
    return replace(query, words=words, since=last.since, until=last.until)


def _nearest(typed: Sequence[str], today: date) -> Days | None:
    """Give the days that words mean, whichever is nearer: past or to come."""
    words = typed[1:] if typed[0].lower() in ("in", "on") else typed
    read = (
        read_days(words, today=today, is_ahead=is_ahead) for is_ahead in (True, False)
    )
    return min(
        filter(None, read),
        key=lambda one: max(one.first - today, today - one.last),
        default=None,
    )
