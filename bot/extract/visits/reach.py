"""Verbs that reach a place over other words: "rode with the miners' convenor to".

Reads back from each place that a sentence may name to the verb it belongs to:
any verb that takes one there, or is done there in person, whatever stands in
between, as long as it is of the same clause. Refuses a noun that looks like
the verb, and what is about a place and not in it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.almanac import MONTH, MONTHS, WEEKDAY
from bot.extract.visits.cues import Form, Lead
from bot.extract.visits.engaged import (
    STAY,
    TIMES,
    WAS,
    at_halls,
    is_own_stay,
    is_owned,
    is_there,
)
from bot.extract.visits.subjects import BEING
from bot.extract.visits.verbs import (
    ALONE,
    EVENTS,
    HELD,
    NEEDS,
    PARTICLES,
    SHUNS,
    SPOILED_BY,
    TAKES_VEHICLE,
    TRANSITIVE,
    VEHICLES,
    VERBS,
    Doing,
    Verb,
    is_past_form,
)
from bot.model import Span


def reaching(text: str, sentence: Span, taken: Sequence[Span] = ()) -> Iterator[Lead]:
    """Yield the leads of a sentence, but those to places that are `taken`."""
    for link in _LINK.finditer(text, sentence.start, sentence.end):
        if any(span.start <= link.end() <= span.end for span in taken):
            continue
        lead = _lead(text, link, sentence)
        if lead is not None:
            yield lead
    yield from at_halls(text, sentence)


def _lead(text: str, link: re.Match[str], sentence: Span) -> Lead | None:
    start = max(sentence.start, link.start() - _REACH)
    apposed = _APPOSED.search(text, start, link.start())
    stop = apposed.start() if apposed else link.start()
    words: list[str] = _WORD.findall(text, start, stop)
    between: list[str] = []
    if not _may_lead(words):
        return None
    for at in range(len(words) - 1, max(-1, len(words) - _MOST_WORDS), -1):
        word = words[at].lower()
        if word in _DATES and is_owned(words, at):
            return _held(text, _places(text, start, stop)[at], link)
        if is_own_stay(words, at, between, link):
            return _held(text, _places(text, start, stop)[at], link, Form.STAYS)
        form = _told(words, at, between, link)
        if form is not None:
            places = _places(text, start, stop)
            first = places[_carrier(words, at)].start
            last = places[at + _has_particle(word, between)].end
            return Lead(
                form=form,
                span=Span(first, link.end()),
                words=text[first : link.end()],
                verb=text[first:last].lower(),
                kind="reach",
            )
        if word == "," and at == len(words) - 1:
            continue  # "her last date, in Kenya"
        if _ends_clause(word, words, at) or _is_other_verb(word, words, at):
            return None
        between.insert(0, word)
    return None


def _may_lead(words: Sequence[str]) -> bool:
    """Tell words with a verb to lead to a place, as few places have before them.

    Not "in Kenya on Friday and in Uganda", which is a further stop of the same.
    """
    has_verb = not _LEADING.isdisjoint(map(str.lower, words))
    return has_verb and words[-1].lower() not in _JOINS


def _told(
    words: Sequence[str], at: int, between: Sequence[str], link: re.Match[str]
) -> Form | None:
    """Tell what the word at `at`, if it is a verb, makes of the place."""
    word = words[at].lower()
    verb = None if at and _is_surname(words, at) else VERBS.get(word)
    if is_there(word, between):
        return Form.DOES
    if verb is None:
        is_behind_name = at > 0 and words[at - 1][0].isupper()
        return Form.DOES if is_behind_name and _is_told_at(word, between) else None
    if _is_noun(words, at):
        return None
    is_appeal = verb.name == "call" and _TO_DO.match(link.string, link.end())
    form = _form(verb, between, words[:at], link["prep"] or "in")
    return None if is_appeal else form


def _is_told_at(word: str, between: Sequence[str]) -> bool:
    """Tell "praised them at a news conference" from "bought the news"."""
    is_held = tuple(between[-2:]) in _TOLD_AT and "at" in between[-_WIDEST_EVENT:]
    return is_held and word.endswith(("ed", "s")) and len(word) >= _SHORTEST_PAST


def _places(text: str, start: int, stop: int) -> list[Span]:
    """Give where the words stand, which few leads need to know."""
    return [Span(*found.span()) for found in _WORD.finditer(text, start, stop)]


def _held(text: str, noun: Span, link: re.Match[str], form: Form = Form.DOES) -> Lead:
    """Read "Jane Roe's speech in", as what she did there."""
    return Lead(
        form=form,
        span=Span(noun.start, link.end()),
        words=text[noun.start : link.end()],
        verb=noun.of(text).lower(),
        kind="held",
    )


def _carrier(words: Sequence[str], at: int) -> int:
    """Give "spent" of "spent Tuesday touring a plant in"."""
    if words[at].endswith("ing"):
        for before in range(at - 1, max(0, at - _NEAR_CARRIER) - 1, -1):
            if words[before] in _CARRIERS:
                return before
    return at


def _ends_clause(word: str, words: Sequence[str], at: int) -> bool:
    """Tell a mark or a word that the verb is not looked for beyond."""
    if word in _UNLESS_FOLLOWED:
        return not _goes_on(word, words[at + 1 :])
    if word in _WIRES:
        return words[at - 1].lower() in {
            "by",
            "via",
            "over",
        }  # "spoke by video link to"
    if word == "war" and not _WAR_GRAVES.isdisjoint(words[at + 1 : at + 2]):
        return False
    return word in _STOPS or not (word[0].isalnum() or word in "-'’")


def _goes_on(word: str, behind: Sequence[str]) -> bool:
    """Tell "from" and its like, by what follows, as part of the clause."""
    following = behind[0] if behind else ""
    if word == "from":  # "arrived from Kenya in", "read from her book in"
        is_shunned = not EVENTS.isdisjoint(behind)  # "withdrew from a summit in"
        return following[:1].isupper() or following in _OWN or is_shunned
    if word == "before":  # "before a panel in Kenya"
        return following in _DETERMINERS and not _AUDIENCES.isdisjoint(behind)
    # "about the fire before a panel in Kenya", "about it to pupils in Kenya"
    return not _AUDIENCES.isdisjoint(behind) or "at" in behind


def _form(
    verb: Verb,
    between: Sequence[str],
    before: Sequence[str],
    prep: str,
) -> Form | None:
    """Tell what the verb makes of the place behind its preposition."""
    doings = verb.doings
    prep = _within_of(between) if prep.endswith("of") else prep.split(maxsplit=1)[0]
    if verb.name in TAKES_VEHICLE and prep in _TOWARDS and prep != "through":
        return None if VEHICLES.isdisjoint(between) else Form.GOES
    if verb.name in TRANSITIVE and not between:
        return None  # "a letter that Jane Roe carried to Kenya"
    if Doing.MOVES in doings and prep in _TOWARDS and _NO_WAY.isdisjoint(between):
        is_for = prep != "for" or verb.name in _FOR
        return Form.GOES if is_for and _has_its_particle(verb, between) else None
    if prep not in _WITHIN:
        return None
    if Doing.MOVES in doings:  # "leaves on Friday for talks in", "flew to a rally in"
        links = [at for at, word in enumerate(between) if word in {"for", "to"}]
        aim = between[links[0] :] if links else ()
        if not _ENGAGEMENTS.isdisjoint(aim) and _has_its_particle(verb, between):
            return Form.GOES
    return _form_within(verb, between, before)


def _within_of(between: Sequence[str]) -> str:
    """Give "into" of "into the port of", but nothing of "of the port of"."""
    if not _OF_IT.isdisjoint(between[-_NEAR_OF:]):
        return ""
    return next((word for word in between[-2:] if word in _TOWARDS), "in")


def _form_within(
    verb: Verb, between: Sequence[str], before: Sequence[str]
) -> Form | None:
    doings = verb.doings
    if Doing.SHUNS in doings and SHUNS[verb.name] in {"", *between[:1]}:
        is_part = "of" in between[2:]  # "missed the start of the summit in"
        return None if is_part or EVENTS.isdisjoint(between) else Form.DOES
    if verb.name in ALONE:
        return _form_alone(verb, between)
    if Doing.ARRIVES in doings and _has_its_particle(verb, between):
        return None if _has_arrived(between) else Form.ARRIVES
    if Doing.STAYS in doings:
        is_time = verb.name != "spend" or not _SPANS.isdisjoint(between)
        is_apart = Doing.MOVES in doings and not _ENDS.isdisjoint(between)
        return Form.STAYS if is_time and not is_apart else None
    if _is_of_topic(verb, between):
        return None
    is_taken = any(word.lower() in BEING for word in before[-_NEAR_BEING:])
    needed = NEEDS.get(verb.name, frozenset())
    does = Doing.ACTS in doings and not (needed and needed.isdisjoint(between))
    return Form.DOES if does or (Doing.TAKEN in doings and is_taken) else None


def _is_of_topic(verb: Verb, between: Sequence[str]) -> bool:
    """Tell "prayed for peace in", "played down unrest in", "spoke on the fire in"."""
    if not SPOILED_BY.get(verb.name or "shown", frozenset()).isdisjoint(between):
        return True
    if verb.name == "pray":
        return "for" in between
    if verb.name not in _SPEAKING or "on" not in between:
        return False
    topic = between[between.index("on") + 1 :]
    return topic[:1] in (["the"], ["a"], ["an"]) and _GROUNDS.isdisjoint(topic)


def _has_arrived(between: Sequence[str]) -> bool:
    """Tell "landed in Kenya on Monday and the talks in", which is of the talks."""
    return "and" in between and not _WITHIN.isdisjoint(between[:2])


def _form_alone(verb: Verb, between: Sequence[str]) -> Form | None:
    """Read "said in Kenya", "will start in Kenya", of nothing else said or started."""
    is_said_at = between[:1] == ["in"] and not HELD.isdisjoint(between)
    is_said_at = is_said_at or tuple(between[-2:]) in _TOLD_AT
    if Doing.ARRIVES in verb.doings and not HELD.isdisjoint(between[-1:]):
        return Form.DOES  # "ended two days of talks in"
    if between and between[0] not in _AT and not is_said_at:
        return (
            None
            if TIMES.isdisjoint(between) or len(between) > _MOST_TIME
            else _of(verb)
        )
    return _of(verb)


def _of(verb: Verb) -> Form:
    return Form.ARRIVES if Doing.ARRIVES in verb.doings else Form.DOES


def _has_particle(word: str, between: Sequence[str]) -> bool:
    name = VERBS[word].name if word in VERBS else ""
    own = {*PARTICLES.get(name, ()), SHUNS.get(name)}
    return bool(between) and between[0] in own


def _has_its_particle(verb: Verb, between: Sequence[str]) -> bool:
    return verb.name not in PARTICLES or _has_particle(verb.name, between)


def _is_noun(words: Sequence[str], at: int) -> bool:
    """Tell "the march", "a battery plant", "a Roe rally" and "of play" from verbs."""
    word, before = words[at].lower(), words[at - 1] if at else ","
    if before.lower() in _LEADS_NOUN or before.endswith(("'s", "’s")):
        return True
    is_base = word == VERBS[word].name and not is_past_form(word)
    if not is_base and not word.endswith("s"):
        return False
    if before == "," and words[at + 1 : at + 2] == ["of"]:
        return True  # "Jane Roe, head of the team,"
    if before.lower() in _LEADS_VERB or before.endswith("ly") or not before.isalnum():
        return False
    if not before[0].isupper():
        return True
    name = at - 1
    while name and words[name][0].isupper():
        name -= 1
    lead = words[name].lower()
    return lead != "and" if is_base else lead in _LEADS_NOUN


def _is_other_verb(word: str, words: Sequence[str], at: int) -> bool:
    """Tell another verb, whose place it then is, from "the restored bridge"."""
    if word in BEING or words[at] in _AUXILIARIES:  # not the month of May
        return True
    if not word.endswith(("ed", "ing")) or len(word) < _SHORTEST_PAST or at == 0:
        return False
    if word.startswith("un") or _is_surname(words, at):
        return False  # "turned up unannounced", "met Sam Ahmed"
    if words[at - 1].lower() in _THEY_WHO:
        return True  # "met families of those killed in Kenya"
    if words[at - 1].lower() in VERBS:
        return False  # "visited flooded homes"
    return not any(
        w.lower() in _LEADS_NOUN for w in words[max(0, at - _NEAR_BEING) : at]
    )


def _is_surname(words: Sequence[str], at: int) -> bool:
    """Tell "met President Sam Ahmed in" from the verbs of a headline."""
    is_name = words[at][0].isupper() and words[at - 1][0].isupper()
    return is_name and any(w.islower() and w.lower() in VERBS for w in words[:at])


_LINK = re.compile(
    r"\s(?:(?P<prep>(?:streets?|centre|center|outskirts|suburbs?|district|edge|heart|ruins|slums?"
    r"|port|town|city|village)\s+of|in|to|at|on|for|into|through|between|as\s+far\s+as|outside|near|around|round|across)"
    rf"\s+(?!{WEEKDAY}|{MONTH})(?=(?:(?:the\s+)?(?:(?:[a-z]+ern|nearby|central|neighbou?ring)\s+)?"
    r"|(?<!\son\s)(?<!\sfor\s)(?:an?|the|his|her)\s+(?:[a-z\-]+\s+)?)[^\W\d_a-zß-öø-ÿ])|(?=here\b))"
)
# "met his counterpart, Al Poe, in"
_APPOSED = re.compile(r",\s+(?:[A-Z][\w.’'\-]*\s?){1,5},\Z")
_TO_DO = re.compile(
    r"[^.;:,]{0,60}?\s(?:to\s+[a-z]|for\s)"
)  # "called on Poe in Oslo to"
_WORD = re.compile(r"\d[\d,.]*\d|[\w’'\-]+|[^\w\s]")
_TOLD_AT = {
    (kind, told)
    for kind in ("news", "press", "media")
    for told in ("conference", "briefing")
}
_WIDEST_EVENT = 5
_REACH = 130
_MOST_WORDS = 18
_NEAR_BEING = 3
_SHORTEST_PAST = 5
_TOWARDS = frozenset("to into for through between as across around round".split())
# What is sent, or done, to a place: "came out in support of aid to Kenya".
_NO_WAY = frozenset(
    """
    and then aid help support favour favor letter message appeal threat threats exports
    access attention answer reference response tribute loyalty link links ties gratitude
    commitment solution witness power terms mind conclusion
    """.split()
)
_WITHIN = frozenset("in at on outside near".split())
_FOR = frozenset("leave depart head set sail fly travel jet board".split())
_JOINS = frozenset({"and", "then"})
_NEAR_CARRIER = 5
_CARRIERS = frozenset(
    """
    spent spend spends began begins begin started starts start finished resumed
    """.split()
)
# Before whom one speaks.
_AUDIENCES = HELD | frozenset(
    """
    panel crowd audience committee commission court tribunal judge judges jury council
    parliament assembly gathering group throng congregation students pupils
    schoolchildren workers reporters journalists troops soldiers delegates supporters
    members lawmakers investors leaders ministers officials
    """.split()
)
_DATES = HELD | {"date", "dates", "engagement", "engagements", "appearance", "show"}
_LEADING = _DATES | WAS | STAY | VERBS.keys()
_ENGAGEMENTS = (HELD | EVENTS) - {"final", "opening", "launch"} | {
    *("dates", "engagements", "shows", "appearances", "treatment")
}
_ENDS = frozenset({"from", "to"})
_AT = frozenset({"at", "during"})
_MOST_TIME = 2  # "on Tuesday"
_OF_IT = frozenset("of about from over against".split())
_NEAR_OF = 3
_UNLESS_FOLLOWED = frozenset({"from", "before", "about"})
# What one spends somewhere.
_SPANS = TIMES | {*MONTHS, "spring", "summer", "autumn", "winter", "holidays"}
_OWN = frozenset("his her its their".split())
_DETERMINERS = frozenset("a an the his her its their this that".split())
_LEADS_NOUN = _DETERMINERS | frozenset(
    """
    of for in on by with from against first second third last next no any each every
    """.split()
)
_THEY_WHO = frozenset("those anyone everyone someone people".split())
_LEADS_VERB = frozenset(
    """
    to will would shall may might can could should must and or but also then he she they
    we who that not never longer even ever now later once again both all already still
    soon instead
    monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
    week month year morning afternoon evening tonight
    """.split()
)
_AUXILIARIES = frozenset("has have had will would may might could should must".split())
_WAR_GRAVES = frozenset({"memorial", "memorials", "cemetery", "graves", "museum"})
# Behind these the place is another clause's, or what is talked about.
_SPEAKING = frozenset(
    "answer field speak brief testify lecture address tell confer consult".split()
)
# On which one speaks, and not of which.
_GROUNDS = frozenset(
    """
    stage steps podium platform panel floor campus sidelines margins fringes eve
    anniversary occasion day days second third last final set beach square terrace
    """.split()
)
_WIRES = frozenset("video phone telephone satellite".split())
_STOPS = frozenset(
    """
    who which whom whose that when while where after until because if as although said
    says
    over against since than like whether how why what but or
    remotely virtually videolink teleconference videoconference zoom skype
    attack attacks war win wins victory crisis violence conflict crimes
    well better best poorly badly strongly ahead confident steady stuck popular
    """.split()
)
