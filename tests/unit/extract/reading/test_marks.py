"""Which stretches stand between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract.reading.marks import find_marked
from bot.model import Span


def marked(text):
    return [text[m.start : m.end] for m in find_marked(text, Span(0, len(text) or 1))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"a b" c', ["a b"]),
        ("“a b” c", ["a b"]),
        ("„a b“ c", ["a b"]),
        ("«a b» c", ["a b"]),
        ("''a b'' c", ["a b"]),
        ("``a b'' c", ["a b"]),
        ("&quot;a b&quot; c", ["a b"]),
        ("‘a b’ c", ["a b"]),
        ("'a b' c", ["a b"]),
        ("“a ‘b’ c” d", ["a ‘b’ c"]),
        ("‘a “b” c,’ d", ["a “b” c,"]),
        ('"a "b" c" d', ['a "b" c']),
        ("“a” “b”", ["a", "b"]),
        ("the boys’ coats", []),
        ("it’s the ’90s, rock ’n’ roll", []),
        ("‘The boys’ coats,’ he said", ["The boys’ coats,"]),
        ("‘The boys’ coats are here’, he said", ["The boys’ coats are here"]),
        ("‘Tis the season", []),
        ("he is 6'2\" tall", []),
        ("“a b, she left.", ["a b, she left."]),
        ("“a b, she said.", ["a b,"]),
        ("a b,” she said.", ["a b,"]),
        ('"a b. "c d," he said', ["a b. ", "c d,"]),
        ('“” ""', []),
        ("no marks", []),
    ],
)
def test_marks_are_paired(text, expected):
    assert marked(text) == expected


@given(st.text(alphabet="“”\"'‘’«» ab,.", max_size=80))
def test_stretches_lie_apart_in_order_and_hold_something(text):
    end = 0
    for one in find_marked(text, Span(0, len(text) or 1)):
        assert end <= one.outer_start <= one.start < one.end <= one.outer_end
        end = one.outer_end
