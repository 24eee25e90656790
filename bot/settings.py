"""What the environment asks for, as one frozen record.

Knows every setting's name, form and default, and reports all that is wrong
with them at once. Refuses to read the environment, a file or a clock, and
never repeats a secret: neither in an error nor in its own `repr`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import Problem, SettingsError

SLACK_API_URL = "https://slack.com/api/"
DATABASE_URL = "sqlite:///cuttings.sqlite3"  # in the working folder
HOST = "127.0.0.1"
PORT = 3000  # the port that Bolt's own documentation uses
THREAD_DAYS = 7
LONGEST_THREAD_DAYS = 365
MOST_WORKERS = 64
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

# https://docs.slack.dev/authentication/tokens: xoxb- bot, xapp- app level.
_TOKEN = re.compile(r"(?P<prefix>xox[a-z]|xapp)-[A-Za-z0-9-]+")
_TOKEN_KINDS = {"xoxb": "a bot token", "xapp": "an app-level token"}
_Value = TypeVar("_Value")
_DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, valid by construction with `from_env`.

    A path is None where the caller's own default holds (the articles and
    intents that the package ships; no configured digests). `keep_threads` is
    how long a thread's questions are remembered for follow-ups. `workers` is how
    many processes may read articles, 0 where the machine decides; `without_rules`
    names the rules of attribution that are switched off, as given.
    """

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    api_url: str = SLACK_API_URL
    host: str = HOST
    port: int = PORT
    seeds: Path | None = None
    intents: Path | None = None
    digests: Path | None = None
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    database_url: str = field(default=DATABASE_URL, repr=False)  # may hold a password
    keep_threads: timedelta = timedelta(days=THREAD_DAYS)
    log_level: str = "INFO"
    workers: int = 0
    without_rules: tuple[str, ...] = ()

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Read the settings; an empty value counts as none.

        Raises `SettingsError` with every problem, in order of name. What only
        Slack needs may be missing: see `require_slack`.
        """
        read = _Reader(env)
        settings = cls(
            bot_token=read("SLACK_BOT_TOKEN", "", _token_that_begins("xoxb")),
            app_token=read("SLACK_APP_TOKEN", "", _token_that_begins("xapp")),
            signing_secret=read("SLACK_SIGNING_SECRET", "", _signing_secret),
            api_url=read("SLACK_API_URL", SLACK_API_URL, _api_url),
            host=read("HOST", HOST, _host),
            port=read("PORT", PORT, _port),
            seeds=read("CUTTINGS_SEEDS", None, Path),
            intents=read("CUTTINGS_INTENTS", None, Path),
            digests=read("CUTTINGS_DIGESTS", None, Path),
            zone=read("CUTTINGS_ZONE", ZoneInfo("UTC"), zone_named),
            database_url=read("DATABASE_URL", DATABASE_URL, _database_url),
            keep_threads=read(
                "CUTTINGS_THREAD_DAYS", timedelta(days=THREAD_DAYS), _thread_days
            ),
            log_level=read("LOG_LEVEL", "INFO", _log_level),
            workers=read("CUTTINGS_WORKERS", 0, _workers),
            without_rules=read("CUTTINGS_WITHOUT_RULES", (), _names),
        )
        if read.problems:
            raise SettingsError(*sorted(read.problems))
        return settings

    @property
    def uses_socket_mode(self) -> bool:
        """Tell whether Slack is reached over Socket Mode rather than HTTP."""
        return bool(self.app_token)

    def require_bot_token(self) -> None:
        """Raise `SettingsError` where nothing can be posted to Slack."""
        if not self.bot_token:
            raise SettingsError(_NO_BOT_TOKEN)

    def require_slack(self) -> None:
        """Raise `SettingsError` where a setting that serving needs is missing."""
        problems = []
        if not self.bot_token:
            problems.append(_NO_BOT_TOKEN)
        if not self.app_token and not self.signing_secret:
            problems.append(_NO_WIRE)
        if problems:
            raise SettingsError(*problems)


_NO_BOT_TOKEN = Problem(
    where="SLACK_BOT_TOKEN",
    message="is not set",
    remedy="copy the Bot User OAuth Token (xoxb-…) from your Slack app's page "
    "OAuth & Permissions",
)
_NO_WIRE = Problem(
    where="SLACK_APP_TOKEN",
    message="is not set, and neither is SLACK_SIGNING_SECRET",
    remedy="set the first (xapp-…) for Socket Mode or the second for HTTP; both "
    "stand on your Slack app's page Basic Information",
)


def zone_named(name: str) -> ZoneInfo:
    """Give the time zone of an IANA name.

    Raises `ValueError` worded for a `Problem`, like every parser here.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise _Invalid(
            f"{name!r} is no time zone",
            remedy='use an IANA name such as "Europe/London"',
        ) from error


