"""Whether a turn asks if words are printed as they are given.

Knows the words that ask for a check. Refuses to judge what is printed.
"""

from bot.dialogue import CheckQuery, Query
from bot.matching.pieces import Mark, Turn
from bot.matching.roles import find_roles

_LEAST_CHECKED = 4  # words in marks that, alone, ask to be checked
# Words beside a run that ask whether it is printed so.
_CHECKS = frozenset(
    """
    check verify verbatim exact exactly accurate accurately correct correctly real
    really true right actual actually genuine misquoted fake
    """.split()
)
_FINDS = frozenset("who whose find which where article articles sources outlet".split())


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
