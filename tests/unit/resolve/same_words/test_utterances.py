from dataclasses import replace
from datetime import date

import pytest

from bot.model import Attribution, QuoteKind, Span, SpeakerKind
from bot.resolve import Beside, Sheet, Sheets, Utterances, cuttings_of
from tests.factories import make_article, quote_in, speaker_of, statements_of

LONG = "we will open the harbour in May and we will keep it open for everyone"


def sheet_of_prints(name, *said, by="", kind=QuoteKind.DIRECT):
    text = " ".join(f'"{words}," said {by or "she"}.' for words in said)
    article = make_article(text, name)
    quotes = (quote_in(article, words, by=by, kind=kind) for words in said)
    return Sheet(article=article, quotes=tuple(quotes))


def prints(*sheets, event=None):
    """Give where else the first quotation of the first of these stands."""
    held = Utterances().plus(map(cuttings_of, sheets))
    beside = Beside(sheets=Sheets().plus(sheets), event=event)
    found = held.prints(sheets[0].quotes[0], beside)
    return [quote.article for quote in found.quotes]


def is_print(one, other):
    """Tell whether each of two wordings is a print of the other."""
    first, second = sheet_of_prints("a", one), sheet_of_prints("b", other)
    there, back = prints(first, second), prints(second, first)
    assert bool(there) is bool(back)
    return there == ["b"]


@pytest.mark.parametrize(
    "other",
    [
        LONG.upper(),
        LONG.replace("harbour", "harbor"),
        LONG.replace(" and", ", and"),
        LONG.replace("everyone", "anybody"),
        LONG.replace("we will keep", "we will not keep"),
        "we will open the harbour in May",
        "open the harbour in May and we will keep it open",
        "we will open the harbour in May ... keep it open for everyone",
        "harbour in May and we will keep it open for everyone who comes by sea",
        f"I can say to you all today that {LONG}, come what may, said the man",
    ],
    ids=[
        "case",
        "spelling",
        "comma",
        "word",
        "negation",
        "beginning",
        "middle",
        "left out",
        "overlap",
        "embedded",
    ],
)
def test_a_line_reworded_or_cut_is_a_print(other):
    assert is_print(LONG, other)


def test_a_short_line_with_one_word_changed_in_its_middle_is_a_print():
    assert is_print("the quay must never close again", "the quay must not close again")


@pytest.mark.parametrize(
    "other",
    [
        "keep it open",
        "nobody asked the fishermen what they thought of it",
        "we will close the bridge in June and it will be mended by winter",
    ],
)
def test_other_words_and_phrases_of_few_words_are_no_print(other):
    assert not is_print(LONG, other)


def test_two_parts_of_a_longer_line_are_no_prints_of_each_other():
    parts = "we will open the harbour in May", "we will keep it open for everyone"
    sheets = [sheet_of_prints(f"s{n}", p) for n, p in enumerate((*parts, LONG))]
    assert prints(*sheets) == ["s2"]


def test_a_line_that_one_article_splits_is_one_line():
    article = make_article('"We can wait," Roe said, "but not for ever."', "split")
    said = Attribution(
        speaker=speaker_of("Jane Roe"), mention=Span(15, 18), cue=Span(19, 23), rule="t"
    )
    pieces = tuple(
        type(q)(article=q.article, span=q.span, kind=q.kind, attribution=said)
        for q in (
            quote_in(article, "We can wait"),
            quote_in(article, "but not for ever"),
        )
    )
    split = Sheet(article=article, quotes=pieces)
    whole = sheet_of_prints("whole", "we can wait but not for ever", by="Jane Roe")
    assert prints(whole, split) == ["split", "split"]
    assert "whole" in prints(split, whole)


def test_a_few_words_are_one_utterance_only_where_the_speaker_is_one():
    roe = sheet_of_prints("a", "we will not yield", by="Jane Roe")
    again = sheet_of_prints("b", "they will not yield", by="Jane Roe")
    hale = sheet_of_prints("c", "we will not yield", by="Tom Hale")
    assert prints(roe, again, hale) == ["b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nets don't mend themselves", "nets do not mend themselves"),
        ("we can not heat homes with hope", "we cannot heat homes with hope, none"),
        ("we rowed for ninety minutes", "we rowed for 90 minutes"),
    ],
)
def test_words_written_short_or_in_figures_are_the_same_words(one, other):
    assert is_print(one, other)


CUT = [
    ("We slept on the roof", "We slept on the roof, all nine of us, and the dog"),
    ("does not negotiate", "The tide does not negotiate"),
    (
        "I have never seen a quay so empty",
        "I have seen quays before, but I have never seen any quay so empty",
    ),
    (
        "I would rather say that the sea will decide for us",
        "The sea will decide for us, and we shall hear of it in May",
    ),
]


