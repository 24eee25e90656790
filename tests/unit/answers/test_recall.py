"""A remembered line finds its cutting; a subject that nothing holds finds none."""

import pytest

from bot.answers.recall import supporting
from tests.factories import make_article, make_store

LINE = "The lighthouse keeper counted seventeen herons above the frozen estuary"
OTHERS = [
    f"Clerk number{n} filed the papers of ward{n} on shelf{n}." for n in range(80)
]
STORE = make_store(make_article(f"{LINE}. {' '.join(OTHERS)}"))


def found(topic, *, is_line):
    hits = STORE.index.search(topic, limit=5)
    texts = [
        hit.document.span.of(STORE.articles[hit.document.article].text)
        for hit in supporting(topic, hits, STORE, is_line=is_line)
    ]
    return [text for text in texts if text.startswith("The lighthouse")]


def test_a_line_out_of_order_with_a_word_of_its_own_is_found():
    assert found(
        "frozen estuary seventeen herons counted keepers lighthouse yesterday",
        is_line=True,
    )


@pytest.mark.parametrize(
    ("topic", "is_line"),
    [
        (
            "frozen estuary seventeen herons counted keepers lighthouse yesterday",
            False,
        ),  # asked about
        ("herons budget vote council", True),  # most of it is of something else
        ("keeper strike", True),  # too short to be a line
    ],
)
def test_what_is_held_in_part_is_not_found(topic, is_line):
    assert not found(topic, is_line=is_line)


@pytest.mark.parametrize("is_line", [True, False])
def test_a_misspelt_line_is_found_however_it_is_asked(is_line):
    assert found("conted sevnteen herons abuve the frozen", is_line=is_line)
