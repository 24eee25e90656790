"""What the terms beside two articles' figures tell of them, and how close they are.

Refuses to know any word: a term tells by how few sentences hold it.
"""

from collections.abc import Mapping
from math import fsum

from bot.model import ArticleId
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.amounts import are_swapped
from bot.resolve.claims.bodies import IN_BODY
from bot.resolve.claims.kinds import all_told_by
from bot.resolve.claims.matters import LASTING
from bot.resolve.conflicts.versions import have_other_names, is_one_bench, phrase_of
from bot.resolve.terms import stem, terms
from bot.text import fold


class Weights(dict[str, float]):
    """What each term of two articles tells: weighed when it is asked for.

    Less, the more sentences with figures hold it, or if a name.
    """

    def __init__(self, one: Account, other: Account) -> None:
        """Start with none weighed."""
        super().__init__()
        self._accounts = one, other

    def __missing__(self, term: str) -> float:
        """Weigh a term; raises `KeyError` for one that stands beside no figure."""
        count = sum(account.beside_figures[term] for account in self._accounts)
        if not count:
            raise KeyError(term)
        is_name = any(term in account.own_names for account in self._accounts) and all(
            f" {term}" not in account.text for account in self._accounts
        )
        tells = min(1.0, _COMMON / count) * (_NAME_TELLS if is_name else 1.0)
        self[term] = tells
        return tells


_COMMON = 3.0  # sentences of the two articles: in more a term tells little
_NAME_TELLS = 0.5  # the event's names are in most of its sentences


def closeness_of(
    one: Claim, other: Claim, *, weights: Mapping[str, float], is_well_tied: bool
) -> float:
    """Give how much the words beside two figures have in common.

    What is counted tells nothing: it is the same already. Names tell figures
    apart where each has its own.
    """
    head = {stem(fold(one.unit))}
    if not (is_well_tied and one.counted == other.counted):
        head.update(phrase_of(one), phrase_of(other))
    if one.matter.key.startswith(IN_BODY):
        head.update(terms(one.counted, 0, len(one.counted)))  # "a crew of 12"
    if one.matter.key.startswith(LASTING):
        head.add(one.matter.key.removeprefix(LASTING))
    told = _told(tuple(head), one)
    near, theirs = (_told(c.matter.near, c) - told for c in (one, other))
    shared = near & theirs
    around = _told(one.matter.around, one) & _told(other.matter.around, other)
    around -= shared | told
    around &= near | theirs
    # `fsum`: no replica weighs them otherwise for the order of a set.
    close = fsum(weights[term] for term in shared)
    close += _FAR_TELLS * fsum(weights[term] for term in around)
    if are_swapped(one.amount, other.amount) or is_one_bench(one, other):
        close += _SWAPPED
    if one.counted == other.counted and " " in one.counted:
        close += _SAME_PHRASE
    return close - OTHER_NAMES * have_other_names(one, other)


def _told(near: tuple[str, ...], claim: Claim) -> frozenset[str]:
    return all_told_by(near, of_sum=not claim.is_count)


_FAR_TELLS = 0.5  # a term elsewhere in the sentence
_SWAPPED = 1.0  # a slip of the pen
_SAME_PHRASE = 1.0  # "business leaders", not only "leaders"
OTHER_NAMES = 1.0


def are_beside_one_word(
    one: Claim, other: Claim, texts: Mapping[ArticleId, str]
) -> bool:
    """Tell whether the same word stands next to two figures.

    Before a share, "received 48 per cent", and behind a count, "62 were at work".
    """
    (before, behind), (theirs, others) = (
        _beside(claim, texts[claim.article]) for claim in (one, other)
    )
    if not one.is_count and before and theirs:
        return before == theirs
    return bool(behind) and behind == others


def _beside(claim: Claim, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the last term before a figure and the first behind it."""
    span, whole = claim.span, claim.sentence
    return (
        terms(text, max(whole.start, span.start - _REACH), span.start)[-1:],
        terms(text, span.end, min(whole.end, span.end + _REACH))[:1],
    )


_REACH = 60
