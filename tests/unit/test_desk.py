import gc
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.archive import Archive
from bot.desk import Desk
from bot.dialogue import DigestQuery, Outcome, Question, Verdict
from bot.errors import CuttingsError, IntentError, Problem
from bot.extract import extract
from bot.files import shipped
from bot.holdings import read_intents
from bot.leads import verify
from bot.matching import prepare
from bot.ports import Reading, Stream
from tests.clocks import SetClock
from tests.factories import figure_in, make_article, quote_in, statements_of

NOW = datetime(2031, 5, 14, 9, tzinfo=UTC)
LINE = "We will mend the quay before the winter storms."
ROE = make_article(f'The mayor, Jane Roe, said: "{LINE}"', "gazette")
COPY = make_article(f'"{LINE}" said Jane Roe.', "herald")
HALE = make_article('Tom Hale said "nobody asked the fishermen".', "courier")
FACTS = (
    quote_in(ROE, LINE, by="Jane Roe", role="mayor"),
    quote_in(COPY, LINE, by="Jane Roe"),
    quote_in(HALE, "nobody asked the fishermen", by="Tom Hale"),
)


class Shelf:
    """The `ArticleSource` port over what a test puts there."""

    def __init__(self, *articles):
        self.reading = Reading(articles=articles)

    def stream(self, problems):
        problems.extend(self.reading.problems)
        return Stream(iter(self.reading.articles), len(self.reading.articles))


def facts_of(articles):
    for article in articles:
        yield from statements_of(article)
        yield from (fact for fact in FACTS if fact.article == article.id)


def extracted(articles):
    return (fact for article in articles for fact in extract(article))


def make_archive(shelf, intents=None, extraction=facts_of):
    return Archive(
        source=shelf,
        intents=intents or (lambda: read_intents(shipped("intents"))),
        extraction=extraction,
        prepare=prepare,
        clock=SetClock(),
    )


@pytest.fixture
def desk():
    return Desk(make_archive(Shelf(ROE, COPY, HALE)))


def thread(desk, *turns):
    """Ask several turns in one thread; give the last answer."""
    earlier: list[str] = []
    answer = None
    for turn in turns:
        answer = desk.ask(Question(turn=turn, now=NOW, earlier=tuple(earlier)))
        if answer.command:
            earlier.append(answer.command)
    assert answer is not None
    return answer


def speakers(answer):
    return [finding.voice.name for finding in answer.findings if finding.voice]


def test_a_command_and_a_mention_answer_alike(desk):
    by_command = thread(desk, "/quote from:roe about:quay")
    by_mention = thread(desk, "what did Jane Roe say about the quay?")
    assert by_command.findings == by_mention.findings != ()


def test_an_answer_carries_the_command_that_asks_it_again(desk):
    answer = thread(desk, "what did roe say about the quay")
    assert thread(desk, answer.command).findings == answer.findings


def test_a_follow_up_changes_the_threads_latest_question(desk):
    assert speakers(thread(desk, "what did Jane Roe say?", "and Tom Hale?")) == [
        "Tom Hale"
    ]


def test_who_else_printed_it_is_about_the_words_just_shown(desk):
    answer = thread(desk, "who said mend the quay", "who else printed it?")
    assert answer.intent == "sources"
    assert {f.evidence[0].source.id for f in answer.findings} == {"gazette", "herald"}


def test_a_question_nothing_answers_abstains_and_cites_nothing(desk):
    answer = thread(desk, "what did Jane Roe say about zeppelins?")
    assert (answer.outcome, answer.missing) == (Outcome.NONE, ("zeppelins",))
    assert answer.findings == ()


def test_days_the_wrong_way_round_are_called_so(desk):
    answer = thread(desk, "/quote quay since:2031-03-09 until:2031-03-01")
    assert answer.notes[-1].endswith("/quote quay since:2031-03-01 until:2031-03-09")
    right = thread(desk, "/quote quay since:2031-03-01 until:2031-03-09")
    assert not any("wrong way round" in note for note in right.notes)


def test_a_verdict_has_its_own_first_line(desk):
    answer = thread(desk, "/quote check mend the old quay")
    assert answer.verdict is Verdict.ALTERED
    assert answer.lead.startswith("Altered")


def test_every_answer_quotes_the_version_of_the_store(desk):
    assert thread(desk, "/sources").store_version
    assert desk.digest(DigestQuery()).store_version


