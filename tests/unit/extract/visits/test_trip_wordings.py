"""Many wordings of trips: who, where, how far, and the day, if one is told."""

from datetime import date

import pytest

from bot.extract.visits.gathering import find_visits
from bot.model import VisitStatus
from tests.factories import make_article

NAMED = (
    "Ines Caldera, the foreign minister of Veldonia, spoke on Monday. "
    "Caldera and her husband live in Ostrava Bay. "
)
WEDNESDAY = date(2031, 6, 18)


def trips_in(sentence):
    """Give place, status and day of the month of each trip of hers."""
    article = make_article(NAMED + sentence, published=WEDNESDAY)
    return {
        visit.place: (visit.status, visit.when and visit.when.day)
        for visit in find_visits(article)
        if visit.visitor.name == "Ines Caldera" and not visit.is_weak
    }


def check(sentence, place, status, day):
    told, when = trips_in(sentence)[place]
    assert told is status
    if day is not None:
        assert when == date(2031, 6, day)


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        (
            "Caldera is to follow in July and will open a library in Kumasi.",
            "Kumasi",
            None,
        ),
        (
            "Caldera met officials. From Kenya she flies on to Uganda on Friday.",
            "Uganda",
            20,
        ),
        (
            "Caldera will spend two days in Kenya before flying on to Uganda.",
            "Uganda",
            None,
        ),
        (
            "Caldera will travel to Kenya on Thursday and then to Uganda on Friday.",
            "Uganda",
            20,
        ),
        ("Caldera will travel to Kenya on Thursday, then Uganda.", "Uganda", None),
        ("After Kenya, Caldera goes to Uganda on Friday.", "Uganda", 20),
        ("Caldera will visit Kenya and Uganda from Friday.", "Uganda", 20),
        ("Caldera leads a trade mission to Kenya next week.", "Kenya", None),
        (
            "A trade mission led by Ines Caldera arrives in Kenya on Friday.",
            "Kenya",
            20,
        ),
        ("Caldera's visit to Kenya will go ahead on Friday as planned.", "Kenya", 20),
        ("Caldera will fly out to Kenya. She leaves on Thursday.", "Kenya", 19),
        ("Caldera will visit Kenya. The visit begins on Thursday.", "Kenya", 19),
        (
            "Caldera will visit Kenya. She is expected to arrive on Thursday.",
            "Kenya",
            19,
        ),
        ("Caldera is planning a trip to Kenya on Friday.", "Kenya", 20),
        ("A visit to Kenya by Caldera is set for Friday.", "Kenya", 20),
        ("Caldera lectures in Nairobi on Friday.", "Nairobi", 20),
        ("Caldera is to give a talk in Nairobi on Friday.", "Nairobi", 20),
        ("Caldera sets off for Kenya tomorrow.", "Kenya", 19),
        ("Caldera's first stop is Nairobi, where she lands on Friday.", "Nairobi", 20),
        ("Caldera will make a stop in Nairobi on Friday.", "Nairobi", 20),
        ("Caldera is expected in Nairobi on Friday.", "Nairobi", 20),
        ("Nairobi is expecting Caldera on Friday.", "Nairobi", 20),
        ("The foreign minister will fly to Kenya on Friday.", "Kenya", 20),
        ("The minister will fly to Kenya on Friday.", "Kenya", 20),
        (
            "Caldera's office said that she would leave for Kenya on Friday.",
            "Kenya",
            20,
        ),
        ("Aides said Caldera would be in Kenya from Friday to Sunday.", "Kenya", 20),
        ("Caldera will be in Kenya on 20 and 21 June.", "Kenya", 20),
        ("Caldera's five-day trip to Kenya starts on June 20.", "Kenya", 20),
        ("Caldera's trip to Kenya runs from 20 to 25 June.", "Kenya", 20),
        ("Caldera visits Kenya from June 20-25.", "Kenya", 20),
        ("Caldera is due to fly to Kenya at the weekend.", "Kenya", None),
        ("Caldera embarks on a tour of Kenya on Friday.", "Kenya", 20),
        ("Caldera kicks off a tour of Kenya on Friday.", "Kenya", 20),
        ("Caldera will visit Kenya from Monday to Friday.", "Kenya", 23),
        ("Caldera will visit Kenya between 23 and 27 June.", "Kenya", 23),
        ("Caldera will visit Kenya on Monday and Tuesday.", "Kenya", 23),
        ("Caldera will be in Nairobi from 23 June until 27 June.", "Nairobi", 23),
        ("Caldera will be in Nairobi this Friday.", "Nairobi", 20),
        ("Caldera leaves for Kenya early on Friday.", "Kenya", 20),
        ("Caldera leaves on Friday for Kenya.", "Kenya", 20),
        ("On Friday, Caldera will be in Nairobi.", "Nairobi", 20),
        ("On Friday morning Caldera flies to Nairobi.", "Nairobi", 20),
        ("It is on Friday that Caldera will fly to Nairobi.", "Nairobi", 20),
        (
            "Caldera said on Tuesday that she would travel to Kenya on Friday.",
            "Kenya",
            20,
        ),
        ("Caldera announced on Tuesday a visit to Kenya on Friday.", "Kenya", 20),
        ("Caldera comes to Nairobi on Friday.", "Nairobi", 20),
        ("Caldera is coming to Nairobi on Friday.", "Nairobi", 20),
        ("Caldera is to come to Nairobi on Friday.", "Nairobi", 20),
        ("Caldera is heading to Nairobi on Friday.", "Nairobi", 20),
        ("Caldera is flying to Nairobi on Friday.", "Nairobi", 20),
        ("Caldera will take the talks to Nairobi on Friday.", "Nairobi", 20),
        ("Caldera goes back to Kenya on Friday for more talks.", "Kenya", 20),
        ("Caldera will join Al Poe in Nairobi on Friday.", "Nairobi", 20),
        ("Caldera will celebrate mass in Nairobi on Sunday.", "Nairobi", 22),
        ("Caldera is to address students in Nairobi on Friday.", "Nairobi", 20),
        ("Caldera speaks in Nairobi on Friday.", "Nairobi", 20),
        ("In Nairobi, Caldera will meet Al Poe on Friday.", "Nairobi", None),
        (
            (
                "Caldera will be in Kenya from Monday to Wednesday and in Uganda "
                "from Thursday."
            ),
            "Uganda",
            26,
        ),
        ("Caldera will visit Kenya on Friday and Uganda on Saturday.", "Uganda", 21),
        ("Caldera will visit Kenya on Friday and Uganda on Saturday.", "Kenya", 20),
        (
            "Caldera will visit Kenya (23-25 June) and Uganda (26-28 June).",
            "Uganda",
            26,
        ),
        (
            (
                "Caldera will travel to Kenya and Uganda next week. She will be in "
                "Nairobi on Monday."
            ),
            "Kenya",
            23,
        ),
        (
            "Caldera begins a two-nation tour on Friday, when she flies to Kenya.",
            "Kenya",
            20,
        ),
        (
            (
                "Caldera will be in Kenya on Friday before travelling to Uganda on "
                "Saturday."
            ),
            "Uganda",
            21,
        ),
        ("Caldera will take her side to Kenya on Saturday.", "Kenya", 21),
        ("Caldera and her side travel to Kenya on Saturday.", "Kenya", 21),
        (
            "Caldera is to lead a mission of 30 companies to Kenya on Saturday.",
            "Kenya",
            21,
        ),
        (
            "A mission of 30 companies led by Caldera will visit Kenya on Saturday.",
            "Kenya",
            21,
        ),
        ("Caldera will head a delegation to Kenya on Saturday.", "Kenya", 21),
        ("Caldera's visit to Kenya has been brought forward to Thursday.", "Kenya", 19),
        ("Caldera's visit to Kenya is to take place on Friday.", "Kenya", 20),
        ("Caldera is to give the opening lecture in Nairobi on Friday.", "Nairobi", 20),
        (
            (
                "Caldera spoke in Nairobi on Tuesday and will speak in Kampala on "
                "Friday."
            ),
            "Kampala",
            20,
        ),
    ],
)
def test_reads_a_trip_to_come(sentence, place, day):
    check(sentence, place, VisitStatus.PLANNED, day)


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        ("A delegation headed by Caldera landed in Kenya on Tuesday.", "Kenya", 17),
        ("Caldera and a delegation of 12 are in Kenya for talks.", "Kenya", None),
        ("Caldera has arrived in Kenya.", "Kenya", None),
        ("Caldera, on a visit to Kenya, said so.", "Kenya", None),
        ("Caldera, visiting Kenya, said so.", "Kenya", None),
        ("Caldera, who is visiting Kenya, said so.", "Kenya", None),
        ("Caldera is on her way to Kenya.", "Kenya", None),
        ("Caldera boarded a plane for Kenya on Tuesday.", "Kenya", 17),
        ("Caldera touched down in Nairobi late on Tuesday.", "Nairobi", 17),
        ("Caldera is making her first trip to Kenya.", "Kenya", None),
        ("Caldera's tour of Kenya got under way on Tuesday.", "Kenya", 17),
        ("Caldera is staying in Nairobi until Friday.", "Nairobi", None),
        ("Caldera is in Nairobi this week.", "Nairobi", None),
        ("Caldera is currently in Nairobi on a visit.", "Nairobi", None),
        ("Caldera, now in Nairobi, said so.", "Nairobi", None),
        ("Caldera is due back from Kenya on Friday.", "Kenya", None),
        ("Caldera returns from Kenya on Friday.", "Kenya", None),
        ("Caldera will return from Kenya on Friday.", "Kenya", None),
        ("Caldera has been in Kenya since Sunday.", "Kenya", 15),
        ("Caldera arrived in Uganda on Tuesday from Kenya.", "Uganda", 17),
        (
            (
                "Caldera arrived in Uganda on Tuesday from Kenya, the second stop "
                "of her tour."
            ),
            "Uganda",
            17,
        ),
        ("Caldera arrived in Uganda from Kenya on Tuesday.", "Uganda", 17),
        ("Caldera left Kenya for Uganda on Tuesday.", "Uganda", 17),
        ("The delegation, led by Caldera, arrived in Kenya on Tuesday.", "Kenya", 17),
        ("Caldera's delegation arrived in Kenya on Tuesday.", "Kenya", 17),
    ],
)
def test_reads_a_trip_under_way(sentence, place, day):
    check(sentence, place, VisitStatus.UNDER_WAY, day)


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        (
            "Caldera, accompanied by a dozen executives, flew to Kenya on Tuesday.",
            "Kenya",
            17,
        ),
        ("Caldera got back from Kenya on Tuesday.", "Kenya", None),
        ("Caldera is back from Kenya.", "Kenya", None),
        ("Caldera wound up a visit to Kenya on Tuesday.", "Kenya", None),
        ("Caldera left Kenya for home on Tuesday.", "Kenya", None),
        ("Caldera flew home from Kenya on Tuesday.", "Kenya", None),
        ("Caldera, who visited Kenya last week, said so.", "Kenya", None),
        (
            (
                "Caldera told reporters in Nairobi on Tuesday that all was well "
                "after talks with Kenya's president, Al Poe."
            ),
            "Nairobi",
            17,
        ),
        (
            (
                "Caldera addressed parliament in Nairobi on Tuesday, the first "
                "Veldonian to do so."
            ),
            "Nairobi",
            17,
        ),
        ("Caldera preached in Nairobi on Sunday.", "Nairobi", 15),
        ("Caldera inspected a dam in Kenya on Tuesday.", "Kenya", 17),
        ("Caldera gave a lecture in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera was in Nairobi on Tuesday to sign the accord.", "Nairobi", 17),
        ("Caldera was in Nairobi on Tuesday, where she met Al Poe.", "Nairobi", 17),
        ("Caldera has cut short her visit to Kenya.", "Kenya", None),
        ("Caldera spent Tuesday in Nairobi.", "Nairobi", 17),
        ("Caldera spent the weekend in Kenya.", "Kenya", None),
        ("Caldera toured flood-hit villages in Kenya on Tuesday.", "Kenya", 17),
        ("Caldera went to Kenya on Tuesday.", "Kenya", 17),
        ("Caldera went round a factory in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera dropped in on a school in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera made an unannounced stop in Nairobi on Tuesday.", "Nairobi", 17),
        (
            "Kenya's president, Al Poe, received Caldera in Nairobi on Tuesday.",
            "Nairobi",
            17,
        ),
        (
            "Caldera was received in Nairobi on Tuesday by President Al Poe.",
            "Nairobi",
            17,
        ),
        ("Caldera took a train to Uganda on Tuesday.", "Uganda", 17),
        ("Caldera, fresh from a visit to Kenya, said so.", "Kenya", None),
        ("Caldera has just returned from Kenya.", "Kenya", None),
        (
            ("During a two-day visit to Kenya that ended on Tuesday, Caldera said so."),
            "Kenya",
            None,
        ),
        (
            "Caldera travelled with her staff from Ostrava to Kenya on Tuesday.",
            "Kenya",
            17,
        ),
        (
            "Caldera held talks with President Al Poe in Nairobi on Tuesday.",
            "Nairobi",
            17,
        ),
        ("Caldera came to Nairobi on Tuesday to meet Al Poe.", "Nairobi", 17),
        ("Caldera came to Nairobi on Tuesday and met Al Poe.", "Nairobi", 17),
        ("Caldera took her campaign to Kenya on Tuesday.", "Kenya", 17),
        ("Caldera took her message to Kenya on Tuesday.", "Kenya", 17),
        ("Caldera brought her message to Nairobi on Tuesday.", "Nairobi", 17),
        (
            "Caldera concluded a two-day visit to Kenya on Tuesday and flew home.",
            "Kenya",
            None,
        ),
        ("Caldera ended her visit to Kenya on Tuesday.", "Kenya", None),
        ("Caldera's visit to Kenya ended on Tuesday.", "Kenya", None),
        (
            "Caldera, who arrived in Kenya on Sunday and left on Tuesday, said so.",
            "Kenya",
            15,
        ),
        (
            "Caldera arrived in Nairobi on Sunday and flew home on Tuesday.",
            "Nairobi",
            15,
        ),
        ("Caldera visited Nairobi on Sunday, returning on Tuesday.", "Nairobi", 15),
        ("Caldera stood in a field in Kenya on Tuesday and wept.", "Kenya", 17),
        ("Caldera shook hands with dockers in Mombasa on Tuesday.", "Mombasa", 17),
        ("Caldera sat down with Al Poe in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera signed a treaty in Nairobi on Tuesday with Al Poe.", "Nairobi", 17),
        ("Caldera joined Al Poe in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera was speaking in Nairobi on Tuesday.", "Nairobi", 17),
        ("Speaking in Nairobi on Tuesday, Caldera said so.", "Nairobi", 17),
        ("At a news conference in Nairobi on Tuesday, Caldera said so.", "Nairobi", 17),
        ("In Nairobi on Tuesday, Caldera met Al Poe.", "Nairobi", 17),
        ("Caldera visited the port of Mombasa on Tuesday.", "Mombasa", 17),
        ("Caldera went to see a dam in Kenya on Tuesday.", "Kenya", 17),
        ("Caldera appeared in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera stopped off in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera drove to Mombasa on Tuesday.", "Mombasa", 17),
        ("Caldera visited Kenya on Monday and Uganda on Tuesday.", "Uganda", 17),
        ("Caldera's visit to Kenya went ahead on Tuesday.", "Kenya", 17),
        ("Caldera's visit to Kenya took place on Tuesday.", "Kenya", 17),
        (
            "Caldera gave the opening lecture in Nairobi on Tuesday night.",
            "Nairobi",
            17,
        ),
        ("Caldera was in Nairobi on Tuesday.", "Nairobi", 17),
        ("Caldera was in Kenya this week for talks.", "Kenya", None),
        ("Caldera was in Kenya on Tuesday for talks.", "Kenya", 17),
    ],
)
def test_reads_a_trip_that_is_over(sentence, place, day):
    check(sentence, place, VisitStatus.HAPPENED, day)


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        ("Caldera will not now go to Kenya, her office said.", "Kenya", None),
        ("Caldera will no longer travel to Kenya.", "Kenya", None),
        (
            "Caldera was to have flown to Kenya on Thursday but will stay at home.",
            "Kenya",
            19,
        ),
        ("Caldera had been due in Kenya on Thursday but pulled out.", "Kenya", 19),
        (
            "Caldera's trip to Kenya, planned for Thursday, has been called off.",
            "Kenya",
            19,
        ),
        ("Caldera has scrapped plans to visit Kenya.", "Kenya", None),
        ("Caldera has abandoned a planned visit to Kenya.", "Kenya", None),
        ("Caldera pulled out of a visit to Kenya.", "Kenya", None),
        ("Caldera's planned visit to Kenya is off.", "Kenya", None),
        (
            (
                "Caldera was due to fly to Kenya on Thursday. The trip is off, her "
                "office said."
            ),
            "Kenya",
            19,
        ),
        (
            "Caldera was due to fly to Kenya on Thursday. She has now cancelled.",
            "Kenya",
            19,
        ),
        (
            ("Caldera was due in Kenya on Thursday. She will not go, her office said."),
            "Kenya",
            19,
        ),
        (
            (
                "Caldera was supposed to fly to Kenya on Thursday, but illness "
                "prevented it."
            ),
            "Kenya",
            19,
        ),
        ("Illness has forced Caldera to cancel a visit to Kenya.", "Kenya", None),
        ("Caldera will not travel to Kenya on Thursday as planned.", "Kenya", 19),
        ("Caldera will not be travelling to Kenya after all.", "Kenya", None),
        ("Caldera has withdrawn from a visit to Kenya.", "Kenya", None),
        (
            ("Caldera's visit to Kenya on Thursday was cancelled because of a strike."),
            "Kenya",
            19,
        ),
        ("The cancellation of Caldera's visit to Kenya angered Al Poe.", "Kenya", None),
        (
            "Caldera, who was to visit Kenya on Thursday, will stay at home.",
            "Kenya",
            19,
        ),
        (
            "Caldera, who was to visit Kenya on Thursday, has called off the trip.",
            "Kenya",
            19,
        ),
        ("Caldera said her visit to Kenya had been cancelled.", "Kenya", None),
        ("Caldera's office said her visit to Kenya had been cancelled.", "Kenya", None),
    ],
)
def test_reads_a_trip_called_off(sentence, place, day):
    check(sentence, place, VisitStatus.CANCELLED, day)


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        (
            "Caldera's trip to Kenya, planned for Thursday, has been moved to July.",
            "Kenya",
            19,
        ),
        (
            "Caldera has put back her trip to Kenya from Thursday to Saturday.",
            "Kenya",
            19,
        ),
        ("Caldera has delayed her departure for Kenya until Saturday.", "Kenya", None),
        ("Caldera’s visit to Kenya has been rescheduled for July.", "Kenya", None),
        (
            (
                "A visit to Kenya that Caldera was to have made on Thursday has "
                "been put off."
            ),
            "Kenya",
            19,
        ),
        (
            (
                "Caldera's visit to Kenya, which was to have begun on Thursday, "
                "has been postponed to July."
            ),
            "Kenya",
            19,
        ),
        (
            (
                "Caldera has postponed her visit to Kenya, which was due on "
                "Thursday, until July."
            ),
            "Kenya",
            19,
        ),
        (
            ("Caldera has postponed until July a visit to Kenya planned for Thursday."),
            "Kenya",
            19,
        ),
        (
            (
                "Caldera had planned to fly to Kenya on Thursday but has put off "
                "the journey until July."
            ),
            "Kenya",
            19,
        ),
        (
            ("Caldera was due in Kenya on Thursday, but the visit has been postponed."),
            "Kenya",
            19,
        ),
        (
            (
                "Caldera was due to fly to Kenya on Thursday. The visit has now "
                "been postponed."
            ),
            "Kenya",
            19,
        ),
        (
            (
                "A strike forced Caldera to postpone a visit to Kenya planned for "
                "Thursday."
            ),
            "Kenya",
            19,
        ),
        (
            "The postponement of Caldera's visit to Kenya was announced on Tuesday.",
            "Kenya",
            None,
        ),
        (
            "Caldera's visit to Kenya, due to begin on Thursday, has been put off.",
            "Kenya",
            19,
        ),
        (
            (
                "Caldera's visit to Kenya, which had been due to begin on "
                "Thursday, has been put off."
            ),
            "Kenya",
            19,
        ),
    ],
)
def test_reads_a_trip_put_off(sentence, place, day):
    check(sentence, place, VisitStatus.POSTPONED, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "There will be no visit to Kenya by Caldera.",
        "Caldera will not travel to Kenya.",
        "Caldera's brother left Kenya on Tuesday.",
        "Caldera, in Nairobi Street, said that the Kenya trade had grown.",
        "Caldera will see Al Poe on Friday and Uganda has said so.",
    ],
)
def test_reads_no_trip_where_none_is_told(sentence):
    assert trips_in(sentence) == {}


