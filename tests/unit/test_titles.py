import pytest

from bot.search import title_words


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Sen.", "senator"),
        ("CEO", "chief executive"),
        ("Chief Executive Officer", "chief executive"),
        ("Det. Sgt.", "detective sergeant"),
        ("Defense Sec.", "defence secretary"),
        ("PM", "Prime Minister"),
    ],
)
def test_a_title_written_short_is_the_title_in_full(short, full):
    assert title_words(short) == title_words(full)


def test_an_officer_who_is_no_chief_stays_one():
    assert title_words("press officer") == ("press", "officer")
