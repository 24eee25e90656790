"""Intent files: what is read, and what each mistake is told as."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import Outcome, Verdict
from bot.errors import IntentError
from bot.intents import ACTING, BLANKS, Intent, blanks_of, parse_intents

SHIPPED = Path(__file__).parents[2] / "intents"
FILES = {path.name: path.read_text("utf8") for path in SHIPPED.glob("*.yaml")}

SOUND = """\
intent: weather
examples:
  - will it rain in {place}
signals:
  - umbrella
replies:
  turned away: Look out of the window.
"""


def problems_of(text, name="weather.yaml"):
    with pytest.raises(IntentError) as caught:
        parse_intents({**FILES, name: text})
    return [str(problem) for problem in caught.value.problems]


def read(text, name="weather.yaml"):
    return parse_intents({**FILES, name: text})


def test_reads_the_files_that_ship():
    names = {intent.name for intent in parse_intents(FILES).intents}
    assert names == {*ACTING, "thanks", "greeting", "about"}


def test_reads_an_intent():
    assert read(SOUND).named("weather") == Intent(
        name="weather",
        examples=("will it rain in {place}",),
        signals=("umbrella",),
        replies=(("turned away", ("Look out of the window.",)),),
    )


def test_every_reply_that_ships_can_be_worded_with_nothing_known():
    for intent in parse_intents(FILES).intents:
        for outcome, _ in intent.replies:
            assert intent.reply(outcome, dict.fromkeys(BLANKS, ""))


@pytest.mark.parametrize(
    ("line", "mistake", "told"),
    [
        (
            3,
            ("{place}", "{plaice}"),
            "there is no slot {plaice}; did you mean 'place'?",
        ),
        (3, ("{place}", "{place"), "a brace has no partner"),
        (3, ("will it rain in {place}", "[a]"), "must be one line of text"),
        (3, ("will it rain in {place}", '""'), "an entry of examples is empty"),
        (3, ("will it rain in {place}", "tell me a joke"), "stands at smalltalk.yaml:"),
        (4, ("signals", "signal"), "'signal' is no key; did you mean 'signals'?"),
        (4, ("signals", "examples"), "'examples' is given twice"),
        (5, ("  - umbrella", "  umbrella"), "signals must be a list"),
        (6, ("replies:\n", "replies: []\nrules_out:\n"), "replies must be a mapping"),
        (7, ("turned away", "turned awy"), "did you mean 'turned away'?"),
        (7, ("the window", "the {windw}"), "there is no blank {windw}"),
        (7, ("the window", "{words"), "a brace has no partner"),
        (7, ("the window", "{words!r}"), "a blank takes no format"),
        (7, ("the window", "{words}"), "has a blank, and blanks can be empty"),
        (7, ("the window", "{words.__class__}"), "there is no blank {words.__class__}"),
        (1, ("weather", "wether"), "is called 'wether', but its file 'weather'"),
        (1, ("intent: weather\n", ""), "the intent has no name"),
        (1, ("replies:\n  turned away", "signal:\n  x"), 'no reply for "turned away"'),
        (1, ("weather", "weather: x"), "this is not YAML"),
    ],
)
def test_names_the_line_of_a_mistake_and_its_remedy(line, mistake, told):
    right, wrong = mistake
    assert right in SOUND
    found = problems_of(SOUND.replace(right, wrong, 1))
    lines = [problem for problem in found if told in problem]
    assert lines, found
    at = lines[0].split(":")[1]
    assert lines[0].startswith("weather.yaml:")
    assert int(at) == line


@pytest.mark.parametrize("text", ["", "- a list", "just text", "null", "1: [2"])
def test_a_file_that_is_no_intent_is_told_so(text):
    assert problems_of(text)[0].startswith("weather.yaml")


def test_tells_all_mistakes_at_once():
    broken = SOUND.replace("{place}", "{plaice}").replace("signals", "sygnals")
    assert len(problems_of(broken)) == 2


def test_tells_of_a_file_that_is_missing():
    with pytest.raises(IntentError, match="no file gives the intent 'visit'"):
        parse_intents(
            {name: text for name, text in FILES.items() if "visit" not in name}
        )


def test_lists_too_deep_to_read_are_a_mistake_like_others():
    assert "nested too deeply" in problems_of("[" * 5000)[0]


def test_aliases_cannot_swell_a_file():
    bomb = "a: &a [x, x]\n" + "\n".join(
        f"{name}: &{name} [*{before}, *{before}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "'a' is no key" in problems_of(bomb)[0]


@given(st.text(max_size=200))
def test_any_text_is_told_of(text):
    with pytest.raises(IntentError) as caught:
        parse_intents({"weather.yaml": text})
    assert caught.value.problems


def test_words_an_outcome_as_fully_as_is_known():
    quote = parse_intents(FILES).named("quote")
    known = {
        "speaker": "Oriel Tasmaret",
        "cuttings": "2 cuttings",
        "articles": "1 article",
    }
    full = quote.reply(Outcome.FOUND, {**known, "words": "ferries"})
    assert full == "Oriel Tasmaret on “ferries”: 2 cuttings from 1 article."
    assert (
        quote.reply(Outcome.FOUND, known)
        == "Oriel Tasmaret: 2 cuttings from 1 article."
    )


def test_words_each_verdict_apart():
    quote = parse_intents(FILES).named("quote")
    assert len({quote.reply(verdict, {}) for verdict in Verdict}) == len(Verdict)


def test_an_outcome_without_words_is_worded_by_nothing():
    assert parse_intents(FILES).named("smalltalk").reply(Outcome.FOUND, {}) == ""


def test_a_question_nobody_understood_is_worded_by_help():
    unclear = parse_intents(FILES).named("unclear")
    assert "“gnus”" in unclear.reply(Outcome.NONE, {"missing": "“gnus”"})


def test_an_intent_nobody_knows_is_worded_as_talk():
    assert parse_intents(FILES).named("gone").name == "smalltalk"


def test_a_blank_is_named_by_its_braces():
    assert blanks_of("{words} by {speaker}, twice {{over}}") == ("words", "speaker")
