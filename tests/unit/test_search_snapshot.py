"""An index kept as bytes, and the bytes it is refused from."""

from array import array
from contextlib import suppress
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SnapshotError
from bot.search import Index
from bot.search.snapshot import read_segment

SAID = tuple(
    f"{who} {did} {what}"
    for who in ("Tasmaret", "Tasmarets", "Bexley-Hart", "Ms Öriel")
    for did in ("promised", "annonced", "announced")
    for what in ("herring", "40% of ferries", "cybersecurity")
)
QUESTIONS = ("tazmaret promise", "anounce 40 ferrys", "cyber security", "oriel heron")


def index_of(numbers):
    return Index(numbers, text_of=SAID.__getitem__, key_of=lambda number: number)


def restored(snapshot, numbers, version="v1"):
    return Index.restored(
        snapshot,
        numbers,
        version=version,
        text_of=SAID.__getitem__,
        key_of=lambda number: number,
    )


def answers(index):
    return [
        (index.search(words, limit=limit), index.unsupported(words))
        for words in QUESTIONS
        for limit in (1, 50)
    ]


NUMBERS = st.sets(st.integers(0, len(SAID) - 1))


@given(NUMBERS, NUMBERS)
def test_a_restored_index_answers_as_one_that_is_built(held, others):
    grown = index_of(others).plus(held - others).minus(others - held)
    kept = grown.snapshot(version="v1")
    assert kept == index_of(held).snapshot(version="v1")
    again = restored(kept, sorted(held, reverse=True))
    assert len(again) == len(held)
    assert answers(again) == answers(index_of(held))


def test_a_restored_index_takes_articles_that_come_and_go():
    index = restored(index_of(range(9)).snapshot(version="v1"), range(9))
    assert answers(index.plus(range(9, 20)).minus([3])) == answers(
        index_of(set(range(20)) - {3})
    )


def test_texts_are_not_read_again():
    kept = index_of(range(9)).snapshot(version="v1")
    index = Index.restored(
        kept,
        range(9),
        version="v1",
        text_of=lambda _: pytest.fail("a text was read"),
        key_of=lambda number: number,
    )
    assert len(index) == 9


def test_what_is_asked_leaves_no_trace():
    index = index_of(range(9))
    before = index.snapshot(version="v1")
    index.search("confidential zeppelin", limit=3)
    assert index.snapshot(version="v1") == before
    assert b"zeppelin" not in before


@pytest.mark.parametrize(
    ("numbers", "version"), [(range(9), "v2"), (range(8), "v1"), (range(10), "v1")]
)
def test_another_corpus_is_stale(numbers, version):
    kept = index_of(range(9)).snapshot(version="v1")
    with pytest.raises(SnapshotError, match="stale"):
        restored(kept, numbers, version)


@given(st.data())
def test_no_byte_can_be_changed_or_lost_unnoticed(data):
    kept = index_of(range(9)).snapshot(version="v1")
    place = data.draw(st.integers(0, len(kept) - 1))
    changed = bytearray(kept)
    changed[place] ^= data.draw(st.integers(1, 255))
    for torn in (bytes(changed), kept[:place], kept[:place] + kept[place + 1 :]):
        with pytest.raises(SnapshotError):
            restored(torn, range(9))


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_in_words(blob):
    for forged in (blob, b"cuttings index 3\n" + blob):
        with pytest.raises(SnapshotError, match="kept search index"):
            read_segment(forged, (), version="v1")


def sealed(blob):
    """Seal bytes anew, as one would who means harm."""
    return blob[:-32] + sha256(blob[:-32]).digest()


@given(st.data())
def test_numbers_out_of_bounds_are_refused_though_sealed(data):
    kept = index_of(range(9)).snapshot(version="v1")
    forged = bytearray(kept)
    place = data.draw(st.integers(len(kept) - 32 - 400, len(kept) - 36))
    forged[place : place + 4] = b"\xff\xff\xff\xff"
    with suppress(SnapshotError):  # else it is merely wrong, and leads nowhere else
        found = answers(restored(sealed(bytes(forged)), range(9)))
        assert {hit.document for hits, _ in found for hit in hits} <= set(range(9))


def test_words_out_of_order_are_refused_though_sealed():
    index = index_of(range(9))
    kept = index.snapshot(version="v1")
    forged = kept.replace(b"tasmaret\n", b"aasmaret\n", 1)
    assert forged != kept
    with pytest.raises(SnapshotError, match="torn: its words are not in order"):
        restored(sealed(forged), range(9))


def test_the_arrays_are_of_the_widths_that_are_written():
    assert (array("I").itemsize, array("Q").itemsize) == (4, 8)
