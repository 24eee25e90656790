"""The words by which two sentences are known to speak of one matter.

Knows a light stem, irregular verbs that news uses for events, and the closed
classes that say nothing of the matter. Refuses to know any topic.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern

from bot.text import fold

# Function words, reporting verbs and words that only say how, when or how much.
_SILENT = frozenset(
    """
    a an the this that these those some any each every all both few many much more
    most other another same own several either no not nor only just also too very
    about above across after against along amid among around as at before behind
    below beside between beyond by despite down during for from in inside into like
    near of off on onto out outside over past per since than through throughout till
    to toward towards under until up upon via with within without and but or if while
    because although though unless whereas whether so then else yet even still again
    i me my we us our you your he him his she her hers it its they them their theirs
    who whom whose which what where when why how here there one ones
    am is are was were be been being do does did done have has had having will would
    shall should can could may might must ought
    say said says saying tell told tells according announce announced report reported
    reports reportedly state stated add added official officials spokesman spokeswoman
    spokesperson mr mrs ms dr sir
    nearly almost approximately roughly least today yesterday tomorrow
    january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday
    day days week weeks month months year years morning evening night afternoon
    million billion trillion thousand hundred crore lakh bn percent cent dollars pounds
    euros rupees two three four five six seven eight nine ten eleven twelve
    new now later earlier ago back including include includes included
    take took taken make made come came get got give gave given go went gone put
    set expected due
    """.split()
)

# One form for each verb whose past no ending explains, and for the few words
# that news uses for the same act.
_BASES = {
    form: base
    for line in """
    steal stole stolen theft; sink sank sunk; rise rose risen; fall fell fallen;
    lose lost loss losses; pay paid; build built building; buy bought; sell sold sale;
    kill killed killing; die died dead death deaths; hold held; lead led; win won;
    break broke broken; begin began begun beginning start started starting commence
    open opened opening; spend spent; send sent; strike struck;
    grow grew grown growth; draw drew drawn; drive drove driven; find found;
    fight fought; fly flew flown; leave left; meet met; rule ruled ruling; see saw seen;
    sign signed signing; shoot shot; speak spoke spoken; teach taught;
    throw threw thrown; write wrote written; arrive arrived arrival;
    depart departed departure;
    close closed closing closure; cut cutting shed axe axed slash
    slashed reduce reduced reducing; vote voted; value valued worth;
    cost costing price priced bill;
    sentence sentenced jail jailed jailing imprisoned prison; budget earmark earmarked;
    agreement agree agreed deal pact accord; merger merge merged; child children;
    man men; woman women; person people; foot feet; lorry lorries truck;
    home house household; shop store; flat apartment; boat vessel; soldier troop;
    film movie; car vehicle; pupil student; plane aircraft; power electricity
    """.split(";")
    for base, *forms in [line.split()]
    for form in (base, *forms)
}

_WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
_LEAST = 4  # letters: below it a word is left as it is
_DOUBLED = "bdglmnprt"
_SHORT = re.compile(r"[^aeiou\W][aeiou][^aeiouwxy\W]")


def terms(text: str, start: int, end: int) -> tuple[str, ...]:
    """Give the telling terms of `text[start:end]`, each once, in order.

    Numbers are none: they are what is compared.
    """
    return tuple(dict.fromkeys(_terms(text, start, end)))


def term_of(key: str) -> str:
    """Give the term of a folded word; empty where it tells nothing."""
    return _term(key)


def _terms(text: str, start: int, end: int) -> Iterator[str]:
    for found in _WORD.finditer(text, start, end):
        term = _term(found[0])
        if term:
            yield term


@lru_cache(maxsize=50_000)
def _term(word: str) -> str:
    key = fold(word).removesuffix("'s").replace("'", "")
    if key in _SILENT or len(key) == 1 or key[0].isdigit():
        return ""
    return intern(stem(key))


def stem(key: str) -> str:
    """Give the form that a folded word's inflections share."""
    if key in _BASES:
        return _BASES[key]
    if key.endswith("s") and key[:-1] in _BASES:
        return _BASES[key[:-1]]
    if len(key) <= _LEAST or not key.isalpha():
        is_plural = key.endswith("s") and not key.endswith("ss") and len(key) == _LEAST
        return key[:-1] if is_plural else key
    short = _without_ending(key)
    return short.removesuffix("e") if len(short) > _LEAST else short


_ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"),
    ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""), ("ied", "y"),
)  # fmt: skip


def _without_ending(key: str) -> str:
    for ending, instead in _ENDINGS:
        if key.endswith(ending):
            return key[: -len(ending)] + instead
    for ending in ("ing", "ed"):
        rest = key.removesuffix(ending)
        if rest != key and len(rest) >= _LEAST - 1:
            if _SHORT.fullmatch(rest):
                return rest + "e"  # "fined", as "fine"
            doubled = rest[-1] == rest[-2] and rest[-1] in _DOUBLED
            return rest[:-1] if doubled and len(rest) > _LEAST else rest
    return key
