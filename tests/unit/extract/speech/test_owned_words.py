"""Words that a noun gives to somebody: "came a shout from Roe"."""

import pytest

from tests.unit.extract.speech.speech import given


@pytest.mark.parametrize(
    "text",
    [
        "It was “a very long night,” in the words of Dot Lunn.",
        "In the words of Dot Lunn, it was “a very long night,” and cold.",
        "“It was a very long night,” in Dot Lunn's words.",
        "In Dot Lunn's own words, “it was a very long night.”",
        "Cy Marr left. It was, in the words of Dot Lunn, “a very long night”.",
        "Cy Marr came late. The verdict from Dot Lunn: “It was a very long night.”",
        "More from Dot Lunn: “It was a very long night.”",
    ],
)
def test_words_are_theirs_whose_they_are_called(text):
    assert set(given(text).values()) == {"Dot Lunn"}


@pytest.mark.parametrize(
    "reply",
    [
        "“Stay!” came a shout from Dot Lunn.",
        "“Stay,” came the reply from Dot Lunn.",
        "“Stay,” was the answer from Dot Lunn.",
        "“Stay,” was Dot Lunn's answer.",
    ],
)
def test_a_reply_is_its_senders(reply):
    words = given(f"“Go,” said Cy Marr. {reply}")
    assert list(words.values()) == ["Cy Marr", "Dot Lunn"]


@pytest.mark.parametrize(
    "reply",
    [
        "“Yes,” from Dot Lunn.",
        "“Yes!” from Dot Lunn, who sat at the back.",
        "“Stay!” came a voice from the back.",
        "“Never!” rang out from the gallery.",
        "“We never sail again.” (Lunn)",
    ],
)
def test_what_has_a_frame_of_its_own_is_not_the_last_speakers(reply):
    words = reply[1 : reply.index("”")]
    assert given(f"“Go,” said Cy Marr. {reply}").get(words) is None


@pytest.mark.parametrize(
    "text",
    [
        "Cy Marr got a letter from Dot Lunn: “We never sail again.”",
        "Cy Marr read out the words on a sign in the hall: “We never sail again.”",
        "“We never sail again.” (Gallup)",
    ],
)
def test_what_is_passed_on_is_nobodys(text):
    assert list(given(text).values()) == [None]


@pytest.mark.parametrize(
    "text",
    ["“No.” (Dot Lunn)", "“We never sail again.” (Dot Lunn, captain)"],
)
def test_a_name_in_brackets_behind_a_sentence_is_its_speaker(text):
    assert list(given(text).values()) == ["Dot Lunn"]
