"""What a person sees of the bot in Slack, over both of Slack's wires."""

import json

import pytest

from bot.dialogue import (
    Answer,
    Evidence,
    Finding,
    FindingKind,
    Outcome,
    Section,
    Source,
    Suggestion,
    Verdict,
    Voice,
)
from bot.model import ArticleId, Span, SpeakerKind
from bot.ports import Thread
from bot.workspace import BOT, DM, TEAM, YOU, Workspace
from tests import slack_limits
from tests.slack_newsroom import MANIFEST, behind, over_http, over_socket_mode, until

WORDS = "We will keep <!channel> the old harbour & its *light*."


def found(command="/quote from:Fenn", count=1, version="v1"):
    source = Source(id=ArticleId("tide"), outlet="The Courier", title="Harbour stays")
    voice = Voice(name="Ada Fenn", kind=SpeakerKind.PERSON, cue="said")
    texts = (
        [WORDS] if count == 1 else [f"#{n}: {WORDS} " + "w" * 900 for n in range(count)]
    )
    findings = tuple(
        Finding(
            kind=FindingKind.QUOTE,
            voice=voice,
            evidence=(
                Evidence(source=source, span=Span(0, len(t)), text=t, paragraph=2),
            ),
        )
        for t in texts
    )
    return Answer(
        intent="quote",
        outcome=Outcome.FOUND,
        lead="Ada Fenn, in the cuttings:",
        sections=(Section(findings=findings),),
        command=command,
        store_version=version,
    )


LOST = Answer(
    intent="quote",
    outcome=Outcome.NONE,
    lead="The cuttings don’t say.",
    missing=("lighthouse",),
    command="/quote about:lighthouse",
    store_version="v1",
)
HELP = Answer(
    intent="help",
    outcome=Outcome.TEACH,
    lead="Ask who said what.",
    suggestions=(Suggestion(command="/quote from:Fenn", does="what Ada Fenn said"),),
)
CHECKED = Answer(
    intent="quote",
    outcome=Outcome.NONE,
    verdict=Verdict.NOT_FOUND,
    lead="Nothing like it is printed.",
    sections=(Section(asked="we never said that", verdict=Verdict.NOT_FOUND),),
)
WIRES = {"socket mode": over_socket_mode, "signed HTTP": over_http}


@pytest.fixture(scope="module", params=WIRES)
def wired(request):
    """Give a workspace with a connected app, one for all tests of a wire."""
    parts = behind()
    rooms = [f"room{number}" for number in range(60)]
    wire = WIRES[request.param]
    with (
        Workspace(manifest=MANIFEST, channels=rooms) as workspace,
        wire(workspace, parts),
    ):
        yield workspace, parts, iter(rooms)


@pytest.fixture
def newsroom(wired):
    """Give the workspace, what stands behind the app, and a fresh channel."""
    workspace, parts, rooms = wired
    parts.desk.answers = {"": found()}
    parts.desk.asked.clear()
    parts.threads.turns.clear()
    parts.posted.answers.clear()
    workspace.newsroom.close_all_views()
    return workspace, parts, next(rooms)


def answers_in(workspace, channel, count=1):
    """Wait for so many messages of the bot and give them."""

    def said(room):
        found = [m for m in room.channel(channel).messages if m.user == BOT]
        return found if len(found) >= count else None

    return workspace.newsroom.until(said)


def shown(message):
    return slack_limits.visible(list(message.blocks))


def button(message, text):
    """Give the action id and block id of a button."""
    for block in message.blocks:
        for element in [*block.get("elements", ()), block.get("accessory") or {}]:
            label = element.get("text")
            if isinstance(label, dict) and label.get("text") == text:
                return element["action_id"], block["block_id"]
    raise AssertionError(f"no button {text}")


def press(workspace, message, text):
    action_id, block_id = button(message, text)
    return workspace.press(message.channel, message.ts, action_id, block_id=block_id)


@pytest.mark.parametrize("name", ["/quote", "/visit", "/sources", "/digest"])
def test_a_command_is_answered_to_its_giver_alone(newsroom, name):
    workspace, parts, room = newsroom

    assert workspace.command(room, f"{name} old & <harbour>").is_ok
    [answer] = answers_in(workspace, room)

    assert answer.is_ephemeral
    assert WORDS in shown(answer)
    assert "Ada Fenn" in shown(answer)
    assert parts.desk.asked[0].turn == f"{name} old & <harbour>"


def test_text_carries_the_whole_answer_escaped(newsroom):
    workspace, _parts, room = newsroom
    workspace.command(room, "/quote harbour")

    [answer] = answers_in(workspace, room)

    assert "keep &lt;!channel&gt; the old harbour &amp; its *light*" in answer.text
    slack_limits.assert_message(_without_ids(answer.blocks), answer.text)


