"""What holds of quotations in any article: tried on our own, cut and joined."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.corpus import parse_article
from bot.extract.quotes import find_quotes
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


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(read_annotated()))
def test_an_unrelated_paragraph_at_the_end_changes_nothing_before(one):
    longer = parse_article(one.article.id, one.article.text + "\n\nIt rained later.\n")
    before = find_quotes(one.article)
    assert find_quotes(longer)[: len(before)] == before


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(read_annotated()))
def test_straight_double_marks_change_no_speaker(one):
    def who(text):
        article = parse_article("marks", text)
        return [
            (q.kind, q.span, q.attribution and q.attribution.speaker.name)
            for q in find_quotes(article)
        ]

    text = one.article.text
    straight = text.translate(str.maketrans("“”", '""'))
    assert who(text) == who(straight)
