"""`cuttings digest`: what a digest would say, and to post it now."""

import sys
from pathlib import Path

import click

from bot.cli.given import SEEDS, instant, open_desk, settings_given
from bot.progress import waiting


@click.group()
def digest() -> None:
    """Show what a digest would say, or post it now.

    \b
      cuttings digest preview
      cuttings digest post morning
    """


@digest.command()
@click.option("--topic", "topics", multiple=True, help="Only this; may be repeated.")
@SEEDS
def preview(topics: tuple[str, ...], seeds: Path | None) -> None:
    """Print what a first digest would say of all that is held.

    \b
      cuttings digest preview --topic energy
    """
    settings = settings_given()
    from bot.dialogue import DigestQuery
    from bot.rendering import render_plain

    query = DigestQuery(topics=topics, today=instant(None, settings).date())
    click.echo(render_plain(open_desk(settings, seeds).digest(query)))


@digest.command()
@click.argument("names", nargs=-1, metavar="[NAME ...]")
def post(names: tuple[str, ...]) -> None:
    """Post today's digests now: those named, or all of $CUTTINGS_DIGESTS.

    One that went out today already is not posted again. Ends with 1 where one
    that was to go out did not.

    \b
      cuttings digest post
      cuttings digest post morning
    """
    settings = settings_given()
    settings.require_bot_token()
    from bot.bootstrap import build_bot
    from bot.digests.posting import TOLD, WELL
    from bot.holdings import places_of

    with waiting() as wait:
        bot = build_bot(settings, places_of(settings), watch=wait.watch)
    chosen = [d for d in bot.digests if not names or d.name in names]
    unknown = sorted(set(names) - {d.name for d in bot.digests})
    if unknown or not chosen:
        known = ", ".join(d.name for d in bot.digests) or "none"
        raise click.UsageError(
            f"no digest named {', '.join(unknown) or 'at all'}; "
            f"$CUTTINGS_DIGESTS configures: {known}"
        )
    has_failed = False
    for one, outcome in bot.post_now(chosen):
        click.echo(f"{one.channel} {one.name}: {TOLD[outcome]}")
        has_failed = has_failed or outcome not in WELL
    sys.exit(1 if has_failed else 0)
