"""Words in, a question out: names, roles, intents, follow-ups, abstention."""

import gc
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.dialogue import (
    CheckQuery,
    DigestQuery,
    FollowUpKind,
    FollowUpQuery,
    HelpQuery,
    QuoteQuery,
    SmallTalkQuery,
    SourcesQuery,
    UnclearQuery,
    VisitQuery,
)
from bot.grammar import command_of, parse_command
from bot.intents import parse_intents
from bot.matching import prepare, understand
from bot.matching.scorer import Matcher, phrase_words
from bot.matching.turns import clean
from bot.model import Article, ArticleId, Aspect, SpeakerKind
from bot.resolve import Name
from bot.search import Index, Line, nearest_line, prints_as_name, prints_together
from bot.text import keys

INTENTS = parse_intents(
    {
        path.name: path.read_text("utf8")
        for path in (Path(__file__).parents[2] / "intents").glob("*.yaml")
    }
)
NOW = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)  # a Wednesday
TEXTS = {
    "herald-12": (
        "Fisheries Minister Oriel Tasmaret said the Karvan ferries would get "
        "£40 million. “We will never tax herring again,” she said of the quotas."
    ),
    "002_ab12cd": (
        "Foreign Minister Piet van der Lune will visit Quillmouth to meet Ms Tasmaret "
        "and discuss energy, trade and the harbour strike. Deeper ties between Karvan "
        "and Quillmouth will boost security, he said."
    ),
    "tide-7": "The Ministry of Tides said the blockade was illegal.",
}
PERSON, BODY = SpeakerKind.PERSON, SpeakerKind.ORGANISATION


class Newsroom:
    """Names as a store offers them."""

    version = "fake-1"
    articles = MappingProxyType(
        {
            ArticleId(name): Article(id=ArticleId(name), text=text, outlet=outlet)
            for (name, text), outlet in zip(
                TEXTS.items(), ("Karvan Herald", "", "Tide Post"), strict=True
            )
        }
    )
    speakers: tuple[Name, ...] = (
        Name(canonical="Ministry of Tides", kind=BODY, aliases=("the ministry",)),
        Name(
            canonical="Oriel Tasmaret",
            kind=PERSON,
            aliases=("Ms Tasmaret", "Tasmaret", "the 50-year-old"),
            roles=("Fisheries Minister",),
        ),
        Name(canonical="Piet van der Lune", kind=PERSON, roles=("Foreign Minister",)),
        Name(canonical="Anna Brandt", kind=PERSON),
        Name(canonical="Emil Brandt", kind=PERSON),
    )
    visitors: tuple[Name, ...] = (Name(canonical="Piet van der Lune", kind=PERSON),)
    places = ("Karvan", "Quillmouth")

    def __init__(self, *more):
        self._index = Index([*TEXTS.values(), *more], text_of=str, key_of=str)

    def holds(self, words):
        return self._index.unsupported(words)

    def prints_word(self, word):
        hits = self._index.search(word, limit=1)
        return bool(hits) and word.lower() in keys(hits[0].document)

    def prints_together(self, words):
        hits = self._index.search(words, limit=3)
        return any(prints_together(words, hit.document) for hit in hits)

    def prints_name(self, words):
        hits = self._index.search(words, limit=3)
        return any(prints_as_name(words, hit.document) for hit in hits)

    def holds_together(self, words):
        hits = self._index.search(words, limit=1)
        return bool(hits) and not hits[0].missing

    def holds_nearby(self, words, *, lacking=0):
        hits = self._index.search(" ".join(words), limit=20)
        return any(len(hit.missing) <= lacking for hit in hits)

    def line_sureness(self, words):
        line = Line(words, self._index.telling)
        hits = self._index.search(words, limit=5)
        found = nearest_line(line, (hit.document for hit in hits))
        return found.sureness if found else 0.0


STORE = Newsroom()
TASMARET, LUNE = "Oriel Tasmaret", "Piet van der Lune"


def ask(turn, *earlier, intents=INTENTS):
    return understand(turn, store=STORE, intents=intents, earlier=earlier, now=NOW)


def said(speaker="", about="", **rest):
    return QuoteQuery(speaker=speaker, about=about, **rest)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("what did Tasmaret say about the ferries?", said(TASMARET, "ferries")),
        ("<@U0BOT> what has Ms Tasmaret said on herring", said(TASMARET, "herring")),
        ("what did the fisheries minister Oriel Tasmaret say", said(TASMARET)),
        ("What did van der Lune say about energy and trade?",
         said(LUNE, "energy and trade")),
        ("whta did tasmarett sya abuot herrings", said(TASMARET, "herrings")),
        ("what did Piet say about energy", said(LUNE, "energy")),
        ("what did Brandt say about energy", said("Brandt", "energy")),
        ("what did Nia Oduya say about herring", said("Nia Oduya", "herring")),
        ("what did the harbour master say about herring",
         said("harbour master", "herring")),
        ("according to Tasmaret, who pays", said(TASMARET, "pays")),
        ("quotes by Tasmaret on herring", said(TASMARET, "herring")),
        ("quotes from the ministry", said("Ministry of Tides")),
        ("anything from Tasmaret about quotas?", said(TASMARET, "quotas")),
        ("Tasmaret's exact words on the quotas please", said(TASMARET, "quotas")),
        ("Oduya's comments on herring", said("Oduya", "herring")),
        ("Tasmaret on ferries", said(TASMARET, "ferries")),
        ("Tasmaret", said(TASMARET)),
        ("who is Oriel Tasmaret?", said(TASMARET)),
        ("show me everything Tasmaret said", said(TASMARET)),
        ("Did the ministry say the blockade was legal?",
         said("Ministry of Tides", "blockade was legal")),
        ("where does Tasmaret stand on the quotas", said(TASMARET, "quotas")),
        ("who said deeper ties will boost security",
         said(words="deeper ties will boost security")),
        ("deeper ties between karvan and", said(words="deeper ties between karvan")),
        ("who said “never tax herring”", said(words="never tax herring")),
        ("who talked about the harbour strike", said(words="harbour strike")),
        ("what was said about Tasmaret", said(about="Tasmaret")),
        ("who has not paid for herring", said(words="not paid herring")),
        ("did Tasmaret run for the harbour", said(words="Tasmaret run harbour")),
        ("is it true that the blockade is illegal", said(words="blockade illegal")),
        ("quotes from herald-12", said(article="herald-12")),
        ("what does the Karvan Herald say about ferries",
         said(words="ferries", article="Karvan Herald")),
        ("what did Tasmaret say since Monday",
         said(TASMARET, since=date(2031, 3, 10))),
        ("Tasmaret quotes from last week",
         said(TASMARET, since=date(2031, 3, 3), until=date(2031, 3, 9))),
        ("what did she say about herring", said(words="herring")),
    ],
)  # fmt: skip
def test_understands_who_said_what(turn, query):
    assert ask(turn) == query


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("did Tasmaret say “we will tax herring”?",
         "did Tasmaret say “we will tax herring”?"),
        ('Tasmaret said "no more herring"', 'Tasmaret said "no more herring"'),
        ('is "never tax herring" verbatim?', 'is "never tax herring" verbatim?'),
        ("“We will never tax herring again”", "“We will never tax herring again”"),
        ("check this: we will tax herring", "we will tax herring"),
        ("is this quote right: we tax herring", "we tax herring"),
    ],
)  # fmt: skip
def test_understands_what_to_check(turn, query):
    assert ask(turn) == CheckQuery(words=query)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("who visited Quillmouth?",
         VisitQuery(place="Quillmouth", aspects=(Aspect.WHO,))),
        ("who is visting quilmouth",
         VisitQuery(place="Quillmouth", aspects=(Aspect.WHO,))),
        ("when is van der Lune going to Quillmouth",
         VisitQuery(visitor=LUNE, place="Quillmouth", aspects=(Aspect.WHEN,))),
        ("whom will Lune meet in Quillmouth?",
         VisitQuery(visitor=LUNE, place="Quillmouth", aspects=(Aspect.MEETS,))),
        ("what will van der Lune announce in Karvan",
         VisitQuery(visitor=LUNE, place="Karvan", aspects=(Aspect.ANNOUNCEMENTS,))),
        ("what is on the agenda of van der Lune's trip",
         VisitQuery(visitor=LUNE, aspects=(Aspect.AGENDA,))),
        ("has van der Lune been to Karvan before?",
         VisitQuery(visitor=LUNE, place="Karvan", aspects=(Aspect.EARLIER,))),
        ("when is Nia Oduya visiting Karvan",
         VisitQuery(visitor="Nia Oduya", place="Karvan", aspects=(Aspect.WHEN,))),
        ("who is visiting Brelland",
         VisitQuery(place="Brelland", aspects=(Aspect.WHO,))),
        ("tell me about the visit to Quillmouth", VisitQuery(place="Quillmouth")),
        ("visits about energy", VisitQuery(words="energy")),
    ],
)  # fmt: skip
def test_understands_who_goes_where(turn, query):
    assert ask(turn) == query


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("list sources", SourcesQuery()),
        ("what have you got?", SourcesQuery()),
        ("which articles mention the blockade", SourcesQuery(words="blockade")),
        ("wich artciles mention the blokade", SourcesQuery(words="blokade")),
        ("which papers printed “never tax herring”",
         SourcesQuery(words="never tax herring")),
        ("show me article 002", SourcesQuery(article="002_ab12cd")),
        ("what is tide-7 about", SourcesQuery(article="tide-7")),
        ("digest", DigestQuery()),
        ("what's new on energy", DigestQuery(topics=("energy",))),
        ("preview the digest please", DigestQuery()),
        ("help", HelpQuery()),
        ("what can you do?", HelpQuery()),
        ("how do I check a quote?", HelpQuery(topic="quote")),
        ("", HelpQuery()),
        ("<@U0BOT>", HelpQuery()),
    ],
)  # fmt: skip
def test_understands_sources_digests_and_help(turn, query):
    assert ask(turn) == query


