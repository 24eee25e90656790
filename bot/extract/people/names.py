"""Names where they stand: one word or several, and whether a person's or a body's.

Knows the shapes of names; what is printed beside them, `beside` reads. Refuses
to know which names belong to one person: see `people`.
"""

import re
from collections.abc import Iterator

from bot.extract.people.beside import look_after, look_before, spouse_gender
from bot.extract.people.body_names import (
    ends_as_body,
    with_letters,
    with_rest,
    without_object,
)
from bot.extract.people.found import Found
from bot.extract.people.given_titles import is_given_title
from bot.extract.reading.given_names import gender_of, is_given
from bot.extract.reading.lexicon import (
    POSTNOMINALS,
    ROLES,
    SUFFIXES,
    TITLES,
    names_human,
)
from bot.extract.reading.nations import NATIONS
from bot.extract.reading.passages import Passage
from bot.extract.reading.styles import LETTERS_AFTER
from bot.model import Span

# A name: "Ann", "Ann B. Roe-Hill Jr.", "Jan van der Berg", "Jo “Bo” Ray", "Jo (Bo) Ray"
_NAME = re.compile(
    r"(?=[lNiKJUTO])(?:(?:l{1,2}(?=N))?[Ni](?:[Ni]|x[NK]x(?=[Ni])|(?<=N)(?<![Nij]N)\(N\)(?=[Ni])|l{1,2}(?=N)|[UTJ]{0,4}O(?![Ni]))*j?(?:(?:C[NK]*O)|(?:&[NiK]+)+)?(?:(?<=O)ID?[UNOJK]{1,4})?"
    r"|[KJUT]{0,6}[OK](?:ID?[UNOJK]{1,4})?)"
)


def find_names(text: str, passage: Passage) -> Iterator[Found]:
    """Yield the names of a passage, quotations included."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    done = 0
    for match in _NAME.finditer(tags):
        first, stop = match.span()
        if first < done:
            continue  # the end of the name before
        first, stop, done = _bounds(text, passage, first, stop)
        is_called_body = False
        if tags[stop - 1] == "O":
            is_called_body = _is_called_body(text, passage, first, stop)
            while first and not is_called_body and tags[first - 1] in "JKTU":
                first -= 1  # "British High Commission"
        if first and tags[first - 1] in "JT" and tags[first:stop] == "N":
            first -= _is_given_demonym(text, passage, first) or is_given_title(
                text, passage, first, stop
            )
        titled = _titled(text, passage, first, stop)
        lent = _lent_surname(text, passage, first, stop)
        found = Found(
            words=_words(text, passage, titled, stop) + lent,
            span=Span(starts[titled], ends[stop - 1]),
            borrows_to=ends[first + _TO_LENT] if lent else 0,
            opens=tags[first - 1 : first] in _OPENING,
            paired_with=_paired_with(text, passage, first),
        )
        if titled > first:
            found.role = Span(starts[first], ends[titled - 1])
            found.is_person = True
        else:
            look_before(text, passage, first, stop, found)
        look_after(text, passage, _past_letters(tags, stop), found)
        if not is_called_body:
            around = _article_before(text, passage, first), tags[stop : stop + 1]
            _look_inside(tags[first:stop], around, found)
        found.gender = found.gender or spouse_gender(text, passage, stop)
        yield found


def _words(text: str, passage: Passage, first: int, stop: int) -> tuple[str, ...]:
    """Give a name's words, without the marks around some of them."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if stop == first + 1:
        return (text[starts[first] : ends[first]],)
    return tuple(
        text[starts[at] : ends[at]]
        for at in range(first, stop)
        if tags[at] not in "x()"
    )


def _past_letters(tags: str, stop: int) -> int:
    """Give where the letters behind a name end."""
    while tags[stop : stop + 1] == "j":
        stop += 1
    return stop


def _article_before(text: str, passage: Passage, first: int) -> str:
    """Give the letter before a name; "both" and "neither" are no articles."""
    before = passage.all_tags[first - 1 : first]
    if before != "D":
        return before
    word = text[passage.starts[first - 1] : passage.ends[first - 1]].lower()
    return "" if word in _EITHER else before


_EITHER = frozenset("both either neither each".split())


def _bounds(text: str, passage: Passage, first: int, stop: int) -> tuple[int, int, int]:
    """Give where a name begins and ends, and from where on the next may."""
    tags = passage.all_tags
    stop = without_object(text, passage, first, stop)
    if tags[stop : stop + 1] in _GOES_ON:
        stop = _with_common_surname(text, passage, first, stop)
        stop = with_rest(text, passage, first, stop)
    done = stop
    if first and tags[first - 1] in "JK":
        first = with_letters(text, passage, first, stop)
    if tags[stop - 1] == "i" and stop - first >= _TITLED:
        word = text[passage.starts[stop - 1] : passage.ends[stop - 1]].lower()
        stop -= word in LETTERS_AFTER  # "Jane Roe TD"
    if tags[stop - 1] == "j" and stop - first >= _TITLED:
        word = text[passage.starts[stop - 1] : passage.ends[stop - 1]]
        stop -= word.isupper() and word.lower() not in SUFFIXES | POSTNOMINALS
    return first, stop, done


