"""Search: which words find which documents, and which are different words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search import (
    Index,
    confidence,
    content_words,
    likeness,
    name_likeness,
    stem,
    tokens,
)
from bot.search.near import guess

TEXTS = (
    "The harbour at Quillmouth will reopen after the illegal blockade ended.",
    "Minister Oriel Tasmaret promised £40 million for cyber security.",
    "Nearly 40% of the ferries were late, Ms Tasmaret's deputy said.",
    "She would not rule out a new cybersecurity programme in Quillmouth.",
    "Bexley-Hart told the Indo-Karvan Oceans Council that fishing quotas stay.",
    "A US delegation met us at the quay on 3 March.",
)


def index_of(texts):
    """Index numbered texts, the number being document and key."""
    return Index(
        range(len(texts)), text_of=texts.__getitem__, key_of=lambda number: number
    )


@pytest.fixture(scope="module")
def index():
    return index_of(TEXTS)


def found(index, words, **options):
    return [hit.document for hit in index.search(words, limit=10, **options)]


def keys(text):
    return [word.key for word in content_words(text)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("harbour Quillmouth", 0),
        ("reopening the harbor", 0),  # inflected, and the American spelling
        ("qulilmouth harbuor", 0),  # swapped letters
        ("Tazmaret's promise", 1),  # a name as heard
        ("tasmarett promise", 1),
        ("fourty percent of ferrys", 2),
        ("cyber-security program", 3),
        ("indo karvan council", 4),
        ("bexley hart", 4),
        ("bexleyhart", 4),
        ("US delegation", 5),
        ("3 March", 5),
    ],
)
def test_finds_the_line_first(index, words, first):
    assert found(index, words)[0] == first


@pytest.mark.parametrize(
    ("typed", "unsupported"),
    [
        ("legal blockade", ("legal",)),
        ("40 million", ()),
        ("40 ferries", ()),
        ("41 million", ("41",)),
        ("50% of the ferries", ("50%",)),
        ("never late", ("never",)),
        ("Did Tasmaret resign over herring?", ("resign", "herring")),
        ("the Quilmouth harbour", ()),
        ("who was it?", ()),
        ("", ()),
    ],
)
def test_names_the_words_no_document_supports(index, typed, unsupported):
    assert index.unsupported(typed) == unsupported


def test_unsupported_counts_only_the_documents_asked_about(index):
    assert index.unsupported("Tasmaret ferries", among=[1].__contains__) == ("ferries",)


def test_tells_each_hit_what_it_supports_and_what_it_misses(index):
    best = index.search("harbuor opens tomorrow", limit=1)[0]
    assert (best.supported, best.missing) == (("harbuor",), ("opens", "tomorrow"))


def test_keeps_to_the_documents_asked_about(index):
    assert found(index, "Quillmouth", among=(3, 5).__contains__) == [3]


def test_an_empty_filter_finds_nothing(index):
    assert found(index, "Quillmouth", among=().__contains__) == []


def test_a_line_of_function_words_is_read_through_for(index):
    assert found(index, "met us at the")[:1] == [5]


def test_all_words_misspelt_tell_more_than_a_rare_one_alone():
    filler = [f"The harbour crews of pier {number} voted." for number in range(40)]
    lines = [*filler, "A zeppelin came.", "The ferries carried herring to the islands."]
    assert found(index_of(lines), "zeppelin ferrys carryed hering ilands")[0] == 41


def test_an_amount_resembles_no_other():
    lines = ["They gave 2008 pounds.", "They gave pounds for 2003 gulls."]
    assert found(index_of(lines), "2003 pounds gave")[0] == 1


def test_a_line_that_some_other_holds_in_part_is_less_sure():
    lines = ["Gulls nest on the granary roof.", "Gulls nest on the chapel roof."]
    told_apart = confidence(index_of(lines).search("gulls nest granary", limit=2))
    not_told_apart = confidence(index_of(lines).search("gulls nest roof", limit=2))
    assert told_apart > not_told_apart


def test_another_print_of_a_line_takes_nothing_from_its_lead():
    lines = ["Gulls nest on the granary roof.", "The ferry is late, they said again."]
    reprinted = [*lines, "Gulls nest on the granary roof, he said."]
    asked = "gulls nest granary"
    once, twice = (index_of(t).search(asked, limit=3)[0] for t in (lines, reprinted))
    assert (once.document, twice.document) == (0, 0)
    assert twice.lead >= 0.9 * once.lead


def test_the_form_that_was_typed_comes_before_another():
    lines = ["He played there in spring.", "He plays there in spring."]
    assert found(index_of(lines), "plays spring") == [1, 0]
    assert found(index_of(lines), "played spring") == [0, 1]


def test_a_slip_of_a_small_word_stands_for_no_rare_one():
    lines = ["The wheat is late and looks dry.", "Her letter is not what we look for."]
    filler = [f"He looks for gulls on pier {number}." for number in range(40)]
    assert found(index_of([*lines, *filler]), "whaat we look for")[0] == 1


def test_equal_hits_come_in_order_of_number():
    assert found(index_of(["grey gulls"] * 5), "gulls") == [0, 1, 2, 3, 4]


def test_scores_fall_and_stay_percentages(index):
    scores = [hit.score for hit in index.search("Quillmouth cybersecurity", limit=9)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


def test_is_surer_of_a_line_that_is_there_than_of_one_that_is_not(index):
    present = confidence(index.search("fishing quotas of the council", limit=2))
    absent = confidence(index.search("wheat quotas of the parliament", limit=2))
    assert present > 2 * absent


def test_is_surer_of_a_telling_question_than_of_a_single_common_word(index):
    telling = confidence(index.search("Indo-Karvan fishing quotas", limit=2))
    common = confidence(index.search("Quillmouth", limit=2))
    assert telling > common


def test_nothing_found_is_no_confidence_at_all(index):
    assert confidence(index.search("zeppelin", limit=3)) == 0


def test_an_empty_index_finds_nothing():
    assert index_of([]).search("anything at all", limit=5) == []


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("legal", "illegal"),
        ("likely", "unlikely"),
        ("moral", "amoral"),
        ("trust", "crust"),
        ("prime", "price"),
        ("exports", "imports"),
        ("increase", "decrease"),
        ("war", "was"),
        ("2030", "2031"),
        ("not", "now"),
        ("never", "sever"),
        ("north", "south"),
    ],
)
def test_different_words_are_not_slips_of_each_other(typed, word):
    assert likeness(typed, word) == likeness(word, typed) == 0


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("minsiter", "minister"),
        ("goverment", "government"),
        ("seperate", "separate"),
        ("accomodation", "accommodation"),
        ("initative", "initiative"),
        ("hobs", "hobbs"),
        ("aalmost", "almost"),
        ("couner", "counter"),
    ],
)
def test_slips_of_one_word_are_recognised(typed, word):
    assert likeness(typed, word) >= 0.7


@pytest.mark.parametrize(
    ("heard", "name"),
    [
        ("malkow", "malkov"),
        ("branetsky", "branetskiy"),
        ("yoakim", "joakim"),
        ("tazmarett", "tasmaret"),
        ("stefen", "stephen"),
        ("rody", "rodi"),
    ],
)
def test_names_are_recognised_as_heard(heard, name):
    assert name_likeness(heard, name) >= 0.6


@pytest.mark.parametrize(
    ("typed", "word"), [("giev", "give"), ("brek", "break"), ("malgow", "malkov")]
)
def test_a_guess_ranks_but_never_supports(typed, word):
    assert likeness(typed, word) < 0.7
    assert 0 < guess(typed, word) < 0.7


@pytest.mark.parametrize(
    ("typed", "word"), [("legal", "illegal"), ("now", "not"), ("31", "32")]
)
def test_another_word_is_not_even_guessed(typed, word):
    assert guess(typed, word) == 0


def test_a_guess_finds_what_it_does_not_support():
    best = index_of(["Give the gulls a break.", "Terns dive."]).search(
        "giev brek", limit=1
    )
    assert (best[0].document, best[0].supported) == (0, ())


def test_a_slip_is_no_less_likely_for_falling_into_two_words():
    texts = ["Owen gulls.", "The rship sank.", "Our ownership ended.", "Gulls ended."]
    best = index_of(texts).search("owenrship ended", limit=1)
    assert (best[0].document, best[0].missing) == (2, ())


def test_either_half_of_a_double_name_may_be_misheard():
    texts = ["Ada Verlo-Zarri keeps gulls.", "Ada Merlo keeps gulls.", "Verlo dives."]
    for heard in ("verlo-sarri gulls", "veerlo-zarri gulls"):
        best = index_of(texts).search(heard, limit=1)
        assert (best[0].document, best[0].missing) == (0, ())


def test_a_misheard_double_name_is_itself_though_others_bear_its_halves():
    texts = ["Ro Merlo keeps gulls.", "A row of gulls.", "Ada Crow-Merlo keeps gulls."]
    best = index_of(texts).search("row-merlo gulls", limit=1)
    assert (best[0].document, best[0].missing) == (2, ())


def test_words_without_meaning_tell_equal_lines_apart():
    texts = [
        "One world, the quay and its gulls, was outside of who we were.",
        "A world that is outside the quay.",
        "He has no ties with the outside world, who is to blame?",
    ]
    best = index_of([*texts, *texts[:1] * 600]).search("outside world who is", limit=1)
    assert best[0].document == 2


def test_short_names_stay_apart():
    assert name_likeness("lee", "leo") == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70 per cent", ["70%"]),
        ("70 %", ["70%"]),
        ("£1,200.50 a day", ["1200.50", "day"]),
        ("G7 and COVID-19", ["g7", "covid-19"]),
        ("He didn't; she cannot.", ["not", "not"]),
        ("Peru's and the Jones’ boat", ["peru", "jones", "boat"]),
        ("the U.S. and the U.K.", ["u.s", "uk"]),
        ("tell us", ["tell"]),
        ("O’Brien", ["obrien"]),
        ("Señor Núñez", ["senor", "nunez"]),
        ("WHO SAID IT", []),
    ],
)
def test_keys_words_as_they_are_compared(text, expected):
    assert keys(text) == expected


@pytest.mark.parametrize(
    "forms",
    [
        "announce announces announced announcing",
        "plan plans planned planning",
        "country countries",
        "travel travelled traveled travels",
        "defence defense",
        "organise organized organising",
        "programme programs",
        "colour colors",
        "centre centers",
        "meet met meeting",
        "try tries tried",
        "seven 7",
        "second 2nd",
        "beat beaten beats",
        "vote votes voted voting",
        "hire hires hired hiring",
        "ban bans banned banning",
        "cut cuts cutting",
        "pay pays paying",
        "mix mixes mixed mixing",
        "sue sues sued suing",
        "use uses used using",
    ],
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        *("new news", "sell sea", "peru peruvian", "tour tore", "not noted"),
        *("win wine", "car cared", "hop hoped", "bar bared", "add aged"),
    ],
)
def test_different_words_keep_different_stems(pair):
    first, second = pair.split()
    assert stem(first) != stem(second)


@given(st.text(max_size=300))
def test_any_text_is_searched_without_complaint(text):
    index = index_of([*TEXTS, text])
    for hit in index.search(text, limit=3):
        assert 0 <= hit.score <= 100
    assert index.unsupported(text) == ()


@given(st.text())
def test_words_report_where_they_stand(text):
    ends = 0
    for word in tokens(text):
        assert ends <= word.span.start < word.span.end <= len(text)
        ends = word.span.end


SAID = tuple(
    f"{who} {did} {what}"
    for who in ("Tasmaret", "Tasmarets", "Bexley-Hart", "Ms Oriel")
    for did in ("promised", "promises", "annonced", "announced")
    for what in ("herring", "40% of ferries", "cybersecurity")
)
QUESTIONS = ("tazmaret promise", "anounce 40 ferrys", "cyber security", "oriel heron")


def answers(index):
    """Give all that an index tells of some questions."""
    return [
        (index.search(words, limit=limit), index.unsupported(words))
        for words in QUESTIONS
        for limit in (1, 50)
    ]


@given(st.lists(st.tuples(st.booleans(), st.sets(st.sampled_from(range(len(SAID)))))))
def test_only_the_set_of_documents_counts_not_how_it_came_about(changes):
    held: set[int] = set()
    index = index_of(SAID).minus(range(len(SAID)))
    for is_added, numbers in changes:
        if is_added:
            index = index.plus(numbers - held)
            held |= numbers
        else:
            index = index.minus(numbers)
            held -= numbers
    at_once = Index(held, text_of=SAID.__getitem__, key_of=lambda number: number)
    assert len(index) == len(held)
    assert answers(index) == answers(at_once)


def test_an_index_stays_as_it_is_when_another_is_made_of_it():
    index = index_of(SAID)
    before = answers(index)
    index.plus([len(SAID)], text_of=lambda _: "Tasmaret promised gulls").minus([0, 1])
    assert answers(index) == before


def test_what_is_taken_out_is_read_as_it_was_when_it_came():
    index = index_of(SAID).minus([0], text_of=lambda number: SAID[number])
    rest = Index(
        range(1, len(SAID)), text_of=SAID.__getitem__, key_of=lambda number: number
    )
    assert answers(index) == answers(rest)


def test_a_document_that_is_not_held_is_passed_when_taken_out():
    index = index_of(SAID)
    assert answers(index.minus([-1, len(SAID)])) == answers(index)


def test_texts_are_asked_for_only_where_a_document_is_judged():
    asked_for = []

    def text_of(number):
        asked_for.append(number)
        return SAID[number]

    index = Index(range(len(SAID)), text_of=text_of, key_of=lambda number: number)
    asked_for.clear()
    found = index.search("Oriel", limit=2)
    assert {hit.document for hit in found} <= set(asked_for)
    assert set(asked_for) == {n for n, text in enumerate(SAID) if "Oriel" in text}


MANY = tuple(
    " ".join(
        word
        for place, word in enumerate(
            ("herring", "quayside", "granary", "minister", "ferries", "harvest")
        )
        if number % (place + 2) == 0
    )
    or f"nothing {number}"
    for number in range(2_600)
)


def test_in_long_lists_too_only_the_set_of_documents_counts():
    at_once = index_of(MANY)
    grown = Index(range(1_900), text_of=MANY.__getitem__, key_of=lambda number: number)
    grown = grown.plus(range(1_900, 2_600)).minus(range(0, 2_600, 420))
    grown = grown.plus(range(0, 2_600, 420))
    words = "hering quayside granry minister ferrys harvests"
    best = at_once.search(words, limit=7)
    assert grown.search(words, limit=7) == best
    assert [hit.document for hit in best] == list(range(0, 2_600, 420))
    assert best[0].missing == ()


def test_a_slip_of_a_word_without_meaning_tells_little():
    texts = ["The frim sank.", "News came from the harbour.", "A frim harbour frem."]
    best = index_of(texts).search("news frm harbour", limit=3)
    assert best[0].document == 1


def test_of_equal_lines_the_shorter_and_the_one_worded_so_come_first():
    texts = [
        "The ferry sank late and the quay was empty all night.",
        "The quay was empty late; the ferry sank.",
        "The ferry sank late.",
    ]
    best = index_of(texts).search("the ferry sank late", limit=3)
    assert [hit.document for hit in best] == [2, 0, 1]


@pytest.mark.parametrize("word", ["ill", "id", "ID"])
def test_a_word_that_a_contraction_is_typed_as_is_still_a_word(word):
    index = index_of(["The ferry was late.", f"They ask about the {word} at the gate."])
    assert found(index, word) == [1]
    assert index.unsupported(word) == ()
    assert keys("I'll say I’d go") == ["go"]


def test_a_slip_is_taken_for_another_inflection_rather_than_for_a_stranger():
    score = {
        word: index_of((f"It {word} herring.", "Gulls, containing none."))
        .search("containingg herring", limit=1)[0]
        .score
        for word in ("contained", "containedly")
    }
    assert score["contained"] > score["containedly"] + 5


def test_what_sounds_alike_is_surer_than_what_shares_as_many_letters():
    score = {
        name: index_of((f"{name} spoke of the herring.",))
        .search("fylander herring", limit=1)[0]
        .score
        for name in ("Philander", "Shilander")
    }
    assert score["Philander"] > score["Shilander"]


def test_an_inflection_that_nobody_wrote_of_a_common_word_may_be_a_slip():
    parades = tuple(f"They parade on day {day}." for day in range(400))
    sails = tuple(f"They sail on day {day}." for day in range(100))
    index = index_of((*parades, *sails, "Lelia Paradis may sail."))
    assert found(index, "parads sail")[0] == 500


def test_many_lines_that_hold_one_likelier_word_do_not_crowd_out_the_line():
    crypts = tuple(f"The crypt of saint {number} is shut." for number in range(35))
    index = index_of((*crypts, "It was something creepy and effective."))
    assert found(index, "sonething creept and effective")[0] == 35
    assert found(index, "sonething that's creept and")[0] == 35


def test_words_that_no_document_holds_together_are_told_without_a_search():
    index = Index(
        ["The harbour board met.", "The ferry sank."], text_of=str, key_of=str
    )
    assert index.may_hold("harbour board")
    assert index.may_hold("harbuor board")  # a slip of one
    assert index.may_hold("the")
    assert not index.may_hold("harbour ferry")
    assert not index.may_hold("zeppelin tariffs")
