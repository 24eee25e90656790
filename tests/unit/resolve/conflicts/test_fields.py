"""Pairs of sentences from many fields: which contradict each other, and which not."""

import pytest

from tests.unit.resolve.conflicts.test_register import told

FIELDS = {
    "school": "Governors of Ashmere Academy in Tollbridge met on it. Head teacher "
    "Della Quaife said Tollbridge parents had been told.",
    "hospital": "St Osyth Infirmary in Brackwell is run by the Carrow Trust. Chief "
    "executive Imre Faludi said Brackwell patients were safe.",
    "court": "Judge Nadia Ferrant heard the case at Holmbury Crown Court. Holmbury "
    "trader Silas Weft denies it, his lawyer told Judge Ferrant.",
    "farm": "The Lindow Valley growers met in Sarnwick. Growers' chair Petra Moll "
    "said Sarnwick had seen worse in the Lindow Valley.",
    "flood": "The river Tarn burst its banks at Ulverby. Ulverby fire chief Hugh "
    "Sandoe said the Tarn was still rising.",
    "strike": "The dispute at Kestrel Rail is about rosters. Union leader Moira Tandy "
    "and Kestrel Rail's Colm Reddin both blame each other.",
    "film": "The film, Saltmarsh, was directed by Anouk Verlaine. Producers of "
    "Saltmarsh said Verlaine would begin another.",
    "science": "The probe Halcyon was built by the Orrery Institute. Halcyon's chief "
    "scientist Yusuf Benali works at the Orrery Institute.",
    "sport": "Marlow Rovers play in the Vardon League. Rovers coach Bettina Krul said "
    "Marlow would be back in the Vardon League.",
    "firm": "Pellworth Foods owns the Dunmore works. Chief executive Rufus Haig said "
    "Pellworth would stand by Dunmore.",
    "war": "The fighting is about the town of Zerekh. Colonel Tamar Ilves spoke for "
    "the garrison of Zerekh; Ilves gave no names.",
    "vote": "The Norrland Assembly sits in Ekeby. Speaker Linnea Brandt said the "
    "Norrland Assembly had done its duty in Ekeby.",
}

ROOF = "“The roof was known to be unsafe since the spring,” "
HARM = "“No patient came to harm in those hours at all,” "
TORN = "“The rosters were torn up without a word to anybody,” "
TOWN = "“Nobody will leave the town while the bridge stands,” "
SCRIPT = "“I never read the script before we had begun,” "


def kinds(field, one, other):
    """Give what two articles of one field disagree on."""
    return [kind for kind, _ in told(*(f"{t} {FIELDS[field]}" for t in (one, other)))]


