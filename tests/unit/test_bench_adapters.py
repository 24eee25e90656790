"""The benchmarks' adapters give what benchmarks expect."""

import pytest

from tests.bench.adapters import make_matcher, make_search
from tests.bench.lines import ABSENT, Line, make_archive, make_lines
from tests.bench.search import figures

QUOTES = [
    {"id": 7, "quote": "Calm seas are free.", "speaker": "Ada Byrne"},
    {"id": 3, "quote": "Herring is not a tax.", "speaker": "Oriel Tasmaret"},
]


def test_a_search_gives_ids_with_scores_best_first():
    hits = make_search(QUOTES).search("clam seas byrn", 5)
    assert hits[0][0] == 7
    assert [score for _, score in hits] == sorted((s for _, s in hits), reverse=True)


def test_a_search_that_finds_nothing_gives_nothing():
    assert make_search(QUOTES).search("zeppelin", 5) == []


def test_a_matcher_gives_an_intent_with_a_score():
    matcher = make_matcher({"greet": ["hello there"], "leave": ["see you later"]})
    intent, score = matcher.match("helo there")
    assert intent == "greet"
    assert score > 0.5


@pytest.fixture(scope="module")
def asked():
    archive = make_archive(600, seed=1, folder=None)
    return make_lines(archive, each=4, seed=2)


def test_the_same_seed_makes_the_same_lines(asked):
    again = make_lines(make_archive(600, seed=1, folder=None), each=4, seed=2)
    assert again == asked


def test_only_absent_lines_have_no_answer_and_theirs_is_not_held(asked):
    lines, held = asked
    numbers = {quotation.number for quotation in held}
    for line in lines:
        assert bool(line.answers) is (line.kind != ABSENT)
        assert line.answers <= numbers
    assert len(held) == 600 - 4


def test_an_archive_is_made_of_the_sentences_of_a_folder_first(tmp_path):
    (tmp_path / "a.txt").write_text("Gulls and terns may nest on any roof here.\n\nNo.")
    archive = make_archive(3, seed=1, folder=tmp_path)
    assert archive[0].words == "Gulls and terns may nest on any roof here."
    assert len(archive) == 3


def test_a_hit_is_kept_only_where_it_is_surer_than_the_absent_lines():
    lines = [
        Line(kind="exact", text="a", answers=frozenset({1})),
        Line(kind="exact", text="b", answers=frozenset({2})),
        Line(kind=ABSENT, text="c", answers=frozenset()),
    ]
    answers = [
        {"seconds": 0.001, "hits": [[1, 9.0], [2, 1.0]]},
        {"seconds": 0.002, "hits": [[3, 4.0], [2, 3.0]]},
        {"seconds": 0.003, "hits": [[7, 5.0]]},
    ]
    found = figures(lines, answers)
    assert (found.first, found.among_five, found.kept, found.auc) == (0.5, 1, 0.5, 0.5)
