"""What holds of quotations in any article: tried on our own, cut and joined."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes
from bot.text import fold
from tests.contracts.extractor import make_article, steps
from tests.quality.annotated import read_annotated

PARAGRAPHS = [
    line
    for one in read_annotated()
    for line in one.article.text.splitlines()
    if line.strip()
]
AWKWARD = ["“", "”", "'", "''", '"', "‘", "’", "«", "(", "—", ":", "\n", "\n\n", "Q: "]
ARTICLES = st.lists(st.sampled_from(PARAGRAPHS), max_size=8).map("\n\n".join)


def torn(text, cuts, marks):
    """Tear `text` where `cuts` say, and put awkward marks in the gaps."""
    pieces, at = [], 0
    for cut, mark in zip(sorted(cuts), marks, strict=False):
        pieces += [text[at : cut % (len(text) + 1)], mark]
        at = cut % (len(text) + 1)
    return "".join([*pieces, text[at:]])


@settings(max_examples=80, deadline=None)
@given(
    ARTICLES,
    st.lists(st.integers(0, 4000), max_size=8),
    st.lists(st.sampled_from(AWKWARD), max_size=8),
)
def test_torn_articles_never_raise_and_offsets_hold(text, cuts, marks):
    article = parse_article("torn", torn(text, cuts, marks))
    for quote in find_quotes(article):
        words = quote.span.of(article.text)
        assert words == words.strip() != ""
        if quote.attribution is not None:
            assert quote.attribution.mention.of(article.text)


# Nobody is named in these, nor called anything that an article could call him.
UNRELATED = st.lists(
    st.sampled_from(
        [
            "It rained later.",
            "Buses will run as usual until the end of the week.",
            "The pier, which is older than the town, is open to the public.",
            "Tickets are not refundable!",
            "Snow fell on the hills; the roads were clear.",
        ]
    ),
    min_size=1,
    max_size=3,
).map("\n\n".join)


@settings(max_examples=150, deadline=None)
@given(ARTICLES, UNRELATED)
def test_unrelated_paragraphs_at_the_end_change_nothing_before(text, more):
    before = find_quotes(parse_article("x", f"Heading\n\n{text}\n\nIt rained."))
    longer = f"Heading\n\n{text}\n\nIt rained.\n\n{more}\n"
    assert find_quotes(parse_article("x", longer))[: len(before)] == before


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(read_annotated()), UNRELATED)
def test_nothing_changes_in_a_whole_article_either(one, more):
    before = find_quotes(one.article)
    longer = parse_article(one.article.id, f"{one.article.text}\n\n{more}\n")
    assert find_quotes(longer)[: len(before)] == before


STRAIGHT = {"double": {"“": '"', "”": '"'}, "single": {"‘": "'", "’": "'"}}


def who(text):
    return [
        (q.kind, q.span, q.attribution and fold(q.attribution.speaker.name))
        for q in find_quotes(parse_article("marks", text))
    ]


@settings(max_examples=150, deadline=None)
@given(ARTICLES, st.sampled_from(["double", "single", "both"]))
def test_straight_marks_change_no_speaker_and_no_bounds(text, which):
    """Straight singles, too: theirs are the same bounds as the curly ones'."""
    marks = {
        k: v
        for name, m in STRAIGHT.items()
        if which in (name, "both")
        for k, v in m.items()
    }
    assert who(text) == who(text.translate(str.maketrans(marks)))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(read_annotated()))
def test_a_blank_line_more_changes_no_speaker(one):
    def said(text):
        return [
            (q.kind, q.span.of(text), q.attribution and q.attribution.speaker.name)
            for q in find_quotes(parse_article("x", text))
        ]

    text = one.article.text
    assert said(text) == said(text.replace("\n\n", "\n\n\n"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_at_all_is_read_without_raising(text):
    for quote in find_quotes(make_article(text)):
        assert quote.span.of(text).strip()


GROWN = [
    "“a ",
    "‘a ",
    "'a ",
    "' ",
    "O'",
    "’s ",
    '"',
    "(",
    "[",
    "(“",
    "said ",
    "he said ",
    "He said. ",
    "she ",
    "said said said, ",
    "A B C ",
    "ABC DEF ",
    "Roe Ray ",
    "Ann Roe and ",
    "Ann Roe. Bo Roe. Roe. ",
    "Ann Roe met Bo Roe. Roe said. He said. ",
    "Roe said. She said. ",
    "“No,” ",
    "“no” and ",
    "“No,” he said. ",
    "“No.”\n— Roe\n",
    "— Roe\n",
    "ROE: No.\n",
    "the candidate said. ",
    "A candidate said. The candidate said. ",
    "the official said. A union official sat. ",
    "Roe, who said, ",
    "who said that who ",
    "as Roe said “a” ",
    "a letter that said ",
    "an inquiry found that ",
    "its director, ",
    "said its director, Roe, ",
    "asked a driver: ",
    "Roe & ",
    "Mr and Mrs ",
    "that ",
    "which found that ",
    ", the minister of ",
    "Roe (Utopia), ",
]


@pytest.mark.parametrize("piece", GROWN)
def test_the_cost_of_speech_grows_with_the_length_alone(piece):
    """Four times the text costs about four times the calls, whatever it is."""
    small, large = (steps(find_quotes, piece * count) for count in (300, 1200))
    assert large <= 5 * small + 1000
