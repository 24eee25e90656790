"""Giving words to whoever a clause or a phrase names.

Knows how a mention becomes a speaker, and what was given on which rule. Refuses
to know where a quotation's speaker may stand.
"""

from dataclasses import dataclass

from bot.extract.reading.passages import Passage
from bot.extract.speech.doubts import is_polled
from bot.extract.speech.forms import Clause, Form
from bot.extract.speech.phrases import Letters
from bot.extract.speech.speakers import Named, Scene
from bot.model import Speaker, SpeakerKind


@dataclass(frozen=True, slots=True)
class Given:
    """A quotation given to somebody; `clause` is None across paragraphs."""

    named: Named
    clause: Clause | None
    rule: str
    rests_on: tuple[str, ...] = ()


class Giver:
    """Gives words to what a passage's clauses and phrases name."""

    def __init__(self, scene: Scene, passage: Passage) -> None:
        self._scene = scene
        self._passage = passage
        self._text = scene.article.text

    def by(self, clause: Clause, rule: str) -> Given | None:
        """Give words to the subject of a clause; None where that is nobody."""
        if clause.is_negated or clause.mention is None:
            return None
        if is_polled(self._text, self._passage, clause.mention):
            return None
        named = self._scene.named(self._passage, clause.mention)
        return None if named is None else Given(named, clause, rule)

    def as_printed(self, clause: Clause, rule: str) -> Given | None:
        """Give words to a subject right beside them, whatever noun it is."""
        given = self.by(clause, rule)
        if given is not None or clause.is_negated or clause.mention is None:
            return given
        if clause.is_naming or self._passage.tags[clause.mention[0]] not in "DH":
            return None
        span = self._passage.span_of(*clause.mention)
        name = " ".join(span.of(self._text).split())
        speaker = Speaker(name=name, kind=SpeakerKind.UNRESOLVED)
        return Given(Named(speaker=speaker, mention=span), clause, rule)

    def to(self, mention: Letters, cue: int, rule: str) -> Given | None:
        """Give words to a subject without a verb of saying."""
        clause = Clause(
            start=mention[0],
            stop=max(mention[1], cue + 1),
            cue=cue,
            verb="",
            form=Form.BEFORE,
            mention=mention,
        )
        return self.by(clause, rule)
