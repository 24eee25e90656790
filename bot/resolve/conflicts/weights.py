"""What the terms beside two articles' figures tell of them.

Refuses to know any word: a term tells by how few sentences hold it.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from bot.resolve.claims.accounts import Account


def weights_of(one: Account, other: Account) -> Mapping[str, float]:
    """Give what each term tells: less, the more sentences hold it, or if a name."""
    sentences: dict[object, set[str]] = defaultdict(set)
    for claim in (*one.claims, *other.claims):
        sentences[claim.article, claim.sentence].update(claim.matter.around)
    held = Counter(term for spoken in sentences.values() for term in spoken)
    names = dict(one.names).keys() | dict(other.names).keys()
    return {
        term: min(1.0, _COMMON / count) * (_NAME_TELLS if term in names else 1.0)
        for term, count in held.items()
    }


_COMMON = 3.0  # sentences of the two articles: in more a term tells little
_NAME_TELLS = 0.5  # the event's names are in most of its sentences
