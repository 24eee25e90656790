"""Slack's payloads, and whatever else arrives, become records or None."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack import payloads

KEYS = st.sampled_from(
    "type event event_id text user team channel id container message view state "
    "values value actions ts thread_ts blocks metadata event_payload key messages "
    "response_metadata next_cursor command response_url trigger_id".split()
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
    max_leaves=20,
)
BODIES = st.dictionaries(KEYS, JUNK)


@given(BODIES)
def test_no_payload_whatever_its_shape_raises(body):
    payloads.read_command(body)
    payloads.read_message(body, bot_user="U0BOT")
    payloads.read_home_opened(body)
    payloads.read_pressed(body)
    payloads.read_shortcut(body)
    payloads.read_submission(body)
    payloads.read_history(body)
    payloads.digest_key_of(body.get("metadata"), "digest")
    payloads.posted_ts(body)


@given(st.text())
def test_no_body_whatever_its_form_raises(body):
    for media_type in ("application/json", "application/x-www-form-urlencoded"):
        assert payloads.is_readable(body, media_type) in {True, False}


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("<@U0BOT> who said it?", "who said it?"),
        ("<@U0BOT|cuttings> who said it?", "who said it?"),
        ("did <@U0ANN|ann> say &lt;so&gt; &amp; when?", "did @ann say <so> & when?"),
        ("did <@U0ANN> say so?", "did  say so?"),
        ("in <#C01|planning>", "in #planning"),
        ("<!here> <!subteam^S1|@desk>", "@desk"),
        ("<https://a.example/x?y=1&amp;z=2|the report>", "the report"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("<mailto:ann@a.example|ann@a.example>", "ann@a.example"),
        ("&amp;lt;", "&lt;"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_text_is_read_as_its_writer_saw_it(sent, read):
    assert payloads.plain_words(sent, bot_user="U0BOT") == read


def test_half_a_character_is_replaced_for_it_could_not_be_sent():
    body = {"command": "/quote", "response_url": "https://x", "text": "a\ud800b"}

    command = payloads.read_command(body)

    assert command is not None
    assert command.text == "a\N{REPLACEMENT CHARACTER}b"


def test_a_message_as_slack_sends_it():
    body = {
        "team_id": "T01",
        "event_id": "Ev01",
        "event": {
            "type": "app_mention",
            "user": "U01",
            "text": "<@U0BOT> hello",
            "ts": "2.0",
            "thread_ts": "1.0",
            "channel": "C01",
        },
    }

    assert payloads.read_message(body, bot_user="U0BOT") == payloads.Message(
        event_id="Ev01",
        team="T01",
        channel="C01",
        text="hello",
        ts="2.0",
        thread_ts="1.0",
    )


def test_the_messages_tab_is_not_the_home_tab():
    body = {"event_id": "Ev01", "event": {"user": "U01", "tab": "messages"}}

    assert payloads.read_home_opened(body) is None


def test_a_form_without_words_is_sent_without_words():
    assert payloads.read_submission({"view": {}}).words == ""