class _Invalid(ValueError):
    """A value that can't be used, and what to write instead."""

    def __init__(self, message: str, *, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


class _Reader:
    """Reads one setting after another and remembers what was wrong."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env
        self.problems: list[Problem] = []

    def __call__(
        self, name: str, default: _Value, parse: Callable[[str], _Value]
    ) -> _Value:
        """Give the setting parsed, or its default where it is unset or wrong."""
        value = self._env.get(name, "").strip()
        if not value:
            return default
        try:
            return parse(value)
        except _Invalid as error:
            self.problems.append(
                Problem(where=name, message=str(error), remedy=error.remedy)
            )
            return default


def _token_that_begins(prefix: str) -> Callable[[str], str]:
    """Give a parser of Slack's tokens of one kind; it never shows the value."""

    def parse(value: str) -> str:
        token = _TOKEN.fullmatch(value)
        if token and token["prefix"] == prefix:
            return value
        other = _TOKEN_KINDS.get(token["prefix"], "another token") if token else ""
        raise _Invalid(
            f"holds {other} ({token['prefix']}-…)" if token else "holds no Slack token",
            remedy=f"set {_TOKEN_KINDS[prefix]}, which begins with {prefix}-",
        )

    return parse


def _signing_secret(value: str) -> str:
    if not value.isascii() or not value.isalnum():
        raise _Invalid(
            "is no signing secret: it holds more than letters and digits",
            remedy="copy it from your Slack app's page Basic Information",
        )
    return value


def _api_url(value: str) -> str:
    """Give the address with one slash at its end, as slack_sdk joins it."""
    remedy = f"write an address such as {SLACK_API_URL}"
    try:
        url = urlsplit(value)
        port_is_valid = url.port != 0
    except ValueError as error:  # a port that is no number, a broken IPv6 address
        raise _Invalid("is no web address", remedy=remedy) from error
    if "@" in url.netloc:  # may hold a password: not shown
        raise _Invalid("carries a user name or password", remedy=remedy)
    if url.scheme not in {"http", "https"} or not url.hostname or not port_is_valid:
        raise _Invalid(f"{value!r} is no web address", remedy=remedy)
    if url.query or url.fragment:
        raise _Invalid(f"{value!r} has a part after its path", remedy=remedy)
    return urlunsplit((url.scheme, url.netloc, url.path.rstrip("/") + "/", "", ""))


def _host(value: str) -> str:
    if re.fullmatch(r"[\w.:-]+", value) is None:
        raise _Invalid(
            f"{value!r} is no host",
            remedy="write an address to listen on, such as 127.0.0.1 or 0.0.0.0",
        )
    return value


def _port(value: str) -> int:
    return _number(value, 1, 65535, unit="port")


def _thread_days(value: str) -> timedelta:
    return timedelta(days=_number(value, 1, LONGEST_THREAD_DAYS, unit="number of days"))


def _workers(value: str) -> int:
    return _number(value, 1, MOST_WORKERS, unit="number of processes")


def _names(value: str) -> tuple[str, ...]:
    """Give names that commas or line ends part, each once."""
    names = (name.strip() for name in re.split(r"[,\r\n]", value))
    return tuple(dict.fromkeys(name for name in names if name))


def _number(value: str, least: int, most: int, *, unit: str) -> int:
    # Not int() alone: it takes "1_0" and digits of other scripts.
    number = int(value) if re.fullmatch(r"[0-9]{1,9}", value) else -1
    if not least <= number <= most:
        raise _Invalid(
            f"{value!r} is no {unit} from {least} to {most}",
            remedy=f"write a whole number from {least} to {most}",
        )
    return number


def _database_url(value: str) -> str:
    """Give the address with the driver that SQLAlchemy is to use.

    The value is never shown, as it may hold a password.
    """
    scheme, separator, rest = value.partition("://")
    driver = _DRIVERS.get(scheme)
    if not separator or driver is None:
        raise _Invalid(
            "names no database that Cuttings can use",
            remedy="write sqlite:///FILE (four slashes before an absolute path) "
            "or postgresql://USER:PASSWORD@HOST/NAME",
        )
    if driver == "sqlite" and "?" in rest:
        raise _Invalid(
            "names a SQLite file with options",
            remedy="leave out the question mark and what follows it",
        )
    return f"{driver}://{rest}"


def _log_level(value: str) -> str:
    if value.upper() not in LOG_LEVELS:
        raise _Invalid(
            f"{value!r} is no level", remedy=f"write one of {', '.join(LOG_LEVELS)}"
        )
    return value.upper()
