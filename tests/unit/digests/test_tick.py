"""Whatever fails, and whenever: one post a digest and day, and no second."""

import logging
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue import Reply
from bot.digests.due import todays_key
from bot.digests.posting import CLOCK_SKEW, Compose, DigestPoster, Outcome
from bot.digests.tick import DigestTick
from bot.errors import LedgerError
from bot.logs import JsonFormatter
from bot.state import State, open_state
from bot.state.ledger import LEASE
from tests.clocks import SetClock
from tests.unit.digests.fakes import (
    Crash,
    FailingLedger,
    FakeSlack,
    Fault,
    FixedDigests,
    Windows,
)
from tests.unit.digests.orders import make_digest

EVE = datetime(2031, 1, 13, 23, 0, tzinfo=UTC)
DUE = datetime(2031, 1, 14, 8, 30, tzinfo=UTC)  # London keeps UTC in January
TICK = timedelta(minutes=1)


class Newsroom:
    """One database, one Slack, and as many replicas as are started."""

    def __init__(
        self,
        *digests,
        start: datetime = DUE - 2 * TICK,
        compose: Compose | None = None,
        failures: tuple[BaseException, ...] = (),
    ) -> None:
        self.clock = SetClock(start)
        self.state = open_state(
            "sqlite://", clock=self.clock, keep_threads=timedelta(days=7)
        )
        self.ledger = FailingLedger(self.state.ledger, *failures)
        self.slack = FakeSlack(clock=self.clock)
        self.windows = Windows()
        self.compose = compose or self.windows
        self.digests = FixedDigests(*(digests or (make_digest(),)))
        self.starts = 0
        self.replica = self.started()
        _open.append(self.state)

    def started(self) -> DigestTick:
        """Start a replica, with nothing but the database in common."""
        return DigestTick(digests=self.digests, poster=self.poster(), clock=self.clock)

    def poster(self) -> DigestPoster:
        self.starts += 1
        return DigestPoster(
            ledger=self.ledger,
            publisher=self.slack,
            compose=self.compose,
            clock=self.clock,
            owner=f"replica {self.starts}",
        )

    def tick(self) -> None:
        """Run a round; a replica that crashes in it is started anew."""
        try:
            self.replica.run()
        except Crash:
            self.replica = self.started()

    def run_until(self, end: datetime, step: timedelta = TICK) -> None:
        while self.clock.now() < end:
            self.tick()
            self.clock.instant += step
        self.tick()


_open: list[State] = []


@pytest.fixture(autouse=True)
def _closed_afterwards():
    yield
    while _open:
        _open.pop().close()


@pytest.fixture
def newsroom():
    return Newsroom()


def test_a_digest_goes_out_at_its_time_and_once(newsroom):
    newsroom.run_until(DUE + timedelta(hours=2, minutes=1))
    (message,) = newsroom.slack.messages
    assert message.at == DUE
    assert message.channel == "C1"


def test_days_go_by_with_one_digest_each_over_a_clock_change():
    """London's clocks go forward on 30 March 2031, at a time that is due."""
    newsroom = Newsroom(
        make_digest(at=time(1, 30)),
        start=datetime(2031, 3, 27, 12, 0, tzinfo=UTC),
    )
    newsroom.run_until(
        datetime(2031, 4, 2, 12, 0, tzinfo=UTC), step=timedelta(minutes=7)
    )
    assert newsroom.slack.days() == [28, 29, 30, 31, 1, 2]


def test_each_digest_tells_from_where_the_last_one_ended():
    newsroom = Newsroom(start=EVE)
    newsroom.run_until(EVE + timedelta(days=4), step=timedelta(minutes=10))
    windows = newsroom.windows.asked
    assert windows[0][0] is None
    assert len(windows) == 4
    assert all(one[1] == next_one[0] for one, next_one in pairwise(windows))


def test_windows_abut_even_where_tries_failed():
    newsroom = Newsroom(start=EVE)
    newsroom.slack.faults.extend([Fault.REFUSED, Fault.NEVER_ARRIVED])
    newsroom.run_until(EVE + timedelta(days=2), step=timedelta(minutes=1))
    first, again, once_more, second = newsroom.windows.asked
    assert first == again == once_more == (None, DUE)
    assert second[0] == DUE


