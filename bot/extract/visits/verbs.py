"""Verbs that put somebody in a place, by what they make of the words behind them.

Knows forms alone: which verbs move one to a place, set one down there, keep one
there, and which are done in person. Refuses to know whose verb it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Doing(StrEnum):
    """What a verb tells of who does it."""

    MOVES = "moves"  # to, into, through a place
    ARRIVES = "arrives"  # in, at, on a place
    STAYS = "stays"  # in a place, for a time
    ACTS = "acts"  # in person, in a place
    TAKEN = "taken"  # round, by others: of a passive alone
    SHUNS = "shuns"  # stays away from what is held in a place


# Regular but for what stands behind a slash: irregular forms, or a doubled stem.
_MOVING: Final = """
    travel/travelled,travelling head journey fly/flew,flown,flies go/goes,went,gone
    come/came,coming jet/jetted,jetting drive/drove,driven,driving motor sail steam row
    cycle pedal ride/rode,ridden,riding walk march trek/trekked,trekking hike trudge
    tramp stroll wade climb swim/swam,swimming rush hurry dash race speed/sped
    hop/hopped,hopping
    nip/nipped,nipping slip/slipped,slipping sneak venture cross proceed continue
    press push journey shuttle barnstorm swing/swung sweep/swept crisscross criss-cross
    depart return repair decamp set/sets,setting leave/left,leaving get/got,getting wing
    transfer/transferred,transferring move carry follow roll pull catch/caught board
    take/took,taken detour trundle limp paddle zigzag/zigzagged
"""
_ARRIVING: Final = """
    arrive land touch alight dock disembark turn show drop/dropped,dropping call
    stop/stopped,stopping pop/popped,popping look berth moor tie/tying
    step/stepped,stepping
    check surface reappear overnight start begin/began,begun,beginning end finish
    conclude kick close
"""
_STAYING: Final = """
    stay remain spend/spent linger sleep/slept camp lodge travel holiday due expected
"""
# What one does with one's own body, or before those present.
_ACTING: Final = """
    go/goes,went,gone meet/met attend address open sign speak/spoke,spoken inspect
    preach celebrate
    unveil lecture testify perform compete bless hand launch plant chair tour visit
    inaugurate play conduct pray teach/taught train treat repair judge stand/stood
    sit/sat,sitting
    kneel/knelt pose mingle greet chat/chatted,chatting dine lunch breakfast sup/supped
    eat/ate,eaten drink/drank wave confer/conferred,conferring negotiate consult
    trudge tramp stroll wade walk ride/rode,ridden,riding climb march dance
    sing/sang,sung
    read recite busk race run/ran,running row swim/swam box fence bat/batted bowl
    distribute present dedicate officiate commission christen name wander
    tell/told see/saw,seen survey hug/hugged embrace comfort console rally campaign
    canvass stump lay/laid deliver appear give/gave,given hold/held take/took,taken
    have/has,had
    share pay/paid cut shake/shook,shaken break/broke,broken make/made put gather
    begin/began,begun start kick throw/threw,thrown host answer field sample taste
    pet/petted fly wrap/wrapped,wrapping
    represent
    say/said announce warn
    declare switch woo pitch lobby lead/led draw/drew,drawn receive enjoy face win/won
    serve ladle brief light raise release toast queue bow haggle ring feed kiss hear
    look interview question broker mediate preside moderate headline
    watch film rehearse record exhibit curate hang/hung plan/planned,planning review
    join call argue don/donned,donning consecrate ordain baptise baptize
    wait cry weep/wept laugh smile joke apologise apologize pledge promise vow insist
    jog/jogged,jogging collect accept
"""
# What one does not go to, each with the particle by which it tells so.
_SHUNNING: Final[Mapping[str, str]] = {
    "skip/skipped,skipping": "",
    "miss": "",
    "boycott": "",
    "withdraw/withdrew,withdrawn": "from",
    "pull": "out",
    "bow": "out",
    "back": "out",
    "duck": "out",
    "drop/dropped,dropping": "out",
    "opt/opted,opting": "out",
    "cry": "off",
    "stay": "away",
    "keep/kept": "away",
}
_TAKEN: Final = """
    spotted seen photographed pictured filmed taken shown led guided escorted driven
    received welcomed greeted hosted met feted
    fêted entertained briefed mobbed cheered honoured honored decorated flown ferried
    whisked joined
"""
# Verbs that put nobody anywhere without one of these for an object.
_MEAL = """
    tea coffee breakfast lunch dinner supper drinks meal pint mass communion
"""
_TALKS = """
    talks talk meeting meetings conversation conversations discussions consultations
    conference briefing audience session round summit rally rallies ceremony service
    surgery hearing hearings event events concert concerts reception workshop seminar
    auditions dinner lunch breakfast vigil court hall halls
