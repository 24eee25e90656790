"""The slash commands: every filter in any order, and back again."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import (
    CheckQuery,
    DigestQuery,
    HelpQuery,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.grammar import command_of, parse_command, read_days
from bot.model import Aspect

NOW = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)  # a Wednesday


def parse(turn):
    return parse_command(turn, now=NOW)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("/quote ferries at dawn", QuoteQuery(words="ferries at dawn")),
        ("/quote from:Tasmaret", QuoteQuery(speaker="Tasmaret")),
        ("/quote FROM: Tasmaret", QuoteQuery(speaker="Tasmaret")),
        (
            "/quote from:Tasmaret from:Lune gulls",
            QuoteQuery(speaker="Tasmaret", also=("Lune",), words="gulls"),
        ),
        (
            '/quote from:"Oriel Tasmaret" about:“fishing quotas”',
            QuoteQuery(speaker="Oriel Tasmaret", about="fishing quotas"),
        ),
        (
            "/quote about:fish rules from:Tasmaret in:herald-12",
            QuoteQuery(
                words="rules", about="fish", speaker="Tasmaret", article="herald-12"
            ),
        ),
        ("/quote form:Tasmaret", QuoteQuery(speaker="Tasmaret")),
        (
            "/quote since:2031-03-01 until:yesterday",
            QuoteQuery(since=date(2031, 3, 1), until=date(2031, 3, 11)),
        ),
        (
            "/quote gulls since:last week until:10 March 2031",
            QuoteQuery(words="gulls", since=date(2031, 3, 3), until=date(2031, 3, 10)),
        ),
        ('/quote "all"', QuoteQuery(words="all")),
        ("/quote all", QuoteQuery()),
        ('/quote "unclosed mark', QuoteQuery(words="unclosed mark")),
        (
            "/quote see https://example.org/x",
            QuoteQuery(words="see https://example.org/x"),
        ),
        ("/quote\tgulls\nand terns", QuoteQuery(words="gulls and terns")),
        ('/quote check “Gulls” : "not" so', CheckQuery(words='“Gulls” : "not" so')),
        ("/quote chekc from:nobody", CheckQuery(words="from:nobody")),
        ("/visit agenda", VisitQuery(aspects=(Aspect.AGENDA,))),
        (
            "/visit Tasmaret agneda",
            VisitQuery(words="Tasmaret", aspects=(Aspect.AGENDA,)),
        ),
        ('/visit "when" where', VisitQuery(words="when", aspects=(Aspect.WHERE,))),
        (
            "/visit by:Tasmaret to:Quillmouth earlier money",
            VisitQuery(
                visitor="Tasmaret",
                place="Quillmouth",
                aspects=(Aspect.EARLIER, Aspect.MONEY),
            ),
        ),
        ("/visit all", VisitQuery()),
        ("/sources", SourcesQuery()),
        ("/sources fishing quotas", SourcesQuery(words="fishing quotas")),
        ("/sources article:herald-12", SourcesQuery(article="herald-12")),
        ('/sources by:"Ada Fell"', SourcesQuery(words="Ada Fell")),
        ("/sources bridge by:Fell", SourcesQuery(words="bridge Fell")),
        ("/sources conflicts", SourcesQuery(conflicts=True)),
        ("/sources confilcts", SourcesQuery(conflicts=True)),
        ("/sources conflict", SourcesQuery(conflicts=True)),
        ("/sources contradictions", SourcesQuery(conflicts=True)),
        (
            "/sources conflicts harbour bridge",
            SourcesQuery(conflicts=True, words="harbour bridge"),
        ),
        (
            "/sources conflicts article:herald-12 all",
            SourcesQuery(conflicts=True, article="herald-12"),
        ),
        (
            "/sources conflict in the valley",
            SourcesQuery(words="conflict in the valley"),
        ),
        ('/sources "conflicts"', SourcesQuery(words="conflicts")),
        ("/digest", DigestQuery()),
        ("/digest preveiw", DigestQuery()),
        (
            '/digest preview ferries "sea trade"',
            DigestQuery(topics=("ferries", "sea trade")),
        ),
        ("/qoute gulls", QuoteQuery(words="gulls")),
        ("/quotes gulls", QuoteQuery(words="gulls")),
        ("/help", HelpQuery()),
        ("/help visit", HelpQuery(topic="visit")),
    ],
)
def test_reads_a_command(turn, query):
    assert parse(turn) == query


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("/quote", HelpQuery(topic="quote")),
        ("/quote help", HelpQuery(topic="quote")),
        ("/quote check", HelpQuery(topic="quote")),
        ("/visit   ", HelpQuery(topic="visit")),
        ("/visit HELP", HelpQuery(topic="visit")),
        ("/sources help", HelpQuery(topic="sources")),
        ("/quote colour:blue", HelpQuery(topic="quote", unknown="colour:blue")),
        ("/quote from:", HelpQuery(topic="quote", unknown="from:")),
        ("/quote from:about:x", HelpQuery(topic="quote", unknown="from:")),
        ("/quote since:never", HelpQuery(topic="quote", unknown="since:never")),
        (
            "/quote until:31/02/2031",
            HelpQuery(topic="quote", unknown="until:31/02/2031"),
        ),
        ("/digest dance", HelpQuery(topic="digest", unknown="dance")),
        ("/weather today", HelpQuery(unknown="/weather")),
        ("/", HelpQuery(unknown="/")),
    ],
)
def test_teaches_where_it_cannot_read(turn, query):
    assert parse(turn) == query


@pytest.mark.parametrize(
    ("turn", "meant"),
    [
        ('/quote chek "Bread"', '/quote check "Bread"'),
        ("/quote ceck bread", "/quote check bread"),
        ("/quote chcek bread and salt", "/quote check bread and salt"),
        ("/quote hlep", "/quote help"),
        ("/visit helpp", "/visit help"),
        ("/quote alll", "/quote all"),
        ("/sources conflcts", "/sources conflicts"),
        ("/digest lst", "/digest list"),
        ("/digest preveiw", "/digest preview"),
        ("/visit Lenn wehn", "/visit Lenn when"),
        ("/visit Lenn wher", "/visit Lenn where"),
        ("/visit Lenn mony", "/visit Lenn money"),
    ],
)
def test_a_slip_in_a_sub_command_is_forgiven(turn, meant):
    assert parse(turn) == parse(meant)


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("/quote cheek by jowl", "cheek by jowl"),
        ("/quote Chek said", "Chek said"),
        ("/quote hello", "hello"),
        ("/quote Hepl", "Hepl"),
        ("/quote ball", "ball"),
        ("/quote hen here were", "hen here were"),
    ],
)
def test_a_word_of_its_own_is_no_slip_of_a_sub_command(turn, words):
    assert parse(turn) == QuoteQuery(words=words)


def test_a_word_of_its_own_asks_for_no_aspect():
    assert parse("/visit hen were Wenn") == VisitQuery(words="hen were Wenn")


def test_a_name_of_several_words_needs_no_marks_where_it_is_held():
    query = parse_command(
        "/quote from:Oriel Tasmaret fish",
        now=NOW,
        fits=lambda name, value: (name, value) == ("from", "Oriel Tasmaret"),
    )
    assert query == QuoteQuery(speaker="Oriel Tasmaret", words="fish")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("today", "2031-03-12", "2031-03-12"),
        ("yesturday", "2031-03-11", "2031-03-11"),
        ("Monday", "2031-03-10", "2031-03-10"),
        ("wendesday", "2031-03-05", "2031-03-05"),
        ("tues", "2031-03-11", "2031-03-11"),
        ("last Friday", "2031-03-07", "2031-03-07"),
        ("last week", "2031-03-03", "2031-03-09"),
        ("this week", "2031-03-10", "2031-03-16"),
        ("last month", "2031-02-01", "2031-02-28"),
        ("last year", "2030-01-01", "2030-12-31"),
        ("three days ago", "2031-03-09", "2031-03-09"),
        ("a week ago", "2031-03-05", "2031-03-05"),
        ("last 10 days", "2031-03-02", "2031-03-12"),
        ("3 March", "2031-03-03", "2031-03-03"),
        ("March 3rd", "2031-03-03", "2031-03-03"),
        ("the 5th of November", "2030-11-05", "2030-11-05"),
        ("3 March 2029", "2029-03-03", "2029-03-03"),
        ("October", "2030-10-01", "2030-10-31"),
        ("Febuary 2030", "2030-02-01", "2030-02-28"),
        ("2029", "2029-01-01", "2029-12-31"),
        ("2029-12-24", "2029-12-24", "2029-12-24"),
        ("2029-12", "2029-12-01", "2029-12-31"),
        ("tomorrow", "2031-03-13", "2031-03-13"),
        ("next week", "2031-03-17", "2031-03-23"),
        ("next month", "2031-04-01", "2031-04-30"),
        ("the coming year", "2032-01-01", "2032-12-31"),
        ("next Wednesday", "2031-03-19", "2031-03-19"),
        ("next Friday", "2031-03-14", "2031-03-14"),
        ("next February", "2032-02-01", "2032-02-29"),
    ],
)
def test_reads_the_days_that_words_mean(words, first, last):
    days = read_days(words.split(), today=NOW.date())
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Wednesday", "2031-03-12", "2031-03-12"),
        ("Friday", "2031-03-14", "2031-03-14"),
        ("this Tuesday", "2031-03-18", "2031-03-18"),
        ("last Friday", "2031-03-07", "2031-03-07"),
        ("March", "2031-03-01", "2031-03-31"),
        ("February", "2032-02-01", "2032-02-29"),
        ("3 March", "2032-03-03", "2032-03-03"),
        ("29 April", "2031-04-29", "2031-04-29"),
        ("3 March 2029", "2029-03-03", "2029-03-03"),
    ],
)
def test_what_is_to_come_is_on_the_next_such_day(words, first, last):
    days = read_days(words.split(), today=NOW.date(), is_ahead=True)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "next",
        "next thing",
        "next match",
        "match",
        "2029-13",
        "the",
        "soon",
        "3/4",
        "30 February",
        "March March",
        "99999999 days ago",
        "last",
    ],
)
def test_words_that_mean_no_days_are_left_alone(words):
    assert read_days(words.split(), today=NOW.date()) is None


SAID = st.text(max_size=30)
WORDED = (
    st.text(alphabet=" \"“”:'abwhen/ltfrom", max_size=20)
    | SAID
    | st.sampled_from(
        [
            "all",
            "help",
            "when",
            "check this",
            "from:x",
            'say "no"',
            "agenda",
            "conflicts",
            "conflict at sea",
            "",
        ]
    )
)
DAYS = st.none() | st.dates()
QUERIES = st.one_of(
    st.builds(
        QuoteQuery,
        words=WORDED,
        speaker=WORDED,
        about=WORDED,
        article=WORDED,
        since=DAYS,
        until=DAYS,
    ),
    st.builds(CheckQuery, words=WORDED.map(str.strip).filter(bool)),
    st.builds(
        VisitQuery,
        words=WORDED,
        visitor=WORDED,
        place=WORDED,
        aspects=st.lists(st.sampled_from(Aspect), unique=True).map(tuple),
        since=DAYS,
        until=DAYS,
    ),
    st.builds(SourcesQuery, words=WORDED, article=WORDED, conflicts=st.booleans()),
    st.builds(DigestQuery, topics=st.lists(WORDED.filter(bool)).map(tuple)),
    st.builds(HelpQuery, topic=WORDED, unknown=WORDED),
)


@given(QUERIES)
def test_a_query_is_its_command_read(query):
    assert parse(command_of(query)) == query


def test_what_no_command_asks_has_none():
    assert command_of(SmallTalkQuery()) == command_of(UnclearQuery()) == ""


@given(st.sampled_from(["/quote ", "/visit ", "/sources ", "/digest ", "/"]), st.text())
def test_any_command_is_read_without_complaint(command, rest):
    query = parse(command + rest)
    assert parse(command_of(query)) == query


def test_a_visit_until_a_weekday_is_until_the_next():
    query = parse("/visit to:Lenn since:monday until:friday")
    assert query == VisitQuery(
        place="Lenn", since=date(2031, 3, 10), until=date(2031, 3, 14)
    )


@given(st.lists(st.text(max_size=12), max_size=6))
def test_any_words_are_read_as_days_without_complaint(words):
    days = read_days(words, today=NOW.date())
    assert days is None or days.first <= days.last


def test_articles_are_asked_for_by_their_days():
    query = SourcesQuery(words="gulls", since=date(2031, 3, 1), until=date(2031, 3, 9))
    assert parse_command(command_of(query), now=NOW) == query


def test_a_filter_given_twice_is_told_and_not_dropped():
    query = parse_command("/visit to:Karvan to:Quillmouth", now=NOW)
    assert query == HelpQuery(topic="visit", unknown="to:Quillmouth")


def test_a_speaker_given_twice_is_asked_once():
    query = parse_command("/quote from:Lune from:Moss from:lune gulls", now=NOW)
    assert query == QuoteQuery(speaker="Lune", also=("Moss",), words="gulls")


def test_a_crowd_of_speakers_is_told_and_not_answered_for_one_by_one():
    crowd = " ".join(f"from:Moss{n}" for n in range(1, 400))
    query = parse_command(f"/quote {crowd}", now=NOW)
    assert query == HelpQuery(topic="quote", unknown="from:Moss9")


def test_a_question_to_several_speakers_is_written_as_it_is_read():
    query = QuoteQuery(speaker="Oriel Tasmaret", also=("Lune", "Ms Moss"), about="fish")
    assert parse_command(command_of(query), now=NOW) == query


@pytest.mark.parametrize("verb", ["check", "chek", "chekc", "checkk", "Chcek"])
def test_a_misspelt_check_is_a_check(verb):
    query = parse_command(f"/quote {verb} mend the quay", now=NOW)
    assert query == CheckQuery(words="mend the quay")


@pytest.mark.parametrize("words", ["cheek by jowl now", "crack the ice now", "chek"])
def test_another_word_is_no_misspelt_check(words):
    assert parse_command(f"/quote {words}", now=NOW) == QuoteQuery(words=words)