def test_what_is_put_off_is_the_trip_told_last():
    told = trips_in(
        "Caldera was in Kenya on Monday for talks. She is due in Uganda on Friday. "
        "The visit has been postponed."
    )
    assert told["Kenya"][0] is VisitStatus.HAPPENED
    assert told["Uganda"][0] is VisitStatus.POSTPONED


def test_one_persons_trip_put_off_is_not_anothers():
    article = make_article(
        "Ines Caldera, the minister, will fly to Kenya on Friday. Tom Poe, the envoy, "
        "was due in Uganda on Thursday. He has cancelled.",
        published=WEDNESDAY,
    )
    told = {visit.visitor.name: visit.status for visit in find_visits(article)}
    assert told == {
        "Ines Caldera": VisitStatus.PLANNED,
        "Tom Poe": VisitStatus.CANCELLED,
    }


def test_whoever_goes_on_is_carried_past_a_line_that_names_nobody():
    told = trips_in(
        "Caldera will fly to Kenya on Friday. A choir of 14 will travel with her. "
        "From Kenya she will go on to Uganda, its neighbour, on Saturday."
    )
    assert told["Uganda"] == (VisitStatus.PLANNED, date(2031, 6, 21))


def test_what_is_done_in_a_place_is_weak_where_nobody_is_known_to_be_away():
    article = make_article(
        "Ines Caldera, a trader, opened a shop in Nairobi on Tuesday.",
        published=WEDNESDAY,
    )
    assert [visit.is_weak for visit in find_visits(article)] == [True]


