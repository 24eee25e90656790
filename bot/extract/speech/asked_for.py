"""What a verb of saying takes that is no clause: "called for calm", "called it odd".

Knows calls, promises, requests, charges and names. Refuses to know where what is
asked for ends in its sentence: see `reported`.
"""

import re

from bot.extract.reading.passages import Passage
from bot.extract.speech.clauses import Clause, Form
from bot.extract.speech.phrases import Letters

# What somebody is asked to do is reported, too.
_PROMISES = frozenset("vow pledge promise swear offer threaten".split())
_REQUESTS = frozenset("urge ask tell advise beg warn remind implore order".split())
_CALLS = re.compile(r"A?Y?(I)(?=[DHNTUJKnrOiqo#MepPgGBEY])")
_PROMISED = re.compile(r"A?(?=t[nBvoerfq])")
_REQUESTED = re.compile(r"A?(?=(?:p|[DHNJTUOKMireon#s]{1,8}?)(?:IY|Y)?A?t[nBvoerfXq])")
_NAMES_SO = frozenset("call describe label dub brand".split())
# "it a farce", "the plan “a farce” for the town".
_OBJECT = re.compile(
    r"(?:p|P|[DHNJK])(?:[^.,;:RVXqQ]|(?<=W)X){0,30}"
    r"(?:[qQ](?:,?C?[DH]?[qQ]){0,4}(?:I[^.,;:RVXCqQ]{0,20})?)?R?"
)
_ACCUSED = re.compile(r"(?:p|[DHNJK][^.,;:RVXW]{0,12}?)I(?=[gGEneoDHJqdBN])")
_IS_NAME = re.compile(r"M?[NKij][NijlKO]*")


def asked_for(text: str, passage: Passage, clause: Clause) -> Letters | None:
    """Give where what is asked for begins, and up to where it surely goes on.

    "calm" of "called for calm", "the crew" of "told the crew to leave", "the crew
    of" of "accused the crew of theft".
    """
    if clause.form is Form.AFTER or clause.form is Form.PASSIVE:
        return None
    found = None
    if clause.verb == "call":
        found = _CALLS.match(passage.tags, clause.stop)
        if found is not None and not _is(text, passage, found.start(1), "for", "on"):
            found = None
    elif clause.verb == "accuse":
        return _accused(text, passage, clause)
    elif clause.verb in _PROMISES:
        found = _PROMISED.match(passage.tags, clause.stop)
    elif clause.verb in _REQUESTS:
        found = _REQUESTED.match(passage.tags, clause.stop)
    return None if found is None else (found.end(), found.end())


def _is(text: str, passage: Passage, at: int, *words: str) -> bool:
    return passage.word(text, at) in words


def _accused(text: str, passage: Passage, clause: Clause) -> Letters | None:
    charged = _ACCUSED.match(passage.tags, clause.stop)
    if charged is None or not _is(text, passage, charged.end() - 1, "of"):
        return None
    return clause.stop, charged.end()


def named_so(passage: Passage, clause: Clause) -> Letters | None:
    """Give what is called what: "it a farce" of "called it a farce"."""
    if clause.form is Form.PASSIVE or clause.verb not in _NAMES_SO:
        return None
    found = _OBJECT.match(passage.tags, clause.stop)
    if found is None or _IS_NAME.fullmatch(found[0]):
        return None  # "a man called Jane Roe"
    return found.span()
