"""Digests over Slack's wire: the real publisher, ledger file and manifest."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
import yaml

from bot.dialogue import Reply
from bot.digests.posting import DigestPoster
from bot.digests.tick import DigestTick
from bot.slack.publisher import SlackPublisher
from bot.state import open_state
from bot.state.ledger import LEASE
from bot.workspace import BOT, Error, LostAnswer, RateLimited, ServerError, Workspace
from tests.clocks import SetClock
from tests.unit.digests.fakes import FixedDigests
from tests.unit.digests.orders import make_digest

ROOT = Path(__file__).parents[2]
MINUTE = timedelta(minutes=1)


def news(digest, since, until) -> Reply:
    text = f"{digest.name}: 3 < 4 new articles"
    mrkdwn = {"type": "mrkdwn", "text": text.replace("<", "&lt;")}
    return Reply(text=text, blocks=({"type": "section", "text": mrkdwn},))


class Newsroom:
    """A workspace, a ledger's file, and replicas that come and go."""

    def __init__(self, workspace: Workspace, file: Path, clock: SetClock) -> None:
        self.workspace = workspace
        self.clock = clock
        self.room = workspace.newsroom.channel("newsdesk")
        self.digest = make_digest(channel=self.room.id, at=clock.now().time())
        self._url = f"sqlite:///{file}"

    def run(self, *, owner: str = "replica", minutes: int = 0) -> None:
        """Start a replica, tick each minute for so long, and end it."""
        clock = self.clock
        state = open_state(self._url, clock=clock, keep_threads=timedelta(days=1))
        with closing(state):
            poster = DigestPoster(
                ledger=state.ledger,
                publisher=self.publisher(),
                compose=news,
                clock=clock,
                owner=owner,
            )
            tick = DigestTick(
                digests=FixedDigests(self.digest), poster=poster, clock=clock
            )
            tick.run()
            for _ in range(minutes):
                clock.instant += MINUTE
                tick.run()

    def publisher(self) -> SlackPublisher:
        return SlackPublisher(self.workspace.bot_token, api_url=self.workspace.api_url)

    def fail(self, *faults) -> None:
        self.workspace.faults.next("chat.postMessage", *faults)

    def posts(self) -> list[str]:
        return [
            message.text
            for message in self.workspace.newsroom.channel(self.room.id).messages
            if message.user == BOT
        ]


@pytest.fixture
def newsroom(tmp_path):
    """08:30 UTC in winter, when London's clocks show the same."""
    clock = SetClock()
    clock.instant = clock.instant.replace(month=1)
    manifest = yaml.safe_load((ROOT / "deploy/manifest.yaml").read_text("utf-8"))
    with Workspace(manifest=manifest, clock=clock.timestamp) as workspace:
        yield Newsroom(workspace, tmp_path / "state.sqlite3", clock)


ONE = ["morning: 3 &lt; 4 new articles"]


def test_a_digest_is_one_message_with_its_key(newsroom):
    newsroom.run(minutes=10)
    assert newsroom.posts() == ONE
    (message,) = [m for m in newsroom.room.messages if m.user == BOT]
    assert message.metadata == {
        "event_type": "cuttings_digest",
        "event_payload": {"key": f"T1/{newsroom.room.id}/morning/2031-01-14"},
    }


def test_restarts_do_not_post_again(newsroom):
    for _ in range(3):
        newsroom.run(minutes=3)
    assert newsroom.posts() == ONE


@pytest.mark.parametrize(
    "faults",
    [
        [LostAnswer()],
        [LostAnswer(), LostAnswer()],
        [ServerError(503)],
        [ServerError(500), LostAnswer()],
        [RateLimited(120)],
        [RateLimited(60), LostAnswer(), RateLimited(60)],
        [Error("msg_too_long")],
        [Error("internal_error"), Error("fatal_error")],
        [Error("ratelimited")],
    ],
    ids=str,
)
def test_whatever_slack_answers_there_is_exactly_one_post(newsroom, faults):
    newsroom.fail(*faults)
    newsroom.run(minutes=30)
    assert newsroom.posts() == ONE


def test_a_lost_answer_is_looked_up_by_the_replica_that_starts_next(newsroom):
    newsroom.fail(LostAnswer())
    newsroom.run(owner="before the restart")
    assert newsroom.posts() == ONE
    newsroom.clock.instant += LEASE
    newsroom.run(owner="after the restart", minutes=10)
    assert newsroom.posts() == ONE


def test_a_lost_answer_is_found_behind_a_busy_morning(newsroom):
    """Behind more messages than one page of history holds."""
    newsroom.fail(LostAnswer())
    newsroom.run()
    for number in range(230):
        newsroom.workspace.say("newsdesk", f"message {number}")
    newsroom.clock.instant += LEASE
    newsroom.run(minutes=10)
    assert newsroom.posts() == ONE


def test_a_history_that_cannot_be_read_posts_nothing_twice(newsroom):
    newsroom.fail(LostAnswer())
    newsroom.workspace.faults.next(
        "conversations.history", ServerError(502), RateLimited(30), Error("oops")
    )
    newsroom.run(minutes=40)
    assert newsroom.posts() == ONE


def test_a_time_to_wait_is_kept(newsroom):
    newsroom.fail(RateLimited(300))
    newsroom.run(minutes=4)
    assert newsroom.posts() == []
    newsroom.run(minutes=1)
    assert newsroom.posts() == ONE


def test_a_channel_the_bot_was_removed_from_is_left_alone(newsroom):
    newsroom.workspace.newsroom.leave("newsdesk", BOT)
    newsroom.run(minutes=5)
    newsroom.workspace.newsroom.join("newsdesk", BOT)
    newsroom.run(minutes=5)
    assert newsroom.posts() == []
    newsroom.clock.instant += timedelta(days=1) - 10 * MINUTE
    newsroom.run(minutes=5)
    assert newsroom.posts() == ONE


def test_an_archived_channel_is_left_alone(newsroom):
    newsroom.workspace.newsroom.archive("newsdesk")
    newsroom.run(minutes=5)
    assert newsroom.posts() == []


def test_slack_out_of_reach_is_waited_for(newsroom):
    newsroom.workspace.stop()
    newsroom.run(minutes=1)
    newsroom.workspace.start()
    newsroom.run(minutes=10)
    assert newsroom.posts() == ONE


def test_of_replicas_in_threads_one_posts(newsroom):
    together = Barrier(6)

    def run(owner: int) -> None:
        together.wait()
        newsroom.run(owner=str(owner))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(run, range(6)))
    assert newsroom.posts() == ONE


def _run_in_a_process(url: str, token: str, api_url: str, digest, instant) -> None:
    clock = SetClock(instant)
    with closing(open_state(url, clock=clock, keep_threads=timedelta(days=1))) as state:
        poster = DigestPoster(
            ledger=state.ledger,
            publisher=SlackPublisher(token, api_url=api_url),
            compose=news,
            clock=clock,
            owner=multiprocessing.current_process().name,
        )
        DigestTick(digests=FixedDigests(digest), poster=poster, clock=clock).run()


def test_of_replicas_in_processes_one_posts(newsroom):
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(3, mp_context=spawn) as pool:
        runs = [
            pool.submit(
                _run_in_a_process,
                newsroom._url,
                newsroom.workspace.bot_token,
                newsroom.workspace.api_url,
                newsroom.digest,
                newsroom.clock.instant,
            )
            for _ in range(6)
        ]
        for run in runs:
            run.result()
    assert newsroom.posts() == ONE
