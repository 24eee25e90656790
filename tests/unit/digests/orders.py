"""Digests for tests, with defaults for all but what a test is about."""

from datetime import time
from zoneinfo import ZoneInfo

from bot.ports import Digest

LONDON = ZoneInfo("Europe/London")


def make_digest(**changes) -> Digest:
    """Give a digest at 08:30 in London, every day, unless told otherwise."""
    defaults = {
        "team": "T1",
        "channel": "C1",
        "name": "morning",
        "at": time(8, 30),
        "zone": LONDON,
    }
    return Digest(**{**defaults, **changes})
