"""Verbs of saying without a subject of their own: "saying", "to say", "heard Roe say".

Knows whose words they tell: of the noun right before, of the sentence's
subject, or of nobody whom the sentence names. Refuses to know who that is.
"""

import re
from dataclasses import dataclass

from bot.extract.reading.cues import (
    ISSUING,
    NAMES_SO,
    NAMING,
    SAYING,
    TAKES_THINGS,
    WEAK,
)
from bot.extract.reading.passages import Passage
from bot.extract.speech.doubts import (
    PERCEIVED,
    REPORTS,
    Standing,
    is_no_speech,
    is_unheard,
    standing,
)
from bot.extract.speech.phrases import (
    NAMELIKE,
    Letters,
    behind_modifier,
    last_phrase,
    name_before,
    phrase_before,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbal:
    """Whose a verbal's words are; `subject` is None where it is the sentence's.

    `start` is where its clause begins.
    """

    start: int
    subject: Letters | None = None
    told: Standing = Standing.SAID


_BEFORE_ING = frozenset("by while before after".split())
_WENT_ON = frozenset("went goes go continued going took takes taken taking".split())
# "declined to call it “a farce”", "failed to say".
_UNWILLING = frozenset(
    """
    decline declines declined declining refuse refuses refused refusing refusal fail
    fails failed failing failure forget forgot forgets neglect neglected neglects
    hesitate hesitated hesitates omitted omits unwilling reluctant reluctance loath
    unable afraid ashamed not never
    """.split()
)
# "used to call it “a farce”": of other verbs before "to" it may never be said.
DID = frozenset("used came managed dared rushed seemed began started proceeded".split())
_HEARD_TO = frozenset("heard overheard known".split())  # "was heard to say"
_NO_REPORT = WEAK | TAKES_THINGS | {"deny"}
_WITHOUT = frozenset("without against from".split())
_SHORT_OF = frozenset("instead short rather".split())
_OWNED_TO = frozenset(
    """
    admit admits admitted admitting confess confesses confessed confessing resort
    resorts resorted own owned owns up guilty
    """.split()
)
_PRONE_TO = frozenset("fond habit guilty convicted".split())
_OF_SUBJECT = frozenset("by in despite upon for".split())
_ABOUT = frozenset("of to about".split())
# "apologised to Roe for saying", "was fired by Roe for saying": not Roe's words.
_NO_TARGET = frozenset("to by in".split())
_AVOIDED = frozenset(
    """
    avoid avoids avoided stopped stops resisted resists quit regretted considered
    considers denies denied deny
    """.split()
)
_NAME_ENDS = frozenset("NKrOojn")
# "on television" of "saw Roe on television saying".
_PLACED = re.compile(r"I[DHJ]{0,2}[nNKoeO]{1,3}$")
_PLACE_REACH = 6  # letters
_TARGETS = frozenset("NKrOojpH")
_NO_NAME = frozenset("pH")  # "heard him shout", "heard her shout"
_ADVERB, _TO = "A", "t"


def infinitive(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read "went on to say", "declined to say", "urged Roe to shout"."""
    tags = passage.tags
    to = _behind_adverbs(tags, cue)
    if to < 1 or tags[to] != _TO:
        return None
    if tags[cue] == "L" and passage.tags[cue + 1 : cue + 2] == "I":
        return None  # "went on to call for calm"
    for at in range(to - 1, max(-1, to - 4), -1):
        if passage.word(text, at) in _WENT_ON:
            return Verbal(start=at)
    before = passage.word(text, to - 1)
    if before == "this":
        return _having(text, passage, to - 1)
    is_untold = _is_untold(text, passage, cue, to - 1)
    told = Standing.UNTOLD if is_untold else Standing.SAID
    is_told = is_untold or before in _HEARD_TO
    return Verbal(start=cue, told=told) if is_told else None


def _is_untold(text: str, passage: Passage, cue: int, before: int) -> bool:
    """Tell "urged Roe to say", "declined to say" and "plans to call it"."""
    if _is_no_report(text, passage, cue):
        return False
    word = passage.word(text, before)
    if passage.tags[before] in "NrOKpo" or word in _UNWILLING:
        return True
    return passage.tags[cue] == "L" and word not in DID | _HEARD_TO


def _having(text: str, passage: Passage, this: int) -> Verbal | None:
    """Read "had this to say"."""
    if this < _HAVING or passage.word(text, this - 1) not in ("had", "has", "have"):
        return None
    tags = passage.tags
    at = _behind_adverbs(tags, this - 1)
    behind = behind_modifier(tags, at) if tags[at] == "," else None
    subject = behind[0] if behind else phrase_before(tags, at)
    return None if subject is None else Verbal(start=subject[0], subject=subject)


_HAVING = 2  # letters before "this": a subject and "had"


def _is_no_report(text: str, passage: Passage, cue: int) -> bool:
    verb = _verb(text, passage, cue)
    if passage.tags[cue] in "LE" and verb not in NAMES_SO:
        return True  # "urged Roe to thank the crew"
    return verb in _NO_REPORT or is_no_speech(text, passage, cue, None)


def _verb(text: str, passage: Passage, cue: int) -> str:
    word = passage.word(text, cue)
    return (SAYING.get(word) or NAMING.get(word) or ("", ""))[1]


def _behind_adverbs(tags: str, cue: int) -> int:
    at = cue - 1
    while at > 0 and tags[at] == _ADVERB:
        at -= 1
    return at


def perceived(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read "Ray heard Roe shout": the words are Roe's."""
    tags = passage.tags
    if not cue or tags[cue - 1] not in _NAME_ENDS | _NO_NAME:
        return None
    is_name = tags[cue - 1] not in _NO_NAME
    subject = _named(tags, cue - 1) if is_name else (cue - 1, cue)
    if not subject[0] or passage.word(text, subject[0] - 1) not in PERCEIVED:
        return None
    told = standing(text, passage, subject[0], ()) if is_name else Standing.UNTOLD
    return Verbal(start=_perceiver(tags, subject[0] - 1), subject=subject, told=told)


def _perceiver(tags: str, verb: int) -> int:
    """Give where "Ray heard" begins behind a quotation, else what follows it."""
    ray = name_before(tags, verb - 1) if verb else None
    if ray is None and tags[verb - 1 : verb] == "P":
        ray = (verb - 1, verb)
    is_behind = ray is not None and tags[ray[0] - 1 : ray[0]] in tuple("QRq")
    return ray[0] if ray is not None and is_behind else verb + 1


def participle(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read ", saying", "footage of Roe saying", "apologised for saying"."""
    tags = passage.tags
    before = tags[cue - 1 : cue]
    word = passage.word(text, cue - 1) if cue else ""
    if word in _DISPLAYED:  # "held a sign saying"
        subject = last_phrase(tags, cue - 1) if before == "e" else None
        return Verbal(start=cue, subject=subject, told=_told_by(subject))
    at = _behind_adverbs(tags, cue)
    if (before == _ADVERB and tags[at] in "Nj") or before in tuple("Njr"):
        return _object(text, passage, cue, at if before == _ADVERB else cue - 1)
    if (watched := _watched(text, passage, cue)) is not None:
        return watched
    if before == "e" or (before == "n" and word in REPORTS):
        return _of_text(text, passage, cue)
    if before in ("", *",CA-n)QR") or word in _BEFORE_ING:
        # "users reporting faults"
        is_doing = before == "n" and _verb(text, passage, cue) in TAKES_THINGS
        return None if is_doing else Verbal(start=cue)
    is_report = not _is_no_report(text, passage, cue)
    return _governed(text, passage, cue) if is_report else None


# "said in a statement saying", "went further with a letter calling".
_BY_WAY_OF = frozenset("in with by via through on".split())


def _of_text(text: str, passage: Passage, cue: int) -> Verbal:
    """Read "issued a statement saying"; "rejected a report saying" tells nobody's."""
    tags = passage.tags
    phrase = last_phrase(tags, cue - 1) or (cue - 1, cue)
    before = phrase[0] - 1
    if before < 0 or tags[before] in ".R":
        return Verbal(start=phrase[0], subject=phrase)
    word = passage.word(text, before)
    is_own = word in ISSUING or word in _BY_WAY_OF
    inside = (passage.word(text, at) for at in range(phrase[0], cue - 1))
    is_own = is_own or not ISSUING.isdisjoint(inside)
    return Verbal(start=cue, told=Standing.SAID if is_own else Standing.UNTOLD)


def _told_by(subject: Letters | None) -> Standing:
    return Standing.UNTOLD if subject is None else Standing.SAID


# What carries words that its bearer need not have written.
_DISPLAYED = frozenset(
    """
    sign signs banner banners placard placards poster posters shirt shirts t-shirt
    t-shirts hat hats cap caps badge badges sticker stickers plaque plaques billboard
    billboards graffiti inscription tattoo tattoos
    """.split()
)


def _governed(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read "apologised for saying", "avoided saying"."""
    if passage.tags[cue - 1] in ("I", _TO):
        return _behind_preposition(text, passage, cue)
    is_avoided = passage.word(text, cue - 1) in _AVOIDED
    return Verbal(start=cue, told=Standing.UNTOLD) if is_avoided else None


def _object(text: str, passage: Passage, cue: int, at: int) -> Verbal | None:
    """Read "footage of Roe saying", "quoted Roe as saying"."""
    tags = passage.tags
    mention = name_before(tags, at) if at >= 0 else None
    if mention is None:
        return None
    if _is_imagined(text, passage, mention[0]):
        return Verbal(start=mention[0], told=Standing.UNTOLD)
    if mention[0] and tags[mention[0] - 1] in "It":  # "wrote to Roe asking"
        link = passage.word(text, mention[0] - 1)
        if link not in ("of", "with", "about"):  # "posted on Utopia Net, saying"
            return _watched(text, passage, cue) or Verbal(start=cue)
    is_said = not mention[0] or not is_unheard(text, passage, mention[0])
    told = Standing.SAID if is_said else Standing.UNTOLD
    return Verbal(start=mention[0], subject=mention, told=told)


_IMAGINED = frozenset("imagine picture suppose fancy envision envisage".split())


def _is_imagined(text: str, passage: Passage, first: int) -> bool:
    """Tell "Imagine Roe saying" and "I can't imagine Roe saying"."""
    near = range(max(0, first - 1), first + 1)
    return any(passage.word(text, at) in _IMAGINED for at in near)


def quoted_as(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read "they quoted Roe as saying", "quoted her father, Roe, as saying"."""
    tags = passage.tags
    at = cue - 2
    if tags[at : at + 1] == ",":
        set_off = tags[at - 1] in NAMELIKE
        at = at - 1 if set_off else tags.rfind(",", max(0, at - _APPOSITION), at) - 1
    return _object(text, passage, cue, at)


_APPOSITION = 10  # letters of ", her father,"


def _watched(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read "saw Roe on television saying"."""
    tags = passage.tags
    placed = _PLACED.search(tags, max(0, cue - _PLACE_REACH), cue)
    subject = name_before(tags, placed.start() - 1) if placed else None
    if subject is None or not subject[0]:
        return None
    if passage.word(text, subject[0] - 1) not in PERCEIVED:
        return None
    return Verbal(start=subject[0], subject=subject)


def _behind_preposition(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Read "criticised Roe for saying", "accused Roe of saying", "without saying"."""
    link = passage.word(text, cue - 1)
    before = passage.word(text, cue - 2) if cue > 1 else ""
    if link == "for":
        return _blamed(text, passage, cue)
    is_own = link in _OF_SUBJECT
    is_own = is_own or (link == "to" and before in _OWNED_TO)
    is_own = is_own or (link == "of" and before in _PRONE_TO)
    if is_own:
        return Verbal(start=cue)
    is_unsaid = link in _WITHOUT | _ABOUT or before in _SHORT_OF
    return Verbal(start=cue, told=Standing.UNTOLD) if is_unsaid else None


def _blamed(text: str, passage: Passage, cue: int) -> Verbal | None:
    """Tell "criticised Roe for saying" from "apologised to Roe for saying"."""
    tags, at = passage.tags, cue - 2
    if at < 1 or tags[at] in ",CS-":
        return None
    if tags[at] not in _TARGETS:
        return Verbal(start=cue)
    subject = (at, at + 1) if tags[at] in _NO_NAME else _named(tags, at)
    lead = passage.word(text, subject[0] - 1) if subject[0] else ""
    if not lead or lead in _NO_TARGET:
        return Verbal(start=cue)
    told = Standing.UNTOLD if tags[at] in _NO_NAME else Standing.SAID
    return Verbal(start=subject[0], subject=subject, told=told)


def _named(tags: str, at: int) -> Letters:
    if tags[at] in NAMELIKE:
        return name_before(tags, at) or (at, at + 1)
    return last_phrase(tags, at) or (at, at + 1)
