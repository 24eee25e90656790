"""The benchmarks' adapters give what benchmarks expect."""

from tests.bench.adapters import make_matcher, make_search

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