"""
_SPEECH = """
    speech speeches lecture lectures talk address sermon homily concert concerts
    recital reading readings interview interviews evidence keynote masterclass
    performance performances presentation concession remarks statement
"""
_EVENTS = """
    summit conference meeting talks funeral wedding ceremony festival forum congress
    event gala inauguration coronation celebrations commemoration assembly
    convention games
    final opening launch hearing synod fair tournament championship championships
    g7 g8 g20
"""
# Whom one hears out where they are.
_WITNESSES = """
    witness witnesses suspect suspects survivor survivors victims villagers refugees
    prisoners detainees
"""
_PEOPLE = """
    crowd crowds supporters fans voters wellwishers well-wishers onlookers workers staff
    pilgrims troops soldiers veterans residents villagers families children pupils
    students people hundreds thousands protesters employees delegates
"""
_STOPS = """
    stop stops visit visits appearance appearances call calls landfall tour trip
"""
_NEEDS: Final[Mapping[str, str]] = {
    "represent": _EVENTS,
    "greet": _PEOPLE,
    "lead": "band orchestra choir march parade service prayers talks procession"
    " delegation mission out",
    "fly": "flag",
    "interview": _WITNESSES,
    "question": _WITNESSES,
    "broker": "deal truce ceasefire agreement peace talks",
    "wrap": _TALKS,
    "launch": "boat ship lifeboat ferry vessel yacht book memoir novel album campaign"
    " exhibition manifesto tour bid",
    "headline": "festival show gig concert bill",
    "draw": "crowd crowds applause cheers gasps laughter tears",
    "collect": "prize award medal trophy degree",
    "accept": "prize award medal trophy degree",
    "receive": "welcome reception ovation guard salute degree doctorate award medal"
    " prize honour honor",
    "enjoy": "welcome reception",
    "face": "protest protests protesters demonstrators hecklers questions",
    "win": "applause cheers gold silver bronze medal medals race marathon bout stage",
    "go": "round around see",
    "look": "round around over",
    "brief": "council committee parliament lawmakers ambassadors delegates ministers",
    "light": "candle candles torch flame lamp",
    "raise": "flag glass toast",
    "release": "doves turtles balloons pigeons",
    "ring": "bell",
    "hear": "evidence testimony confessions mass complaints",
    "lay": "wreath wreaths flowers stone hands flower",
    "give": _SPEECH + "press news tour",
    "deliver": _SPEECH,
    "hold": _TALKS + _MEAL + "hands",
    "have": _TALKS + _MEAL + "medical",
    "take": _MEAL
    + "part questions breakfast questions a-look salute oath podium stage",
    "share": _MEAL + "stage platform table",
    "pay": "call visit respects homage tribute calls",
    "cut": "ribbon turf cake tape sod",
    "shake": "hands",
    "break": "ground bread fast",
    "make": _STOPS + _SPEECH + "way debut",
    "put": "appearance day days hours wreath",
    "throw": "switch pitch ball",
    "name": "ship boat lifeboat ferry vessel yacht locomotive",
    "begin": _TALKS + _STOPS + "day",
    "start": _TALKS + _STOPS + "day race",
    "kick": _STOPS + "tour campaign",
    "answer": "questions",
    "field": "questions",
    "see": "damage destruction devastation work wreckage ruins exhibition first-hand"
    " herself himself ministers officials leaders counterpart" + _WITNESSES,
    "serve": "meals food soup lunch dinner breakfast",
    "tell": "reporters journalists crowd crowds audience supporters rally conference"
    " delegates congregation pilgrims priests nuns clergy students pupils workers"
    " soldiers troops mourners survivors refugees villagers bankers investors",
    "wave": "crowd crowds flag flags",
    "watch": "match parade race game exercise drill demonstration performance",
    "present": "prize prizes award awards medal medals trophy cheque credentials film"
    " documentary book findings petition",
    "host": "rally dinner reception",
    "hand": "keys cheque over medal medals letter prizes"
    " blankets tarpaulins tents parcels",
    "argue": "case appeal",
    "don": "helmet hat apron boots goggles overalls",
    "record": "album concert",
    "plan": _TALKS,
    "call": "on",
    "review": "fleet troops parade guard cadets",
    "join": "counterparts colleagues leaders protesters strikers marchers rescuers",
    "run": "marathon race relay metres seconds",
}
# Particles without which these are no arrival: "called in at", "turned up in".
_PARTICLES: Final[Mapping[str, frozenset[str]]] = {
    "turn": frozenset({"up"}),
    "show": frozenset({"up"}),
    "drop": frozenset({"in", "into", "by"}),
    "call": frozenset({"in", "at", "by"}),
    "pop": frozenset({"in", "into", "up"}),
    "look": frozenset({"in"}),
    "touch": frozenset({"down"}),
    "tie": frozenset({"up"}),
    "step": frozenset({"off", "ashore", "down", "out"}),
    "check": frozenset({"in", "into"}),
    "kick": frozenset({"off"}),
    "set": frozenset({"off", "out"}),
    "press": frozenset({"on"}),
    "move": frozenset({"on"}),
    "push": frozenset({"on"}),
}


_PAST = ("ed", "ing")
_VOWELS = frozenset("aeiou")


def _forms(verb: str) -> set[str]:
    """Give a regular verb's forms."""
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        stem = verb[:-1]
        return {verb, f"{stem}ies", f"{stem}ied", f"{verb}ing"}
    plural = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return {verb, f"{verb}{plural}", f"{verb}ed", f"{verb}ing"}


