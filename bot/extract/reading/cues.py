"""Words that report speech: verbs and attribution patterns, as data.

Knows which verbs say something and how they may be used. Refuses to know who
says it.

Source: the verbs were collected from English grammars' and style books' lists
of reporting verbs (Quirk et al., A Comprehensive Grammar of the English
Language, 1985, 16.31; Reuters and AP on "said" and its rivals) and by counting
which verbs stand beside quotations in news text.
"""

import re
from typing import Final

# Verbs that may stand beside a quotation and take a reported clause, as
# "base third past participle"; a regular verb is given by its base alone.
_SAYING = """
say:says:said:saying tell:tells:told:telling add write:writes:wrote:writing note
explain argue insist warn reply:replies:replied:replying respond continue state
announce declare claim assert maintain stress:stresses:stressed:stressing emphasize
emphasise acknowledge concede admit:admits:admitted:admitting
deny:denies:denied:denying confirm report tweet retweet
testify:testifies:testified:testifying recall joke quip:quips:quipped:quipping complain
lament predict vow pledge promise suggest observe remark comment mention reiterate
repeat conclude contend counter caution allege estimate ask wonder inquire enquire
urge shout yell scream cry:cries:cried:crying chant whisper mutter murmur
exclaim recount relate proclaim boast
brag:brags:bragged:bragging scoff sneer snap:snaps:snapped:snapping retort
rebut:rebuts:rebutted:rebutting
agree elaborate clarify:clarifies:clarified:clarifying underline underscore
highlight opine muse reflect reveal disclose indicate hint
imply:implies:implied:implying signal affirm reaffirm post email text
blog:blogs:blogged:blogging
demand plead beg:begs:begged:begging assure reassure remind inform advise object
protest volunteer venture rejoin interject bemoan gush rant rail roar bark growl
grumble groan sigh laugh smile grin:grins:grinned:grinning recommend conjecture
speculate theorize theorise surmise cite quote
swear:swears:swore:swearing tease mock:mocks:mocked:mocking marvel gloat fume vent
caution rule read:reads:read:reading
sing:sings:sang:singing summarize summarise jest
concur:concurs:concurred:concurring submit:submits:submitted:submitting
""".split()

# Verbs that give a thing its words: "called it “a farce”".
_NAMING = """
call describe dub:dubs:dubbed:dubbing label brand term characterize characterise
accuse blame praise criticize criticise denounce slam:slams:slammed:slamming blast
condemn decry:decries:decried:decrying deride ridicule dismiss deem deplore
refer:refers:referred:referring portray hail tout laud blast
lambast lambaste speak:speaks:spoke:speaking attack bill thank rebuke chide scold defend
""".split()


_DOUBLES_L = re.compile(r"..[^aeiou][aeiou]l$")


def _forms(verbs: list[str]) -> dict[str, tuple[str, str]]:
    """Map every form to its tag and its base."""
    forms: dict[str, tuple[str, str]] = {}
    for verb in verbs:
        base, third, past, ing = _conjugate(verb)
        forms.setdefault(base, ("B", base))
        forms[third] = forms[past] = ("V", base)
        forms[ing] = ("G", base)
        if _DOUBLES_L.search(base):  # "labelled" beside "labeled"
            forms[f"{base}led"], forms[f"{base}ling"] = ("V", base), ("G", base)
    return forms


def _conjugate(verb: str) -> tuple[str, str, str, str]:
    if ":" in verb:
        base, third, past, ing = verb.split(":")
        return base, third, past, ing
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    if verb.endswith("e"):
        return verb, third, verb + "d", verb[:-1] + "ing"
    return verb, third, verb + "ed", verb + "ing"


# Participles that differ from the past: "has spoken of".
PARTICIPLES: Final = {
    "written": ("V", "write"),
    "sworn": ("V", "swear"),
    "sung": ("V", "sing"),
}

SAYING: Final = _forms(_SAYING) | PARTICIPLES
NAMING: Final = {
    form: pair for form, pair in _forms(_NAMING).items() if form not in SAYING
} | {"spoken": ("V", "speak")}

# Verbs whose next noun is the listener: "told the court" has no speaker in it.
TAKES_LISTENER: Final = frozenset(
    "tell remind inform assure reassure urge advise beg quote cite mock tease".split()
)

# Verbs of which the object is as often a thing: "announced a plan".
TAKES_THINGS: Final = frozenset(
    """
    write announce confirm reveal disclose mention report declare submit recall
    admit claim concede maintain plead
    """.split()
)

# Said more often of other things than of speech when nothing is quoted.
WEAK: Final = frozenset(
    """
    post text email blog sigh laugh smile grin cry cite quote highlight mock tease
    signal indicate object protest volunteer venture reflect relate repeat continue
    question counter demand cue agree vent rail read rule sing snap respond marvel
    recommend tweet submit
    """.split()
)

# Of the verbs that give a thing its words, those that say what it is.
NAMES_SO: Final = frozenset(
    """
    call describe dub label brand term characterize characterise portray deem bill hail
    refer
    """.split()
)

# Verbs by which somebody meets, shows or borrows words: "read the sign: “…”".
_RELAYING = """
hear:hears:heard:hearing overhear:overhears:overheard:overhearing see:sees:saw:seeing
read:reads:read:reading watch notice spot find:finds:found:finding discover receive
get:gets:got:getting open cite echo paraphrase misquote quote invoke recite imitate
mimic:mimics:mimicked:mimicking impersonate parody:parodies:parodied:parodying borrow
play show share publish print release display unveil hold:holds:held:holding
wear:wears:wore:wearing carry:carries:carried:carrying forward leak recall remember
imagine translate transcribe
""".split()
RELAYING: Final = frozenset(_forms(_RELAYING)) | {"seen", "shown", "worn"}

# Verbs by which somebody gives out words of their own: "issued a statement saying".
_ISSUING = """
issue release send:sends:sent:sending write:writes:wrote:writing publish post
put:puts:put:putting sign make:makes:made:making give:gives:gave:giving deliver
submit:submits:submitted:submitting file tweet draft pen:pens:penned:penning air email
text circulate distribute launch print run:runs:ran:running produce prepare adopt pass
approve introduce offer provide record tape leave:leaves:left:leaving dictate dispatch
mail fax read:reads:read:reading compose broadcast:broadcasts:broadcast:broadcasting
upload deliver table enter
""".split()
ISSUING: Final = frozenset(_forms(_ISSUING)) | {"written", "given", "out"}

# Verbs of which a name in marks is a work or a thing: "sang “Blue Tin”".
_OF_WORKS = """
sing:sings:sang:singing write:writes:wrote:writing read:reads:read:reading play direct
film:films:filmed:filming record release publish paint compose perform produce edit
host review watch see:sees:saw:seeing love star create design launch conduct narrate
sculpt print stage translate adapt illustrate screen
""".split()
OF_WORKS: Final = (
    frozenset(_forms(_OF_WORKS))
    | {"written", "sung", "seen"}
    | {form for form, (_, base) in SAYING.items() if base in TAKES_THINGS}
)
