"""Every page of every answer is a message that Slack takes."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dialogue import (
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    Source,
    Suggestion,
    Variant,
    Voice,
)
from bot.model import ArticleId, Span, SpeakerKind
from bot.rendering import Controls, render, render_plain
from bot.rendering.blocks import Press, read_press, render_blocks
from bot.rendering.mrkdwn import escape
from bot.rendering.parts import Small, line, strong
from tests import slack_limits, strategies

heavy = settings(
    max_examples=20, deadline=None, suppress_health_check=list(HealthCheck)
)


def pages(answer, controls=Controls.SHARE_AND_MORE):
    replies = [render(answer, controls=controls)]
    while (start := replies[-1].next_start) is not None:
        replies.append(render(answer, start=start, controls=controls))
        assert (replies[-1].next_start or start + 1) > start
    return replies


def quote(text, article="tide", **more):
    source = Source(id=ArticleId(article))
    evidence = Evidence(source=source, span=Span(0, len(text)), text=text, paragraph=1)
    return Finding(kind=FindingKind.QUOTE, evidence=(evidence,), **more)


def found(*findings, command="/quote about:tide", **more):
    return Answer(
        intent="quote",
        outcome=Outcome.FOUND,
        lead="From the cuttings:",
        sections=(Section(findings=findings),),
        command=command,
        store_version="v1",
        **more,
    )


@heavy
@given(strategies.answers(), st.sampled_from(Controls))
def test_every_page_keeps_within_slacks_limits(answer, controls):
    for reply in pages(answer, controls):
        slack_limits.assert_message(reply.blocks, escape(reply.text))


@heavy
@given(strategies.answers())
def test_the_pages_texts_hold_every_cutting_whole(answer):
    texts = [reply.text for reply in pages(answer)]
    for finding in (*answer.findings, *answer.nearest):
        assert any(finding.text in text for text in texts)


@heavy
@given(strategies.answers())
def test_the_plain_text_holds_every_cutting_and_variant_whole(answer):
    text = render_plain(answer)
    for finding in (*answer.findings, *answer.nearest):
        assert finding.text in text
        assert all(variant.evidence.text in text for variant in finding.variants)


@heavy
@given(strategies.answers())
def test_blocks_say_nothing_that_the_text_leaves_out(answer):
    """Screen readers and notifications get the text alone."""
    for reply in pages(answer, Controls.NONE):
        said = "".join(reply.text.split())
        for part in slack_limits.visible(reply.blocks).split("\n"):
            words = "".join(part.split()).rstrip("…")
            is_ours = "<" in part or words == "AskThis" or "Cuthere" in words
            assert is_ours or words in said


def test_pages_show_every_finding_once_and_in_order():
    texts = [f"The tide rose {number} feet. " + "w" * 600 for number in range(40)]
    shown = "".join(
        slack_limits.visible(reply.blocks) for reply in pages(found(*map(quote, texts)))
    )

    places = [shown.index(text) for text in texts]

    assert places == sorted(places)
    assert all(shown.count(text) == 1 for text in texts)


def test_a_page_says_how_many_cuttings_are_left():
    texts = [f"The tide rose {number} feet. " + "w" * 600 for number in range(40)]
    first = render(found(*map(quote, texts)))

    left = 40 - (first.next_start or 0)

    assert 0 < left < 40
    assert f"{left} more cuttings" in first.text
    assert f"{left} more cuttings" in slack_limits.visible(first.blocks)


def test_one_left_is_told_in_the_singular():
    small, large = quote("Low water."), quote("w" * 12_000)

    assert "1 more cutting." in render(found(small, large)).text


def test_a_finding_longer_than_a_section_flows_over_several_whole():
    words = " ".join(f"word{number}" for number in range(900))  # about 7,000

    reply = render(found(quote(words)))

    assert words in "".join(
        part["text"]
        for block in reply.blocks
        if block["type"] == "rich_text"
        for element in block["elements"]
        if element["type"] == "rich_text_quote"
        for part in element["elements"]
    )


def test_a_finding_no_message_could_hold_is_cut_visibly_and_whole_in_text():
    words = "wave " * 5_000

    reply = render(found(quote(words), quote("Low water. " * 300)))

    assert "Cut here" in slack_limits.visible(reply.blocks)
    assert "article tide" in slack_limits.visible(reply.blocks)
    assert words in reply.text
    assert reply.next_start == 1


@pytest.mark.parametrize(
    "more",
    [
        {"notes": ("very long " * 3_000,)},
        {"voice": Voice(name="Ada " * 5_000, kind=SpeakerKind.PERSON)},
        {"variants": (Variant(evidence=quote("other " * 4_000).evidence[0]),)},
    ],
    ids=["notes", "speaker", "variant"],
)
def test_whatever_of_a_finding_is_too_long_is_cut_visibly(more):
    reply = render(found(quote("Low water.", **more)))

    slack_limits.assert_message(reply.blocks, escape(reply.text))
    assert "Low water." in slack_limits.visible(reply.blocks)
    assert "Cut here" in slack_limits.visible(reply.blocks)


def test_blocks_to_stand_above_are_counted():
    above = render_blocks([line("Shared"), Small(lines=("w" * 1_900,))])
    texts = [f"The tide rose {number} feet. " + "w" * 600 for number in range(40)]

    reply = render(found(*map(quote, texts)), before=above)

    assert reply.blocks[: len(above)] == above
    slack_limits.assert_message(reply.blocks, escape(reply.text))


def test_a_line_longer_than_a_block_goes_on_in_the_next():
    long = render_blocks([line("a " * 2_000, strong("b " * 1_000), "c")])

    slack_limits.assert_blocks(long)
    assert slack_limits.visible(long).replace("\n", "") == (
        "a " * 2_000 + "b " * 1_000 + "c"
    )


def test_text_beyond_slacks_limit_is_cut_and_says_so():
    reply = render(found(quote("wave & " * 10_000)))

    assert len(escape(reply.text)) <= 40_000
    assert "Cut here" in reply.text


def test_show_more_carries_the_question_the_place_and_the_version():
    reply = render(found(*(quote("w" * 3_000) for _ in range(9))))

    [button] = reply.blocks[-1]["elements"]
    press = read_press(button["value"])

    assert button["text"]["text"] == "Show More"
    assert press == Press(
        command="/quote about:tide", start=reply.next_start or 0, store_version="v1"
    )


def test_share_is_offered_only_where_asked_for_and_is_the_one_primary():
    answer = found(quote("Low water."))
    reply = render(answer, controls=Controls.SHARE_AND_MORE)

    [button] = reply.blocks[-1]["elements"]

    assert (button["text"]["text"], button["style"]) == ("Share", "primary")
    assert not _buttons(render(answer))


def test_a_question_too_long_for_a_button_gets_advice_instead():
    answer = found(
        *(quote("w" * 3_000) for _ in range(9)), command="/quote " + "x" * 2_000
    )

    reply = render(answer, controls=Controls.SHARE_AND_MORE)

    assert not _buttons(reply)
    assert "Ask more narrowly" in reply.text


def test_nothing_asks_again_where_the_answer_has_no_command():
    assert not _buttons(
        render(found(quote("Low."), command=""), controls=Controls.SHARE_AND_MORE)
    )


def test_a_later_page_names_its_section_and_how_far_it_is():
    answer = replace(
        found(),
        sections=(
            Section(
                title="The estuary",
                findings=tuple(quote("w" * 3_000) for _ in "123456789"),
            ),
        ),
    )
    first = render(answer)

    second = render(answer, start=first.next_start or 0)

    assert f"Continued, after {first.next_start} of 9 cuttings" in second.text
    assert "The estuary (continued)" in second.text


def test_a_start_beyond_the_end_gives_the_last_item():
    answer = found(quote("Low water."), quote("High water."))

    assert "High water." in render(answer, start=99).text
    assert "Low water." not in render(answer, start=99).text


def test_an_example_can_be_run_with_its_button():
    answer = Answer(
        intent="help",
        outcome=Outcome.TEACH,
        suggestions=(Suggestion(command="/quote from:Fenn", does="what Fenn said"),),
    )
    section = render(answer).blocks[-1]

    press = read_press(section["accessory"]["value"])

    assert section["text"]["text"] == "/quote from:Fenn\nwhat Fenn said"
    assert press == Press(command="/quote from:Fenn")


@given(st.text() | strategies.texts() | st.integers().map(str) | st.just("[" * 9_000))
def test_a_foreign_button_value_is_no_press(value):
    assert read_press(value) is None or isinstance(json.loads(value), dict)


def _buttons(reply):
    return [block for block in reply.blocks if block["type"] == "actions"]