@pytest.mark.parametrize(
    ("turn", "intent"),
    [
        ("hello there", "greeting"),
        ("thanks!", "thanks"),
        ("thnaks a lot", "thanks"),
        ("who made you", "about"),
        ("tell me a joke", "smalltalk"),
        ("write a poem about the sea", "smalltalk"),
        ("who will win the election?", "smalltalk"),
        ("what is the capital of Brelland", "smalltalk"),
        ("what's the weather like", "smalltalk"),
        ("book a meeting room", "smalltalk"),
        ("no", "smalltalk"),
        ("open source tools", "smalltalk"),
        ("can you get me a quote for the new chairs", "smalltalk"),
        ("visitor parking", "smalltalk"),
        ("please forward the minutes to Brandt", "smalltalk"),
        ("get quotes from plumbers", "smalltalk"),
        ("digest my lunch lol", "smalltalk"),
        ("visit my aunt", "smalltalk"),
    ],
)
def test_turns_talk_away(turn, intent):
    assert ask(turn) == SmallTalkQuery(intent=intent)


def test_a_line_that_stands_in_an_article_is_no_talk():
    turn = "call me a taxi when the tide turns"
    assert ask(turn) == SmallTalkQuery()
    store = Newsroom("“Call me a taxi when the tide turns,” he said.")
    query = understand(turn, store=store, intents=INTENTS, earlier=(), now=NOW)
    assert query == QuoteQuery(words=turn)


@pytest.mark.parametrize(
    ("turn", "missing"),
    [
        ("zeppelin hangar maintenance", ("zeppelin", "hangar", "maintenance")),
        ("gondola, airship", ("gondola", "airship")),
    ],
)
def test_names_what_nothing_held_supports(turn, missing):
    assert ask(turn) == UnclearQuery(missing=missing)


def test_searches_for_the_words_of_a_question_of_no_intent_if_any_is_held():
    query = ask("zeppelin blockade")
    assert query == QuoteQuery(words="zeppelin blockade")


def test_asks_the_same_of_two_speakers():
    query = ask("what did Tasmaret and van der Lune say about energy")
    assert query == QuoteQuery(speaker=TASMARET, also=(LUNE,), about="energy")


def test_whoever_is_mentioned_is_not_who_spoke_when_asked_again():
    query = ask("who mentioned Tasmaret")
    assert query == QuoteQuery(about="Tasmaret")
    assert ask(command_of(query)) == query


def test_asks_the_same_of_three_speakers():
    query = ask("what did Tasmaret, van der Lune and the Ministry of Tides say")
    assert (query.speaker, query.also[0]) == (TASMARET, LUNE)
    assert len(query.also) == 2


@pytest.mark.parametrize(
    "turn",
    [
        "what exactly did Tasmaret say about herring",
        "what has Tasmaret said recently about herring",
        "what did Tasmaret say publicly about herring?",
    ],
)
def test_words_beside_a_verb_of_saying_are_not_asked_about(turn):
    assert ask(turn) == QuoteQuery(speaker=TASMARET, about="herring")


def test_quotes_may_be_got_from_those_who_are_held():
    assert ask("get quotes from Tasmaret") == QuoteQuery(speaker=TASMARET)
    assert ask("get quotes from the ferries") == QuoteQuery(speaker="ferries")


@pytest.mark.parametrize(
    "turn", ["how did Lune react to herring", "how did Lune respond on herring"]
)
def test_a_reaction_is_what_someone_said(turn):
    assert ask(turn) == QuoteQuery(speaker=LUNE, about="herring")


