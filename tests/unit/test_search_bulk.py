"""Many documents are read in columns, and by several processes, to the same end."""

import gc
import sys
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.building import merge_segments, read_segment
from bot.search.bulk import (
    as_array,
    joined_columns,
    merged_columns,
    read_columns,
)

WORDS = (
    "Tasmaret tasmaret's Öriel Bexley-Hart and/or US us U.S. 70% 5\u00a0per\u00a0cent"
    " 1,000 walked walking walks cyber-security didn't straße STRASSE said,” “The cent"
    " x70 per cent per\tcent % \x00 \ud800 e-mail—sent Ames' R&D"
).split(" ")
TEXTS = st.lists(
    st.one_of(
        st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join),
        st.text(max_size=30),
    ),
    max_size=12,
)


def arrays(segment):
    return (
        tuple(segment.spellings),
        segment.spellings.slips,
        segment.stems,
        segment.holders,
        segment.starts,
        segment.postings,
        segment.imprints,
    )


def one_by_one(texts):
    return arrays(read_segment(texts, str, least_share=sys.maxsize))


def held(columns):
    return (
        tuple(columns.spellings),
        as_array("Q", columns.slips),
        *(as_array("I", one) for one in columns[3:]),
        columns.imprints.tobytes(),
    )


@given(TEXTS, st.integers(1, 5))
def test_texts_read_in_columns_give_what_each_by_itself_gives(texts, at_once):
    batches = [texts[n : n + at_once] for n in range(0, len(texts), at_once)]
    columns = read_columns(batches)
    assert held(columns) == one_by_one(texts)


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_texts_read_apart_are_as_if_read_at_once(shares):
    together = joined_columns([read_columns([texts]) for texts in shares])
    assert held(together) == one_by_one([text for texts in shares for text in texts])


@given(TEXTS, st.lists(st.integers(0, 2), min_size=12, max_size=12))
def test_parts_whose_texts_alternate_are_merged_as_if_read_at_once(texts, shares):
    numbers = [array("I") for _ in range(3)]
    for number, share in zip(range(len(texts)), shares, strict=False):
        numbers[share].append(number)
    parts = [read_columns([[texts[n] for n in share]]) for share in numbers]
    assert held(merged_columns(parts, numbers)) == one_by_one(texts)


def test_many_documents_are_merged_as_few_are():
    texts = sorted(
        f"{n:02} {word} {other}"
        for n in range(7)
        for word in WORDS
        for other in WORDS
        if word.isprintable() and other.isprintable()
    )
    shares = [texts[start::3] for start in range(3)]
    merged = merge_segments([read_segment(each, str) for each in shares], str)
    assert len(texts) > 5_000
    assert list(merged.documents) == texts
    assert arrays(merged) == one_by_one(texts)


def test_a_segment_is_the_same_by_however_many_processes_it_is_read():
    texts = [f"{word} {other} {n}" for n, word in enumerate(WORDS) for other in WORDS]
    for workers in (1, 2, 3):
        read = read_segment(texts, str, workers=workers, least_share=100)
        assert arrays(read) == one_by_one(texts)
        assert list(read.documents) == texts


def _no_text(_document: object) -> str:
    raise TypeError


@pytest.mark.parametrize("is_on", [True, False])
def test_garbage_is_looked_for_afterwards_as_it_was_before(is_on):
    before = gc.isenabled()
    (gc.enable if is_on else gc.disable)()
    try:
        with pytest.raises(TypeError):
            read_segment([None], _no_text)
        assert gc.isenabled() is is_on
    finally:
        (gc.enable if before else gc.disable)()
