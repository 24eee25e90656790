"""Speakers without a verb of saying: "…," Roe beams; Roe: "…"; "…" — Jane Roe.

Knows where a name, a role or a pronoun beside a quotation is its speaker though
nothing says so. Refuses whatever reports, shows or recites others' words.
"""

import re

from bot.extract.reading.passages import Passage
from bot.extract.speech.around import Around
from bot.extract.speech.doubts import has_own_subject, is_meanwhile, is_short
from bot.extract.speech.giving import Given, Giver
from bot.extract.speech.owned_words import (
    claimed_by,
    in_whose_words,
    is_addressing,
    is_relayed,
    owner_of_words,
    reply_of,
)
from bot.extract.speech.phrases import (
    Letters,
    last_of,
    named_subject,
    sentence_subject,
)
from bot.extract.speech.speakers import Scene
from bot.model import SpeakerKind

# "…," Roe beams; "…," she beams.
_SUBJECT_VERB = re.compile(
    r"Q(P|M?[NTUJKO]{0,6}N|D[nr]{0,4}r)A{0,3}([nvdVB])(?=A?(?:[.,YIt]|$))"
)
# "…," beamed Roe; "…," beamed the captain.
_VERB_SUBJECT = re.compile(
    r"Qd(M?[NTUJKO]{0,6}N[Nij]{0,3}|T{0,2}M?N{1,4}|D(?:[nr]{0,3}r|T{1,2}[NMi]{1,4}))(?=[.,]|$|I?Y)"
)
_NAME_TAG = re.compile(
    r"[QRq]\.?-(M?[NTi][NTiKOUl]{0,5}j?)(?:,|\.?$)"
    r"|R\((M?[NTi][NTiKOUl]{0,5}j?)(?:,[^()]{1,14})?\)"
)
_NAME_LINE = re.compile(r"-{1,2}(M?[NTi][NTiKOUl]{0,5}j?)(?:,[^.]*)?\.?$")
_NAME_COLON = re.compile(r"(?:^|[-.;])(M?[NTi][NTij]{0,5}):$")
_OPENS = ("", *".RQqx:-")
# Before a quotation: "before Roe interrupted", "but Roe cut in".
_CUT_IN = re.compile(
    r"(?<=[QRqNPTKrVvd]),?[SC](P|M?[NTi][NTij]{0,4}|[DH][nJ]{0,2}r)[dvn]I?:$"
)

# Before a colon: "to which a voice answered", "and a cry went up".
_AND_OTHER = re.compile(
    r"(?:[tI]W|,?C|;)A?(?:D[JnUdgr]{0,3}[nre]|(P))(?:I[^.,:;]{1,12})?A?[XVvdf][^.,:;]{0,6}$"
)
_SOMEBODY = frozenset("somebody someone anyone anybody one another others".split())
# "to shouts of", "then came a cry from the back"
_TO_NOISE = re.compile(r"(?:[tI]|A[vd])D?[Jn]?([nVv])(?:I[^.,:;]{0,10})?$")
_NOISE_REACH = 16  # letters
_OWN_NOISE = frozenset("with in".split())
_NOISES = frozenset(
    """
    bellow boo call chant cheer chorus cry cries groan heckle interjection interruption
    jeer roar scream shout shriek taunt voice whisper yell
    """.split()
)