@pytest.mark.parametrize(
    ("sentence", "place", "status"),
    [
        (
            "Caldera and 20 business leaders flew to Kumasi on Monday.",
            "Kumasi",
            VisitStatus.HAPPENED,
        ),
        (
            "Caldera and several backbench senators fly to Kumasi on Friday.",
            "Kumasi",
            VisitStatus.PLANNED,
        ),
        (
            "Caldera inspected the company’s plant in Kumasi on Monday.",
            "Kumasi",
            VisitStatus.HAPPENED,
        ),
        (
            "Speaking in Kumasi on Monday, Caldera said prices would fall.",
            "Kumasi",
            VisitStatus.HAPPENED,
        ),
        (
            "While in Kumasi, Caldera will open a library.",
            "Kumasi",
            VisitStatus.PLANNED,
        ),
        (
            "Caldera read from her book in Kumasi on Monday.",
            "Kumasi",
            VisitStatus.HAPPENED,
        ),
    ],
)
def test_who_goes_along_and_whose_plant_it_is_hide_no_trip(sentence, place, status):
    article = make_article(NAMED + sentence, published=WEDNESDAY)
    told = {
        visit.place: visit.status
        for visit in find_visits(article)
        if visit.visitor.name == "Ines Caldera"
    }
    assert told.get(place) is status


