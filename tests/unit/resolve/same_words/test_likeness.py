import pytest

from bot.model import Span
from bot.resolve.same_words.likeness import Voices, is_print
from bot.resolve.same_words.words import words_in


def are_one(one, other, voices=Voices.ONE, *, retold=False):
    mine, theirs = (words_in(text, Span(0, len(text))) for text in (one, other))
    found = is_print(mine, theirs, voices, retold=retold)
    assert is_print(theirs, mine, voices, retold=retold) is found
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The weir failed twice before anyone thought to look at the gate",
            "The weir failed two times before anybody thought of looking at the gate",
        ),
        (
            "On Monday we told the ferry line, on Tuesday the line told the town",
            "We told the ferry line on Monday, the line told the town on Tuesday",
        ),
        (
            "Whoever sells this bog sells the village its thirst and its winter fuel",
            "To sell the bog is selling this village thirst, and winter without fuel",
        ),
        ("I'm heartbroken, truly heartbroken", "heartbroken"),
        ("The ledgers are complete and utter fiction", "complete fiction"),
        ("It is a blot on this valley and on all of us in it", "a blot on our valley"),
        (
            "Our lock keeping has been short sighted",
            "Our lockkeeping has been short-sighted",
        ),
        (
            "This toll … hurts carters … most",
            "This toll, say what you like, hurts the carters of the pass most",
        ),
    ],
    ids=[
        "words",
        "order",
        "translated",
        "a word",
        "left out",
        "near",
        "compounds",
        "ellipses",
    ],
)
def test_one_person_on_one_event_is_known_by_what_the_words_tell(one, other):
    assert are_one(one, other, retold=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We want no war with our neighbours", "We want no trade with our neighbours"),
        ("It will take a week to clear the snow", "It will take a day to clear it all"),
        ("The road will be mended this week", "The school will be mended this year"),
        ("I told the board that I'd stay", "I told the crews that they'd be paid"),
        ("I will vote for the bill for tenants", "I'll vote against landlords' bill"),
        ("It was all of it in vain", "it was all for the good"),
    ],
)
def test_one_frame_filled_with_other_words_is_no_print(one, other):
    assert not are_one(one, other, retold=True)


def test_a_word_or_two_are_a_print_only_on_the_same_event():
    assert not are_one("I'm heartbroken, truly heartbroken", "heartbroken")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We sank the report in the lock",
            "We [Mr Orr and I] sank the [audit] report in the lock",
        ),
        ("The council knew of the crack", "[T]he council knew of the crack"),
        ("Me and him was never partners", "Me and him was [sic] never partners"),
    ],
)
def test_what_an_editor_puts_in_brackets_is_not_said(one, other):
    assert are_one(one, other, Voices.OTHERS)


PLAIN = "It is a dream that has come true"
TOLD = "We closed the north lock because the gate had cracked in the frost"
OTHERWISE = "We closed the east lock because the gate had broken in the frost"


@pytest.mark.parametrize(
    ("one", "other", "voices", "is_one"),
    [
        (PLAIN, PLAIN, Voices.ONE, True),
        (PLAIN, PLAIN, Voices.ONE_LATER, True),
        (PLAIN, PLAIN, Voices.OTHERS, True),
        (PLAIN, PLAIN, Voices.TWO, False),
        (PLAIN, PLAIN, Voices.STRANGERS, False),
        (TOLD, TOLD, Voices.TWO, True),
        (TOLD, TOLD, Voices.STRANGERS, True),
        (TOLD, TOLD.replace("north", "east"), Voices.TWO, True),
        (TOLD, TOLD.replace("north", "east"), Voices.STRANGERS, False),
        (TOLD, OTHERWISE, Voices.ONE, True),
        (TOLD, OTHERWISE, Voices.ONE_LATER, False),
        ("I don't think it helps", "I don't think it matters", Voices.OPEN, False),
        (
            "we were never so brave",
            "no, we were never so brave in all our lives",
            Voices.OPEN,
            True,
        ),
        ("The pass is shut to carts", "the pass is shut", Voices.OPEN, True),
        ("The pass is shut to carts", "the pass is shut", Voices.OTHERS, False),
    ],
)
def test_two_who_may_not_be_one_need_more_words_in_common(one, other, voices, is_one):
    assert are_one(one, other, voices) is is_one
