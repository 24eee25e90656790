"""What every ledger must do, whatever database stands behind it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from threading import Barrier

import pytest

from bot.errors import LedgerError
from bot.ports import Claim, DigestKey, Settlement, Taken
from bot.state.ledger import LEASE
from tests.clocks import START

KEY = DigestKey(team="T1", channel="C1", digest="morning", day=date(2031, 5, 14))
SECOND = timedelta(seconds=1)


def key_of(day: int, **changes: str) -> DigestKey:
    place = {"team": "T1", "channel": "C1", "digest": "morning", **changes}
    return DigestKey(**place, day=date(2031, 5, day))


@pytest.fixture
def ledger(state):
    return state.ledger


def test_the_first_to_claim_gets_the_key(ledger):
    assert ledger.claim(KEY, owner="a", now=START) == Claim(
        first_try=START, lease_until=START + LEASE, attempt=1, may_be_out=False
    )


def test_a_key_under_a_lease_is_taken(ledger):
    ledger.claim(KEY, owner="a", now=START)
    assert ledger.claim(KEY, owner="b", now=START + LEASE - SECOND) == Taken()


def test_a_lease_binds_its_own_owner_too(ledger):
    """A replica that starts a second round must not post beside its first."""
    ledger.claim(KEY, owner="a", now=START)
    assert ledger.claim(KEY, owner="a", now=START + SECOND) == Taken()


def test_a_lease_that_ran_out_passes_on_with_the_first_try(ledger):
    ledger.claim(KEY, owner="a", now=START)
    assert ledger.claim(KEY, owner="b", now=START + LEASE) == Claim(
        first_try=START, lease_until=START + 2 * LEASE, attempt=2, may_be_out=True
    )


@pytest.mark.parametrize("outcome", list(Settlement))
def test_a_settled_key_is_taken_for_ever(ledger, outcome):
    ledger.claim(KEY, owner="a", now=START)
    ledger.settle(KEY, outcome=outcome, now=START + SECOND)
    for later in (SECOND, LEASE, timedelta(days=400)):
        assert ledger.claim(KEY, owner="b", now=START + later) == Taken()


def test_a_released_key_is_taken_until_its_time(ledger):
    ledger.claim(KEY, owner="a", now=START)
    again = START + timedelta(minutes=1)
    ledger.release(KEY, owner="a", not_before=again)
    assert ledger.claim(KEY, owner="b", now=again - SECOND) == Taken()
    assert ledger.claim(KEY, owner="b", now=again) == Claim(
        first_try=START, lease_until=again + LEASE, attempt=2, may_be_out=False
    )


def test_a_doubt_outlasts_a_release(ledger):
    """A try without a word, then a refusal: the first may still have posted."""
    ledger.claim(KEY, owner="a", now=START)
    second = ledger.claim(KEY, owner="b", now=START + LEASE)
    assert second.may_be_out
    ledger.release(KEY, owner="b", not_before=START + LEASE + SECOND)
    third = ledger.claim(KEY, owner="c", now=START + LEASE + SECOND)
    assert (third.attempt, third.may_be_out) == (3, True)


def test_who_lost_the_lease_cannot_release_it(ledger):
    ledger.claim(KEY, owner="a", now=START)
    ledger.claim(KEY, owner="b", now=START + LEASE)
    ledger.release(KEY, owner="a", not_before=START)
    assert ledger.claim(KEY, owner="c", now=START + LEASE + SECOND) == Taken()


def test_who_lost_the_lease_but_posted_settles_all_the_same(ledger):
    ledger.claim(KEY, owner="a", now=START)
    ledger.claim(KEY, owner="b", now=START + LEASE)
    ledger.settle(KEY, outcome=Settlement.POSTED, ts="1.1", now=START + LEASE)
    ledger.release(KEY, owner="b", not_before=START)
    assert ledger.claim(KEY, owner="c", now=START + 3 * LEASE) == Taken()


def test_the_first_settlement_stands(ledger):
    ledger.claim(KEY, owner="a", now=START)
    ledger.settle(KEY, outcome=Settlement.POSTED, ts="1.1", now=START)
    ledger.settle(KEY, outcome=Settlement.GONE, now=START + SECOND)
    assert ledger.told_until(key_of(15)) == START


def test_what_nobody_claimed_cannot_be_settled_or_released(ledger):
    ledger.settle(KEY, outcome=Settlement.POSTED, ts="1.1", now=START)
    ledger.release(KEY, owner="a", not_before=START + LEASE)
    assert isinstance(ledger.claim(KEY, owner="a", now=START), Claim)


@pytest.mark.parametrize(
    "other",
    [
        key_of(14, team="T2"),
        key_of(14, channel="C2"),
        key_of(14, digest="evening"),
        key_of(15),
    ],
    ids=str,
)
def test_every_part_of_a_key_counts(ledger, other):
    ledger.claim(KEY, owner="a", now=START)
    ledger.settle(KEY, outcome=Settlement.POSTED, ts="1.1", now=START)
    assert isinstance(ledger.claim(other, owner="a", now=START), Claim)
    assert ledger.claim(KEY, owner="a", now=START + 9 * LEASE) == Taken()


def test_a_digest_that_never_went_out_has_told_nothing(ledger):
    ledger.claim(KEY, owner="a", now=START)
    assert ledger.told_until(key_of(15)) is None


@pytest.mark.parametrize("outcome", [Settlement.POSTED, Settlement.EMPTY])
def test_a_digest_has_told_what_was_new_up_to_its_first_try(ledger, outcome):
    ledger.claim(KEY, owner="a", now=START)
    ledger.claim(KEY, owner="b", now=START + LEASE)
    ledger.settle(KEY, outcome=outcome, now=START + LEASE)
    assert ledger.told_until(key_of(15)) == START


def test_what_was_told_is_the_latest_before_the_day_of_this_digest_alone(ledger):
    for at, key in enumerate(
        (
            key_of(12),
            key_of(13),
            key_of(14),
            key_of(15),
            key_of(13, team="T2"),
            key_of(13, channel="C2"),
            key_of(13, digest="evening"),
        )
    ):
        ledger.claim(key, owner="a", now=START + at * SECOND)
        ledger.settle(key, outcome=Settlement.POSTED, ts="1.1", now=START)
    assert ledger.told_until(key_of(14)) == START + SECOND


def test_a_gone_digest_told_nothing(ledger):
    for day, outcome in ((12, Settlement.POSTED), (13, Settlement.GONE)):
        ledger.claim(key_of(day), owner="a", now=START + day * SECOND)
        ledger.settle(key_of(day), outcome=outcome, now=START)
    assert ledger.told_until(key_of(14)) == START + 12 * SECOND


def test_instants_of_any_zone_are_compared_as_instants(ledger):
    east = timezone(timedelta(hours=13))
    ledger.claim(KEY, owner="a", now=START.astimezone(east))
    assert ledger.claim(KEY, owner="b", now=START + LEASE - SECOND) == Taken()
    claim = ledger.claim(KEY, owner="b", now=(START + LEASE).astimezone(east))
    assert claim.first_try == START
    assert claim.first_try.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(ledger):
    bare = datetime(2031, 5, 14)  # noqa: DTZ001 - the very thing refused
    with pytest.raises(LedgerError, match="zone"):
        ledger.claim(KEY, owner="a", now=bare)


def test_of_many_threads_one_wins_each_key(ledger):
    threads, keys = 12, [key_of(day) for day in range(1, 11)]
    together = Barrier(threads)

    def claim_all(owner: int) -> list[bool]:
        together.wait()
        return [
            isinstance(ledger.claim(key, owner=str(owner), now=START), Claim)
            for key in keys
        ]

    with ThreadPoolExecutor(threads) as pool:
        won = list(pool.map(claim_all, range(threads)))
    assert [sum(column) for column in zip(*won, strict=True)] == [1] * len(keys)


def test_of_many_threads_one_wins_a_lease_that_ran_out(ledger):
    threads = 12
    together = Barrier(threads)
    ledger.claim(KEY, owner="crashed", now=START)

    def claim(owner: int):
        together.wait()
        return ledger.claim(KEY, owner=str(owner), now=START + LEASE)

    with ThreadPoolExecutor(threads) as pool:
        claims = [c for c in pool.map(claim, range(threads)) if isinstance(c, Claim)]
    assert [(c.attempt, c.may_be_out) for c in claims] == [(2, True)]
