"""`cuttings extract`: what is found in articles, for a person or as JSON lines."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from bot.errors import Problem
from bot.progress import waiting

if TYPE_CHECKING:
    from bot.json_lines import Stream
    from bot.model import Article


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


@click.command()
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
