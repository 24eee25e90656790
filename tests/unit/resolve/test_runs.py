from hypothesis import given
from hypothesis import strategies as st

from bot.resolve.runs import Runs, runs_of, winnowed

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
