"""The JSON of `cuttings ask --json`, which others rely on."""

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from bot.dialogue import Answer, Outcome, Section, Variant, Verdict, Voice
from bot.model import SpeakerKind
from bot.rendering import answer_record, render
from tests import strategies
from tests.unit.rendering.test_layout import FENN, evidence, finding, found


def record(answer):
    return json.loads(json.dumps(answer_record(answer, render(answer))))


def test_a_found_answer_has_exactly_the_fields_agreed_on():
    answer = found(finding(voice=FENN), store_version="v1")

    told = record(answer)

    assert list(told) == [
        "intent",
        "abstained",
        "missing",
        "verdict",
        "text",
        "blocks",
        "sources",
        "findings",
        "store_version",
    ]
    assert told["findings"] == [
        {
            "kind": "quote",
            "text": "We will not close the old harbour",
            "speaker": {
                "name": "Ada Fenn",
                "role": "harbour master",
                "kind": "person",
                "rule": "",
                "mention": "",
            },
            "evidence": [
                {
                    "article": "tide-1",
                    "start": 0,
                    "end": 33,
                    "text": "We will not close the old harbour",
                }
            ],
        }
    ]
    assert (told["abstained"], told["verdict"]) == (False, None)


def test_sources_are_named_once_in_order_with_those_of_variants():
    other = Variant(evidence=evidence(article="tide-0"))
    answer = found(finding(variants=(other,)), finding())

    assert record(answer)["sources"] == ["tide-1", "tide-0"]


def test_what_is_only_near_is_neither_source_nor_finding():
    answer = Answer(
        intent="quote",
        outcome=Outcome.NONE,
        verdict=Verdict.NOT_FOUND,
        missing=("moon",),
        sections=(Section(asked="moon", verdict=Verdict.NOT_FOUND),),
        nearest=(finding(),),
    )

    told = record(answer)

    assert told["abstained"]
    assert told["verdict"] == "not_found"
    assert told["missing"] == ["moon"]
    assert (told["sources"], told["findings"]) == ([], [])
    assert "We will not close the old harbour" in told["text"]


def test_an_unresolved_speaker_is_told_as_such():
    voice = Voice(name="he", kind=SpeakerKind.UNRESOLVED)

    [told] = record(found(finding(voice=voice)))["findings"]

    assert (told["speaker"]["name"], told["speaker"]["kind"]) == ("he", "unresolved")


def test_a_speaker_comes_with_the_rule_and_the_words_that_name_them():
    voice = replace(FENN, rule="after.verb-subject", mention="she")

    (told,) = record(found(finding(voice=voice)))["findings"]

    assert told["speaker"]["rule"] == "after.verb-subject"
    assert told["speaker"]["mention"] == "she"


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(strategies.answers())
def test_any_answer_becomes_json_with_all_its_findings(answer):
    told = record(answer)

    assert [f["text"] for f in told["findings"]] == [f.text for f in answer.findings]
    assert len(set(told["sources"])) == len(told["sources"])
    assert all(f.text in told["text"] for f in answer.findings)
