"""Which words of a text carry its meaning, and the form each is compared in.

Knows English only as closed lists: function words, irregular forms, endings.
Refuses to know any document, and never guesses at a misspelling (see `near`).
"""

import re
from collections.abc import Iterable, Iterator

from bot.model import Span
from bot.text import Word, fold
from bot.wording import TYPED_NEGATIONS

# The closed classes of English: a question or a document holds them whatever
# it is about. "say" is among them: in an archive of quotations it tells nothing.
# Negations are not: they turn a sentence round. Nor is "mine": news tells of pits.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those such some any each every all both few many much
    more most other another same own several either
    i me my myself we us our ours ourselves you your yours yourself yourselves
    he him his himself she her hers herself it its itself they them their theirs
    themselves who whom whose which what where when why how there here one ones
    whoever whatever whichever wherever whenever however someone somebody something
    anyone anybody anything everyone everybody everything
    am is are was were be been being do does did doing done have has had having
    will would shall should can could may might must ought let lets im ive
    hes shes theyre youre weve youve theyve thats theres whos whats heres
    about above across after against along amid among around as at before behind
    below beneath beside besides between beyond by despite down during except for
    from in inside into like near of off on onto out outside over past per since than
    through throughout till to toward towards under until unto up upon via with within
    and but or if while because although though unless whereas whether so then else
    yet too also just only very quite rather really even again once ever still
    please ok okay say says said saying
    """.split()
)

NEGATIONS = frozenset("no not never none nobody nothing nor neither nowhere".split())

# Forms no ending explains, by the form they are compared in. From the usual
# list of English irregular verbs, those that reports use, and plurals.
_IRREGULAR = {
    form: base
    for line in """
    arise arose arisen; awake awoke awoken; beat beaten; become became;
    begin began begun; bend bent; bite bitten; bleed bled; blow blew blown;
    break broke broken; bring brought; build built; buy bought; catch caught;
    choose chose chosen; come came; cling clung; creep crept; deal dealt; dig dug;
    draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt;
    fight fought; find found; flee fled; fling flung; fly flew flown;
    forget forgot forgotten; forbid forbade forbidden; foresee foresaw foreseen;
    forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given;
    go went gone goes; grow grew grown; hang hung; hear heard; hide hid hidden;
    hold held; keep kept; know knew known; lay laid; lead led; leave left; lend lent;
    lose lost; make made; mean meant; meet met; mislead misled;
    mistake mistook mistaken; overcome overcame; oversee oversaw overseen;
    overthrow overthrew overthrown; pay paid; rebuild rebuilt; retake retook retaken;
    rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen;
    run ran; see saw seen; seek sought; sell sold; send sent; shake shook shaken;
    shine shone; shoot shot; shrink shrank shrunk; show shown; sing sang sung;
    sink sank sunk; sit sat; sleep slept; slide slid; spin spun; spring sprang sprung;
    stick stuck; sting stung; sweep swept; swim swam swum; swing swung;
    speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck;
    swear swore sworn; take took taken; teach taught; tear tore torn; tell told;
    think thought; throw threw thrown; understand understood; undergo underwent;
    undertake undertook undertaken; uphold upheld; weep wept; withhold withheld;
    use used using; sue sued suing; die died dying; lie lied lying; tie tied tying;
    owe owed owing; axe axed axing; wake woke woken; wear wore worn; win won;
    withdraw withdrew withdrawn; write wrote written; man men; woman women;
    child children; person people; foot feet; life lives; wife wives;
    crisis crises; analysis analyses;
    2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten;
    11 eleven; 12 twelve; first 1st; second 2nd; third 3rd; fourth 4th; fifth 5th;
    sixth 6th; seventh 7th; eighth 8th; ninth 9th; tenth 10th; eleventh 11th;
    twelfth 12th
    """.split(";")
    for base, *forms in [line.split()]
    for form in forms
}

# Words that only look inflected.
_WHOLE = frozenset(
    """
    news series species politics economics physics ethics athletics mathematics
    always perhaps sometimes gas bus plus thus lens alas yes his texas kansas
    wales paris athens thomas james charles hundred indeed during king ring sing
    bring thing nothing something anything everything spring string evening morning
    ceiling sibling red bed need speed feed seed breed united
    """.split()
)

_VOWELS = frozenset("aeiouy")
_ALSO_INITIALS = frozenset(("us", "it", "who"))

# An amount, with a share's sign or words; or a word, with apostrophes, hyphens,
# full stops and ampersands inside.
_TOKEN = re.compile(
    r"(?P<amount>\d+(?:,\d{3})*(?:\.\d+)?(?![^\W_]))(?P<share>\s?%|\s?per\s?cent\b)?"
    r"|[^\W_]+(?:['’\-‐‑.&][^\W_]+)*",
    re.IGNORECASE,
)
_PRINTED = re.compile(re.sub(r"\?P<\w+>", "?:", _TOKEN.pattern), re.IGNORECASE)
_CONTRACTED = re.compile(r"(?<=\w)'(?:s|ll|re|ve|d|m)$")


def tokens(text: str) -> Iterator[Word]:
    """Yield every word of `text` with its key: what it is compared by.

    "70%" and "70 per cent" are one word, not the number 70; "1,000" is 1000;
    "didn't" is "not"; "Peru's" is "peru"; "US" is not "us".
    """
    for found in _TOKEN.finditer(text):
        yield Word(Span(found.start(), found.end()), key_of(found[0]))


def printed_tokens(text: str) -> list[str]:
    """Give the words of `text` as printed: quicker where no place is needed."""
    return _PRINTED.findall(text)


def chunks_of(text: str) -> list[str]:
    """Cut a text where no word of it can be cut: at spaces.

    Only a share ("70 per cent") has one inside: where there may be one, words are
    found as they are everywhere else.
    """
    if "%" in text or "cent" in text.lower():
        return printed_tokens(text)
    return text.split()


def key_of(token: str) -> str:
    """Give the key of one token, as `tokens` finds them."""
    if token[0].isdigit():
        return _amount_key(token)
    key = fold(token)
    if "'" in key:
        if key.endswith("n't"):
            return "not"
        key = _CONTRACTED.sub("", key).replace("'", "")
    if key in _DENYING:
        return "not"
    return _initials(token, key)


_DENYING = TYPED_NEGATIONS | {"cannot"}


def _amount_key(token: str) -> str:
    """Write "70 per cent" as "70%", and an amount without its commas."""
    number = _TOKEN.match(token)
    if number is None or number["amount"] is None:
        return fold(token)
    return fold(number["amount"]).replace(",", "") + ("%" if number["share"] else "")


def _initials(token: str, key: str) -> str:
    """Write initials without stops, but never as the pronoun they spell."""
    if "." in key and all(len(part) == 1 for part in key.split(".")):
        key = key.replace(".", "")
        return ".".join(key) if key in FUNCTION_WORDS else key
    return ".".join(key) if key in _ALSO_INITIALS and token.isupper() else key


def content_words(text: str) -> tuple[Word, ...]:
    """Give the words that carry meaning, in order; negations are among them."""
    shouted = text.isupper()  # there capitals tell nothing
    found = tokens(text.lower() if shouted and text.isascii() else text)
    return tuple(word for word in found if not is_function_word(word.key))


def is_function_word(key: str) -> bool:
    """Tell whether a key carries no meaning of its own."""
    if key in FUNCTION_WORDS:
        return True
    if "-" in key:
        return all(part in FUNCTION_WORDS for part in key.split("-"))
    return len(key) == 1 and not key.isdigit()


# What rounds a question off, and that no answer need repeat.
_IDLE = frozenset(
    """
    far now currently altogether total overall exactly compared comparing versus
    actually really roughly today these days apparently supposedly
    """.split()
)


def without_idle(asked: Iterable[str]) -> tuple[str, ...]:
    """Give words without those that only round a question off: "so far"."""
    return tuple(word for word in asked if word.lower() not in _IDLE)


def parts(key: str) -> tuple[str, ...]:
    """Give the parts of a hyphenated key; none where there is no hyphen."""
    return tuple(part for part in key.split("-") if part) if "-" in key else ()


# An ending, the least length of a word that has it, and what stands instead;
# the first that fits is taken off.
_ENDINGS = (
    ("ies", 6, "i"),  # countries
    ("ies", 5, "y"),  # tries; "ties" is shorter
    ("sses", 5, "ss"),
    ("shes", 5, "sh"),
    ("ches", 5, "ch"),
    ("xes", 4, "x"),
    ("zes", 4, "z"),
    ("ss", 4, "ss"),
    ("us", 4, "us"),
    ("is", 4, "is"),
    ("s", 4, ""),
    ("ied", 6, "i"),
    ("ied", 5, "y"),
)
_VERBAL_ENDINGS = (("ing", 6), ("ed", 5))
_LEAST_STEMMED = 4
_LEAST_SPELT = 5  # below it "tour" and "size" are left alone


def stem(key: str) -> str:
    """Give the form shared by a word's inflections and its British spelling.

    Light by design: it joins "announced" with "announces" and "defense" with
    "defence", not "announcement" with either.
    """
    key = _IRREGULAR.get(key, key)
    if len(key) < _LEAST_STEMMED or key in _WHOLE or not key.isalpha():
        return key
    return _spelt_british(_bare(_without_ending(key)))


def _without_ending(key: str) -> str:
    """Take off -s, -ed or -ing."""
    for ending, least, instead in _ENDINGS:
        if key.endswith(ending) and len(key) >= least:
            return key[: -len(ending)] + instead
    for ending, least in _VERBAL_ENDINGS:
        rest = key.removesuffix(ending)
        if rest != key and len(key) >= least and not _VOWELS.isdisjoint(rest):
            return f"{rest}e" if _SHORT_VERB.fullmatch(rest) else _undoubled(rest)
    return key


# What is left of a short verb in -e: "vot" of "voted". One without it is doubled,
# "banned", or ends like "mixed", "rowed", "paying".
_SHORT_VERB = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")


def _undoubled(word: str) -> str:
    """Give "plan" for the "plann" of "planned", but keep "sell" and "pass"."""
    doubled = len(word) >= _LEAST_STEMMED and word[-1] == word[-2]
    letters = "bdgmnprt" if len(word) == _LEAST_STEMMED else "bdglmnprt"
    return word[:-1] if doubled and word[-1] in letters else word


def _bare(word: str) -> str:
    """Take off a final -e, and write a final -y as -i."""
    if len(word) > _LEAST_STEMMED and word.endswith("e") and word[-2] != "e":
        return word[:-1]
    if len(word) >= _LEAST_STEMMED and word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "i"
    return word


# American and British endings, as they stand once endings are off.
_SPELLINGS = (
    ("iz", "is"),
    ("izer", "iser"),
    ("ization", "isation"),
    ("yz", "ys"),
    ("our", "or"),
    ("ens", "enc"),
    ("tr", "ter"),
    ("programm", "program"),
    ("ogu", "og"),
    ("ll", "l"),
)


def _spelt_british(word: str) -> str:
    """Write one of two spellings the same way; the result need not be a word."""
    if len(word) < _LEAST_SPELT:
        return word
    for american, british in _SPELLINGS:
        if word.endswith(american):
            return word[: -len(american)] + british
    return word
