"""The quotation benchmark's yardstick, on articles that stand here."""

import pytest

from bot.model import Span
from tests.bench.gold import Gold, Said, marked_stretches, read_brat, read_own
from tests.bench.judging import Found, judge, names_in, verdict_on
from tests.bench.quotes import cuttings

TEXT = (
    "Ada Fenn spoke. “We sail. We always do,” she said.\n"
    "Bo Marsh called it “a farce” and left. Nobody had read “The Tide”.\n"
    "The ferry is late, Marsh said.\n"
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def standoff(*lines: tuple[str, str]) -> str:
    """Write brat's lines: each a Content and, if named, its Source."""
    out = []
    for number, (content, source) in enumerate(lines, 1):
        place = at(content)
        out.append(f"T{number}\tContent {place.start} {place.end}\t{content}")
        roles = f"Content:T{number}"
        if source:
            name = at(source)
            out.append(f"T{number}0\tSource {name.start} {name.end}\t{source}")
            roles += f" Source:T{number}0"
        out.append(f"E{number}\t{roles}")
    return "\n".join(out)


GOLD = read_brat(
    TEXT,
    standoff(
        ("We sail.", "she"),
        ("We always do,", "she"),
        ("it “a farce”", "Bo Marsh"),
        ("The ferry is late", ""),
    ),
)


def test_a_quotation_annotated_by_the_sentence_is_one():
    (said,) = GOLD.said
    assert said.span.of(TEXT) == "We sail. We always do,"
    assert said.mention == at("she")


def test_words_in_marks_within_a_report_are_free():
    assert [span.of(TEXT) for span in GOLD.free] == ["a farce"]
    assert [said.span.of(TEXT) for said in GOLD.reports] == [
        "it “a farce”",
        "The ferry is late",
    ]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("«One» and ''two'' and “three", ["One", "two", "three"]),
        ('"One" and "two\nthree" and', ["One", "two", " and"]),
        ("“One “two” three”", ["One ", "two"]),
        ("", []),
        ('""', []),
    ],
)
def test_marks_are_paired_within_a_line(text, stretches):
    assert [span.of(text) for span in marked_stretches(text)] == stretches


def figures_of(*found: Found):
    return judge([GOLD], [found])


def test_all_that_is_annotated_found_and_named_is_whole():
    figures = figures_of(
        Found(span=at("“We sail. We always do,”"), speaker="she", mention=at("she")),
        Found(span=at("“a farce”"), speaker="Bo Marsh"),
    )
    assert (figures.span_f1, figures.speaker_f1, figures.wrong) == (1, 1, 0)


def test_what_nobody_says_counts_against_precision():
    figures = figures_of(
        Found(span=at("We sail. We always do"), speaker="Fenn", mention=at("she")),
        Found(span=at("The Tide"), speaker="Bo Marsh", rule="x"),
    )
    assert figures.counts["given"] == 2
    assert figures.precision == 0.5
    assert figures.recall == 1
    assert figures.rules["x", "spurious"] == 1


def test_what_is_missed_counts_against_recall():
    figures = figures_of()
    assert (figures.span_f1, figures.recall) == (0, 0)


@pytest.mark.parametrize(
    ("speaker", "expected", "verdict"),
    [
        ("Ada Fenn", "Ada Fenn", "full"),
        ("Mayor Ada Fenn", "Ada Fenn", "full"),
        ("Ms. Fenn", "Ada Fenn", "right"),
        ("she", "Ada Fenn", "right"),
        ("the mayor", "Ada Fenn", "right"),
        ("Bo Marsh", "Ada Fenn", "wrong"),
        ("a spokesman for Bo Marsh", "Ada Fenn", "right"),
        ("Ada Fenn", "?Ada Fenn", "full"),
        ("Bo Marsh", "?", "wrong"),
        ("a spokesman", "?", "open"),
    ],
)
def test_a_speaker_is_judged_by_the_name(speaker, expected, verdict):
    said = Said(span=Span(0, 4), name=expected)
    assert verdict_on(TEXT, Found(span=Span(0, 4), speaker=speaker), said) == verdict


@pytest.mark.parametrize(
    ("speaker", "place", "annotated", "verdict"),
    [
        ("Ada Fenn", "she", "she", "right"),
        ("Ada Fenn", "Ada Fenn", "she", "open"),
        ("Marsh", "Marsh said", "Bo Marsh", "right"),
        ("Ada Fenn", "Ada Fenn", "Bo Marsh", "wrong"),
    ],
)
def test_a_speaker_is_judged_by_the_place_where_nobody_is_named(
    speaker, place, annotated, verdict
):
    said = Said(span=Span(0, 4), mention=at(annotated))
    found = Found(span=Span(0, 4), speaker=speaker, mention=at(place))
    assert verdict_on(TEXT, found, said) == verdict


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Mayor Ann Roe", ["Ann", "Roe"]),
        ("A spokesman for Roe", []),
        ("the Australian", []),
        ("the Harbour Board", ["Harbour", "Board"]),
        ("Roe's", ["Roe"]),
        ("he", []),
    ],
)
def test_the_names_in_a_phrase(phrase, names):
    assert names_in(phrase) == names


def test_our_own_articles_are_judged_as_the_gate_judges_them():
    """The gate lets no wrong speaker through; this yardstick must see none either."""
    gold = read_own()
    found, seconds = cuttings([one.text for one in gold])
    figures = judge(gold, found)
    assert figures.wrong == 0
    assert figures.span_f1 > 0.9
    assert seconds > 0


def test_a_corpus_without_quotations_has_figures():
    figures = judge([Gold(text="", said=())], [[]])
    assert (figures.span_f1, figures.precision, figures.wrong) == (0, 0, 0)
