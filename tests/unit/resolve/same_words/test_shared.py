from bot.resolve import SharedText, Sheet, Sheets, cuttings_of
from tests.factories import make_article, quote_in

BODY = (
    "The council met on the hill above the town and talked until it was dark "
    "about the bridge that nobody had mended since the flood of that spring. "
)
OWN = "Afterwards everyone went home by the long way round the lake, singing. "
OTHER = (
    "A baker in the lower town has named her loaves after the ferries, and they "
    "sell out each morning before the first of those has left its berth."
)


def sheet(name, text, *said):
    article = make_article(text, name)
    return Sheet(article=article, quotes=tuple(quote_in(article, s) for s in said))


def shared(*sheets):
    return SharedText().plus(map(cuttings_of, sheets))


def shares(*sheets):
    """Give how much of the first stands in the others."""
    held = Sheets().plus(sheets)
    return shared(*sheets).with_article(sheets[0].article.id, held)


def texts(*sheets):
    """Count the independent ones."""
    ids = [sheet.article.id for sheet in sheets]
    return shared(*sheets).independent(ids, Sheets().plus(sheets))


def test_articles_share_what_stands_in_both_word_for_word():
    one, both = sheet("a", BODY), sheet("b", BODY + OWN)
    assert shares(one, both) == {"b": 1.0}
    assert 0 < shares(both, one)["a"] < 1


def test_an_article_shares_nothing_with_other_words():
    assert shares(sheet("a", BODY), sheet("b", OTHER)) == {}


def test_a_quotation_that_both_print_makes_no_copy_of_either():
    said = "we shall build the bridge again and this time it will be built of stone"
    one = sheet("a", f'The mayor was clear: "{said}."', said)
    two = sheet("b", f'"{said}," the mayor told a cold and crowded hall.', said)
    assert shares(one, two) == {}


def test_near_copies_count_as_one_text():
    assert texts(sheet("a", BODY), sheet("b", BODY + OWN), sheet("c", OTHER)) == 2


def test_the_same_article_under_two_names_is_one_text():
    assert texts(sheet("a", BODY + OTHER), sheet("b", BODY + OTHER)) == 1
    assert shares(sheet("a", OTHER), sheet("b", OTHER)) == {"b": 1.0}


def test_copies_of_a_copy_are_one_text():
    parts = [f"{OWN} {n} {BODY} {n}." for n in range(4)]
    chain = [sheet(f"c{n}", " ".join(parts[n : n + 2])) for n in range(3)]
    assert texts(*chain) == 1


def test_texts_too_short_to_share_anything_are_independent():
    assert texts(sheet("a", "It rained."), sheet("b", "It rained.")) == 2


def test_a_brief_that_is_all_quotation_is_one_text_under_two_names():
    said = "we shall build the bridge again and this time it will be built of stone"
    brief, other = f'Ada Finch: "{said}."', f'"{said}," said Ada Finch.'
    one, two, three = (
        sheet(n, t, said) for n, t in zip("abc", (brief, brief, other), strict=True)
    )
    assert texts(one, two) == 1
    assert texts(one, three) == 2


def test_an_article_taken_out_is_shared_with_no_longer():
    one, two = sheet("a", BODY), sheet("b", BODY + OWN)
    assert shared(one, two).minus(["b"]) == shared(one)
    assert shared(one).minus(["a"]) == SharedText()
