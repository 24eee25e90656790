from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from bot.resolve.same_words.runs import Runs, chosen_in, runs_of, winnowed

HELD = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 9), max_size=4),
    ),
    max_size=12,
)


def test_fewer_words_than_a_run_has_are_a_run():
    assert len(runs_of("ab", 4)) == 1
    assert runs_of("", 4) == []
    assert len(runs_of("abcdef", 4)) == 3


@given(st.text(min_size=11, max_size=20), st.text(max_size=9), st.text(max_size=9))
def test_what_two_texts_share_at_length_is_chosen_in_both(shared, before, after):
    chosen = [
        winnowed(runs_of(text, 4), 8) for text in (shared, before + shared + after)
    ]
    assert chosen[0] & chosen[1]


WORDS = st.text(st.sampled_from("ab\u0119\ud7ff\ue000\U0010ffff"), max_size=12)


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=9),
    st.sampled_from([(4, 1), (4, 3), (8, 8)]),
)
def test_very_many_texts_have_the_runs_that_each_has_by_itself(texts, how):
    length, window = how
    long = [[words.ljust(length, "a") for words in text] for text in texts]
    alone = [chosen for text in long for chosen in chosen_in([text], length, window)]
    assert chosen_in(long * 100, length, window) == alone * 100


def test_very_many_runs_are_held_as_few_are():
    held = [
        (holder, [crc32(b"%d" % n) for n in range(holder % 7)]) for holder in range(300)
    ]
    by_few = Runs()
    for start in range(0, len(held), 50):
        by_few = by_few.plus(held[start : start + 50])
    assert Runs().plus(held) == by_few
    assert Runs().plus(held).minus(held[1:]) == Runs().plus(held[:1])


@given(HELD, HELD)
def test_who_holds_a_run_depends_on_what_is_in_there_alone(one, other):
    together = Runs().plus(one).plus(other)
    assert together == Runs().plus([*other, *one])
    assert together.minus(other) == Runs().plus(one)
    for run in {run for _, runs in one for run in runs}:
        holders = sorted(
            holder for holder, runs in [*one, *other] for r in runs if r == run
        )
        assert together.holders(run) == holders
