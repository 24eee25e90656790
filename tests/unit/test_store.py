from hypothesis import given
from hypothesis import strategies as st

from bot.model import PubStatus, QuoteKind, SpeakerKind
from bot.store import build_store
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


def told(store):
    """Give all of a store that can be compared: its index has no equality."""
    names = [name for name in store.__slots__ if name != "index"]
    return [getattr(store, name) for name in names]


@given(st.permutations(range(len(facts()))))
def test_the_order_of_loading_makes_no_difference(order):
    shuffled = [facts()[at] for at in order]
    assert told(build_store([TWO, ONE], shuffled)) == told(
        build_store([ONE, TWO], facts())
    )


def test_another_word_in_an_article_is_another_version():
    other = make_article(ONE.text + "!", "one")
    assert make_store(ONE).version != make_store(other).version


def test_another_way_of_reading_is_another_version():
    usual, otherwise = (
        build_store([ONE], facts()[:1], reading=reading).version
        for reading in ("", "without a rule")
    )
    assert usual == make_store(ONE).version
    assert usual != otherwise


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
    assert (store.quotes, store.statements, store.speakers) == ((), (), ())


def test_a_quotation_is_found_by_the_words_around_it():
    store = make_store(ONE, facts=(quote_in(ONE, "we will mend the quay"),))
    (hit,) = store.index.search("Roe", limit=5, among=store.quote_numbers)
    assert hit.number == 0


def test_words_that_no_article_holds_are_named():
    assert make_store(ONE, TWO).holds("quay and zeppelin") == ("zeppelin",)
