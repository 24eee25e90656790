"""Who goes where in a question about a visit, and which of its aspects it asks.

Knows the words of travel. Refuses to know which visits exist.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.dialogue import VisitQuery
from bot.grammar import aspect_of
from bot.matching.askwords import AUXILIARIES, QUESTIONS, is_asked, trimmed
from bot.matching.forms import SlotKind
from bot.matching.pieces import Mark, Piece, Turn
from bot.matching.roles import MOST_WHO, holds_together, who_in
from bot.model import Aspect
from bot.search import NEGATIONS, tokens

_GOING = frozenset(
    """
    visit visits visited visiting go goes going went gone travel travels travelled
    travelling traveling arrive arrives arrived arriving come comes coming came fly
    flying flew meet meets met meeting see seeing be been due expected leave leaves
    leaving left trip
    """.split()
)
_NOUNS = frozenset("visit visits trip travel travels meeting".split())
_GETTING = frozenset(
    "get gets got getting happen happened lately recently ever".split()
)
# Words after "to" that are no place.
_NOWHERE = frozenset(
    "next now soon anywhere somewhere abroad overseas there here today later".split()
)
_TOWARDS = frozenset("to in at into visit visits visited visiting".split())


TRAVEL = _GOING - frozenset("be been due see seeing expected".split()) | frozenset(
    "visits trips tour tours journey journeys".split()
)


def is_of_travel(turn: Turn) -> bool:
    """Tell a turn that speaks of going anywhere, or of what is asked of a trip."""
    keys = {piece.key for piece in turn.pieces if piece.mark is Mark.WORD}
    return not keys.isdisjoint(TRAVEL | ASPECT_KEYS - _ASKING_ALL)


_LEAVING = frozenset(
    """
    go goes going went gone travel travels travelled travelling traveling fly flies
    flying flew arrive arrives arrived arriving head heads heading headed
    """.split()
)


def goes_somewhere(turn: Turn) -> bool:
    """Tell "is NAME going to Lenn", of a place that nobody is held to go to."""
    for verb, towards, place in zip(
        turn.pieces, turn.pieces[1:], turn.pieces[2:], strict=False
    ):
        is_name = place.mark is Mark.NAME or place.text[:1].isupper()
        if verb.key in _LEAVING and towards.key in ("to", "in", "for") and is_name:
            return turn.pieces[0].key in AUXILIARIES | QUESTIONS
    return False


_ASKING_ALL = frozenset("who when where why amount cost figures".split())


@dataclass(frozen=True, slots=True)
class Journey:
    """Who goes where in a question, as pieces, and what else it asks about."""

    visitor: tuple[Piece, ...] = ()
    place: tuple[Piece, ...] = ()
    rest: tuple[Piece, ...] = ()


def find_journey(turn: Turn) -> Journey:
    """Find the visitor and the place of a question about a visit."""
    pieces = list(_put_off(turn.pieces))
    asks_more = not {Aspect.WHO}.issuperset(find_aspects(turn))
    visitor = _visitor(pieces)
    place = _destination(pieces, visitor)
    either = _either(pieces) if place else ()
    visitor = () if either else visitor
    taken = {id(piece) for piece in (*visitor, *place, *either)}
    rest = [p for p in pieces if id(p) not in taken]
    if not visitor and (parting := [p for p in rest if p.key in _PARTING]):
        is_bound = any(piece.key == "for" for piece in pieces)  # "leaving for Lenn"
        if not is_bound:  # "who is leaving": no trip need be told
            return Journey(place=place, rest=tuple(parting))
    rest = [
        p
        for p in rest
        if (is_asked(p) and p.key not in _NOWHERE | _GETTING)
        or p.key in _CALLED_OFF
        or (p.key in _STANDING and not asks_more)
    ]
    return Journey(visitor, place, tuple(rest))


def _either(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give the travellers of "who went to Lenn, NAME or NAME": who did tells that."""
    for one, link, other in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if one.is_person and link.key == "or" and other.is_person:
            return one, link, other
    return ()


_PARTING = frozenset("leave leaves leaving left".split())
_CALLED_OFF = frozenset(
    """
    postponed postpone cancelled canceled cancel delayed delay scrapped axed stopped
    prevented rescheduled deferred
    """.split()
)
_TO_COME = frozenset("upcoming forthcoming future ahead".split())
# How far a trip has come, where nothing else of it is asked.
_STANDING = _TO_COME | frozenset("planned scheduled underway ongoing completed".split())


