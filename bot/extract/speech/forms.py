"""What a reporting clause is: its verb, its subject, and how it names them.

Knows nothing of how a clause is found.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.extract.speech.doubts import Standing
from bot.extract.speech.phrases import Letters


class Form(StrEnum):
    """How a clause names its speaker."""

    BEFORE = "subject-verb"  # "Roe, who …, said"
    AFTER = "verb-subject"  # "said Roe"
    RELATIVE = "relative"  # "Roe, who said"
    RUNNING = "running"  # "Roe laughed and said", "…, adding"
    ACCORDING = "according"
    PASSIVE = "passive"  # "was described as “…” by Roe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A cue with its subject. All positions are letters of the passage.

    `start`..`stop` is the whole clause, `mention` its subject (None where the
    sentence does not let us tell), `cue` the verb's position.
    """

    start: int
    stop: int
    cue: int
    verb: str
    form: Form
    mention: Letters | None
    is_naming: bool = False
    standing: Standing = Standing.SAID

    @property
    def is_negated(self) -> bool:
        """Tell "did not say"."""
        return self.standing is Standing.DENIED

    @property
    def is_supposed(self) -> bool:
        """Tell "might say" and "if she says", and what is told of nobody named."""
        return self.standing in (Standing.SUPPOSED, Standing.UNTOLD)

    @property
    def is_untold(self) -> bool:
        """Tell "urged Ray to say": whoever says it, not the subject."""
        return self.standing is Standing.UNTOLD
