"""Noun phrases in a passage's letters: where a subject begins and ends.

Pure grammar over letters. Knows which letters make a phrase and what may stand
between a subject and its verb; refuses to know what any phrase names.
"""

import re

from bot.extract.reading.passages import Passage

Letters = tuple[int, int]
"""A half-open range of a passage's letters."""

WINDOW = 240  # letters: how far a rule looks within one sentence

# What a noun phrase may be made of, prepositional phrases included.
PHRASE = frozenset("DHTUJKNOnrdg#eoijlsMItY&")
NAMELIKE = frozenset("NijlTUMJKOU&")
STARTS_SUBJECT = frozenset("DHTUJKNOnr#eoiMPl")
_EXPERTS = ("gr", "gnr")
# ", the mayor,", ", led by Roe,", not ", the race was lost,"
_STARTS_ASIDE = re.compile(
    r"(?![DHnrJTUN#eoKO][^WSPItgd,]*X)[DHnrJTUN#WgdIetoAKOMVGSj]|[vL]I"
)
_HARD_STOPS = ".RQ;:"
_BRACKET = 14  # letters between brackets at most
_MODIFIER = 30  # letters of one modifier at most
_MOST_MODIFIERS = 5


def last_of(letters: str, tags: str, before: int) -> int:
    """Give the last place before `before` where one of `letters` stands, or -1.

    Looks back over `WINDOW` letters; where none is, gives the window's edge.
    """
    limit = max(0, before - WINDOW)
    found = max([tags.rfind(letter, limit, before) for letter in letters])
    return found if found >= 0 or limit == 0 else limit


def before_bracket(tags: str, at: int) -> int:
    """Give the letter before the bracket that closes at `at`."""
    opened = tags.rfind("(", max(0, at - _BRACKET), at)
    return opened - 1 if opened >= 0 else at


def next_of(letters: str, tags: str, first: int) -> int:
    """Give the next place from `first` on where one of `letters` stands.

    Looks ahead over `WINDOW` letters; where none is, gives the window's edge.
    """
    limit = min(len(tags), first + WINDOW)
    found = (tags.find(letter, first, limit) for letter in letters)
    return min((at for at in found if at >= 0), default=limit)


# ------------------------------------------------------------------ backwards


def phrase_before(tags: str, at: int) -> Letters | None:
    """Give the noun phrase that ends at letter `at`."""
    if tags[at] == "D":  # "a game many call", "Roe and Doe each said"
        return at, at + 1
    first = at
    limit = max(0, at - WINDOW)
    while first >= limit and tags[first] in PHRASE:
        first -= 1
    first += 1
    if first > at:
        return None
    first = max(first, tags.rfind("Y", first, at) + 1)  # "On Friday Roe said"
    opens = tags[first - 1 : first] in ("", *",QRq.S")
    # "retired General Roe", "restructuring experts"
    is_described = opens and (tags[first] == "d" or tags[first : at + 1] in _EXPERTS)
    if tags[first : first + 2] == "I#" and opens:
        return first, at + 1  # "About three in ten"
    if tags[first] in "Itgds" and not is_described:
        return name_before(tags, at)
    if first and tags[first - 1] == "C":
        first = _listed_before(tags, _joined_before(tags, first))
    return first, at + 1


# "Ministers from Kenya, Uganda and" before "Chad said"
_FROM_MANY = re.compile(
    r"(?:^|(?<=[.QRqS:;,]))([DHJNTUOKonre#]{0,5}[rnoT]ID?[NKOJUi]{1,4}(?:,D?[NKOJUi]{1,4}){0,6}(?:,|,?C))$"
)


def _listed_before(tags: str, first: int) -> int:
    """Take in the persons of whom a list of places or bodies tells which."""
    listed = _FROM_MANY.search(tags, max(0, first - WINDOW), first)
    return listed.start(1) if listed is not None else first


def name_before(tags: str, at: int) -> Letters | None:
    """Give the bare name that ends at letter `at`: "In Utopia Roe said"."""
    first = at
    limit = max(0, at - WINDOW)
    while first >= limit and tags[first] in NAMELIKE:
        first -= 1
    first += 1
    return (first, at + 1) if first <= at else None


def last_phrase(tags: str, at: int) -> Letters | None:
    """Give the innermost noun phrase that ends at letter `at`."""
    phrase = phrase_before(tags, at)
    start = phrase[0] if phrase else last_of(".,;:QRqSCWXVP", tags, at) + 1
    article = max(tags.rfind(letter, start, at) for letter in "DH")
    return (article, at + 1) if article >= 0 else phrase  # "signed a letter"


_JOINED_ROLES = re.compile(
    r"(?:^|[.,QRqS:;A])([DH][NJTUOKonre]{0,6}?[rn](?:ID?[nNOUo]{1,4})?C)$"
)


