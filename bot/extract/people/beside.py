"""What is printed beside a name: courtesies, roles, ages, kin.

Reads the letters before and after it into its record. Refuses to know whose
name it is, and what the name itself tells.
"""

import re
from bisect import bisect_left

from bot.extract.people.found import Found
from bot.extract.reading.given_names import is_given
from bot.extract.reading.lexicon import (
    HONORIFICS,
    PLURAL_ROLES,
    TITLE_GENDER,
    names_human,
)
from bot.extract.reading.passages import Passage
from bot.model import Span

_HONORIFIC_GENDER = {
    word: gender for gender, listed in HONORIFICS.items() for word in listed if gender
}

_OFFICE = re.compile(r"[TUJK]*TID?U+$")  # "Secretary of State"
_BEFORE_ROLE = frozenset("TUJKONrnd#oi")
_ROLE_HEADS = frozenset("Tr")
_LONGEST_ROLE = 7


def look_before(
    text: str, passage: Passage, first: int, stop: int, found: Found
) -> None:
    """Read the honorific and the role that stand before a name."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    at = first - 1
    if tags[max(0, at - 2) : at + 1] == "MCM":  # "Mr and Mrs Roe", two people
        found.is_person = True
        return
    if at > 1 and tags[at - 2 : at + 1] == "(M)":  # "Chief (Mrs) Roe"
        word = text[starts[at - 1] : ends[at - 1]].lower().rstrip(".")
        found.gender = _HONORIFIC_GENDER.get(word, "")
        found.is_person = True
        at -= 3
    while at >= 0 and tags[at] == "M":
        word = text[starts[at] : ends[at]].lower().rstrip(".")
        found.honorific = found.honorific or word
        found.gender = found.gender or _HONORIFIC_GENDER.get(word, "")
        found.is_person = True
        at -= 1
    last = at
    while at >= 0 and last - at < _LONGEST_ROLE and tags[at] in _BEFORE_ROLE:
        at -= 1
    if at < last and tags[last] == "U":
        office = _OFFICE.search(tags, max(0, last - 12), last + 1)
        if office is not None:
            found.role = Span(starts[office.start()], ends[last])
            found.is_person = True
            return
    if at == last or tags[last] not in _ROLE_HEADS or tags[first] in "OK":
        _look_behind_comma(text, passage, last, stop, found)
        return
    begin = _role_start(text, passage, at + 1, last)
    found.role = Span(starts[begin], ends[last])
    found.is_person = True
    word = text[starts[last] : ends[last]].lower()
    found.gender = found.gender or TITLE_GENDER.get(word, "")


def _role_start(text: str, passage: Passage, begin: int, last: int) -> int:
    """Leave out what stands before a role: "met Foreign Minister", "31 Lord Chief"."""
    tags, starts = passage.all_tags, passage.starts
    while begin < last and tags[begin] in "#d":
        begin += 1
    if begin == last and text.startswith("Lord ", starts[max(0, begin - 1)]):
        return begin - 1  # "Lord Mayor Jane Roe"
    if tags[last] != "T":
        return begin
    for at in range(last - 1, begin - 1, -1):
        if (
            text[starts[at]].islower()
            and text[starts[at] : passage.ends[at]] not in _BEFORE_TITLE
        ):
            return at + 1
    return begin


_BEFORE_TITLE = frozenset(
    "former then ex deputy acting vice outgoing incoming late".split()
)


# "its director, Jane Roe,", "the director of nursing, Jane Roe,": a noun phrase
# that turns on a role, then a comma; "a retired judge, Jane Roe,".
_ROLE_BEHIND = re.compile(
    r"(?:D|H|(?=[NKOJUT]{1,4}s))"
    r"((?:[nJ]{0,3}[oren]s|[NKOJUT]{1,4}s)?[TUJKONrndog#]{0,6}[rT](?:[It]D?[TUJKONrndog]{1,6}){0,2}|[dL]),"
)
# "The abbot, Peter Roe,": what it is that somebody is, not that it is somebody.
_WHAT_BEHIND = re.compile(r"(?:D|[NKOJUT]{1,4}s)([nJ]{0,2}n(?:ID?[NKOneo]{1,4})?),")
# "In Utopia on Friday, the mayor, Jane Roe,": where and when, before who.
_SCENE = re.compile(r"I[DJgn]{0,3}I?[NKOY][NKOYnI#]{0,6},")
_CLAUSE_STARTS = frozenset(".;:QRqCS(-")
_ROLE_REACH = 16  # letters
_CLOSES = re.compile(r"[.;:)]|$|,(?![DHCNiMWK])")
_FINITE = re.compile("[vVXdL]")
_HEAD = re.compile("(?:[^sIt]*s)?[^rTIt]*[rT]+")  # "mayor" of "mayor of Utopia"
# Participles that stand for people, as nouns do.
_WHO_IS = frozenset("accused deceased bereaved convicted condemned".split())


def _look_behind_comma(
    text: str, passage: Passage, last: int, stop: int, found: Found
) -> None:
    """Read "the mayor, Jane Roe": at a clause's start, or where a verb's object is."""
    tags = passage.all_tags
    if last < 1 or tags[last] != ",":
        return
    start = last
    while start > 0 and tags[start - 1] not in _CLAUSE_STARTS:
        start -= 1
        if last - start > _ROLE_REACH:
            break
    scene = _SCENE.match(tags, start, last)
    start = scene.end() if scene is not None else start
    for at in range(last - 1, start - 1, -1):
        head = _ROLE_BEHIND.match(tags, at) if _may_begin(tags, start, at) else None
        if head is not None and head.end() == last + 1:
            if at == start or _is_object(tags, start, at, stop):
                _bind(text, passage, head.span(1), found)
            return
    if tags[stop : stop + 1] == ",":
        _bind_what(passage, start, last, found)


def _may_begin(tags: str, start: int, at: int) -> bool:
    return at == start or tags[at] in "DH" or tags[at - 1] in "Vv"


def _bind_what(passage: Passage, start: int, last: int, found: Found) -> None:
    """Read "The abbot, Peter Roe, left": at a clause's start, of a given name."""
    what = _WHAT_BEHIND.match(passage.all_tags, start, last + 1)
    if what is not None and what.end() > last and is_given(found.words[0]):
        begin, end = what.span(1)
        found.role = Span(passage.starts[begin], passage.ends[end - 1])


