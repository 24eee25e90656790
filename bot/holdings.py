"""Opens what a newsroom holds: its articles, its intents, its file of digests.

Where each is read from, and the archive that is built of them. Reads no environment,
and refuses to know Slack and the database: a question at the terminal needs neither,
and would wait for both.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.archive import Archive
from bot.digests.config import read_digests
from bot.errors import IntentError, Problem, SettingsError
from bot.extract import RULES, extract
from bot.files import FolderSource, read_texts, require_folder, shipped, tell_why
from bot.intents import IntentSet, parse_intents
from bot.loading import Watch, find_facts
from bot.matching import prepare
from bot.ports import Digest
from bot.settings import Settings


class SystemClock:
    """The `Clock` port by the machine's own clock."""

    def now(self) -> datetime:
        """Give the present instant, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - this is the Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where articles and intents are read from."""

    seeds: Path
    intents: Path


def places_of(settings: Settings, seeds: Path | None = None) -> Places:
    """Give the folders that settings name, else those that are shipped."""
    return Places(
        seeds=seeds or settings.seeds or shipped("seeds"),
        intents=settings.intents or shipped("intents"),
    )


def build_archive(
    places: Places, *, settings: Settings | None = None, watch: Watch = iter
) -> Archive:
    """Read articles and intents; of the settings, those of reading count.

    Raises `CorpusError` where there is no folder of articles, `IntentError`
    where an intent is wrong, `SettingsError` where a rule to leave out is none.
    """
    settings = settings or Settings()
    without = rules_left_out(settings)
    require_folder(places.seeds)
    return Archive(
        source=FolderSource(places.seeds),
        intents=lambda: read_intents(places.intents),
        extraction=partial(
            find_facts,
            extract=partial(extract, without=without),
            workers=settings.workers,
            watch=watch,
        ),
        prepare=prepare,
        clock=SystemClock(),
        reading=" ".join(("", *sorted(without))) if without else "",
    )


def rules_left_out(settings: Settings) -> frozenset[str]:
    """Give the rules that are switched off; raises `SettingsError` for any other."""
    unknown = [name for name in settings.without_rules if name not in RULES]
    if unknown:
        problem = Problem(
            where="CUTTINGS_WITHOUT_RULES",
            message=f"no such rule: {', '.join(map(repr, unknown))}",
            remedy=f"name any of {', '.join(RULES)}",
        )
        raise SettingsError(problem)
    return frozenset(settings.without_rules)


def read_intents(folder: Path) -> IntentSet:
    """Read the intents of a folder; raises `IntentError` with every mistake."""
    files = read_texts(folder, ".yaml")
    if files.problems:
        raise IntentError(*files.problems)
    try:
        return parse_intents(files.texts)
    except IntentError as error:
        told = [replace(p, where=str(folder / p.where)) for p in error.problems]
        raise IntentError(*told) from error


def read_digest_file(settings: Settings, *, team: str) -> tuple[Digest, ...]:
    """Read the digests that settings name; raises `SettingsError` with all faults."""
    path = settings.digests
    if path is None:
        return ()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(
            where=str(path),
            message=tell_why(error) if isinstance(error, OSError) else "is not UTF-8",
            remedy="let CUTTINGS_DIGESTS name a UTF-8 file of YAML",
        )
        raise SettingsError(problem) from error
    return read_digests(text, where=str(path), zone=settings.zone, team=team)
