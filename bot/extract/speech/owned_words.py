"""Words that a noun gives to somebody: "Roe's answer:", "came a shout from Roe".

Knows the nouns for what people say, and how they stand beside a quotation.
Refuses whatever is only passed on: a letter somebody reads out, a sign.
"""

import re

from bot.extract.reading.cues import RELAYING
from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters

# "a letter from Roe: “…”", "the words of Roe: “…”": not its sender's, nor its reader's.
_OWNED = re.compile(r"[en]I[DHJ]{0,2}[TMUKONijlnro]{1,6}$")


def is_relayed(text: str, passage: Passage, start: int, stop: int) -> bool:
    """Tell "read out a letter: “…”" and "saw the sign: “…”": others' words.

    The predicate is the letters `start`..`stop`, up to a colon; "Roe saw it
    differently:" leads up to Roe's own.
    """
    tags = passage.tags
    if passage.word(text, stop - 1) in _ELSE:
        return False
    owned = _OWNED.search(tags, max(start, stop - _OWNED_REACH), stop)
    if owned is not None and passage.word(text, owned.start() + 1) in _FROM:
        return True
    predicate = range(start, min(stop, start + _PREDICATE))
    return any(passage.word(text, at) in RELAYING for at in predicate)


_ELSE = frozenset("differently otherwise clearly".split())
_FROM = frozenset("from of by".split())
_OWNED_REACH = 10  # letters
_PREDICATE = 6  # letters from a subject to its verb, and what follows that


_WORDS_OF = frozenset(
    """
    response answer reply verdict message advice explanation assessment conclusion
    retort comment reaction warning plea promise words question motto mantra refrain
    pitch defence defense argument prediction complaint apology description
    """.split()
)
_OWNED_WORDS = re.compile(
    r"(?:[DH][nJdr]?)?([TM]{0,2}[NKOr][NijlKO]{0,4})s[AnJd]{0,2}[neBG]$"
)
_ARE = frozenset("is was are were".split())
_SET_OFF = re.compile(r",[^.,;:]{1,24},(?=X)")


def owner_of_words(
    text: str, passage: Passage, subject: Letters, stop: int
) -> Letters | None:
    """Give Roe of "Roe's response was: “…”", "Roe's own verdict was kinder: “…”"."""
    tags = passage.tags
    owned = _OWNED_WORDS.fullmatch(tags, *subject)
    if owned is None:
        return _sender_of_words(text, passage, subject, stop)
    if passage.word(text, subject[1] - 1) not in _WORDS_OF:
        return None
    at = subject[1]
    if aside := _SET_OFF.match(tags, at, stop):
        at = aside.end()
    is_so = at == stop or passage.word(text, at) in _ARE
    return (subject[0], owned.end(1)) if is_so else None


_REPLY = re.compile(
    r"[QqR],?[Xv]([TM]{0,2}[NKOr][NijlKO]{0,4}|[DH][nJ]{0,2}r)s[AJnd]{0,2}[neBG](?=[.,]|$)"
)


# "The verdict from Roe", "More from Roe"
_FROM_THEM = re.compile(r"(?:D[nJd]{0,2}|H)?([neBGVD])(I)([TM]{0,2}[Ni][NijlKO]{0,4})")
_FROM_ONE = frozenset(("more", "this"))


def _sender_of_words(
    text: str, passage: Passage, subject: Letters, stop: int
) -> Letters | None:
    """Give Roe of "The verdict from Roe: “…”" and "More from Roe: “…”"."""
    sent = _FROM_THEM.fullmatch(passage.tags, subject[0], stop)
    if sent is None or passage.word(text, sent.start(2)) != "from":
        return None
    noun = passage.word(text, sent.start(1))
    return sent.span(3) if noun in _WORDS_OF or noun in _FROM_ONE else None


# "Roe's claim that it was “late”", "her assertion of a “right”"
_CLAIMED = re.compile(
    r"(?:([TM]{0,2}[NKOi][NijlKO]{0,4}|[DH][nJ]{0,2}r)s|(H))[nJ]{0,2}([neBGV])"
    r"(?:S[DHTMJU]{0,2}(?:N{1,3}|[PnrKeo])A?(?:[XVvd]A?[DHn]{0,2})?|I[DH]?)$"
)
_CLAIM_REACH = 22  # letters
CLAIMS = frozenset(
    """
    claim statement assertion charge allegation suggestion accusation insistence
    contention complaint declaration description characterization characterisation
    conclusion prediction warning vow pledge promise argument
    """.split()
)


