"""The local newsroom's Web API as slack_sdk meets it, and its faults."""

import http.client
import json
import urllib.request
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from bot.workspace import (
    BOT,
    DM,
    YOU,
    Error,
    LostAnswer,
    Patience,
    RateLimited,
    ServerError,
    Workspace,
)
from tests.workspace_bot import FORM, MANIFEST, button, plain, section


class Hands:
    """A clock whose hands are moved by the test."""

    def __init__(self):
        self.now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def workspace(hands):
    patience = Patience(ack_seconds=0.2, retry_seconds=(0,))
    with Workspace(manifest=MANIFEST, patience=patience, clock=hands) as running:
        yield running


@pytest.fixture
def client(workspace):
    return WebClient(
        token=workspace.bot_token, base_url=workspace.api_url, retry_handlers=[]
    )


def refusal(call, **arguments):
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    return refused.value.response


def post(*, client, **arguments):
    """Post as JSON, past the client's own advice about `text`."""
    return client.api_call("chat.postMessage", json=arguments)


# ------------------------------------------------------------------- who calls


@pytest.mark.parametrize(
    ("token", "code"),
    [("", "not_authed"), ("xoxb-somebody-else", "invalid_auth")],
)
def test_a_wrong_token_is_refused(workspace, token, code):
    client = WebClient(token=token, base_url=workspace.api_url)
    assert refusal(client.auth_test)["error"] == code


def test_an_app_level_token_opens_connections_and_nothing_else(workspace, client):
    app = WebClient(token=workspace.app_token, base_url=workspace.api_url)
    assert refusal(app.auth_test)["error"] == "not_allowed_token_type"
    opening = refusal(client.apps_connections_open, app_token=workspace.bot_token)
    assert opening["error"] == "not_allowed_token_type"


def test_the_bot_learns_who_it_is(workspace, client):
    me = client.auth_test()
    assert (me["user_id"], me["url"]) == (BOT, workspace.url)
    assert client.bots_info(bot=me["bot_id"])["bot"]["name"] == "Echo"
    assert client.users_info(user=BOT)["user"]["is_bot"]
    assert [user["name"] for user in client.users_list()["members"]] == ["you", "echo"]


def test_a_scope_the_manifest_lacks_is_missed():
    scopes = {"scopes": {"bot": ["commands"]}}
    with Workspace(manifest={**MANIFEST, "oauth_config": scopes}) as workspace:
        client = WebClient(token=workspace.bot_token, base_url=workspace.api_url)
        answer = refusal(client.chat_postMessage, channel="newsdesk", text="a")
        assert (answer["error"], answer["needed"]) == ("missing_scope", "chat:write")
        answer = refusal(
            client.conversations_history,
            channel=workspace.newsroom.channel("newsdesk").id,
        )
        assert answer["needed"] == "channels:history"


def test_an_unknown_method_is_named(client):
    assert (
        refusal(client.api_call, api_method="chat.shout")["error"] == "unknown_method"
    )


def test_json_that_is_none_is_refused(workspace):
    request = urllib.request.Request(
        f"{workspace.api_url}chat.postMessage",
        b"{",
        {
            "Authorization": f"Bearer {workspace.bot_token}",
            "Content-Type": "application/json; charset=utf-8",
        },
    )
    with urllib.request.urlopen(request) as answer:
        assert json.load(answer)["error"] == "invalid_json"


# -------------------------------------------------------------------- messages


def test_a_posted_message_stands_in_the_newsroom(workspace, client):
    posted = client.chat_postMessage(
        channel="#newsdesk", text="a", blocks=[section("a")]
    )
    message = workspace.newsroom.message(posted["channel"], posted["ts"])
    assert (message.user, message.text) == (BOT, "a")
    assert posted["message"]["blocks"][0]["block_id"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"channel": "nowhere", "text": "a"}, "channel_not_found"),
        ({"channel": "newsdesk"}, "no_text"),
        ({"channel": "newsdesk", "text": "a" * 40_001}, "msg_too_long"),
        ({"channel": "newsdesk", "text": "a", "blocks": "["}, "invalid_blocks_format"),
        (
            {"channel": "newsdesk", "text": "a", "thread_ts": "1.000000"},
            "thread_not_found",
        ),
        (
            {"channel": "newsdesk", "text": "a", "metadata": {"event_type": "x"}},
            "invalid_metadata_schema",
        ),
        (
            {"channel": "newsdesk", "blocks": [section("a" * 2_900)] * 5},
            "msg_blocks_too_long",
        ),
    ],
)
def test_a_message_is_refused_as_slack_refuses_it(client, arguments, code):
    assert refusal(post, client=client, **arguments)["error"] == code


