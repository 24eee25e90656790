"""Questions that no cutting answers whole: what bears on them is shown."""

from dataclasses import replace

from bot.answers import answer
from bot.dialogue import Outcome, QuoteQuery, SourcesQuery, VisitQuery
from bot.extract import extract
from bot.model import Visit
from tests.factories import make_article, make_store, span_in, visit_in

LEDGER = make_article(
    "The quay at Lenn will cost 40 million crowns, Jane Roe said.\n\n"
    "Tom Hale abstained. He had a case to prepare.\n\n"
    "The fair in Lenn was called off because of snow.\n\n"
    "The port office declined to comment on the quay.\n\n"
    '"A full bin is a lesson," said Tom Hale.',
    "ledger",
)
COURIER = make_article(
    "The quay at Lenn would cost 45 million crowns, the port office said.\n\n"
    '"A full bin is a rat," said Jane Roe.',
    "courier",
)
FACTS = tuple(fact for one in (LEDGER, COURIER) for fact in extract(one))
STORE = make_store(LEDGER, COURIER, facts=FACTS)


def asked(words):
    return answer(QuoteQuery(words=words), STORE)


def texts(found):
    return " ".join(finding.text for finding in found.findings)


def test_both_sides_of_a_choice_are_shown():
    found = asked("40 or 45 million")
    assert "40 million" in texts(found)
    assert "45 million" in texts(found)


def test_a_choice_of_words_is_shown_by_those_who_said_either():
    found = asked("bin rat or lesson")
    assert {f.voice.name for f in found.findings} == {"Jane Roe", "Tom Hale"}


def test_the_side_that_nothing_tells_is_named():
    found = asked("40 or 99 million for the quay")
    assert "nothing on “99 million”" in found.notes


def test_a_silence_is_found_as_it_is_told():
    assert "declined to comment" in texts(asked("not commented quay"))


def test_a_rank_shows_figures_and_ranks_none():
    found = asked("the highest cost of the quay")
    assert "40 million" in texts(found)
    assert any("for you to judge" in note for note in found.notes)
    assert answer(SourcesQuery(words="highest cost of the quay"), STORE).findings


def test_a_reason_is_shown_where_one_is_given():
    assert texts(asked("why fair called off")).endswith("because of snow.")


def test_what_follows_is_shown_where_no_reason_is_given():
    found = asked("why Hale abstained")
    assert "He had a case to prepare." in texts(found)
    assert "none of this says why in so many words" in found.notes


def test_a_name_among_free_words_says_whose_they_are():
    assert "rat" in texts(asked("roe rat"))
    assert asked("roe penguins").outcome is Outcome.NONE


def test_why_a_trip_was_called_off_may_stand_in_the_next_sentence():
    article = make_article(
        "Jane Roe will visit Lenn in April. The trip was planned for May but was "
        "cancelled after floods.",
        "wire",
    )
    told_there = span_in(article.text, "Jane Roe will visit Lenn in April.")
    visit = replace(
        visit_in(article, visitor="Jane Roe", place="Lenn"), evidence=(told_there,)
    )
    told = [one for one in extract(article) if not isinstance(one, Visit)]
    store = make_store(article, facts=(visit, *told))
    found = answer(VisitQuery(place="Lenn", words="cancelled"), store)
    assert found.outcome is Outcome.FOUND
    assert "after floods" in texts(found)


def test_a_journey_that_was_not_read_as_one_is_told_in_the_articles_words():
    article = make_article("Tom Hale visited the quay. The quay is old.", "wire")
    store = make_store(article, facts=())
    assert (
        texts(answer(VisitQuery(words="quay"), store)) == "Tom Hale visited the quay."
    )
    assert texts(answer(VisitQuery(visitor="Hale"), store)).startswith("Tom Hale")
    assert not answer(VisitQuery(words="Lenn"), store).findings


def store_of(**texts_by_id):
    articles = [make_article(text, name) for name, text in texts_by_id.items()]
    return make_store(*articles, facts=tuple(f for a in articles for f in extract(a)))


PLANT = store_of(
    auk="The plant at Lenn opens on Monday. Roe blamed the delay on floods.",
    gull="The ferry was late. Hale blamed the delay on fog.",
)


def test_a_reason_for_part_of_it_is_shown_of_an_article_on_the_rest():
    found = answer(QuoteQuery(words="why plant delayed"), PLANT)
    assert [f.text for f in found.findings] == ["Roe blamed the delay on floods."]


def test_no_reason_is_taken_from_an_article_on_something_else():
    assert answer(QuoteQuery(words="why bridge delayed"), PLANT).outcome is Outcome.NONE
    assert answer(QuoteQuery(words="ferry floods"), PLANT).outcome is Outcome.NONE


def test_the_articles_own_sentences_stand_beside_reports():
    store = store_of(
        auk="Jane Roe will open the plant on Monday, her office said.",
        gull="Jane Roe opened the plant on Monday.",
    )
    found = answer(QuoteQuery(words="opened plant"), store)
    assert {f.evidence[0].source.id for f in found.findings} == {"auk", "gull"}
    quoted = store_of(
        auk='"We shall open the plant," said Jane Roe.',
        gull="Jane Roe opened the plant on Monday.",
    )
    found = answer(QuoteQuery(words="open plant"), quoted)
    assert [f.evidence[0].source.id for f in found.findings] == ["auk"]


def test_both_rates_are_shown_whatever_stands_beside_them():
    store = store_of(
        auk="Tarn agreed to buy Roe, the maker of oars, for £2.4bn, or 640p a share.",
        tern="Tarn's £2.6 billion bid costs jobs. The offer of 650p a share is low.",
    )
    for words in (
        "640p or 650p a share",
        "offer 640p or 650p share",
        "is the bid £2.4bn or £2.6bn",
    ):
        found = answer(QuoteQuery(words=words), store)
        assert len(found.findings) == 2
        assert found.notes == ()


def test_days_to_choose_from_are_of_whom_an_article_tells():
    fair = make_article("Ada Roe is coming on Tuesday. Bo Poe slept.", "fair")
    store = make_store(fair, facts=tuple(extract(fair)))
    asked_of = {
        who: answer(QuoteQuery(words=f"{who} coming Tuesday or Friday"), store)
        for who in ("Roe", "Monteiro")
    }
    assert texts(asked_of["Roe"]) == "Ada Roe is coming on Tuesday."
    assert asked_of["Monteiro"].outcome is Outcome.NONE
