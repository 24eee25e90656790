"""The gate itself, and that it is open."""

import json

import pytest

from tests.quality.annotated import digest, read_annotated
from tests.quality.gate import FLOORS, complaints, recorded
from tests.quality.scoring import Score, score


@pytest.fixture(scope="module")
def result():
    return score(read_annotated())


@pytest.fixture
def floors():
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def test_the_gate_is_open(result, floors):
    assert complaints(result, floors, digest()) == []


def test_a_wrong_attribution_shuts_the_gate(floors):
    bad = Score(wrong=["harbour: “We sail”: Ann Roe, not Bo Ray"])
    assert "wrong attribution" in complaints(bad, floors, digest())[0]


def test_a_figure_below_its_floor_shuts_the_gate(result, floors):
    floors["floors"]["full names"] = 1.1
    assert any("full names" in line for line in complaints(result, floors, digest()))


def test_changed_articles_shut_the_gate(result, floors):
    assert "changed" in complaints(result, floors, "another digest")[0]


def test_a_floor_falls_only_with_a_reason_which_is_kept(result, floors):
    floors["floors"]["reports found"] = 1.1
    with pytest.raises(ValueError, match="reports found would fall"):
        recorded(result, floors, digest(), "")
    lowered = recorded(result, floors, digest(), "two articles added")["lowered"]
    assert lowered[-1]["why"] == "two articles added"


def test_no_floor_is_set_while_an_attribution_is_wrong(floors):
    with pytest.raises(ValueError, match="wrong"):
        recorded(Score(wrong=["x"]), floors, digest(), "because")