def test_refused_blocks_are_told_with_their_place(client):
    blocks = [section("a" * 3_001)]
    answer = refusal(post, client=client, channel="newsdesk", blocks=blocks)
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    ]


def test_a_channel_without_the_bot_is_closed_to_it(workspace, client):
    workspace.newsroom.leave("planning", BOT)
    room = workspace.newsroom.channel("planning").id
    for call in (client.chat_postMessage, client.conversations_history):
        assert refusal(call, channel=room, **_text(call, client))["error"] == (
            "not_in_channel"
        )
    client.conversations_join(channel=room)
    assert client.chat_postMessage(channel=room, text="a")["ok"]


def _text(call, client):
    return {"text": "a"} if call == client.chat_postMessage else {}


def test_an_archived_channel_takes_no_message(workspace, client):
    workspace.newsroom.archive("planning")
    answer = refusal(client.chat_postMessage, channel="planning", text="a")
    assert answer["error"] == "is_archived"


def test_only_its_own_messages_may_be_changed(workspace, client):
    room = workspace.newsroom.channel("newsdesk").id
    theirs = workspace.say("newsdesk", "mine")
    assert refusal(client.chat_update, channel=room, ts=theirs, text="b")["error"] == (
        "cant_update_message"
    )
    assert refusal(client.chat_delete, channel=room, ts=theirs)["error"] == (
        "cant_delete_message"
    )
    own = client.chat_postMessage(channel=room, text="a")["ts"]
    assert client.chat_update(channel=room, ts=own, text="b")["text"] == "b"
    client.chat_delete(channel=room, ts=own)
    assert refusal(client.chat_delete, channel=room, ts=own)["error"] == (
        "message_not_found"
    )


def test_an_ephemeral_message_is_no_message_to_the_api(workspace, client):
    room = workspace.newsroom.channel("newsdesk").id
    ts = client.chat_postEphemeral(channel=room, user=YOU, text="psst")["message_ts"]
    assert client.conversations_history(channel=room)["messages"] == []
    assert refusal(client.chat_update, channel=room, ts=ts, text="b")["error"] == (
        "message_not_found"
    )
    answer = refusal(client.chat_postEphemeral, channel=room, user="U0", text="a")
    assert answer["error"] == "user_not_in_channel"


def test_history_is_paged_newest_first_within_its_bounds(workspace, client):
    room = workspace.newsroom.channel("newsdesk").id
    stamps = [
        client.chat_postMessage(channel=room, text=str(number))["ts"]
        for number in range(5)
    ]
    first = client.conversations_history(channel=room, limit=2)
    assert [m["text"] for m in first["messages"]] == ["4", "3"]
    assert first["has_more"]
    cursor = first["response_metadata"]["next_cursor"]
    second = client.conversations_history(channel=room, limit=2, cursor=cursor)
    assert [m["text"] for m in second["messages"]] == ["2", "1"]
    between = client.conversations_history(
        channel=room, oldest=stamps[1], latest=stamps[3]
    )
    assert [m["text"] for m in between["messages"]] == ["2"]
    with_ends = client.conversations_history(
        channel=room, oldest=stamps[1], latest=stamps[3], inclusive=True
    )
    assert [m["text"] for m in with_ends["messages"]] == ["3", "2", "1"]


def test_metadata_is_kept_and_told_when_asked_for(workspace, client):
    room = workspace.newsroom.channel("newsdesk").id
    metadata = {"event_type": "digest", "event_payload": {"key": "a/b"}}
    client.chat_postMessage(channel=room, text="a", metadata=metadata)
    told = client.conversations_history(channel=room, include_all_metadata=True)
    assert told["messages"][0]["metadata"] == metadata
    assert "metadata" not in client.conversations_history(channel=room)["messages"][0]


