"""The command `cuttings`: reads the environment, prints, exits.

Every command says by `--help` what it is for and shows how it is called. Each
imports what it needs once it runs: the patterns that read articles take a second
or two to compile, and neither help nor a slip in the call waits for them.
"""

import os
import re
import sys
import webbrowser
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from bot import __version__
from bot.errors import (
    CuttingsError,
    IntentError,
    Problem,
    SettingsError,
    Unavailable,
)
from bot.progress import waiting
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.dialogue import Answer
    from bot.json_lines import Stream
    from bot.model import Article

_SEEDS = click.option(
    "--seeds",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of articles, one .txt file each. "
    "Default: $CUTTINGS_SEEDS, else the five that are shipped.",
)


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


# ------------------------------------------------------------------------- ask


@cli.command()
@click.argument("turns", nargs=-1, required=True, metavar="TURN [TURN ...]")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a turn.")
@click.option(
    "--all",
    "is_whole",
    is_flag=True,
    help="All of a long answer. Without it a terminal is shown a first page, as "
    "Slack is; a pipe or a file gets all.",
)
@click.option("--now", metavar="ISO", help="Ask as if at this time (2031-05-14T09:00).")
@_SEEDS
def ask(
    turns: tuple[str, ...],
    *,
    as_json: bool,
    is_whole: bool,
    now: str | None,
    seeds: Path | None,
) -> None:
    """Ask the desk without Slack.

    A TURN that begins with "/" is a command, any other is what you would say
    to @Cuttings. Several turns are one thread: each is understood in the light
    of those before it.

    \b
      cuttings ask "/sources"
      cuttings ask "what did the minister say about energy?" "and the mayor?"
      cuttings ask --json '/quote check "words you were sent"'
    """
    settings = _settings()
    moment = _instant(now, settings)
    from bot.dialogue import Question
    from bot.json_lines import to_json
    from bot.rendering import answer_record, render

    show = _whole if is_whole or not sys.stdout.isatty() else _first_page
    desk = _desk(settings, seeds)
    earlier: list[str] = []
    for number, turn in enumerate(turns):
        asked = _TO_THE_BOT.sub("", turn)
        answer = desk.ask(Question(turn=asked, now=moment, earlier=tuple(earlier)))
        if answer.command:
            earlier.append(answer.command)
        if as_json:
            click.echo(to_json(answer_record(answer, render(answer))))
        else:
            click.echo(("\n" if number else "") + show(answer))


def _whole(answer: "Answer") -> str:
    from bot.rendering import render_plain

    return render_plain(answer)


def _first_page(answer: "Answer") -> str:
    """Give what Slack shows first; where more is left, say how to see it."""
    from bot.rendering import render

    reply = render(answer)
    if reply.next_start is None:
        return _whole(answer)
    return f"{reply.text}\ncuttings ask --all ... shows the whole answer."


# What Slack takes out of a mention before the bot sees it.
_TO_THE_BOT = re.compile(r"\s*@cuttings\b[\s,:]*", re.IGNORECASE)


def _settings() -> Settings:
    return Settings.from_env(os.environ)


def _desk(settings: Settings, seeds: Path | None) -> "Desk":
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


def _instant(given: str | None, settings: Settings) -> datetime:
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


# --------------------------------------------------------------------- extract


def _list_rules(
    context: click.Context, _option: click.Parameter, given: object
) -> None:
    if given:
        from bot.extract import RULES
        from bot.rendering.listing import list_rules

        click.echo(list_rules(RULES))
        context.exit()