# "a spokesman for the Parks and" before "Roads Department said"
# "the lawyer for Jane Roe and" before "Al Ray said"
_FOR_NAME = re.compile(r"([DH][JNTUOKonre]{0,6}?[rT]I[MTNijl]{1,5}C)$")
_OF_BODY = re.compile(r"([DH][JNTUOKonre]{0,6}?[rn]ID?[NKOJU]{1,4}C)$")


# "a bench of Justices Roe and" before "Ray said"
_OF_JUDGES = re.compile(r"([DH][JnUro]{0,3}[nro][Ig][TOM]{1,2}[Ni][TOMNiC,]{0,18}C)$")


# "A study by Roe and Doe of the University of Utopia and" before "Ray said"
_TEXT_BY = re.compile(
    r"([DH#][JNdn]{0,3}eI[TMNijlKO](?:[TMNijlKOIDUn]|,(?=N)|C(?=[TMN])){0,18},?C)$"
)
_TEXT_REACH = 28  # letters


_BARE = re.compile(r"[neoJ]{1,3}(?=[^NKiTneoJI])")  # not "news and talk host Roe"


def _bare_before(tags: str, first: int) -> int:
    """Take in "news reports and" before "emails show"."""
    reports = phrase_before(tags, first - 2)
    if reports is None or tags[reports[0] - 1 : reports[0]] not in ("", *".,QRqS:;"):
        return first
    return reports[0]


def _joined_before(tags: str, first: int) -> int:
    """Take in "Roe and" before "Doe said", "the founder and" before "chief said"."""
    if "O" in tags[first : first + 3]:
        of_body = _OF_BODY.search(tags, max(0, first - 14), first)
        if of_body is not None:
            return of_body.start(1)
    for_name = _FOR_NAME.search(tags, max(0, first - 14), first)
    if for_name is not None:
        return for_name.start(1)
    if _BARE.match(tags, first) and tags[first - 2] in "neo":
        return _bare_before(tags, first)
    several = _TEXT_BY.search(tags, max(0, first - _TEXT_REACH), first)
    several = several or _OF_JUDGES.search(tags, max(0, first - _TEXT_REACH), first)
    if several is None and tags[first] not in "DHN":
        several = _JOINED_ROLES.search(tags, max(0, first - 12), first)
    if several is not None:
        return several.start(1)
    name = name_before(tags, first - 2) if first > 1 else None
    opens = name is not None and (name[0] == 0 or tags[name[0] - 1] in ".,QRqS:;CA")
    if name is not None and tags[max(0, name[0] - 2) : name[0]] in ("D", ".D"):
        opens = True  # "Both Roe and"
    return name[0] if name is not None and opens else first


def behind_modifier(tags: str, comma: int) -> tuple[Letters, int] | None:
    """Read back over ", the minister,": what it describes, where the clause begins."""
    limit = last_of(_HARD_STOPS, tags, comma)
    best: Letters | None = None
    if comma and tags[comma - 1] == ")":
        best = _described(tags, comma - 1)
    at = comma
    for _ in range(_MOST_MODIFIERS):
        at = tags.rfind(",", max(limit, at - _MODIFIER, 0), at)
        if at <= max(limit, 0) or not _STARTS_ASIDE.match(tags, at + 1):
            break
        if best is not None and _is_bare_name(tags, best):
            break  # "At Foo, X, after …, Jane Roe, 50, said": not back to X
        phrase = _described(tags, at - 1)
        if phrase is not None and _is_wider_place(tags, phrase):
            continue
        if phrase is not None and _opens_clause(tags, phrase[0], limit):
            best = phrase
    if best is None:
        return None
    return _named_apposition(tags, best, comma) or best, best[0]


def _is_wider_place(tags: str, phrase: Letters) -> bool:
    """Tell Utopia of "who was hurt at the fair in Upton, Utopia, said"."""
    first = phrase[0]
    if tags[first : phrase[1]] == "j":
        return True  # "Jane Roe, D-Utopia, said"
    if tags[first : phrase[1]] not in ("N", "NN", "K", "i") or tags[first - 1] != ",":
        return False
    return _IN_A_PLACE.search(tags, max(0, first - 8), first - 1) is not None


_IN_A_PLACE = re.compile(r"[^.,QRq]I[NKO]{1,3}$")  # not "In Utopia, Roe, 50, said"


def _is_bare_name(tags: str, phrase: Letters) -> bool:
    letters = tags[phrase[0] : phrase[1]]
    return "N" in letters and set(letters) <= NAMELIKE


def _described(tags: str, end: int) -> Letters | None:
    if tags[end] == ")":
        end = before_bracket(tags, end)
    return (end, end + 1) if tags[end] == "P" else phrase_before(tags, end)