def test_a_thread_is_read_from_any_of_its_messages(workspace, client):
    room = workspace.newsroom.channel("newsdesk").id
    head = workspace.say("newsdesk", "head")
    reply = client.chat_postMessage(channel=room, text="reply", thread_ts=head)["ts"]
    nested = client.chat_postMessage(channel=room, text="nested", thread_ts=reply)
    assert nested["message"]["thread_ts"] == head
    thread, same = (
        client.conversations_replies(channel=room, ts=ts)["messages"]
        for ts in (head, reply)
    )
    assert [m["text"] for m in thread] == ["head", "reply", "nested"]
    assert thread == same
    assert thread[0]["reply_count"] == 2
    history = client.conversations_history(channel=room)["messages"]
    assert [m["text"] for m in history] == ["head"]


def test_conversations_are_listed_by_kind(workspace, client):
    listed = client.conversations_list()["channels"]
    assert [room["name"] for room in listed] == ["newsdesk", "planning"]
    assert [r["id"] for r in client.conversations_list(types="im")["channels"]] == [DM]
    assert client.conversations_open(users=YOU)["channel"]["id"] == DM
    assert client.conversations_members(channel=listed[0]["id"])["members"] == [
        YOU,
        BOT,
    ]
    assert client.conversations_info(channel=DM)["channel"]["is_im"]
    assert client.chat_postMessage(channel=YOU, text="a")["channel"] == DM


def test_a_permalink_names_channel_and_message(workspace, client):
    ts = workspace.say("newsdesk", "a")
    room = workspace.newsroom.channel("newsdesk").id
    link = client.chat_getPermalink(channel=room, message_ts=ts)["permalink"]
    assert link == f"{workspace.url}archives/{room}/p{ts.replace('.', '')}"


# ----------------------------------------------------------------------- views


def test_a_trigger_opens_one_view_within_three_seconds(workspace, client, hands):
    tickets = workspace._tickets
    trigger = tickets.trigger()
    assert client.views_open(trigger_id=trigger, view=FORM)["view"]["id"]
    again = refusal(client.views_open, trigger_id=trigger, view=FORM)
    assert again["error"] == "exchanged_trigger_id"
    late = tickets.trigger()
    hands.now += 3.5
    assert refusal(client.views_open, trigger_id=late, view=FORM)["error"] == (
        "expired_trigger_id"
    )
    unknown = refusal(client.views_open, trigger_id="1.2", view=FORM)
    assert unknown["error"] == "invalid_trigger_id"


def test_views_stack_three_deep_and_are_updated_by_hash(workspace, client):
    tickets = workspace._tickets
    view = client.views_open(trigger_id=tickets.trigger(), view=FORM)["view"]
    for _ in range(2):
        client.views_push(trigger_id=tickets.trigger(), view=FORM)
    answer = refusal(client.views_push, trigger_id=tickets.trigger(), view=FORM)
    assert answer["error"] == "push_limit_reached"
    fresh = client.views_update(view_id=view["id"], hash=view["hash"], view=FORM)
    answer = refusal(
        client.views_update, view_id=view["id"], hash=view["hash"], view=FORM
    )
    assert answer["error"] == "hash_conflict"
    assert fresh["view"]["id"] == view["id"]
    assert refusal(client.views_update, view_id="V0", view=FORM)["error"] == "not_found"


def test_a_view_beyond_its_limits_is_refused(workspace, client):
    view = {**FORM, "private_metadata": "a" * 3_001, "title": plain("t" * 25)}
    trigger = workspace._tickets.trigger()
    answer = refusal(client.views_open, trigger_id=trigger, view=view)
    assert answer["error"] == "invalid_arguments"
    assert len(answer["response_metadata"]["messages"]) == 2


def test_the_home_tab_takes_a_home_view_for_its_user(workspace, client):
    home = {"type": "home", "blocks": [section("a")]}
    client.views_publish(user_id=YOU, view=home)
    shown = workspace.newsroom.home
    assert shown.body["blocks"][0]["text"]["text"] == "a"
    assert refusal(client.views_publish, user_id="U0", view=home)["error"] == (
        "user_not_found"
    )
    assert refusal(client.views_publish, user_id=YOU, view=FORM)["error"] == (
        "invalid_arguments"
    )