DIFFERENT = [
    # amounts
    (
        "school",
        "amount",
        "The new gym will cost £2.6 million.",
        "Building the gym is to cost £3.1 million, governors heard.",
    ),
    (
        "hospital",
        "amount",
        "The trust has a deficit of £48 million.",
        "The trust's deficit has reached £54 million.",
    ),
    (
        "court",
        "amount",
        "Weft was fined £12,500.",
        "He was ordered to pay a fine of £15,200.",
    ),
    (
        "farm",
        "amount",
        "Frost cost the growers $30 million.",
        "The growers put the cost of the frost at $45 million.",
    ),
    (
        "flood",
        "amount",
        "The river rose to 6.2 metres at the bridge.",
        "At the bridge the river reached 7.1 metres.",
    ),
    (
        "strike",
        "amount",
        "Staff were offered a rise of 4.5 per cent.",
        "The company has offered staff a 5.5% rise.",
    ),
    (
        "film",
        "amount",
        "The film had a budget of $18 million.",
        "It was made on a budget of $81 million.",
    ),
    (
        "science",
        "amount",
        "The probe weighs 420 kilograms.",
        "The probe, weighing 480 kg, was launched at dawn.",
    ),
    (
        "firm",
        "amount",
        "Haig was paid a bonus of £640,000.",
        "His bonus came to £460,000.",
    ),
    (
        "firm",
        "amount",
        "It bought the bakery chain for €210 million.",
        "The bakery chain was bought for €260 million.",
    ),
    (
        "war",
        "amount",
        "Shells fell 14 kilometres from the town.",
        "The shells landed 19 km from the town.",
    ),
    (
        "vote",
        "amount",
        "Turnout among young voters was 61 per cent.",
        "Among young voters turnout stood at 67%.",
    ),
    (
        "firm",
        "amount",
        "Pellworth put the cost of the oven at €430 million.",
        "The oven will cost €340 million, more than analysts had forecast.",
    ),
    (
        "court",
        "amount",
        "Growers had sought 6.4 million francs from Weft.",
        "The growers put in for 4.6 million francs from Weft.",
    ),
    # counts
    ("flood", "count", "Nobody was hurt in the flood.", "The flood hurt 14 people."),
    ("firm", "count", "There were no injuries.", "Two people were injured."),
    ("war", "count", "No-one was killed, Ilves said.", "Six people were killed."),
    (
        "school",
        "count",
        "The school will lose 18 teachers.",
        "Fourteen teachers are to go at the school.",
    ),
    (
        "hospital",
        "count",
        "Some 31 patients were moved in the night.",
        "The hospital moved 47 patients to other wards.",
    ),
    (
        "court",
        "count",
        "Weft faces nine charges of theft.",
        "He denies seven charges of theft.",
    ),
    ("farm", "count", "The outbreak has hit 23 farms.", "It was found on 32 farms."),
    ("flood", "count", "Eleven people drowned.", "The flood killed 14 people."),
    (
        "flood",
        "count",
        "Firefighters rescued 64 residents.",
        "Crews rescued 46 residents from their roofs.",
    ),
    (
        "strike",
        "count",
        "About 1,200 drivers walked out.",
        "The walk-out was joined by 1,700 drivers.",
    ),
    (
        "film",
        "count",
        "Police arrested six crew members.",
        "Nine members of the crew were arrested.",
    ),
    ("sport", "count", "Rovers beat Castlemere 3-1.", "Castlemere lost 2-1 to Rovers."),
    (
        "war",
        "count",
        "The garrison says 16 soldiers were wounded.",
        "It was said that 22 soldiers had been wounded.",
    ),
    (
        "vote",
        "count",
        "The bill passed by 54 votes to 49.",
        "Members passed the bill 56-47.",
    ),
    (
        "firm",
        "count",
        "The plan will cost 340 jobs.",
        "Some 430 jobs are to go under the plan.",
    ),
    # days
    (
        "school",
        "day",
        "The school reopens on May 4.",
        "Lessons begin again: the school reopens on May 11.",
    ),
    (
        "court",
        "day",
        "Sentence will be passed in Holmbury on March 21.",
        "Judge Ferrant will pass sentence in Holmbury on March 28.",
    ),
    (
        "strike",
        "day",
        "Drivers will strike on Friday.",
        "Drivers are to strike on Saturday.",
    ),
    (
        "film",
        "day",
        "Saltmarsh opens in cinemas on April 3.",
        "In cinemas, Saltmarsh opens on April 10.",
    ),
    (
        "science",
        "day",
        "Halcyon lifted off from the coast on Sunday.",
        "Halcyon lifted off from the coast on Saturday.",
    ),
    (
        "vote",
        "day",
        "The Assembly will elect a new president on 2 April.",
        "A new president will be elected by the Assembly on 9 April.",
    ),
    # places and statuses of trips
    (
        "firm",
        "place",
        "Haig will visit Lisbon on Friday.",
        "Haig will visit Madrid on Friday.",
    ),
    (
        "war",
        "place",
        "Colonel Tamar Ilves flew to Ankara on Monday.",
        "Colonel Tamar Ilves flew to Athens on Monday.",
    ),
    (
        "vote",
        "status",
        "Linnea Brandt will travel to Oslo on Thursday.",
        "Linnea Brandt has cancelled her trip to Oslo.",
    ),
    (
        "science",
        "status",
        "Yusuf Benali will visit Tokyo on Monday.",
        "Benali's visit to Tokyo has been postponed.",
    ),
    (
        "firm",
        "day",
        "Rufus Haig arrived in Lisbon on Monday.",
        "Rufus Haig arrived in Lisbon on Sunday.",
    ),
    (
        "vote",
        "day",
        "Linnea Brandt will visit Oslo on Thursday.",
        "Linnea Brandt will visit Oslo on Friday.",
    ),
    # attribution
    (
        "school",
        "attribution",
        f"{ROOF}Della Quaife said.",
        f"{ROOF}said Tom Arkle, a parent.",
    ),
    (
        "hospital",
        "attribution",
        f"{HARM}the Carrow Trust said in a statement.",
        f"{HARM}said a source at the hospital.",
    ),
    (
        "strike",
        "attribution",
        f"{TORN}Moira Tandy said.",
        f"{TORN}Colm Reddin said.",
    ),
    (
        "war",
        "attribution",
        f"{TOWN}the defence ministry said.",
        f"{TOWN}said a diplomat, who asked not to be named.",
    ),
    (
        "film",
        "attribution",
        f"{SCRIPT}Anouk Verlaine said.",
        f"{SCRIPT}said the actor Joss Hale.",
    ),
]