@pytest.mark.parametrize(
    "turn",
    [
        "write me an article about herring",
        "please write a headline on the herring quotas",
        "summarise the article about herring",
    ],
)
def test_a_chore_is_turned_away_whatever_it_is_about(turn):
    assert isinstance(ask(turn), SmallTalkQuery)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("what did the fisheries minister say about quotas",
         said(TASMARET, "quotas")),
        ("anything from the foreign minister on energy?", said(LUNE, "energy")),
        ("what did oriel tasmart say", said(TASMARET)),
        ("what did Tasmaret say on Monday",
         said(TASMARET, since=date(2031, 3, 10), until=date(2031, 3, 11))),
        ("what did Tasmaret say about the vote on Monday",
         said(TASMARET, "vote on Monday")),
        ("what did Tasmaret say about herring before March",
         said(TASMARET, "herring", until=date(2031, 2, 28))),
        ("compare Tasmaret with van der Lune on energy",
         said(TASMARET, "energy", also=(LUNE,))),
        ("how do Tasmaret and van der Lune differ on energy",
         said(TASMARET, "energy", also=(LUNE,))),
        ("was it Tasmaret or van der Lune who said herring is safe",
         said(TASMARET, "herring is safe", also=(LUNE,))),
        ("will the ferries cost 40 or 50 million",
         said(words="ferries cost 40 or 50 million")),
        ("why did the ferries stop", said(words="why ferries stop")),
        ("most expensive ferries", said(words="most expensive ferries")),
        ("will ferries be safe or not", said(words="ferries safe")),
        ("who hasn't commented on herring", said(words="hasn't commented herring")),
        ("didn't Tasmaret comment on herring", said(TASMARET, "herring")),
        ("who declined to comment on herring", said(words="declined comment herring")),
        ("anything from unions on herring", said("unions", "herring")),
        ("list everything on herring", said(words="herring")),
        ("is the harbour closing", said(words="harbour closing")),
        ("is Tasmaret going to tax herring", said(words="Tasmaret tax herring")),
        ("who said something along the lines of deeper ties",
         said(words="deeper ties")),
        ("is the blockade mentioned anywhere", SourcesQuery(words="blockade")),
        ("which paper was first to print the blockade", SourcesQuery(words="blockade")),
        ("who is quoted most", SourcesQuery()),
        ("articles of 1 March 2031",
         SourcesQuery(since=date(2031, 3, 1), until=date(2031, 3, 1))),
        ("articles from 1 March on", SourcesQuery(since=date(2031, 3, 1))),
        ("where is the foreign minister going",
         VisitQuery(visitor=LUNE, aspects=(Aspect.WHERE,))),
        ("where is Lune off to next",
         VisitQuery(visitor=LUNE, aspects=(Aspect.WHERE,))),
        ("how often has Lune been to Karvan",
         VisitQuery(visitor=LUNE, place="Karvan", aspects=(Aspect.EARLIER,))),
        ("who is going to Karvan next week",
         VisitQuery(place="Karvan", aspects=(Aspect.WHO,),
                    since=date(2031, 3, 17), until=date(2031, 3, 23))),
        ("who is in Karvan on Friday",
         VisitQuery(place="Karvan", aspects=(Aspect.WHO,),
                    since=date(2031, 3, 14), until=date(2031, 3, 14))),
        ("who was in Karvan on Friday",
         VisitQuery(place="Karvan", aspects=(Aspect.WHO,),
                    since=date(2031, 3, 7), until=date(2031, 3, 7))),
        ("did Lune visit Karvan in 2029",
         VisitQuery(visitor=LUNE, place="Karvan",
                    since=date(2029, 1, 1), until=date(2029, 12, 31))),
        ("when did Lune visit Karvan last year",
         VisitQuery(visitor=LUNE, place="Karvan", aspects=(Aspect.WHEN,),
                    since=date(2030, 1, 1), until=date(2030, 12, 31))),
        ("what was said about the blockade in May 2030",
         said(words="blockade", since=date(2030, 5, 1), until=date(2030, 5, 31))),
        ("what did Tasmaret say about the ferries on Monday",
         said(TASMARET, "ferries", since=date(2031, 3, 10), until=date(2031, 3, 11))),
        ("£40m", said(words="£40m")),
        ("40 million pounds", said(words="40 million pounds")),
        ("has Tasmaret commented on the 2024 blockade",
         said(TASMARET, "2024 blockade")),
        ("what happened in Karvan", said(words="Karvan")),
        ("is Oduya going to Lake Temba",
         VisitQuery(visitor="Oduya", place="Lake Temba")),
        ("did Lune cancel his visit to Karvan",
         VisitQuery(words="cancel", visitor=LUNE, place="Karvan")),
        ("how much of the quotas will Karvan get", said(words="quotas Karvan get")),
        ("which articles don't mention the blockade", SourcesQuery(words="blockade")),
        ("which visits are planned", VisitQuery(words="planned")),
        ("which visits happened", VisitQuery()),
        ("which trips are coming up",
         VisitQuery(words="planned", since=date(2031, 3, 12))),
        ("what did Tasmaret say about the ferries next week",
         said(TASMARET, "ferries next week")),
        ("how come the ferries stopped", said(words="why ferries stopped")),
        ("why was the Karvan trip put off",
         VisitQuery(words="postponed", place="Karvan")),
        ("how come Lune's trip to Karvan was called off",
         VisitQuery(words="cancelled", visitor=LUNE, place="Karvan")),
        ("what stopped Lune going to Karvan",
         VisitQuery(words="stopped", visitor=LUNE, place="Karvan")),
        ("is it £40 million or £50 million for ferries",
         said(words="£40 million or £50 million ferries")),
        ("quotes on herring from Rusia", said(words="herring from Rusia")),
        ("quotes on herring from Oslo", said(words="herring from Oslo")),
        ("quotes on herring from Tasmaret", said(TASMARET, "herring")),
        ("quotes on herring from Nobbs", said("Nobbs", "herring")),
        ("anything from the Tasmaret woman on herring", said(TASMARET, "herring")),
        ("/visit quillmuoth", VisitQuery(place="quillmuoth")),
        ("/visit Karvan last year",
         VisitQuery(place="Karvan", since=date(2030, 1, 1), until=date(2030, 12, 31))),
        ("/visit Lune friday",
         VisitQuery(visitor="Lune", since=date(2031, 3, 14), until=date(2031, 3, 14))),
        ("/visit Oduya last week",
         VisitQuery(words="Oduya", since=date(2031, 3, 3), until=date(2031, 3, 9))),
        ("/visit Theresa May", VisitQuery(words="Theresa May")),
        ("/visit in 2029",
         VisitQuery(since=date(2029, 1, 1), until=date(2029, 12, 31))),
        ("/visit in May",
         VisitQuery(since=date(2031, 5, 1), until=date(2031, 5, 31))),
        ("/quote on Monday",
         QuoteQuery(since=date(2031, 3, 10), until=date(2031, 3, 10))),
        ("/quote last month",
         QuoteQuery(since=date(2031, 2, 1), until=date(2031, 2, 28))),
        ("/quote herring since Monday",
         QuoteQuery(words="herring", since=date(2031, 3, 10))),
        ("/quote zeppelins last week", QuoteQuery(words="zeppelins last week")),
        ("/quote monday", QuoteQuery(words="monday")),
        ("/sources in February",
         SourcesQuery(since=date(2031, 2, 1), until=date(2031, 2, 28))),
        ("/quote herring from:Tasmaret since:monday",
         QuoteQuery(words="herring", speaker="Tasmaret", since=date(2031, 3, 10))),
        ("/visit upcoming", VisitQuery(words="planned", since=date(2031, 3, 12))),
        ("/visit Iran", VisitQuery(place="Iran")),
        ("/visit energy iran", VisitQuery(words="energy iran")),
    ],
)  # fmt: skip
def test_understands_questions_beyond_looking_up(turn, query):
    assert ask(turn) == query


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("where do the papers disagree", ""),
        ("any contradictions about the blockade", "blockade"),
        ("do the reports agree on herring quotas", "herring quotas"),
        ("which figures don't match", ""),
        ("whcih articles contradict eachother", ""),
    ],
)
def test_asks_where_articles_conflict(turn, words):
    assert ask(turn) == SourcesQuery(words=words, conflicts=True)


def test_parties_that_disagree_are_no_conflict_of_articles():
    assert ask("which articles say the parties disagree") != SourcesQuery(
        words="parties disagree", conflicts=True
    )