# --------------------------------------------------------------- response URLs


def response_url(workspace, ts=""):
    from bot.workspace.tickets import Origin  # noqa: PLC0415 -- this helper's alone

    room = workspace.newsroom.channel("newsdesk").id
    key = workspace._tickets.response(Origin(channel=room, ts=ts))
    return f"{workspace.url}response/{key}"


def test_a_response_url_is_good_for_five_answers(workspace):
    hook = WebhookClient(response_url(workspace))
    statuses = [hook.send(text=str(number)).status_code for number in range(6)]
    assert statuses == [200] * 5 + [404]
    assert hook.send(text="again").body == "used_url"
    messages = workspace.newsroom.channel("newsdesk").messages
    assert [m.text for m in messages if m.is_ephemeral] == ["0", "1", "2", "3", "4"]


def test_a_response_url_expires_after_half_an_hour(workspace, hands):
    hook = WebhookClient(response_url(workspace))
    hands.now += 30 * 60 + 1
    assert hook.send(text="late").body == "expired_url"


def test_a_response_replaces_deletes_or_is_refused(workspace, client):
    room = workspace.newsroom.channel("newsdesk").id
    ts = client.chat_postMessage(channel=room, text="a")["ts"]
    hook = WebhookClient(response_url(workspace, ts))
    hook.send(text="b", replace_original=True)
    assert workspace.newsroom.message(room, ts).text == "b"
    answer = hook.send(blocks=[{"type": "poem"}])
    assert (answer.status_code, json.loads(answer.body)["error"]) == (
        400,
        "invalid_blocks",
    )
    hook.send_dict({"delete_original": "true"})
    assert workspace.newsroom.channel("newsdesk").messages == ()


# ---------------------------------------------------------------------- faults


def test_a_rate_limit_says_when_to_come_back(workspace, client):
    workspace.faults.next("chat.postMessage", RateLimited(7))
    answer = refusal(client.chat_postMessage, channel="newsdesk", text="a")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
    assert client.chat_postMessage(channel="newsdesk", text="a")["ok"]


def test_faults_come_in_order_one_a_call(workspace, client):
    workspace.faults.next("chat.postMessage", Error("fatal_error"), ServerError(502))
    first = refusal(client.chat_postMessage, channel="newsdesk", text="a")
    second = refusal(client.chat_postMessage, channel="newsdesk", text="a")
    assert (first["error"], second.status_code) == ("fatal_error", 502)
    assert workspace.newsroom.channel("newsdesk").messages == ()


def test_a_lost_answer_is_a_message_posted_and_a_line_dropped(workspace, client):
    workspace.faults.next("chat.postMessage", LostAnswer())
    with pytest.raises(http.client.RemoteDisconnected):
        client.chat_postMessage(channel="newsdesk", text="a")
    assert [m.text for m in workspace.newsroom.channel("newsdesk").messages] == ["a"]
    assert client.chat_postMessage(channel="newsdesk", text="b")["ok"]


# ------------------------------------------------------------------- envelopes


def socket_url(workspace):
    app = WebClient(token=workspace.app_token, base_url=workspace.api_url)
    return app.apps_connections_open(app_token=workspace.app_token)["url"]


@contextmanager
def dial(workspace):
    with connect(socket_url(workspace)) as line:
        assert json.loads(line.recv())["type"] == "hello"
        yield line


def test_an_event_comes_again_until_it_is_acknowledged(workspace):
    with dial(workspace) as line:
        workspace.say("newsdesk", "@Echo hello")
        first, second = json.loads(line.recv()), json.loads(line.recv())
        line.send(json.dumps({"envelope_id": second["envelope_id"]}))
        workspace.say("newsdesk", "@Echo next")
        third = json.loads(line.recv())
        line.send(json.dumps({"envelope_id": third["envelope_id"]}))
    ids = [e["payload"]["event_id"] for e in (first, second, third)]
    assert ids[0] == ids[1] != ids[2]
    assert [e["retry_attempt"] for e in (first, second, third)] == [0, 1, 0]
    assert second["retry_reason"] == "timeout"