def test_whom_one_meets_is_met_on_the_leg_that_the_sentence_says():
    article = make_article(
        NAMED + "Caldera will fly to Kenya on Thursday. She will meet President "
        "Odo Bakari in Nairobi on Thursday before travelling on to Uganda on Friday.",
        published=WEDNESDAY,
    )
    met = {visit.place: [p.name for p in visit.meets] for visit in find_visits(article)}
    assert met["Kenya"] == ["Odo Bakari"]
    assert met["Uganda"] == []


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        ("Caldera is billed to be in Kumasi on Friday for talks.", "Kumasi", 20),
        ("Caldera is booked to visit Kumasi on Friday.", "Kumasi", 20),
        ("Caldera is pencilled in to visit Kumasi on Friday.", "Kumasi", 20),
    ],
)
def test_what_one_is_billed_for_is_a_plan(sentence, place, day):
    check(sentence, place, VisitStatus.PLANNED, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor, Al Poe, welcomed Caldera, head of the team, to Kumasi on Monday.",
        "The mayor, Al Poe, received Ines Caldera, 52, in Kumasi on Monday.",
        "The mayor, Al Poe, greeted Caldera at the airport in Kumasi on Monday.",
    ],
)
def test_a_host_is_no_visitor_and_a_guest_is_one(sentence):
    check(sentence, "Kumasi", VisitStatus.HAPPENED, 16)
    article = make_article(NAMED + sentence, published=WEDNESDAY)
    told = {visit.visitor.name for visit in find_visits(article) if not visit.is_weak}
    assert told == {"Ines Caldera"}


