"""What holds of quotations in every layout: grown from parts, never from a list.

The plain properties take articles whole; these grow the marks, tags, turns and
reports themselves, where a mark is doubtful and what is right is known.
"""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus import parse_article
from bot.extract.speech.quotes import find_quotes
from bot.model import QuoteKind
from bot.text import fold
from tests.contracts.extractor import steps

NAMES = st.sampled_from(
    ["Delia Roper", "Max Reis", "Ida Quell", "Omar van Holt", "Ann-Marie O’Dell"]
)
# Each with apostrophes, figures or marks inside that close nothing.
OPENINGS = st.sampled_from(
    [
        "It was the owners’, not ours",
        "The boys’ coach, and the girls’, was ’eld up in ’94",
        "We’re goin’ home to the workers’ Union",
        "The tide waits for nobody",
        "It’s the crews’ boats. We built them",
        "I don’t know, he may",
    ]
)
INCHES = st.sampled_from(
    ["The 50{0} one is 42{0} wide", "He’s 6’2{0} tall, not 5’9{0}"]
)
UNRELATED = st.lists(
    st.sampled_from(
        [
            "The weather will be dry.",
            "Buses will run as usual until the end of the week.",
            "The pier, which is older than the town, is open to the public.",
            "Note: the hall is shut.",
            "“",
        ]
    ),
    min_size=1,
    max_size=3,
).map("\n\n".join)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """A text, and the words in it that somebody surely said or reported."""

    text: str
    expected: tuple[tuple[str, str], ...]


DOUBLE, SINGLE = ("“", "”"), ("‘", "’")
CLAUSES = ["said {0}", "{0} said", "{0} said on Friday", "said {0}, who lives there"]


@st.composite
def quoted(draw):
    """Draw words in marks with their clause behind them, or before."""
    name = draw(NAMES)
    opens, closes = draw(st.sampled_from([DOUBLE, SINGLE]))
    words = draw(OPENINGS)
    if opens == "“" and draw(st.booleans()):
        words = draw(INCHES).format("”")
    if draw(st.booleans()):
        text = f"{opens}{words},{closes} {draw(st.sampled_from(CLAUSES)).format(name)}."
        return Grown(text=text, expected=((f"{words},", name),))
    text = f"{name} said: {opens}{words}.{closes}"
    return Grown(text=text, expected=((f"{words}.", name),))


@st.composite
def unclosed(draw):
    """Draw speech whose closing mark is missing, and the writer's words behind."""
    name, words = draw(NAMES), draw(st.sampled_from(["We asked them", "No, we sail"]))
    clause = draw(st.sampled_from(CLAUSES)).format(name)
    more = draw(
        st.sampled_from(["", " The hall was full.", " “We left,” said Bo Ray."])
    )
    expected = (
        (f"{words},", name),
        *((("We left,", "Bo Ray"),) if "“" in more else ()),
    )
    return Grown(text=f"“{words}, {clause}.{more}", expected=expected)


@st.composite
def signed(draw):
    """Draw a reader's words, signed."""
    name, words = draw(NAMES), draw(OPENINGS)
    opens, closes = draw(st.sampled_from([DOUBLE, SINGLE]))
    dash = draw(st.sampled_from([" — ", " – ", " -- ", "—"]))
    place = draw(st.sampled_from(["", ", Port Haven", ", teacher"]))
    text = f"{opens}{words}.{closes}{dash}{name}{place}"
    return Grown(text=text, expected=((f"{words}.", name),))


@st.composite
def according(draw):
    """Draw a report behind whose it is and what they are."""
    name = draw(NAMES)
    aside = draw(st.sampled_from(["", " a geologist,", " who runs the pier,", " 44,"]))
    told = draw(st.sampled_from(["the pier is safe", "boats, nets and crews are lost"]))
    return Grown(text=f"According to {name},{aside} {told}.", expected=((told, name),))


