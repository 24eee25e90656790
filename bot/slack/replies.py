"""Carries replies and views to Slack, by its Web API or a response URL.

Knows how a reply is put on the wire: text escaped, links and media not
unfurled. Refuses to decide what is said where.
"""

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.dialogue import Reply
from bot.errors import DeliveryError
from bot.logs import library_logger
from bot.rendering.mrkdwn import escape
from bot.slack.client import SECONDS, UNANSWERED, retries, translate
from bot.slack.payloads import posted_ts

View = dict[str, object]
_OK = 200


class Wire:
    """Sends; raises `DeliveryError` or a kind of it where Slack didn't take it."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def post(self, channel: str, reply: Reply, *, thread_ts: str = "") -> str:
        """Post in a channel or thread; give the message's ts."""
        try:
            answer = self._client.chat_postMessage(
                channel=channel,
                thread_ts=thread_ts or None,
                text=escape(reply.text),
                blocks=list(reply.blocks),
                unfurl_links=False,
                unfurl_media=False,
            )
        except (SlackApiError, *UNANSWERED) as error:
            translate(error)
        return posted_ts(answer.data)

    def whisper(self, response_url: str, reply: Reply) -> None:
        """Answer so that the asker alone sees it."""
        self._respond(response_url, reply, response_type="ephemeral")

    def say(self, response_url: str, reply: Reply) -> None:
        """Answer so that the channel sees it, whether or not the bot is in it."""
        self._respond(response_url, reply, response_type="in_channel")

    def replace(self, response_url: str, reply: Reply) -> None:
        """Put another message in place of the one a button was pressed in."""
        self._respond(response_url, reply, replace_original=True)

    def _respond(self, response_url: str, reply: Reply, **how: str | bool) -> None:
        """Send to a response URL: by default it answers without replacing.

        https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
        """
        client = WebhookClient(
            response_url,
            timeout=SECONDS,
            retry_handlers=retries(waits=True),
            logger=library_logger("slack_sdk"),
        )
        body = {
            "text": escape(reply.text),
            "blocks": list(reply.blocks),
            "unfurl_links": False,
            "unfurl_media": False,
            "replace_original": False,
            **how,
        }
        try:
            answer = client.send_dict(body)
        except UNANSWERED as error:
            translate(error)
        if answer.status_code != _OK:
            raise DeliveryError(f"status {answer.status_code}")

    def open_view(self, trigger_id: str, view: View) -> None:
        """Open a modal."""
        try:
            self._client.views_open(trigger_id=trigger_id, view=view)
        except (SlackApiError, *UNANSWERED) as error:
            translate(error)

    def update_view(self, view_id: str, view: View) -> None:
        """Show something else in an open modal."""
        try:
            self._client.views_update(view_id=view_id, view=view)
        except (SlackApiError, *UNANSWERED) as error:
            translate(error)

    def publish_home(self, user: str, view: View) -> None:
        """Draw a person's Home tab."""
        try:
            self._client.views_publish(user_id=user, view=view)
        except (SlackApiError, *UNANSWERED) as error:
            translate(error)