def test_a_rank_written_short_is_no_part_of_a_name():
    text = "Commander Ines Caldera spoke. Cdr Caldera will visit Kumasi on Friday."
    (visit,) = find_visits(make_article(text, published=WEDNESDAY))
    assert visit.visitor.name == "Ines Caldera"


@pytest.mark.parametrize(
    "sentence",
    [
        "Queen Adela and King Otto of Veldonia visited Kumasi on Monday.",
        "The queen and King Otto of Veldonia visited Kumasi on Monday.",
        "The queen and King Otto came to Kumasi on Monday.",
    ],
)
def test_a_title_or_a_role_before_and_is_a_visitor_too(sentence):
    text = f"Queen Adela of Veldonia fell in January.\n\n{sentence}"
    article = make_article(text, published=WEDNESDAY)
    told = {visit.visitor.name for visit in find_visits(article) if not visit.is_weak}
    assert told == {"Queen Adela", "King Otto"}


@pytest.mark.parametrize(
    ("sentence", "status", "day"),
    [
        (
            "Caldera left Lenn on Monday for a four-day visit to Kenya.",
            VisitStatus.UNDER_WAY,
            16,
        ),
        ("Caldera set off on Monday on a visit to Kenya.", VisitStatus.UNDER_WAY, 16),
        (
            "Caldera is leaving on Friday on a four-day visit to Kenya.",
            VisitStatus.PLANNED,
            20,
        ),
        (
            "Caldera came to Kenya on Monday after a fall had made her put off a trip.",
            VisitStatus.HAPPENED,
            16,
        ),
    ],
)
def test_setting_out_is_no_plan_nor_is_what_had_put_it_off(sentence, status, day):
    check(sentence, "Kenya", status, day)