@pytest.mark.parametrize(
    ("fault", "delay"),
    [
        (Fault.LOST_ANSWER, timedelta(0)),
        (Fault.CRASH_AFTER, timedelta(0)),
        (Fault.NEVER_ARRIVED, LEASE),
        (Fault.CRASH_BEFORE, LEASE),
        (Fault.REFUSED, TICK),
        (Fault.RATE_LIMITED, 2 * TICK),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_after_one_fault_there_is_exactly_one_post(newsroom, fault, delay):
    newsroom.slack.faults.append(fault)
    newsroom.run_until(DUE + timedelta(hours=2, minutes=1))
    (message,) = newsroom.slack.messages
    assert message.at == DUE + delay


@pytest.mark.parametrize("second", Fault, ids=lambda fault: fault.name)
@pytest.mark.parametrize(
    "first",
    [Fault.LOST_ANSWER, Fault.NEVER_ARRIVED, Fault.CRASH_AFTER, Fault.CRASH_BEFORE],
    ids=lambda fault: fault.name,
)
def test_a_fault_in_the_search_after_silence_does_not_double_the_post(
    newsroom, first, second
):
    """The second call is the search; only a channel that is gone stays silent."""
    newsroom.slack.faults.extend([first, second])
    newsroom.run_until(DUE + timedelta(hours=2))
    was_posted = first in (Fault.LOST_ANSWER, Fault.CRASH_AFTER)
    expected = 1 if was_posted or second is not Fault.GONE else 0
    assert len(newsroom.slack.messages) == expected


def test_a_doubt_is_searched_for_even_after_a_later_refusal(newsroom):
    """Silence, then a search that finds nothing, then a refusal: search again."""
    newsroom.slack.faults.extend([Fault.NEVER_ARRIVED, Fault.NONE, Fault.REFUSED])
    newsroom.run_until(DUE + timedelta(hours=1))
    assert len(newsroom.slack.searches) == 2
    assert len(newsroom.slack.messages) == 1


def test_the_search_allows_for_clocks_that_disagree(newsroom):
    newsroom.slack.faults.append(Fault.LOST_ANSWER)
    newsroom.run_until(DUE + timedelta(hours=1))
    assert newsroom.slack.searches == [DUE - CLOCK_SKEW]


def test_a_first_try_searches_nothing(newsroom):
    newsroom.run_until(DUE + timedelta(hours=1))
    assert newsroom.slack.searches == []


def test_a_refused_digest_is_tried_ever_more_rarely(newsroom):
    newsroom.slack.faults.extend([Fault.REFUSED] * 1000)
    newsroom.run_until(DUE + timedelta(hours=2, minutes=1))
    assert len(newsroom.windows.asked) == 12  # after 1, 2, 4, 8 minutes, then 15 each


def test_a_wait_that_slack_asks_for_is_an_hour_at_most(newsroom):
    newsroom.slack.retry_after = 1e12
    newsroom.slack.faults.append(Fault.RATE_LIMITED)
    newsroom.run_until(DUE + timedelta(hours=2))
    assert [message.at for message in newsroom.slack.messages] == [
        DUE + timedelta(hours=1)
    ]


def test_a_channel_that_is_gone_is_tried_once_and_told(newsroom, caplog):
    newsroom.slack.faults.append(Fault.GONE)
    newsroom.run_until(DUE + timedelta(hours=2, minutes=1))
    assert len(newsroom.windows.asked) == 1
    (record,) = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert record.reason == "channel_not_found"
    assert record.digest == "T1/C1/morning/2031-01-14"


def test_a_channel_that_comes_back_is_told_the_next_day_what_it_missed():
    newsroom = Newsroom(start=EVE)
    newsroom.slack.faults.append(Fault.GONE)
    newsroom.run_until(EVE + timedelta(days=2), step=timedelta(minutes=10))
    assert newsroom.slack.days() == [15]
    assert newsroom.windows.asked[-1][0] is None


def test_nothing_new_is_settled_in_silence_and_not_asked_again(newsroom):
    newsroom.windows.nothing_new = True
    newsroom.run_until(DUE + timedelta(hours=2))
    assert len(newsroom.windows.asked) == 1
    assert newsroom.slack.messages == []


def test_a_silent_day_counts_as_told():
    newsroom = Newsroom(start=EVE)
    newsroom.windows.nothing_new = True
    newsroom.run_until(EVE + timedelta(days=2), step=timedelta(minutes=10))
    assert newsroom.windows.asked[1][0] == newsroom.windows.asked[0][1]


def test_a_replica_that_was_down_at_the_time_catches_up():
    newsroom = Newsroom(start=DUE + timedelta(minutes=119))
    newsroom.tick()
    assert newsroom.slack.days() == [14]


def test_a_digest_too_late_to_catch_up_is_let_go():
    newsroom = Newsroom(start=DUE + timedelta(hours=2))
    newsroom.run_until(DUE + timedelta(hours=23))
    assert newsroom.slack.messages == []


def test_a_crash_between_post_and_settlement_does_not_double_the_post():
    newsroom = Newsroom(failures=(Crash(),))
    newsroom.run_until(DUE + timedelta(hours=2))
    assert newsroom.slack.days() == [14]
    assert newsroom.starts == 2


def test_a_database_that_fails_after_the_post_does_not_double_it(caplog):
    newsroom = Newsroom(failures=(LedgerError("the disk is full"),) * 2)
    newsroom.run_until(DUE + timedelta(hours=2))
    assert newsroom.slack.days() == [14]
    failed = [each for each in caplog.records if each.message == "digest failed"]
    assert [each.exc_info[0] for each in failed] == [LedgerError] * 2


def test_a_digest_composed_too_slowly_is_not_posted_under_a_lease_that_ends():
    waits = [LEASE - timedelta(seconds=30)]

    def compose_slowly(digest, since, until):
        slow.clock.instant += waits.pop() if waits else timedelta(0)
        return slow.windows(digest, since, until)

    slow = Newsroom(compose=compose_slowly)
    slow.run_until(DUE)
    assert slow.slack.messages == []
    slow.run_until(DUE + timedelta(hours=1))
    assert slow.slack.days() == [14]


def test_one_digest_that_fails_does_not_stop_the_others(caplog):
    def fail_one(digest, since, until):
        if digest.name == "second":
            raise RuntimeError("sesquipedalian")
        return Reply(text="news")

    names = ["first", "second", "third"]
    newsroom = Newsroom(*(make_digest(name=name) for name in names), compose=fail_one)
    newsroom.run_until(DUE + timedelta(minutes=20))
    assert [m.key.digest for m in newsroom.slack.messages] == ["first", "third"]
    failed = [each for each in caplog.records if each.message == "digest failed"]
    assert {(each.digest, each.exc_info[0]) for each in failed} == {
        ("second", RuntimeError)
    }
    assert "sesquipedalian" not in "".join(map(JsonFormatter().format, failed))


def test_no_log_holds_what_a_digest_says(caplog):
    caplog.set_level(logging.DEBUG)
    newsroom = Newsroom(
        make_digest(topics=("sesquipedalian",)),
        compose=lambda digest, since, until: Reply(text="sesquipedalian"),
    )
    newsroom.slack.faults.extend([Fault.REFUSED, Fault.LOST_ANSWER])
    newsroom.run_until(DUE + timedelta(hours=1))
    assert len(newsroom.slack.messages) == 1
    assert [record.outcome for record in caplog.records] == [
        "deferred",
        "uncertain",
        "found",
    ]
    lines = [JsonFormatter().format(record) for record in caplog.records]
    assert "sesquipedalian" not in "".join(lines)


def test_two_digests_of_one_channel_are_two_posts():
    newsroom = Newsroom(make_digest(), make_digest(name="evening"))
    newsroom.run_until(DUE + timedelta(hours=1))
    assert [message.text for message in newsroom.slack.messages] == [
        "morning: news",
        "evening: news",
    ]


def test_a_digest_posted_by_hand_is_not_posted_again_at_its_time():
    """As `cuttings digest post` does it, an hour early."""
    digest = make_digest()
    newsroom = Newsroom(digest, start=DUE - timedelta(hours=1))
    poster, key = newsroom.poster(), todays_key(digest, newsroom.clock.now())
    assert [poster.post(digest, key) for _ in range(2)] == [
        Outcome.POSTED,
        Outcome.TAKEN,
    ]
    newsroom.run_until(DUE + timedelta(hours=2))
    assert newsroom.slack.days() == [14]


@settings(max_examples=40, deadline=None)
@given(
    faults=st.lists(st.sampled_from(Fault), max_size=8),
    turns=st.lists(st.integers(0, 2), min_size=1, max_size=12),
    steps=st.lists(st.integers(30, 400), min_size=1, max_size=6),
)
def test_whatever_fails_on_however_many_replicas_no_digest_is_posted_twice(
    faults, turns, steps
):
    newsroom = Newsroom(make_digest(catch_up=timedelta(hours=5)))
    replicas = [newsroom.replica, newsroom.started(), newsroom.started()]
    newsroom.slack.faults.extend(faults)
    for index in range(150):
        newsroom.replica = replicas[turns[index % len(turns)]]
        newsroom.tick()
        newsroom.clock.advance(seconds=steps[index % len(steps)])
        if newsroom.clock.now() > DUE + timedelta(hours=5):
            break
    assert len(newsroom.slack.messages) == 1 or (
        Fault.GONE in faults and not newsroom.slack.messages
    )
