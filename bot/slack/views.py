"""Modals: the form to check a quotation, and an answer in a window.

Source of every shape: https://docs.slack.dev/reference/views/modal-views
"""

from bot.dialogue import Block, Reply
from bot.rendering.blocks import render_blocks
from bot.rendering.mrkdwn import BLOCKS_PER_VIEW, TEXT_OBJECT_LENGTH
from bot.rendering.parts import line

CHECK_VIEW = "check_words"
"""The form's callback id."""


def check_form() -> dict[str, object]:
    """Give the form that asks for words to check."""
    return {
        **_modal(()),
        "callback_id": CHECK_VIEW,
        "submit": _plain("Check"),
        "close": _plain("Cancel"),
        "blocks": [
            {
                "type": "input",
                "block_id": "words",
                "label": _plain("The words, and who is said to have said them"),
                "hint": _plain(
                    "Put words in quotation marks to check each run by itself."
                ),
                "element": {
                    "type": "plain_text_input",
                    "action_id": "words",
                    "multiline": True,
                    "max_length": TEXT_OBJECT_LENGTH,
                    "placeholder": _plain("“We will not …”, the minister said"),
                },
            }
        ],
    }


def answer_view(reply: Reply) -> dict[str, object]:
    """Give an answer in a window."""
    return _modal(reply.blocks)


def apology_view(text: str) -> dict[str, object]:
    """Give a short apology in a window."""
    return _modal(render_blocks([line(text)]))


def _modal(blocks: tuple[Block, ...]) -> dict[str, object]:
    return {
        "type": "modal",
        "title": _plain("Check a quotation"),
        "close": _plain("Close"),
        "blocks": list(blocks)[:BLOCKS_PER_VIEW],
    }


def _plain(text: str) -> dict[str, object]:
    return {"type": "plain_text", "text": text, "emoji": False}
