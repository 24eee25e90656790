"""Double marks of which one is missing, or which only stand for inches."""

import pytest

from bot.extract.reading.marks import find_marked
from bot.extract.speech.quotes import find_quotes
from bot.model import Span
from tests.factories import make_article

CURLY = str.maketrans({'"': "”"})


def marked(text):
    return [text[m.start : m.end] for m in find_marked(text, Span(0, len(text)))]


def spoken(text):
    article = make_article(text)
    return [
        (q.span.of(article.text), q.attribution and q.attribution.speaker.name)
        for q in find_quotes(article)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The 50" one was fine," said Roe.', ['The 50" one was fine,']),
        ('"The 50" one beat the 42"," said Roe.', ['The 50" one beat the 42",']),
        ('"A 2.5" hole, 1/2" deep." He left.', ['A 2.5" hole, 1/2" deep.']),
        ('"A 5"x7" print is 12"-wide." He left.', ['A 5"x7" print is 12"-wide.']),
        ('A 42" screen and a 6\'2" man. "No," he said.', ["No,"]),
        ('He is 6\'2". "No," he said.', ["No,"]),
        ('"We were 50" he said.', ["We were 50"]),
        ('"Since 1950" and "until 70", he said.', ["Since 1950", "until 70"]),
        ('"He said "I am 50" and left." So.', ['He said "I am 50" and left.']),
    ],
)
def test_inch_marks_close_nothing(text, expected):
    assert marked(text) == expected


def test_a_curly_mark_may_stand_for_inches_too():
    text = "“The 50” one was fine, not the 42”,” said Roe, who is 6’2”."
    assert marked(text) == ["The 50” one was fine, not the 42”,"]


@pytest.mark.parametrize("opens", ["“", '"'])
@pytest.mark.parametrize(
    "clause",
    [
        "said Pat Molloy.",
        "Pat Molloy said.",
        "said Pat Molloy, who lives opposite.",
        "said Sen. Pat Molloy on Friday.",
        "Pat Molloy, who lives opposite, said on Friday.",
        "according to Pat Molloy, who lives opposite.",
        "Pat Molloy told the council.",
        "Pat Molloy also said on Friday. He left the hall.",
        "Pat Molloy said in a letter to the town, which is dated Friday.",
    ],
)
@pytest.mark.parametrize(
    "below", ["", "The town did nothing.", "“We did nothing,” Ann Dace said."]
)
def test_speech_left_open_ends_before_who_said_it(opens, clause, below):
    found = spoken(f"{opens}We asked for a light, {clause}\n\n{below}")
    assert found[0] == ("We asked for a light,", "Pat Molloy")
    assert found[1:] == ([("We did nothing,", "Ann Dace")] if "“" in below else [])


@pytest.mark.parametrize(
    "clause", ["she said.", "the baker explained.", "said the baker."]
)
def test_speech_left_open_ends_before_a_pronoun_or_noun_too(clause):
    text = f"“We asked for a light, {clause} The hall was full."
    assert [words for words, _ in spoken(text)] == ["We asked for a light,"]


def test_marks_that_open_further_on_keep_their_own_speech():
    text = "Pat Molloy rose. “We asked, Molloy said. “We were told no.” He left."
    assert spoken(text) == [
        ("We asked,", "Pat Molloy"),
        ("We were told no.", "Pat Molloy"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The road was shut, he said, and we slept.",
        "My father, who said little, went home.",
        "We saw Pat, Molloy said we should go.",
        "We came in, told the guard, and left.",
    ],
)
def test_speech_left_open_on_purpose_keeps_whom_it_quotes(told):
    text = f"“{told}\n\n“So we slept,” said Ann Dace."
    assert spoken(text)[0][0] == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We asked for a light,” said Pat Molloy.", "We asked for a light,"),
        ("The hall was full. We asked,” said Pat Molloy.", "We asked,"),
        ("We asked. It rained. Nobody came,” said Pat Molloy.", "Nobody came,"),
        (
            "We asked. I did. We got no,” said Pat Molloy.",
            "We asked. I did. We got no,",
        ),
        ("Pat Molloy said: Nobody came.” He left.", "Nobody came."),
        ("In the end Pat Molloy said, We asked.” He left.", "We asked."),
    ],
)
def test_speech_without_its_first_mark_begins_with_its_sentence(text, words):
    assert spoken(text) == [(words, "Pat Molloy")]


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("“", "”"),
        ("”", "”"),
        ("“", "“"),
        ("„", "“"),
        ("«", "»"),
        ("« ", " »"),
        ("»", "«"),
        ("‹", "›"),
        ("‚", "‘"),
        ("＂", "＂"),
        ("「", "」"),
        ("``", "''"),
        ("''", "''"),
        ("‘‘", "’’"),
        ("`", "'"),
        ("&quot;", "&quot;"),
        ("&ldquo;", "&rdquo;"),
        ("&#8220;", "&#8221;"),
        ("“ ", " ”"),
    ],
)
@pytest.mark.parametrize("note", ["", "3", "[12]", "³", "*"])
def test_any_pair_of_marks_will_do_with_a_footnote_or_without(opens, closes, note):
    text = f"{opens}We sail at dawn,{closes}{note} said Pat Molloy. It rained."
    assert spoken(text) == [("We sail at dawn,", "Pat Molloy")]


@pytest.mark.parametrize("brackets", ["()", "[]"])
def test_marks_in_brackets_are_speech_once(brackets):
    text = f"It rained. {brackets[0]}“We sail,” said Pat Molloy.{brackets[1]}"
    assert spoken(text) == [("We sail,", "Pat Molloy")]


def test_speech_open_when_other_marks_open_is_its_first_sentence():
    text = "Pat Molloy said, “We sail. He left. “No, we stay,” said Ann Dace."
    assert spoken(text) == [("We sail.", "Pat Molloy"), ("No, we stay,", "Ann Dace")]


def test_speech_left_open_ends_before_a_sentence_that_reports_somebody():
    text = "“Pay now, or leave. Pat Molloy said it was due. He paid.\n\nIt rained."
    assert [words for words, _ in spoken(text)] == ["Pay now, or leave.", "it was due"]


def test_speech_left_open_keeps_whom_its_speaker_tells_of():
    text = "“Pay now. Pat Molloy told me we would be paid.\n\nIt rained."
    assert spoken(text)[0][0] == "Pay now. Pat Molloy told me we would be paid."


def test_several_inch_marks_of_a_sentence_are_no_marks_of_speech():
    text = 'The 42" TV and the 55" TV sank, said Pat Molloy. "The 42" was ours."'
    assert [words for words, _ in spoken(text) if "TV" not in words] == [
        'The 42" was ours.'
    ]


def test_three_apostrophes_close_a_single_mark_and_then_a_double_one():
    text = "''He told me, 'Sail home,''' said Pat Molloy."
    assert spoken(text) == [("He told me, 'Sail home,'", "Pat Molloy")]


def test_three_apostrophes_open_a_double_mark_and_then_a_single_one():
    text = "'''Sail home,' he told me,'' said Pat Molloy."
    assert spoken(text) == [("'Sail home,' he told me,", "Pat Molloy")]
