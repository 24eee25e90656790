"""What the bot does for each thing a person can do in Slack.

Knows where an answer goes and with which buttons; every method is one job,
run after Slack has its acknowledgement. Refuses to read Slack's payloads and
to build text: `payloads` and `rendering` do.
"""

import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.dialogue import Answer, Outcome, Question, Reply
from bot.logs import QuestionRecord, log_question
from bot.model import ArticleId
from bot.ports import (
    Clock,
    HandledEvents,
    PostedAnswer,
    PostedAnswers,
    Thread,
    ThreadMemory,
)
from bot.rendering import Controls, render
from bot.rendering.blocks import (
    MORE_ACTION,
    Press,
    read_press,
    render_blocks,
    render_markup,
)
from bot.rendering.parts import Small, line
from bot.slack.home import HomePage, home_view
from bot.slack.payloads import (
    Command,
    HomeOpened,
    Message,
    Pressed,
    Shortcut,
    Submission,
)
from bot.slack.replies import View, Wire
from bot.slack.views import answer_view, check_form

_logger = logging.getLogger(__name__)

_USER = re.compile(r"[UW][A-Z0-9]{1,20}")
_READ_AGAIN = (
    "The cuttings were read again since this was asked: "
    "here is the answer as it is now, from its beginning."
)
_UNKNOWN_BUTTON = "This button is from an older answer. Please ask again."

Ask = Callable[[Question], Answer]
Home = Callable[[str], HomePage]
"""Gives the Home tab of a user, by id."""
Show = Callable[[View], object]
"""Puts a view in place of the one just sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of work: how it came in, and the reference an apology names."""

    door: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsdesk:
    """What answers: the desk, and what replicas share."""

    ask: Ask
    memory: ThreadMemory
    events: HandledEvents
    clock: Clock
    home: Home
    posted: PostedAnswers | None = None


