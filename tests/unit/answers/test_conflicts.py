"""What articles disagree on, as an answer and beside what it touches."""

from datetime import date

import pytest

from bot.answers import answer
from bot.answers.conflicts import with_conflicts
from bot.desk import Desk
from bot.dialogue import (
    DigestQuery,
    FindingKind,
    HelpQuery,
    Outcome,
    Question,
    QuoteQuery,
    SourcesQuery,
    VisitQuery,
)
from bot.extract import extract
from bot.store import build_store
from tests.factories import make_article
from tests.unit.test_desk import NOW, Shelf, extracted, make_archive

TUESDAY = date(2031, 5, 6)
WORDS = "We heard a bang and then the lights went out on us"
GAZETTE = make_article(
    "Twelve people died when the Lady Oriel sank off Marrow Point, police said. "
    "Brightwater bought the Lady Oriel for £4.2 million in 2019.\n\n"
    f"“{WORDS},” Ana Costell, a teacher, said.",
    "gazette",
    published=TUESDAY,
)
HERALD = make_article(
    "The Lady Oriel sank off Marrow Point with the loss of 11 lives.\n\n"
    "Eleven people were killed. Filings show that Brightwater bought the Lady "
    "Oriel in 2019 for £6.2 million.\n\n"
    f"“{WORDS},” Carla Dunne, a nurse, said.",
    "herald",
    published=date(2031, 5, 8),
)
TIMES = make_article(
    "Tom Hale opened a bakery in Utopia. It cost £2 million.",
    "times",
    published=TUESDAY,
)
ARTICLES = (GAZETTE, HERALD, TIMES)
STORE = build_store(ARTICLES, [fact for a in ARTICLES for fact in extract(a)])


def asked(**query):
    return answer(SourcesQuery(conflicts=True, **query), STORE)


def titles(found):
    return [section.title for section in found.sections]


AMOUNTS = "Different amounts: “£4.2 million” / “£6.2 million”"
SPEAKERS = "Given to different speakers: Ana Costell / Carla Dunne"


def test_every_disagreement_is_a_section():
    counts = "Different counts: “Twelve people” / “11 lives”"
    assert titles(asked()) == [counts, AMOUNTS, SPEAKERS]


def test_each_side_is_a_slice_with_who_prints_it():
    _, amounts, _ = asked().sections
    assert [(f.label, f.evidence[0].source.id) for f in amounts.findings] == [
        ("“£4.2 million”", "gazette"),
        ("“£6.2 million”", "herald"),
    ]
    assert all(f.kind is FindingKind.FIGURE for f in amounts.findings)
    for finding, article in zip(amounts.findings, (GAZETTE, HERALD), strict=True):
        assert finding.text == finding.evidence[0].span.of(article.text)
        assert finding.label.strip("“”") in finding.text


def test_articles_printed_apart_are_told_so():
    assert asked().sections[1].subtitle == (
        "Printed 2 days apart: the later may bring an update."
    )


def test_a_figure_is_given_to_whom_the_article_gives_it_and_to_no_one_else():
    counts, amounts, _ = asked().sections
    voices = [f.voice and f.voice.name for f in counts.findings]
    assert voices == ["police", None]
    assert [f.voice for f in amounts.findings] == [None, None]


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("The Harbour Union pledged {} in emergency aid for Lenn.", None),
        ("The Harbour Union pledged to give {} in aid for Lenn.", "Harbour Union"),
        ("The Harbour Union said {} in aid would go to Lenn.", "Harbour Union"),
    ],
)
def test_a_sum_that_somebody_gives_is_nobodys_speech(sentence, whose):
    tide, post = (
        make_article(sentence.format(sum_), name, published=TUESDAY)
        for name, sum_ in (("tide", "€5 million"), ("post", "€7 million"))
    )
    store = build_store((tide, post), [*extract(tide), *extract(post)])
    found = answer(SourcesQuery(conflicts=True), store)

    assert len(found.findings) == 2
    for finding in found.findings:
        assert (finding.voice and finding.voice.name) == whose


def test_words_given_to_two_speakers_are_quotations_with_both():
    *_, speakers = asked().sections
    assert [f.kind for f in speakers.findings] == [FindingKind.QUOTE] * 2
    assert [f.voice.name for f in speakers.findings] == ["Ana Costell", "Carla Dunne"]


def test_words_narrow_the_disagreements():
    assert titles(asked(words="Brightwater bought")) == [AMOUNTS]


def test_an_article_narrows_the_disagreements():
    assert asked(article="times").outcome is Outcome.NONE
    assert asked(article="herald").outcome is Outcome.FOUND


