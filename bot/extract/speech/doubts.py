"""Where a verb of saying says nothing: what was not said, or not by its subject.

Knows the words that make a report a denial, a supposition or hearsay, and the
figures that stand where a speaker would. Refuses to name anyone.
"""

import re
from collections.abc import Sequence
from enum import Enum

from bot.extract.reading.passages import Passage
from bot.extract.speech.phrases import Letters, last_of


class Standing(Enum):
    """Whether the words of a clause were said."""

    SAID = "said"
    DENIED = "denied"  # "Roe did not call it “a farce”"
    SUPPOSED = "supposed"  # "Roe might call it “a farce”", "reports that Roe …"
    UNTOLD = "untold"  # "Roe was told", "urged Roe to say": by nobody named


_NOT = frozenset(
    """not never n't cannot can't won't wouldn't couldn't didn't doesn't don't isn't
    wasn't hasn't haven't hadn't""".split()
)
_MODALS = frozenset("would should could can may might must shall cannot".split())
_AFTER_ALL = frozenset("later then eventually".split())  # "would later say": did say
_IF = frozenset("if whether unless".split())
_HEARSAY = frozenset(
    """
    report reports claim claims allegation allegations rumour rumours rumor rumors news
    evidence suggestion suggestions accusation accusations idea notion fact charge
    charges speculation belief theory assertion assertions complaints proof suspicion
    """.split()
)
_DOUBTING = frozenset(
    "doubt doubts doubted fear fears feared hope hopes hoped wish wishes wished".split()
)
_DOUBTED = _HEARSAY | _DOUBTING
# What people hold of others: "Critics think Roe said".
_HELD = _DOUBTED | frozenset(
    """
    think thinks thought believe believes believed expect expects expected suspect
    suspects suspected know knows knew feel feels felt worry worries worried guess bet
    imagine imagines imagined predict assume assumes assumed reckon reckons reckoned
    """.split()
)
# What may turn out to be false, or not to be at all.
REPORTS = _HEARSAY | frozenset(
    """
    record memory account accounts video videos clip footage recording tweet tweets post
    posts quote quotes story stories sign version image images
    """.split()
)
_SHARE = frozenset(("percent", "%", "pc"))
_SHARE_REACH = 7  # letters from a share to the people it is of, or before it
_AT_THAT_TIME = frozenset("when while as after before because since until".split())
# "…, when Roe rose and asked"; "the club sold and Roe left, saying".
_WHEN_SUBJECT = re.compile(r"S(?:P|[DHMTJUKON][DHMTJUKONnro,]{0,12}?)A?[vXd]")
_AND_SUBJECT = re.compile(
    r"(?<=[^DHMTJUKON])C(?:P|[DHMTJUKON][MTJUKONnroI]{0,8}?)A?[vXd]"
)


def standing(
    text: str, passage: Passage, start: int, auxiliaries: Sequence[str]
) -> Standing:
    """Tell by its auxiliaries and by what leads to it whether a clause was said."""
    if not _NOT.isdisjoint(auxiliaries) or _is_denial(text, passage, start):
        return Standing.DENIED
    if not _UNSAID.isdisjoint(auxiliaries):
        return Standing.UNTOLD
    is_modal = not _MODALS.isdisjoint(auxiliaries)
    if is_modal and _AFTER_ALL.isdisjoint(auxiliaries):
        return Standing.SUPPOSED
    if start and _is_supposed(text, passage, start - 1):
        return Standing.SUPPOSED
    return Standing.SAID


# "should have said", "nearly said": what was not, or may not have been.
_UNSAID = frozenset("should might may must ought nearly almost".split())


# "Opponents fear Roe", "no evidence Roe", before "said".
_INNER = re.compile(r"[rNOKPonD]([nveV])(?=[DHNiMTJ])")


def inner_subject(text: str, passage: Passage, phrase: Letters) -> Letters:
    """Give Roe of "Opponents fear Roe", where "said" follows; else the phrase."""
    for found in _INNER.finditer(passage.tags, *phrase):
        if passage.word(text, found.start(1)) in _HELD:
            return found.end(1), phrase[1]
    return phrase


def _is_supposed(text: str, passage: Passage, before: int) -> bool:
    """Tell by the letter before it a clause that nobody asserts."""
    letter = passage.tags[before]
    if letter == "X":  # "Why did Roe say “no”?"
        is_turned = passage.tags[before + 1] not in "VBLGE"
        return is_turned and passage.word(text, before) in _TURNED
    if letter == "S":
        return _is_hearsay(text, passage, before)
    if passage.word(text, before) not in _DOUBTED:
        return False
    at = passage.tags.rfind("I", max(0, before - _NOUN_REACH), before)
    return at < 0 or passage.word(text, at) != "in"  # "In his report he called it"


