"""Names where they stand: one word or several, with what is printed beside them.

Knows the shapes of names, titles before them, roles after them. Refuses to
know which names belong to one person: see `people`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.extract.given_names import FEMALE, MALE, gender_of
from bot.extract.lexicon import (
    HONORIFICS,
    NATIONS,
    POSTNOMINALS,
    ROLES,
    SUFFIXES,
    TITLE_GENDER,
    TITLES,
    names_human,
)
from bot.extract.reading import Passage
from bot.model import Span
from bot.text import fold

_HONORIFIC_GENDER = {
    word: gender for gender, listed in HONORIFICS.items() for word in listed if gender
}

# A name: "Ann", "Ann B. Roe-Hill Jr.", "Jan van der Berg", "Jo “Bo” Ray".
_NAME = re.compile(
    r"(?:l{1,2}(?=N))?[Ni](?:[Ni]|x[NK]x(?=[Ni])|l{1,2}(?=N)|[UTJ]{0,4}O(?![Ni]))*j?(?:(?:C[NK]*O)|(?:&[NiK]+)+)?(?:(?<=O)I[UNOJK]{1,4})?"
    r"|[KJUT]{0,6}[OK](?:I[UNOJK]{1,4})?"
)
_AFTER_NAMES = SUFFIXES | POSTNOMINALS
_OFFICE = re.compile(r"[TUJK]*TID?U+$")  # "Secretary of State"
_BEFORE_ROLE = frozenset("TUJKONrnd#oi")
_ROLE_HEADS = frozenset("Tr")
_LONGEST_ROLE = 7


@dataclass(slots=True, kw_only=True)
class Found:
    """A name where it stands, with what its surroundings tell."""

    words: tuple[str, ...]
    span: Span
    honorific: str = ""
    role: Span | None = None
    is_person: bool = False
    is_body: bool = False
    gender: str = ""
    age: str = ""  # "46"
    borrows_to: int = 0  # where the surname ends that another's name lends this one

    @property
    def core(self) -> tuple[str, ...]:
        """Give the folded words without suffix: what names are compared by."""
        return _core(self.words)

    @property
    def is_junior(self) -> bool:
        """Tell "Jim Jr.", who has his name from another."""
        return fold(self.words[-1]).rstrip(".") in SUFFIXES

    def without_letters(self, text: str) -> Span:
        """Give the span without letters after the name: "Jane Roe KC"."""
        last = self.words[-1]
        if len(self.words) == 1 or fold(last).rstrip(".") not in POSTNOMINALS:
            return self.span
        bare = text[self.span.start : self.span.end - len(last)].rstrip(" ,")
        return Span(self.span.start, self.span.start + len(bare))


@lru_cache(maxsize=8192)
def _core(printed: tuple[str, ...]) -> tuple[str, ...]:
    words = [fold(word).rstrip(".") for word in printed]
    while len(words) > 1 and words[-1] in _AFTER_NAMES:
        words.pop()
    return tuple(words)


def find_names(text: str, passage: Passage) -> Iterator[Found]:
    """Yield the names of a passage, quotations included."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    for match in _NAME.finditer(tags):
        first, stop = match.span()
        stop = _without_object(text, passage, first, stop)
        stop = _with_common_surname(text, passage, first, stop)
        while first and tags[stop - 1] == "O" and tags[first - 1] in "JKTU":
            first -= 1  # "British High Commission"
        if _is_given_demonym(text, passage, first, stop):
            first -= 1
        titled = _titled(text, passage, first, stop)
        lent = _lent_surname(text, passage, first, stop)
        found = Found(
            words=tuple(
                text[starts[i] : ends[i]] for i in range(titled, stop) if tags[i] != "x"
            )
            + lent,
            span=Span(starts[titled], ends[stop - 1]),
            borrows_to=ends[first + _TO_LENT] if lent else 0,
        )
        if titled > first:
            found.role = Span(starts[first], ends[titled - 1])
            found.is_person = True
        else:
            _look_before(text, passage, first, found)
        _look_after(text, passage, stop, found)
        _look_inside(tags[first:stop], tags[first - 1 : first], found)
        yield found


_TO_LENT = 3  # letters: Roe is the third after Mabel, of "Mabel and Ivy Roe"


