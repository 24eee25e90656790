"""The words that tell how a thing turned out, and where a text has them.

Knows the closed classes of words for verdicts, pleas, decisions, going, staying
away, closing, agreeing, and for what goes ahead or is called off. Refuses what is
only hoped, feared, asked for or denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.resolve.claims.cued import sentences_with

_ACTS = (
    r"(?:attend|travel|accompany|join|go(?! ahead)|fly|come|play|ride|stand|run|compete"
    r"|appear|take part|speak|visit|seek|contest|resign)"
)
_CASE = r"(?:claim|appeal|case|challenge|action|lawsuit)"
_AHEAD = (
    r"(?:will|would|(?:is|are) (?:to|due to|set to|expected to|going to)|plans? to)"
)
_NOT_AHEAD = (
    r"(?:(?:will|would) (?:now )?not|w(?:o|ould)n['’]t|(?:is|are) not (?:to|going to)"
    r"|(?:did|does|do) not|didn['’]t|cannot|is unable to"
    r"|(?:has|have|had|is|are|was|were) no (?:plans?|intention) to)"
)
_STAYS = (
    r"(?:will|would|is to) (?:miss|stay away|stay at home)"
    r"|(?:stay(?:ed|s)|(?:is|are|was|were) staying) (?:at home|behind|away|put)"
    r"|(?:stay(?:ed|s)|(?:is|are|was|were) staying) in the capital"
)
_CASE_LOST = r"(?:dismissed|rejected|threw out|refused|lost)"
_OPEN = r"(?:(?:stay|remain|be kept) open|not close)"
_GOES_ON = r"(?:go ahead|take place|be held|(?:continue|begin|open)(?! \w+ing\b))"
_AS_PLANNED = rf"{_AHEAD} (?!not\b)(?:[\w'’\-]+ ){{1,8}}?as (?:planned|scheduled)"
_STAYS_ON = (
    r"(?:will|would) (?:stay on|remain) (?:as|in)|stays on as|remains in office"
    r"|(?:will|would) stay on(?=[.,;]|$)"
    r"|(?:(?:will|would) not|refuse[sd] to) (?:resign|step down|quit)"
)
_PERFORMED = (
    r"sang|performed|took (?:part|the stage)|attended"
    r"|gave (?:an?|the|her|his) (?:speech|concert|lecture|talk|reading)"
)
ON_STAGE = re.compile(_PERFORMED)
_DEAL = r"(?:agreement|accord|deal|treaty|contract|pact|memorandum)"
_SIDES = {
    # of a person
    "verdict": (
        r"convicted|found guilty",
        r"acquit(?:s|ted)?|cleared (?:on \w+ )?of|found not guilty|found innocent",
    ),
    "plea": (
        r"pleaded guilty|admit(?:s|ted) [a-z]+ing",
        r"pleaded not guilty|den(?:ies|ied) [a-z]+ing",
    ),
    "post": (
        r"resigned|stepped down|has quit|quit as|handed in (?:his|her) \w+",
        (
            r"(?:was|were|been) (?:dismissed|sacked|fired|ousted|removed)"
            r"|(?:sacked|dismissed|ousted|fired)(?= [A-Z]\w+ [A-Z])"
        ),
        rf"{_STAYS_ON}",
    ),
    "life": (
        (
            r"survived|(?:found|brought (?:out|up)|pulled out|caught|captured|is|are"
            r"|was|were|still) alive"
        ),
        r"died|(?:was|were|been) killed|(?:found|shot) dead|(?:was|were|is|are) dead",
    ),
    "bail": (
        r"granted bail|[Bb]ail was granted|(?:freed|released) on bail",
        r"(?:refused|denied) bail|[Bb]ail was (?:refused|denied)|remanded in custody",
    ),
    "match": (
        r"won|beat|defeated|overcame",
        r"lost|(?:was|were) beaten",
    ),
    "going": (
        (
            rf"{_AHEAD} (?:also )?{_ACTS}|arrived|landed|flew in|will be accompanied by"
            rf"|{_PERFORMED}"
        ),
        rf"{_NOT_AHEAD} {_ACTS}|pulled out|withdrew|(?:has|have) withdrawn|{_STAYS}",
    ),
    "case": (
        rf"won (?:an?|her|his|its|their|the) {_CASE}",
        rf"{_CASE_LOST} (?:an?|her|his|its|their|the) {_CASE}",
    ),
    "arrest": (
        r"(?:was|were|been) (?:arrested|detained|taken into custody)",
        r"(?:has|have|was|were) not (?:yet )?(?:been )?(?:arrested|detained)",
    ),
    "charge": (
        r"(?:was|were|been) charged",
        (
            r"(?:has|have|was|were) not (?:yet )?(?:been )?charged"
            r"|(?:freed|released) without charge"
        ),
    ),
    # of a thing
    "decision": (
        r"approved|backed|ratified|adopted|endorsed",
        (
            r"rejected|turned down|threw out|thrown out|refused(?! to)|vetoed|blocked"
            r"|voted down"
        ),
    ),
    "ruling": (
        r"upheld",
        r"overturned|quashed|struck down|set aside|reversed",
    ),
    "event": (
        rf"{_AHEAD} {_GOES_ON}|goes ahead|{_AS_PLANNED}",
        r"postponed|put (?:off|back)",
        r"cancell?ed|called off|scrapped|abandoned|broken off|suspended",
    ),
    "doors": (
        rf"{_AHEAD} (?:be )?(?:close|closed|shut)",
        rf"{_AHEAD} {_OPEN}|{_NOT_AHEAD} close|reprieved|saved from closure",
    ),
    "gates": (
        r"(?:stays?|stayed|remains?|remained|(?:is|are|was|were)(?: still)?) open",
        (
            r"(?:has|have|had) been (?:closed|shut)|(?:stays?|remains?) (?:closed|shut)"
            r"|(?:is|are|was|were) (?:closed|shut)"
        ),
    ),
    "return": (
        rf"{_AHEAD} (?:re-?open|be (?:re-?opened|rebuilt))",
        (
            rf"(?:will|would) (?:never|not) (?:be )?(?:re-?open|rebuilt)"
            rf"|{_AHEAD} (?:close|shut|be closed) (?:for good|permanently)"
            rf"|{_AHEAD} be demolished"
        ),
    ),
    "trend": (
        (
            r"rose|grew|jumped|climbed|surged|increased"
            r"|(?:was|were|is|are) up(?= (?:by )?[\d£$€])"
        ),
        (
            r"fell|dropped|declined|slumped|shrank|plunged|decreased|slipped"
            r"|(?:was|were|is|are) down(?= (?:by )?[\d£$€])"
        ),
    ),
    "accord": (
        (
            rf"signed (?:an?|the) (?:[\w\-]+ ){{0,3}}{_DEAL}"
            rf"|reached (?:an? )?(?:[\w\-]+ )?{_DEAL}|agreed on"
        ),
        (
            rf"without (?:an? )?{_DEAL}|failed to (?:agree|reach)"
            r"|(?:did|has|have|had) not (?:yet )?sign(?:ed)?|refused to sign"
            r"|no [\w\-]+(?: [\w\-]+)? (?:was|were|has been) (?:reached|signed|agreed)"
        ),
    ),
    "appeal": (
        r"(?:will|would|(?:is|are|plans?|intends?) to) appeal|(?:has|have) appealed",
        (
            r"(?:will|would|does|did) not appeal"
            r"|accept(?:s|ed) the (?:ruling|verdict|sentence|judge?ment|fine|decision)"
        ),
    ),
}
OF_PERSONS = frozenset(
    "verdict plea post life bail match going case arrest charge".split()
)
PLAIN = frozenset({"going", "event", "doors"})
"""Lines of which the first side is told in words that stand in any article."""


def _pattern(sides: Iterator[tuple[str, int, str]]) -> re.Pattern[str]:
    told = (f"(?P<{line}_{side}>{words})" for line, side, words in sides)
    return re.compile(rf"(?<![\w'’\-])(?:{'|'.join(told)})(?![\w'’\-]| asleep| ill\b)")


def _sides(*, plain: bool) -> Iterator[tuple[str, int, str]]:
    for line, sides in _SIDES.items():
        for side, words in enumerate(sides):
            if (line in PLAIN and side == 0) is plain:
                yield line, side, words


_TELLING = _pattern(_sides(plain=False))
_ORDINARY = _pattern(_sides(plain=True))
_TELLING_WORDS = frozenset(
    """
    convicted guilty acquitted cleared innocent admits admitted denies denied resigned
    quit dismissed sacked fired ousted removed survived alive died killed dead bail won
    beat beaten defeated overcame lost cannot unable withdrew withdrawn miss stayed
    stays approved backed ratified adopted endorsed rejected refused threw thrown vetoed
    blocked upheld overturned quashed reversed postponed cancelled canceled scrapped
    abandoned suspended reprieved acquit acquits appeal appealed closed shut arrested
    detained charged charge reopen rebuilt permanently rose grew jumped climbed surged
    increased fell dropped declined slumped shrank plunged decreased slipped
    """.split()
)
# Words of any article, with what tells an outcome beside them.
_TELLING_PHRASES = {
    "not": ("ll not ", "ld not ", "id not ", "re not ", "is not ", " not to "),
    "t": ("n't ", "n’t "),
    "stepped": ("stepped down",), "handed": ("handed in",), "custody": ("in custody",),
    "pulled": ("pulled out",), "stay": ("stay a", "stay o"), "turned": ("turned d",),
    "voted": ("voted down",), "struck": ("struck down",), "aside": ("set aside",),
    "put": ("put off", "put back"), "called": ("called off",), "saved": ("saved from",),
    "broken": ("broken off",), "open": ("n open", "pt open", "s open", "e open"),
    "without": ("without a",), "failed": ("failed to",), "signed": ("signed a",
    "signed the", "not sign", "was signed"), "reached": ("reached a", " reached"),
    "agreed": ("agreed on", "was agreed", "were agreed"), "refused": ("refused to",),
    "no": ("no plan", "no intention"),
    "up": ("was up", "were up", "is up", "are up"),
    "down": ("was down", "were down", "is down", "are down", "stepped down"),
    "into": ("into custody",), "good": ("for good",),
    "stays": ("stays on", "stays open"),
    "staying": ("staying a", "staying b", "staying i", "staying p"),
    "caught": ("caught al",),
    "accepted": ("accepted the",), "accepts": ("accepts the",),
    "remain": ("remain in", "remain as", "remain open"),
    "remains": ("remains in", "remains open"), "remained": ("remained open",),
}  # fmt: skip


_LOWER = re.compile(r"[a-z]+")


def _telling_cues(text: str) -> list[str]:
    """Give the words of a text beside which an outcome may stand."""
    words = frozenset(_LOWER.findall(text))
    cues = sorted(words & _TELLING_WORDS)
    for word, phrases in _TELLING_PHRASES.items():
        if word in words:
            cues.extend(phrases)
    return cues


_ORDINARY_CUES = (
    " will ", " would ", " is ", " are ", " plan", "arrived", "landed", "flew in",
    "goes ahead", "sang", "performed", "took part", "took the stage", "attended",
    "gave a", "gave the", "gave his", "gave her",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell a side of a line, in the sentence of a number."""

    line: str
    side: int
    number: int
    span: Span


