"""What the names and words of a question are doing in it.

Knows the order of words in English questions: who is asked to have spoken, who
travels, what comes after "about". Refuses to know which names exist.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.grammar import means_place
from bot.matching.askwords import (
    ABOUT,
    ASIDE,
    AUXILIARIES,
    BESIDE_VERB,
    NOBODY,
    PRONOUNS,
    SAYING,
    SPOKEN,
    is_asked,
    is_saying,
    opens_question,
    trimmed,
)
from bot.matching.forms import SlotKind
from bot.matching.pieces import Mark, Piece, Turn
from bot.matching.subjects import topic_of

MOST_WHO = 6
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Roles:
    """Who a question is about and what, as typed; empty: not asked.

    `also` are other speakers, in order: "what did NAME, NAME and NAME say".
    """

    speaker: tuple[Piece, ...] = ()
    also: tuple[tuple[Piece, ...], ...] = ()
    topic: tuple[Piece, ...] = ()
    is_spoken: bool = False  # the words say that someone spoke


def find_roles(turn: Turn) -> Roles:
    """Find who is asked to have spoken, and what about."""
    pieces = turn.pieces
    compared = _compared(pieces)
    if compared is not None:
        return compared
    for find in (_possessor, _before_verb, _according, _after_by):
        found = find(pieces)
        if found is not None:
            who, zone = found
            also = _joined_before(pieces, who)
            taken = [piece for one in (*also, who) for piece in one]
            topic = topic_of(pieces, taken, zone)
            return Roles(who, also, topic, is_spoken=True)
    verb = next((n for n, p in enumerate(pieces) if _says(pieces, n)), None)
    zone = _zone(pieces, 0 if verb is None else verb + 1, after_verb=verb is not None)
    if verb is None and not any(
        opens_question(piece.key)
        for piece in pieces
        if piece.is_asking or not piece.is_content
    ):
        zone = 0  # a line as remembered
    return Roles(topic=topic_of(pieces, (), zone), is_spoken=verb is not None)


# Words that hold what several people say side by side.
_COMPARING = frozenset(
    """
    compare compares compared comparing comparison contrast versus vs differ differs
    difference differences disagree disagrees agree agrees
    """.split()
)


def _compared(pieces: Sequence[Piece]) -> Roles | None:
    """Read "compare NAME with NAME on ...", "was it NAME or NAME who said ..."."""
    keys = [piece.key for piece in pieces]
    people = [piece for piece in pieces if piece.names(SlotKind.SPEAKER)]
    is_choice = "or" in keys and "who" in keys
    if len(people) < 2 or not (is_choice or not _COMPARING.isdisjoint(keys)):  # noqa: PLR2004 - a pair
        return None
    opens = SAYING if is_choice else ABOUT - {"that"}
    zone = next((n for n, key in enumerate(keys) if key in opens), len(pieces) - 1) + 1
    if any(piece.start > pieces[zone - 1].start for piece in people):
        return None
    *also, who = [(piece,) for piece in people]
    topic = trimmed([p for p in pieces[zone:] if p.mark is not Mark.DAYS])
    return Roles(who, tuple(also), tuple(topic), is_spoken=True)


def names_speaker(turn: Turn) -> bool:
    """Tell whether the order of words names someone who spoke."""
    found = _before_verb(turn.pieces) or _possessor(turn.pieces)
    return found is not None and found[0][0].key not in PRONOUNS


def says_so(turn: Turn) -> bool:
    """Tell whether a turn speaks of saying or quoting at all."""
    return any(
        piece.mark is Mark.WORD and piece.key in SAYING | SPOKEN
        for piece in turn.pieces
    )


def _joined_before(
    pieces: Sequence[Piece], who: Sequence[Piece]
) -> tuple[tuple[Piece, ...], ...]:
    """Give the speakers joined to another: "NAME and NAME", "NAME, NAME and NAME"."""
    at = next((n for n, p in enumerate(pieces) if p.start == who[0].start), 0)
    at -= at > 0 and pieces[at - 1].key in ("the", "a", "an")
    if at < 2 or pieces[at - 1].key not in ("and", "or"):  # noqa: PLR2004 - a name and "and"
        return ()
    start = _who_start(pieces, at - 1)
    joined = [who_in(pieces[start : at - 1])]
    while start and pieces[start - 1].is_person and pieces[start].is_person:
        start -= 1
        joined.insert(0, (pieces[start],))
    return tuple(filter(None, joined))


_Found = tuple[tuple[Piece, ...], int] | None


def _before_verb(pieces: Sequence[Piece]) -> _Found:
    """Read "did NAME say ...", "what NAME said ...", "where does NAME stand"."""
    for verb, piece in enumerate(pieces):
        stands = piece.key == "stand" and any(p.key == "where" for p in pieces[:verb])
        if not (_says(pieces, verb) or stands):
            continue
        end = verb
        while end and pieces[end - 1].key in ASIDE | AUXILIARIES:
            end -= 1
        start = _who_start(pieces, end)
        who = who_in(pieces[start:end])
        if who and not _is_passive(pieces, start, verb):
            return who, _zone(pieces, verb + 1, after_verb=True)
    return None


_NOUNS = frozenset(
    "talk talks call calls comment comments remark remarks state states".split()
)


def _says(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "NAME talks about ..." from "the talks", which nobody speaks by."""
    before = pieces[at - 1].key if at else ""
    is_noun = before in _DETERMINERS and pieces[at].key in _NOUNS
    return is_saying(pieces[at]) and not is_noun