@pytest.mark.parametrize(("one", "other"), CUT)
def test_one_person_may_be_printed_shorter_and_more_freely(one, other):
    roe = sheet_of_prints("a", one, by="Jane Roe")
    assert prints(roe, sheet_of_prints("b", other, by="Jane Roe")) == ["b"]
    assert prints(roe, sheet_of_prints("b", other, by="Tom Hale")) == []
    assert prints(roe, sheet_of_prints("b", other, by=""), event=()) == []


def test_one_persons_lines_of_other_weeks_need_more_words_in_common():
    sheets = [
        replace(sheet, article=replace(sheet.article, published=date(2031, 5, day)))
        for sheet, day in (
            (sheet_of_prints("a", CUT[0][0], by="Jane Roe"), 3),
            (sheet_of_prints("b", CUT[0][1], by="Jane Roe"), 30),
        )
    ]
    assert prints(*sheets) == []


@pytest.mark.parametrize(
    "other",
    [
        "We will go where the law allows us to go",
        "Where our customers are we will build in time",
        "Nobody at the port will go where they are",
    ],
)
def test_a_turn_of_phrase_that_one_person_uses_twice_is_no_print(other):
    roe = sheet_of_prints("a", "We will go where our customers are", by="Jane Roe")
    assert prints(roe, sheet_of_prints("b", other, by="Jane Roe")) == []


def test_the_same_words_given_to_another_are_a_print():
    one = sheet_of_prints("a", LONG, by="Jane Roe")
    assert prints(one, sheet_of_prints("b", LONG, by="Tom Hale")) == ["b"]


def test_reported_speech_prints_nobodys_words():
    one = sheet_of_prints("a", LONG)
    indirect = sheet_of_prints("b", LONG, kind=QuoteKind.INDIRECT)
    assert prints(one, indirect) == prints(indirect, one) == []


def test_a_sentence_that_has_the_words_unmarked_is_told():
    marked = sheet_of_prints("a", LONG)
    article = make_article(f"The port said {LONG}.", "b")
    plain = Sheet(article=article, statements=tuple(statements_of(article)))
    found = (
        Utterances()
        .plus([cuttings_of(marked), cuttings_of(plain)])
        .prints(marked.quotes[0], Beside(sheets=Sheets().plus([marked, plain])))
    )
    assert found.statements == plain.statements


def test_words_that_very_many_articles_print_are_found_in_all_of_them():
    many = [sheet_of_prints(f"n{n:03}", LONG) for n in range(300)]
    assert len(prints(*many)) == 299


def test_a_speaker_who_is_not_certain_contradicts_nobody():
    given = sheet_of_prints("a", "we will not yield", by="Jane Roe")
    article = make_article('"We will not yield," he said.', "b")
    quote = quote_in(
        article, "We will not yield", by="he", speaker_kind=SpeakerKind.UNRESOLVED
    )
    assert prints(given, Sheet(article=article, quotes=(quote,))) == ["b"]


@pytest.mark.parametrize(
    ("sentence", "by", "found"),
    [
        ("The sea “does not wait”, a minister told them.", "a minister", True),
        ("The sea “does not wait”, Roe said.", "Jane Roe", True),
        ("The sea “does not wait”, Tom Hale said.", "Tom Hale", False),
        ("The train “does not wait”, a minister told them.", "a minister", False),
    ],
)
def test_a_few_words_whose_sentence_prints_the_rest_are_a_print(sentence, by, found):
    whole = sheet_of_prints("a", "The sea doesn't wait", by="Jane Roe")
    article = make_article(sentence, "b")
    kind = SpeakerKind.UNRESOLVED if by == "a minister" else SpeakerKind.PERSON
    quote = quote_in(article, "does not wait", by=by, speaker_kind=kind)
    statements = tuple(statements_of(article))
    part = Sheet(article=article, quotes=(quote,), statements=statements)

    assert prints(whole, part) == (["b"] if found else [])
    assert prints(part, whole) == (["a"] if found else [])


def test_an_article_taken_out_leaves_what_would_be_without_it():
    cuttings = [
        cuttings_of(sheet_of_prints(f"s{n}", LONG, f"a line of my own, {n}"))
        for n in (1, 2)
    ]
    both = Utterances().plus(cuttings)
    assert both.minus(cuttings[1:]) == Utterances().plus(cuttings[:1])
    assert both.minus(cuttings) == Utterances()


def test_a_line_of_one_word_over_and_over_is_compared_in_good_time():
    """The cuttings overlap at every length: none but the first few are tried."""
    one, other = "no " * 30_000, "yes " + "no " * 30_000
    assert is_print(one, other)
