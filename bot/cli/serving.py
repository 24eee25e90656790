"""`cuttings serve` and `cuttings demo`: the bot, in Slack or in a room of its own."""

import webbrowser
from pathlib import Path

import click

from bot.cli.given import SEEDS, settings_given


@click.command()
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
    CUTTINGSSEEDS        the folder of articles (the five shipped)
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
    settings = settings_given()
    settings.require_slack()
    from bot.holdings import places_of
    from bot.logs import configure
    from bot.serving import run_serve

    configure(settings.log_level)
    run_serve(settings, places_of(settings))


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="0: any free one.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@SEEDS
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

    settings = settings_given()
    from bot.holdings import places_of
    from bot.serving import run_demo

    run_demo(settings, places_of(settings, seeds), port=port, ready=ready)
