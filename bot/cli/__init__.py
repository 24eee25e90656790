"""The command `cuttings`: reads the environment, prints, exits.

Every command says by `--help` what it is for and shows how it is called. Each
imports what it needs once it runs: the patterns that read articles take a second
or two to compile, and neither help nor a slip in the call waits for them.
"""

import os
import sys
from pathlib import Path

import click

from bot import __version__
from bot.cli.asking import ask
from bot.cli.digesting import digest
from bot.cli.extracting import extract
from bot.cli.given import SEEDS
from bot.cli.serving import demo, serve
from bot.errors import CuttingsError, IntentError, SettingsError, Unavailable
from bot.progress import waiting


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cuttings")
def cli() -> None:
    """Ask who said what, and get the exact words your articles hold.

    Try it without Slack:

    \b
      cuttings demo                        a local newsroom in the browser
      cuttings ask "/quote from:NAME"      one question, here
      cuttings check                       are articles and intents in order?

    Every command explains itself: cuttings ask --help
    """


EX_CONFIG = 78
"""A setting or an intent is wrong: to start again changes nothing (sysexits.h)."""


def main() -> None:
    """Run the command line; what goes wrong is one line on standard error.

    Ends with 2 where the call is wrong, with `EX_CONFIG` where the configuration
    is, and with 1 for what may be well another time.
    """
    try:
        cli()
    except CuttingsError as error:
        for line in str(error).splitlines():
            click.echo(f"cuttings: {line}", err=True)
        is_lasting = isinstance(error, SettingsError | IntentError)
        is_lasting = is_lasting and not isinstance(error, Unavailable)
        sys.exit(EX_CONFIG if is_lasting else 1)


@click.command()
@SEEDS
def check(seeds: Path | None) -> None:
    """Look through articles, intents and settings without starting anything.

    Prints every problem with its file and line, and what to do about it; ends
    with 1 if there is any.

    \b
      cuttings check --seeds ~/articles
    """
    from bot.answers.findings import count
    from bot.checking import look_through

    with waiting():
        review = look_through(os.environ, seeds)
    for problem in review.problems:
        click.echo(str(problem))
    for line in review.left_alone:
        click.echo(line, err=True)
    number = count(review.articles, "article")
    click.echo(f"{number} read from {review.folder}", err=True)
    sys.exit(1 if review.problems else 0)


for _command in (ask, check, demo, digest, extract, serve):
    cli.add_command(_command)
