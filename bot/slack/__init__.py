"""The bot's edge towards Slack: what comes in, what goes out.

Sees the desk, the memory of threads and the handled events only through what
it is given.
"""

from bot.slack.app import build_app
from bot.slack.conversations import Newsdesk
from bot.slack.home import HomePage
from bot.slack.http import build_http, serve_http
from bot.slack.metrics import Metrics
from bot.slack.publisher import SlackPublisher
from bot.slack.socket import serve_socket, stopped_by_signals

__all__ = [
    "HomePage",
    "Metrics",
    "Newsdesk",
    "SlackPublisher",
    "build_app",
    "build_http",
    "serve_http",
    "serve_socket",
    "stopped_by_signals",
]
