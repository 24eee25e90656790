"""Which words of a question ask, and which are asked about.

Knows the small classes of words that questions are made of.
"""

from collections.abc import Iterable, Sequence

from bot.matching.pieces import Mark, Piece
from bot.search import is_function_word

# Verbs that only say that someone spoke: what comes after is what was said.
SAYING = frozenset(
    """
    say says said saying tell tells told think thinks thought comment comments
    commented commenting speak speaks spoke spoken talk talks talked talking mention
    mentions mentioned state states stated remark remarked believe believes feel feels
    call calls called describe describes described put puts
    react reacts reacted respond responds responded
    """.split()
)
SPOKEN = frozenset(
    """
    quote quotes quotation quotations remark remarks comment comments statement
    statements words view views position opinion opinions reaction reactions line lines
    wording
    """.split()
)
AUXILIARIES = frozenset(
    """
    did does do has have had is was were will would can could should might are
    """.split()
)
QUESTIONS = frozenset("who whom whose what which when where why how".split())
# Words of asking that still ask after a name or subject: "NAME quotes", "the
# one NAME gave". Any other word there is asked about: "did NAME run".
STILL_ASKING = (
    SAYING
    | SPOKEN
    | frozenset("give gives gave have got make makes made exact quoted stand".split())
)
ASIDE = frozenset(
    "really actually ever also just even already not exactly both each all".split()
)
# What stands between a verb of saying and "about" and is no part of either.
BESIDE_VERB = frozenset(
    "recently lately publicly exactly precisely earlier since ever actually".split()
)
ABOUT = frozenset("about on over that".split())
NOBODY = frozenset(
    """
    anyone anybody someone somebody everyone everybody no-one nobody people who whom
    which what articles article cuttings cutting they we i you it there reports papers
    paper newspaper newspapers outlet outlets
    the a an this that these those else
    """.split()
)
PRONOUNS = frozenset("he she him her his hers they them their".split())
_POLITE = frozenset(
    """
    please thanks thank now again exactly cheers ta hi hello hey sorry quick quickly
    asap urgent urgently kindly
    """.split()
)


def opens_question(key: str) -> bool:
    """Tell a key that asks, by itself or with what follows: "find", "who", "did"."""
    if key in QUESTIONS or key in AUXILIARIES or key in SAYING:
        return True
    return not key.startswith("{") and not is_function_word(key)


def is_saying(piece: Piece) -> bool:
    return piece.mark is Mark.WORD and piece.key in SAYING


def is_asked(piece: Piece) -> bool:
    """Tell a word that is asked about from one that only asks."""
    if piece.mark is not Mark.WORD:
        return piece.mark is not Mark.DAYS
    return piece.is_content and not piece.is_asking and piece.key not in _POLITE


def asked_about(pieces: Iterable[Piece]) -> list[Piece]:
    """Give the pieces of a question that no example asks with."""
    return [piece for piece in pieces if is_asked(piece)]


def trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Give pieces without the function words and courtesies at their ends."""
    kept = list(pieces)
    while kept and (not kept[-1].is_content or kept[-1].key in _POLITE):
        del kept[-1]
    while kept and not kept[0].is_content:
        del kept[0]
    return kept
