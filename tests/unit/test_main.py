"""The start of the command, before there is a command line."""

import sys
from types import SimpleNamespace

import pytest

from bot.__main__ import main


def test_one_who_stops_it_while_it_starts_sees_no_traceback(monkeypatch):
    def stopped():
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "bot.cli", SimpleNamespace(main=stopped))
    with pytest.raises(SystemExit, match="Aborted!"):
        main()