def _opens_clause(tags: str, first: int, limit: int) -> bool:
    return first - 1 <= limit or tags[first - 1] in ",CSA-(QRq"


def named_subject(tags: str, phrase: Letters, stop: int) -> Letters:
    """Give Roe of "Their grocer, Jane Roe, left", else the phrase itself."""
    if tags[phrase[1] : phrase[1] + 1] != ",":
        return phrase
    return _named_apposition(tags, phrase, stop) or phrase


def _named_apposition(tags: str, phrase: Letters, comma: int) -> Letters | None:
    """Give Roe of "the director, Jane Roe, said"."""
    held = tags[phrase[0] : phrase[1]].rsplit("s", maxsplit=1)[-1]
    head = _LINK.split(held, maxsplit=1)[0]
    if head[-1:] in tuple("NiKj"):  # not the K of "the GOP candidate, Jane Roe,"
        return None
    first = stop = _past_role(tags, phrase[1] + 1, comma)
    while stop < comma and tags[stop] in NAMELIKE:
        stop += 1
    follows = tags[stop : stop + 1]  # nothing, where the paragraph breaks off
    is_name = "N" in tags[first:stop] and follows in set(",IW(")
    if _LISTED.match(tags, stop):
        return None  # "The cooks, Jane Roe, Al Ray and Bo Poe, left"
    return (first, stop) if is_name else None


_LINK = re.compile("[It]")  # "minister for Utopia", "envoy to Utopia"
_LISTED = re.compile(r",[MTNi][MTNijl]{0,4}(?:,[MTNi][MTNijl]{0,4}){0,6},?C")


def _past_role(tags: str, first: int, stop: int) -> int:
    """Give where the name begins in "The man, publican Jane Roe, left"."""
    role = _LOWER_ROLE.match(tags, first, stop)
    return role.end() if role is not None else first


# "The man, publican Jane Roe,", "The Bishop of Upton, the Rt Rev Jane Roe,"
_LOWER_ROLE = re.compile(r"[nd]{0,2}r(?=[MNi])|T{0,2}\(M\)(?=[Ni])|D{1,2}(?=M{1,2}N)")


def behind_dashes(tags: str, dash: int) -> Letters | None:
    """Read back over "-- an editor at the paper --"."""
    opened = tags.rfind("-", max(0, dash - _MODIFIER), dash)
    if opened <= 0 or "." in tags[opened:dash]:
        return None
    return phrase_before(tags, opened - 1)


# ------------------------------------------------------------------- forwards

# "23:15", "UPTON (PN) -", "UPTON -", "At a fair in Upton, Utopia, on Sunday,".
_INTRODUCTION = re.compile(
    r"(?:#:#|K{1,3}(?:,[NKi]{1,2})?-|[NK]{1,3}(?:,[NK]{1,2})?\([NKOi]{1,2}\)-)?"
    r"[CA]*+,?(?:[ISgdYtcAG][^,.;:QRq]{0,24},(?:(?<=N,)[NKi]{1,2},(?=[IY]))?){0,2}A?,?"
)


def sentence_subject(tags: str, start: int, stop: int) -> Letters | None:
    """Give the letters of a sentence's first subject, before its verb."""
    opened = _INTRODUCTION.match(tags, start, stop)
    first = opened.end() if opened else start
    if first >= stop or tags[first] not in STARTS_SUBJECT:
        return None
    if tags[first] == "P":
        return first, first + 1
    end = first
    while end < stop and tags[end] in PHRASE and tags[end] not in "dgY":
        is_behind = end > first and tags[end - 1] in "NKjr"
        if is_behind and tags[end] in "neB#" and not _COMPOUND.match(tags, end):
            break  # "Roe bristles": what follows a name is its verb
        end += 1
    whole = end
    while whole > first and tags[whole - 1] in "tI":
        whole -= 1
    if whole < end and tags[first:end] == "Nt":
        return None  # "Struggling to"
    return (first, whole) if whole > first else None


# "Roe's Utopia state director", "The conservative weekly endorsed"
_COMPOUND = re.compile(r"[neo]{1,2}(?:r(?![nr])|(?=[XVvd]))")

_SECOND_NAME = re.compile(
    r"C[DH]?[TUMJNKOnri]{0,8}?(?:[NrOKT](?=[.,;:QRq(-]|$)|N[OT]?(?=[IY]))"
)
# Behind "said Roe": ", D-Utopia, and Doe, R-Utopia.", ", Ray and Doe.".
_ASIDE = r"(?:,W[^,.;:QRq]{1,16}|,[^,.;:QRqXVvd]{1,16}|\([^()]{1,10}\))"
_SECOND = r"C[MTUJr]{0,3}N[Nijl]{0,3}[NTij]?"
_BEHIND_ASIDE = r"(?:,W[^,.;:QRq]{1,16},|,[^,.;:QRqXVvdC]{1,16},|\([^()]{1,10}\),?)"
_JOINED_BEHIND = re.compile(
    rf"(?:{_BEHIND_ASIDE}|(?:,[TMNi]{{1,4}}){{1,3}},?){_SECOND}{_ASIDE}?(?=[.;:QRq]|$|,[QRq])"
)
_JOINED_BEFORE = re.compile(rf"{_BEHIND_ASIDE}?{_SECOND}{_ASIDE}?,?A{{0,2}}")


