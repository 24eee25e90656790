"""Whether a sentence stands behind its figure: what is denied, or known to nobody.

Knows the closed ways of denying, doubting and correcting. Refuses to know what the
figure is of: who doubts 30 has told no other number by it.
"""

import re

from bot.model import Span

# "could not confirm reports that 12 had died": up to the clause's end.
_BEFORE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)"
    r"|(?:could|can|would|did|does|do|has|have|had)(?: ?not|n['’]t)"
    r" (?:yet |immediately |independently |so far |been able to )*"
    r"(?:confirm|verify|verified|say|corroborate)"
    r"|(?:cannot|unable to) (?:confirm|verify|say)"
    r"|(?:unclear|uncertain|unknown|not (?:clear|known|certain)) (?:if|whether|how)"
    r"|(?:refus|declin)(?:es|ed|ing) to (?:confirm|say)"
    r"|disput(?:es|ed|ing)|dismiss(?:es|ed|ing)"
    r"|reject(?:s|ed|ing) (?:the |a |an |any |all )?"
    r"(?:claim|report|suggestion|allegation|assertion|figure|estimate)s?"
    r"|rumou?rs?|unconfirmed|unverified|no (?:evidence|proof|truth|sign))\b"
    r"[^.;:,—]{0,80}$",
    re.IGNORECASE,
)
# "a claim that 90 had fled is untrue"
_BEHIND = re.compile(
    r"[^.;:—]{0,80}?\b(?:(?:is|are|was|were|proved|turned out)(?: to be)?"
    r"(?: simply| quite| wholly| entirely| plainly)?"
    r" (?:untrue|false|wrong|unfounded|baseless|unconfirmed|exaggerated|not true|a lie"
    r"|nonsense|denied|disputed)"
    r"|(?:has|have|had|could|can) ?not (?:yet |so far )?be(?:en)? (?:confirm|verifi)ed)"
    r"\b"
)
_THAT = re.compile(r"\b(?:that|of)\b")
# "It was not 30 million, as first reported, but 13 million"
_NOT = re.compile(r"\b(?:not|never)\s(?:the\s|a\s|an\s)?$")
# "denies seven charges": so many there are
_PLEA = re.compile(r"\b(?:charges?|counts?|offences?|offenses?|crimes?|allegations?)$")
_CUES = (
    "eny", "eni", "onfirm", "verif", "clear", "certain", "known", "isput", "ismiss",
    "eject", "umour", "umor", "orroborat", " say", "evidence", "proof", "truth", "sign",
    "true", "false", "wrong", "unfounded", "baseless", "exaggerated", "nonsense",
    " lie", " not ", " never ", "Not ",
)  # fmt: skip


def is_doubted(text: str, sentence: Span, figure: Span) -> bool:
    """Tell whether a figure is denied, doubted or rumoured where it stands."""
    line = sentence.of(text)
    if not any(cue in line for cue in _CUES):
        return False
    if _PLEA.search(text, figure.start, figure.end):
        return False
    before = text[sentence.start : figure.start]
    if _BEFORE.search(before) or _NOT.search(before):
        return True
    return (
        _THAT.search(before) is not None
        and _BEHIND.match(text, figure.end, sentence.end) is not None
    )
