"""`cuttings ask`: the desk without Slack."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.given import SEEDS, instant, open_desk, settings_given

if TYPE_CHECKING:
    from bot.dialogue import Answer


@click.command()
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
@SEEDS
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
    settings = settings_given()
    moment = instant(now, settings)
    from bot.dialogue import Question
    from bot.json_lines import to_json
    from bot.rendering import answer_record, render

    show = _whole if is_whole or not sys.stdout.isatty() else _first_page
    desk = open_desk(settings, seeds)
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
