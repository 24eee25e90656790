"""No log record holds what was asked, who asked, or what an article says."""

import io
import logging

import pytest

from bot import logs
from bot.workspace import DM, Workspace
from tests.integration.test_slack import WIRES, found, press
from tests.slack_newsroom import MANIFEST, behind, until

WORD = "quagmirelike"
SECRETS = (WORD, "xoxb-", "xapp-", "old harbour", "U01YOURSELF")


@pytest.fixture
def logged():
    """Give all that is logged, at the lowest level, as it would be printed."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    out = io.StringIO()
    logs.configure("DEBUG", stream=out)
    yield out
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.parametrize("wire", WIRES)
def test_a_word_sent_through_every_door_is_in_no_log(wire, logged, caplog):
    with Workspace(manifest=MANIFEST, channels=["room"]) as workspace:
        parts = behind(**{"": found(f"/quote {WORD}")})
        with WIRES[wire](workspace, parts):
            go_through_every_door(workspace, parts)
            share(workspace)
            parts.desk.answers = {"": RuntimeError(f"cannot answer {WORD}")}
            go_through_every_door(workspace, parts)
            workspace.disconnect()
            until(lambda: workspace.is_connected)

    spelled = logged.getvalue() + "\n".join(map(str, map(vars, caplog.records)))
    assert "answered" in spelled
    assert "could not answer" in spelled
    for secret in SECRETS:
        leaks = [line for line in spelled.splitlines() if secret in line]
        assert not leaks


def go_through_every_door(workspace, parts):
    before = len(parts.desk.asked)
    workspace.command("room", f"/quote {WORD}")
    ts = workspace.say("room", f"@Cuttings {WORD}?")
    workspace.say("room", f"@Cuttings and {WORD}?", thread_ts=ts)
    workspace.say(DM, WORD)
    workspace.open_home()
    channel = workspace.newsroom.channel("room").id
    workspace.shortcut("check_quote", channel=channel, ts=ts)
    home = workspace.newsroom.until(lambda n: n.home)
    workspace.press_in_view(home.id, "check")
    form = workspace.newsroom.until(lambda n: [v for v in n.modals if _is_form(v)])
    workspace.submit_view({"words": WORD}, view_id=form[0].id)
    until(lambda: len(parts.desk.asked) >= before + 6)
    workspace.newsroom.close_all_views()


def share(workspace):
    messages = workspace.newsroom.channel("room").messages
    whispered = [m for m in messages if m.is_ephemeral and _has_button(m)]
    assert press(workspace, whispered[-1], "Share").is_ok


def _is_form(view):
    return any(block["type"] == "input" for block in view.body["blocks"])


def _has_button(message):
    return any(block["type"] == "actions" for block in message.blocks)