def _listed(verbs: str) -> Iterator[tuple[str, str]]:
    """Yield each form with its verb; a doubled stem gives its own regular ones."""
    for entry in verbs.split():
        verb, _, others = entry.partition("/")
        own = others.split(",") if others else []
        for form in own:
            yield form, verb
        for form in _forms(verb):
            if not any(form.endswith(e) and o.endswith(e) for e in _PAST for o in own):
                yield form, verb  # of "hop" no "hoped", which is another verb's


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, and what it can tell of who does it."""

    name: str
    doings: frozenset[Doing]


def _table() -> Mapping[str, Verb]:
    names: dict[str, str] = {}
    doings: dict[str, set[Doing]] = defaultdict(set)  # of a name, or a form taken
    for doing, verbs in (
        (Doing.MOVES, _MOVING),
        (Doing.ARRIVES, _ARRIVING),
        (Doing.STAYS, _STAYING),
        (Doing.ACTS, _ACTING),
        (Doing.TAKEN, "/".join(["", ",".join(_TAKEN.split())])),
        (Doing.SHUNS, " ".join(_SHUNNING)),
    ):
        for form, verb in _listed(verbs):
            names.setdefault(form, verb)
            doings[verb or form].add(doing)
    return {
        form: Verb(name, frozenset(doings[name] | doings.get(form, set())))
        for form, name in names.items()
    }


VEHICLES: Final = frozenset(
    """
    train flight plane jet ferry bus coach boat ship car taxi helicopter tram sleeper
    red-eye shuttle minibus lorry truck
    """.split()
)
"""What one takes, catches or boards to somewhere."""
TAKES_VEHICLE: Final = frozenset("take catch board".split())
HELD: Final = frozenset((_TALKS + _SPEECH).split()) - frozenset(
    "session court event events statement remarks performance performances".split()
)
"""What is held or given somewhere, in person."""
TRANSITIVE: Final = frozenset({"carry", "follow"})
"""Verbs that take one to a place with somebody or something, which is told."""
ALONE: Final = frozenset(
    "say announce warn declare start begin end finish conclude close gather joke cry"
    " weep laugh smile wait"
    " apologise apologize pledge promise vow insist".split()
)
"""Verbs that put one in a place only where it stands right behind them."""
VERBS: Final = _table()
"""Each form of these verbs."""
PASTS: Final = frozenset(
    form
    for form, verb in VERBS.items()
    if form != verb.name and not form.endswith(("ing", "s"))
)
"""The forms that tell of the past, participles too."""
_OTHER_PASTS: Final = frozenset(
    "was were been brought sent made cut put read set".split()
)


def is_past_form(word: str) -> bool:
    """Tell a verb's form that tells of the past."""
    is_listed = word in PASTS or word in _OTHER_PASTS
    return (is_listed or word.endswith("ed")) and word != "taken"


SHUNS: Final = {
    verb.partition("/")[0]: particle for verb, particle in _SHUNNING.items()
}
"""Verbs of not going where one was to be, each with its particle."""
EVENTS: Final = frozenset(_EVENTS.split())
"""What is held somewhere, and gone to or stayed away from."""


def stays_away(verb: str) -> bool:
    """Tell "skipped" and "bowed out" from "bowed"."""
    first, *others = verb.split() or [""]
    particle = SHUNS.get(VERBS[first].name) if first in VERBS else None
    return particle is not None and particle == (others[0] if others else "")


# With one of these behind them they put nobody anywhere.
_SPOILED_BY: Final[Mapping[str, str]] = {
    "play": "down up part role",
    "see": "off",
    "sign": "order orders law bill decree decrees legislation off up",
    "attend": "school university college",
    "open": "front inquiry investigation case cases door fire",
    "hold": "sway shares stake",
    "meet": "resistance opposition deadline target demand demands",
    "raise": "fears concerns doubts alarm",
    "appear": "to",
    "shown": "photograph photographs picture pictures video film footage",
    "commission": "study report poll survey review inquiry portrait",
    "take": "aim issue charge",
}
SPOILED_BY: Final = {v: frozenset(words.split()) for v, words in _SPOILED_BY.items()}
NEEDS: Final = {verb: frozenset(nouns.split()) for verb, nouns in _NEEDS.items()}
PARTICLES: Final = _PARTICLES
