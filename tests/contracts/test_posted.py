"""What every record of posted answers must do."""

import pytest

from bot.model import ArticleId
from bot.ports import PostedAnswer

ONE, TWO = ArticleId("one"), ArticleId("two")


def answer(ts: str, *articles: ArticleId, **place: str) -> PostedAnswer:
    where = {"team": "T1", "channel": "C1", **place}
    return PostedAnswer(**where, ts=ts, articles=articles)


@pytest.fixture
def posted(state):
    return state.posted


def test_an_article_that_nothing_leant_on_has_no_messages(posted):
    posted.record(answer("1.1", ONE))
    assert posted.citing(TWO) == ()


def test_a_message_comes_back_with_all_it_leant_on(posted):
    posted.record(answer("1.1", ONE, TWO))
    assert posted.citing(TWO) == (answer("1.1", ONE, TWO),)


def test_messages_come_in_order_of_ts(posted):
    for message in (
        answer("3.1", ONE),
        answer("2.1", ONE, channel="C2"),
        answer("2.1", ONE, TWO),
        answer("2.1", ONE, team="T0"),
        answer("1.1", TWO),
    ):
        posted.record(message)
    assert posted.citing(ONE) == (
        answer("2.1", ONE, team="T0"),
        answer("2.1", ONE, TWO),
        answer("2.1", ONE, channel="C2"),
        answer("3.1", ONE),
    )


def test_recording_a_message_again_adds_articles(posted):
    posted.record(answer("1.1", ONE))
    posted.record(answer("1.1", ONE, TWO))
    assert posted.citing(ONE) == (answer("1.1", ONE, TWO),)


def test_a_message_that_leant_on_nothing_is_not_kept(posted):
    posted.record(answer("1.1"))
    assert posted.citing(ONE) == ()


def test_an_answer_is_forgotten_after_its_time(posted, state, clock):
    posted.record(answer("1.1", ONE))
    clock.advance(days=179)
    state.forget_expired()
    assert posted.citing(ONE) != ()
    clock.advance(days=1)
    state.forget_expired()
    assert posted.citing(ONE) == ()
