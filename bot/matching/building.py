"""A turn and its intent, made into the question that the answers know.

Names go to their roles as typed or as the one name they mean; words that fit no
role are searched for.
"""

from collections.abc import Callable, Sequence
from datetime import date

from bot.dialogue import (
    CheckQuery,
    DigestQuery,
    HelpQuery,
    Query,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.matching.journeys import find_aspects, find_journey
from bot.matching.lexicon import SlotKind
from bot.matching.roles import asked_about, find_roles
from bot.matching.turns import Mark, Piece, Turn

_LEAST_CHECKED = 4  # words in marks that, alone, ask to be checked
# Words beside a run that ask whether it is printed so.
_CHECKS = frozenset(
    """
    check verify verbatim exact exactly accurate accurately correct correctly real
    really true right actual actually genuine misquoted fake
    """.split()
)
_FINDS = frozenset("who whose find which where article articles sources outlet".split())


def build(intent: str, turn: Turn) -> Query:
    """Make the question of a turn whose intent is known."""
    return _BUILDERS[intent](turn)


def typed_name(pieces: Sequence[Piece], kind: SlotKind, typed: str) -> str:
    """Give a name in full where one alone is meant, else as typed."""
    meant = pieces[0].names(kind) if len(pieces) == 1 else ()
    if not meant and len(pieces) == 1 and pieces[0].is_person:
        meant = tuple(pieces[0].any_names())
    return meant[0] if len(meant) == 1 else typed


def _in_full(turn: Turn, pieces: Sequence[Piece], kind: SlotKind) -> str:
    return typed_name(pieces, kind, turn.between(pieces))


def article_of(turn: Turn) -> Piece | None:
    """Give the article or outlet that a turn names."""
    return next((p for p in turn.pieces if p.names(SlotKind.ARTICLE)), None)


def _quote(turn: Turn) -> Query:
    """Read a question about who said what, or whether it was said so."""
    if turn.runs():
        return QuoteQuery(words=" ".join(turn.runs()))
    roles = find_roles(turn)
    article = article_of(turn)
    topic = [piece for piece in roles.topic if piece is not article]
    speaker = _in_full(turn, roles.speaker, SlotKind.SPEAKER)
    if not speaker and not roles.is_spoken and len(topic) == 1 and topic[0].is_person:
        speaker, topic = _in_full(turn, topic, SlotKind.SPEAKER), []  # a name alone
    since, until = _days_of(turn)
    words = turn.between(topic)
    named = bool(article and article.names(SlotKind.ARTICLE))
    # "who mentioned NAME": as free words of a command it would be who spoke.
    is_name = len(topic) == 1 and bool(topic[0].names(SlotKind.SPEAKER))
    is_about = bool(speaker) or is_name
    others = [_in_full(turn, who, SlotKind.SPEAKER) for who in roles.also]
    first, *also = (*others, speaker)
    return QuoteQuery(
        words="" if is_about else words,
        speaker=first,
        also=tuple(also),
        about=words if is_about else "",
        article=article.names(SlotKind.ARTICLE)[0] if article and named else "",
        since=since,
        until=until,
    )


def _days_of(turn: Turn) -> tuple[date | None, date | None]:
    """Give the first and the last day that a turn limits itself to."""
    days = [piece for piece in turn.pieces if piece.mark is Mark.DAYS]
    return (
        next((piece.since for piece in days if piece.since), None),
        next((piece.until for piece in days if piece.until), None),
    )


def build_check(turn: Turn) -> Query | None:
    """Read a question whether words are printed so; None: it is none."""
    runs = turn.runs()
    if not runs:
        return _check_after_colon(turn)
    beside = [piece for piece in turn.pieces if piece.mark is not Mark.RUN]
    if any(piece.key in _CHECKS for piece in beside):
        return CheckQuery(words=turn.text)
    if any(piece.key in _FINDS for piece in beside):
        return None
    is_quoted = not beside and sum(len(r.split()) for r in runs) >= _LEAST_CHECKED
    is_claimed = bool(find_roles(turn).speaker) or (
        bool(beside) and all(p.is_person or not p.is_content for p in beside)
    )
    return CheckQuery(words=turn.text) if is_quoted or is_claimed else None


def _check_after_colon(turn: Turn) -> Query | None:
    """Read "check this: ..." and "is this quote right: ..."."""
    head, _, words = turn.text.partition(":")
    before = [piece for piece in turn.pieces if piece.end <= len(head)]
    if not words.strip() or any(p.mark is not Mark.WORD for p in before):
        return None
    asks = not _CHECKS.isdisjoint(piece.key for piece in before)
    return CheckQuery(words=words.strip()) if asks else None


def _visit(turn: Turn) -> Query:
    journey = find_journey(turn)
    return VisitQuery(
        words=turn.between(journey.rest),
        visitor=_in_full(turn, journey.visitor, SlotKind.VISITOR),
        place=_in_full(turn, journey.place, SlotKind.PLACE),
        aspects=find_aspects(turn),
    )


def _sources(turn: Turn) -> Query:
    article = article_of(turn)
    asked = [p for p in asked_about(turn.pieces) if p is not article]
    since, until = _days_of(turn)
    return SourcesQuery(
        words=" ".join(turn.runs()) or turn.between(asked),
        article=article.names(SlotKind.ARTICLE)[0] if article else "",
        since=since,
        until=until,
    )


def _digest(turn: Turn) -> Query:
    """Read what is new; of some days, it is the articles of those days."""
    topic = turn.between(asked_about(turn.pieces))
    since, until = _days_of(turn)
    if since or until:
        return SourcesQuery(words=topic, since=since, until=until)
    return DigestQuery(topics=(topic,) if topic else ())


def _help(turn: Turn) -> Query:
    """Teach; about one command, where its subject is named."""
    keys = {piece.key for piece in turn.pieces}
    for topic, called in _HELP_TOPICS.items():
        if not called.isdisjoint(keys):
            return HelpQuery(topic=topic)
    return HelpQuery()


_HELP_TOPICS = {
    "quote": frozenset("quote quotes quotation quotations said".split()),
    "visit": frozenset("visit visits trip trips agenda".split()),
    "sources": frozenset("source sources article articles".split()),
    "digest": frozenset("digest digests".split()),
}

_BUILDERS: dict[str, Callable[[Turn], Query]] = {
    "quote": _quote,
    "visit": _visit,
    "sources": _sources,
    "digest": _digest,
    "help": _help,
}
