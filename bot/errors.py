"""What can go wrong, as a caller can tell it apart.

CuttingsError
├── SettingsError      the environment asks for something that can't be done
│   └── Unavailable         it can't be done now, and may be later
├── CorpusError        an article file can't be read as an article
├── IntentError        an intent file can't be read as an intent
├── DeliveryError      Slack refused a message
│   ├── DeliveryUncertain   no answer came: the message may have been posted
│   ├── DeliveryDeferred    Slack asks to come back later
│   └── DestinationGone     the channel or the permission to post is gone
├── LedgerError        the database did not take a record
└── SnapshotError      a kept search index is stale or torn: build it anew

Not finding anything is no error: it is an answer (see `bot.dialogue`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing to mend in a file or setting: where, what, and the remedy."""

    where: str  # a file's path, or a setting's name
    line: int = 0  # 1-based; 0 where the whole file is meant
    message: str
    remedy: str

    def __str__(self) -> str:
        """Give one line, "file:line: what is wrong; what to do"."""
        place = f"{self.where}:{self.line}" if self.line else self.where
        return f"{place}: {self.message}; {self.remedy}"


class CuttingsError(Exception):
    """The root of all that this package raises."""


class _ProblemsError(CuttingsError):
    """Carries every problem found, so that all can be mended in one go."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class SettingsError(_ProblemsError):
    """The environment asks for something that can't be done."""


class Unavailable(SettingsError):
    """What a setting names can't be used just now: to start again may help."""


class CorpusError(_ProblemsError):
    """An article file can't be read as an article."""


class IntentError(_ProblemsError):
    """An intent file can't be read as an intent."""


class DeliveryError(CuttingsError):
    """Slack refused a message; `reason` is Slack's own error code."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Slack did not take the message: {reason}")
        self.reason = reason


class DeliveryUncertain(DeliveryError):
    """No answer came back: the message may or may not have been posted."""


class DeliveryDeferred(DeliveryError):
    """Slack asks to wait `retry_after_seconds` before the next try."""

    def __init__(self, reason: str, *, retry_after_seconds: float) -> None:
        super().__init__(reason)
        self.retry_after_seconds = retry_after_seconds


class DestinationGone(DeliveryError):
    """The channel, the bot's membership or its token is gone."""


class LedgerError(CuttingsError):
    """The database did not take a record."""


class SnapshotError(CuttingsError):
    """A kept search index can't be used: it is stale or torn, and is built anew."""
