"""Classes of sentences on trips, each with those that only look like it."""

from datetime import date

import pytest

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

PUBLISHED = date(2031, 6, 18)  # a Wednesday


def told_in(text, published=PUBLISHED):
    """Give visitor, place, status and day of each trip, in order."""
    article = make_article(text, published=published)
    return [
        (
            visit.visitor.name,
            visit.place,
            visit.status,
            visit.when.day if visit.when else None,
        )
        for visit in find_visits(article)
        if not visit.is_weak
    ]


def day(number, month=6):
    return date(2031, month, number)


GOING = [
    ("Health minister Ines Caldera goes north to Tamale on Friday.", "Tamale", 20),
    (
        "Conductor Ines Caldera came up the coast road to Mombasa on Monday.",
        "Mombasa",
        16,
    ),
    ("Coach Ines Caldera moves on to Lagos on Thursday.", "Lagos", 19),
    (
        "Judge Ines Caldera went overland through the hills to Kampala on Tuesday.",
        "Kampala",
        17,
    ),
    ("Bishop Ines Caldera went by night train to Lusaka on Monday.", "Lusaka", 16),
    (
        "Admiral Ines Caldera will sail up the river to Manaus on Saturday.",
        "Manaus",
        21,
    ),
    ("Envoy Ines Caldera flew aboard a cargo plane to Juba on Sunday.", "Juba", 15),
    ("Governor Ines Caldera drove along the lake to Kisumu on Tuesday.", "Kisumu", 17),
    ("Astronomer Ines Caldera carried the lens to Santiago on Monday.", "Santiago", 16),
    ("President Ines Caldera will come down by ferry to Dakar on Friday.", "Dakar", 20),
]


@pytest.mark.parametrize(("sentence", "place", "number"), GOING)
def test_reads_the_way_between_verb_and_place(sentence, place, number):
    [(visitor, where, _, when)] = told_in(sentence)
    assert (visitor, where, when) == ("Ines Caldera", place, day(number))


@pytest.mark.parametrize(
    "sentence",
    [
        "Runner Ines Caldera came second to Kenya's best on Monday.",
        "Ines Caldera went over the accounts to Oslo's advantage.",
        "Ines Caldera, a baker, came to Lagos from Benin in 2011.",
        "Minister Ines Caldera came out in support of aid to Kenya on Monday.",
        "Ines Caldera carried her argument to Friday's meeting.",
    ],
)
def test_takes_no_other_way_for_a_journey(sentence):
    assert told_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Minister Ines Caldera arrived on Tuesday.", 17),
        ("Singer Ines Caldera, who had arrived from Lima on Monday night, sang.", 16),
        ("General Ines Caldera stepped off his plane on Tuesday morning.", 17),
        ("Envoy Ines Caldera landed yesterday with two aides.", 17),
        ("Judge Ines Caldera flew in on Sunday evening.", 15),
    ],
)
def test_reads_an_arrival_where_the_story_is_written(sentence, number):
    text = f"---\npublished: 2031-06-18\n---\nTALLINN – {sentence}"
    article = parse_article("told", text)
    [visit] = find_visits(article)
    assert visit.place_at.of(article.text) == "TALLINN"
    assert visit.when is not None
    assert visit.when.day == day(number)


@pytest.mark.parametrize(
    "sentence",
    [
        "The letter for minister Ines Caldera arrived on Tuesday.",
        "Help for her cause arrived on Tuesday, said minister Ines Caldera.",
        "Minister Ines Caldera told of Riga, where the queen had arrived on Monday.",
        "The mayor of Tallinn, Ines Caldera, arrived on Tuesday.",
        "Minister Ines Caldera arrived late and angry at the meeting.",
    ],
)
def test_takes_no_other_arrival_for_one_there(sentence):
    text = f"---\npublished: 2031-06-18\n---\nTALLINN – {sentence}"
    visits = find_visits(parse_article("told", text))
    assert [visit for visit in visits if not visit.is_weak] == []