def is_joined_behind(tags: str, first: int) -> bool:
    """Tell at letter `first`, behind "said Roe", that a second speaker follows."""
    return _JOINED_BEHIND.match(tags, first) is not None


def is_joined_before(tags: str, first: int, cue: int) -> bool:
    """Tell between a subject and its verb that a second speaker stands there."""
    return _JOINED_BEFORE.fullmatch(tags, first, cue) is not None


# "retired Army General Roe", "convicted fraudster Jane Roe"
_PAST_ROLE = re.compile(r"d[JnNOKTU]{0,4}[rTNn][Ni]")
_JOINING = frozenset("of for from with at in".split())


def phrase_after(text: str, passage: Passage, first: int) -> Letters | None:
    """Give the noun phrase that begins at letter `first`."""
    tags = passage.tags
    if first >= len(tags) or not _may_open(tags, first):
        return None
    alone = _ALONE.match(tags, first)
    if alone is not None and (alone[1] is None or _is_another(text, passage, first)):
        return alone.span()
    stop = first
    limit = min(len(tags), first + WINDOW)
    while stop < limit and tags[stop] in PHRASE:
        if tags[stop] == "Y" and not _is_dated(tags, stop, first):
            break
        if tags[stop] in "It" and not _belongs(text, passage, stop, first):
            break
        stop += 1
    while stop > first and tags[stop - 1] in "ItD":
        stop -= 1
    second = _SECOND_NAME.match(tags, stop)
    if second is not None and tags[stop - 1] in "NjrKOM":
        stop = second.end()
    return (first, stop) if stop > first else None


# "said she", "said another.", "said the other.", "said another in the crowd"
_ALONE = re.compile(r"P|D{1,2}(?=[.,;:QRq]|$)|(D)(?=I)")


def _is_another(text: str, passage: Passage, at: int) -> bool:
    return passage.word(text, at) == "another"


def _may_open(tags: str, first: int) -> bool:
    return tags[first] in STARTS_SUBJECT or _PAST_ROLE.match(tags, first) is not None


_NAME_BEHIND = re.compile(r",(?:D{1,2}(?=M))?(M{0,2}[Ni][NijlT]{0,4}N?)(?=[.,(]|$)")


def named_behind(tags: str, phrase: Letters) -> Letters:
    """Give Roe of "said its director, Jane Roe.", else the phrase itself."""
    behind = _NAME_BEHIND.match(tags, phrase[1])
    head = _LINK.split(tags[phrase[0] : phrase[1]], maxsplit=1)[0]
    is_held = head.endswith(("r", "T", "sn"))  # "the film's restorer"
    if behind is None or tags[phrase[0]] not in "DHNKOn" or not is_held:
        return phrase
    return behind.span(1)


def text_after(text: str, passage: Passage, first: int) -> Letters | None:
    """Give a text in full: "a poll released last week by the county"."""
    mention = phrase_after(text, passage, first)
    tags = passage.tags
    if mention is None or not _IS_TEXT.match(tags, first):
        return mention
    stop = mention[1]
    limit = min(len(tags), first + WINDOW)
    while stop < limit and tags[stop] in PHRASE:
        stop += 1
    while stop > first and tags[stop - 1] in "ItD":
        stop -= 1
    return first, stop


# "a new report", "county records", "figures", "a CNN poll".
_IS_TEXT = re.compile(r"[DH#]?[JNKTUOindors#Y]{0,5}?e")


def _is_dated(tags: str, at: int, first: int) -> bool:
    """Tell "a Wednesday editorial" from "the minister Wednesday"."""
    follows = tags[at + 1 : at + 2]
    return at > first and tags[at - 1] in "DHJ" and follows in tuple("nerTNO")


def _belongs(text: str, passage: Passage, preposition: int, first: int) -> bool:
    """Tell "a spokesman for the club" from "Roe at the club"."""
    if passage.tags[preposition - 1] not in "reonTOs":
        return False
    word = passage.word(text, preposition)
    if word == "to":  # "a person close to the talks", not "the aide to reporters"
        return passage.word(text, preposition - 1) == "close"
    is_named = "N" in passage.tags[first:preposition]
    return word == "of" or (word in _JOINING and not is_named)