def asks_standing(words: str) -> bool:
    """Tell words that ask for nothing but how far trips have come."""
    asked = [word.key for word in tokens(words)]
    return bool(asked) and set(asked) <= _CALLED_OFF | _STANDING


def from_today(query: VisitQuery, today: date) -> VisitQuery:
    """Read "which trips are coming up" as those planned from today on."""
    asked = {word.key for word in tokens(query.words)}
    if not asked or not asked <= _TO_COME or query.since or query.until:
        return query
    return replace(query, words="planned", since=today)


_OFF: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys("put puts putting".split(), ("off", "postponed")),
    **dict.fromkeys("push pushed pushing".split(), ("back", "postponed")),
    **dict.fromkeys("call calls called calling".split(), ("off", "cancelled")),
    **dict.fromkeys("come comes coming".split(), ("up", "upcoming")),
}
_MOST_BETWEEN = 5  # pieces: "put the visit to Lenn off"


def _put_off(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces with "postponed" for "put off", "cancelled" for "called off"."""
    closed: set[int] = set()
    for at, piece in enumerate(pieces):
        end, meant = _OFF.get(piece.key, ("", ""))
        following = range(at + 1, min(at + 1 + _MOST_BETWEEN, len(pieces)))
        close = next((n for n in following if pieces[n].key == end), None)
        if end and close is not None:
            closed.add(close)
            yield replace(piece, text=meant, key=meant)
        elif at not in closed:
            yield piece


_PAST = frozenset(
    """
    did was were has had been visited went gone travelled traveled arrived came flew
    met left happened
    """.split()
)


def find_days(turn: Turn) -> tuple[date | None, date | None]:
    """Give the first and last day of the journeys asked about, none: not limited.

    A question in the past tense means the last Friday, any other the next.
    """
    was = any(p.mark is Mark.WORD and p.key in _PAST for p in turn.pieces)
    limits = [p for p in turn.pieces if p.mark is Mark.DAYS]
    ends = [
        (p.since, p.until) if was and (p.since or p.until) else p.ahead for p in limits
    ]
    return (
        next((since for since, _ in ends if since), None),
        next((until for _, until in ends if until), None),
    )


def _asks_why_not(pieces: Sequence[Piece]) -> bool:
    """Tell "why was it postponed": it asks for what is told of that, no agenda."""
    keys = [piece.key for piece in _put_off(pieces) if piece.mark is Mark.WORD]
    asks = "why" in keys or keys[:2] == ["how", "come"]
    return asks and not _CALLED_OFF.isdisjoint(keys)


def _visitor(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give who travels: a named person, unless they are the one met.

    A name that isn't held counts where it stands as a subject does: "when is
    NAME going".
    """
    for place, piece in enumerate(pieces):
        if piece.is_person and not _is_met(pieces, place):
            return (piece,)
    pieces = [p for p in pieces if not p.names(SlotKind.PLACE)]  # goes nowhere
    for verb, piece in enumerate(pieces):
        if piece.mark is not Mark.WORD or piece.key not in _GOING:
            continue
        start = verb
        while (
            start
            and pieces[start - 1].key not in AUXILIARIES
            and (not holds_together(pieces[start - 1]))
        ):
            start -= 1
        has_subject = start and pieces[start - 1].key in AUXILIARIES
        off = (n for n in range(start, verb) if pieces[n].key in _CALLED_OFF)
        end = next(off, verb)  # "did NAME cancel his visit"
        subject = [p for p in pieces[start:end] if p.key not in NEGATIONS]
        who = (who_in(subject) or _called(subject)) if has_subject else ()
        is_noun = (
            piece.key in _NOUNS
            and verb == len(pieces) - 1
            and pieces[start].key in ("the", "a", "next")
        )
        if who and not is_noun and verb - start <= MOST_WHO:
            return tuple(trimmed(who)) or who
    return ()


def _called(subject: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give who is called by words that otherwise ask: "did the minister come"."""
    who = subject[1:] if subject and subject[0].key == "the" else ()
    is_who = all(p.is_content and p.key not in TRAVEL for p in who)
    return tuple(who) if is_who else ()


def _is_met(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether someone else meets this person: "who is meeting NAME"."""
    before = [piece.key for piece in pieces[:place]]
    return bool(before) and before[-1] in ("meet", "meets", "met", "meeting", "with")


def _destination(
    pieces: Sequence[Piece], visitor: Sequence[Piece]
) -> tuple[Piece, ...]:
    """Give where they go: a named place, or what stands after "to"."""
    for place, piece in enumerate(pieces):
        if piece.names(SlotKind.PLACE) and (not visitor or piece is not visitor[0]):
            before = pieces[place - 1].key if place else ""
            if before != "from":
                return (piece,)
    for place, piece in enumerate(pieces[:-1]):
        if piece.mark is Mark.WORD and piece.key in _TOWARDS:
            end = place + 1
            while (
                end < len(pieces)
                and is_asked(pieces[end])
                and (pieces[end].mark is Mark.WORD or _is_nobodys(pieces[end]))
                and pieces[end].key not in _NOWHERE | _GETTING | _STANDING | _CALLED_OFF
            ):
                end += 1
            if end > place + 1:
                return tuple(pieces[place + 1 : end])
    return ()


def _is_nobodys(piece: Piece) -> bool:
    """Tell a name that is printed, and none of those held: a ship's, a hotel's."""
    return piece.mark is Mark.NAME and not piece.any_names()


# What the words of a question about a visit ask for. The order is that of
# checking: "what will she announce" is no question about an agenda.
_ASPECT_KEYS: tuple[tuple[Aspect, frozenset[str]], ...] = (
    (
        Aspect.EARLIER,
        frozenset("earlier previous previously first times often".split()),
    ),
    (
        Aspect.MONEY,
        frozenset("money funding fund funds investment cost figures amount".split()),
    ),
    (
        Aspect.ANNOUNCEMENTS,
        frozenset(
            """
            announce announces announced announcing announcement announcements
            unveil unveils unveiled sign signs signed launch launches launched
            agree agrees agreed
            """.split()
        ),
    ),
    (
        Aspect.AGENDA,
        frozenset(
            """
            agenda purpose aim aims goal why discuss discusses discussed
            topics reason reasons objective itinerary
            """.split()
        ),
    ),
    (
        Aspect.COMPANY,
        frozenset(
            """
            accompany accompanies accompanied accompanying companions delegation
            """.split()
        ),
    ),
    (
        Aspect.MEETS,
        frozenset("meet meets met meeting meetings seeing".split()),
    ),
    (Aspect.WHEN, frozenset("when day date dates".split())),
    (Aspect.WHERE, frozenset(("where",))),
)


ASPECT_KEYS = frozenset().union(*(called for _, called in _ASPECT_KEYS)) | {"who"}
"""Every word that asks for an aspect."""


def find_aspects(turn: Turn) -> tuple[Aspect, ...]:
    """Give the aspects of a visit that a question asks for."""
    keys = {piece.key for piece in turn.pieces if piece.mark is Mark.WORD}
    if _asks_why_not(turn.pieces):
        keys -= {"why"}
    if "where" in keys:  # "where did NAME go first", of the stops in order
        keys -= {"first"}
    if turn.pieces and turn.pieces[0].key != "what":  # "who agrees with NAME"
        keys -= {"agree", "agrees", "agreed"}
    asked = [aspect for aspect, called in _ASPECT_KEYS if not called.isdisjoint(keys)]
    last = turn.pieces[-1].key if turn.pieces else ""
    if last == "before" and Aspect.EARLIER not in asked:
        asked.insert(0, Aspect.EARLIER)
    if not asked and "who" in keys:
        asked = [Aspect.WHO]
    return tuple(asked)


def are_parting(pieces: Sequence[Piece]) -> bool:
    """Tell words of leaving alone, which may be an office as much as a place."""
    return all(piece.key in _PARTING for piece in pieces)


_AGREEING = frozenset("sign signs signed agree agrees agreed".split())


def agreement_in(turn: Turn) -> tuple[Piece, ...]:
    """Give the word that asks what was agreed: not all that was announced."""
    return tuple(p for p in turn.pieces if p.mark is Mark.WORD and p.key in _AGREEING)


def asked_with(aspect: Aspect, turn: str) -> str:
    """Give the word of a turn that asks for an aspect, as typed, or its name."""
    called = dict(_ASPECT_KEYS).get(aspect, frozenset())
    for word in tokens(turn):
        if word.key in called or aspect_of(word.key) is aspect:
            return word.span.of(turn)
    return aspect.value