ALIKE = [
    # amounts of other things, or that agree
    (
        "school",
        "The new gym will cost £2.6 million.",
        "The new library will cost £3.1 million.",
    ),
    (
        "school",
        "The gym will cost £2.6 million.",
        "The gym will cost nearly £2.7 million.",
    ),
    (
        "hospital",
        "The trust has a deficit of £48 million.",
        "The trust has a budget of £54 million.",
    ),
    (
        "hospital",
        "Its deficit was £48 million last year.",
        "Its deficit will be £54 million next year.",
    ),
    (
        "firm",
        "Rebuilding the Dunmore works will cost £70 million.",
        "Insurers will pay £30 million towards rebuilding the Dunmore works.",
    ),
    (
        "school",
        "The new gym will cost £2.6 million.",
        "Parents have contributed £1.1 million to the new gym.",
    ),
    (
        "vote",
        "The bridge will cost $40 million.",
        "Brandt's party will chip in $15 million for the bridge.",
    ),
    ("flood", "Nobody was killed in the flood.", "The flood hurt 14 people."),
    ("flood", "Nobody on the quay was hurt.", "Two people were hurt."),
    ("flood", "He hoped no one was hurt.", "Two people were hurt."),
    ("court", "Weft was fined £12,500.", "Weft was told to pay costs of £15,200."),
    ("court", "Prosecutors asked for a fine of £15,000.", "Weft was fined £12,500."),
    (
        "farm",
        "Frost cost growers in the Lindow Valley $30 million.",
        "Frost cost growers in the Harden Valley $45 million.",
    ),
    ("farm", "Apples fetched $2 a kilo.", "Cherries fetched $5 a kilo."),
    (
        "flood",
        "The river rose to 6.2 metres at Ulverby.",
        "The river rose to 7.1 metres at Carnforth.",
    ),
    (
        "flood",
        "The water was 2 metres deep in the square.",
        "Sandbags were piled 1.5 metres high at the square.",
    ),
    ("strike", "Staff were offered 4.5 per cent.", "Staff want a rise of 9 per cent."),
    (
        "film",
        "The film had a budget of $18 million.",
        "The film took $31 million in its first week.",
    ),
    (
        "film",
        "The film took $31 million in its first week.",
        "The film took $12 million in its second week.",
    ),
    ("science", "The probe weighs 420 kg.", "Its tanks hold 180 kg of fuel."),
    (
        "firm",
        "Pellworth paid €210 million for the bakery chain.",
        "Pellworth sold its dairy arm for €160 million.",
    ),
    ("firm", "Shares rose 3.1 per cent.", "Sales rose 4.4 per cent."),
    (
        "war",
        "The front is 14 kilometres from the town.",
        "The border is 19 kilometres from the town.",
    ),
    ("vote", "Turnout was 61 per cent in Ekeby.", "Turnout was 67 per cent in Lund."),
    (
        "vote",
        "A poll found 44 per cent in favour.",
        "Another poll found 51 per cent in favour.",
    ),
    # counts of other things
    ("school", "The school will lose 18 teachers.", "The school will lose 30 pupils."),
    (
        "school",
        "The school has 18 classrooms.",
        "Fourteen classrooms have been painted.",
    ),
    (
        "hospital",
        "Some 31 patients were moved in the night.",
        "Another 12 patients were moved in the morning.",
    ),
    ("court", "Weft faces nine charges of theft.", "He admitted two charges of fraud."),
    ("farm", "The outbreak has hit 23 farms.", "The valley has 210 farms."),
    ("flood", "Eleven people drowned.", "Fourteen people were hurt."),
    ("flood", "Floods killed 60 people there in 1998.", "The flood killed 14 people."),
    ("strike", "About 1,200 drivers walked out.", "Some 700 guards walked out."),
    ("film", "The film employed 240 extras.", "The film had 24 actors."),
    ("sport", "Rovers beat Castlemere 3-1.", "Rovers lost 2-1 to Harrowgate."),
    ("sport", "Krul has won 40 matches.", "Rovers have won 14 matches this season."),
    (
        "war",
        "The garrison says 16 soldiers were wounded.",
        "Eight civilians were wounded.",
    ),
    (
        "vote",
        "The bill passed by 54 votes to 49.",
        "An amendment failed by 47 votes to 56.",
    ),
    # another plant, event or town of one kind
    (
        "firm",
        "The Dunmore works will lose 340 jobs.",
        "The Kilbride works will lose 120 jobs.",
    ),
    (
        "firm",
        "The Dunmore plant employs 340 people.",
        "The Kilbride plant employs 510 people.",
    ),
    (
        "firm",
        "A fire destroyed the Kilbride warehouse on May 4.",
        "A fire destroyed the Dunmore warehouse on May 9.",
    ),
    (
        "film",
        "A festival in Brackwell showed it to 300 people.",
        "A festival in Tollbridge showed it to 450 people.",
    ),
    # days in other words, or of other things
    (
        "court",
        "Sentence will be passed on Friday.",
        "Judge Ferrant will pass sentence on March 14.",
    ),
    (
        "court",
        "The trial opens in Holmbury on March 21.",
        "The trial closes in Holmbury on March 28.",
    ),
    ("strike", "Drivers will strike on Friday.", "Guards will strike on Saturday."),
    ("science", "Halcyon lifted off on Sunday.", "Halcyon reached orbit on Monday."),
    ("vote", "The Assembly meets on 2 April.", "The committee meets on 9 April."),
    ("sport", "Rovers play Castlemere on Friday.", "Rovers play Harrowgate on Sunday."),
    # trips
    (
        "firm",
        "Haig will visit Lisbon on Friday.",
        "Haig will visit Portugal on Friday.",
    ),
    ("firm", "Haig will visit Lisbon on Friday.", "Haig will visit Madrid on Sunday."),
    (
        "vote",
        "Linnea Brandt will travel to Oslo on Thursday.",
        "Brandt is to arrive in Oslo on March 13.",
    ),
    (
        "science",
        "Yusuf Benali will visit Tokyo on Monday.",
        "The visit to Tokyo by Omar Sadek has been postponed.",
    ),
    # attribution
    (
        "school",
        f"{ROOF}Della Quaife said.",
        f"{ROOF}the head teacher said.",
    ),
    (
        "hospital",
        f"{HARM}Imre Faludi said.",
        f"{HARM}the trust's chief executive said.",
    ),
    (
        "war",
        f"{TOWN}Colonel Tamar Ilves said.",
        f"{TOWN}Ilves said.",
    ),
    (
        "strike",
        f"{TORN}Moira Tandy said.",
        "“The rosters were not torn up without a word to anybody,” Colm Reddin said.",
    ),
]


@pytest.mark.parametrize(("field", "kind", "one", "other"), DIFFERENT)
def test_what_cannot_both_be_right_is_told(field, kind, one, other):
    assert kinds(field, one, other) == [kind]


@pytest.mark.parametrize(("field", "one", "other"), ALIKE)
def test_what_is_of_two_things_or_agrees_is_not_told(field, one, other):
    assert kinds(field, one, other) == []
