"""How quick and how small the bot is: run `make bench`.

Loads a folder of articles, asks it questions made from its own names and words,
and measures the memory of a bot that serves them in the local newsroom.
"""

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psutil

from bot.answers.help import examples
from bot.desk import Desk
from bot.dialogue import Question
from bot.holdings import build_archive, places_of
from bot.rendering import render
from bot.settings import Settings

NOW = datetime(2031, 5, 14, 9, tzinfo=UTC)
ROUNDS = 20


def main() -> None:
    """Print the figures for a folder, by default the shipped articles."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    places = places_of(Settings(), folder)
    began = time.perf_counter()
    archive = build_archive(places)
    loading = time.perf_counter() - began
    store = archive.current.store
    print(f"{len(store.articles)} articles, {len(store.quotes)} quotations")
    print(f"loading: {loading:.2f} s")
    desk = Desk(archive)
    questions = list(_questions(archive))
    times = sorted(_timed(desk, question) for question in questions * ROUNDS)
    print(
        f"answers: median {statistics.median(times) * 1e3:.1f} ms, "
        f"slowest {times[-1] * 1e3:.1f} ms, of {len(times)} in process"
    )
    print(f"memory, serving: {_memory(places.seeds) / 2**20:.0f} MiB resident")


def _questions(archive) -> Iterator[str]:
    """Ask by command and in English, for what is held and what is not."""
    store = archive.current.store
    yield from (suggestion.command for suggestion in examples(store))
    for name in store.speakers:
        yield f"what did {name.canonical} say?"
        yield f"what did {name.canonical} say about zeppelins?"
    for article in store.articles.values():
        yield f"who said {article.text[200:260]}"
        yield f"/quote check {article.text[300:460]}"


def _timed(desk: Desk, question: str) -> float:
    began = time.perf_counter()
    render(desk.ask(Question(turn=question, now=NOW)))
    return time.perf_counter() - began


def _memory(seeds: Path) -> int:
    """Give the resident bytes of a bot that serves the folder over Socket Mode.

    The local newsroom that plays Slack runs in the same process, so the bot
    alone takes less.
    """
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"]
    with subprocess.Popen(
        [*command, "--seeds", str(seeds)], stdout=subprocess.PIPE, text=True
    ) as demo:
        assert demo.stdout is not None
        assert re.search(r"http://", demo.stdout.readline())
        resident = psutil.Process(demo.pid).memory_info().rss
        demo.terminate()
    return resident


if __name__ == "__main__":
    main()