def claimed_by(text: str, passage: Passage, at: int) -> tuple[Letters, int] | None:
    """Give Roe of "Roe's claim that it was “late”", and the letter of "claim".

    Where it is "her claim", the letter of "her".
    """
    tags = passage.tags
    found = _CLAIMED.search(tags, max(0, at - _CLAIM_REACH), at)
    if found is None:
        return None
    noun = found.start(3)
    if passage.word(text, noun).removesuffix("s") not in CLAIMS:
        return None
    if passage.word(text, noun + 1) not in ("that", "of"):
        return None
    return (found.span(1) if found[1] else found.span(2)), noun


# "“No,” came a shout from Roe."
_FROM_ROE = re.compile(
    r"[QqR],?[Xv](?:D[nJd]{0,2})?[neBGV](I)(M?[NTi][NTij]{0,4}|[DH][nJ]{0,2}r)(?=[.,]|$)"
)


def reply_of(text: str, passage: Passage, at: int) -> Letters | None:
    """Give Roe of "“No,” came Roe's reply" and "“No,” came a shout from Roe"."""
    if passage.tags[at + 1 : at + 2] not in (",", "X", "v"):
        return None
    found = _REPLY.match(passage.tags, at)
    if found is not None:
        is_hers = passage.word(text, found.end() - 1) in _WORDS_OF
        return found.span(1) if is_hers else None
    found = _FROM_ROE.match(passage.tags, at)
    is_hers = found is not None and passage.word(text, found.start(1)) == "from"
    return found.span(2) if found is not None and is_hers else None


def has_own_frame(text: str, passage: Passage, at: int) -> bool:
    """Tell "“No,” came the reply", "“No!” from Roe", "“No.” (Roe)": told by itself."""
    tags = passage.tags
    follows = tags[at + 1 : at + 2]
    if follows in ("X", "v", "d", "n"):
        return text[passage.start_of(at + 1)].islower()
    if follows == "(":
        return _IN_BRACKETS.match(tags, at + 1) is not None
    return follows == "I" and passage.word(text, at + 1) == "from"


_IN_BRACKETS = re.compile(r"\(M?[NTi][NTij]{0,4}(?:,[^(),]{1,14})?\)")


# "Roe addressed the court:", "Roe was blunt:".
_ADDRESSING = frozenset(
    """
    addressed addresses turned turns faced faces confronted confronts apologised
    apologises apologized apologizes fired hit snapped went goes
    """.split()
)
_WAS_SO = re.compile(r"XA{0,2}[nD]?[ndJA]")


def is_addressing(text: str, passage: Passage, start: int, stop: int) -> bool:
    """Tell a predicate, the letters `start`..`stop`, that leads up to speech."""
    if _WAS_SO.fullmatch(passage.tags, start, stop):
        return True
    is_said = start < stop and passage.word(text, start) in _ADDRESSING
    return is_said and not is_relayed(text, passage, start, stop)


# "in the words of Roe", "in Roe's own words"
_ROE = r"(M?[NTi][NTij]{0,4}|[DH][nJ]{0,2}r)"
_WORDS_OF_ROE = rf"I(?:DnI{_ROE}|{_ROE}s[nJ]?n)"
_WORDS_BEFORE = re.compile(
    rf"(?<![^.,RXA]){_WORDS_OF_ROE},[^.,;:RQqVvdXSW]{{0,2}}X?D?$"
)
_WORDS_BEHIND = re.compile(rf",?{_WORDS_OF_ROE}(?=[.,]|$)")
_WORDS_REACH = 60  # code points
_WORDS_LETTERS = 20


def in_whose_words(
    text: str, passage: Passage, at: int
) -> tuple[Letters, int, str] | None:
    """Give Roe of "in the words of Roe, “…”" and "“…,” in Roe's words".

    With the letter of "words", and the rule.
    """
    marked = passage.quotations[~passage.outer[at]]
    first, last = marked.outer_start - _WORDS_REACH, marked.outer_end + _WORDS_REACH
    if text.find(" words", max(0, first), last) < 0:
        return None
    rule = "before.according"
    found = _WORDS_BEFORE.search(passage.tags, max(0, at - _WORDS_LETTERS), at)
    if found is None:
        found, rule = _WORDS_BEHIND.match(passage.tags, at + 1), "after.according"
    if found is None:
        return None
    mention = found.span(found.lastindex or 1)
    noun = mention[0] - 2 if found.lastindex == 1 else mention[1] + 1
    noun += passage.word(text, noun) == "own"
    is_words = passage.word(text, noun) == "words"
    return (mention, noun, rule) if is_words else None
