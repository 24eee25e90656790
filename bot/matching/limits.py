"""The words of a turn that limit it to days: "since Monday", "next week".

Knows the prepositions of time. Refuses to know what the days are of.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.grammar import Days, read_days
from bot.matching.pieces import Mark, Piece
from bot.text import fold

_FROM = frozenset(("since", "after"))
_TO = frozenset(("until", "till", "before"))
_AT = frozenset(("on", "in", "of", "during"))
_OPEN_DAYS = frozenset("last this past yesterday today".split())
_COMING = frozenset("next coming tomorrow".split())
_MOST_DAY_WORDS = 4


def with_days(pieces: Sequence[Piece], today: date) -> Iterator[Piece]:
    """Join the words that limit a question to days: "since Monday", "yesterday".

    "on Monday" may be what was said: it is a day, but need not be a limit.
    """
    at = 0
    while at < len(pieces):
        used, found = _days_at(pieces, at, today)
        if found is None:
            yield pieces[at]
            at += 1
            continue
        joined = pieces[at : at + used]
        at += used
        if other := _other_days(joined[0].key, pieces[at:], today):
            at += other
            yield _choice([*joined, *pieces[at - other : at]])
            continue
        after = pieces[at].key if at < len(pieces) else ""
        is_open = joined[0].key == "from" and {joined[-1].key, after} & _ONWARDS
        at += bool(is_open) and after in _ONWARDS
        head = "since" if is_open else joined[0].key
        yield _limit(joined, head, *found)


def _other_days(head: str, following: Sequence[Piece], today: date) -> int:
    """Count the pieces of other days to choose from: "or Tuesday", "or on Tuesday"."""
    if head not in _AT or [piece.key for piece in following[:1]] != ["or"]:
        return 0
    used, found = _days_at(following, 1, today)
    if found is not None:
        return 1 + used
    typed = [piece.text for piece in following[1 : 1 + _MOST_DAY_WORDS]]
    counts = range(len(typed), 0, -1)
    days = (count for count in counts if read_days(typed[:count], today=today))
    return 1 + next(days, -1)


def _choice(pieces: Sequence[Piece]) -> Piece:
    """Make one piece of days to choose from: they limit nothing."""
    return Piece(
        text=" ".join(piece.text for piece in pieces),
        key="{day}",
        start=pieces[0].start,
        end=pieces[-1].end,
        mark=Mark.DAYS,
        is_loose=True,
    )


_ONWARDS = frozenset(("on", "onward", "onwards"))


def _limit(joined: Sequence[Piece], head: str, days: Days, ahead: Days) -> Piece:
    """Make a limit of the words for some days; `head` says which way it goes.

    Days to come limit nothing that was said, and may be its subject.
    """
    is_to_come = head in _COMING
    since, until = (None, None) if is_to_come else _ends(days, head)
    return Piece(
        text=" ".join(piece.text for piece in joined),
        key="{day}",
        start=joined[0].start,
        end=joined[-1].end,
        mark=Mark.DAYS,
        since=since,
        until=until,
        is_loose=head in _AT or is_to_come,
        ahead=_ends(ahead, head),
    )


def _is_of_thing(typed: Sequence[str], after: Sequence[Piece]) -> bool:
    """Tell "the 2024 warning", which says nothing of when it was spoken of."""
    is_one = len(typed) == 2 and fold(typed[0]) == "the"  # noqa: PLR2004 - "the 2024"
    return is_one and any(p.mark is Mark.WORD and p.is_content for p in after[:1])


def _ends(days: Days, head: str) -> tuple[date | None, date | None]:
    """Give the first and the last day that are meant, where each is limited."""
    last = days.first - timedelta(days=1) if head == "before" else days.last
    return None if head in _TO else days.first, None if head in _FROM else last


def _days_at(
    pieces: Sequence[Piece], at: int, today: date
) -> tuple[int, tuple[Days, Days] | None]:
    """Give how many pieces from `at` on limit to days, and to which: past, ahead.

    Up to an end, it is the nearest: "before April" in March is no April of last year.
    """
    head = fold(pieces[at].text)
    opens = head in _FROM | _TO | _AT or head == "from"
    if not opens and head not in _OPEN_DAYS | _COMING:
        return 0, None
    following = []
    for piece in pieces[at + opens : at + opens + _MOST_DAY_WORDS]:
        if piece.mark is not Mark.WORD:
            break
        following.append(piece.text)
    for count in range(len(following), 0, -1):
        typed = following[:count]
        days = read_days(typed, today=today)
        if days is not None and _is_of_thing(typed, pieces[at + opens + count :]):
            break
        if days is not None:
            ahead = read_days(typed, today=today, is_ahead=True) or days
            is_next = head in _TO and ahead.first - today < today - days.first
            return count + opens, (ahead if is_next else days, ahead)
    return 0, None
