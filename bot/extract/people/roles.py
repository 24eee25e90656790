"""What a role's words tell: "the UK foreign sec." as another writes it.

Knows which words of a role tell it from others and which say the same. Refuses
to know who holds it.
"""

import re
from functools import lru_cache

from bot.extract.reading.styles import SHORT_OFFICES
from bot.text import fold


@lru_cache(maxsize=4096)  # asked for each mention of the role in an article
def role_words(phrase: str) -> frozenset[str]:
    """Give the words of a role that tell it from others."""
    words = _WORD.findall(_in_full(phrase))
    kept = (word for word in words if word not in _UNTELLING)
    return frozenset(_SAME.get(word, word) for word in kept)


@lru_cache(maxsize=4096)
def role_head(phrase: str) -> str:
    """Give the noun a role turns on: "head" of "head of the agency"."""
    words = _LINK.split(_in_full(phrase), maxsplit=1)[0].split()
    last = words[-1].rstrip(".") if words else ""
    return _SAME_TITLE.get(last, last)


def _in_full(phrase: str) -> str:
    """Write an office out: "the A-G" is the attorney general, "CEO" the chief one."""
    role = fold(phrase)
    if "-" in role:
        role = role.replace("-general", " general").replace("-chief", " chief")
    for short in () if phrase[1:].islower() else _LETTERS.findall(phrase):
        role = role.replace(fold(short), SHORT_OFFICES.get(short.lower(), fold(short)))
    return _EXECUTIVE.sub(r"\1", role) if "chief" in role else role


_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_LINK = re.compile(r"\s(?:of|for|in|at|to|with|from)\s")
_LETTERS = re.compile(r"\b[A-Z](?:[A-Z]|-[A-Z])[A-Z]{0,2}\b")
# "chief executive officer" says the same without its last word
_EXECUTIVE = re.compile(r"\b(chief \w+) officer\b")


# A nation's short form says the same in a role as its adjective.
_SAME_NATION = {"uk": "british", "u.k": "british", "us": "american", "u.s": "american"}
# A title says the same in short.
_SAME_TITLE = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "lt": "lieutenant",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
    "insp": "inspector",
    "supt": "superintendent",
    "prof": "professor",
    "cllr": "councillor",
}
_SAME = _SAME_NATION | _SAME_TITLE
_UNTELLING = frozenset(
    "the a an this that his her its their former then of for in at and new".split()
)
