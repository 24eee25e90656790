"""What is logged, and how it looks: JSON lines, or plain ones at a terminal.

Knows the one-line-per-question record. Refuses to log what a journalist asks,
who asks, what an article says, or a token: values go in `extra`, messages are
constant, exceptions are told by type and place without their message, and the
Slack libraries, whose messages carry payloads, are cut to their constant part.
"""

import json
import logging
import re
import sys
import traceback
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TextIO

# Libraries that put payloads, tokens or addresses with tokens into messages, or
# tell of every tick.
_TALKATIVE = (
    "apscheduler",
    "charset_normalizer",
    "slack_bolt",
    "slack_sdk",
    "uvicorn",
    "websockets",
    "sqlalchemy",
    "asyncio",
)
_CONSTANT_PART = re.compile(r"[^:({\[<\"'`]*")
# What every record has; anything else came in by `extra`.
_STANDARD = frozenset((*vars(logging.makeLogRecord({})), "message", "taskName"))
_CAUSES = 5  # of an exception, told at most


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRecord:
    """All that is kept of a question: what became of it, never what it was.

    `door` is how it came in ("command", "mention"); `reference` is the one an
    apology names, or made up for this line.
    """

    door: str
    intent: str
    outcome: str
    findings: int
    milliseconds: int
    store_version: str
    reference: str


def log_question(logger: logging.Logger, record: QuestionRecord) -> None:
    """Log one question, in one line."""
    logger.info("answered", extra=asdict(record))


def configure(level: str = "INFO", *, stream: TextIO | None = None) -> None:
    """Send all records to standard output, as JSON unless that is a terminal."""
    out = stream or sys.stdout
    handler = logging.StreamHandler(out)
    handler.setFormatter(ReadableFormatter() if out.isatty() else JsonFormatter())
    handler.addFilter(discreet)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    hush_libraries()


def hush_libraries() -> None:
    """Keep libraries above debugging, whatever level is set for our own lines."""
    for name in _TALKATIVE:
        library_logger(name)


def library_logger(name: str) -> logging.Logger:
    """Give a logger to hand to a Slack library, that lets no payload pass.

    Below a warning these libraries log whole requests, signed bodies among
    them; and Bolt sets the loggers of its parts to the root's level unless it
    is given one, whose level and filters it then copies to them.
    """
    logger = logging.getLogger(name)
    logger.setLevel(logging.WARNING)
    if discreet not in logger.filters:
        logger.addFilter(discreet)
    return logger


def discreet(record: logging.LogRecord) -> bool:
    """Cut a library's message before its first value; always let it pass."""
    if record.name.partition(".")[0] in _TALKATIVE:
        constant = _CONSTANT_PART.match(str(record.msg))
        record.msg = constant[0].strip() if constant else ""
        record.args = ()
    return True


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, event, and the values."""

    def format(self, record: logging.LogRecord) -> str:
        """Give a record as JSON."""
        line = {
            "time": _instant(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **_values(record),
        }
        return json.dumps(line, ensure_ascii=False, default=str)


class ReadableFormatter(logging.Formatter):
    """One line for a person: time, level, event, and the values as name=value."""

    def format(self, record: logging.LogRecord) -> str:
        """Give a record as a line."""
        clock = datetime.fromtimestamp(record.created).astimezone()
        values = " ".join(f"{name}={value}" for name, value in _values(record).items())
        words = (f"{clock:%H:%M:%S}", record.levelname.lower(), record.getMessage())
        return " ".join(filter(None, (*words, values)))


def _instant(record: logging.LogRecord) -> str:
    when = datetime.fromtimestamp(record.created, UTC)
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _values(record: logging.LogRecord) -> dict[str, object]:
    values = {k: v for k, v in vars(record).items() if k not in _STANDARD}
    if record.exc_info and record.exc_info[1] is not None:
        values |= describe_error(record.exc_info[1])
    return values


def describe_error(error: BaseException) -> dict[str, object]:
    """Give an exception's type and where it rose, without its message.

    Messages of foreign exceptions hold what they failed on.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    kinds: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(kinds) <= _CAUSES:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return {"error": " from ".join(kinds), "traceback": places}
