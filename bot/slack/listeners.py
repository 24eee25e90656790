"""Which of Slack's requests the bot listens to: acknowledge, read, start the job.

Builds no text and waits for nothing. What is not listened to is acknowledged
all the same, or Slack would send it again and again.
"""

import re
from collections.abc import Callable
from functools import partial

from slack_bolt import Ack, App, BoltContext

from bot.dialogue import Outcome
from bot.rendering.blocks import MORE_ACTION, RUN_ACTION, SHARE_ACTION
from bot.slack import payloads
from bot.slack.conversations import Conversations, Job, remark
from bot.slack.home import CHECK_ACTION
from bot.slack.payloads import Message, Payload, Pressed
from bot.slack.replies import View, Wire
from bot.slack.views import CHECK_VIEW, apology_view
from bot.slack.work import Work

COMMANDS = ("/quote", "/visit", "/sources", "/digest")
CHECK_SHORTCUT = "check_quote"
_ANY = re.compile(".*", re.DOTALL)


def listen(app: App, talk: Conversations, work: Work, wire: Wire) -> None:
    """Register every listener."""
    _listen_to_commands(app, talk, work, wire)
    _listen_to_events(app, talk, work, wire)
    _listen_to_buttons(app, talk, work, wire)
    _listen_to_checks(app, talk, work, wire)
    _take_the_rest(app)


def _listen_to_commands(app: App, talk: Conversations, work: Work, wire: Wire) -> None:
    def on_command(ack: Ack, body: Payload) -> None:
        ack()
        command = payloads.read_command(body)
        if command is not None:
            work.start(
                "command",
                partial(talk.answer_command, command),
                lambda sorry: wire.whisper(command.response_url, remark(sorry)),
            )

    for name in COMMANDS:
        app.command(name)(on_command)


def _listen_to_events(app: App, talk: Conversations, work: Work, wire: Wire) -> None:
    """Listen to events; Bolt acknowledges those before it calls us."""

    def on_message(body: Payload, context: BoltContext) -> None:
        message = payloads.read_message(body, bot_user=context.bot_user_id or "")
        if message is not None:
            door = "mention" if body["event"]["type"] == "app_mention" else "direct"
            answer = partial(talk.answer_message, message)
            work.start(door, answer, partial(_apologise_in_thread, wire, message))

    def on_home_opened(body: Payload) -> None:
        opened = payloads.read_home_opened(body)
        if opened is not None:
            work.start("home", partial(talk.show_home, opened), _say_nothing)

    app.event("app_mention")(on_message)
    app.event("message")(on_message)
    app.event("app_home_opened")(on_home_opened)


def _listen_to_buttons(app: App, talk: Conversations, work: Work, wire: Wire) -> None:
    def on_press(do: Callable[[Pressed, Job], Outcome | None], door: str) -> None:
        def listener(ack: Ack, body: Payload) -> None:
            ack()
            pressed = payloads.read_pressed(body)
            if pressed is not None:
                sorry = partial(_apologise_for_press, wire, pressed)
                work.start(door, partial(do, pressed), sorry)

        app.action(door)(listener)

    on_press(talk.run_example, RUN_ACTION)
    on_press(talk.share, SHARE_ACTION)
    on_press(talk.show_more, MORE_ACTION)
    on_press(talk.open_check_form, CHECK_ACTION)


def _listen_to_checks(app: App, talk: Conversations, work: Work, wire: Wire) -> None:
    def on_shortcut(ack: Ack, body: Payload) -> None:
        ack()
        shortcut = payloads.read_shortcut(body)
        if shortcut is not None:
            work.start(
                "shortcut",
                partial(talk.check_shortcut, shortcut),
                lambda sorry: wire.open_view(shortcut.trigger_id, apology_view(sorry)),
            )

    def on_submission(ack: Ack, body: Payload) -> None:
        """Answer in the acknowledgement: a later update could overtake it."""
        submission = payloads.read_submission(body)

        def show(view: View) -> None:
            ack(response_action="update", view=view)

        work.do_now(
            "form",
            partial(talk.check_submission, submission, show),
            lambda sorry: show(apology_view(sorry)),
        )

    app.shortcut(CHECK_SHORTCUT)(on_shortcut)
    app.view(CHECK_VIEW)(on_submission)


def _take_the_rest(app: App) -> None:
    """Acknowledge what nobody asked for: other events, presses of links."""

    def on_other(ack: Ack) -> None:
        ack()

    app.event(_ANY)(on_other)
    app.action(_ANY)(on_other)
    app.shortcut(_ANY)(on_other)
    app.view(_ANY)(on_other)
    app.command(_ANY)(on_other)


# ----------------------------------------------------------------- apologies


def _apologise_in_thread(wire: Wire, message: Message, sorry: str) -> None:
    wire.post(message.channel, remark(sorry), thread_ts=message.thread_ts or message.ts)


def _apologise_for_press(wire: Wire, pressed: Pressed, sorry: str) -> None:
    if pressed.response_url:
        wire.whisper(pressed.response_url, remark(sorry))
    elif pressed.view_type == "modal":
        wire.update_view(pressed.view_id, apology_view(sorry))


def _say_nothing(_sorry: str) -> None:
    """Leave the Home tab as it is: there is nobody to answer."""
