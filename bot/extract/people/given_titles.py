"""Given names that are titles as well: "prosecutor Dean Roe", "Mr Earl Roe".

Knows them by what stands before: another title or calling, in whose company the
word is no title of its own. Refuses them alone: "Dean Roe" is a dean.
"""

from typing import Final

from bot.extract.reading.passages import Passage

# Nobody is both: behind any of these the title is a given name.
_CIVIL: Final = frozenset(
    """
    mr mrs ms miss mx senator sen representative rep congressman congresswoman
    assemblyman assemblywoman councillor cllr councilman councilwoman alderman coach
    detective inspector constable officer sheriff prosecutor counsel barrister lawyer
    solicitor attorney manager engineer dr doctor nurse teacher analyst economist
    striker midfielder defender goalkeeper winger forward captain skipper batsman
    bowler singer rapper actor actress comedian author writer novelist producer
    director founder candidate nominee campaigner activist farmer businessman
    businesswoman resident witness victim suspect defendant journalist reporter
    """.split()
)
_GIVEN: Final = frozenset(
    "dean marshall earl duke judge prince major bishop pope king baron".split()
)
# Rarely titles before a name, where another title or calling stands before.
_LOOSE: Final = frozenset("dean marshall earl duke".split())
_LOOSE_OR_RANK: Final = _LOOSE | {"major"}
# "Deputy Dean Roe", "the Very Rev Dean Roe": the office after all.
_OF_OFFICE: Final = frozenset(
    "deputy vice assistant associate acting interim former rev revd reverend".split()
)
_TOLD: Final = (",D", ",r")  # a title's bearer needs no telling


def is_given_title(text: str, passage: Passage, first: int, stop: int) -> bool:
    """Tell "Rep. Earl Roe" and "Dean Roe, an author,": both names are his."""
    tags = passage.all_tags
    if first == 0 or tags[first - 1] != "T" or tags[first:stop] != "N":
        return False
    word = _word(text, passage, first - 1)
    if word not in _GIVEN:
        return False
    if word in ("dean", "marshall") and tags[stop : stop + 2] in _TOLD:
        return True
    if first == 1 or tags[first - 2] not in "TMr":
        return False
    before = _word(text, passage, first - 2)
    if before in _OF_OFFICE:
        return False
    loose = _LOOSE if tags[first - 2] == "r" else _LOOSE_OR_RANK
    return before in _CIVIL or word in loose


def _word(text: str, passage: Passage, at: int) -> str:
    return text[passage.starts[at] : passage.ends[at]].lower().rstrip(".")
