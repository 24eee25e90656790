"""A reading of Slack's documentation of its own: what a message may hold.

Written apart from `bot.rendering`, with the numbers typed again, so that a
slip there is not repeated here.
"""

import json

import slackblocks as sb
from slackblocks.objects import TextType
from slackblocks.rich_text.elements import RichText
from slackblocks.rich_text.objects import RichTextQuote, RichTextSection

CONTROL_IN_OURS = ("<https://", "<http://", "<!date^", "<@")


def assert_message(blocks, text):
    """Fail unless Slack would take the message, text as sent."""
    assert len(blocks) <= 50
    assert len(text) <= 40_000
    assert text.strip()
    spelled = json.dumps(list(blocks), ensure_ascii=False, separators=(",", ":"))
    assert len(spelled) <= 13_200
    assert_blocks(blocks)


def assert_blocks(blocks):
    for block in blocks:
        assert_block(block)


def assert_block(block):
    """Build the block again with slackblocks, which refuses what Slack would."""
    kind = block["type"]
    if kind == "rich_text":
        sb.RichTextBlock([_rich(element) for element in block["elements"]])
    elif kind == "section":
        text = _text(block["text"], 3_000)
        accessory = block.get("accessory")
        sb.SectionBlock(text, accessory=_button(accessory) if accessory else None)
    elif kind == "context":
        assert 1 <= len(block["elements"]) <= 10
        sb.ContextBlock([_text(element, 2_000) for element in block["elements"]])
    elif kind == "header":
        assert block["text"]["type"] == "plain_text"
        sb.HeaderBlock(_text(block["text"], 150))
    elif kind == "actions":
        assert 1 <= len(block["elements"]) <= 25
        sb.ActionsBlock([_button(element) for element in block["elements"]])
        styles = [element.get("style") for element in block["elements"]]
        assert styles.count("primary") <= 1
    else:
        assert kind == "divider", kind


def _rich(element):
    made = {"rich_text_section": RichTextSection, "rich_text_quote": RichTextQuote}
    total = sum(len(part["text"]) for part in element["elements"])
    assert 0 < total <= 3_100
    return made[element["type"]]([_run(part) for part in element["elements"]])


def _run(part):
    assert part["type"] == "text"
    assert part["text"]
    assert not any(mark in part["text"] for mark in ("<!", "<@", "<#", "<h"))
    return RichText(part["text"], **part.get("style", {}))


def _text(element, most):
    text = element["text"]
    assert 1 <= len(text) <= most
    assert text.strip()
    assert_escaped(text, ours=element["type"] == "mrkdwn")
    if element["type"] == "plain_text":
        return sb.Text(text, type_=TextType.PLAINTEXT)
    return sb.Text(text)


def assert_escaped(text, *, ours=False):
    """Fail on a control character that isn't part of markup of our own."""
    for place, character in enumerate(text):
        if character == "<":
            assert ours, text
            assert text[place:].startswith(CONTROL_IN_OURS), text
        if character == "&":
            assert text[place:].startswith(("&amp;", "&lt;", "&gt;")), text
    assert text.count(">") == text.count("<")


def _button(button):
    assert len(button["action_id"]) <= 255
    assert 1 <= len(button["value"]) <= 2_000
    assert len(button["accessibility_label"]) <= 75
    assert len(button["text"]["text"]) <= 75
    return sb.Button(
        button["text"]["text"], action_id=button["action_id"], value=button["value"]
    )


def visible(blocks):
    """Give what a reader of the blocks sees, entities undone, markup as it is."""
    return "\n".join(_visible(block) for block in blocks)


def _visible(value):
    if isinstance(value, dict):
        if value.get("type") in {"rich_text_section", "rich_text_quote"}:
            return "".join(part["text"] for part in value["elements"])
        if value.get("type") in {"plain_text", "mrkdwn"}:
            text = value["text"]
            return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        inner = [value.get(key) for key in ("text", "elements", "accessory")]
        return "\n".join(_visible(part) for part in inner if part)
    if isinstance(value, list):
        return "\n".join(_visible(part) for part in value)
    return ""