def _known_rules(
    context: click.Context, option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    if not given:
        return ()
    from bot.extract import RULES

    known = click.Choice(list(RULES))
    return tuple(str(known.convert(name, option, context)) for name in given)


@cli.command()
@click.argument(
    "files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE ...]"
)
@click.option(
    "--jsonl", is_flag=True, help="JSON lines; without FILE they are read, too."
)
@click.option(
    "--without",
    callback=_known_rules,
    metavar="RULE",
    multiple=True,
    help="Leave a rule of attribution out; may be repeated.",
)
@click.option(
    "--rules",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list_rules,
    help="List the rules of attribution, with an example of each, and end.",
)
def extract(files: tuple[Path, ...], *, jsonl: bool, without: tuple[str, ...]) -> None:
    """Print what is found in articles: quotations, visits, figures.

    For each quotation it tells why it is given to its speaker: which rule, by
    which words of the article. $CUTTINGS_WITHOUT_RULES does for the bot what
    --without does here.

    Without FILE, --jsonl reads lines {"id", "text"} from standard input and
    writes one line for each, in order, with all CPUs where many come at once;
    a line that can't be read gives {"error"} and the rest goes on. Ends with 1
    where a FILE can't be read.

    \b
      cuttings extract seeds/*.txt
      cuttings extract --jsonl < articles.jsonl > facts.jsonl
      cuttings extract --without carried.paragraph article.txt
    """
    if not files and not jsonl:
        raise click.UsageError("name a FILE, or give --jsonl to read standard input")
    from bot.extract import extract as extract_facts
    from bot.json_lines import answering, facts_line
    from bot.rendering.listing import list_facts

    find = partial(extract_facts, without=without)
    unread: list[Problem] = []
    if not files:
        with answering(find, cast("Stream", sys.stdin.buffer)) as told:
            _print_as_found(told)
        return
    show = facts_line if jsonl else list_facts
    _print_as_found(show(a, find(a)) for a in _articles(files, unread))
    sys.exit(1 if unread else 0)


def _print_as_found(told: Iterable[str | bytes]) -> None:
    """Print lines; one who sees none of them sees how far it has come."""
    with waiting(is_wanted=not sys.stdout.isatty()) as wait:
        for line in wait.watch(told):
            click.echo(line)


def _articles(files: Iterable[Path], unread: list[Problem]) -> "Iterator[Article]":
    """Read each file; tell what is wrong, and note what is lost."""
    from bot.files import read_file

    for file in files:
        reading = read_file(file)
        if not reading.articles:
            unread.extend(reading.problems)
        for problem in reading.problems:
            click.echo(f"cuttings: {problem}", err=True)
        yield from reading.articles


# ----------------------------------------------------------------------- check


@cli.command()
@_SEEDS
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


# ----------------------------------------------------------------------- serve


@cli.command()
def serve() -> None:
    """Answer in Slack, until told to stop.

    Settings come from the environment. SIGHUP reads articles and intents
    again; SIGTERM ends it, answers under way first.

    \b
      SLACK_BOT_TOKEN=xoxb-... SLACK_APP_TOKEN=xapp-... cuttings serve

    \b
    SLACK_BOT_TOKEN       always
    SLACK_APP_TOKEN       for Socket Mode, or else, for HTTP,
    SLACK_SIGNING_SECRET  with HOST (127.0.0.1) and PORT (3000)
    CUTTINGS_SEEDS        the folder of articles (the five shipped)
    CUTTINGS_INTENTS      the folder of intents (those shipped)
    CUTTINGS_DIGESTS      the file of digests (none)
    CUTTINGS_ZONE         the newsroom's time zone (UTC)
    CUTTINGS_THREAD_DAYS  how long a thread is remembered (7)
    CUTTINGS_WORKERS      how many processes may read articles (one a CPU, to 8)
    CUTTINGS_WITHOUT_RULES  rules of attribution that are switched off (none);
                          cuttings extract --rules lists them
    DATABASE_URL          what replicas share (sqlite:///cuttings.sqlite3)
    SLACK_API_URL         Slack's address, for a stand-in
    LOG_LEVEL             DEBUG, INFO, WARNING, ERROR or CRITICAL (INFO)
    """
    settings = _settings()
    settings.require_slack()
    from bot.holdings import places_of
    from bot.logs import configure
    from bot.serving import run_serve

    configure(settings.log_level)
    run_serve(settings, places_of(settings))


@cli.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="0: any free one.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@_SEEDS
def demo(port: int, *, no_browser: bool, seeds: Path | None) -> None:
    """Open a local newsroom in the browser: no Slack needed.

    A Slack-like page on this machine alone, with the real bot behind it. Type
    /quote, /visit or /sources, or mention @Cuttings. Ctrl-C ends it.

    \b
      cuttings demo --seeds ~/articles
    """

    def ready(address: str) -> None:
        click.echo(f"The newsroom is open at {address} (Ctrl-C closes it)")
        if not no_browser:
            webbrowser.open(address)

    settings = _settings()
    from bot.holdings import places_of
    from bot.serving import run_demo

    run_demo(settings, places_of(settings, seeds), port=port, ready=ready)


# ---------------------------------------------------------------------- digest


@cli.group()
def digest() -> None:
    """Show what a digest would say, or post it now.

    \b
      cuttings digest preview
      cuttings digest post morning
    """


@digest.command()
@click.option("--topic", "topics", multiple=True, help="Only this; may be repeated.")
@_SEEDS
def preview(topics: tuple[str, ...], seeds: Path | None) -> None:
    """Print what a first digest would say of all that is held.

    \b
      cuttings digest preview --topic energy
    """
    settings = _settings()
    from bot.dialogue import DigestQuery
    from bot.rendering import render_plain

    query = DigestQuery(topics=topics, today=_instant(None, settings).date())
    click.echo(render_plain(_desk(settings, seeds).digest(query)))


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
    settings = _settings()
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