_DETERMINERS = frozenset("the a an these those any new first next last".split())


_TO_BE = frozenset("is are was were be been being".split())


def _is_passive(pieces: Sequence[Piece], start: int, verb: int) -> bool:
    """Tell "is it mentioned" and "declined to comment": the subject says nothing."""
    before = pieces[verb - 1].key
    opens = pieces[start - 1].key if start else ""
    is_done = pieces[verb].key in _DONE_TO and (opens in _TO_BE or before in _TO_BE)
    return before == "to" or is_done


_DONE_TO = frozenset("mentioned described called told said quoted stated".split())


def _who_start(pieces: Sequence[Piece], end: int) -> int:
    """Find where the words for the speaker begin, going back from their verb."""
    start = end
    while start and end - start < MOST_WHO:
        before = pieces[start - 1]
        if before.mark in (Mark.RUN, Mark.DAYS):
            break
        if before.key in AUXILIARIES or holds_together(before):
            break
        start -= 1
        if before.mark is Mark.NAME and not _is_called_more(pieces, start):
            break
    return start


def _is_called_more(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word before a body's name is part of a longer one."""
    before = pieces[at - 1] if at else pieces[at]
    return (
        not pieces[at].is_person
        and not _is_article(pieces[at])
        and is_asked(before)
        and before.mark is Mark.WORD
        and before.key not in AUXILIARIES
    )


def holds_together(piece: Piece) -> bool:
    """Tell a word that opens a question, or holds one together."""
    return piece.mark is Mark.WORD and (
        piece.key in NOBODY - {"the", "a", "an"}
        or piece.key in {"how", "why", "when", "where", "and", "me", "anything"}
        or piece.key in {"something", "everything", "all", "if", "whether", "us"}
        or piece.key in ABOUT
    )


def who_in(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give the pieces that name someone; none where they name nobody."""
    kept = list(pieces)
    while kept and kept[0].mark is Mark.WORD and kept[0].key in NOBODY:
        del kept[0]
    named = [p for p in kept if p.mark is Mark.NAME]
    if named and _is_other_body(kept):
        return tuple(kept)
    if named and _is_owned(kept[kept.index(named[-1]) :]):
        return tuple(kept[kept.index(named[-1]) :])
    if named:
        return tuple(p for p in named if not _is_article(p))[-1:]
    if all(p.is_asking and p.key not in PRONOUNS for p in kept):
        return ()
    return tuple(kept)


def _is_owned(pieces: Sequence[Piece]) -> bool:
    """Tell "Roe's spokesman", whose words are none of Roe's."""
    owner, *rest = pieces
    is_possessive = owner.end - owner.start > len(owner.text)
    return (
        is_possessive
        and owner.is_person
        and 0 < len(rest) <= _MOST_OFFICE
        and all(p.mark is Mark.WORD and p.is_content for p in rest)
        and SPOKEN.isdisjoint(p.key for p in rest)
    )


_MOST_OFFICE = 3  # words: "Roe's former press officer"


def _is_other_body(pieces: Sequence[Piece]) -> bool:
    """Tell a longer name than is held: "the tide ministry" beside "the ministry"."""
    return (
        pieces[-1].mark is Mark.NAME
        and not pieces[-1].is_person
        and not _is_article(pieces[-1])
        and all(p.mark is Mark.WORD and p.is_content for p in pieces[:-1])
        and len(pieces) > 1
    )


def _is_article(piece: Piece) -> bool:
    """Tell an article or outlet, which says nothing in its own voice."""
    return piece.found is not None and set(piece.found.names) == {SlotKind.ARTICLE}


def _according(pieces: Sequence[Piece]) -> _Found:
    """Read "according to NAME"."""
    for place in range(len(pieces) - 2):
        if (pieces[place].key, pieces[place + 1].key) == ("according", "to"):
            who = _until_topic(pieces, place + 2)
            after = place + 2 + len(who)
            return (who, _zone(pieces, after, after_verb=True)) if who else None
    return None


def _after_by(pieces: Sequence[Piece]) -> _Found:
    """Read "quotes by NAME", "anything from NAME on ...", "the words of NAME"."""
    for place, piece in enumerate(pieces[:-1]):
        if piece.mark is not Mark.WORD or piece.key not in ("by", "from", "of"):
            continue
        who = _until_topic(pieces, place + 1)
        named = any(p.mark is Mark.NAME for p in who)
        spoken = any(p.key in SPOKEN for p in pieces[:place])
        if piece.key == "of" and not (spoken and named):
            continue
        anything = any(
            p.key in ("anything", "something", "have", "got") for p in pieces[:place]
        )
        if piece.key == "from" and _comes_from(pieces[:place], who):
            continue
        is_asked_of = anything and (named or piece.key == "from")
        if who and (spoken or is_asked_of or (named and not place)):
            return who, _zone(pieces, pieces.index(who[-1]) + 1)
    return None


def _comes_from(before: Sequence[Piece], who: Sequence[Piece]) -> bool:
    """Tell what comes from a place, "quotes on oil from Peru", from who says it."""
    is_speaker = any(piece.is_person or piece.names(SlotKind.SPEAKER) for piece in who)
    has_subject = any(is_asked(piece) and piece.key not in SPOKEN for piece in before)
    named = " ".join(piece.text for piece in who)
    return has_subject and not is_speaker and means_place(named)


def _until_topic(pieces: Sequence[Piece], start: int) -> tuple[Piece, ...]:
    """Give the pieces for a speaker from `start` on, up to what they spoke about."""
    while start < len(pieces) - 1 and pieces[start].key in ("the", "a", "an"):
        start += 1
    if pieces[start].mark is Mark.NAME:
        return () if _is_article(pieces[start]) else (pieces[start],)
    end = start
    while end < min(len(pieces), start + MOST_WHO):
        piece = pieces[end]
        if piece.mark is not Mark.WORD or piece.key in ABOUT | {"in", "at", "with"}:
            break
        end += 1
    return who_in(pieces[start:end])


def _possessor(pieces: Sequence[Piece]) -> _Found:
    """Read "NAME's comments on ...", "NAME quotes", "NAME on ..."."""
    for place, piece in enumerate(pieces):
        after = [following.key for following in pieces[place + 1 : place + 3]]
        spoken = not SPOKEN.isdisjoint(after) and (
            after[0] in SPOKEN or after[0] not in SAYING  # "NAME's exact words"
        )
        is_topic = piece.key in ABOUT - {"that"}  # "that NAME line about ..."
        if is_topic or any(is_asked(p) for p in pieces[:place]):
            return None
        if piece.names(SlotKind.SPEAKER):
            heads = not place and not ABOUT.isdisjoint(after[:1])
            return ((piece,), _zone(pieces, place + 1)) if spoken or heads else None
        if spoken and _POSSESSIVE.search(piece.text):
            start = place
            while start and pieces[start - 1].text[:1].isupper() and start > 1:
                start -= 1
            whose = replace(piece, text=_POSSESSIVE.sub("", piece.text))
            who = (*pieces[start:place], whose)
            return who, _zone(pieces, place + 1)
    return None


def _zone(pieces: Sequence[Piece], start: int, *, after_verb: bool = False) -> int:
    """Find where what is asked about begins: after "about", or after the verb."""
    for place in range(start, len(pieces)):
        if pieces[place].mark is Mark.WORD and pieces[place].key in ("about", "on"):
            return place + 1
        if after_verb and pieces[place].is_content:
            if pieces[place].key in BESIDE_VERB:
                continue
            return place
    return start if after_verb else len(pieces)