def test_a_role_written_short_or_in_full_stands_with_its_name():
    assert ask("what did foreign minister Lune say") == QuoteQuery(speaker=LUNE)


def test_a_commands_free_words_give_up_their_names():
    query = ask("/visit Lune Quillmouth energy when")
    assert query == VisitQuery(
        visitor="Lune", place="Quillmouth", words="energy", aspects=(Aspect.WHEN,)
    )


def test_whether_a_visit_is_off_is_not_dropped():
    assert ask("was Lune's trip postponed") == VisitQuery(
        visitor=LUNE, words="postponed"
    )


def test_why_a_visit_is_off_asks_for_what_is_told_of_that():
    query = ask("why was Lune's trip postponed")
    assert query == VisitQuery(visitor=LUNE, words="postponed")


@pytest.mark.parametrize("turn", ["/sources herald-12", "/sources HERALD-12"])
def test_an_article_is_meant_by_its_id(turn):
    assert ask(turn) == SourcesQuery(article=turn.removeprefix("/sources "))


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("which articles are from March 2031",
         SourcesQuery(since=date(2031, 3, 1), until=date(2031, 3, 31))),
        ("what's new since Monday", SourcesQuery(since=date(2031, 3, 10))),
        ("what was published since Monday", SourcesQuery(since=date(2031, 3, 10))),
    ],
)  # fmt: skip
def test_days_of_articles_are_not_dropped(turn, query):
    assert ask(turn) == query


def test_a_longer_name_than_is_held_is_another_body():
    assert ask("what did the herring ministry say") == QuoteQuery(
        speaker="herring ministry"
    )


def test_a_word_of_asking_inside_a_name_is_part_of_it():
    assert ask("has Herring Line apologised") == QuoteQuery(
        words="Herring Line apologised"
    )


def test_how_long_asks_and_how_old_of_someone_is_asked():
    assert ask("how long did the blockade last") == QuoteQuery(words="blockade last")
    assert ask("how old is Tasmaret") == QuoteQuery(words="old Tasmaret")


@pytest.mark.parametrize(
    "turn", ["find me a quote form Tasmaret", "quotes form Tasmaret pls"]
)
def test_form_before_a_name_is_from(turn):
    assert ask(turn) == QuoteQuery(speaker=TASMARET)


@pytest.mark.parametrize(
    "turn", ["how tall is Tasmaret", "how rich is Tasmaret", "how old is Tasmaret"]
)
def test_how_someone_is_who_is_held_is_looked_up(turn):
    assert isinstance(ask(turn), QuoteQuery | UnclearQuery)


def test_a_question_about_a_person_is_none_about_sources():
    query = ask("did Tasmaret accuse the blockade of hiding reports")
    assert isinstance(query, QuoteQuery)
    assert "reports" in query.words


ABOUT_HERRING = QuoteQuery(speaker=TASMARET, about="herring")
TRIP = VisitQuery(visitor=LUNE, place="Quillmouth", aspects=(Aspect.WHEN,))


@pytest.mark.parametrize(
    ("turn", "latest", "query"),
    [
        ("and van der Lune?", ABOUT_HERRING, replace(ABOUT_HERRING, speaker=LUNE)),
        ("what about Lune", ABOUT_HERRING, replace(ABOUT_HERRING, speaker=LUNE)),
        ("and Oduya?", ABOUT_HERRING, replace(ABOUT_HERRING, speaker="Oduya")),
        ("van der lune?", ABOUT_HERRING, replace(ABOUT_HERRING, speaker=LUNE)),
        ("what about the quotas?",
         ABOUT_HERRING, replace(ABOUT_HERRING, about="quotas")),
        ("more on ferries", ABOUT_HERRING, replace(ABOUT_HERRING, about="ferries")),
        ("and on energy?", ABOUT_HERRING, replace(ABOUT_HERRING, about="energy")),
        ("anything about energy",
         ABOUT_HERRING, replace(ABOUT_HERRING, about="energy")),
        ("since Monday", ABOUT_HERRING,
         replace(ABOUT_HERRING, since=date(2031, 3, 10))),
        ("in the herald only", ABOUT_HERRING,
         replace(ABOUT_HERRING, article="Karvan Herald")),
        ("only last week", ABOUT_HERRING,
         replace(ABOUT_HERRING, since=date(2031, 3, 3), until=date(2031, 3, 9))),
        ("in the Herald?",
         ABOUT_HERRING, replace(ABOUT_HERRING, article="Karvan Herald")),
        ("what did she say about energy", ABOUT_HERRING,
         replace(ABOUT_HERRING, about="energy")),
        ("did she resign", ABOUT_HERRING, QuoteQuery(words=f"{TASMARET} resign")),
        ("when will she visit Karvan?", ABOUT_HERRING,
         VisitQuery(visitor=TASMARET, place="Karvan", aspects=(Aspect.WHEN,))),
        ("show me the agenda", TRIP, replace(TRIP, aspects=(Aspect.AGENDA,))),
        ("whom will he meet?", TRIP, replace(TRIP, aspects=(Aspect.MEETS,))),
        ("when?", TRIP, TRIP),
        ("and next week?", TRIP,
         replace(TRIP, since=date(2031, 3, 17), until=date(2031, 3, 23))),
        ("in Karvan?", TRIP, replace(TRIP, place="Karvan")),
        ("in Peru?", TRIP, replace(TRIP, place="Peru")),
        ("and van der Lune about energy?",
         ABOUT_HERRING, replace(ABOUT_HERRING, speaker=LUNE, about="energy")),
        ("and van der Lune?",
         replace(ABOUT_HERRING, also=("Nia Oduya",)),
         replace(ABOUT_HERRING, speaker=LUNE)),
        ("and Tasmaret?", TRIP, replace(TRIP, visitor=TASMARET)),
        ("what did he say about energy",
         TRIP, QuoteQuery(speaker=LUNE, about="energy")),
        ("and the blockade?",
         SourcesQuery(words="ferries"), SourcesQuery(words="blockade")),
        ("no, about energy", ABOUT_HERRING, replace(ABOUT_HERRING, about="energy")),
        ("sorry, van der Lune", ABOUT_HERRING, replace(ABOUT_HERRING, speaker=LUNE)),
        ("nope, i meant van der Lune",
         ABOUT_HERRING, replace(ABOUT_HERRING, speaker=LUNE)),
        ("where else is he going?",
         TRIP, replace(TRIP, place="", aspects=(Aspect.WHERE,))),
        ("where else?", TRIP, replace(TRIP, place="", aspects=(Aspect.WHERE,))),
        ("who else?", TRIP, replace(TRIP, visitor="", aspects=())),
        ("and who else?", replace(TRIP, place=""),
         replace(TRIP, place="", aspects=(Aspect.COMPANY,))),
    ],
)  # fmt: skip
def test_a_follow_up_changes_the_latest_question(turn, latest, query):
    assert ask(turn, HelpQuery(), latest, SmallTalkQuery()) == query


@pytest.mark.parametrize("turn", ["how many jobs will go", "where did the money go"])
def test_what_goes_is_no_traveller(turn):
    assert isinstance(ask(turn), QuoteQuery)