class Conversations:
    """Answers people; each job gives its outcome, or None where it was no job."""

    def __init__(self, desk: Newsdesk, wire: Wire) -> None:
        self._desk = desk
        self._wire = wire

    # -------------------------------------------------------------- questions

    def answer_command(self, command: Command, job: Job) -> Outcome:
        """Answer a slash command so that its giver alone sees it, with Share."""
        answer = self._ask(f"{command.name} {command.text}".rstrip(), job)
        reply = render(answer, controls=Controls.SHARE_AND_MORE)
        self._wire.whisper(command.response_url, reply)
        return answer.outcome

    def answer_message(self, message: Message, job: Job) -> Outcome | None:
        """Answer a mention in its thread, a direct message where it stands."""
        if not self._desk.events.claim(message.event_id):
            return None
        thread = _thread_of(message)
        answer = self._ask(message.text, job, self._desk.memory.recall(thread))
        thread_ts = message.thread_ts or ("" if _is_direct(message) else message.ts)
        self._remember(answer, thread)  # first: the next question may come at once
        self._post(answer, thread, thread_ts)
        return answer.outcome

    def check_shortcut(self, shortcut: Shortcut, job: Job) -> Outcome:
        """Hold a message's words against what was printed, in a window."""
        answer = self._ask(f"/quote check {shortcut.text}", job)
        self._wire.open_view(shortcut.trigger_id, _window(answer))
        return answer.outcome

    def check_submission(self, submission: Submission, show: Show, job: Job) -> Outcome:
        """Show the verdict in the window whose form was sent."""
        answer = self._ask(f"/quote check {submission.words}", job)
        show(_window(answer))
        return answer.outcome

    def open_check_form(self, pressed: Pressed, _job: Job) -> None:
        """Ask for words to check."""
        self._wire.open_view(pressed.trigger_id, check_form())

    def show_home(self, opened: HomeOpened, _job: Job) -> None:
        """Draw the Home tab."""
        if self._desk.events.claim(opened.event_id):
            self._wire.publish_home(
                opened.user, home_view(self._desk.home(opened.user))
            )

    # ---------------------------------------------------------------- buttons

    def run_example(self, pressed: Pressed, job: Job) -> Outcome | None:
        """Answer the command of an example, where the example was shown."""
        press = read_press(pressed.value)
        if press is None:
            self._regret_button(pressed)
            return None
        answer = self._ask(press.command, job)
        if pressed.view_type == "modal":
            self._wire.update_view(pressed.view_id, _window(answer))
        elif pressed.view_type:
            self._wire.open_view(pressed.trigger_id, _window(answer))
        elif _is_conversation(pressed):
            thread = _thread_pressed_in(pressed)
            self._remember(answer, thread)
            self._post(answer, thread, pressed.thread_ts)
        else:
            reply = render(answer, controls=Controls.SHARE_AND_MORE)
            self._wire.whisper(pressed.response_url, reply)
        return answer.outcome

    def share(self, pressed: Pressed, job: Job) -> Outcome | None:
        """Show the channel what only the asker saw, once."""
        press = read_press(pressed.value)
        if press is None:
            self._regret_button(pressed)
            return None
        shared = f"share/{pressed.channel}/{pressed.ts or pressed.trigger_id}"
        if not self._desk.events.claim(shared):
            return None
        answer, start = self._again(press, job)
        who = f"Shared by <@{pressed.user}>" if _USER.fullmatch(pressed.user) else ""
        asked = render_blocks([Small(lines=(press.command,))])
        before = (*(render_markup(who) if who else ()), *asked)
        reply = render(answer, start=start, before=before)
        self._wire.say(pressed.response_url, reply)
        self._wire.replace(pressed.response_url, remark("Shared in this channel."))
        return answer.outcome

    def show_more(self, pressed: Pressed, job: Job) -> Outcome | None:
        """Show the next page: in the conversation, or to the asker alone."""
        press = read_press(pressed.value)
        if press is None:
            self._regret_button(pressed)
            return None
        answer, start = self._again(press, job)
        if _is_conversation(pressed):
            self._post(answer, _thread_pressed_in(pressed), pressed.thread_ts, start)
            self._take_button_away(pressed)
        else:
            # Of what was shared, everybody can page on without the others' seeing.
            controls = (
                Controls.SHARE_AND_MORE if pressed.is_ephemeral else Controls.MORE
            )
            reply = render(answer, start=start, controls=controls)
            self._wire.whisper(pressed.response_url, reply)
        return answer.outcome

    def _take_button_away(self, pressed: Pressed) -> None:
        """Leave the page as it is, without the button that has done its work."""
        kept = tuple(block for block in pressed.blocks if not _offers_more(block))
        if kept and len(kept) < len(pressed.blocks):
            self._wire.replace(
                pressed.response_url, Reply(text="Continued below.", blocks=kept)
            )

    def _regret_button(self, pressed: Pressed) -> None:
        if pressed.response_url:
            self._wire.whisper(pressed.response_url, remark(_UNKNOWN_BUTTON))

    # ------------------------------------------------------------------ asking

    def _ask(self, turn: str, job: Job, earlier: tuple[str, ...] = ()) -> Answer:
        began = time.perf_counter()
        now = self._desk.clock.now()
        answer = self._desk.ask(Question(turn=turn, now=now, earlier=earlier))
        record = QuestionRecord(
            door=job.door,
            intent=answer.intent,
            outcome=answer.outcome.value,
            findings=len(answer.findings),
            milliseconds=round(1000 * (time.perf_counter() - began)),
            store_version=answer.store_version,
            reference=job.reference,
        )
        log_question(_logger, record)
        return answer

    def _again(self, press: Press, job: Job) -> tuple[Answer, int]:
        """Ask again what a button stands under, and where to go on.

        Pages are counted in one version of the cuttings: after another reading
        the answer begins anew, and says so.
        """
        answer = self._ask(press.command, job)
        if answer.store_version == press.store_version:
            return answer, press.start
        return replace(answer, notes=(_READ_AGAIN, *answer.notes)), 0

    def _post(
        self, answer: Answer, thread: Thread, thread_ts: str, start: int = 0
    ) -> None:
        """Post a page of an answer, and keep which articles it leans on."""
        reply = render(answer, start=start)
        ts = self._wire.post(thread.channel, reply, thread_ts=thread_ts)
        articles = _articles_of(answer)
        if articles and ts and self._desk.posted is not None:
            self._desk.posted.record(
                PostedAnswer(
                    team=thread.team,
                    channel=thread.channel,
                    ts=ts,
                    articles=tuple(sorted(articles)),
                )
            )

    def _remember(self, answer: Answer, thread: Thread) -> None:
        """Keep what a follow-up needs: the question as understood, not as typed."""
        if answer.command:
            self._desk.memory.remember(thread, answer.command)


def _articles_of(answer: Answer) -> set[ArticleId]:
    """Give the articles that an answer leans on, those of variants among them."""
    cited = [e for finding in answer.findings for e in finding.evidence]
    varied = [v.evidence for finding in answer.findings for v in finding.variants]
    return {evidence.source.id for evidence in (*cited, *varied)}


def remark(text: str) -> Reply:
    """Give one line of the bot's own as a reply."""
    return Reply(text=text, blocks=render_blocks([line(text)]))


def _window(answer: Answer) -> dict[str, object]:
    return answer_view(render(answer, controls=Controls.NONE))


def _thread_of(message: Message) -> Thread:
    """Name the conversation: a thread, or a direct message's open conversation."""
    opened = message.channel if _is_direct(message) else message.ts
    ts = message.thread_ts or opened
    return Thread(team=message.team, channel=message.channel, ts=ts)


def _thread_pressed_in(pressed: Pressed) -> Thread:
    ts = pressed.thread_ts or pressed.channel
    return Thread(team=pressed.team, channel=pressed.channel, ts=ts)


def _is_direct(message: Message) -> bool:
    return message.channel.startswith("D")


def _is_conversation(pressed: Pressed) -> bool:
    """Tell whether the bot talks here: in a thread it is in, or one to one."""
    if pressed.is_ephemeral:
        return False
    return bool(pressed.thread_ts) or pressed.channel.startswith("D")


def _offers_more(block: dict[str, object]) -> bool:
    elements = block.get("elements")
    if block.get("type") != "actions" or not isinstance(elements, list):
        return False
    return any(
        isinstance(e, dict) and e.get("action_id") == MORE_ACTION for e in elements
    )
