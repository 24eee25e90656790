"""The JSON record of an article's facts."""

import json
from decimal import Decimal

from bot.extract import extract
from bot.rendering.facts import facts_record
from tests.factories import make_article


def record_of(text):
    article = make_article(text)
    record = facts_record(article, extract(article))
    return json.loads(json.dumps(record))


def test_a_quotation_carries_its_words_speaker_mention_and_cue():
    text = "“We sail,” Ann Roe said."
    (quote,) = record_of(text)["quotes"]
    assert quote == {
        "start": 1,
        "end": 9,
        "text": "We sail,",
        "kind": "direct",
        "speaker": "Ann Roe",
        "speaker_kind": "person",
        "mention": {"start": 11, "end": 18},
        "cue": "said",
        "rule": "after.subject-verb",
    }


def test_a_quotation_without_a_speaker_says_so_with_nulls():
    (quote,) = record_of("“We sail at dawn.”")["quotes"]
    assert (quote["speaker"], quote["speaker_kind"], quote["mention"]) == (None,) * 3


def test_an_article_without_facts_has_empty_lists():
    assert record_of("It rained.") == {
        "id": "gazette-1",
        "quotes": [],
        "visits": [],
        "figures": [],
    }


def test_figures_are_numbers():
    (figure,) = record_of("The bridge cost £1.5 million.")["figures"]
    assert Decimal(str(figure["value"])) == Decimal(1500000)
    assert figure["unit"] == "GBP"
    assert figure["hedge"] == "exactly"
    assert figure["counted"] is None


def test_figures_tell_how_exactly_they_are_meant_and_what_they_count():
    (figure,) = record_of("Nearly 40 crew members left.")["figures"]
    assert (figure["hedge"], figure["counted"]) == ("nearly", "crew members")