def test_words_that_nothing_holds_are_named_and_others_are_not():
    assert asked(words="zeppelins").missing == ("zeppelins",)
    bakery = asked(words="bakery")
    assert (bakery.outcome, bakery.missing) == (Outcome.NONE, ())


def test_where_nothing_is_disputed_the_answer_abstains():
    alone = build_store((TIMES,), extract(TIMES))
    found = answer(SourcesQuery(conflicts=True), alone)
    assert (found.outcome, found.sections) == (Outcome.NONE, ())


def test_an_article_is_shown_with_what_it_is_disputed_on():
    found = answer(SourcesQuery(article="herald"), STORE)
    assert AMOUNTS in titles(found)
    assert titles(answer(SourcesQuery(article="times"), STORE)) == [""]


def test_a_cutting_says_that_other_articles_print_another_figure():
    found = answer(QuoteQuery(words="Twelve people died"), STORE)
    (finding, *_) = with_conflicts(found, STORE).findings
    sides = "“Twelve people” (gazette); “11 lives” (herald)"
    assert f"the articles differ here: {sides}" in finding.notes


def test_a_digest_tells_the_disagreements_of_new_articles():
    new = frozenset({HERALD.id})
    found = answer(DigestQuery(new=new), STORE)
    (section,) = [s for s in found.sections if s.title == "Where the articles differ"]
    labels = [finding.label for finding in section.findings]
    assert labels[:2] == [
        "Different counts: “Twelve people”",
        "Different amounts: “£4.2 million”",
    ]
    other = section.findings[1].variants[0]
    assert (other.note, other.evidence.source.id) == ("“£6.2 million”", "herald")
    quiet = answer(DigestQuery(new=frozenset({TIMES.id})), STORE)
    assert "Where the articles differ" not in titles(quiet)


def test_help_offers_the_disagreements_where_there_are_any():
    def offered(store):
        return [s.command for s in answer(HelpQuery(), store).suggestions]

    assert "/sources conflicts" in offered(STORE)
    assert "/sources conflicts" not in offered(build_store((TIMES,), extract(TIMES)))


def test_a_day_that_differs_is_told_with_the_stop_that_it_is_of():
    """Two stops of one sentence begin with the same words."""
    royal = "Trade minister Ines Caldera will fly to Dublin on Wednesday"
    articles = (
        make_article(f"{royal} and then to Cork on Thursday.", "a", published=TUESDAY),
        make_article(f"{royal} and then to Cork on Friday.", "b", published=TUESDAY),
    )
    store = build_store(articles, [fact for a in articles for fact in extract(a)])
    found = answer(SourcesQuery(conflicts=True), store)
    (title,) = titles(found)
    assert title.startswith("Different days for Ines Caldera in Cork: “Thursday”")


def test_a_not_that_one_print_lacks_is_told_with_both_prints():
    told = [
        make_article(
            f"“The wall of Velmora {will} move an inch,” said Ida Moll of Orrin.",
            name,
            published=TUESDAY,
        )
        for name, will in (("gazette", "will not"), ("herald", "will"))
    ]
    store = build_store(told, [fact for a in told for fact in extract(a)])
    (section,) = answer(SourcesQuery(conflicts=True), store).sections
    assert section.title == (
        "Different words of one speaker: “will not move” / “will move”"
    )
    assert [finding.kind for finding in section.findings] == [FindingKind.QUOTE] * 2
    assert [f.voice and f.voice.name for f in section.findings] == ["Ida Moll"] * 2


def test_a_day_of_two_who_travel_together_is_told_once_on_the_card_of_each():
    told = [
        make_article(
            f"Minister Jutta Holm and Governor Rui Salas arrived in Lisbon on {day}. "
            "Holm met Salas in Porto in May.",
            name,
            published=date(2031, 5, 10),
        )
        for name, day in (("gazette", "Thursday"), ("herald", "Friday"))
    ]
    store = build_store(told, [fact for a in told for fact in extract(a)])
    listed = titles(answer(SourcesQuery(conflicts=True), store))
    assert sum("days" in title for title in listed) == 2
    apart = "“Thursday” (8 May 2031) / “Friday” (9 May 2031)"
    for name in ("Jutta Holm", "Rui Salas"):
        shown = titles(answer(VisitQuery(visitor=name), store))
        of_days = [title for title in shown if "days" in title]
        assert of_days == [f"Different days for {name} in Lisbon: {apart}"]