@pytest.mark.parametrize(
    ("sentence", "place", "status", "when"),
    [
        (
            "Minister Ines Caldera will be in Lima on Friday.",
            "Lima",
            "planned",
            day(20),
        ),
        (
            "Minister Ines Caldera was in Lima last month for a hearing.",
            "Lima",
            "happened",
            None,
        ),
        (
            "Senator Ines Caldera was in Accra at the weekend.",
            "Accra",
            "happened",
            None,
        ),
        (
            "Envoy Ines Caldera spent Monday and Tuesday in Juba.",
            "Juba",
            "happened",
            day(16),
        ),
        (
            "Envoy Ines Caldera is expected at a naval base in Scotland on Friday.",
            "Scotland",
            "planned",
            day(20),
        ),
        (
            "Minister Ines Caldera hopes to reach Juba by boat on Friday.",
            "Juba",
            "planned",
            day(20),
        ),
        (
            "Ines Caldera has accepted an invitation to visit Lisbon on Friday.",
            "Lisbon",
            "planned",
            day(20),
        ),
        (
            "Minister Ines Caldera announced plans to visit Lisbon on Friday.",
            "Lisbon",
            "planned",
            day(20),
        ),
        (
            "Minister Ines Caldera has called off Friday's trip to Lisbon.",
            "Lisbon",
            "cancelled",
            day(20),
        ),
        (
            "Minister Ines Caldera has put off tomorrow's visit to Lisbon.",
            "Lisbon",
            "postponed",
            day(19),
        ),
        (
            "Minister Ines Caldera confirmed Friday's visit to Lisbon.",
            "Lisbon",
            "planned",
            day(20),
        ),
        (
            "Carl Obi received Envoy Ines Caldera at Hill Hall in Lima on Tuesday.",
            "Lima",
            "happened",
            day(17),
        ),
        (
            "Carl Obi will host Minister Ines Caldera at his farm in Kenya on Friday.",
            "Kenya",
            "planned",
            day(20),
        ),
        (
            "Minister Carl Obi sent his deputy, Ines Caldera, to Lisbon on Tuesday.",
            "Lisbon",
            "happened",
            day(17),
        ),
        (
            "Ines Caldera embarks on a tour of Asia next Monday, starting in Hanoi.",
            "Hanoi",
            "planned",
            day(23),
        ),
        (
            "Governor Ines Caldera will visit Port Heddon on Thursday.",
            "Port Heddon",
            "planned",
            day(19),
        ),
        (
            "Governor Ines Caldera visited Port Heddon on Tuesday.",
            "Port Heddon",
            "happened",
            day(17),
        ),
        (
            "Minister Ines Caldera sets off on Thursday. First stop is Oslo.",
            "Oslo",
            "planned",
            None,
        ),
    ],
)
def test_reads_presence_hosts_and_plans(sentence, place, status, when):
    told = [trip for trip in told_in(sentence) if trip[0] == "Ines Caldera"]
    assert [(trip[1], trip[2].value, trip[3]) for trip in told] == [
        (place, status, when)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ines Caldera was in Lima last year when she was a student.",
        "Minister Ines Caldera hopes to reach a deal in Juba.",
        "Minister Ines Caldera has received an invitation to visit Lisbon.",
        "President Carl Obi received a letter from Minister Ines Caldera in Lisbon.",
        "Fans of Ines Caldera will visit Port Heddon on Thursday.",
    ],
)
def test_leaves_wishes_invitations_and_other_years(sentence):
    assert told_in(sentence) == []


HEADS = [
    ("Pope Urban will visit Kenya on Friday.", "Pope Urban"),
    ("Pope Urban IX will visit Kenya on Friday.", "Pope Urban IX"),
    ("King Leopold will visit Kenya on Friday.", "King Leopold"),
    ("Queen Maud will visit Kenya on Friday.", "Queen Maud"),
    ("Princess Ama will visit Kenya on Friday.", "Princess Ama"),
    ("Emperor Tadao will visit Kenya on Friday.", "Emperor Tadao"),
    ("Prince Oduya will visit Kenya on Friday.", "Prince Oduya"),
    ("Queen Ortrud II will visit Kenya on Friday.", "Queen Ortrud II"),
    ("The King of Veldonia will visit Kenya on Friday.", "King of Veldonia"),
    ("The Dalai Lama will visit Kenya on Friday.", "Dalai Lama"),
]


@pytest.mark.parametrize(("sentence", "name"), HEADS)
def test_names_popes_kings_and_queens(sentence, name):
    planned = VisitStatus.PLANNED
    assert told_in(sentence) == [(name, "Kenya", planned, day(20))]