def test_a_slice_that_is_not_what_its_article_holds_is_never_said(desk):
    answer = thread(desk, "/quote mend the quay")
    (section,) = answer.sections
    (finding,) = section.findings
    altered = replace(finding.evidence[0], text=LINE.replace("quay", "wall"))
    forged = replace(finding, evidence=(altered,))
    answer = replace(answer, sections=(replace(section, findings=(forged,)),))
    with pytest.raises(CuttingsError, match="gazette"):
        verify(answer, make_archive(Shelf(ROE, COPY)).current.store)


def test_a_reload_swaps_everything_whole():
    shelf = Shelf(ROE)
    archive = make_archive(shelf)
    before = archive.current
    shelf.reading = Reading(articles=(ROE, HALE))
    after = archive.reload()
    assert archive.current is after
    assert list(before.store.articles) == ["gazette"]
    assert list(after.store.articles) == ["courier", "gazette"]


def test_a_reload_reads_no_article_again_that_has_not_changed():
    read = []

    def extraction(articles):
        for article in articles:
            read.append(article.id)
            yield from facts_of([article])

    shelf = Shelf(COPY, ROE)
    archive = make_archive(shelf, extraction=extraction)
    newer = replace(COPY, text=f"{COPY.text} It rained.")
    shelf.reading = Reading(articles=(HALE, newer))
    after = archive.reload()
    assert read == ["herald", "gazette", "courier", "herald"]
    assert after.store == make_archive(Shelf(HALE, newer)).current.store


def test_facts_that_come_out_of_order_are_refused():
    def extraction(articles):
        return reversed(list(facts_of(articles)))

    with pytest.raises(ValueError, match="order"):
        make_archive(Shelf(HALE, ROE), extraction=extraction)


def test_garbage_is_collected_again_after_a_reading_even_one_that_failed():
    make_archive(Shelf(ROE))
    assert gc.isenabled()
    with pytest.raises(ValueError, match="out of their articles' order"):
        make_archive(Shelf(ROE, HALE), extraction=lambda _: facts_of([HALE, ROE]))
    assert gc.isenabled()


def test_a_reload_that_finds_nothing_keeps_what_is_held():
    shelf = Shelf(ROE)
    archive = make_archive(shelf)
    gone = Problem(where="articles", message="not there", remedy="name a folder")
    shelf.reading = Reading(articles=(), problems=(gone,))
    assert list(archive.reload().store.articles) == ["gazette"]
    assert archive.current.problems == (gone,)


def test_a_mistake_in_an_intent_keeps_the_last_good_set():
    good = read_intents(shipped("intents"))
    mistake = Problem(where="quote.yaml", line=3, message="no", remedy="mend it")
    sets = iter([good])

    def intents():
        try:
            return next(sets)
        except StopIteration:
            raise IntentError(mistake) from None

    archive = make_archive(Shelf(ROE), intents)
    assert archive.reload().intents is good
    assert archive.current.problems == (mistake,)


def test_a_mistake_in_an_intent_at_the_start_stops_it():
    def intents():
        raise IntentError(Problem(where="x", message="no", remedy="mend it"))

    with pytest.raises(CuttingsError):
        make_archive(Shelf(ROE), intents)


def test_what_was_shown_is_held_against_another_name(desk):
    told = thread(desk, "/quote from:Roe quay", "did Tom Hale say that?")
    assert told.verdict is Verdict.MISATTRIBUTED


def test_two_speakers_are_named_together(desk):
    told = desk.ask(Question(turn="what did Roe and Hale say", now=NOW))
    assert told.lead.startswith("Jane Roe and Tom Hale")
    assert desk.ask(Question(turn=told.command, now=NOW)) == told


def test_words_held_apart_are_not_said_to_be_missing(desk):
    told = desk.ask(Question(turn="/quote fishermen quay", now=NOW))
    assert told.is_abstention
    assert "no cutting has all that was asked" in told.lead


@pytest.mark.parametrize(
    ("turn", "is_apart"),
    [
        ("/quote from:Roe about:fishermen", True),
        ("/quote from:Roe about:zeppelins", False),
        ("/quote from:fishermen", False),
        ("/visit Hale", True),
        ("/visit to:Zanzibar", False),
    ],
)
def test_what_is_held_is_not_said_to_be_unsupported(desk, turn, is_apart):
    told = desk.ask(Question(turn=turn, now=NOW))
    assert told.is_abstention
    assert told.is_apart is is_apart


def test_days_that_nothing_fits_are_told(desk):
    told = desk.ask(Question(turn="/quote from:Roe since:2031-05-13", now=NOW))
    assert told.is_abstention
    assert "since 13 May 2031" in told.lead


