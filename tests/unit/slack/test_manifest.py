"""The manifest asks Slack for what the bot listens to, and for no more."""

import re
from pathlib import Path

import yaml

from bot.slack.listeners import CHECK_SHORTCUT, COMMANDS

PATH = Path(__file__).parents[3] / "deploy" / "manifest.yaml"
TEXT = PATH.read_text()
MANIFEST = yaml.safe_load(TEXT)


def test_every_command_and_shortcut_that_is_listened_to_is_offered():
    features = MANIFEST["features"]

    assert [c["command"] for c in features["slash_commands"]] == list(COMMANDS)
    assert [s["callback_id"] for s in features["shortcuts"]] == [CHECK_SHORTCUT]
    assert all(c["usage_hint"] for c in features["slash_commands"])


def test_only_what_is_addressed_to_the_bot_is_subscribed_to():
    events = MANIFEST["settings"]["event_subscriptions"]["bot_events"]

    assert events == ["app_home_opened", "app_mention", "message.im"]


def test_each_scope_has_its_reason_above_it():
    scopes = MANIFEST["oauth_config"]["scopes"]["bot"]

    assert set(scopes) == {
        "commands",
        "app_mentions:read",
        "chat:write",
        "im:history",
        "channels:history",
        "groups:history",
    }
    for scope in scopes:
        assert re.search(rf"# .+\n +- {scope}\n", TEXT), scope


def test_it_is_made_for_socket_mode_as_it_stands():
    settings = MANIFEST["settings"]

    assert settings["socket_mode_enabled"]
    assert "request_url" not in settings["interactivity"]


def test_what_slack_limits_is_within_its_limits():
    """As https://docs.slack.dev/reference/app-manifest has them."""
    shown = MANIFEST["display_information"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4_000
    for shortcut in MANIFEST["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
