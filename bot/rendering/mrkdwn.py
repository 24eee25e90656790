"""Slack's markup and limits: escaping, links, instants, cutting.

Words of articles and people never pass through mrkdwn. Its escaping covers
only `& < >`: a `*`, `_`, `~`, backtick or leading `>` of an article would
still format, and defusing those would alter words that must stay verbatim.
So such words go into `rich_text` and `plain_text`, which no content can
format; mrkdwn carries nothing but links, instants and mentions that we made.
"""

import re
from datetime import UTC, datetime
from itertools import accumulate

# https://docs.slack.dev/reference/block-kit/blocks
BLOCKS_PER_MESSAGE = 50
BLOCKS_PER_VIEW = 100
# https://docs.slack.dev/reference/block-kit/composition-objects/text-object
TEXT_OBJECT_LENGTH = 3_000
LINK_LENGTH = 1_500  # ours: leaves room in a context for escapes and label
# https://docs.slack.dev/reference/block-kit/blocks/section-block
SECTION_LENGTH = 3_000
FIELD_LENGTH = 2_000
# https://docs.slack.dev/reference/block-kit/blocks/header-block
HEADER_LENGTH = 150
# https://docs.slack.dev/reference/block-kit/blocks/context-block
CONTEXT_ELEMENTS = 10
CONTEXT_LENGTH = 2_000  # of a text in it: less than a text object's, as seen refused
# https://docs.slack.dev/reference/block-kit/blocks/actions-block
ACTIONS_ELEMENTS = 25
# https://docs.slack.dev/reference/block-kit/block-elements/button-element
BUTTON_LENGTH = 75
BUTTON_VALUE_LENGTH = 2_000
BUTTON_LABEL_LENGTH = 75  # accessibility_label
# https://docs.slack.dev/reference/block-kit/blocks (action_id, block_id)
ID_LENGTH = 255
# https://docs.slack.dev/reference/views
PRIVATE_METADATA_LENGTH = 3_000
VIEW_TITLE_LENGTH = 24
# https://docs.slack.dev/reference/methods/chat.postMessage#truncating
TEXT_LENGTH_ADVISED = 4_000
TEXT_LENGTH = 40_000
# No page names this one: chat.postMessage answers `msg_blocks_too_long` from
# about 13,200 characters in all blocks together, and counts more than the
# visible text (https://github.com/slackapi/bolt-js/issues/2509, 2867). We
# measure the blocks' compact JSON, which is never less than what Slack counts.
BLOCKS_LENGTH = 13_200

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_ENTITY = re.compile("&(?:amp|lt|gt);")
_LINKABLE = re.compile(r"https?://[^\s<>|\"\\^`{}\x00-\x20\x7f]+", re.IGNORECASE)


def escape(text: str) -> str:
    """Give `text` with Slack's three control characters as entities.

    https://docs.slack.dev/messaging/formatting-message-text#escaping
    """
    return text.translate(_ESCAPES)


def unescape(text: str) -> str:
    """Give back what a person typed from what Slack delivers."""
    return _ENTITY.sub(lambda entity: _ENTITIES[entity[0]], text)


def is_web_address(url: str) -> bool:
    """Tell what may stand in a link: http or https, nothing Slack would parse."""
    return _LINKABLE.fullmatch(url) is not None and len(url) <= LINK_LENGTH


def link(url: str, label: str) -> str:
    """Give a link to a web address, under a label of ours."""
    return f"<{escape(url)}|{escape(label).replace('|', '¦')}>"


def instant(when: datetime) -> str:
    """Give an instant in the reader's own time zone, with a fallback in UTC.

    https://docs.slack.dev/messaging/formatting-message-text#date-formatting
    """
    fallback = spell_instant(when)
    return f"<!date^{int(when.timestamp())}^{{date_long}}, {{time}}|{fallback}>"


def spell_instant(when: datetime) -> str:
    """Give an instant in UTC as text: "3 May 2031, 06:30 UTC"."""
    at = when.astimezone(UTC)
    return f"{at.day} {at:%B} {at.year}, {at:%H:%M} UTC"


def cut(text: str, limit: int) -> str:
    """Give `text` whole, or its beginning with an ellipsis, in `limit` characters."""
    if len(text) <= limit:
        return text
    return text[: _break(text, limit - 1)].rstrip() + "…"


def cut_escaped(text: str, limit: int) -> str:
    """Cut so that the escaped text keeps within `limit`, and escape."""
    whole = escape(text)
    if len(whole) <= limit:
        return whole
    lengths = accumulate(len(escape(character)) for character in text)
    kept = sum(length < limit for length in lengths)
    return escape(text[:kept]).rstrip() + "…"


def flow(text: str, limit: int) -> tuple[str, ...]:
    """Divide `text`, whole, into stretches of at most `limit`, between words."""
    stretches = []
    start = 0
    while len(text) - start > limit:
        stop = start + _break(text[start : start + limit + 1], limit)
        stretches.append(text[start:stop])
        start = stop
    stretches.append(text[start:])
    return tuple(stretches)


def _break(text: str, limit: int) -> int:
    """Give the last place up to `limit` after white space, else `limit`."""
    for place in range(limit, max(limit - 200, 0), -1):
        if text[place - 1].isspace():
            return place
    return limit
