"""A bar for a person who waits, and nothing for anybody else."""

import io

import pytest
from rich.console import Console

from bot.progress import waiting
from tests.slack_newsroom import until

HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"


def console(out, *, is_terminal):
    return Console(file=out, force_terminal=is_terminal, width=80)


def test_a_terminal_is_shown_what_is_done():
    out = io.StringIO()
    with waiting(console(out, is_terminal=True), patience=0) as wait:
        until(lambda: "Reading articles" in out.getvalue())
        assert list(wait.watch(["one", "two"])) == ["one", "two"]
        until(lambda: "Comparing what they say" in out.getvalue())


@pytest.mark.parametrize(
    ("is_terminal", "patience"), [(False, 0), (True, 600)], ids=["a file", "at once"]
)
def test_nothing_is_shown_to_a_file_or_of_what_is_done_at_once(is_terminal, patience):
    out = io.StringIO()
    with waiting(console(out, is_terminal=is_terminal), patience=patience) as wait:
        assert list(wait.watch(iter(["one", "two"]))) == ["one", "two"]
    assert out.getvalue() == ""


def fail_while_waiting(out):
    with waiting(console(out, is_terminal=True), patience=0):
        until(lambda: "Reading articles" in out.getvalue())
        raise RuntimeError


def test_what_goes_wrong_leaves_the_terminal_as_it_was():
    out = io.StringIO()
    with pytest.raises(RuntimeError):
        fail_while_waiting(out)
    assert out.getvalue().rfind(SHOW_CURSOR) > out.getvalue().rfind(HIDE_CURSOR)