_GOES_ON = frozenset("TUYOJCKiN")  # what may be more of a name
# Behind these any word has a capital.
_OPENING = frozenset(("", *".:;x(-"))


def _paired_with(text: str, passage: Passage, first: int) -> str:
    """Give the gender of Bo for "Bo and Jo Roe", or "?"; empty where there is none."""
    tags = passage.all_tags
    is_pair = first >= len("NC") and tags[first - 2 : first] == "NC"
    if not is_pair or tags[max(0, first - 3) : first - 2] in ("N", "i", "l"):
        return ""
    other = text[passage.starts[first - 2] : passage.ends[first - 2]]
    return gender_of(other) or "?"


_TO_LENT = 3  # letters: Roe is the third after Mabel, of "Mabel and Ivy Roe"


def _lent_surname(
    text: str, passage: Passage, first: int, stop: int
) -> tuple[str, ...]:
    """Give Roe for Mabel of "Mabel and Ivy Roe": both bear it."""
    tags, starts, ends = passage.all_tags, passage.starts, passage.ends
    if stop - first != 1 or tags[first : first + 4] != "NCNN":
        return ()
    given = text[starts[first] : ends[first]].lower()
    is_pair = is_given(given)
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
    if is_given(word) or len(word) < _LONG_TITLE:
        return first
    is_known = is_given(given)
    is_like_one = names_human(word) or word.endswith(_TITLE_ENDS)
    return first + 1 if word in ROLES or (is_known and is_like_one) else first


_TITLE_ENDS = ("man", "woman", "master", "mistress", "keeper", "warden")


# "Bishop said", "Dean, a doctor,": a title with no name behind it; "English said".
_LONE_TITLE = re.compile(
    r"(?<![TUJKDHNi])(?:T(?![NTUJKiOI])|J(?=[VXGBLvdsQRq,.AYt]|$))"
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
            if match.string[at - 1 : at] == "M":  # "Mr. King"
                look_before(text, passage, at, at + 1, found)
            look_after(text, passage, at + 1, found)
            yield found


def _is_given_demonym(text: str, passage: Passage, first: int) -> bool:
    """Tell "German Roe", a man, from "German Chancellor Roe": no one is so called."""
    if passage.all_tags[first - 1] != "J":
        return False
    word = text[passage.starts[first - 1] : passage.ends[first - 1]].lower()
    return word in _NATIONAL


def _is_called_body(text: str, passage: Passage, first: int, stop: int) -> bool:
    """Tell "Mayor Jo Guardian", a man, from "the Jo Guardian"."""
    tags = passage.all_tags
    if first == 0 or tags[first:stop] != "NO" or tags[first - 1] not in "TM":
        return False
    word = text[passage.starts[first] : passage.ends[first]].lower()
    return is_given(word)


_NATIONAL = frozenset(
    "german english french irish holland israeli italian roman".split()
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
    is_first = is_given(given)
    is_surname = word[:1].isupper() and not word.isupper()  # not "Jane Roe MP"
    return stop + 1 if is_first and is_surname and tags[first] == "N" else stop


_ITS_NOUN = frozenset(("n", "o", "r"))


def _may_own(found: Found) -> bool:
    """Tell "the Jane Roe campaign" from "the Al Roe fund", which may be Arabic."""
    return len(found.words[0]) > len("Al") and is_given(found.words[0])


def _look_inside(tags: str, around: tuple[str, str], found: Found) -> None:
    """Tell people from bodies by the name itself and the letters beside it."""
    before, after = around
    if "&" in tags:  # "Roe & Ray", a firm
        found.is_body, found.is_person = True, False
        return
    is_known = len(found.words) > 1 and is_given(found.words[0])
    if not is_known and not found.is_person and ends_as_body(found.words):
        found.is_body = True
        return
    is_owner = tags == "NN" and after in _ITS_NOUN and _may_own(found)
    is_of_body = before == "D" and not found.is_person and not is_owner
    if "O" in tags or tags == "K" or is_of_body:
        found.is_body = not found.is_person or "O" in tags
        return
    if is_known:
        found.is_person = True
        found.gender = found.gender or gender_of(found.words[0])
    elif len(found.words) > 1 and ("i" in tags or "l" in tags[1:] or "j" in tags):
        found.is_person = True
