"""Titles and offices that reports write short: "Sen." is "senator".

Knows the style books' abbreviations. Refuses to know whose title it is.
"""

from bot.search.words import tokens

# From the AP and Guardian style books: courtesies, ranks, offices.
_SHORT = {
    short: tuple(full.split())
    for short, full in (
        entry.strip().split(" ", 1)
        for entry in """
        adm admiral; amb ambassador; atty attorney; capt captain; cdr commander;
        cmdr commander; cllr councillor; councilor councillor; cmsr commissioner;
        col colonel; congresswoman representative; congressman representative;
        coo chief operating officer; ceo chief executive officer;
        cfo chief financial officer; det detective; dep deputy; dr doctor;
        gen general; gov governor; hon honourable; insp inspector; lt lieutenant;
        maj major; pm prime minister; pres president; prof professor;
        pte private; rep representative; rev reverend; sec secretary; sen senator;
        sgt sergeant; supt superintendent; vp vice president
        """.split(";")
    )
}
_SAME = {"harbor": "harbour", "labor": "labour", "defense": "defence"}
_LEFT_OUT = "officer"  # a "chief executive" is a "chief executive officer"


def title_words(text: str) -> tuple[str, ...]:
    """Give the words of a title as they are compared: in full, spelt one way."""
    keys: list[str] = []
    for word in tokens(text):
        keys += _SHORT.get(word.key, (_SAME.get(word.key, word.key),))
    if keys[:1] == ["chief"]:
        keys = [key for key in keys if key != _LEFT_OUT]
    return tuple(keys)


def written_titles(word: str) -> frozenset[str]:
    """Give how a word of a title, as `title_words` gives it, may be printed."""
    short = {key for key, full in _SHORT.items() if word in full}
    return frozenset({word, *short, *(w for w, same in _SAME.items() if same == word)})
