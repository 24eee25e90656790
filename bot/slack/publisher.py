"""Posts digests to Slack, once, and looks for one that may be out already.

Knows message metadata and what Slack's errors mean for a message. Refuses to
retry: whether to try again is the ledger's affair.
"""

from collections.abc import Iterator
from datetime import datetime

from slack_sdk.errors import SlackApiError

from bot.dialogue import Reply
from bot.errors import DeliveryError, DeliveryUncertain
from bot.ports import DigestKey
from bot.rendering.mrkdwn import escape
from bot.slack.client import UNANSWERED, build_client, translate
from bot.slack.payloads import digest_key_of, posted_ts, read_history

EVENT_TYPE = "cuttings_digest"
"""The type of the metadata that a digest's message carries."""

SECONDS = 10  # for one call: far below the ledger's lease
_PAGE = 100  # messages of history a call; Slack advises 200 at most
_PAGES = 50
_MARGIN_SECONDS = 5  # Slack's clock and ours differ


class SlackPublisher:
    """The `Publisher` port, by chat.postMessage and conversations.history."""

    def __init__(self, token: str, *, api_url: str, seconds: int = SECONDS) -> None:
        self._client = build_client(token, api_url, seconds=seconds, waits=False)

    def post(self, channel: str, reply: Reply, *, key: DigestKey) -> str:
        """Post the reply with the key in its metadata; give the message's ts."""
        payload = {"key": str(key)}
        try:
            answer = self._client.chat_postMessage(
                channel=channel,
                text=escape(reply.text),
                blocks=list(reply.blocks),
                metadata={"event_type": EVENT_TYPE, "event_payload": payload},
                unfurl_links=False,
                unfurl_media=False,
            )
        except (SlackApiError, *UNANSWERED) as error:
            translate(error)
        ts = posted_ts(answer.data)
        if not ts:  # it said ok, but not where: look before posting again
            raise DeliveryUncertain("no ts")
        return ts

    def find(self, channel: str, *, key: DigestKey, since: datetime) -> str | None:
        """Look for a message that carries the key; give its ts."""
        oldest = f"{since.timestamp() - _MARGIN_SECONDS:.6f}"
        for page in self._history(channel, oldest):
            for ts, metadata in page:
                if digest_key_of(metadata, EVENT_TYPE) == str(key):
                    return ts
        return None

    def _history(self, channel: str, oldest: str) -> Iterator[list[tuple[str, object]]]:
        """Give pages of a channel's messages since `oldest`, with metadata.

        Raises `DeliveryError` where not all of it could be read.
        """
        cursor = ""
        for _ in range(_PAGES):
            try:
                answer = self._client.conversations_history(
                    channel=channel,
                    oldest=oldest,
                    limit=_PAGE,
                    include_all_metadata=True,
                    cursor=cursor or None,
                )
            except (SlackApiError, *UNANSWERED) as error:
                translate(error)
            page, cursor = read_history(answer.data)
            yield page
            if not cursor:
                return
        raise DeliveryError("history too long")
