"""What a question is about, once it is known who is asked to have spoken.

Knows where a subject begins and ends. Refuses to know which names exist.
"""

from collections.abc import Iterator, Sequence

from bot.matching.askwords import (
    BESIDE_VERB,
    STILL_ASKING,
    is_asked,
    is_saying,
    trimmed,
)
from bot.matching.pieces import Mark, Piece
from bot.search import NEGATIONS

# What a name is called beside it: "the Roe woman", "that Hale guy".
_PEOPLE = frozenset("woman man guy lady bloke chap fellow fella girl boy".split())


def topic_of(
    pieces: Sequence[Piece], who: Sequence[Piece], zone: int
) -> tuple[Piece, ...]:
    """Give the pieces that are asked about.

    Before the zone these are the words that examples don't ask with; inside it
    all words count but those that only hold it together at its ends.
    """
    left_out = {(piece.start, piece.end) for piece in (*who, *_called(pieces, who))}
    rest = [piece for piece in pieces if (piece.start, piece.end) not in left_out]
    rest = [piece for piece in rest if piece.mark is not Mark.DAYS]
    zone = _past_lead_in(pieces, zone)
    at = pieces[zone].start if zone < len(pieces) else pieces[-1].end
    before: list[Piece] = []
    subject_at = who[0].start if who else at
    bare = list(without_measures(rest))
    subject = any(is_asked(p) and p.mark is not Mark.NAME for p in bare)
    rest = bare if subject else rest
    for piece in rest:
        if piece.start >= at:
            break
        if piece.mark is Mark.WORD and piece.key in BESIDE_VERB:
            continue
        is_said = is_saying(piece) and _is_denied(pieces, piece)
        if is_asked(piece) or is_said or (piece.start > subject_at and _is_lost(piece)):
            before.append(piece)
            subject_at = min(subject_at, piece.start)
    return (*before, *trimmed([piece for piece in rest if piece.start >= at]))


def _called(pieces: Sequence[Piece], who: Sequence[Piece]) -> Sequence[Piece]:
    """Give "woman" behind the name in "the Roe woman"."""
    at = next((n for n, piece in enumerate(pieces) if who and piece is who[-1]), -1)
    after = pieces[at + 1 : at + 2] if at >= 0 else ()
    return [piece for piece in after if piece.key in _PEOPLE]


# What leads in to words half remembered, and is none of them.
_LEAD_INS = tuple(
    tuple(line.split())
    for line in """
    something along the lines of; along the lines of; words to the effect that
    words to the effect of; something to the effect that; something like; things like
    a line like; the line about; a line about; the bit about; a bit about
    """.replace("\n", ";").split(";")
    if line.strip()
)


def _past_lead_in(pieces: Sequence[Piece], zone: int) -> int:
    """Give where words half remembered begin: after "something along the lines of"."""
    keys = tuple(piece.key for piece in pieces)
    for start in (zone, zone - 1, zone - 2, zone + 1):
        for lead in _LEAD_INS:
            if start >= 0 and keys[start : start + len(lead)] == lead:
                return max(zone, start + len(lead))
    return zone


def _is_denied(pieces: Sequence[Piece], piece: Piece) -> bool:
    """Tell a verb of saying that is denied: "not commented", "declined to comment"."""
    at = next(n for n, one in enumerate(pieces) if one.start == piece.start)
    before = [one.key for one in pieces[max(0, at - 2) : at]]
    is_refused = before[1:] == ["to"] and pieces[at - 2].is_content
    return not NEGATIONS.isdisjoint(before) or is_refused


_MEASURES = frozenset("long old far big tall high large often soon late early".split())


def without_measures(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Leave out what asks together with "how": "how long", "how old"."""
    for place, piece in enumerate(pieces):
        before = pieces[place - 1].key if place else ""
        if not (before == "how" and piece.key in _MEASURES):
            yield piece


def _is_lost(piece: Piece) -> bool:
    """Tell a word of asking that, after a subject, is asked about itself."""
    return piece.is_asking and piece.is_content and piece.key not in STILL_ASKING