@pytest.mark.parametrize("turn", ["where did the minister go", "where did she go"])
def test_who_goes_is_a_traveller(turn):
    assert not isinstance(ask(turn), QuoteQuery)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("how long was he jailed for", QuoteQuery(words="Adam Hart jailed")),
        ("how long was she jailed for", QuoteQuery(words="Bridget Hale jailed")),
    ],
)
def test_he_is_the_latest_man_of_the_thread(turn, query):
    earlier = QuoteQuery(speaker="Adam Hart"), QuoteQuery(speaker="Bridget Hale")
    asked = ask(turn, *earlier)
    assert isinstance(asked, QuoteQuery)
    assert asked.words == query.words


def test_he_is_nobody_where_the_thread_is_about_a_woman():
    asked = ask("how long was he jailed for", QuoteQuery(speaker="Bridget Hale"))
    assert isinstance(asked, QuoteQuery)
    assert asked.words == "jailed"


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        ("who else printed it?", FollowUpKind.PRINTED),
        ("which other papers carried that", FollowUpKind.PRINTED),
        ("who else reported this", FollowUpKind.PRINTED),
        ("where was it published?", FollowUpKind.PRINTED),
        ("any other sources?", FollowUpKind.PRINTED),
        ("which article is that from", FollowUpKind.PRINTED),
        ("who else said it", FollowUpKind.SPEAKERS),
        ("did anyone else say that?", FollowUpKind.SPEAKERS),
        ("anyone else?", FollowUpKind.SPEAKERS),
        ("was that on the record?", FollowUpKind.RECORD),
        ("who said that", FollowUpKind.RECORD),
        ("when was that said", FollowUpKind.RECORD),
        ("did she say that?", FollowUpKind.RECORD),
        ("in which article?", FollowUpKind.PRINTED),
        ("which paper?", FollowUpKind.PRINTED),
        ("any other versions?", FollowUpKind.SPEAKERS),
        ("show me the other wordings", FollowUpKind.SPEAKERS),
        ("who disagrees?", FollowUpKind.SPEAKERS),
        ("who says?", FollowUpKind.RECORD),
        ("who printed it first?", FollowUpKind.PRINTED),
        ("who had that first", FollowUpKind.PRINTED),
    ],
)
def test_a_follow_up_asks_about_what_was_found(turn, kind):
    assert ask(turn, ABOUT_HERRING) == FollowUpQuery(kind=kind, of=ABOUT_HERRING)


@pytest.mark.parametrize(
    "turn",
    [
        "exact words?",
        "what's the exact quote",
        "what exactly did she say",
        "in full pls",
    ],
)
def test_exact_words_are_those_just_found(turn):
    assert ask(turn, ABOUT_HERRING) == ABOUT_HERRING


@pytest.mark.parametrize("turn", ["no", "sorry", "no worries", "sorry, wrong thread"])
def test_taking_back_without_more_is_talk(turn):
    assert isinstance(ask(turn, ABOUT_HERRING), SmallTalkQuery)


@pytest.mark.parametrize("turn", ["what else did he say", "did she say that"])
def test_a_pronoun_for_nobody_named_asks_who_is_meant(turn):
    query = ask(turn)
    assert isinstance(query, UnclearQuery)
    assert command_of(QuoteQuery(speaker=LUNE)) in query.candidates


def test_a_journey_of_nobody_named_asks_who_is_meant():
    asked = VisitQuery(visitor=LUNE, aspects=(Aspect.WHERE,))
    assert ask("where is she going") == UnclearQuery(candidates=(command_of(asked),))


def test_what_is_asked_for_is_never_all_that_is_held():
    store = Newsroom("The ferry Cormorant won.")
    query = understand("who won", store=store, intents=INTENTS, earlier=(), now=NOW)
    assert query == QuoteQuery(words="won")


@pytest.mark.parametrize("turn", ["who said what", "what's been said", "any quotes"])
def test_all_that_was_said_can_be_asked_for(turn):
    assert ask(turn) == QuoteQuery()


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("what was signed in Quillmouth", "signed"),
        ("what did van der Lune agree in Quillmouth", "agree"),
    ],
)
def test_what_was_agreed_is_asked_of_a_visit(turn, words):
    query = ask(turn)
    assert isinstance(query, VisitQuery)
    assert (query.place, query.words) == ("Quillmouth", words)
    assert query.aspects == (Aspect.ANNOUNCEMENTS,)


def test_who_agrees_with_somebody_is_no_agreement():
    query = ask("who agrees with Tasmaret")
    assert Aspect.ANNOUNCEMENTS not in getattr(query, "aspects", ())


def test_a_negation_without_its_apostrophe_is_one():
    query = ask("who hasnt come to Karvan")
    assert query == VisitQuery(words="not", place="Karvan", aspects=(Aspect.WHO,))


def test_who_is_leaving_is_asked_of_the_articles():
    store = Newsroom("Ada Roe denied that she was leaving.")

    def read(turn):
        return understand(turn, store=store, intents=INTENTS, earlier=(), now=NOW)

    assert read("who is leaving") == QuoteQuery(words="leaving")
    assert isinstance(read("who is leaving for Karvan"), VisitQuery)


def test_a_line_with_one_word_wrong_is_no_talk():
    query = ask("deeper ties boost sekurity badly")
    assert query == QuoteQuery(words="deeper ties boost sekurity badly")


def test_what_is_missing_is_no_news():
    assert isinstance(ask("how many ferries have gone missing"), QuoteQuery)


def test_exact_words_of_another_are_those_of_the_other():
    assert ask("exact words of van der Lune", ABOUT_HERRING) != ABOUT_HERRING


@pytest.mark.parametrize("off", ["put off", "called off", "pushed back"])
def test_that_a_visit_is_off_is_no_place(off):
    query = ask(f"was van der Lune's visit {off}")
    assert isinstance(query, VisitQuery)
    assert (query.visitor, query.place) == (LUNE, "")
    assert query.words


def test_nobody_is_called_not():
    query = ask("who did he not meet", TRIP)
    assert isinstance(query, VisitQuery)
    assert query.visitor != "not"


@pytest.mark.parametrize(
    "turn", ["articles by Ada Fell", "what has Ada Fell written", "pieces by Ada Fell"]
)
def test_what_somebody_wrote_is_asked_of_the_articles(turn):
    assert ask(turn) == SourcesQuery(words="Ada Fell")


class TwoMinisters(Newsroom):
    version = "two ministers"
    visitors = (
        *Newsroom.visitors,
        Name(canonical="Ada Byrne", kind=PERSON, roles=("Foreign Minister",)),
    )


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("what did the foreign minister say", said("foreign minister")),
        ("what did the forein minster say", said("foreign minister")),
        ("what did foreign minister Lune say", said(LUNE)),
    ],
)
def test_an_office_that_two_hold_is_nobodys_name(turn, query):
    asked = understand(turn, store=TwoMinisters(), intents=INTENTS, earlier=(), now=NOW)
    assert asked == query


def test_who_is_called_by_a_word_that_also_asks_is_the_visitor():
    asked = ask("why did the minister not come")
    assert (asked.visitor, asked.words) == ("minister", "not")


def test_what_a_paper_said_is_nobodys_speech():
    assert ask("which paper said 40 tonnes of herring") == SourcesQuery(
        words="40 tonnes herring"
    )