def test_what_is_missing_is_named_as_it_was_typed(desk):
    told = desk.ask(Question(turn="what did Jane say about zeppelins", now=NOW))
    assert told.missing == ("zeppelins",)
    told = thread(desk, "/quote from:Roe", "and Doe?")
    assert told.missing == ("Doe",)


def test_where_nothing_is_disputed_one_line_says_so(desk):
    answer = thread(desk, "/sources conflicts")
    assert answer.lead == "The articles disagree on nothing that can be shown."
    assert answer.is_abstention


def test_a_dispute_has_a_first_line_of_its_own():
    told = (
        "{} people died when the Lady Oriel sank off Marrow Point. "
        "Divers searched the Lady Oriel near Marrow Point."
    )
    articles = [
        make_article(told.format(count), name)
        for count, name in (("Twelve", "a"), ("Fifteen", "b"))
    ]
    archive = make_archive(Shelf(*articles), extraction=extracted)
    desk = Desk(archive)
    answer = thread(desk, "/sources conflicts")
    assert answer.lead.startswith("The articles disagree on 1 point.")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("who said anything about the storms of winter", "“storms of winter”"),
        ("/quote about:winter storms", "“winter storms”"),
    ],
)
def test_the_first_line_repeats_words_as_they_were_asked(desk, turn, told):
    assert told in desk.ask(Question(turn=turn, now=NOW)).lead


def test_the_first_line_keeps_the_sign_of_an_amount():
    lamp = make_article("The lamp cost £3 million to build.")
    facts = (
        *statements_of(lamp),
        figure_in(lamp, "£3 million", value="3000000", unit="GBP"),
    )
    desk = Desk(make_archive(Shelf(lamp), extraction=lambda _: facts))
    told = desk.ask(Question(turn="/sources £3 million for the lamp", now=NOW))
    assert "“£3 million for the lamp”" in told.lead


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("/quote the of and", "quote"),
        ("/quote \U0001f600 \U0001f44d", "quote"),
        ("/quote .*(", "quote"),
        ("/quote a", "quote"),
        ("/visit to the", "visit"),
        ("/sources \x00\x07", "sources"),
    ],
)
def test_a_command_that_says_nothing_is_taught_not_answered_with_all(desk, turn, topic):
    found = desk.ask(Question(turn=turn, now=NOW))
    assert found.outcome is Outcome.TEACH
    assert not found.findings
    assert found.command.startswith(f"/help {topic}")


@pytest.mark.parametrize(
    "command", ["/quote", "/visit", "/sources", "/quote check", ""]
)
def test_of_a_text_without_end_it_is_said_how_much_was_read(desk, command):
    found = desk.ask(Question(turn=f"{command} {'mend the quay ' * 3_000}", now=NOW))
    (told,) = [note for note in found.notes if "characters were read" in note]
    assert "of 42," in told
    assert len(found.command) < 4_100


def test_a_first_line_stays_short_whatever_was_asked(desk):
    long = [
        f"/quote from:{'x' * 3000}",
        "y" * 1400,
        " ".join(f"w{n}q" for n in range(99)),
    ]
    for turn in long:
        assert len(desk.ask(Question(turn=turn, now=NOW)).lead) < 1000


def test_a_first_line_names_nobody_of_whom_nothing_is_shown():
    told = make_article(
        "Chile's minister, Bo Arn, is to visit Dublin on Friday. He will not go to "
        "Cork. Peru's minister, Ada Roe, travelled to Cork on Monday.",
        "gazette",
    )
    desk = Desk(make_archive(Shelf(told), extraction=extracted))
    answer = desk.ask(Question(turn="who has not gone to Cork?", now=NOW))
    assert "Cork" not in answer.lead
    assert "Ada Roe" in desk.ask(Question(turn="/visit Ada Roe", now=NOW)).lead


def test_an_article_that_cannot_be_joined_loses_itself_loudly():
    lamp = make_article('"We burn," said Ada Pell.', "lamp")
    said = quote_in(lamp, "We burn,", by="Ada Pell")
    assert said.attribution is not None
    speaker = said.attribution.speaker
    nobody = replace(speaker, name=None)  # type: ignore[arg-type]  # a broken reader
    torn = replace(said, attribution=replace(said.attribution, speaker=nobody))

    def found(articles):
        for article in articles:
            yield from facts_of((article,))
            yield from (torn,) if article.id == "lamp" else ()

    snapshot = make_archive(Shelf(ROE, COPY, HALE, lamp), extraction=found).current
    assert set(snapshot.store.articles) == {"gazette", "herald", "courier"}
    (problem,) = snapshot.problems
    assert problem.where == "article lamp"
    assert "is not held" in problem.message
