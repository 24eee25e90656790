"""What looks like a disagreement and is none: plans, parts, givers, updates."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import DAY, conflicts_of, sheet

TOWN = " Ida Moll leads Velmora. The Velmora council met in Harrow Quay."
NEXT = date.fromordinal(DAY.toordinal() + 1)


def differing(one, other):
    """Give the kinds of conflicts between an article and one of the day after."""
    held = conflicts_of(sheet(one + TOWN, "a"), sheet(other + TOWN, "b", NEXT))
    return [conflict.kind.value for conflict in held.all()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what was planned, and the less that was done
        ("Velmora will plant 200 oaks at the quay.", "Velmora planted 180 oaks there."),
        ("Velmora is to hire 300 pilots.", "Velmora hired 260 pilots."),
        ("Some 600 guests are invited to the quay.", "At the quay 540 guests danced."),
        ("It was to hold 900 horses.", "Velmora stabled 700 horses."),
        ("The dock was to cost €80m when drawn.", "The dock has cost €210m."),
        ("The strike lasted three days.", "The strike will last five days."),
        ("The nurses want 12 per cent more.", "The nurses get seven per cent more."),
        ("Some 600 guests will be seated.", "Moll seated 540 guests at the quay."),
        # sums of two givers, or to two takers
        ("Police offered £10,000 for the boy.", "The family offered £25,000 for him."),
        ("The club paid £300,000 to them.", "The league paid £100,000 to them."),
        ("The bank lent €4m to farmers.", "The bank lent €9m to shops."),
        ("Velmora will spend £4m on roads.", "Velmora will spend £9m on schools."),
        ("Ostria gives €5m to the victims.", "The victims get €2m from Lissia."),
        ("The judge gave him four years for fraud.", "He got two years for perjury."),
        ("They voted 12-7 for the budget.", "They voted 14-5 against the road."),
        ("A club offered €60m in May.", "The club raised its offer to €72m for it."),
        ("It guards 92 per cent of children.", "It guards 61 per cent of the old."),
        ("Moll bought 30 per cent of Kroon.", "Moll owns 51 per cent of Kroon."),
        ("The tax on wine rises by 4 per cent.", "The tax on beer rises 3 per cent."),
        ("Lunn got 54 per cent of the vote.", "Roe got 46 per cent of the vote."),
        ("Pay rises by 4 per cent this year.", "Pay rises by 3 per cent next year."),
        ("The quay cost £20m more than planned.", "The quay cost £50m."),
        ("The tower is 412 metres high.", "The tower stands 300 metres from the sea."),
        ("The club sold 4,000 tickets in a day.", "The club has sold 9,000 tickets."),
        ("It has received 48 per cent of it.", "It has spent 38 per cent of it."),
        ("Of voters 48 per cent are men.", "Of members 38 per cent are men."),
        ("Forty people live in the street.", "Forty-four people left the street."),
        ("Lunn signed a five-year contract.", "His two-year ban is over."),
        (
            "Moll got a nine-year sentence for it.",
            "Roe got a two-year sentence for it.",
        ),
        # a part, another year, another hour
        ("The chain will shut 34 shops.", "Six of the shops are in Velmora."),
        ("The mill made £4 million last year.", "The mill made £3 million in 2029."),
        ("Twelve people died there last year.", "Fourteen people died there."),
        ("Its shares fell to 84p in early trading.", "Its shares closed at 87p."),
        ("Sales of the mill fell 3 per cent.", "Shares of the mill fell 5 per cent."),
        # how many still are, the day after
        ("Eleven people are missing.", "Seven people are still missing."),
        ("Nineteen ships lay at anchor.", "There are 34 ships waiting."),
        # of a limit, and of two places
        ("The wall was built for a flood of 5.5 metres.", "It peaked at 5.9 metres."),
        ("He was found two miles below the ford.", "It was found six miles upstream."),
        # of two occasions
        ("The quake struck on Monday.", "A second quake struck on Thursday."),
        ("Moll will attend the speech.", "Moll will not attend the dinner."),
        # of another person or thing
        ("Moll died in hospital.", "Moll's wife, Ada Moll, survived the crash."),
        ("The pilot survived.", "Two passengers died."),
        ("The mill will close in June.", "The mill's shop will stay open."),
        ("The strike lasted three days.", "The next strike lasted five days."),
        ("The team trained for 40 days.", "The team was in the ice for 52 days."),
        ("The dock opens for ferries on 3 May.", "It opens for tankers on 9 May."),
        (
            "It passed the lower house on Monday.",
            "It passed the upper house on Friday.",
        ),
        ("The fair opens on 2 May.", "The fair ends on 9 May."),
        (
            "Police arrested 24 people at the quay on Monday.",
            "Police freed 15 people at the quay on Tuesday.",
        ),
        ("Moll will speak on Monday.", "Moll will speak again on Thursday."),
        ("Velmora won the first race.", "Velmora lost the second race."),
        ("The hospital opens on 2 May.", "The school opens on 9 May."),
        ("Nobody was hurt in the second blast.", "Two men were hurt in the first one."),
        ("With 214 seats at stake Moll leads.", "With 142 seats at stake Moll leads."),
        ("The campaign will begin polling.", "Moll suspended her campaign."),
        # what comes before, and another month of another thing
        ("Work on the dock starts in June.", "The dock opens in September."),
        ("Work on the dock starts in June.", "Work on the inn begins in September."),
        ("Early voting begins on 4 June.", "The election is on 11 June."),
        ("Moll votes on the dock on 4 June.", "Moll votes on the road on 6 June."),
        ("The dock opens in June.", "The dock will open on 4 June."),
        (
            "The bank Norda made a profit of £3.1bn last year.",
            "The bank Sudia made a profit of £2.4bn last year.",
        ),
        # a part of the whole
        ("The road is 14 kilometres long.", "Moll opened nine kilometres of the road."),
        ("The bodies of three miners were found.", "Six miners died at the quay."),
        ("A crew of 12 mended the quay.", "A crew of 30 sailed the ferry."),
        # one that turns
        ("Moll was cleared of murder.", "Moll was convicted of theft."),
        ("The quay was closed for two hours.", "The quay is open again."),
        ("Moll sacked Gerda Hohl as coach.", "Gerda Hohl resigned from Arden in 2029."),
        ("Corvex has no plans to close its dairy.", "Corvex will close its bakery."),
        ("The inquiry has cost $6.4m so far.", "It has cost $8.4m so far."),
        # a toll that has risen
        (
            "At least 12 people were killed at the quay.",
            "The number of dead has risen to 19. Seven people died in hospital.",
        ),
    ],
)
def test_two_things_are_no_conflict(one, other):
    assert differing(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Velmora will plant 200 oaks.", "Velmora planted 240 oaks there.", "count"),
        ("Velmora will hire 300 pilots.", "Velmora is to hire 260 pilots.", "count"),
        ("The club paid £300,000 for it.", "The club had paid £100,000.", "amount"),
        ("The bank lent €4m to farmers.", "The bank lent farmers €9m.", "amount"),
        ("They backed it by 12 votes to 7.", "It was carried by 14 to 7.", "count"),
        ("The school opens on 2 May.", "Moll opens the school on 9 May.", "day"),
        (
            "The ferry has a crew of 118.",
            "The ferry and its crew of 181 left.",
            "count",
        ),
        (
            "Velmora goes to the polls on 4 June.",
            "Velmora elects a mayor on 9 June.",
            "day",
        ),
        ("The mine will reopen in May.", "The mine is to open in August.", "day"),
        ("The dock opens in June.", "The dock opens on 4 July.", "day"),
        ("The school will be closed in June.", "The school will shut in July.", "day"),
        ("It lies 840 metres down.", "It lies at a depth of 860 metres.", "amount"),
        ("There 64 people were at work.", "When 62 people were at work.", "count"),
        (
            "It received 48 per cent of it.",
            "It received 38 per cent of that.",
            "amount",
        ),
        (
            "Moll came with the minister, Bo Lunn, and 40 trade leaders.",
            "With Moll came the minister, Bo Lunn, and 60 trade people.",
            "count",
        ),
        (
            "The quay inquiry has cost $8.4m so far.",
            "The quay inquiry has cost $6.4m to date.",
            "amount",
        ),
        (
            "Lunn is expected to sign a five-year contract.",
            "Lunn signed a four-year contract.",
            "count",
        ),
        ("The board sacked Gerda Hohl.", "Gerda Hohl resigned from it.", "status"),
        ("It signed the cod treaty.", "It has not signed the cod treaty.", "status"),
        (
            "Corvex has no plans to close its dairy.",
            "It will close its dairy.",
            "status",
        ),
        ("The dock has cost €180m.", "The dock cost €210m to build.", "amount"),
        ("The fair opens on 2 May.", "The fair begins on 9 May.", "day"),
        ("He will spend £4m on roads.", "He will spend £9m on the roads.", "amount"),
        ("Moll beat Ada Lunn in one race.", "Moll lost it to Ada Lunn.", "status"),
    ],
)
def test_one_thing_told_otherwise_is_a_conflict(one, other, kind):
    assert differing(one, other) == [kind]


def test_where_one_comes_from_is_no_other_day_of_a_trip_there():
    one = (
        "The head of Red Lamp, Ida Moll, met Kenya's president, Al Poe, in Kisumu on "
        "Tuesday and won his promise of army escorts."
    )
    other = (
        "Doctor Moll, a physician who heads Red Lamp, arrived here from Kisumu on "
        "Thursday morning."
    )
    wednesday, friday = date(2030, 2, 6), date(2030, 2, 8)
    held = conflicts_of(sheet(one, "a", wednesday), sheet(other, "b", friday))
    assert list(held.all()) == []
