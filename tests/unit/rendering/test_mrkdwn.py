"""Nothing from an article or a person can act in Slack; nothing is lost in cutting."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering import mrkdwn
from tests import slack_limits


@given(st.text())
def test_escaped_text_holds_no_control_character_and_reads_the_same(text):
    escaped = mrkdwn.escape(text)

    slack_limits.assert_escaped(escaped)
    assert mrkdwn.unescape(escaped) == text


@given(st.text(), st.integers(2, 300))
def test_flowing_text_is_whole_and_every_stretch_fits(text, limit):
    stretches = mrkdwn.flow(text, limit)

    assert "".join(stretches) == text
    assert all(len(stretch) <= limit for stretch in stretches)


@given(st.text(), st.integers(2, 300))
def test_cut_text_fits_and_is_the_beginning(text, limit):
    short = mrkdwn.cut(text, limit)

    assert len(short) <= limit
    assert text.startswith(short.removesuffix("…")) or short == text


@given(st.text(alphabet="&<>ab "), st.integers(2, 60))
def test_cutting_escaped_text_never_halves_an_entity(text, limit):
    short = mrkdwn.cut_escaped(text, limit)

    assert len(short) <= limit
    slack_limits.assert_escaped(short)


def test_words_are_kept_together_where_they_can_be():
    assert mrkdwn.flow("one two three", 8) == ("one two ", "three")
    assert mrkdwn.cut("one two three", 9) == "one two…"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "ftp://a.example/x",
        "https://a.example/<!channel>",
        "https://a.example/a|b",
        "https://a.example/a b",
        "https://a.example/\nb",
        "http://" + "a" * 4_000,
    ],
)
def test_what_is_no_plain_web_address_is_never_linked(url):
    assert not mrkdwn.is_web_address(url)


def test_a_link_has_its_ampersands_escaped():
    assert mrkdwn.is_web_address("https://a.example/?b&c")
    assert mrkdwn.link("https://a.example/?b&c", "It|s") == (
        "<https://a.example/?b&amp;c|It¦s>"
    )


def test_an_instant_is_given_in_the_readers_time_with_a_fallback():
    when = datetime(2031, 5, 3, 8, 30, tzinfo=timezone(timedelta(hours=2)))

    assert mrkdwn.instant(when) == (
        f"<!date^{int(when.timestamp())}^{{date_long}}, {{time}}|3 May 2031, 06:30 UTC>"
    )
    assert mrkdwn.spell_instant(when.astimezone(UTC)) == "3 May 2031, 06:30 UTC"