@pytest.mark.parametrize("typed", ["sec", "Sec", "SEC"])
def test_offices_may_be_typed_short(typed):
    asked = ask(f"fisheries {typed} quotes on herring")
    assert asked == ask("fisheries secretary quotes on herring")


@pytest.mark.parametrize(
    "turn", ["tea at 5 pm", "wait a sec", "“the pm is a herring” who said that"]
)
def test_time_and_quoted_words_are_no_offices(turn):
    assert "prime" not in str(ask(turn))
    assert "secretary" not in str(ask(turn))


def test_or_not_asks_for_nothing():
    asked = ask("did van der Lune go to Quillmouth or not")
    assert asked == ask("did van der Lune go to Quillmouth")
    assert isinstance(asked, VisitQuery)


def test_a_choice_of_what_is_held_is_looked_up():
    assert isinstance(ask("will the herring rise or shrink"), QuoteQuery)


@pytest.mark.parametrize("turn", ["did van der Lune say that?", "has Lune said so"])
def test_what_was_found_is_held_against_another_name(turn):
    assert ask(turn, ABOUT_HERRING) == FollowUpQuery(
        kind=FollowUpKind.CLAIMED, of=ABOUT_HERRING, speaker=LUNE
    )


@pytest.mark.parametrize(
    "turn",
    [
        "who visited Quillmouth?",
        "what did van der Lune say about energy",
        "which articles mention the blockade",
        "who said deeper ties will boost security",
        "list sources",
        "help",
        "thanks",
        "tell me a joke",
    ],
)
def test_a_question_that_stands_alone_leans_on_nothing(turn):
    assert ask(turn, ABOUT_HERRING) == ask(turn, TRIP) == ask(turn)


@pytest.mark.parametrize("turn", ["and van der Lune?", "who else printed it?", "when?"])
def test_nothing_earlier_is_nothing_to_lean_on(turn):
    assert not isinstance(ask(turn), FollowUpQuery)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("/quote from:Oriel Tasmaret herring",
         QuoteQuery(words="herring", speaker="Oriel Tasmaret")),
        ("/quote Tasmaret", QuoteQuery(speaker="Tasmaret")),
        ("/quote Karvan ferries", QuoteQuery(words="Karvan ferries")),
        ("/visit van der Lune", VisitQuery(visitor="van der Lune")),
        ("/visit quilmouth agenda",
         VisitQuery(place="quilmouth", aspects=(Aspect.AGENDA,))),
        ("/sources herald-12", SourcesQuery(article="herald-12")),
        ("/sources blockade", SourcesQuery(words="blockade")),
    ],
)  # fmt: skip
def test_a_command_finds_the_names_it_holds(turn, query):
    assert ask(turn) == query


def test_an_editor_can_give_some_talk_words_of_its_own():
    own = """
intent: lunch
examples: [where shall we have lunch, is the kiosk open, what is for lunch today]
replies:
  turned away: The canteen opens at noon.
"""
    files = {
        path.name: path.read_text("utf8")
        for path in (Path(__file__).parents[2] / "intents").glob("*.yaml")
    }
    intents = parse_intents({**files, "lunch.yaml": own})
    assert ask("is the kiosk opne", intents=intents) == SmallTalkQuery(intent="lunch")


def test_new_articles_bring_new_names():
    store = Newsroom()
    store.version = "fake-2"
    store.speakers = (Name(canonical="Nia Oduya", kind=PERSON),)
    query = understand(
        "what did oduya say", store=store, intents=INTENTS, earlier=(), now=NOW
    )
    assert query == QuoteQuery(speaker="Nia Oduya")


def test_preparing_changes_no_understanding():
    store = Newsroom()
    store.version = "fake-3"
    prepare(store, INTENTS)
    asked = "what did Tasmaret say"
    assert ask(asked) == understand(
        asked, store=store, intents=INTENTS, earlier=(), now=NOW
    )


PHRASINGS = {
    "quote": (
        "what did Tasmaret say about the ferries",
        "who talked about the harbour strike",
        "find me a quote from Tasmaret",
    ),
    "visit": (
        "who is visiting Quillmouth",
        "when is van der Lune travelling to Karvan",
    ),
    "sources": ("which articles mention the blockade", "what articles do you have"),
    "digest": ("preview the digest on energy",),
    "help": ("what commands are there",),
}
KINDS = {
    "quote": QuoteQuery,
    "visit": VisitQuery,
    "sources": SourcesQuery,
    "digest": DigestQuery,
    "help": HelpQuery,
}


@st.composite
def slipped(draw):
    """Draw a phrasing with one slip of the fingers inside one of its words."""
    intent = draw(st.sampled_from(sorted(PHRASINGS)))
    words = draw(st.sampled_from(PHRASINGS[intent])).split()
    at = draw(st.sampled_from([n for n, word in enumerate(words) if len(word) > 3]))
    word = words[at]
    place = draw(st.integers(1, len(word) - 2))
    swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    dropped = word[:place] + word[place + 1 :]
    doubled = word[:place] + word[place] + word[place:]
    words[at] = draw(st.sampled_from((swapped, dropped, doubled)))
    return intent, " ".join(words)


@given(slipped())
def test_one_typing_slip_keeps_the_intent(case):
    intent, turn = case
    assert isinstance(ask(turn), KINDS[intent])


@given(st.text(max_size=200), st.sampled_from([(), (ABOUT_HERRING,), (TRIP,)]))
@example("\x00\u202e\u200f what did\nTasmaret\ud800 say", ())
@example("what did " * 5_000, ())
@example("“" * 40_000, ())
@example("ﷺ" * 40_000, (TRIP,))
@example("/quote " + '"' * 40_000, ())
@example("a-b." * 10_000, ())
def test_any_text_is_understood_somehow(turn, earlier):
    query = ask(turn, *earlier)
    if not isinstance(query, FollowUpQuery) and command_of(query):
        assert parse_command(command_of(query), now=NOW) == query


def test_a_classifier_knows_nothing_of_the_bot():
    matcher = Matcher(
        {"open": ["open the door", "unlock it"], "shut": ["shut the door"]}
    )
    best, other = matcher.rank(phrase_words("plesae unlok the gate"))
    assert (best.intent, other.intent) == ("open", "shut")
    assert best.score > other.score


def test_a_phrase_without_words_teaches_nothing():
    examples = {"open": ["open the door", "?"], "shut": ["shut the door"]}
    ranked = Matcher(examples).rank(["open"])
    assert ranked[0].intent == "open"
    assert Matcher({"open": ["?"]}).rank([])[0].intent == "open"


def test_every_example_is_learnt_however_few_an_intent_has():
    many = {"chat": [f"chat of the word{n} and more" for n in range(60)]}
    examples = many | {"rare": ["quite another thing"], "odd": ["open it", "shut it"]}
    matcher = Matcher(examples)
    for intent, phrases in examples.items():
        for phrase in phrases:
            assert matcher.rank(phrase_words(phrase))[0].intent == intent


