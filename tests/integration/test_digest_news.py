"""What a digest calls new: a folder, a ledger and a desk, day by day."""

from contextlib import closing
from datetime import timedelta
from functools import partial

import pytest

from bot.bootstrap import compose, note_arrivals
from bot.desk import Desk
from bot.digests.due import todays_key
from bot.digests.posting import DigestPoster, Outcome
from bot.files import shipped
from bot.holdings import Places, build_archive
from bot.state import open_state
from tests.clocks import SetClock
from tests.served import ARTICLE, LATER_ARTICLE
from tests.unit.digests.orders import make_digest

HARBOUR = "We will mend the quay before the winter storms."
SCHOOL = "The old school will open its doors again in the autumn."


class Wall:
    """A publisher that keeps what is posted."""

    def __init__(self):
        self.texts = []

    def post(self, channel, reply, *, key):
        self.texts.append(reply.text)
        return f"{len(self.texts)}.0"

    def find(self, channel, *, key, since):
        return None


class Office:
    """A newsroom whose digest goes out each morning."""

    def __init__(self, seeds, state, clock):
        self.seeds, self.state, self.clock = seeds, state, clock
        self.put("harbour", ARTICLE)
        places = Places(seeds=seeds, intents=shipped("intents"))
        self.archive = build_archive(places)
        note_arrivals(state, self.archive)
        self.wall = Wall()
        self.digest = make_digest(channel="C1", at=clock.now().time())
        self.poster = DigestPoster(
            ledger=state.ledger,
            publisher=self.wall,
            compose=partial(compose, Desk(self.archive), state),
            clock=clock,
            owner="replica",
        )

    def put(self, name, text):
        (self.seeds / f"{name}.txt").write_text(text, encoding="utf-8")

    def read_again(self):
        self.archive.reload()
        note_arrivals(self.state, self.archive)

    def post(self):
        key = todays_key(self.digest, self.clock.now())
        return self.poster.post(self.digest, key)


@pytest.fixture
def office(tmp_path):
    seeds = tmp_path / "articles"
    seeds.mkdir()
    clock = SetClock()
    url = f"sqlite:///{tmp_path / 'state.sqlite3'}"
    state = open_state(url, clock=clock, keep_threads=timedelta(days=1))
    with closing(state):
        yield Office(seeds, state, clock)


def test_what_comes_in_later_is_in_the_next_days_digest_alone(office):
    assert office.post() is Outcome.POSTED
    office.clock.instant += timedelta(hours=3)
    office.put("school", LATER_ARTICLE)
    office.read_again()
    assert office.post() is Outcome.TAKEN

    office.clock.instant += timedelta(hours=21)
    assert office.post() is Outcome.POSTED

    first, second = office.wall.texts
    assert HARBOUR in first
    assert SCHOOL not in first
    assert SCHOOL in second
    assert HARBOUR not in second


def test_a_day_on_which_nothing_came_in_is_silent(office):
    assert office.post() is Outcome.POSTED
    office.clock.instant += timedelta(days=1)
    office.read_again()
    assert office.post() is Outcome.EMPTY
    assert len(office.wall.texts) == 1


def test_an_article_that_was_rewritten_is_news(office):
    assert office.post() is Outcome.POSTED
    office.clock.instant += timedelta(hours=3)
    office.put("harbour", ARTICLE.replace("winter", "autumn"))
    office.read_again()
    office.clock.instant += timedelta(hours=21)
    assert office.post() is Outcome.POSTED
    assert "before the autumn storms" in office.wall.texts[1]
