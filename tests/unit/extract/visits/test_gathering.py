"""Visits in articles: who, where, when, how far, and all that is told of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus import parse_article
from bot.extract.visits.gathering import find_visits
from bot.model import Aspect, VisitStatus
from tests.factories import make_article

WEDNESDAY = date(2023, 5, 3)
NAMED = "Trade Minister Ines Caldera spoke on Monday. "


def visits_in(text, published=None):
    """Give the visits that an article tells of by itself."""
    found = find_visits(make_article(text, published=published))
    return [visit for visit in found if not visit.is_weak]


def told_in(text):
    """Give visitor, place and status of each visit."""
    return [(v.visitor.name, v.place, v.status.value) for v in visits_in(text)]


def lines_of(text, aspect):
    visit = visits_in(text)[0]
    return [line.span.of(text) for line in visit.lines if line.aspect is aspect]


# ---------------------------------------------------------------- who and where


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Caldera will travel to Kenya on Friday.", "planned"),
        ("Caldera is set to arrive in Kenya on Friday.", "planned"),
        ("Caldera is expected in Kenya, and will fly to Kenya on Friday.", "planned"),
        ("Caldera is due to be in Kenya on Friday.", "planned"),
        ("Caldera will visit Kenya.", "planned"),
        ("Caldera, the trade minister, will visit Kenya.", "planned"),
        ("Caldera, who is to visit Kenya, said so.", "planned"),
        ("The minister's aides said Caldera would visit Kenya.", "planned"),
        ("Caldera's visit to Kenya will begin on Friday.", "planned"),
        ("Caldera will begin a three-day visit to Kenya.", "planned"),
        ("Caldera is in Kenya for talks.", "under way"),
        ("Caldera arrived in Kenya on Monday.", "under way"),
        ("Caldera landed in Kenya on Monday.", "under way"),
        ("Caldera left for Kenya on Monday.", "under way"),
        ("Caldera is visiting Kenya.", "under way"),
        ("Caldera began a two-day visit to Kenya.", "under way"),
        ("Caldera on Sunday left for a five-day visit to Kenya.", "under way"),
        ("Caldera is leading a trade mission to Kenya this week.", "under way"),
        ("Caldera visited Kenya.", "happened"),
        ("Caldera flew to Kenya on Monday.", "happened"),
        ("Caldera was in Kenya on Monday for a meeting.", "happened"),
        ("Caldera ended a two-day visit to Kenya.", "happened"),
        ("Caldera paid a visit to Kenya.", "happened"),
        ("During a visit to Kenya, Caldera said so.", "happened"),
        ("Caldera said so on a trip to Kenya.", "happened"),
        ("The visit to Kenya by Caldera was short.", "happened"),
        ("Ines Caldera, a northern senator who will visit Kenya, spoke.", "planned"),
        ("Caldera said she will visit Kenya.", "planned"),
        ("Tom Oduya met Al Poe and Ines Caldera will visit Kenya.", "planned"),
        ("Landing in Kenya on Monday, Caldera smiled.", "under way"),
        ("The visit by Ines Caldera to Kenya was short.", "happened"),
        ("During her visit to Kenya, Caldera said so.", "happened"),
        ("In a speech on Monday, Caldera said her visit to Kenya is on.", "under way"),
        ("A spokesman for Ines Caldera said her visit to Kenya was on.", "happened"),
        ("Caldera's trip to Kenya in 2019 was short.", "happened"),
        ("Caldera's previous visit to Kenya was short.", "happened"),
        ("Caldera had visited Kenya.", "happened"),
        ("Caldera will fly to Kenya, where rain cancelled a match.", "planned"),
        ("Caldera postponed her visit to Kenya.", "postponed"),
        ("Caldera has put off a trip to Kenya.", "postponed"),
        ("Caldera cancelled a planned trip to Kenya.", "cancelled"),
        ("Caldera was due to visit Kenya but called off the trip.", "cancelled"),
        ("Caldera's visit to Kenya is being postponed.", "postponed"),
        ("Caldera's visit to Kenya has been put off.", "postponed"),
        ("Caldera put her trip to Kenya on hold.", "postponed"),
        ("The visit to Kenya by Caldera has been called off.", "cancelled"),
        ("Caldera will visit Kenya. The visit has been called off.", "cancelled"),
        (
            "Caldera will visit Kenya. The trip, long due, is being put off.",
            "postponed",
        ),
        ("Caldera will visit Kenya. The visit was put off in May.", "planned"),
        ("Caldera was scheduled to leave on Friday and head to Kenya.", "planned"),
        ("Caldera's trip to Kenya, set for March 12, was pushed back.", "postponed"),
        ("Caldera arrives in Kenya on Friday.", "planned"),
        ("Caldera arrives in Kenya.", "under way"),
        ("Caldera will face the press when she arrives in Kenya.", "planned"),
        ("Caldera is to rest at home and then fly to Kenya.", "planned"),
        ("Ines Caldera of Port Haven will visit Kenya.", "planned"),
        ("Caldera rose early. She will also travel to Kenya.", "planned"),
    ],
)
def test_reads_a_trip_however_it_is_worded(sentence, status):
    assert told_in(NAMED + sentence) == [("Ines Caldera", "Kenya", status)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Customers visit the market and visit our website.",
        "Caldera visited the exhibition and a hospital.",
        "Caldera may visit Kenya.",
        "Caldera will not visit Kenya.",
        "Caldera has no plans to visit Kenya.",
        "Caldera could travel to Kenya if asked.",
        "Kenya invited Caldera to visit Kenya.",
        "Caldera visits Kenya every year.",
        "Ines Caldera told Ama Oduya that she will visit Kenya.",
        "Caldera shunned Ama Oduya during her trip to Kenya.",
        "After landing in Kenya the crew slept.",
        "Officials said on a trip to Kenya that it was hot.",
        "Caldera lives in Kenya and is in Kenya.",
        "Caldera's mother visited Kenya.",
        "The ferry to Kenya left for Kenya.",
        "Caldera told Jo Poe, who laughed, that ministers would visit Kenya.",
        "Caldera went to great lengths and came to Congress.",
        "HMS Caldera made a visit to Kenya.",
        "“I will visit Kenya,” said a man.",
        "Caldera may leave on Friday and head to Kenya.",
        "Caldera wants to leave on Friday and head to Kenya.",
        "Caldera will not leave on Friday and head to Kenya.",
        "Caldera went to Tarvo.",  # a firm or a club
        "Caldera travelled to Monday for talks.",
        "Coach Jo Poe flew to Rovers for talks.",
        "Caldera travelled to Congress on Monday.",
        "Caldera met the Kenyan minister Ama Roe. A man rose. She will visit Kenya.",
    ],
)
def test_wishes_denials_and_other_peoples_trips_are_none(sentence):
    assert told_in(NAMED + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Caldera will lead a delegation of 20 people to Kenya.", "planned"),
        ("A team led by Ines Caldera will fly to Kenya.", "planned"),
        ("Caldera has taken her squad to Kenya.", "under way"),
        ("Caldera took her players to Kenya last week.", "happened"),
        ("Caldera boarded a plane to Kenya on Tuesday.", "under way"),
        ("Caldera left Lisbon for Kenya on Tuesday.", "under way"),
        ("Caldera travelled by train to Kenya.", "happened"),
        ("Caldera travelled with her son to Kenya.", "happened"),
        ("Caldera made her way to Kenya.", "happened"),
        ("Caldera drove to Kenya on Tuesday.", "happened"),
        ("Caldera will proceed to Kenya on Friday.", "planned"),
        ("Caldera will nevertheless travel to Kenya.", "planned"),
        ("Caldera is off to Kenya on Friday.", "planned"),
        ("Caldera is headed to Kenya next week.", "planned"),
        ("Caldera's visit to Kenya last Friday was short.", "happened"),
        ("Caldera is flying to Kenya on Friday.", "planned"),
        ("Caldera is understood to have flown to Kenya.", "happened"),
        ("Caldera was sent to Kenya on Tuesday.", "happened"),
        ("Caldera will go to Kenya to sign a pact.", "planned"),
        ("Caldera will be in Kenya from Friday.", "planned"),
        ("Caldera is due in Kenya on Friday.", "planned"),
        ("Caldera will spend two days in Kenya from Friday.", "planned"),
        ("Caldera spent two days in Kenya last week.", "happened"),
        ("Caldera will stay in Kenya for the rest of the week.", "under way"),
        ("Caldera, in Kenya for talks, said it was hot.", "under way"),
        ("Caldera was received in Kenya on Tuesday.", "happened"),
        ("Caldera will stop in Kenya on Friday.", "planned"),
        ("Caldera set foot in Kenya on Tuesday.", "under way"),
        ("Caldera visited her firm's plant in Kenya.", "happened"),
        ("Caldera toured two schools in Kenya.", "happened"),
        ("Caldera will join them in Kenya tomorrow.", "planned"),
        ("Caldera paid a visit to a clinic in Kenya.", "happened"),
        ("Caldera made an unannounced stop in Kenya.", "happened"),
        ("Caldera begins a visit to Kenya on Friday.", "planned"),
        ("Caldera's visit to Kenya begins on Friday.", "planned"),
        ("Caldera's visit to Kenya began on Tuesday.", "under way"),
        ("Caldera's visit to Kenya ended on Tuesday.", "happened"),
        ("Caldera begins her Kenya tour on Friday.", "planned"),
        ("Caldera has cancelled her Kenya visit.", "cancelled"),
        ("Caldera has pulled out of a trip to Kenya.", "cancelled"),
        ("Caldera will no longer travel to Kenya.", "cancelled"),
        ("Caldera was to have visited Kenya on Friday.", "cancelled"),
        ("Caldera has put off until May a trip to Kenya.", "postponed"),
        ("Caldera's trip to Kenya, her second, set for May, was put off.", "postponed"),
        ("Caldera has cut short a trip to Kenya.", "happened"),
        ("Caldera returned on Tuesday from a visit to Kenya.", "happened"),
        ("Caldera, back from Kenya, briefed the cabinet.", "happened"),
        ("Caldera, fresh from a visit to Kenya, spoke.", "happened"),
        (
            "Caldera arrived in Kenya on Monday. Caldera flew home from Kenya.",
            "happened",
        ),
        ("Caldera said so at the end of a visit to Kenya.", "happened"),
        ("On the second day of her visit to Kenya, Caldera spoke.", "under way"),
        ("Speaking at the start of a visit to Kenya, Caldera said so.", "under way"),
        ("Upon her arrival in Kenya on Tuesday, Caldera spoke.", "under way"),
        ("Caldera spoke in Kenya, where she arrived on Tuesday.", "under way"),
        ("Caldera's plane landed in Kenya on Tuesday.", "under way"),
        ("Caldera's tour takes her to Kenya on Friday.", "planned"),
        ("Kenya will host Ines Caldera on Friday.", "planned"),
        ("Al Poe received Ines Caldera in Kenya on Tuesday.", "happened"),
        ("Caldera, who is to pay for it, has called off a trip to Kenya.", "cancelled"),
        ("Caldera spoke. Her trip to Kenya begins on Friday.", "planned"),
        ("Caldera spoke. On Friday she is due in Kenya.", "planned"),
        ("Caldera spoke. Officials said she would travel to Kenya.", "planned"),
        ("The visit of the minister, Ines Caldera, to Kenya is off.", "cancelled"),
    ],
)
def test_reads_what_news_says_of_going_away(sentence, status):
    visits = visits_in(NAMED + sentence, WEDNESDAY)
    told = [(v.visitor.name, v.place, v.status.value) for v in visits]
    assert told == [("Ines Caldera", "Kenya", status)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera denied that she would visit Kenya.",
        "Reports that Ines Caldera has flown to Kenya are wide of the mark.",
        "Caldera said talk of a visit to Kenya was idle.",
        "Caldera came to Kenya as a child and is in Kenya.",
        "Caldera, mayor of Nairobi, attended a meeting in Nairobi.",
        "Caldera opened a school in Kenya.",
        "Al Poe, the chair, met Ines Caldera in Kenya.",
        "Caldera met Al Poe, the chair, in Kenya on Tuesday.",
    ],
)
def test_talk_and_being_at_home_are_no_trips(sentence):
    assert told_in(NAMED + sentence) == []


def test_what_an_office_of_elsewhere_does_there_is_a_trip():
    text = "Veldonia's trade minister, Ines Caldera, met Al Poe in Kenya on Tuesday."
    assert told_in(text) == [("Ines Caldera", "Kenya", "happened")]
    home = "The Kenyan trade minister, Ines Caldera, met Al Poe in Kenya on Tuesday."
    assert told_in(home) == []


def test_here_is_where_the_dateline_says():
    article = parse_article(
        "x",
        "A bank opens\n\nNAIROBI, May 3, 2023 (Even Wire) - Trade Minister Ines "
        "Caldera arrived here on Tuesday. Al Poe flew in from Lisbon to meet her.\n",
    )
    assert [(v.visitor.name, v.place) for v in find_visits(article)] == [
        ("Ines Caldera", "Nairobi"),
        ("Al Poe", "Nairobi"),
    ]


def test_the_country_is_the_one_named_last():
    text = "Ines Caldera will visit Kenya. Caldera last visited the country in 2019."
    visits = visits_in(text)
    assert len(visits) == 1
    assert lines_of(text, Aspect.EARLIER) == [text.partition(". ")[2]]


def test_the_visit_is_the_only_one_there():
    text = (
        "Ines Caldera will visit Kenya on Friday. Tom Oduya will visit Uganda. The "
        "visit to Kenya has been postponed."
    )
    assert told_in(text) == [
        ("Ines Caldera", "Kenya", "postponed"),
        ("Tom Oduya", "Uganda", "planned"),
    ]


def test_what_is_called_off_is_the_trip_that_is_named():
    text = (
        "Ines Caldera arrived in Uganda on Tuesday. Caldera has cancelled her visit to "
        "Kenya and will return from Uganda on Friday."
    )
    assert told_in(text) == [
        ("Ines Caldera", "Uganda", "under way"),
        ("Ines Caldera", "Kenya", "cancelled"),
    ]


def test_a_name_that_a_function_stands_beside_is_a_visitors():
    text = "The pianist, Teyo Arsen, flew to Kenya on Tuesday."
    assert told_in(text) == [("Teyo Arsen", "Kenya", "happened")]


def test_a_deputy_is_not_meant_by_the_minister():
    text = (
        "Chief Minister Ines Caldera spoke. Deputy Chief Minister Al Poe slept. The "
        "chief minister will fly to Kenya."
    )
    assert told_in(text) == [("Ines Caldera", "Kenya", "planned")]


def test_a_joined_verb_is_as_far_as_the_first():
    text = "Ines Caldera will travel to Japan and visit Kenya."
    assert told_in(text) == [
        ("Ines Caldera", "Japan", "planned"),
        ("Ines Caldera", "Kenya", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "visitor", "place"),
    [
        (
            "Veldonia's envoy, Ines Caldera, travelled to Tarvo on Saturday.",
            "Ines Caldera",
            "Tarvo",
        ),
        ("President Tom Oduya flew to Tarvo for talks.", "Tom Oduya", "Tarvo"),
        ("Prince Oduya of Veldonia will visit Kenya.", "Prince Oduya", "Kenya"),
        (
            "Princess Ama will visit the Isle of Ront next week.",
            "Princess Ama",
            "Isle of Ront",
        ),
    ],
)
def test_an_office_makes_a_place_of_a_town_unheard_of(text, visitor, place):
    assert [found[:2] for found in told_in(text)] == [(visitor, place)]


def test_a_pronoun_carries_on_the_subject_of_the_sentence_before():
    text = (
        "President Ilko Marant will visit India from March 17. He will hold talks with "
        "Tom Oduya. He will also travel to Dhaka on March 19."
    )
    assert told_in(text) == [
        ("Ilko Marant", "India", "planned"),
        ("Ilko Marant", "Dhaka", "planned"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "President Ilko Marant met Envoy Tom Oduya. He will travel to Dhaka.",
        "President Ilko Marant rose. A spokesman bowed. He will travel to Dhaka.",
    ],
)
def test_a_pronoun_that_two_people_fit_carries_nobody_on(told):
    assert told_in(told) == []


def test_a_role_held_by_two_names_neither():
    one = "Kenyan Foreign Minister Ama Oduya spoke. "
    two = "Japanese Foreign Minister Ken Mori spoke. "
    arrival = "The foreign minister arrived in Paris after meeting officials."
    assert told_in(one + arrival) == [("Ama Oduya", "Paris", "under way")]
    assert told_in(one + two + arrival) == []


def test_several_visitors_stay_apart():
    text = (
        "Both Trade Minister Ines Caldera and her Kenyan counterpart Tom Oduya are in "
        "Japan for talks. Ms Caldera will meet the emperor. Mr Oduya will sign a pact."
    )
    assert told_in(text) == [
        ("Ines Caldera", "Japan", "under way"),
        ("Tom Oduya", "Japan", "under way"),
    ]


def test_several_places_stay_apart():
    text = "Ines Caldera will travel to Japan and South Korea next week."
    assert [v.place for v in visits_in(text)] == ["Japan", "South Korea"]


def test_a_city_and_its_country_are_one_visit():
    text = "Ines Caldera will visit Kenya on Friday. Caldera is to land in Nairobi."
    visit = visits_in(text)[0]
    assert (visit.place, visit.place_at.of(text)) == ("Kenya", "Nairobi")
    assert [span.of(text) for span in visit.evidence] == [
        "Ines Caldera will visit Kenya on Friday",
        "Caldera is to land in Nairobi",
    ]
    assert len(visits_in(text)) == 1


def test_the_visitor_has_the_fullest_name_and_the_role_beside_it():
    text = "Ms Caldera left. Trade Minister Ines Caldera will fly to Kenya."
    visitor = visits_in(text)[0].visitor
    assert visitor.name == "Ines Caldera"
    assert visitor.role is not None
    assert visitor.role.of(text) == "Trade Minister"
    assert visitor.mention.of(text) == "Ines Caldera"


def test_a_role_printed_before_the_name_is_the_visitors():
    text = "The union's general secretary, Teyo Arsen, will fly to Kenya."
    visitor = visits_in(text)[0].visitor
    assert visitor.role is not None
    assert visitor.role.of(text) == "union's general secretary"


def test_a_role_names_the_visitor_its_country_by_any_name():
    text = (
        "UK Trade Minister Ines Caldera left. The British trade minister will fly to "
        "Kenya."
    )
    assert told_in(text) == [("Ines Caldera", "Kenya", "planned")]


def test_a_function_can_mean_the_only_traveller():
    text = (
        "Ines Caldera's visit to Kenya was announced. After landing in Nairobi on "
        "May 5, the diplomat will hold talks."
    )
    visit = visits_in(text, WEDNESDAY)[0]
    assert visit.when is not None
    assert visit.when.day == date(2023, 5, 5)


def test_a_pronoun_left_open_can_mean_the_only_traveller():
    text = (
        "Pope Anselm will travel to Kenya. Crowds waited. The pontiff, 84, will visit "
        "Nairobi and Mombasa."
    )
    visit = visits_in(text)[0]
    assert len(visits_in(text)) == 1
    assert len(visit.evidence) == 2


def test_a_sentence_of_any_length_is_read_around_its_cue():
    text = f"{'It rained and ' * 200}Ines Caldera will visit Kenya{' in rain' * 200}."
    assert told_in(text) == [("Ines Caldera", "Kenya", "planned")]


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        (
            "Ines Caldera will fly to Scotland. She is to speak in Edinburgh.",
            [("Ines Caldera", "Scotland", "planned")],
        ),
        (
            "Ines Caldera landed in Munich on Monday. Her visit to Bavaria is short.",
            [("Ines Caldera", "Bavaria", "under way")],
        ),
        (
            (
                "Ines Caldera was to have flown to Kenya on Monday and to have visited "
                "Uganda on Thursday."
            ),
            [
                ("Ines Caldera", "Kenya", "cancelled"),
                ("Ines Caldera", "Uganda", "cancelled"),
            ],
        ),
        ("The state visit of President Ines Caldera of Gabon will begin soon.", []),
        (
            "The state visit of President Ines Caldera of Gabon to Chad began.",
            [("Ines Caldera", "Chad", "under way")],
        ),
    ],
)
def test_what_is_one_trip_and_what_is_a_leg_or_none(text, trips):
    assert told_in(text) == trips


@pytest.mark.parametrize(
    ("stop", "statuses"),
    [
        ("She was to have visited Nairobi on Friday.", {"postponed"}),
        ("She was to have visited Nairobi and Mombasa.", {"postponed"}),
        ("She was to have visited Uganda on Friday.", {"postponed", "cancelled"}),
    ],
)
def test_a_stop_of_a_visit_put_off_is_put_off_with_it(stop, statuses):
    text = f"Ines Caldera has postponed her visit to Kenya. {stop}"
    assert {visit.status.value for visit in visits_in(text, WEDNESDAY)} == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ines Caldera's stay in Kenya yielded two deals.", "happened"),
        ("Ines Caldera's stay in Kenya, her second, cost a fortune.", "happened"),
        ("Ines Caldera's stay in Kenya has been extended.", "under way"),
        (
            "Ines Caldera was due in Kenya on Friday but flew straight home.",
            "cancelled",
        ),
        ("Ines Caldera was due in Kenya on Friday but went back.", "cancelled"),
        ("Ines Caldera was due in Kenya on Friday but flew in early.", "planned"),
        ("Ines Caldera will not go to Kenya, as had been planned.", "cancelled"),
        ("Ines Caldera will not fly to Kenya as was first announced.", "cancelled"),
    ],
)
def test_what_came_of_a_stay_or_of_a_plan(text, status):
    found = find_visits(make_article(text, published=WEDNESDAY))
    assert [visit.status.value for visit in found] == [status]


def test_a_town_still_to_come_lends_its_day_to_no_visit_under_way():
    text = (
        "Ines Caldera, on her first visit to Kenya, opened a school. "
        "She travels to Mombasa on Thursday."
    )
    told = [(v.place, v.when and v.when.day) for v in visits_in(text, WEDNESDAY)]
    assert told == [("Kenya", None), ("Mombasa", date(2023, 5, 4))]


def test_a_visit_that_was_put_off_is_planned_for_the_one_day_told():
    text = (
        "The visit of President Ines Caldera to Kenya, put off in April, will now take "
        "place from 12 to 14 June, her office said on Tuesday."
    )
    (visit,) = visits_in(text, WEDNESDAY)
    assert visit.when is not None
    assert (visit.when.day, visit.moved_to) == (date(2023, 6, 12), None)
    assert visit.status is VisitStatus.PLANNED


def test_a_gerund_belongs_to_the_subject_behind_the_comma():
    text = "Before flying to Kenya, Ines Caldera met Tom Oduya."
    assert visits_in(text)[0].visitor.name == "Ines Caldera"


# -------------------------------------------------------------------- the time


@pytest.mark.parametrize(
    ("sentence", "printed", "day"),
    [
        ("Caldera will fly to Kenya on Friday.", "Friday", date(2023, 5, 5)),
        ("Caldera arrived in Kenya on Tuesday.", "Tuesday", date(2023, 5, 2)),
        ("On Friday Caldera will fly to Kenya.", "Friday", date(2023, 5, 5)),
        ("Caldera will fly to Kenya next week.", "next week", None),
        ("Caldera will fly on Friday to Kenya.", "Friday", date(2023, 5, 5)),
        ("Caldera touched down in Kenya late on Tuesday.", "Tuesday", date(2023, 5, 2)),
        ("Caldera is flying to Kenya on Friday.", "Friday", date(2023, 5, 5)),
        ("Caldera left for Kenya last night.", "last night", date(2023, 5, 2)),
        ("Caldera was to have visited Kenya on Friday.", "Friday", date(2023, 5, 5)),
        (
            "Caldera will visit Kenya from 12 to 13 June 2023.",
            "12 to 13 June 2023",
            date(2023, 6, 12),
        ),
    ],
)
def test_the_time_is_the_trips_own(sentence, printed, day):
    text = NAMED + sentence
    visit = visits_in(text, WEDNESDAY)[0]
    assert visit.when is not None
    assert (visit.when.span.of(text), visit.when.day) == (printed, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera will fly to Kenya, her office said on Tuesday.",
        "Her office said on Tuesday that Caldera will fly to Kenya.",
        "Caldera cancelled a trip to Kenya on Tuesday.",
        "Caldera ended a visit to Kenya on Tuesday.",
        "Caldera returned from Kenya on Tuesday.",
        "Caldera will stay in Kenya for talks until Friday.",
        "Caldera is in Kenya for talks, landed on Tuesday and slept.",
    ],
)
def test_when_it_was_said_is_not_when_it_is(sentence):
    assert visits_in(NAMED + sentence, WEDNESDAY)[0].when is None


def test_a_trip_put_off_has_the_day_it_was_planned_for():
    text = "Ines Caldera put off a trip to Kenya, planned for Friday, on Tuesday."
    visit = visits_in(text, WEDNESDAY)[0]
    assert visit.when is not None
    assert visit.when.day == date(2023, 5, 5)


def test_a_pronoun_that_opens_a_paragraph_carries_on_the_one_before():
    text = "Ines Caldera spoke on Tuesday.\nShe will travel to Kenya.\n"
    assert told_in(text) == [("Ines Caldera", "Kenya", "planned")]


def test_whoever_receives_the_visitor_is_met():
    text = "Ines Caldera is in Kenya for talks. Envoy Al Poe welcomed Caldera there."
    assert [party.name for party in visits_in(text)[0].meets] == ["Al Poe"]


def test_today_in_a_quotation_is_the_day_it_was_said():
    text = "“Ines Caldera is in Kenya today for talks,” her ministry said."
    visit = visits_in(text, WEDNESDAY)[0]
    assert visit.when is not None
    assert visit.when.day is None


# ------------------------------------------------------------- what is told of it

TOLD = (
    "Trade Minister Ines Caldera is in Kenya for talks with President Tom Oduya and "
    "his wife, Ama Oduya. She will discuss tea. She will also announce a fund worth "
    "£70 million. It is her second trip to the country, after one in October 2021. "
    "“We will push for peace,” said Al Poe. The sky will open."
)


def test_a_visit_tells_whom_the_visitor_meets():
    visit = visits_in(TOLD)[0]
    assert [party.name for party in visit.meets] == ["Tom Oduya", "Ama Oduya"]
    role = visit.meets[0].role
    assert role is not None
    assert role.of(TOLD) == "President"


@pytest.mark.parametrize(
    ("aspect", "starts"),
    [
        (Aspect.MEETS, ["Trade Minister"]),
        (Aspect.AGENDA, ["She will discuss"]),
        (Aspect.ANNOUNCEMENTS, ["She will also announce"]),
        (Aspect.MONEY, ["She will also announce"]),
        (Aspect.EARLIER, ["It is her second trip"]),
    ],
)
def test_a_visits_lines_are_sentences_of_the_article(aspect, starts):
    lines = lines_of(TOLD, aspect)
    assert len(lines) == len(starts)
    for line, start in zip(lines, starts, strict=True):
        assert line.startswith(start)
        assert line.endswith(".")


@pytest.mark.parametrize(
    "line",
    [
        "She will be accompanied by Al Poe and 40 bankers.",
        "She is travelling with her husband.",
        "Caldera is taking a 12-member delegation.",
    ],
)
def test_a_visit_tells_who_travels_along(line):
    text = f"Ines Caldera will visit Kenya on Friday. {line}"
    assert lines_of(text, Aspect.COMPANY) == [line]


def test_what_the_two_sides_will_sign_is_an_announcement_of_the_only_visit():
    signing = "The two sides are expected to sign five pacts, one worth £40 million."
    text = f"President Ines Caldera will visit Kenya on Friday. It rained.\n{signing}"
    assert lines_of(text, Aspect.ANNOUNCEMENTS) == [signing]
    assert lines_of(text, Aspect.MONEY) == [signing]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ines Caldera took £80,000 in bribes, a court heard.", ""),
        ("A summit will argue over a fund of $30 billion.", ""),
        ("", "The summit will argue over a fund of $30 billion."),
    ],
)
def test_money_told_beside_a_visit_is_not_its_own(before, after):
    trip = "Ines Caldera arrived in Kenya on Friday."
    assert lines_of(f"{before} {trip} {after}".strip(), Aspect.MONEY) == []


@pytest.mark.parametrize(
    "money",
    [
        "Caldera offered £5 million for schools.",
        "The trip cost £2 million.",
        "Talks will focus on a $30 million loan.",
        "Both countries signed a pact worth £40 million.",
    ],
)
def test_money_of_the_visitor_or_the_visit_is_told(money):
    text = f"Ines Caldera arrived in Kenya on Friday. {money}"
    assert lines_of(text, Aspect.MONEY) == [money]


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Caldera made three trips to Kenya.", ["three trips"]),
        ("Caldera paid several official visits to Kenya.", ["several official visits"]),
        ("Caldera will make a trip to Kenya.", []),
        ("Caldera visited Kenya with two tour guides.", []),
    ],
)
def test_several_trips_told_as_one_are_said_to_be_several(sentence, printed):
    assert lines_of(f"{NAMED}{sentence}", Aspect.WHEN) == printed


LEGS = (
    "Ines Caldera will fly to Kenya on Friday. She will meet Tom Oduya in Kenya before "
    "travelling on to Chad on Sunday.\nShe will be accompanied by her son. "
)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The two countries will sign a pact worth £40 million.", [1, 0]),
        ("She will sign a pact worth £40 million in Chad.", [0, 1]),
    ],
)
def test_what_is_signed_behind_two_legs_is_the_main_ones_unless_placed(line, told):
    visits = visits_in(LEGS + line)
    signed = [
        sum(one.aspect is Aspect.MONEY for one in visit.lines) for visit in visits
    ]
    along = [any(one.aspect is Aspect.COMPANY for one in v.lines) for v in visits]
    assert [visit.place for visit in visits] == ["Kenya", "Chad"]
    assert signed == told
    assert along == [True, True]


def test_what_is_told_behind_a_list_of_stops_is_of_each():
    text = "Ines Caldera will visit Kenya and Chad next week. She will discuss trade."
    agendas = [[one.aspect for one in visit.lines] for visit in visits_in(text)]
    assert agendas == [[Aspect.AGENDA], [Aspect.AGENDA]]


@pytest.mark.parametrize(
    "signing",
    [
        "She is to meet Tom Oduya and sign a pact.",
        "She left Kenya on Sunday after signing a pact.",
    ],
)
def test_what_is_signed_beside_something_else_is_an_announcement(signing):
    text = f"President Ines Caldera arrived in Kenya on Friday. {signing}"
    assert lines_of(text, Aspect.ANNOUNCEMENTS) == [signing]


def test_a_visitor_also_calls_on_somebody():
    text = (
        "Ines Caldera will visit Kenya on Friday. She will hold talks with Jo Poe on "
        "trade and call on President Tom Oduya."
    )
    assert [party.name for party in visits_in(text)[0].meets] == ["Jo Poe", "Tom Oduya"]
    assert len(lines_of(text, Aspect.AGENDA)) == 1


def test_a_pronoun_behind_a_place_is_the_only_visitor_of_that_gender():
    grant = "On Ront she will announce a grant of £2 million."
    text = (
        "Princess Ama will visit Kenya next week.\n"
        f"“The princess loves birds,” said Tom Oduya.\n{grant}"
    )
    assert lines_of(text, Aspect.ANNOUNCEMENTS) == [grant]
    assert lines_of(text.replace("Tom", "Mary"), Aspect.ANNOUNCEMENTS) == []


def test_an_earlier_visit_is_a_line_and_not_the_same_trip():
    text = (
        "Ines Caldera will fly to Kenya on Friday. Caldera last visited Kenya in 2019."
    )
    visit = visits_in(text)[0]
    assert len(visits_in(text)) == 1
    assert visit.status is VisitStatus.PLANNED
    assert lines_of(text, Aspect.EARLIER) == ["Caldera last visited Kenya in 2019."]


def test_another_places_sentences_are_not_this_visits():
    text = (
        "Ines Caldera will fly to Kenya on Friday to sign a pact. Next week Caldera "
        "will travel to Japan to discuss trade."
    )
    kenya = visits_in(text)[0]
    assert not any("Japan" in line.span.of(text) for line in kenya.lines)


def test_what_is_placed_at_one_visit_is_not_of_the_other():
    text = (
        "Princess Ama will visit Nairobi and the Isle of Ront next week. She will open "
        "a school in Nairobi. On Ront she will announce a grant. She will meet Jo Poe."
    )
    told = [
        [line.span.of(text)[:7] for line in visit.lines] for visit in visits_in(text)
    ]
    assert told == [["She wil", "She wil"], ["She wil", "On Ront"]]


def test_the_visitor_can_be_the_one_who_is_met():
    text = "Ines Caldera is in Kenya for talks. President Tom Oduya will meet Caldera."
    assert [party.name for party in visits_in(text)[0].meets] == ["Tom Oduya"]


def test_what_the_visitor_says_is_no_agenda_but_what_is_said_of_her_is():
    text = (
        "Ines Caldera is in Kenya for talks. Caldera said: “We will push for peace.”\n"
        "“Ines Caldera will discuss tea,” said Al Poe."
    )
    assert lines_of(text, Aspect.AGENDA) == [
        "“Ines Caldera will discuss tea,” said Al Poe."
    ]


def test_an_aside_on_a_visit_takes_no_lines_from_the_rest():
    story = "\n".join(["It rained on the harbour and the ferry was late."] * 4)
    text = (
        f"{story}\nIn May Ines Caldera visited Kenya.\n{story}\n"
        "Ines Caldera will discuss tea with voters."
    )
    assert lines_of(text, Aspect.AGENDA) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Caldera did not meet Tom Oduya.",
        "She recalled a meeting between Tom Oduya and Al Poe.",
        "Caldera met Tom Oduya's aide.",
    ],
)
def test_who_is_not_met_is_left_out(sentence):
    assert visits_in(f"Ines Caldera is in Kenya for talks. {sentence}")[0].meets == ()


WORDS = st.sampled_from(
    "Ines Caldera will visit Kenya . , “ ” ' 's her trip to the foreign minister and "
    "Tom Oduya is in Nairobi on Friday postponed meet talks with before landing He "
    "said £5 million second the Kenyan capital".split()
)


@given(st.lists(WORDS | st.text(max_size=5), max_size=60).map(" ".join))
def test_any_text_gives_visits_that_slice(text):
    article = make_article(text, published=WEDNESDAY)
    visits = list(find_visits(article))
    assert visits == list(find_visits(article))
    for visit in visits:
        spans = [*visit.evidence, *(line.span for line in visit.lines), visit.place_at]
        assert all(span.of(text).strip() for span in spans)
        assert all(span.end <= len(text) for span in spans)
        assert visit.visitor.name


@pytest.mark.parametrize(
    ("sentence", "is_earlier"),
    [
        ("She had been in the country since Sunday.", False),
        ("She had been in Chad before flying on.", False),
        ("She has not been to Kenya since 2019.", True),
        ("She has visited Kenya four times since 2019.", True),
    ],
)
def test_a_stay_since_sunday_is_no_earlier_visit(sentence, is_earlier):
    text = f"The minister, Jane Roe, arrived in Kenya on Monday. {sentence}"
    (visit, *_) = find_visits(make_article(text))
    assert (Aspect.EARLIER in {line.aspect for line in visit.lines}) is is_earlier