@st.composite
def exchanges(draw):
    """Draw a whole article of turns, by surnames in capitals or by names."""
    first, second = draw(st.lists(NAMES, min_size=2, max_size=2, unique=True))
    if draw(st.booleans()):
        first, second = (n.split()[-1].upper() for n in (first, second))
    title = "SEN. " if first.isupper() and draw(st.booleans()) else ""
    asked = draw(st.sampled_from(["Where were you?", "Why not (laughs) now?"]))
    told = draw(st.sampled_from(["At the pier.", "He said “go home”.", "I sailed."]))
    noise = draw(st.sampled_from(["", " (Laughter)", " [crosstalk]"]))
    turns = [(first, asked), (second, told)] * draw(st.integers(2, 3))
    by = draw(st.sampled_from(["\n", "\n\n"]))
    lines = [
        f"{title if who == first else ''}{who}: {words}{noise}" for who, words in turns
    ]
    return Grown(text=by.join(lines), expected=tuple((w, who) for who, w in turns))


PIECES = st.one_of(quoted(), unclosed(), signed(), according())
ARTICLES = st.one_of(
    exchanges(),
    st.lists(PIECES, min_size=1, max_size=4).map(
        lambda pieces: Grown(
            text="\n\n".join(piece.text for piece in pieces),
            expected=tuple(one for piece in pieces for one in piece.expected),
        )
    ),
)


def said(text):
    """Give the words and full name of whatever is attributed."""
    article = parse_article("grown", text)
    return [
        (q.span.of(article.text), q.attribution.speaker.name)
        for q in find_quotes(article)
        if q.attribution is not None
    ]


def everything(text):
    return [
        (q.span, q.kind, q.attribution and fold(q.attribution.speaker.name))
        for q in find_quotes(parse_article("grown", text))
    ]


@settings(max_examples=300, deadline=None)
@given(ARTICLES)
def test_each_is_given_its_words_and_nobody_elses(grown):
    found = find_quotes(parse_article("grown", grown.text))
    assert sorted(said(grown.text)) == sorted(grown.expected)
    assert all(q.span.of(grown.text).strip() for q in found)


@settings(max_examples=200, deadline=None)
@given(ARTICLES, UNRELATED)
def test_a_paragraph_below_changes_nothing_above(grown, more):
    """Not even where the text has no headline and every line is a quotation."""
    before = everything(grown.text)
    assert everything(f"{grown.text}\n\n{more}\n")[: len(before)] == before


STRAIGHT = [
    str.maketrans("“”", '""'),
    str.maketrans("‘’", "''"),
    str.maketrans("“”‘’", "\"\"''"),
]


@settings(max_examples=300, deadline=None)
@given(ARTICLES, st.sampled_from(STRAIGHT))
def test_straight_marks_change_no_words_and_no_speaker(grown, table):
    assert everything(grown.text.translate(table)) == everything(grown.text)


@settings(max_examples=100, deadline=None)
@given(ARTICLES)
def test_what_is_direct_is_never_the_clause_that_tells_it(grown):
    for quote in find_quotes(parse_article("grown", grown.text)):
        if quote.kind is not QuoteKind.INDIRECT and quote.attribution is not None:
            assert not quote.span.touches(quote.attribution.mention)


GROWN = [
    "‘The boys’ coach, ",
    "'The boys' coach, ",
    "'ouse 'ungover ",
    "“We asked, said Roe. ",
    "“We asked, she said on Friday, ",
    "We asked,” ",
    "We asked. I did,” ",
    'The 50" one ',
    '"The 50" one. ',
    "“We sail.” — Ann Roe\n\n",
    "“We sail.”3 ",
    "ROE: Why?\n\nRAY: I did.\n\n",
    "Ann Roe: Why?\nBo Ray: I did.\n",
    "Q. Why?\n\nA. I did.\n\nWe did.\n\n",
    "ROE: (Laughter) (Laughter) ",
    "According to Roe, a baker, ",
    "Aa.Bb-Cc’Dd ",
    ", said Ann Roe of the of the ",
]


@pytest.mark.parametrize("piece", GROWN)
def test_the_cost_of_any_layout_grows_with_the_length_alone(piece):
    def find(article):
        return find_quotes(parse_article("grown", article.text))

    small, large = (steps(find, piece * count) for count in (200, 800))
    assert large <= 5 * small + 1000


@pytest.mark.parametrize("label", ["ROE{}", "Ann Roe{}"])
def test_the_cost_of_a_list_of_labels_grows_with_its_length_alone(label):
    def text(count):
        lines = (
            f"{label.format('ABCDEFGHIJ'[n % 10] * (n % 7))}: I {n}?" for n in count
        )
        return "\n".join(lines)

    small, large = (steps(find_quotes, text(range(n))) for n in (200, 800))
    assert large <= 5 * small + 1000