def told_in(text: str, lines: Sequence[Span], *, plain: bool = False) -> Iterator[Told]:
    """Yield the words for outcomes; the `plain` ones stand in any article."""
    cues = _ORDINARY_CUES if plain else _telling_cues(text)
    pattern = _ORDINARY if plain else _TELLING
    for number in sentences_with(cues, text, lines):
        sentence = lines[number]
        for found in pattern.finditer(text, sentence.start, sentence.end):
            start = turn_before(text, sentence, found.start())
            if _DOUBTED.search(text, start, found.start()) is None:
                line, _, side = str(found.lastgroup).rpartition("_")
                if line in _ONCE and _LONG_AGO.match(text, found.end(), sentence.end):
                    continue
                yield Told(line, int(side), number, Span(found.start(), found.end()))


# What a sentence only wishes, fears, asks or supposes, or denies right there.
_DOUBTED = re.compile(
    r"\b(?:if|whether|unless|could|may|might|should|must|wants?|wanted|hop(?:es?|ed)|fear"
    r"\w*|likely|ask(?:s|ed)|urg(?:es?|ed)|call(?:s|ed) (?:for|on)|refus\w+ to|to be"
    r"|to have|would have|would be|had been|almost|nearly|never|nobody|no one|none"
    r"|threat\w+|accus\w+|charged|alleg\w+|denie[sd]|previous\w*|earlier"
    r"|in (?:19|20)\d\d|last (?:year|month|week|season))\b"
    r"|(?:\b(?:not|no)|n['’]t)(?: \w+)?\s*$"
)
# "resigned from Arden in 2029": no news
_LONG_AGO = re.compile(r"[^.;,]{0,40}? in (?:19|20)\d\d\b")
_ONCE = frozenset({"verdict", "plea", "post", "case", "match", "accord"})
_TURN = re.compile(r"[;:]\s|—\s?|\s[–-]\s|,\s(?:and|but|while|although)\s|\sbut\s")


def turn_before(text: str, sentence: Span, at: int) -> int:
    """Give where the clause begins that holds a place."""
    start = sentence.start
    for turn in _TURN.finditer(text, sentence.start, at):
        start = turn.end()
    return start
