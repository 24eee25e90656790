"""The local newsroom: a small imitation of Slack on loopback.

Speaks Slack's wire to any Bolt app, and shows it in a page. Knows nothing of
the bot it serves.
"""

from bot.workspace.delivery import Ack, Patience
from bot.workspace.faults import (
    Error,
    Faults,
    LostAnswer,
    RateLimited,
    ServerError,
)
from bot.workspace.newsroom import BOT, DM, HOUSE, TEAM, YOU, Message, Newsroom, View
from bot.workspace.person import Press, Submission
from bot.workspace.workspace import Workspace

__all__ = [
    "BOT",
    "DM",
    "HOUSE",
    "TEAM",
    "YOU",
    "Ack",
    "Error",
    "Faults",
    "LostAnswer",
    "Message",
    "Newsroom",
    "Patience",
    "Press",
    "RateLimited",
    "ServerError",
    "Submission",
    "View",
    "Workspace",
]
