"""Marks that nobody speaks in: nicknames, titles of works, borrowed words.

Knows by shape and place what is an utterance and what a sentence only borrows.
"""

import re

from bot.extract.reading.cues import OF_WORKS
from bot.extract.reading.marks import Marked
from bot.extract.reading.passages import Passage

_SENTENCE = 3  # words: fewer are hardly an utterance
# A title stands behind a noun, a name's "'s", or "on" and "in".
_BEFORE_TITLE = re.compile(r"[nesNOKd],?$|[ID]$")
_SMALL = frozenset("a an the of in on at to for and or but with from by as is".split())


def is_utterance(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    """Tell an utterance from words that a sentence borrows."""
    letter = passage.tags[at]
    is_long = count_words(text, marked) >= _SENTENCE
    before = passage.tags[at - 1 : at]
    if _runs_on(text, marked, before, is_long=is_long):
        return False
    if letter == "Q" or (letter == "R" and is_long):
        return True
    if not text[marked.start : marked.start + 1].isupper():
        return False
    return before in (",", ":") or (
        before in ("", ".", "R") and (letter == "R" or is_long)
    )


def _runs_on(text: str, marked: Marked, before: str, *, is_long: bool) -> bool:
    """Tell "she said it was “slow,”" from "she said, “we sail,”"."""
    if before in _OPENS or not text[marked.start : marked.start + 1].islower():
        return False
    return not is_long or before not in ("V", "B", "G", "p")


_OPENS = ("", *".RQq,:;-(")


def count_words(text: str, marked: Marked) -> int:
    """Count the words in marks, by the spaces between them."""
    return text.count(" ", marked.start, marked.end) + 1


def is_nobodys(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    """Tell a nickname inside a name, and the title of a work."""
    return (
        _is_nickname(text, passage, at, marked)
        or _is_crime(text, passage, at)
        or _is_label(text, passage, at, marked)
        or _is_title(text, passage, at, marked)
    )


_WORDS = frozenset(
    "word words term terms phrase expression adjective noun verb name label letter"
    " letters slogan nickname hashtag password title acronym initials".split()
)
_IS_SUBJECT = re.compile(r"qA{0,2}[XvdVL]")
# What is written on a thing or a name for it: "the file was marked “Top secret”"
_MARKED = frozenset(
    """
    marked stamped nicknamed headlined captioned inscribed emblazoned codenamed
    code-named christened renamed subtitled daubed
    """.split()
)
_CALLED_SO = frozenset(("so-called", "self-styled", "self-described", "so-dubbed"))


def _is_label(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    """Tell "the word “crisis” was" and "has a “reduce” rating": said by nobody."""
    tags = passage.tags
    if tags[at] not in "qQ" or count_words(text, marked) > _SENTENCE:
        return False
    before = passage.word(text, at - 1) if at else ""
    if before in _CALLED_SO or before in _MARKED or _is_name_for(text, passage, at):
        return True
    if before in _MENTIONED and _is_unused(text, passage, at):
        return True
    if _is_customary(text, passage, at):
        return True
    is_word = before in _WORDS or (before in _THE and _is_one_word(text, marked))
    return is_word and _IS_SUBJECT.match(tags, at) is not None


_THE = frozenset("the this that these those".split())
_CALL = frozenset("call term label dub nickname".split())  # as people do, now
# "what sailors call the “goat”", "which locals term “the Goat”"
_CUSTOM = re.compile(r"[SW][nr]{1,2}([Lnv])[DH]?$")
# "known among sailors as a “goat”"
_KNOWN_AS = re.compile(
    r"\bknown(?:\s\w+){0,4}\sas\s(?:(?:an?|the)\s)?[\"“‘'`]*$", re.IGNORECASE
)
_CUSTOM_REACH = 40  # code points
_CUSTOM_LETTERS = 6


def _is_one_word(text: str, marked: Marked) -> bool:
    """Tell "the “experts” were wrong", where the marks only doubt a word."""
    return text[marked.start : marked.end].islower() and count_words(text, marked) == 1


def _is_customary(text: str, passage: Passage, at: int) -> bool:
    """Tell "what sailors call a “goat”", "known as “the Goat”": anybody's word."""
    custom = _CUSTOM.search(passage.tags, max(0, at - _CUSTOM_LETTERS), at)
    if custom is not None and passage.word(text, custom.start(1)) in _CALL:
        return True
    marked = passage.quotations[~passage.outer[at]]
    lead = text[max(passage.span.start, marked.start - _CUSTOM_REACH) : marked.start]
    return "known" in lead and _KNOWN_AS.search(lead) is not None


_MENTIONED = frozenset("word words term terms phrase expression".split())
# "had never used the word “eel”": what was not said
_UNUSED = re.compile(
    r"(?:\b(?:never|not|nobody|no one|none)|n[’']t)\s(?:\w+\s){0,2}"
    r"(?:use|say|said|hear|utter|mention)\w*\sthe\s\w+\s*[\"“‘'`]*$",
    re.IGNORECASE,
)
_UNUSED_REACH = 60  # code points


def _is_unused(text: str, passage: Passage, at: int) -> bool:
    marked = passage.quotations[~passage.outer[at]]
    first = max(passage.span.start, marked.start - _UNUSED_REACH)
    return _UNUSED.search(text[first : marked.start]) is not None


# "The boat was called “Stay”,": by nobody, where "by" does not tell whom
_CALLED = re.compile(r"(?<=[neoN])X?[LVvd][qQ](?=[,.XVv]|[DHNMTP])")


_NAMES_FOR = frozenset("called named labelled labeled".split())


def _is_name_for(text: str, passage: Passage, at: int) -> bool:
    """Tell "The boat is called “Stay”", a name, from "was called “a menace”"."""
    marked = passage.quotations[~passage.outer[at]]
    if not text[marked.start : marked.start + 1].isupper():
        return False
    is_called = _CALLED.search(passage.tags, max(0, at - 2), at + 2) is not None
    return is_called and passage.word(text, at - 1) in _NAMES_FOR


def _is_nickname(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    tags = passage.tags
    around = tags[at - 1 : at] + tags[at + 1 : at + 2]
    return around == "NN" and count_words(text, marked) < _SENTENCE and tags[at] == "q"


# "under the headline “Hole in the bucket”"
_SO_CALLED = re.compile(r"D[JndgKN#]{0,4}[en]L$")
_TITLED = frozenset("headline headlined title titled entitled headed hashtag".split())
_OF_CRIME = re.compile(r"nI$")
_CRIMES = frozenset("charge charges count counts crime offence offense".split())
# "“Salt Roads” would be her last", "“Salt Roads,” her second novel, took".
_AS_SUBJECT = re.compile(r"(?:q,?|[qQ],?[DH][^.,;:QRqVXvd]{1,12},)A{0,2}[Xvd]")
_LEADS_SUBJECT = frozenset(("", *".VSCRB,pNnrKO"))
# "“Salt Roads” and, in 2004, “The Quiet Gun”".
_AND_TITLE = re.compile(r"(?:q,?[C,]|Q)[,IY#AD]{0,6}$")
_AND_REACH = 12  # letters
_MOST_TITLES = 6  # of one list


def _is_title(text: str, passage: Passage, at: int, marked: Marked) -> bool:
    tags = passage.tags
    if tags[at] == "q" and at and passage.word(text, at - 1) in _TITLED:
        return True
    so_called = _SO_CALLED.search(tags, max(0, at - 8), at)
    if so_called and passage.word(text, so_called.start()) in ("a", "an"):
        return True  # "a book called “Women at Sea”"
    capitals = count_capitals(text, marked)
    if not capitals:
        return False
    if _is_work(text, passage, at):
        return True
    # "told “Breakfast with Roe”", a programme
    is_told = at > 0 and passage.word(text, at - 1) == "told"
    if not is_told and not _BEFORE_TITLE.search(tags, max(0, at - 2), at):
        return _is_listed(text, passage, at)
    return tags[at] == "q" or count_words(text, marked) > 1


def _is_crime(text: str, passage: Passage, at: int) -> bool:
    """Tell "guilty of a charge of “acting against the peace”"."""
    if _OF_CRIME.search(passage.tags, max(0, at - 2), at) is None:
        return False
    return passage.word(text, at - 2) in _CRIMES


def _is_work(text: str, passage: Passage, at: int) -> bool:
    """Tell "sang “Blue Tin”" and "said “Salt Roads” would be her last"."""
    tags = passage.tags
    before = tags[at - 1 : at]
    if tags[at] == "q" and before in tuple("VBGLvdn"):
        verb = passage.word(text, at - 1)
        if verb in OF_WORKS or (before == "L" and _NAMED_WORK.match(tags, at)):
            return True
    return before in _LEADS_SUBJECT and _AS_SUBJECT.match(tags, at) is not None


# "called “Salt Roads” a failure", "described “Salt Roads” as".
_NAMED_WORK = re.compile(r"q(?:[DH]|S|C[VLvd])")


def _is_listed(text: str, passage: Passage, at: int) -> bool:
    """Tell the second of "wrote “Salt Roads” and, in 2004, “The Quiet Gun”"."""
    for _ in range(_MOST_TITLES):
        joined = _AND_TITLE.search(passage.tags, max(0, at - _AND_REACH), at)
        if joined is None:
            return False
        at = joined.start()
        marked = passage.quotations[~passage.outer[at]]
        is_title = _BEFORE_TITLE.search(passage.tags, max(0, at - 2), at)
        if count_capitals(text, marked) and (is_title or _is_work(text, passage, at)):
            return True
    return False


def count_capitals(text: str, marked: Marked) -> int:
    """Count the capitals of a title's words; 0 where they are no title's."""
    words = text[marked.start : marked.end].split()
    if not words or not words[0][0].isupper():
        return 0
    if any(w[0].islower() and w.strip(",") not in _SMALL for w in words):
        return 0
    return sum(w[0].isupper() for w in words)
