"""The start of the command, before there is a command line."""

import sys
from subprocess import run
from types import SimpleNamespace

import pytest

from bot.__main__ import main


def test_one_who_stops_it_while_it_starts_sees_no_traceback(monkeypatch):
    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "bot.cli", SimpleNamespace(main=stopped))
    with pytest.raises(SystemExit, match="Aborted!"):
        main()


def test_help_and_slips_wait_for_none_of_what_reads_articles():
    told = (
        "import sys; import bot.cli; "
        "print(*(m for m in sys.modules if m in sys.argv), sep=',')"
    )
    heavy = ("bot.extract", "bot.resolve", "bot.search", "slack_bolt", "sqlalchemy")
    ended = run([sys.executable, "-c", told, *heavy], capture_output=True, check=True)
    assert not ended.stdout.strip()


def test_the_terminal_s_desk_needs_neither_slack_nor_the_database():
    told = (
        "import sys; import bot.holdings, bot.desk, bot.rendering; "
        "print(*(m for m in sys.modules if m in sys.argv), sep=',')"
    )
    edges = ("slack_bolt", "sqlalchemy", "apscheduler", "starlette")
    ended = run([sys.executable, "-c", told, *edges], capture_output=True, check=True)
    assert not ended.stdout.strip()
