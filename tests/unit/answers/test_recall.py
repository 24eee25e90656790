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


def test_a_line_may_be_denied_by_another_word():
    """Remembered "a path for gulls but nothing for ringers"."""
    said = (
        "They have built a path for the gulls and none for the ringers who count them"
    )
    store = make_store(make_article(f"{said}. {' '.join(OTHERS)}"))
    for asked, is_found in (("nothing", True), ("plenty", False)):
        topic = f"path gulls but {asked} for ringers counting"
        hits = store.index.search(topic, limit=5)
        whole = [
            h for h in supporting(topic, hits, store, is_line=True) if not h.missing
        ]
        assert bool(whole) is is_found