def test_a_day_told_below_the_trip_is_shown_by_the_sentence_that_tells_it():
    """The clause of the trip names no day: "... landed there on Monday night"."""
    told = [
        make_article(
            f"Minister Jutta Holm signed a pact in Lisbon. {landed}",
            name,
            published=date(2031, 5, 10),
        )
        for name, landed in (
            ("gazette", "Holm, who landed in Lisbon on Monday night, met fishermen."),
            ("herald", "Holm landed in Lisbon on Tuesday."),
        )
    ]
    store = build_store(told, [fact for a in told for fact in extract(a)])
    (section,) = answer(SourcesQuery(conflicts=True), store).sections
    assert section.title.startswith("Different days for Jutta Holm in Lisbon")
    shown = [finding.text for finding in section.findings]
    assert all("landed in Lisbon on" in text for text in shown), shown


def test_a_plan_that_later_articles_tell_as_dropped_is_a_change_of_plan():
    def told(*days):
        texts = (
            "Trade minister Ines Caldera will visit Cork on Friday.",
            "Trade minister Ines Caldera has called off her visit to Cork on Friday.",
        )
        articles = [
            make_article(text, name, published=date(2031, 5, day))
            for text, name, day in zip(texts, "ab", days, strict=True)
        ]
        store = build_store(articles, [f for a in articles for f in extract(a)])
        (title,) = titles(answer(SourcesQuery(conflicts=True), store))
        return title.partition(" for ")[0]

    assert told(5, 7) == "A change of plan"
    assert told(6, 6) == "Different outcomes"


def test_a_stop_called_off_is_told_as_that_stop_and_shown_on_no_other_card():
    told = (
        (
            "Minister Ines Caldera will meet Ada Fen in Dublin before going on to Cork "
            "on Thursday."
        ),
        "Minister Ines Caldera has called off her visit to Cork because of fog.",
    )
    articles = [
        make_article(text, name, published=date(2031, 5, day))
        for text, name, day in zip(told, "ab", (5, 8), strict=True)
    ]
    store = build_store(articles, [f for a in articles for f in extract(a)])
    changed = "A change of plan for Ines Caldera in Cork: planned / cancelled"
    assert titles(answer(SourcesQuery(conflicts=True), store)) == [changed]
    assert changed in titles(answer(VisitQuery(place="Cork"), store))
    assert changed not in titles(answer(VisitQuery(place="Dublin"), store))


def test_what_is_called_off_of_a_list_of_stops_is_the_stop_it_names():
    told = (
        (
            "Novelist Ines Caldera will be in Hamburg on 14 May, in Berlin on 16 May "
            "and in Munich on 18 May."
        ),
        (
            "Novelist Ines Caldera read in Hamburg on 14 May. A reading in Munich was "
            "called off, and all were given their money back."
        ),
    )
    articles = [
        make_article(text, name, published=date(2031, 5, day))
        for text, name, day in zip(told, "ab", (5, 19), strict=True)
    ]
    store = build_store(articles, [f for a in articles for f in extract(a)])
    changed = "A change of plan for Ines Caldera in Munich: planned / cancelled"
    assert titles(answer(SourcesQuery(conflicts=True), store)) == [changed]
    assert changed not in titles(answer(VisitQuery(place="Hamburg"), store))


def test_words_given_to_two_speakers_are_shown_without_the_rest_of_the_sentence():
    section = next(s for s in asked().sections if s.title == SPEAKERS)
    assert [finding.text.strip(",") for finding in section.findings] == [WORDS] * 2


@pytest.mark.parametrize(
    ("turn", "sides"),
    [
        ("/quote Filings", "“£4.2 million” (gazette); “£6.2 million” (herald)"),
        ("/sources lives", "“Twelve people” (gazette); “11 lives” (herald)"),
        ("who bought it in 2019", "“£4.2 million” (gazette); “£6.2 million” (herald)"),
    ],
)
def test_an_articles_own_sentence_tells_what_others_print(turn, sides):
    desk = Desk(make_archive(Shelf(*ARTICLES), extraction=extracted))
    found = desk.ask(Question(turn=turn, now=NOW))
    assert f"the articles differ here: {sides}" in found.findings[0].notes


def test_an_outcome_that_somebody_reports_is_told_as_theirs():
    told = (
        "Trade minister Ines Caldera will visit Cork on Friday.",
        (
            "Trade minister Ines Caldera has called off her visit to Cork on Friday, "
            "two officials said."
        ),
    )
    articles = [
        make_article(text, name, published=TUESDAY)
        for text, name in zip(told, "ab", strict=True)
    ]
    store = build_store(articles, [f for a in articles for f in extract(a)])
    (section,) = answer(SourcesQuery(conflicts=True), store).sections
    voices = [f.voice.name if f.voice else "" for f in section.findings]
    assert sorted(voices) == ["", "two officials"]