def test_share_shows_the_channel_and_says_so_to_the_asker(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": LOST, "/quote from:Fenn": found()}
    parts.desk.answers["/quote fenn"] = found()
    workspace.command(room, "/quote fenn")
    [whispered] = answers_in(workspace, room)

    assert press(workspace, whispered, "Share").is_ok
    messages = workspace.newsroom.until(lambda n: _shared(n, room))

    replaced, shared = messages
    assert replaced.is_ephemeral
    assert "Shared in this channel" in shown(replaced)
    assert not shared.is_ephemeral
    assert WORDS in shown(shared)
    assert f"Shared by <@{YOU}>" in shown(shared)


def _shared(newsroom, room):
    found = [m for m in newsroom.channel(room).messages if m.user == BOT]
    is_told = found and "Shared in this" in shown(found[0])
    return found if is_told and len(found) > 1 else None


def test_a_mention_is_answered_in_its_thread_and_remembered(newsroom):
    workspace, parts, room = newsroom
    ts = workspace.say(room, "@Cuttings what did Fenn say?")

    [answer] = answers_in(workspace, room)
    thread = Thread(team=TEAM, channel=answer.channel, ts=ts)

    assert answer.thread_ts == ts
    assert not answer.is_ephemeral
    assert parts.desk.asked[0].turn == "what did Fenn say?"
    assert parts.desk.asked[0].now == parts.clock.now()
    assert parts.threads.recall(thread) == ("/quote from:Fenn",)


def test_a_follow_up_is_asked_with_the_threads_earlier_questions(newsroom):
    workspace, parts, room = newsroom
    ts = workspace.say(room, "@Cuttings what did Fenn say?")
    answers_in(workspace, room)
    workspace.say(room, "@Cuttings who else?", thread_ts=ts)

    answers = answers_in(workspace, room, count=2)

    assert [answer.thread_ts for answer in answers] == [ts, ts]
    assert parts.desk.asked[1].earlier == ("/quote from:Fenn",)


def test_what_an_answer_leant_on_is_kept(newsroom):
    workspace, parts, room = newsroom
    workspace.say(room, "@Cuttings what did Fenn say?")
    [answer] = answers_in(workspace, room)

    def kept():
        return [posted.ts for posted in parts.posted.citing(ArticleId("tide"))]

    until(lambda: answer.ts in kept())
    assert kept().count(answer.ts) == 1


def test_a_direct_message_is_answered_where_it_stands(newsroom):
    workspace, parts, _room = newsroom
    before = len([m for m in workspace.newsroom.channel(DM).messages if m.user == BOT])
    workspace.say(DM, "what did Fenn say?")

    answer = answers_in(workspace, DM, count=before + 1)[-1]

    assert not answer.thread_ts
    assert parts.desk.asked[0].turn == "what did Fenn say?"


def test_a_direct_conversation_goes_on_without_a_thread(newsroom):
    workspace, parts, _room = newsroom
    for text in ("what did Fenn say?", "who else?"):
        before = len(answers_in(workspace, DM, count=0) or ())
        workspace.say(DM, text)
        answers_in(workspace, DM, count=before + 1)

    assert parts.desk.asked[-1].earlier[-1:] == ("/quote from:Fenn",)


def test_what_is_not_addressed_to_the_bot_is_not_read(newsroom):
    workspace, parts, room = newsroom
    workspace.say(room, "Did Fenn say that?")
    workspace.say(room, "@Cuttings did she?")
    answers_in(workspace, room)

    assert [question.turn for question in parts.desk.asked] == ["did she?"]


def test_show_more_appends_the_next_page_for_the_asker_alone(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": found(count=30)}
    workspace.command(room, "/quote fenn")
    [first] = answers_in(workspace, room)

    assert press(workspace, first, "Show More").is_ok
    first, second = answers_in(workspace, room, count=2)

    assert second.is_ephemeral
    assert "#0: We will" in shown(first)
    assert "#0: We will" not in shown(second)
    assert "Continued" in shown(second)


def test_show_more_goes_on_in_the_thread_and_takes_its_button_away(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": found(count=30)}
    ts = workspace.say(room, "@Cuttings fenn")
    [first] = answers_in(workspace, room)

    press(workspace, first, "Show More")
    workspace.newsroom.until(
        lambda n: (
            len(found_ := [m for m in n.channel(room).messages if m.user == BOT]) > 1
            and not any(b["type"] == "actions" for b in found_[0].blocks)
        )
    )
    first, second = answers_in(workspace, room, count=2)

    assert second.thread_ts == ts
    assert "#0: We will" in shown(first)
    assert "Continued" in shown(second)


def test_pages_begin_anew_where_the_cuttings_were_read_again(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": found(count=30)}
    workspace.command(room, "/quote fenn")
    [first] = answers_in(workspace, room)
    parts.desk.answers = {"": found(version="v2")}

    press(workspace, first, "Show More")
    second = answers_in(workspace, room, count=2)[1]

    assert "read again since" in shown(second)
    assert WORDS in shown(second)


def test_an_example_is_asked_with_its_button(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": HELP, "/quote from:Fenn": found()}
    workspace.command(room, "/quote help")
    [taught] = answers_in(workspace, room)

    press(workspace, taught, "Ask This")

    assert WORDS in shown(answers_in(workspace, room, count=2)[1])


def test_an_example_in_a_thread_is_answered_and_remembered_there(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": HELP, "/quote from:Fenn": found()}
    ts = workspace.say(room, "@Cuttings help")
    [taught] = answers_in(workspace, room)

    press(workspace, taught, "Ask This")
    answer = answers_in(workspace, room, count=2)[1]
    thread = Thread(team=TEAM, channel=answer.channel, ts=ts)

    assert answer.thread_ts == ts
    assert parts.threads.recall(thread) == ("/quote from:Fenn",)


def test_the_shortcut_holds_a_message_against_print_in_a_window(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": CHECKED}
    ts = workspace.say(room, "“we never said that” & more")
    channel = workspace.newsroom.channel(room).id

    workspace.shortcut("check_quote", channel=channel, ts=ts)
    [window] = workspace.newsroom.until(lambda n: n.modals)

    assert "Not found" in slack_limits.visible(window.body["blocks"])
    assert parts.desk.asked[0].turn == "/quote check “we never said that” & more"


def test_the_home_tab_tells_what_is_held_and_how_to_ask(newsroom):
    workspace, _parts, _room = newsroom
    workspace.open_home()

    home = workspace.newsroom.until(lambda n: n.home)
    told = slack_limits.visible(home.body["blocks"])

    assert "3 articles, 41 quotations, 1 speaker" in told
    assert "version v1" in told
    assert "<!date^" in told
    assert "odd.txt: it is empty; fill it" in told
    assert "/quote from:Fenn" in told
    assert "Every weekday at 07:30 in #planning" in told
    slack_limits.assert_blocks(_without_ids(home.body["blocks"]))


def test_the_home_tabs_form_gives_a_verdict_in_the_window(newsroom):
    workspace, parts, _room = newsroom
    parts.desk.answers = {"": CHECKED}
    workspace.open_home()
    home = workspace.newsroom.until(lambda n: n.home)

    workspace.press_in_view(home.id, "check")
    workspace.newsroom.until(lambda n: n.modals)
    assert workspace.submit_view({"words": "we never said that"}).ack.is_ok
    workspace.newsroom.until(
        lambda n: (
            n.modals
            and "Not found" in slack_limits.visible(n.modals[-1].body["blocks"])
        )
    )

    assert parts.desk.asked[0].turn == "/quote check we never said that"


def test_the_home_tabs_example_opens_its_answer_in_a_window(newsroom):
    workspace, _parts, _room = newsroom
    workspace.open_home()
    home = workspace.newsroom.until(lambda n: n.home)

    workspace.press_in_view(home.id, "run")
    [window] = workspace.newsroom.until(lambda n: n.modals)

    assert WORDS in slack_limits.visible(window.body["blocks"])


def test_a_failure_ends_in_an_apology_with_a_reference_of_the_log(newsroom, caplog):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": RuntimeError("quagmirelike")}

    assert workspace.command(room, "/quote harbour").is_ok
    [sorry] = answers_in(workspace, room)
    [record] = [r for r in caplog.records if r.getMessage() == "could not answer"]

    assert record.__dict__["reference"] in shown(sorry)
    assert sorry.is_ephemeral


def test_a_failed_mention_ends_in_an_apology_in_its_thread(newsroom):
    workspace, parts, room = newsroom
    parts.desk.answers = {"": RuntimeError("quagmirelike")}

    ts = workspace.say(room, "@Cuttings harbour?")
    [sorry] = answers_in(workspace, room)

    assert sorry.thread_ts == ts
    assert "reference" in shown(sorry)
    assert "quagmirelike" not in json.dumps(sorry.blocks)


def _without_ids(blocks):
    return [{k: v for k, v in b.items() if k != "block_id"} for b in blocks]