@pytest.mark.parametrize(
    "sentence",
    [
        "King Street will visit Kenya on Friday.",
        "Queen Hospital staff flew to Kenya on Friday.",
        "The Prince Hotel moved on to Kenya on Friday.",
        "A statue of Pope Urban arrived in Kenya on Friday.",
        "The King Cup travels to Kenya on Friday.",
    ],
)
def test_takes_no_street_for_a_king(sentence):
    assert told_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # where the trip stands follows from what is told behind it
        (
            "Envoy Ines Caldera had planned to fly to Lima, but fell ill.",
            [("Lima", "cancelled", None)],
        ),
        (
            "Envoy Ines Caldera was due in Lima but her flight was diverted.",
            [("Lima", "cancelled", None)],
        ),
        (
            "A visit by Envoy Ines Caldera to Lima, set for Friday, will go ahead.",
            [("Lima", "planned", day(20))],
        ),
        (
            "Envoy Ines Caldera's trip to Peru, billed for Friday, is to go ahead.",
            [("Peru", "planned", day(20))],
        ),
        (
            "Envoy Ines Caldera is back in Lima on Friday for a second round.",
            [("Lima", "planned", day(20))],
        ),
        (
            "Arriving in Lima on Monday, Envoy Ines Caldera said it was hot.",
            [("Lima", "under way", day(16))],
        ),
        (
            "Envoy Ines Caldera touched down in Lima shortly before noon on Monday.",
            [("Lima", "under way", day(16))],
        ),
        (
            "Envoy Ines Caldera arrived in Lima on May 4.",
            [("Lima", "happened", day(4, month=5))],
        ),
        # each stop has its own time
        (
            (
                "Envoy Ines Caldera will fly to Oslo at the end of the month and to"
                " Accra on 4 July."
            ),
            [("Oslo", "planned", None), ("Accra", "planned", day(4, month=7))],
        ),
        (
            "Champion Ines Caldera plays in Riga on Saturday and in Vilnius on Monday.",
            [("Riga", "planned", day(21)), ("Vilnius", "planned", day(23))],
        ),
        (
            (
                "Envoy Ines Caldera will visit Lusaka next week. She arrived in Lima on"
                " May 4."
            ),
            [("Lusaka", "planned", None), ("Lima", "happened", day(4, month=5))],
        ),
        (
            (
                "Envoy Ines Caldera will visit Kyiv on Monday. Caldera will visit Kyiv"
                " again in September."
            ),
            [("Kyiv", "planned", day(23)), ("Kyiv", "planned", None)],
        ),
        (
            "Envoy Ines Caldera's itinerary takes in Lima and Quito.",
            [("Lima", "planned", None), ("Quito", "planned", None)],
        ),
        (
            "Envoy Ines Caldera's first foreign trip will be to Peru, on 24 June.",
            [("Peru", "planned", day(24))],
        ),
        (
            "Mayor Carl Obi welcomed envoy Ines Caldera in Lima on Monday.",
            [("Lima", "happened", day(16))],
        ),
    ],
)
def test_tells_how_far_each_stop_has_come_and_when(sentence, told):
    trips = [trip for trip in told_in(sentence) if trip[0] == "Ines Caldera"]
    assert [(where, how.value, when) for _, where, how, when in trips] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "The letter from Ines Caldera arrived in Nairobi on Tuesday.",
        "A portrait of Ines Caldera will travel to Lagos on Friday.",
        "News about Ines Caldera reached Nairobi on Tuesday.",
        "The daughter of Ines Caldera flew to Lagos on Monday.",
        "A lawyer for Ines Caldera flew to Lagos on Monday.",
        "If Ines Caldera visits Nairobi, police will be ready.",
        "Unless Ines Caldera travels to Nairobi, the talks will fail.",
        "Whether Ines Caldera will fly to Nairobi is not known.",
        "Should Ines Caldera visit Nairobi, police will be ready.",
        "In case Ines Caldera travels to Nairobi, police will be ready.",
        "Police will be ready in the event that Ines Caldera flies to Nairobi.",
        "As long as Ines Caldera goes to Nairobi, the talks are safe.",
        "Provided Ines Caldera flies to Nairobi, the talks are safe.",
        "Ines Caldera has a home in Nairobi, where she spends the winter.",
    ],
)
def test_leaves_what_is_sent_said_or_supposed(sentence):
    assert told_in(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ines Caldera returned to London on Saturday after a visit to Qatar.",
        "Minister Ines Caldera returned home to London after a week in Qatar.",
        "After three days in Qatar, Minister Ines Caldera flew back to London.",
        "Minister Ines Caldera flew home to London on Monday from Qatar.",
        "Minister Ines Caldera returned to London from Qatar on Monday.",
    ],
)
def test_going_home_is_no_visit(sentence):
    assert "London" not in [where for _, where, _, _ in told_in(sentence)]


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("next week", day(23), day(29)),
        ("early next week", day(23), day(29)),
        ("next month", day(1, month=7), day(31, month=7)),
        ("in August", day(1, month=8), day(31, month=8)),
        ("in early July", day(1, month=7), day(31, month=7)),
        ("in May 2032", date(2032, 5, 1), date(2032, 5, 31)),
        ("next May", date(2032, 5, 1), date(2032, 5, 31)),
    ],
)
def test_a_week_or_a_month_is_worked_out_as_a_stretch(printed, first, last):
    article = make_article(
        f"Envoy Ines Caldera will visit Lima {printed}.", published=PUBLISHED
    )
    [visit] = find_visits(article)
    assert visit.when is not None
    assert visit.when.day is None
    assert visit.when.within == (first, last)


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("last week", day(9), day(15)),
        ("last month", day(1, month=5), day(31, month=5)),
        ("last October", date(2030, 10, 1), date(2030, 10, 31)),
        ("in March", day(1, month=3), day(31, month=3)),
    ],
)
def test_a_stretch_that_is_past_is_worked_out_too(printed, first, last):
    article = make_article(
        f"Envoy Ines Caldera visited Lima {printed}.", published=PUBLISHED
    )
    [visit] = find_visits(article)
    assert visit.when is not None
    assert visit.when.within == (first, last)


