"""Understanding on a store built as the bot builds it, over a table of turns.

The turns are an editor's, clean and with slips; each names the kind of question
it should become. The floors are what the table reached when it was written.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

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
from bot.intents import parse_intents
from bot.matching import understand
from tests.factories import make_article, make_store, quote_in, visit_in
from tests.quality.utterances.reading import slipped

NOW = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)
PORT = make_article(
    "Oriel Tasmaret, the fisheries minister, told reporters in Quillmouth that the "
    "ferries would be safe. “We will never tax herring again,” Tasmaret said. She "
    "announced 40 million crowns for the harbour and denied that quotas would fall.",
    "herald-12",
    outlet="Karvan Herald",
)
TRIP = make_article(
    "Foreign Minister Piet van der Lune will visit Quillmouth on Friday to meet Nia "
    "Oduya and discuss energy and the blockade. “Trade needs calm seas,” van der Lune "
    "said before the election in Karvan.",
    "post-3",
    outlet="Tide Post",
)
STORE = make_store(
    PORT,
    TRIP,
    facts=(
        quote_in(PORT, "We will never tax herring again,", by="Oriel Tasmaret"),
        quote_in(TRIP, "Trade needs calm seas,", by="Piet van der Lune"),
        visit_in(
            TRIP, visitor="Piet van der Lune", place="Quillmouth", meets=("Nia Oduya",)
        ),
    ),
)
INTENTS = parse_intents(
    {
        path.name: path.read_text("utf8")
        for path in (Path(__file__).parents[2] / "intents").glob("*.yaml")
    }
)
KINDS = {
    "quote": (QuoteQuery,),
    "check": (CheckQuery,),
    "visit": (VisitQuery,),
    "sources": (SourcesQuery,),
    "digest": (DigestQuery,),
    "help": (HelpQuery,),
    # Turned away, or searched for in vain: nothing is claimed either way.
    "none": (SmallTalkQuery, UnclearQuery),
}
TURNS = {
    "quote": """
        what's tasmaret's line on herring?
        did the fisheries minister promise anything on quotas
        has van der Lune said anything about trade
        I'm after a quote from Oduya about the blockade
        any word from Tasmaret on the harbour?
        who was it that mentioned calm seas
        which minister said trade needs calm seas
        remind me what van der Lune said on trade
        pull up everything Tasmaret has said
        Tasmaret herring tax
        never tax herring
        something about calm seas and trade
        what are ministers saying about the quotas
        did anybody deny that quotas would fall
        is Tasmaret against the quotas?
        Tasmaret, ferries, safe
        best quote on the blockade
        latest from Tasmaret
        give me van der Lune on energy
        do we have Oduya on the record about energy
        was Tasmaret quoted on the election
        how did Tasmaret put it about herring
        who denied that quotas would fall
        will quotas fall?
        how many crowns for the harbour
        what does van der Lune think of the blockade
        what did the minister tell reporters in Quillmouth
        need Tasmaret's quote on herring asap
        “calm seas”
        who said "Trade needs calm seas"?
    """,
    "check": """
        did Tasmaret really say "we will never tax herring"?
        can you check "trade needs calm seas" for me
        is "we will tax herring again" an accurate quote
        "We will never tax herring again"
        Tasmaret: "we will never tax herring"
        fact check: trade needs calm waters
        verify this quote: trade needs calm seas
    """,
    "visit": """
        is anyone going to Quillmouth this week
        what brings van der Lune to Quillmouth
        when does van der Lune get to Quillmouth?
        van der Lune's itinerary
        who's van der Lune meeting on Friday
        who is Oduya meeting
        where's the foreign minister travelling next
        Quillmouth visit
        trips to Quillmouth
        what's van der Lune going to discuss there
        did van der Lune ever travel to Karvan
        has the Quillmouth trip been called off
        any ministers in town
        why is van der Lune travelling to Quillmouth
        who will van der Lune see in Quillmouth
        agenda for Quillmouth
        visit of van der Lune
    """,
    "sources": """
        what do you have on file
        which paper ran the herring story
        who covered the blockade
        how many articles do you hold
        show me the articles
        articles on the blockade please
        which outlets mention quotas
        any coverage of the ferries
        what's in post-3
        where did that herring line appear
        list everything you've read
        is the blockade mentioned in any article
        sources on herring
        which of our articles quote Tasmaret
    """,
    "digest": """
        what's new today?
        anything new this morning
        what did I miss
        daily digest
        show the digest for energy
        what will tomorrow's digest have
        new stuff on the blockade
    """,
    "help": """
        how do I use this thing
        what are you able to do
        what sort of questions can I ask
        help!
        ?help
        how does searching work
        which commands do you understand
        show me some examples
    """,
    "none": """
        good morning all
        cheers mate
        thank you so much
        ok great
        haha
        what is the airspeed of a swallow
        who is going to win the cup
        order me a coffee
        book me a flight to Lisbon
        write my column for me
        translate this into German
        summarise War and Peace
        what's your favourite colour
        do you have feelings
        how tall is the Eiffel Tower
        recipe for lentil soup
        is it going to rain
        the printer is jammed again
        can someone approve my expenses
        where is the stapler
        set a reminder for noon
        what's the wifi code
        open source licence
        are you ChatGPT
        you're fired
        sing me something
        who let the dogs out
        visitor badges for tomorrow please
        quote for new office carpets
        lunch?
    """,
}  # fmt: skip
ROWS = [
    (kind, turn.strip())
    for kind, turns in TURNS.items()
    for turn in turns.strip().splitlines()
]


def ask(turn):
    return understand(turn, store=STORE, intents=INTENTS, earlier=(), now=NOW)


def misses(rows):
    return [
        f"{kind}: {turn} -> {query}"
        for kind, turn in rows
        for query in [ask(turn)]
        if not isinstance(query, KINDS[kind])
    ]


@pytest.mark.parametrize(
    ("rows", "floor"),
    [
        pytest.param(ROWS, 0.97, id="clean"),
        pytest.param([(k, slipped(t)) for k, t in ROWS], 0.95, id="with a slip"),
    ],
)
def test_most_turns_become_the_right_kind_of_question(rows, floor):
    missed = misses(rows)
    assert 1 - len(missed) / len(rows) >= floor, "\n".join(missed)
