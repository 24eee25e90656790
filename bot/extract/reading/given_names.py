"""Given names: whether a word is one, whose it is, and its short forms.

Knows names as words only, never a person: evidence for "he" and "she", and
for a capitalised word being somebody's name.
"""

from typing import Final

from bot.extract.reading.female_names import FEMALE
from bot.extract.reading.male_names import MALE
from bot.text import fold

__all__ = ["EITHER", "FEMALE", "GIVEN", "MALE", "agree", "gender_of", "is_given"]

EITHER: Final = frozenset(
    """
    andrea angel aria avery blair cameron casey dale dana dewi frankie jackie jaime
    jamie jessie jody kelly kerry kiran kit kris lee lesley leslie lethabo lethokuhle
    lindsey loren lynn marion melokuhle micah morgan nicky nicola nika nino noa noel
    omphile parker peyton quinn reese rene robin rowan shannon simran skyler stacy
    stevie taylor tracy val
    """.split()
)
"""Given names of both sexes, which tell a person and no more."""
GIVEN: Final = MALE | FEMALE | EITHER


def gender_of(given: str) -> str:
    """Give "m", "f", or "" where the name (in any case) does not tell."""
    key = _key(given)
    if key in MALE:
        return "m"
    return "f" if key in FEMALE else ""


def is_given(word: str) -> bool:
    """Tell a given name, in any case, with its accents or without."""
    return _key(word) in GIVEN


def _key(word: str) -> str:
    return word.lower() if word.isascii() else fold(word).translate(_STROKES)


_STROKES: Final = str.maketrans("øłđıæœ", "oldiao")


# Short forms and the names they shorten, as any dictionary of given names has
# them (Hanks, Hardcastle and Hodges, A Dictionary of First Names, 2006).
_SHORT: Final = {
    short: frozenset(names.split())
    for short, names in {
        "abe": "abraham", "al": "albert alan alfred", "alex": "alexander alexandra",
        "andy": "andrew", "barney": "bernard", "becky": "rebecca",
        "ben": "benjamin benedict", "bernie": "bernard", "bert": "albert herbert",
        "beth": "elizabeth", "betty": "elizabeth", "bill": "william",
        "billy": "william", "bob": "robert", "bobby": "robert", "cathy": "catherine",
        "charlie": "charles", "chris": "christopher christine", "chuck": "charles",
        "cindy": "cynthia", "dan": "daniel", "danny": "daniel", "dave": "david",
        "debbie": "deborah", "dick": "richard", "don": "donald", "donny": "donald",
        "doug": "douglas", "ed": "edward edwin", "eddie": "edward", "frank": "francis",
        "fred": "frederick alfred", "gerry": "gerald", "greg": "gregory",
        "hank": "henry", "harry": "henry harold", "jack": "john", "jake": "jacob",
        "jeff": "jeffrey", "jenny": "jennifer", "jerry": "gerald jerome",
        "jim": "james", "jimmy": "james", "joe": "joseph", "johnny": "john",
        "jon": "jonathan", "josh": "joshua", "kate": "katherine catherine",
        "kathy": "katherine kathleen", "ken": "kenneth", "larry": "lawrence laurence",
        "len": "leonard", "liz": "elizabeth", "maggie": "margaret", "matt": "matthew",
        "meg": "margaret", "mick": "michael", "mickey": "michael", "mike": "michael",
        "mitch": "mitchell", "nat": "nathaniel", "ned": "edward", "nick": "nicholas",
        "pat": "patrick patricia", "patty": "patricia", "peggy": "margaret",
        "pete": "peter", "phil": "philip phillip", "ray": "raymond",
        "rich": "richard", "rick": "richard", "rob": "robert", "ron": "ronald",
        "ronnie": "ronald", "russ": "russell", "sally": "sarah",
        "sam": "samuel samantha", "sandy": "alexander sandra",
        "steve": "steven stephen",
        "stu": "stuart", "sue": "susan", "ted": "edward theodore", "terry": "terence",
        "tim": "timothy", "toby": "tobias", "tom": "thomas", "tommy": "thomas",
        "tony": "anthony antony", "vicky": "victoria", "vince": "vincent",
        "walt": "walter", "will": "william", "zach": "zachary",
    }.items()
}  # fmt: skip


def agree(first: str, second: str) -> bool:
    """Tell whether two given names, in lower case, may be one person's.

    Equal but for a doubled letter ("philip", "phillip"), an initial of the other
    ("j", "jane"), or a short form ("bob").
    """
    if first == second or _single(first) == _single(second):
        return True
    short, long = sorted((first.rstrip("."), second.rstrip(".")), key=len)
    if len(short) == 1:
        return long.startswith(short)
    known = _SHORT.get(first, frozenset()) | _SHORT.get(second, frozenset())
    return first in known or second in known


def _single(name: str) -> str:
    """Give a name with each doubled letter once, where it has enough of them."""
    if len(name) < _TELLING_LENGTH:
        return name
    return "".join(
        letter for at, letter in enumerate(name) if name[at - 1 : at] != letter
    )


_TELLING_LENGTH = 5  # "Ana" and "Anna" may be two