def _lent_surname(
    text: str, passage: Passage, first: int, stop: int
) -> tuple[str, ...]:
    """Give Roe for Mabel of "Mabel and Ivy Roe": both bear it."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if stop - first != 1 or tags[first : first + 4] != "NCNN":
        return ()
    given = text[starts[first] : ends[first]].lower()
    is_pair = given in MALE or given in FEMALE
    ends_there = tags[first + 4 : first + 5] not in ("N", "O")
    surname = text[starts[first + _TO_LENT] : ends[first + _TO_LENT]]
    return (surname,) if is_pair and ends_there else ()


_TITLED = 3  # words: a title, a given name, a surname
_LONG_TITLE = 6  # letters: "Baker" and "Piper" are names, too


def _titled(text: str, passage: Passage, first: int, stop: int) -> int:
    """Give where the name begins in "Administrator Carla Roe": a title by its end.

    Only before two names: "Baker Roe" may be called so; and where no list has the
    title, only before a known given name.
    """
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if stop - first < _TITLED or tags[first : first + 2] != "NN":
        return first
    word = text[starts[first] : ends[first]].lower()
    given = text[starts[first + 1] : ends[first + 1]].lower()
    if word in MALE or word in FEMALE or len(word) < _LONG_TITLE:
        return first
    is_known = given in MALE or given in FEMALE
    is_like_one = names_human(word) or word.endswith(_TITLE_ENDS)
    return first + 1 if word in ROLES or (is_known and is_like_one) else first


_TITLE_ENDS = ("man", "woman", "master", "mistress", "keeper", "warden")


# "Bishop said", "Dean, a doctor,": a title with no name behind it; "English said".
_LONE_TITLE = re.compile(
    r"(?<![TUJKDHNMi])(?:T(?![NTUJKiOI])|J(?=[VXGBLvdsQRq,.AYt]|$))"
)


def title_surname(found: Found) -> str:
    """Give a surname that is a title or people, too: "Julia Bishop", "Bo English"."""
    last = found.words[-1].lower()
    is_word = last in TITLES or last in NATIONS
    return found.words[-1] if len(found.words) > 1 and is_word else ""


def find_surnames(
    text: str, passage: Passage, surnames: frozenset[str]
) -> Iterator[Found]:
    """Yield where words that are surnames in this article stand by themselves."""
    for match in _LONE_TITLE.finditer(passage.all_tags):
        at = match.start()
        start, end = passage.starts[at], passage.ends[at]
        if text[start:end] in surnames:
            found = Found(words=(text[start:end],), span=Span(start, end))
            _look_after(text, passage, at + 1, found)
            yield found


def _is_given_demonym(text: str, passage: Passage, first: int, stop: int) -> bool:
    """Tell "German Roe", a man, from "German Chancellor Roe": no one is so called."""
    tags = passage.all_tags
    if first == 0 or tags[first - 1] != "J" or tags[first:stop] != "N":
        return False
    word = text[passage.starts[first - 1] : passage.ends[first - 1]].lower()
    return word in _NATIONAL


_NATIONAL = frozenset(
    "german english french irish holland israeli italian roman".split()
)


def _without_object(text: str, passage: Passage, first: int, stop: int) -> int:
    """Keep "Bank of Utopia" whole, cut "News of Utopia": few bodies are of things."""
    at = passage.all_tags.find("I", first, stop)
    if at < 0:
        return stop
    head = text[passage.starts[at - 1] : passage.ends[at - 1]].lower()
    link = text[passage.starts[at] : passage.ends[at]]
    return stop if head in _OF_SOMETHING and link == "of" else at


_OF_SOMETHING = frozenset(
    """
    bank university college school institute department ministry office board bureau
    house court church federation association society league union council committee
    commission chamber museum academy organisation organization secretariat
    """.split()
)


def _with_common_surname(text: str, passage: Passage, first: int, stop: int) -> int:
    """Take in a surname that is also a title or a month: "Julia Bishop"."""
    tags = passage.all_tags
    if (
        stop >= len(tags)
        or tags[stop] not in "TUYOJ"
        or tags[stop + 1 : stop + 2] in ("N", "i")
    ):
        return stop
    given = text[passage.starts[first] : passage.ends[first]].lower()
    word = text[passage.starts[stop] : passage.ends[stop]]
    is_given = given in MALE or given in FEMALE
    return stop + 1 if is_given and word[:1].isupper() and tags[first] == "N" else stop


def _look_before(text: str, passage: Passage, first: int, found: Found) -> None:
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
    if office := _OFFICE.search(tags, max(0, last - 12), last + 1):
        found.role = Span(starts[office.start()], ends[last])
        found.is_person = True
        return
    if at == last or tags[last] not in _ROLE_HEADS or tags[first] in "OK":
        _look_behind_comma(text, passage, last, found)
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


# "its director, Jane Roe,": a noun phrase that ends in a role, then a comma.
_ROLE_BEHIND = re.compile(
    r"(?:D|H|[NKOJUT]{1,4}s)([TUJKONrndo#]{0,6}[rT](?:ID?[TUJKONndo]{1,6})?),"
)
_CLAUSE_STARTS = frozenset(".;:QRqCS(-")


def _look_behind_comma(text: str, passage: Passage, last: int, found: Found) -> None:
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if last < 1 or tags[last] != ",":
        return
    for at in range(last - 1, max(-1, last - 16), -1):
        if at == 0 or tags[at - 1] in _CLAUSE_STARTS:
            head = _ROLE_BEHIND.match(tags, at)
            if head is not None and head.end() == last + 1:
                begin, end = head.span(1)
                found.role = Span(starts[begin], ends[end - 1])
                found.is_person = True
                word = text[starts[last - 1] : ends[last - 1]].lower()
                found.gender = found.gender or TITLE_GENDER.get(word, "")
            return


# ", the finance minister," and ", 47," and ", who" and "(D-Ohio)" after a name.
_ROLE_AFTER = re.compile(r",([DH]?[TUJKONrndsogA#]{0,8}?[rT])(?=[,.;)C-]|[IW])")
# ", the harbour master,": what it is, not that it is somebody.
_WHAT_AFTER = re.compile(r",D([TUJnro]{0,4}n)(?=[,.;C])")
_IS_ROLE = re.compile(r"X(D[TUJKONrndso#]{0,6}?[rT])(?=[,.;C]|[IW])")
_HUMAN_AFTER = re.compile(r",?(W)|,(#)[,.]|\((#)\)")
_WHO = frozenset(("who", "whom", "whose"))


def _look_after(text: str, passage: Passage, stop: int, found: Found) -> None:
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    role = _ROLE_AFTER.match(tags, stop) or _IS_ROLE.match(tags, stop)
    if role is not None:
        begin, end = role.span(1)
        if tags[begin] in "DH":
            begin += 1
        if begin < end:
            word = text[starts[end - 1] : ends[end - 1]].lower()
            end = _with_of_phrase(tags, end)
            found.role = found.role or Span(starts[begin], ends[end - 1])
            found.is_person = True
            found.gender = found.gender or TITLE_GENDER.get(word, "")
        return
    human = _HUMAN_AFTER.match(tags, stop)
    if human is not None:
        at = human.start(human.lastindex or 0)
        word = text[starts[at] : ends[at]].lower()
        found.age = word if word.isdigit() else ""
        found.is_person = found.is_person or word.isdigit() or word in _WHO
    elif what := _WHAT_AFTER.match(tags, stop):
        begin, end = what.span(1)
        found.role = found.role or Span(starts[begin], ends[end - 1])


_OF_PHRASE = re.compile(r"I[DH]?[NKOUJTnoe]{1,5}(?=[,.;CWv)]|$)")


def _with_of_phrase(tags: str, end: int) -> int:
    """Take in "of the county council" after a role."""
    more = _OF_PHRASE.match(tags, end)
    return more.end() if more else end


def _look_inside(tags: str, before: str, found: Found) -> None:
    """Tell people from bodies by the name itself."""
    if "&" in tags:  # "Roe & Ray", a firm
        found.is_body, found.is_person = True, False
        return
    if "O" in tags or tags == "K" or (before == "D" and not found.is_person):
        found.is_body = not found.is_person or "O" in tags
        return
    given = found.words[0].lower()
    if len(found.words) > 1 and (given in MALE or given in FEMALE):
        found.is_person = True
        found.gender = found.gender or gender_of(given)
    elif len(found.words) > 1 and ("i" in tags or "l" in tags[1:] or "j" in tags):
        found.is_person = True
