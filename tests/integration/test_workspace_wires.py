"""A real Bolt app against the local newsroom, over both of Slack's wires."""

import pytest

from bot.workspace import BOT, DM, YOU, Patience, Workspace
from tests.workspace_bot import MANIFEST, over_http, over_socket_mode


@pytest.fixture(scope="module", params=["socket mode", "signed HTTP"])
def wired(request):
    """Give a workspace and what its connected app hears, one for all tests."""
    wire = over_socket_mode if request.param == "socket mode" else over_http
    rooms = [f"room{number}" for number in range(40)]
    with (
        Workspace(manifest=MANIFEST, channels=rooms) as workspace,
        wire(workspace) as heard,
    ):
        yield workspace, heard, iter(rooms)


@pytest.fixture
def newsdesk(wired):
    """Give the workspace, an empty memory of what was heard, and a fresh room."""
    workspace, heard, rooms = wired
    heard.requests = []
    workspace.newsroom.close_all_views()
    return workspace, heard, next(rooms)


def texts(workspace, channel, user=BOT):
    found = workspace.newsroom.channel(channel).messages
    return [message.text for message in found if message.user == user]


def await_text(workspace, text, channel):
    return workspace.newsroom.until(
        lambda room: [m for m in room.channel(channel).messages if m.text == text]
    )[-1]


def test_a_command_is_answered_ephemerally(newsdesk):
    workspace, heard, room = newsdesk
    assert workspace.command(room, "/echo a <b> & c").is_ok
    answer = await_text(workspace, "a &lt;b&gt; &amp; c", room)
    assert answer.is_ephemeral
    assert heard.first("command")["channel_name"] == room


def test_an_acknowledgement_may_carry_the_answer(newsdesk):
    workspace, _, room = newsdesk
    workspace.command(room, "/echo ack at once")
    assert texts(workspace, room) == ["at once"]


def test_a_mention_is_answered_in_its_thread(newsdesk):
    workspace, heard, room = newsdesk
    ts = workspace.say(room, "@Echo is it <so>?")
    answer = await_text(workspace, f"<_{BOT}> is it &lt;so&gt;?", room)
    assert answer.thread_ts == ts
    assert heard.first("mention")["event"]["text"].startswith(f"<@{BOT}> ")


def test_a_follow_up_in_the_thread_names_the_thread(newsdesk):
    workspace, heard, room = newsdesk
    ts = workspace.say(room, "@Echo first")
    workspace.say(room, "@Echo second", thread_ts=ts)
    await_text(workspace, f"<_{BOT}> second", room)
    second = [m for m in heard.of("mention") if "second" in m["event"]["text"]]
    assert second[0]["event"]["thread_ts"] == ts


def test_a_direct_message_is_answered(newsdesk):
    workspace, _, _room = newsdesk
    workspace.say(DM, "hello")
    assert await_text(workspace, "You said: hello", channel=DM).user == BOT


def test_a_pressed_button_of_an_ephemeral_answer_shares_and_removes_it(newsdesk):
    workspace, heard, room = newsdesk
    workspace.command(room, "/echo news")
    answer = await_text(workspace, "news", room)
    workspace.press(room, answer.ts, "share")
    shared = await_text(workspace, "Shared", room)
    assert not shared.is_ephemeral
    workspace.newsroom.until(
        lambda now: answer.ts not in [m.ts for m in now.channel(room).messages]
    )
    body = heard.first("share")
    assert body["container"]["is_ephemeral"]
    assert "message" not in body


def test_a_pressed_button_replaces_its_message(newsdesk):
    workspace, _, room = newsdesk
    workspace.command(room, "/gallery")
    gallery = await_text(workspace, "Every kind of block", room)
    workspace.press(room, gallery.ts, "page")
    page = await_text(workspace, "Page 2", room)
    assert page.ts == gallery.ts


def test_a_menu_sends_the_option_chosen(newsdesk):
    workspace, heard, room = newsdesk
    workspace.command(room, "/gallery")
    gallery = await_text(workspace, "Every kind of block", room)
    workspace.press(room, gallery.ts, "pick", value="2")
    action = heard.first("pick")["actions"][0]
    assert action["selected_option"]["text"]["text"] == "Two"


def test_a_submitted_form_reaches_the_app_with_its_values(newsdesk):
    workspace, heard, room = newsdesk
    workspace.command(room, "/form")
    workspace.newsroom.until(lambda now: now.modals)
    assert workspace.submit_view({"typed": "Ada"}).ack.is_ok
    values = heard.first("saved")["view"]["state"]["values"]
    assert values["colour"]["chosen"]["selected_option"]["value"] == "green"
    assert workspace.newsroom.modals == ()
    await_text(workspace, "Saved Ada", channel=DM)


@pytest.mark.parametrize(
    ("typed", "titles"),
    [("again", ["Again"]), ("deeper", ["A form", "Deeper"]), ("nobody", ["A form"])],
)
def test_a_form_follows_the_response_action(newsdesk, typed, titles):
    workspace, _, room = newsdesk
    workspace.command(room, "/form")
    workspace.newsroom.until(lambda now: now.modals)
    done = workspace.submit_view({"typed": typed})
    shown = [view.body["title"]["text"] for view in workspace.newsroom.modals]
    assert shown == titles
    assert dict(done.errors) == ({"name": "Not nobody."} if typed == "nobody" else {})


def test_a_form_left_empty_is_not_sent(newsdesk):
    workspace, heard, room = newsdesk
    workspace.command(room, "/form")
    workspace.newsroom.until(lambda now: now.modals)
    assert "name" in workspace.submit_view().errors
    assert heard.of("saved") == []


def test_a_closed_form_is_told_where_asked_for(newsdesk):
    workspace, heard, room = newsdesk
    workspace.command(room, "/form")
    workspace.newsroom.until(lambda now: now.modals)
    workspace.close_view()
    assert heard.first("closed")["view"]["private_metadata"] == "kept"


def test_the_home_tab_is_published_when_it_is_opened(newsdesk):
    workspace, heard, _room = newsdesk
    workspace.open_home()
    home = workspace.newsroom.until(lambda now: now.home)
    workspace.press_in_view(home.id, "greet")
    assert heard.first("greet")["view"]["type"] == "home"


def test_shortcuts_reach_the_app(newsdesk):
    workspace, heard, room = newsdesk
    ts = workspace.say(room, "worth saying twice")
    workspace.shortcut("echo_this", channel=room, ts=ts)
    again = workspace.newsroom.until(
        lambda now: [m for m in now.channel(room).messages if m.user == BOT]
    )
    assert again[0].text == "worth saying twice"
    assert heard.first("shortcut")["message"]["user"] == YOU
    workspace.shortcut("new_form")
    workspace.newsroom.until(lambda now: now.modals)


def test_a_command_that_nobody_takes_leaves_a_note():
    manifest = MANIFEST
    patience = Patience(ack_seconds=0.2, retry_seconds=())
    with Workspace(manifest=manifest, patience=patience) as workspace:
        assert not workspace.command("newsdesk", "/echo hello").is_ok
        note = workspace.newsroom.channel("newsdesk").messages[-1]
    assert note.is_ephemeral
    assert note.text == "/echo failed because Echo didn’t respond."
