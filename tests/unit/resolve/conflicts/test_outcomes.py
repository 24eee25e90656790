"""How it turned out for one person or thing: told otherwise, and only seemingly."""

from datetime import date

import pytest

from tests.unit.resolve.conflicts.test_register import told

DAY = date(2031, 5, 7)  # a Wednesday


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Former banker Neil Harkaway was acquitted of fraud at Dunmere Crown Court "
            "on Wednesday.",
            "Neil Harkaway, who used to run a bank, was convicted of fraud on "
            "Wednesday at Dunmere Crown Court.",
            id="verdict",
        ),
        pytest.param(
            "Drugs were found at Selby Sound, and driver Milos Rade was held. He "
            "pleaded not guilty on Tuesday.",
            "Lorry driver Milos Rade pleaded guilty on Tuesday after customs found "
            "drugs at Selby Sound.",
            id="plea, of the one whom the sentence before names",
        ),
        pytest.param(
            "The Varran ambassador to Lissia, Tomas Egede, resigned on Monday over the "
            "cables.",
            "The cables have cost Tomas Egede his post in Lissia: the Varran ambassador"
            " was dismissed on Monday.",
            id="resigned or dismissed",
        ),
        pytest.param(
            "The pilot, Gregor Maclean, survived when his Piper came down near Ardle.",
            "A Piper crashed near Ardle. Its pilot, Gregor Maclean, died in hospital.",
            id="survived or died",
        ),
        pytest.param(
            "Roman Petrash, of Club Zenit in Varnby, got word: he was granted bail.",
            "Roman Petrash, of Club Zenit in Varnby, was refused bail on Tuesday.",
            id="bail",
        ),
        pytest.param(
            "Vera Lindholm lost to teenager Ana Costa at the Tivoli Open on Tuesday.",
            "Vera Lindholm won her match against Ana Costa at the Tivoli Open.",
            id="won or lost",
        ),
        pytest.param(
            "Prime Minister Oskar Fennimore will not attend the Lakeside Forum in "
            "Brenholt.",
            "Prime Minister Oskar Fennimore arrived in Brenholt on Tuesday night for "
            "the Lakeside Forum.",
            id="will not attend, and came",
        ),
        pytest.param(
            "Henrik Solvang flies to Quenby on Thursday. Solvang will be accompanied by"
            " the trade minister, Kari Lunde.",
            "Trade Minister Kari Lunde will not travel with Henrik Solvang to Quenby.",
            id="a companion",
        ),
        pytest.param(
            "Captain Dougal Petrie will travel with Kelso Rovers to Malmby.",
            "Kelso Rovers are in Malmby. Captain Dougal Petrie stayed at home.",
            id="a player",
        ),
        pytest.param(
            "Inspector Ruth Amis approved 120 homes at Larch Farm near Ditton.",
            "Plans for 120 homes at Larch Farm near Ditton were rejected by Ruth Amis.",
            id="a decision, told of the doer and of the thing",
        ),
        pytest.param(
            "The Court of Appeal in Lannick upheld the ban on Corvane, a weedkiller.",
            "The Court of Appeal in Lannick overturned a ban on weedkiller Corvane.",
            id="a ruling",
        ),
        pytest.param(
            "The Aurora festival in Tindale has been postponed to September, Manus "
            "O'Rourke said.",
            "Director Manus O'Rourke has cancelled the Aurora festival in Tindale.",
            id="put off or called off",
        ),
    ],
)
def test_two_outcomes_of_which_one_can_be_true_are_told(one, other):
    assert [kind for kind, _ in told(one, other, published=DAY)] == ["status"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Leo Farrant and Mia Farrant were in court in Wick. Leo Farrant was "
            "convicted of theft.",
            "Mia Farrant was acquitted of theft at the court in Wick.",
            id="two of one surname",
        ),
        pytest.param(
            "Ned Brough was acquitted of murder at Wick Crown Court. Brough was "
            "convicted of affray at Wick Crown Court.",
            "Ned Brough was convicted of affray at Wick Crown Court on Tuesday.",
            id="both verdicts in one article",
        ),
        pytest.param(
            "The council in Maddox approved a budget on Monday, leader Pat Quirk said.",
            "Maddox council rejected a plan by leader Pat Quirk to sell the Town Moor.",
            id="two decisions",
        ),
        pytest.param(
            "Rovers' Dougal Petrie won at Malmby Park on Saturday, Kelso said.",
            "Dougal Petrie of Kelso lost at Malmby Park on Tuesday.",
            id="two days",
        ),
        pytest.param(
            "Minister Ada Quill will travel to Osmo on Friday, the Varde office said.",
            "Minister Ada Quill will not travel to Brenholt, the Varde office said.",
            id="two places",
        ),
        pytest.param(
            "Ada Quill asked whether Hal Strand would resign, Varde radio said.",
            "Hal Strand was dismissed in Varde on Monday after Ada Quill's speech.",
            id="only asked",
        ),
        pytest.param(
            "Ian Baird of Corran was granted bail in Wick on Tuesday.",
            "Hamish Baird of Corran was refused bail in Wick on Tuesday.",
            id="brothers",
        ),
        pytest.param(
            "The Aurora festival in Tindale has been cancelled, Manus O'Rourke said.",
            "The Tindale concert of Manus O'Rourke will go ahead.",
            id="two things of one place",
        ),
        pytest.param(
            "Gregor Maclean's co-pilot died near Ardle, the Highland police said.",
            "Gregor Maclean survived the crash near Ardle, Highland police said.",
            id="another's death",
        ),
    ],
)
def test_outcomes_of_two_persons_things_or_days_are_not_told(one, other):
    assert told(one, other, published=DAY) == []