def calls(turn):
    """Count the calls that understanding a turn makes: its cost, without a clock."""
    count = 0

    def tell(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    ask(turn)  # what is worked out once is no cost of this turn
    sys.setprofile(tell)
    try:
        ask(turn)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "text",
    [
        "what did Tasmaret say about herring and ",
        "herring or quotas or ",
        "don't say not ",
        "(.*)+[a-z]{3,}$^| ",
        "что сказал министр ",
        "book me a flight to Karvan ",
    ],
)
def test_a_turn_of_forty_thousand_letters_costs_no_more_than_a_long_question(text):
    long, endless = (text * (40_000 // len(text) + 1))[:1_500], text * 4_000
    assert calls(endless[:40_000]) <= 1.2 * calls(long) + 5_000


@pytest.mark.parametrize("command", ["/quote", "/visit", "/sources"])
@pytest.mark.parametrize("words", ["mew ", "the of ", "41 ", "march ", "Karvan "])
def test_a_long_command_costs_no_more_than_its_length(command, words):
    half, whole = (f"{command} {words * (size // len(words))}" for size in (600, 1_200))
    assert calls(whole) <= 2.5 * calls(half) + 5_000


@pytest.mark.parametrize(
    "turn",
    ["x", "?", "the of and to", "(.*)+$^|", "\x00\x07\x1b", "部长说了什么", ""],
)
def test_what_asks_nothing_is_answered_by_teaching(turn):
    query = ask(turn)
    assert isinstance(query, HelpQuery | UnclearQuery)
    assert not getattr(query, "candidates", ())


@pytest.mark.parametrize(
    "turn", ["🙂", "🙂🎉", ":)", ";-)", "<3", ":+1:", "<@U0BOT> :tada: :tada:", "👍🏽 "]
)
def test_a_smile_is_talk(turn):
    assert ask(turn) == SmallTalkQuery()


def test_a_smile_beside_words_is_not_read():
    assert ask("quotes from Tasmaret :pray::skin-tone-2:") == QuoteQuery(
        speaker=TASMARET
    )
    assert ask("at 10:30:45 :)") == ask("at 10:30:45")


@pytest.mark.parametrize("turn", ["is it Friday yet", "night all", "brunch in 5"])
def test_what_no_article_speaks_of_is_talk_where_that_is_likelier(turn):
    assert ask(turn) == SmallTalkQuery()


@pytest.mark.parametrize(
    "turn",
    [
        "when does the gym open",
        "what time does the bakery shut",
        "when do the shops close on sunday",
        "who won the league",
        "who won the game last night",
        "who fancies a curry",
        "who do i speak to about my pension",
        "how was your holiday",
        "quote of the day",
        "an inspirational quote please",
    ],
)
def test_what_is_asked_of_daily_life_is_talk(turn):
    assert isinstance(ask(turn), SmallTalkQuery)


@pytest.mark.parametrize(
    "turn",
    [
        "when does the blockade open",
        "what time does the harbour close",
        "who won the blockade",
        "how long will the strike take",
        "how often do the ferries strike",
        "what do the karvan ferries get now",
        "who would tax the herring quotas deal",
    ],
)
def test_what_the_articles_hold_is_looked_up_though_talk_asks_so(turn):
    assert not isinstance(ask(turn), SmallTalkQuery)


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x1b[2J", "\x1b[1;32m", "\x1b[?25l"])
def test_what_steers_a_terminal_is_not_read(sign):
    plain = ask("what did Tasmaret say about herring")
    assert ask(f"what did {sign}Tasmaret say about {sign}herring") == plain


def test_marks_round_words_steer_nothing():
    assert ask("what did [31m Tasmaret] say") != ask("what did Tasmaret say")


def test_words_never_seen_before_do_not_pile_up():
    matcher = Matcher({"greet": ["hello there"], "leave": ["see you later"]})
    for number in range(6_000):
        matcher.rank([f"word{number}"])
    held = gc.get_referents(matcher)
    sizes = [one.cache_info().currsize for one in held if hasattr(one, "cache_info")]
    assert sizes
    assert max(sizes) <= 4_096


def test_a_word_that_an_article_prints_is_no_misspelt_name():
    asked = "what did Tasmarat say"
    assert ask(asked) == QuoteQuery(speaker=TASMARET)
    store = Newsroom("The Tasmarat bridge was painted green.")
    query = understand(asked, store=store, intents=INTENTS, earlier=(), now=NOW)
    assert query == QuoteQuery(speaker="Tasmarat")


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("which paper said herring quotas would fall", "herring quotas would fall"),
        ("which newspapers said Karvan pays", "Karvan pays"),
        ("what did the paper say about the ferries", "ferries"),
    ],
)
def test_a_paper_asked_for_is_no_speaker(turn, words):
    asked = ask(turn)
    assert isinstance(asked, QuoteQuery)
    assert (asked.words, asked.speaker) == (words, "")


def test_how_many_times_asks_as_how_often_does():
    for asks in ("did Tasmaret speak", "is Tasmaret quoted", "has Lune been to Karvan"):
        assert ask(f"how many times {asks}") == ask(f"how often {asks}")


@pytest.mark.parametrize(
    ("turn", "is_said"),
    [
        ("what was said last week about quotas", True),
        ("what happened last week in Karvan", False),
    ],
)
def test_days_of_saying_are_told_from_those_of_what_happened(turn, is_said):
    asked = ask(turn)
    assert isinstance(asked, QuoteQuery)
    assert asked.since is not None
    assert asked.is_said is is_said


class Harbour(Newsroom):
    """A newsroom whose articles print names that are made of asking words."""

    version = "harbour"
    places = ("Karvan", "New Sorrel")

    def __init__(self):
        super().__init__(
            "The trawler Last Chance sank off New Sorrel in 40 metres of water.",
            "The Sources Group has taken 400 calls, it told the Daily Quote.",
            "Nine men are missing, and three have resigned over the quotas.",
            "Twelve men from the town of Sorrel are expected at the works.",
            "Sorrel Bank will pay for the new pier, said those who chaired the talks.",
            "The deadline for the harbour vote is Friday, and it was close.",
        )


def ask_at_harbour(turn):
    return understand(turn, store=Harbour(), intents=INTENTS, earlier=(), now=NOW)


@pytest.mark.parametrize(
    ("turn", "place"),
    [
        ("who goes to new sorrel", "New Sorrel"),
        ("who goes to new sorel", "New Sorrel"),
        ("New Sorrel, and when?", "New Sorrel"),
        ("who goes to new zealand", "new zealand"),
        ("visits to new zeland", "new zeland"),
    ],
)
def test_a_place_asks_for_nothing_new(turn, place):
    query = ask_at_harbour(turn)
    assert isinstance(query, VisitQuery)
    assert query.place == place


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("last chance", "last chance"),
        ("what about the last chance", "last chance"),
        ("who is missing?", "missing"),
        ("how many are missing?", "missing"),
        ("what is missing", "missing"),
        ("which men are missing", "men missing"),
        ("how deep is the harbour", "deep harbour"),
        ("what is the deadline", "deadline"),
        ("who is against the harbour vote", "harbour vote"),
        ("was it close", "close"),
    ],
)
def test_what_is_printed_is_asked_about_whatever_its_words_ask(turn, words):
    assert ask_at_harbour(turn) == QuoteQuery(words=words)


@pytest.mark.parametrize(
    ("turn", "place"),
    [
        ("who went to Last Chance", "Last Chance"),
        ("did Lune go to Hollin on Monday", "Hollin"),
    ],
)
def test_where_one_goes_need_not_be_held_and_ends_before_a_day(turn, place):
    query = ask_at_harbour(turn)
    assert isinstance(query, VisitQuery)
    assert query.place == place


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("how many men came from Sorrel", "men Sorrel"),
        ("how many were missing from the works", "missing works"),
        ("which men have resigned", "men resigned"),
        ("who works the ferries", "works ferries"),
        ("what is sorrel bank paying", "sorrel bank paying"),
        ("who chaired the talks", "chaired"),
        ("what is the new pier worth", "new pier worth"),
        ("missing boats", "missing boats"),
        ("did the ministry visit the men", "ministry visit men"),
    ],
)
def test_what_happened_is_asked_of_what_is_printed(turn, words):
    query = ask_at_harbour(turn)
    assert isinstance(query, QuoteQuery)
    assert f"{query.words}{query.about}" == words