_NOUN_REACH = 4  # letters from "in" to its noun


_TURNED = frozenset(
    "did does do has have had would could will can should might may must".split()
)


# "denied that she said", "not true that she said", "asked if she had said".
_DENYING = re.compile(
    r"(?:\b(?:den(?:y|ies|ied|ying)|(?:not|n[’']t|never|hardly) (?:true|so|right|the"
    r" case)|(?:untrue|false|wrong)) that|\basked (?:if|whether))\s*$",
    re.IGNORECASE,
)
# "rejected claims that she said", "no record of Roe saying", "a fake video of Roe".
_DISPROVED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*|rebut\w*"
    r"|no|without|false|untrue|fake\w*|deepfake\w*|doctored|fabricated|bogus|spoof"
    r"|satirical|manipulated)\s(?P<what>(?:[\w’'\-]+\s){1,5})$",
    re.IGNORECASE,
)
# "is not the man who said".
_NOT_HE = re.compile(
    r"(?:\bnot|n[’']t|\bnever) (?:the|an?|one of) (?:[\w’'\-]+\s){1,3}$"
)
# "Nobody heard Roe say", "No one remembers Roe saying".
_UNHEARD = re.compile(
    r"\b(?:nobody|no one|never|not|n[’']t)\s(?:ever\s)?\w+\s*$", re.IGNORECASE
)
_LEAD = 60  # code points before a clause, where a denial of it stands


def _is_denial(text: str, passage: Passage, start: int) -> bool:
    """Tell what leads to a clause from what it says: "He denied that she said"."""
    if not start or passage.tags[start - 1] in ".RQq:,":
        return False
    first = passage.start_of(start)
    lead = text[max(passage.span.start, first - _LEAD) : first]
    if is_disproved(lead) or (passage.tags[start] == "W" and _NOT_HE.search(lead)):
        return passage.tags[start - 1] != "C"
    if passage.tags[start - 1] in "SC":
        return bool(_DENYING.search(lead)) or passage.word(text, start - 1) == "nor"
    if passage.word(text, start - 1) == "neither":
        return True
    is_perceived = passage.word(text, start - 1) in PERCEIVED
    return is_perceived and bool(_UNHEARD.search(lead))


def is_disproved(lead: str) -> bool:
    """Tell what leads to a clause as to a false report, or to none."""
    found = _DISPROVED.search(lead)
    return found is not None and not REPORTS.isdisjoint(found["what"].lower().split())


def is_unheard(text: str, passage: Passage, start: int) -> bool:
    """Tell "no record of Roe saying" and "Nobody remembers Roe saying"."""
    first = passage.start_of(start)
    lead = text[max(passage.span.start, first - _LEAD) : first]
    return is_disproved(lead) or _UNHEARD.search(lead) is not None


# "heard Roe shout": the words are the inner subject's.
PERCEIVED = frozenset(
    """
    hear hears heard hearing overhear overhears overheard see sees saw seen seeing watch
    watches watched watching notice notices noticed let lets letting make makes made
    making have had
    """.split()
)


def _is_hearsay(text: str, passage: Passage, at: int) -> bool:
    """Tell "reports that Roe called" and "if Roe says" from "that Roe says"."""
    word = passage.word(text, at)
    if word == "that" and at:
        return passage.word(text, at - 1) in _DOUBTED
    return word in _IF


def is_polled(text: str, passage: Passage, mention: Letters) -> bool:
    """Tell "62 percent of voters": a figure of the poll's, not a speaker."""
    tags = passage.tags
    first, stop = max(0, mention[0] - _SHARE_REACH), mention[0] + _SHARE_REACH
    for at in range(first, min(mention[1], stop)):
        if tags[at] in "nr" and passage.word(text, at) in _SHARE:
            between = tags[at : mention[0]]
            return "," not in between and "." not in between
    return False


def has_new_subject(text: str, passage: Passage, start: int, cue: int) -> bool:
    """Tell "They cheered when Roe rose and asked": not they, or hardly."""
    tags = passage.tags
    if tags[cue - 1] == "C":
        found = _WHEN_SUBJECT.search(tags, start, cue)
        return found is not None and passage.word(text, found.start()) in _AT_THAT_TIME
    return _AND_SUBJECT.search(tags, start, cue) is not None


