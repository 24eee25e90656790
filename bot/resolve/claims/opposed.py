"""Words for what came out that cannot both be true: "approved", "rejected".

Knows the outcomes of decisions, trials, votes, matches and lives, and what
"un-" turns round. Refuses opposites of degree ("rose", "fell"): each may be
true of another day.
"""

import re

# What one is, the other is not. Words of one side mean the same.
_LINES = """
    approved backed passed endorsed ratified carried adopted upheld; \
        rejected refused blocked vetoed defeated overturned quashed dismissed
    accepted; rejected refused declined
    granted; denied refused
    guilty convicted; innocent acquitted cleared
    won; lost drew
    win; lose draw
    alive; dead
    survived; died
    recovered; died
    safe; dangerous
    legal lawful; illegal unlawful
    succeeded; failed
    success; failure
    public; private
    open; closed
    opened; closed
    reopened; closed
    remain stay; leave quit
    stayed; left
    kept; dropped scrapped abandoned
    confirmed; denied
    admitted; denied
    admits; denies
    supported supports support favoured; opposed opposes oppose
    arrested detained; freed released
    hired; sacked fired dismissed
    increase raise; cut reduce lower
    increased raised; cut reduced lowered
    present; absent
    accidental accident; deliberate arson
    valid; invalid void
    unanimously; narrowly
    male man men; female woman women
    north northern; south southern
    east eastern; west western
    before; after
    all; none
"""
_SIDES: dict[str, list[tuple[int, int]]] = {}
for _number, _line in enumerate(_LINES.replace("\\\n", " ").strip().splitlines()):
    for _side, _words in enumerate(_line.split(";")):
        for _word in _words.split():
            _SIDES.setdefault(_word, []).append((_number, _side))

_TURNED = re.compile(r"(?:un|in|im|il|ir|dis|non-?)(?=[a-z]{4})")


def are_opposed(one: str, other: str) -> bool:
    """Tell folded words of which at most one can be true: "safe", "unsafe"."""
    if any(
        line == there and side != against
        for line, side in _SIDES.get(one, ())
        for there, against in _SIDES.get(other, ())
    ):
        return True
    shorter, longer = sorted((one, other), key=len)
    turned = _TURNED.match(longer)
    return turned is not None and longer[turned.end() :] == shorter