def test_a_contracted_future_is_a_plan():
    check(
        "On the way back, Caldera said, she’ll stop in Lodwar on Friday for talks.",
        "Lodwar",
        VisitStatus.PLANNED,
        20,
    )


def test_how_many_trips_it_would_be_is_no_trip_of_its_own():
    told = trips_in(
        "Caldera will visit Wexcombe on Friday. It would be her second trip to Kenya "
        "this year: she came to Kisumu in January to open a fair."
    )
    assert told["Kenya"] == (VisitStatus.HAPPENED, None)


@pytest.mark.parametrize(
    ("sentence", "place", "status", "day"),
    [
        (
            "Caldera, speaking at a clinic in Kumasi on Friday, said it would stay.",
            "Kumasi",
            VisitStatus.HAPPENED,
            13,
        ),
        (
            "Ghana will play host on Friday to the foreign minister, Ines Caldera.",
            "Ghana",
            VisitStatus.PLANNED,
            20,
        ),
        (
            "Back from Kumasi, Caldera told parliament the road would be built.",
            "Kumasi",
            VisitStatus.HAPPENED,
            None,
        ),
        (
            "Caldera will join the president in Kumasi on Friday.",
            "Kumasi",
            VisitStatus.PLANNED,
            20,
        ),
        (
            "Caldera had hoped to reach Kumasi on Friday.",
            "Kumasi",
            VisitStatus.CANCELLED,
            13,
        ),
        (
            "Caldera slipped into the port of Tema on Friday for talks.",
            "Tema",
            VisitStatus.HAPPENED,
            13,
        ),
        (
            "Caldera will sail to the island of Sorvela on Friday.",
            "Sorvela",
            VisitStatus.PLANNED,
            20,
        ),
        (
            "Caldera begins her first Kenyan tour next month.",
            "Kenya",
            VisitStatus.PLANNED,
            None,
        ),
        (
            "Caldera reached the Sorvela district on Monday.",
            "Sorvela",
            VisitStatus.UNDER_WAY,
            16,
        ),
        (
            "Caldera, the foreign minister, argued the case in Lima on Monday.",
            "Lima",
            VisitStatus.HAPPENED,
            16,
        ),
        (
            "Caldera landed in Accra on Monday. The Finn flies to Kumasi on Friday.",
            "Kumasi",
            VisitStatus.PLANNED,
            20,
        ),
    ],
)
def test_trips_told_by_a_host_an_aside_or_a_description(sentence, place, status, day):
    check(sentence, place, status, day)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kumasi plays host to Ostrava on Friday, Caldera said.",
        "Caldera spoke of the village of Sorvela on Friday.",
        "Caldera sent food to the village of Sorvela on Friday.",
        "Caldera had hoped to see Kenya one day.",
        "Caldera praised the Kenyan visit on Monday.",
        "Caldera paid her Kenyan tour guide on Monday.",
        "Caldera wrote to the Sorvela district governor on Monday.",
        "Caldera joined ministers in London in calling for a ban.",
        "Caldera met Juha Aalto on Monday. The Finn flies to Kumasi on Friday.",
    ],
)
def test_what_only_looks_like_one_of_these_is_no_trip(sentence):
    assert trips_in(sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "place", "status", "day"),
    [
        ("Caldera comes to Portree on Friday.", "Portree", VisitStatus.PLANNED, 20),
        ("Caldera is visiting Ullapool.", "Ullapool", VisitStatus.UNDER_WAY, None),
        ("Caldera returned from Ullapool on Monday.", "Ullapool", None, None),
        ("Caldera left for Ullapool on Monday.", "Ullapool", None, 16),
        (
            "Caldera heads for Kumasi in the morning by train.",
            "Kumasi",
            VisitStatus.PLANNED,
            None,
        ),
    ],
)
def test_trips_to_small_towns(sentence, place, status, day):
    told, when = trips_in(sentence)[place]
    assert status in (None, told)
    assert when == (day and date(2031, 6, day))