# Verbs whose subject must be a text or a body to be saying anything.
_OF_TEXTS = frozenset("read reads ruled rules".split())


def is_of_texts(verb: str) -> bool:
    """Tell "read" and "ruled": of a person they report nothing."""
    return verb in _OF_TEXTS


_SPEAKING = frozenset("speaks spoke spoken".split())


def is_no_speech(
    text: str, passage: Passage, cue: int, mention: Letters | None
) -> bool:
    """Tell "she read the book" from "the letter read", "as she spoke" likewise."""
    word, tags = passage.word(text, cue), passage.tags
    if word in _OF_TEXTS:
        return mention is not None and tags[mention[1] - 1] not in "eonOKr"
    if word not in _SPEAKING or cue + 1 >= len(tags):
        return False
    return passage.word(text, cue + 1) not in ("of", "about")


_ASIDE_CLAUSE = re.compile(r"S[DHMTJU]{0,3}[NP][^,SR-]{0,20}$")
_MEANWHILE = frozenset(
    "as when while after before until although though whereas".split()
)


def has_own_subject(text: str, passage: Passage, at: int) -> bool:
    """Tell "as Ray went on about “…”, Roe said": not hers."""
    start = last_of(".", passage.tags, at) + 1
    aside = _ASIDE_CLAUSE.search(passage.tags, start, at)
    return aside is not None and passage.word(text, aside.start()) in _MEANWHILE


def is_meanwhile(text: str, passage: Passage, at: int) -> bool:
    """Tell "after" and "when", which leave a clause to lead up to another."""
    is_link = at >= 0 and passage.tags[at] == "S"
    return is_link and passage.word(text, at) in _MEANWHILE


def is_question(text: str, passage: Passage, at: int) -> bool:
    """Tell whether the quotation at letter `at` asks something."""
    marked = passage.quotations[~passage.outer[at]]
    return "?" in text[marked.start : marked.end]


def is_short(text: str, passage: Passage, at: int) -> bool:
    """Tell a quotation of a word or two: a title or a borrowed one, as like as not."""
    marked = passage.quotations[~passage.outer[at]]
    return text.count(" ", marked.start, marked.end) <= 1


# "“Well?” she said, but Ray was asleep, and “all was quiet”": not her words.
_NEW_CLAUSE = re.compile(r",C(?:[DHTJU]{0,3}[NPKOnr]{1,4}A?[XvdfLV]|M?(?:N{1,3}|P)A?n)")
# "what Ray called “sad,” Roe hoped to “mend”": the second is not Ray's.
_AFTER_NAMED = re.compile(r"[Qq],?C?[DHTJU]{0,3}[NPK]{1,4}A?[XdvfLVn]")


def has_moved_on(tags: str, start: int, between: str, *, named: bool) -> bool:
    """Tell a new subject in `between`, behind words the clause has been given.

    The clause begins at letter `start`; `named`: it says what something is called.
    """
    if named:
        return _AFTER_NAMED.search(between) is not None
    before = tags[max(0, start - 2) : start].rstrip(",")
    has_words = before[-1:] in ("Q", "R", "q")  # "“…,” she said"
    return has_words and _NEW_CLAUSE.search(between) is not None


_MAIN_VERB = re.compile(r"^[^SWt]{0,30}?[nNreop][Xv]")


def has_main_verb(between: str) -> bool:
    """Tell "remarks by Ray accusing Roe of lies are “a joke”": not Ray's words."""
    return _MAIN_VERB.search(between) is not None


def is_past_object(tags: str, start: int, between: str) -> bool:
    """Tell "the men, whom Roe referred to, were “fed”": not her words."""
    if tags[max(0, start - 1) : start] != "W":
        return False
    comma = between.find(",")
    return comma >= 0 and between[comma + 1 : comma + 2] in tuple("XVvd")


_ASKED = frozenset("ask asks asked asking questioned".split())
_LISTENER = 8  # letters from "asked" to "whether"


def is_asked(text: str, passage: Passage, at: int) -> bool:
    """Tell "asked the mayor whether the dam was “lost”": it may not be, to him."""
    tags = passage.tags
    start = last_of(".,;:RQ", tags, at) + 1
    link = tags.rfind("S", start, at)
    if link < 1 or passage.word(text, link) not in ("whether", "if"):
        return False
    lead = range(max(start, link - _LISTENER), link)
    return any(passage.word(text, before) in _ASKED for before in lead)