def test_which_misspelt_articles_are_meant_is_still_understood():
    query = ask_at_harbour("which artciles mention the quotas")
    assert isinstance(query, SourcesQuery)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("did Lune go to Karvan on Monday or Tuesday",
         VisitQuery(visitor=LUNE, place="Karvan")),
        ("did the men resign on Monday or on Tuesday",
         QuoteQuery(words="men resign on Monday or on Tuesday")),
        ("what did Tasmaret say on Monday or in May about the quotas",
         said(TASMARET, "on Monday or in May quotas")),
    ],
)  # fmt: skip
def test_days_to_choose_from_limit_nothing(turn, query):
    assert ask_at_harbour(turn) == query


def test_a_name_made_of_asking_words_may_have_spoken():
    query = ask_at_harbour("what did the sources group say")
    assert query == QuoteQuery(speaker="sources group")


@pytest.mark.parametrize(
    "turn",
    [
        "any new pictures",
        "what did I miss",
        "what is new",
        "what have we missed",
        "any news?",
    ],
)
def test_what_is_new_is_still_asked_for(turn):
    assert isinstance(ask_at_harbour(turn), DigestQuery)


@pytest.mark.parametrize(
    "turn",
    [
        "how deep is your love",
        "where is the canteen",
        "what is the dress code",
        "who is on the early shift",
        "was it a good weekend",
        "last chance to order pizza",
        "what is the dress code for the harbour",
        "what is for tea",
        "how is the coffee",
        "who is on the desk with the men",
    ],
)
def test_what_no_article_holds_is_talk_as_before(turn):
    query = ask_at_harbour(turn)
    assert isinstance(query, SmallTalkQuery | UnclearQuery)


@pytest.mark.parametrize(
    "turn", [r".*(?=[a-z]+)\1{3,}$|^^", r"^\w+\s(\d+|x)$", "<<<>>>===", "{}[](){}1"]
)
def test_a_pattern_of_signs_is_taught(turn):
    assert isinstance(ask(turn), HelpQuery)
    assert isinstance(ask(f"/quote {turn}"), HelpQuery)


def test_a_line_of_a_command_with_its_day_is_looked_for_where_it_is_printed():
    store = Newsroom("We will strike on Monday, the herring fleet said.")
    store.version = "strike"
    query = understand(
        "/quote strike on Monday", store=store, intents=INTENTS, earlier=(), now=NOW
    )
    assert query == QuoteQuery(words="strike on Monday")


def test_a_day_inside_a_line_that_is_held_limits_nothing():
    store = Newsroom("The eastern roads will not be safe before April, they said.")

    def asked(turn):
        return understand(turn, store=store, intents=INTENTS, earlier=(), now=NOW)

    line = "eastern roads will not be safe before April"
    assert asked(f"who said the {line}") == said(words=line)
    ferries = asked("who said the ferries will not be cheap before January")
    assert isinstance(ferries, QuoteQuery)
    assert ferries.until == date(2030, 12, 31)


def test_before_a_month_is_before_the_nearest_one():
    assert ask("what did Tasmaret say before April") == said(
        TASMARET, until=date(2031, 3, 31)
    )


@pytest.mark.parametrize(
    "turn",
    [
        "who went to Karvan, Tasmaret or van der Lune?",
        "did Tasmaret or van der Lune go to Karvan",
    ],
)
def test_which_of_two_went_is_told_by_all_who_did(turn):
    query = ask(turn)
    assert isinstance(query, VisitQuery)
    assert (query.visitor, query.place, query.words) == ("", "Karvan", "")


def test_when_something_of_a_name_that_is_held_happens_is_no_talk():
    assert not isinstance(ask("when's the Karvan game"), SmallTalkQuery)
    assert isinstance(ask("when's the next game"), SmallTalkQuery | UnclearQuery)


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("how many men signed a new contract", "men signed new contract"),
        ("which boats haven't got a new pier", "boats haven't new pier"),
        ("what is the new pier worth", "new pier worth"),
    ],
)
def test_a_thing_that_is_new_is_no_news(turn, words):
    query = ask_at_harbour(turn)
    assert isinstance(query, QuoteQuery)
    assert f"{query.words}{query.about}" == words


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("what did Tasmaret's spokesman say", said("Tasmaret spokesman")),
        ("what has Lune's lawyer said about herring",
         said("Lune lawyer", "herring")),
        ("did Tasmaret's former deputy say anything",
         said("Tasmaret former deputy")),
        ("what did Tasmaret's words say", said(TASMARET)),
        ("what did Tasmaret say", said(TASMARET)),
        ("what did minister Tasmaret say", said(TASMARET)),
    ],
)  # fmt: skip
def test_somebodys_spokesman_says_none_of_their_words(turn, query):
    assert ask(turn) == query


@pytest.mark.parametrize(
    "turn",
    [
        "morning! sleep ok?",
        "good morning, coffee any good",
        "hey bot hows it going",
        "which source of omega 3 is best",
        "can you get me a quote on new ovens for the canteen",
        "need a quote for chairs for our team",
    ],
)
def test_a_greeting_and_an_errand_are_talk(turn):
    assert isinstance(ask(turn), SmallTalkQuery)


@pytest.mark.parametrize(
    ("turn", "query"),
    [
        ("morning! what did Tasmaret say", said(TASMARET)),
        ("hey bot, anything from Tasmaret on herring", said(TASMARET, "herring")),
        (
            "hi team - what did Tasmaret say about the ferries",
            said(TASMARET, "ferries"),
        ),
        ("wheres Tasmaret", VisitQuery(visitor=TASMARET, aspects=(Aspect.WHERE,))),
        ("can you get me a quote on herring", QuoteQuery(words="herring")),
        ("who else spoke about the ferries", QuoteQuery(words="ferries")),
    ],
)
def test_what_comes_behind_a_greeting_is_asked(turn, query):
    assert ask(turn) == query


@pytest.mark.parametrize(
    ("turn", "text"),
    [
        ("how many sank so far in the gale", "how many sank in the gale"),
        ("best offer so far from the port", "best offer from the port"),
        ("how many sank so far?", "how many sank?"),
        ("it is so far away", "it is so far away"),
        ("how far is the port", "how far is the port"),
    ],
)
def test_so_far_is_no_subject(turn, text):
    assert clean(turn) == text


@pytest.mark.parametrize(
    ("turn", "speaker"),
    [
        ("what did the coop say", "cooperative"),
        ("what did the co-op say", "cooperative"),
        ("what did the uni say", "university"),
        ("what did Co-Opera say", "Co-Opera"),
    ],
)
def test_a_clipped_word_is_written_out(turn, speaker):
    query = ask(turn)
    assert isinstance(query, QuoteQuery)
    assert query.speaker == speaker
