"""The newsroom's state: order, threads, watching, text as typed."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.workspace.manifest import read_manifest
from bot.workspace.newsroom import (
    BOT,
    DM,
    YOU,
    Deleted,
    Edited,
    Newsroom,
    Posted,
    Unknown,
)
from bot.workspace.person import as_sent
from tests.workspace_bot import MANIFEST, section


@pytest.fixture
def newsroom():
    return Newsroom(
        bot_name="Echo", channels=("newsdesk", "planning"), clock=lambda: 7.5
    )


def test_timestamps_rise_even_when_the_clock_stands_still(newsroom):
    stamps = [newsroom.post("newsdesk", YOU, "a").ts for _ in range(3)]
    assert stamps == ["7.500000", "7.500001", "7.500002"]


def test_a_channel_is_found_by_id_name_or_sign(newsroom):
    room = newsroom.channel("newsdesk")
    assert newsroom.channel("#newsdesk") is room
    assert newsroom.channel(room.id) is room
    assert newsroom.channel("@Echo").id == DM
    with pytest.raises(Unknown):
        newsroom.channel("Echo")


def test_a_reply_to_a_reply_stands_in_the_same_thread(newsroom):
    head = newsroom.post("newsdesk", YOU, "head")
    reply = newsroom.post("newsdesk", BOT, "reply", thread_ts=head.ts)
    nested = newsroom.post("newsdesk", YOU, "nested", thread_ts=reply.ts)
    thread = newsroom.channel("newsdesk").thread(head.ts)
    assert nested.thread_ts == head.ts
    assert [m.text for m in thread] == ["head", "reply", "nested"]
    assert [m.is_reply for m in thread] == [False, True, True]


def test_watchers_hear_each_change_until_they_stop(newsroom):
    heard: list = []
    unwatch = newsroom.watch(heard.append)
    message = newsroom.post("newsdesk", BOT, "a")
    newsroom.edit("newsdesk", message.ts, text="b", blocks=())
    newsroom.delete("newsdesk", message.ts)
    unwatch()
    newsroom.post("newsdesk", BOT, "c")
    assert [type(change) for change in heard] == [Posted, Edited, Deleted]
    assert (heard[1].previous.text, heard[1].message.text) == ("a", "b")


def test_every_block_and_element_gets_an_id_of_its_own(newsroom):
    row = {"type": "actions", "elements": [{"type": "button"}, {"type": "button"}]}
    message = newsroom.post("newsdesk", BOT, "a", blocks=[section("a"), row])
    first, second = message.blocks
    names = [first["block_id"], second["block_id"]]
    names += [element["action_id"] for element in second["elements"]]
    assert len(set(names)) == 4


def test_waiting_ends_when_the_claim_holds(newsroom):
    late = threading.Timer(0.01, newsroom.post, ("newsdesk", BOT, "at last"))
    late.start()
    found = newsroom.until(lambda now: now.channel("newsdesk").messages)
    assert found[0].text == "at last"
    late.join()


def test_waiting_for_what_never_comes_ends(newsroom):
    with pytest.raises(TimeoutError):
        newsroom.until(lambda now: now.home, seconds=0.01)


def test_many_threads_lose_no_message(newsroom):
    def post_some():
        for number in range(50):
            newsroom.post("newsdesk", YOU, str(number))

    threads = [threading.Thread(target=post_some) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({m.ts for m in newsroom.channel("newsdesk").messages}) == 400


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@Echo who said <it> & why?", f"<@{BOT}> who said &lt;it&gt; &amp; why?"),
        ("hello @echo", f"hello <@{BOT}>"),
        ("mail me@echo.example", "mail me@echo.example"),
        ("@Echoes", "@Echoes"),
        ("see #planning.", "see <#C02PLANNING|planning>."),
        (
            "read https://example.com/a?b=1&c=2, please",
            "read <https://example.com/a?b=1&amp;c=2>, please",
        ),
        (f"<@{BOT}> typed raw", f"&lt;@{BOT}&gt; typed raw"),
    ],
)
def test_typed_text_is_sent_as_slack_sends_it(newsroom, typed, sent):
    assert as_sent(typed, newsroom) == sent


@given(st.text())
def test_no_typed_text_smuggles_a_bracket(text):
    room = Newsroom(bot_name="Echo", channels=("newsdesk",))
    sent = as_sent(text.replace("@", "").replace("#", ""), room)
    assert "<" not in sent.replace("<http", "")


def test_a_manifest_may_leave_everything_out():
    app = read_manifest({})
    assert (app.name, app.commands, app.scopes) == ("App", (), None)


def test_a_manifest_is_read(newsroom):
    app = read_manifest(MANIFEST)
    assert [command.command for command in app.commands][:2] == ["/echo", "/form"]
    assert app.has_home
    assert "app_mention" in app.bot_events
    assert [shortcut.is_of_message for shortcut in app.shortcuts] == [True, False]
