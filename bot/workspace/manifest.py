"""The app as its Slack manifest describes it.

Knows the keys of Slack's app manifest that a workspace acts on, and defaults
for those left out. Refuses to judge the rest of the manifest.
Source: https://docs.slack.dev/reference/app-manifest
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SlashCommand:
    """A command the person may type: "/name", what it does, what follows it."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """An entry of a message's menu, or of the workspace's own."""

    callback_id: str
    name: str
    description: str = ""
    is_of_message: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """What the workspace knows of the one app installed in it.

    `scopes` is None where the manifest lists none: then none is asked for.
    """

    name: str
    bot_name: str
    description: str = ""
    commands: tuple[SlashCommand, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    bot_events: frozenset[str] = frozenset()
    scopes: frozenset[str] | None = None
    has_home: bool = False
    has_messages: bool = True


def read_manifest(manifest: Mapping[str, Any]) -> App:
    """Read a parsed manifest; a section left out is an empty one."""
    display = _section(manifest, "display_information")
    features = _section(manifest, "features")
    home = _section(features, "app_home")
    events = _section(_section(manifest, "settings"), "event_subscriptions")
    scopes = _section(_section(manifest, "oauth_config"), "scopes").get("bot")
    name = str(display.get("name") or "App")
    return App(
        name=name,
        bot_name=str(_section(features, "bot_user").get("display_name") or name),
        description=str(display.get("description") or ""),
        commands=tuple(map(_command, features.get("slash_commands") or ())),
        shortcuts=tuple(map(_shortcut, features.get("shortcuts") or ())),
        bot_events=frozenset(events.get("bot_events") or ()),
        scopes=None if scopes is None else frozenset(scopes),
        has_home=bool(home.get("home_tab_enabled", False)),
        has_messages=bool(home.get("messages_tab_enabled", True)),
    )


def _section(parent: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    section = parent.get(key)
    return section if isinstance(section, Mapping) else {}


def _command(entry: Mapping[str, Any]) -> SlashCommand:
    return SlashCommand(
        command=str(entry["command"]),
        description=str(entry.get("description") or ""),
        usage_hint=str(entry.get("usage_hint") or ""),
        should_escape=bool(entry.get("should_escape", False)),
    )


def _shortcut(entry: Mapping[str, Any]) -> Shortcut:
    return Shortcut(
        callback_id=str(entry["callback_id"]),
        name=str(entry["name"]),
        description=str(entry.get("description") or ""),
        is_of_message=entry.get("type") == "message",
    )
