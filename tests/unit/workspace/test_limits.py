"""Block Kit's limits: what Slack takes, and what it refuses, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.limits import problems_of_blocks, problems_of_view
from tests.workspace_bot import FORM, GALLERY, button, option, plain, section

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["type", "text", "elements", "blocks", "accessory", "element", "fields"]
            )
            | st.text(max_size=4),
            inner
            | st.sampled_from(
                ["section", "actions", "input", "plain_text", "button", "modal", "home"]
            ),
            max_size=5,
        )
    ),
    max_leaves=20,
)


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def context(count):
    part = {"type": "mrkdwn", "text": "a"}
    return {"type": "context", "elements": [part] * count}


def fields(count, length=1):
    field = {"type": "mrkdwn", "text": "a" * length}
    return {"type": "section", "fields": [field] * count}


def buttons(count):
    return actions(*(button("a", f"b{number}") for number in range(count)))


TAKEN = {
    "every kind of block": GALLERY,
    "50 blocks": [section("a")] * 50,
    "a section of 3,000": [section("a" * 3_000)],
    "10 fields of 2,000": [fields(10, 2_000)],
    "a header of 150": [{"type": "header", "text": plain("a" * 150)}],
    "10 in a context": [context(10)],
    "a button of 75": [actions(button("a" * 75, "b" * 255, "v" * 2_000))],
    "25 actions": [buttons(25)],
    "an id of 255": [{**section("a"), "block_id": "i" * 255}],
    "the same action in two blocks": [buttons(1), buttons(1)],
}
REFUSED = {
    "51 blocks": ([section("a")] * 51, "/blocks"),
    "a section of 3,001": ([section("a" * 3_001)], "/blocks/0/text/text"),
    "an empty section": ([section("")], "/blocks/0/text/text"),
    "a section of nothing": ([{"type": "section"}], "/blocks/0"),
    "11 fields": ([fields(11)], "/blocks/0/fields"),
    "a field of 2,001": ([fields(1, 2_001)], "/blocks/0/fields/0/text"),
    "a header of 151": (
        [{"type": "header", "text": plain("a" * 151)}],
        "/blocks/0/text/text",
    ),
    "a header in mrkdwn": (
        [{"type": "header", "text": {"type": "mrkdwn", "text": "a"}}],
        "/blocks/0/text/type",
    ),
    "11 in a context": ([context(11)], "/blocks/0/elements"),
    "26 actions": ([buttons(26)], "/blocks/0/elements"),
    "a button of 76": (
        [actions(button("a" * 76, "b"))],
        "/blocks/0/elements/0/text/text",
    ),
    "a value of 2,001": (
        [actions(button("a", "b", "v" * 2_001))],
        "/blocks/0/elements/0/value",
    ),
    "a button of no style": (
        [actions(button("a", "b", style="loud"))],
        "/blocks/0/elements/0/style",
    ),
    "an action id of 256": (
        [actions(button("a", "b" * 256))],
        "/blocks/0/elements/0/action_id",
    ),
    "the same action twice in a block": (
        [actions(button("a", "b"), button("c", "b"))],
        "/blocks/0/elements/1/action_id",
    ),
    "the same block id twice": (
        [{**section("a"), "block_id": "i"}, {**section("b"), "block_id": "i"}],
        "/blocks/1/block_id",
    ),
    "an unknown block": ([{"type": "poem"}], "/blocks/0/type"),
    "an unknown property": ([{**section("a"), "colour": "red"}], "/blocks/0"),
    "an image without its words": (
        [{"type": "image", "image_url": "https://example.com/a.png"}],
        "/blocks/0",
    ),
    "an overflow of 6": (
        [
            {
                **section("a"),
                "accessory": {
                    "type": "overflow",
                    "action_id": "o",
                    "options": [option("a", str(number)) for number in range(6)],
                },
            }
        ],
        "/blocks/0/accessory/options",
    ),
    "a menu of nothing": (
        [actions({"type": "static_select", "action_id": "s"})],
        "/blocks/0",
    ),
    "an input among the actions": (
        [actions({"type": "plain_text_input", "action_id": "p"})],
        "/blocks/0/elements/0/type",
    ),
    "a time that is none": (
        [actions({"type": "timepicker", "action_id": "t", "initial_time": "25:00"})],
        "/blocks/0/elements/0/initial_time",
    ),
    "no list at all": ({"type": "section"}, "/blocks"),
}


@pytest.mark.parametrize("blocks", TAKEN.values(), ids=TAKEN)
def test_what_slack_takes_is_taken(blocks):
    assert problems_of_blocks(blocks) == ()


@pytest.mark.parametrize(("blocks", "where"), REFUSED.values(), ids=REFUSED)
def test_what_slack_refuses_is_refused_with_its_place(blocks, where):
    problems = problems_of_blocks(blocks)
    assert f"[json-pointer:{where}]" in " ".join(problems)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"title": plain("t" * 25)}, "/view/title/text"),
        ({"private_metadata": "m" * 3_001}, "/view/private_metadata"),
        ({"callback_id": "c" * 256}, "/view/callback_id"),
        ({"blocks": [section("a")] * 101}, "/view/blocks"),
        ({"submit": None}, "/view/blocks/1"),
        ({"title": None}, "/view"),
        ({"type": "poster"}, "/view/type"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_view_is_refused_with_its_place(change, where):
    [problem, *_] = problems_of_view({**FORM, **change})
    assert f"[json-pointer:{where}]" in problem


def test_a_form_and_a_home_tab_are_taken():
    assert problems_of_view(FORM) == ()
    assert problems_of_view({"type": "home", "blocks": [section("a")] * 100}) == ()


@given(JSON)
def test_no_json_makes_it_raise(value):
    assert isinstance(problems_of_blocks(value), tuple)
    assert isinstance(problems_of_blocks([value]), tuple)
    assert isinstance(problems_of_view(value), tuple)