class Verbless:
    """The rules of one passage that ask for no verb of saying."""

    def __init__(
        self, scene: Scene, passage: Passage, around: Around, below: Passage | None
    ) -> None:
        self._scene = scene
        self._passage = passage
        self._text = scene.article.text
        self._tags = passage.tags
        self._around = around
        self._below = below
        self._giver = Giver(scene, passage)

    def subject_right(self, at: int) -> Given | None:
        """Read "…," Roe beams and "…," beamed Roe: any verb will do after a comma."""
        if reply := reply_of(self._text, self._passage, at):
            return self._giver.to(reply, -1, "subject.any-verb")
        found = _SUBJECT_VERB.match(self._tags, at)
        cue = at + 1 if found is None else found.start(2)
        found = found or _VERB_SUBJECT.match(self._tags, at)
        if (
            found is None
            or is_short(self._text, self._passage, at)
            or self.is_anothers(at)
            or self._is_told_meanwhile(at)
        ):
            return None
        return self._giver.to(found.span(1), cue, "subject.any-verb")

    def _is_told_meanwhile(self, at: int) -> bool:
        """Tell "When Ray said it was “so sad,” Roe left"."""
        return any(
            is_meanwhile(self._text, self._passage, clause.start - 1)
            for clause in self._around.before(at)
        )

    def named_colon(self, at: int) -> Given | None:
        """Read Roe: "…", at the start or after a dash."""
        found = _NAME_COLON.search(self._tags, max(0, at - 8), at)
        found = found or self._cutting_in(at)
        return (
            None if found is None else self._giver.to(found.span(1), -1, "name.colon")
        )

    def tagged(self, at: int) -> Given | None:
        """Read "…" — Jane Roe."""
        found = _NAME_TAG.match(self._tags, at)
        if self._tags[at - 1 : at] not in _OPENS or self._around.has_said(at):
            return None  # a reporter's name, behind another's words
        if found is None:
            return None
        given = self._giver.to(found.span(found.lastindex or 1), -1, "name.tag")
        is_person = given and given.named.speaker.kind is SpeakerKind.PERSON
        return given if is_person or found.lastindex == 1 else None  # not "(Gallup)"

    def tagged_below(self) -> Given | None:
        """Read a tag on its own line under a paragraph of nothing but a quotation."""
        if self._below is None or not set(self._tags) <= set("QRq.,-"):
            return None
        found = _NAME_LINE.match(self._below.tags)
        named = found and self._scene.named(self._below, found.span(1))
        return Given(named, None, "name.tag") if named else None

    def in_words(self, at: int) -> Given | None:
        """Read In the words of Roe, "…"; "…," in Roe's words."""
        found = in_whose_words(self._text, self._passage, at)
        return None if found is None else self._giver.to(*found)

    def claimed(self, at: int) -> Given | None:
        """Read Roe's claim that it was "…"; of "her claim", nobody is certain."""
        found = claimed_by(self._text, self._passage, at)
        return None if found is None else self._giver.to(*found, "within.noun")

    def _cutting_in(self, at: int) -> re.Match[str] | None:
        """Read before Roe interrupted: "…"; but Roe cut in: "…"."""
        found = _CUT_IN.search(self._tags, max(0, at - 12), at)
        link = found.start(1) - 1 if found is not None else -1
        is_joined = self._tags[link] == "C" or is_meanwhile(
            self._text, self._passage, link
        )
        return found if is_joined else None

    def colon(self, at: int) -> Given | None:
        """Read Roe, the captain, was less kind: "…"; Its head, Jane Roe, wept: "…"."""
        if at == 0 or self._tags[at - 1] != ":":
            return None
        start = last_of(".RQq", self._tags, at - 1) + 1
        mention = sentence_subject(self._tags, start, at - 1)
        if mention is None or self._tags[mention[0]] == "P":
            return None
        if owner := owner_of_words(self._text, self._passage, mention, at - 1):
            return self._giver.to(owner, -1, "subject.colon")
        if self._is_of_others(mention[1], at - 1):
            return None
        mention = named_subject(self._tags, mention, at - 1)
        given = self._giver.to(mention, -1, "subject.colon")
        if given is None or not self._is_somebody(given, mention, start):
            return None
        return given

    def _is_somebody(self, given: Given, mention: Letters, start: int) -> bool:
        """Tell a person, if only by a role: "Her husband rattled them off:"."""
        kind = given.named.speaker.kind
        if kind is not SpeakerKind.UNRESOLVED:
            return kind is SpeakerKind.PERSON
        tags = self._tags
        opens = tags[start - 1 : start] in ("", ".", "R")
        return opens and tags[mention[1] - 1] == "r" and tags[mention[0]] in "DH"

    def _is_of_others(self, start: int, colon: int) -> bool:
        """Tell "Roe sat, to which a voice answered:" and "Roe read the sign:"."""
        is_relay = is_relayed(self._text, self._passage, start, colon)
        if is_relay or self._is_uproar(colon):
            return True
        found = _AND_OTHER.search(self._tags, start, colon)
        if found is None or found[1] is None:
            return found is not None
        return self._passage.word(self._text, found.start(1)) in _SOMEBODY

    def _is_uproar(self, colon: int) -> bool:
        """Tell "Roe sat down to shouts of:" from "Roe answered with a shout:"."""
        found = _TO_NOISE.search(self._tags, max(0, colon - _NOISE_REACH), colon)
        if found is None or self._passage.word(self._text, found.start()) in _OWN_NOISE:
            return False
        noun = self._passage.word(self._text, found.start(1))
        return noun in _NOISES or noun.removesuffix("s") in _NOISES

    def is_anothers(self, at: int) -> bool:
        """Tell "As Ray went on about “the rig,” Roe said no."."""
        is_set_off = self._tags[at - 1 : at] in ("", ",", ":")
        return not is_set_off and has_own_subject(self._text, self._passage, at)

    def addressing(self) -> Given | None:
        """Read Roe addressed the court:, Roe was blunt:, at a passage's end."""
        tags, stop = self._tags, len(self._tags) - 1
        mention = sentence_subject(tags, last_of(".RQq", tags, stop) + 1, stop)
        if mention is None:
            return None
        if not is_addressing(self._text, self._passage, mention[1], stop):
            return None
        given = self._giver.to(mention, -1, "")
        is_person = given and given.named.speaker.kind is SpeakerKind.PERSON
        return given if is_person else None