def test_whom_somebody_goes_with_speaks_for_a_town_that_is_no_stop():
    told = trips_in("Caldera flies to Kenya on Friday with the member for Ullapool.")
    assert set(told) == {"Kenya"}


def test_a_day_of_the_stay_is_not_the_day_of_the_visit_that_is_over():
    told = trips_in(
        "Caldera left Kenya on Monday after a visit of four days. "
        "On Saturday she held talks with President Sam Otieno at the palace in Kisumu."
    )
    assert told["Kenya"] == (VisitStatus.HAPPENED, None)


@pytest.mark.parametrize(
    ("sentence", "place", "status", "day"),
    [
        (
            "After a tour of Kenya, the minister, Caldera, flew home to Lima.",
            "Kenya",
            VisitStatus.HAPPENED,
            None,
        ),
        (
            "Caldera met President Sam Ahmed in Nairobi on Monday.",
            "Nairobi",
            VisitStatus.HAPPENED,
            16,
        ),
        (
            "Caldera arrives in Accra on Friday for a visit that had been delayed.",
            "Accra",
            VisitStatus.PLANNED,
            20,
        ),
        (
            "Caldera landed in Accra on Monday for a visit postponed in May.",
            "Accra",
            VisitStatus.UNDER_WAY,
            16,
        ),
    ],
)
def test_trips_beside_a_homecoming_a_name_or_a_delay(sentence, place, status, day):
    check(sentence, place, status, day)
    assert set(trips_in(sentence)) == {place}


def test_the_day_of_the_main_verb_is_not_of_what_is_told_in_passing():
    told = "Caldera, who studied in Boston and teaches in Kyoto, will quit on Friday."
    assert trips_in(told)["Kyoto"] == (VisitStatus.UNDER_WAY, None)


def test_who_cuts_a_holiday_short_flies_home():
    told = trips_in("Caldera cut short a holiday in Crete and flew back to Lima.")
    assert set(told) == {"Crete"}


def test_what_a_tour_will_also_take_in_has_no_day_of_its_start():
    told = trips_in(
        "Caldera arrived in Accra on Monday on a tour that will also take her to Kenya."
    )
    assert told == {
        "Accra": (VisitStatus.UNDER_WAY, date(2031, 6, 16)),
        "Kenya": (VisitStatus.PLANNED, None),
    }