def _is_object(tags: str, start: int, at: int, stop: int) -> bool:
    """Tell "She met the mayor, Jane Roe." from "Like the mayor, Jane Roe rose"."""
    is_closed = _CLOSES.match(tags, stop) is not None
    is_told = _FINITE.search(tags, start, at) is not None
    return is_closed and is_told and tags[start] not in "IStg" and tags[at - 1] != ","


def _bind(text: str, passage: Passage, letters: tuple[int, int], found: Found) -> None:
    """Give a role to a name, with what it tells of who bears it."""
    begin, end = letters
    head = _HEAD.match(passage.all_tags, begin, end)
    at = head.end() - 1 if head else end - 1
    word = text[passage.starts[at] : passage.ends[at]].lower()
    if end - begin == 1 and passage.all_tags[begin] in "dL" and word not in _WHO_IS:
        return
    if word in PLURAL_ROLES or (word.endswith("s") and not word.endswith("ss")):
        return
    found.role = Span(passage.starts[begin], passage.ends[end - 1])
    found.is_person = True
    found.gender = found.gender or TITLE_GENDER.get(word, "")


# ", the finance minister," and ", 47," and ", who" and "(D-Ohio)" after a name.
_ROLE_AFTER = re.compile(r"(?:,#)?,([DH]?[TUJKONrndsogA#]{0,8}?[rT])(?=[,.;)C-]|[IWt])")
# ", the harbour master,": what it is, not that it is somebody.
_WHAT_AFTER = re.compile(r"(?:,#)?,D([TUJnro]{0,4}n)(?=[,.;CI])")
_IS_ROLE = re.compile(r"X(D[TUJKONrndso#]{0,6}?[rT])(?=[,.;C]|[IW])")
_HUMAN_AFTER = re.compile(r",?(W)|,(#)[,.]|\((#)\)")
_OF_NAME = re.compile(r"N[jl]?IN\Z")  # "Jane Roe of Acre, who"
_TELLING = frozenset(",XW(")  # what any of these begins with
_WHO = frozenset(("who", "whom", "whose"))


