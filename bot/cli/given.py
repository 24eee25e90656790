"""What a call is given, for every command: settings, a folder, a time, a desk."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.progress import waiting
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.desk import Desk

SEEDS = click.option(
    "--seeds",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of articles, one .txt file each. "
    "Default: $CUTTINGSSEEDS, else the five that are shipped.",
)


def settings_given() -> Settings:
    return Settings.from_env(os.environ)


def open_desk(settings: Settings, seeds: Path | None) -> "Desk":
    """Read the corpus, telling what of it could not be read."""
    from bot.desk import Desk
    from bot.holdings import build_archive, places_of

    with waiting() as wait:
        archive = build_archive(
            places_of(settings, seeds), settings=settings, watch=wait.watch
        )
    for problem in archive.current.problems:
        click.echo(f"cuttings: {problem}", err=True)
    return Desk(archive)


def instant(given: str | None, settings: Settings) -> datetime:
    """Read a time; one without an offset is the newsroom's own."""
    if given is None:
        from bot.holdings import SystemClock

        return SystemClock().now().astimezone(settings.zone)
    try:
        moment = datetime.fromisoformat(given)
    except ValueError as error:
        raise click.BadParameter(
            f"{given!r} is no ISO time; write 2031-05-14T09:00 or 2031-05-14",
            param_hint="--now",
        ) from error
    if moment.tzinfo is None:
        return moment.replace(tzinfo=settings.zone)
    return moment.astimezone(settings.zone)
