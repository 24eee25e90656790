"""What many spans cover, together."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Span
from bot.resolve.cover import Cover

SPANS = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, 60),
    st.integers(1, 20),
)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_a_cover_touches_what_one_of_its_spans_touches(spans, other):
    touched = any(span.touches(other) for span in spans)
    assert Cover(spans).touches(other) is touched


@given(st.lists(SPANS, max_size=12), SPANS)
def test_the_gaps_of_a_span_are_what_no_span_covers(spans, other):
    covered = {at for span in spans for at in range(span.start, span.end)}
    left = [at for at in range(other.start, other.end) if at not in covered]
    gaps = list(Cover(spans).gaps(other))
    assert [at for gap in gaps for at in range(gap.start, gap.end)] == left