def look_after(text: str, passage: Passage, stop: int, found: Found) -> None:
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if tags[stop : stop + 1] not in _TELLING:
        return
    role = _ROLE_AFTER.match(tags, stop) or _IS_ROLE.match(tags, stop)
    if role is not None and _is_next_subject(passage, stop, role.end(), found):
        return
    if role is not None and not _is_scene(text, passage, role.end(), found):
        begin, end = role.span(1)
        if tags[begin] in "DH":
            begin += 1
        if begin < end:
            word = text[starts[end - 1] : ends[end - 1]].lower()
            end = _with_of_phrase(tags, end)
            years = text[starts[stop + 1] : ends[stop + 1]]
            found.age = years if years.isdigit() else ""
            found.role = found.role or Span(starts[begin], ends[end - 1])
            found.is_person = True
            found.gender = found.gender or TITLE_GENDER.get(word, "")
        return
    human = _HUMAN_AFTER.match(tags, stop)
    if human is not None and not _OF_NAME.search(tags, max(0, stop - 6), stop):
        at = human.start(human.lastindex or 0)
        word = text[starts[at] : ends[at]].lower()
        found.age = word if word.isdigit() else ""
        found.is_person = found.is_person or word.isdigit() or word in _WHO
    if what := _WHAT_AFTER.match(tags, stop):
        _bind_what_after(text, passage, what.span(1), found)


def _is_scene(text: str, passage: Passage, at: int, found: Found) -> bool:
    """Tell "In Utopia, the mayor, Jane Roe," from "Jane Roe, the mayor,"."""
    return _BY_NAME.match(passage.all_tags, at) is not None and text.endswith(
        _INTO_SCENE, 0, found.span.start
    )


def _is_next_subject(passage: Passage, stop: int, at: int, found: Found) -> bool:
    """Tell "She flew to Utopia, an aide in her office said." from a role.

    What is told right behind a name that is no subject, and runs into a verb of
    saying without a comma, is who says it.
    """
    tags = passage.all_tags
    if tags[stop] != "," or _SAYS_ON.match(tags, at) is None:
        return False
    first = bisect_left(passage.starts, found.span.start)
    start = first
    while start > 0 and tags[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    return _GOVERNS.search(tags, start, first) is not None


_SAYS_ON = re.compile(r"[It][DHJUTKONrndogs#eIY]{1,12}V")
_GOVERNS = re.compile(r"[ItvVLX]|d\Z")
_CLAUSE_ENDS = frozenset(".;:,QRqx(-")
_BY_NAME = re.compile(r",M{0,2}[NKO]")
_INTO_SCENE = ("In ", " in ", "At ", "Near ", "Outside ")


def _bind_what_after(
    text: str, passage: Passage, letters: tuple[int, int], found: Found
) -> None:
    """Read "Jane Roe, a vulcanologist at the university,": a noun for people."""
    begin, end = letters
    if passage.all_tags[end] == "I":
        whole = _with_of_phrase(passage.all_tags, end)
        is_human = names_human(text[passage.starts[end - 1] : passage.ends[end - 1]])
        if whole == end or not is_human:
            return
        end = whole
    found.role = found.role or Span(passage.starts[begin], passage.ends[end - 1])


# "of the county council", "of the Porters' League"
_OF_PHRASE = re.compile(
    r"[It][DH]?(?:[NKOUJTnoer]{1,3}s)?[NKOUJTnoerg]{1,5}(?=[,.;CWv)]|$)"
)


def _with_of_phrase(tags: str, end: int) -> int:
    """Take in "of the county council" after a role."""
    more = _OF_PHRASE.match(tags, end)
    return more.end() if more else end


# "Jo Roe and his wife", "Jo Roe runs it with her husband", "Jo Roe's wife".
_SPOUSE_AFTER = re.compile(r"[vd]?[DnJ]{0,4}[CI](H)J?(r)|(s)[Jn]?(r)")
_SPOUSES = {
    **dict.fromkeys(("wife", "girlfriend", "widow"), "m"),
    **dict.fromkeys(("husband", "boyfriend", "widower"), "f"),
}
_WHOSE = {"m": "his", "f": "her"}


def spouse_gender(text: str, passage: Passage, stop: int) -> str:
    """Give the gender of "Jo Roe and his wife", where the name itself tells none."""
    tags = passage.all_tags
    found = _SPOUSE_AFTER.match(tags, stop) if "r" in tags[stop : stop + 9] else None
    if found is None:
        return ""
    last = found.end() - 1
    gender = _SPOUSES.get(text[passage.starts[last] : passage.ends[last]].lower(), "")
    if found[1] and gender:
        whose = found.start(1)
        word = text[passage.starts[whose] : passage.ends[whose]].lower()
        return gender if word == _WHOSE[gender] else ""
    return gender