def test_each_envelope_goes_down_one_of_the_lines(workspace):
    with dial(workspace) as one, dial(workspace) as other:
        workspace.say("newsdesk", "@Echo a")
        event = json.loads(one.recv())
        one.send(json.dumps({"envelope_id": event["envelope_id"]}))
        workspace.say("newsdesk", "@Echo b")
        event = json.loads(other.recv())
        other.send(json.dumps({"envelope_id": event["envelope_id"]}))
        assert workspace.connections() == 2


def test_lines_are_asked_to_reconnect_and_survive_nonsense(workspace):
    with dial(workspace) as line:
        line.send("not json")
        line.send('{"envelope_id": "unknown"}')
        workspace.disconnect("warning")
        assert json.loads(line.recv()) == {"type": "disconnect", "reason": "warning"}


def test_a_newsroom_may_be_closed_and_opened_again(workspace):
    workspace.say("newsdesk", "@Echo anybody there?")
    assert not workspace.command("newsdesk", "/echo hello").is_ok
    workspace.stop()
    workspace.start()
    with dial(workspace) as line:
        workspace.say("newsdesk", "@Echo and now?")
        event = json.loads(line.recv())["payload"]["event"]
    assert event["text"].endswith("and now?")
    texts = [m.text for m in workspace.newsroom.channel("newsdesk").messages]
    assert texts[0] == f"<@{BOT}> anybody there?"


def test_a_line_needs_a_ticket_and_each_ticket_serves_once(workspace):
    url = socket_url(workspace)
    with connect(url):
        pass
    with pytest.raises(InvalidStatus), connect(url):
        pass


def test_only_subscribed_events_are_told_and_none_of_the_bots_own(workspace, client):
    with dial(workspace) as line:
        workspace.say("newsdesk", "no mention at all")
        client.chat_postMessage(channel="newsdesk", text=f"<@{BOT}> to myself")
        workspace.say("newsdesk", "@Echo & <you>")
        event = json.loads(line.recv())["payload"]["event"]
    assert event["text"] == f"<@{BOT}> &amp; &lt;you&gt;"
    assert event["type"] == "app_mention"


# ----------------------------------------------------------------------- doors


def ask(workspace, path, headers, body=b"{}"):
    line = http.client.HTTPConnection(urlsplit(workspace.url).netloc)
    line.request("POST", path, body, headers)
    answer = line.getresponse()
    answer.read()
    line.close()
    return answer.status


def test_another_hosts_name_is_refused(workspace):
    json_type = {"Content-Type": "application/json"}
    foreign = {**json_type, "Host": "evil.example"}
    assert ask(workspace, "/page/home", foreign, b'{"tab": "home"}') == 421
    assert ask(workspace, "/page/home", json_type, b'{"tab": "home"}') == 200


def test_another_sites_page_is_refused(workspace):
    headers = {"Content-Type": "application/json", "Origin": "https://evil.example"}
    assert ask(workspace, "/page/say", headers) == 403
    assert ask(workspace, "/page/say", {"Content-Type": "text/plain"}) == 403
    live = workspace.url.replace("http", "ws") + "page/live"
    evil = Origin("https://evil.example")
    with pytest.raises(InvalidStatus), connect(live, origin=evil):
        pass


@pytest.mark.parametrize("body", [b"{", b"[]", b"{}", b'{"channel": "x", "text": 1}'])
def test_nonsense_from_the_page_is_a_client_error(workspace, body):
    headers = {"Content-Type": "application/json"}
    assert 400 <= ask(workspace, "/page/say", headers, body) < 500
    assert ask(workspace, "/page/nothing", headers, body) == 404


def test_it_stays_on_loopback():
    with pytest.raises(ValueError, match="loopback"):
        Workspace(manifest=MANIFEST, host="0.0.0.0")


def test_a_taken_port_is_said_at_once(workspace):
    port = urlsplit(workspace.url).port
    with pytest.raises(OSError, match="in use"):
        Workspace(manifest=MANIFEST, port=port).start()


def test_a_press_on_what_is_not_there_is_an_error(workspace, client):
    row = {"type": "actions", "elements": [button("A", "a")]}
    ts = client.chat_postMessage(channel="newsdesk", text="a", blocks=[row])["ts"]
    with pytest.raises(LookupError):
        workspace.press("newsdesk", ts, "b")