@pytest.mark.parametrize("printed", ["last May", "next weekend", "recently"])
def test_a_stretch_that_could_be_another_is_left_open(printed):
    article = make_article(
        f"Envoy Ines Caldera visited Lima {printed}.", published=PUBLISHED
    )
    [visit] = find_visits(article)
    assert visit.when is None or visit.when.within is None


def test_a_stretch_needs_the_articles_own_date():
    article = make_article("Envoy Ines Caldera will visit Lima next week.")
    [visit] = find_visits(article)
    assert visit.when is not None
    assert visit.when.within is None


@pytest.mark.parametrize(
    ("told", "aspect"),
    [
        ("The two ministers signed a memorandum on carbon.", "announcements"),
        ("Both mayors also signed a pact.", "announcements"),
        ("The two sides later agreed to share ports.", "announcements"),
        ("The purpose of the trip is to secure gas.", "agenda"),
        ("The main aim of her visit is to win over investors.", "agenda"),
        ("Her goal for the talks is a lower toll.", "agenda"),
    ],
)
def test_lines_behind_a_visit_tell_what_it_was_for(told, aspect):
    text = f"Envoy Ines Caldera visited Lima on Monday. {told}"
    [visit] = find_visits(make_article(text, published=PUBLISHED))
    assert aspect in {
        line.aspect.value for line in visit.lines if line.span.of(text) == told
    }


@pytest.mark.parametrize(
    "told",
    [
        "Two ministers resigned at home.",
        "The two men were jailed.",
        "The purpose of the law is to secure gas.",
        "The two rivers meet there.",
        "Her goal is a lower toll.",
    ],
)
def test_lines_about_something_else_are_left_off(told):
    text = f"Envoy Ines Caldera visited Lima on Monday. {told}"
    [visit] = find_visits(make_article(text, published=PUBLISHED))
    assert told not in [line.span.of(text) for line in visit.lines]


@pytest.mark.parametrize(
    "told",
    [
        "She will talk to fire chief Bev Stannard.",
        "She spoke to Mayor Bev Stannard for an hour.",
        "She sat down with her Peruvian counterpart, Bev Stannard.",
        "She dined with her opposite number, Bev Stannard.",
    ],
)
def test_whom_a_visitor_talks_to_is_met(told):
    text = f"Envoy Ines Caldera visited Lima on Monday. {told}"
    [visit] = find_visits(make_article(text, published=PUBLISHED))
    assert [party.name for party in visit.meets] == ["Bev Stannard"]


@pytest.mark.parametrize(
    "told",
    [
        "She would not talk to Mayor Bev Stannard.",
        "She spoke to the press about Mayor Bev Stannard.",
        "She talked to Mayor Bev Stannard's aide.",
        "She refused to speak to Mayor Bev Stannard.",
        "Her office spoke of Mayor Bev Stannard.",
    ],
)
def test_who_is_spoken_of_is_not_met(told):
    text = f"Envoy Ines Caldera visited Lima on Monday. {told}"
    [visit] = find_visits(make_article(text, published=PUBLISHED))
    assert visit.meets == ()
