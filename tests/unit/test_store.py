from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import answer
from bot.dialogue import (
    CheckQuery,
    DigestQuery,
    Query,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.model import PubStatus, QuoteKind, SpeakerKind
from bot.resolve import sheet_of
from bot.store import FactStore, build_store, is_quote
from tests.factories import (
    make_article,
    make_store,
    quote_in,
    statements_of,
    visit_in,
)

ONE = make_article(
    'Jane Roe said "we will mend the quay".\n\nIt rained all day.', "one"
)
TWO = make_article("Jane Roe will visit Sandwick. She said the quay is old.", "two")


def facts():
    return [
        quote_in(ONE, "we will mend the quay", by="Jane Roe"),
        quote_in(TWO, "the quay is old", by="Jane Roe", kind=QuoteKind.INDIRECT),
        visit_in(TWO, visitor="Jane Roe", place="Sandwick"),
        *statements_of(ONE),
        *statements_of(TWO),
    ]


@given(st.permutations(range(len(facts()))))
def test_the_order_of_facts_makes_no_difference(order):
    shuffled = [facts()[at] for at in order]
    assert build_store([TWO, ONE], shuffled) == build_store([ONE, TWO], facts())


# A few articles that overlap in all that is joined: words, names, trips, text.
_LINES = [
    "we will mend the old quay before the first storm of the winter",
    "we will mend the old quay before the last storm of the winter",
    "no one has asked the harbour pilots what they need to do their work",
]
_SENTENCES = [
    "The council met on the hill above the town and talked until it was dark.",
    "It is not the first time that the bridge has had to be closed to carts.",
    "We will mend the old quay before the first storm of the winter, all hope.",
]
_SPEAKERS = ["Jane Roe", "J Roe", "Tom Hale", "Thomas Hale", "Port Office"]
_PLACES = ["Nairobi", "Kenya", "Sandwick"]
_DAYS = [None, date(2031, 5, 2), date(2031, 5, 9), date(2031, 9, 2)]


@st.composite
def sheets(draw):
    """Sheets of a few articles, each with an id of its own."""
    return [draw(_sheet(f"n{number}")) for number in range(draw(st.integers(1, 5)))]


@st.composite
def _sheet(draw, name):
    speaker, line = draw(st.sampled_from(_SPEAKERS)), draw(st.sampled_from(_LINES))
    visitor, place = draw(st.sampled_from(_SPEAKERS)), draw(st.sampled_from(_PLACES))
    told = draw(st.lists(st.sampled_from(_SENTENCES), unique=True))
    text = " ".join(
        [f"{speaker} said: “{line}”.", *told, f"{visitor} visits {place} on Friday."]
    )
    day = draw(st.sampled_from(_DAYS))
    article = make_article(text, name, published=draw(st.sampled_from(_DAYS)))
    return sheet_of(
        article,
        [
            quote_in(article, line, by=speaker),
            visit_in(article, visitor=visitor, place=place, when="Friday", day=day),
            *statements_of(article),
        ],
    )


_QUERIES: list[Query] = [
    QuoteQuery(words="mend the old quay"),
    QuoteQuery(speaker="Roe"),
    VisitQuery(place="Kenya"),
    CheckQuery(words="“we will not mend the old quay before the storm”"),
    SourcesQuery(words="the bridge is closed to carts"),
    SourcesQuery(),
    DigestQuery(),
]


def answers(store):
    told = [answer(query, store) for query in _QUERIES]
    return told, store.conflicts.all()


@settings(max_examples=40)  # each builds several stores
@given(sheets(), st.randoms(use_true_random=False))
def test_articles_one_by_one_in_any_order_make_the_store_of_all_at_once(held, chance):
    at_once = FactStore().plus(*held)
    one_by_one = FactStore()
    for sheet in chance.sample(held, len(held)):
        one_by_one = one_by_one.plus(sheet)
    assert one_by_one == at_once
    assert answers(one_by_one) == answers(at_once)


@settings(max_examples=40)  # each builds several stores
@given(sheets(), st.data())
def test_articles_that_went_again_leave_no_trace(held, data):
    gone = data.draw(st.lists(st.sampled_from(held), unique_by=id))
    left = [sheet for sheet in held if sheet not in gone]
    store = FactStore().plus(*held).minus(*(sheet.article.id for sheet in gone))
    assert store == FactStore().plus(*left)
    assert answers(store) == answers(FactStore().plus(*left))


@settings(max_examples=40)  # each builds several stores
@given(sheets(), _sheet("n0"))
def test_an_article_takes_the_place_of_the_one_of_its_name(held, newer):
    replaced = FactStore().plus(*held).plus(newer)
    assert replaced == FactStore().plus(newer, *held[1:])


def test_another_way_of_reading_is_another_version():
    usual, otherwise = (
        build_store([ONE], facts()[:1], reading=reading).version
        for reading in ("", "without a rule")
    )
    assert usual == make_store(ONE).version
    assert usual != otherwise


def test_another_word_in_an_article_is_another_version():
    other = make_article(ONE.text + "!", "one")
    assert make_store(ONE).version != make_store(other).version


def test_evidence_is_a_slice_with_its_paragraph():
    store = make_store(ONE)
    evidence = store.cite(ONE.id, ONE.paragraphs[1])
    assert (evidence.text, evidence.paragraph) == ("It rained all day.", 2)


def test_a_voice_is_told_in_the_articles_words():
    quote = quote_in(ONE, "we will mend the quay", by="Jane Roe")
    voice = make_store(ONE, facts=(quote,)).voice(quote)
    assert voice is not None
    assert (voice.name, voice.kind) == ("Jane Roe", SpeakerKind.PERSON)


def test_nothing_of_a_withdrawn_article_is_offered():
    withdrawn = make_article(ONE.text, "one", pubstatus=PubStatus.CANCELED)
    quote = quote_in(withdrawn, "we will mend the quay", by="Jane Roe")
    store = make_store(withdrawn, facts=(quote,))
    assert list(store.articles) == ["one"]
    assert (store.quotes, store.statements, list(store.speakers)) == ((), (), [])


def test_a_quotation_is_found_by_the_words_around_it():
    store = make_store(ONE, facts=(quote_in(ONE, "we will mend the quay"),))
    (hit,) = store.index.search("Roe", limit=5, among=is_quote)
    assert hit.document == store.quotes[0]


def test_words_that_no_article_holds_are_named():
    assert make_store(ONE, TWO).holds("quay and zeppelin") == ("zeppelin",)
