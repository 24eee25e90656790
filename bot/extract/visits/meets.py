"""Whom a visitor meets, by the sentences about the visit.

Knows how news words meetings: as host, as guest, over dinner, with whom in a
list. Refuses meetings that failed, and those between others.
"""

import re
from collections.abc import Iterator, Sequence

from bot.almanac import MONTH
from bot.extract.people.humans import role_before
from bot.extract.people.roster import Person
from bot.extract.visits.subjects import Subject, read_group
from bot.extract.visits.travellers import Travellers
from bot.model import Party, Span


class Meetings:
    """Finds whom one visitor meets."""

    def __init__(self, text: str, reader: Travellers, visitor: Person) -> None:
        self._text = text
        self._reader = reader
        self._visitor = visitor
        self._told: dict[Span, tuple[Subject, ...]] = {}

    def told_in(self, sentence: Span) -> tuple[Subject, ...]:
        """Give whom the visitor meets in one sentence, read once."""
        if sentence not in self._told:
            self._told[sentence] = tuple(self._read(sentence))
        return self._told[sentence]

    def _read(self, limits: Span) -> Iterator[Subject]:
        for cue in _cues_in(self._text, limits):
            before = self._text[max(limits.start, cue.start() - 40) : cue.start()]
            is_off = _FELL_THROUGH.match(self._text, cue.end(), limits.end) is not None
            if is_off or _REFUSED.search(before):
                continue
            if self._looks_back(cue, before, limits):
                continue
            for subject in self._met(cue, limits):
                if subject.person is not self._visitor:
                    yield subject

    def _met(self, cue: re.Match[str], limits: Span) -> Sequence[Subject]:
        """Give whom a cue tells of, the visitor perhaps among them."""
        met = list(self._named_after(cue, limits))
        is_visitor_met = any(one.person is self._visitor for one in met)
        if cue["between"]:
            return met if is_visitor_met else ()  # "talks between Jane Roe and Al Poe"
        hosts = self._before(cue, limits)
        if cue["host"] or is_visitor_met:
            return hosts
        if cue["mutual"] or (not met and _TOGETHER_AT.match(self._text, cue.end() - 1)):
            return self._each_other(hosts)  # "Jane Roe and Al Poe met in"
        return () if self._are_others(hosts, cue) else met

    def _each_other(self, hosts: Sequence[Subject]) -> Sequence[Subject]:
        """Give those who do something with each other, the visitor among them."""
        is_theirs = any(one.person is self._visitor for one in hosts)
        return hosts if is_theirs and len(hosts) > 1 else ()

    def _looks_back(self, cue: re.Match[str], before: str, limits: Span) -> bool:
        """Tell "In January she had met Al Poe" from what is done on the visit."""
        if not before.endswith((" had ", " last ")):
            return False
        is_earlier = _EARLIER.match(self._text, limits.start)
        is_earlier = is_earlier or _LONG_SINCE.search(self._text, cue.end(), limits.end)
        return is_earlier is not None

    def _are_others(self, hosts: Sequence[Subject], cue: re.Match[str]) -> bool:
        """Tell "Al Poe met Jo Doe", which is not the visitor's."""
        if not hosts or any(one.person is self._visitor for one in hosts):
            return False
        between = self._text[hosts[-1].mention.end : cue.start()]
        return "," not in between

    def _before(self, cue: re.Match[str], limits: Span) -> list[Subject]:
        """Give whom a cue has for its subject."""
        start = max(limits.start, cue.start() - _LONGEST_LIST)
        on_hand = _ON_HAND.search(self._text, start, cue.start())
        at = read_group(self._text, start, cue.start()).start
        if on_hand is not None:
            at = on_hand.start()
        return list(self._reader.ending_at(at, Span(start, cue.end())))

    def _named_after(self, cue: re.Match[str], limits: Span) -> Iterator[Subject]:
        """Yield "the president, Jane Roe, and Al Poe" behind "meet"."""
        at = cue.end()
        is_sure = cue[0].startswith("me")  # one "holds talks with" firms too
        is_sure = is_sure or _COUNTERPART.match(self._text, at) is not None
        highest = min(limits.end, at + _LONGEST_LIST)
        stop = _MEETING_ENDS.search(self._text, at, highest)
        end = stop.start() if stop else highest
        called = _CALLED_ON.match(cue[0]) is not None
        is_first = True
        while at < end:
            names = self._reader.likely_in if is_sure else self._reader.names_in
            subject = next(names(Span(at, end)), None)
            if subject is None:
                return
            lead = self._text[at : subject.mention.start]
            if _leads_away(lead, is_first=is_first):
                return
            is_aside = lead.endswith(", ") and _SAYS.match(
                self._text, subject.mention.end
            )
            if is_aside or (subject.person is self._visitor and lead.strip() == ","):
                return  # "In a meeting with Al Poe, Roe said"
            at = subject.mention.end
            if lead.endswith(_OF):
                continue  # "met the mayor of Roeville, Al Poe"
            is_asked = called and _TO.match(self._text, at, limits.end)
            if _OWNS.match(self._text, at) or is_asked:
                return  # "met Roe's aide", "called on Roe, the mayor, to resign"
            yield subject
            is_first = False

    def party(self, subject: Subject) -> Party:
        """Name who is met in full, with the role printed beside the name."""
        start = self._reader.start_of(subject)
        roles = [r for r in subject.person.roles if r.start == start]
        before = role_before(self._text, subject.mention)
        if not subject.person.roles and before is not None:
            roles = [before]
        return Party(
            name=subject.person.name,
            mention=subject.mention,
            role=roles[0] if roles else subject.person.role,
        )


def find_meeting(text: str, limits: Span) -> re.Match[str] | None:
    """Find the first words that tell of a meeting."""
    return next(_cues_in(text, limits), None)


def _cues_in(text: str, limits: Span) -> Iterator[re.Match[str]]:
    words = text[limits.start : limits.end]
    if any(sign in words for sign in _SIGNS):
        yield from _MEETS.finditer(text, limits.start, limits.end)


def _leads_away(lead: str, *, is_first: bool) -> bool:
    """Tell words before a name that don't make it one who is met."""
    if len(lead) > _LONGEST_LEAD or _VERB.search(lead):
        return True
    if is_first:  # "stood with our pickets in the rain, and Al Poe, who"
        return ", and " in lead
    return _LINK.fullmatch(lead) is None


# "to meet her Kenyan counterpart" is no "to meet her".
_HERS = r"(?:his|her)\s(?:[\w\-]+\s){0,3}(?:counterpart|opposite\snumber|host)\b"
_COUNTERPART = re.compile(_HERS)
_TOGETHER_AT = re.compile(r"\s(?:in|at|on|for|there|again|over|yesterday|today)\b")
_CALLED_ON = re.compile(r"call(?:s|ed|ing)?\s+on\s")
_OF = (" of ", " of the ")
# "In January she had met", before this visit
_EARLIER = re.compile(
    rf"(?:In\s(?:{MONTH}|(?:19|20)\d\d)|Last\s(?:week|month|year|{MONTH})|Earlier|Before)\b"
)
_LONG_SINCE = re.compile(
    rf"\b(?:in\s(?:{MONTH}|(?:19|20)\d\d)|last\s(?:week|month|year|{MONTH})|previously|once"
    r"|(?:an?|the|two|three|four|five|ten|\d+)\s(?:weeks?|months?|years?)\s(?:before|earlier|ago))\b"
)
_LINK = re.compile(
    r"(?:\s+of\s+[\w\-]+)?(?:,\s+[^,]{3,60},)?\s*"
    r"(?:,|,?\s*and(?:\s+with)?|&|as well as)"
    r"\s+(?:(?:his|her|the|their|its)\s+)?(?:[\w’'\-.]+,?\s+){0,6}"
)
_LONGEST_LEAD = 90
_LONGEST_LIST = 300
_VERB = re.compile(
    r"\b(?:said|says|told|will|would|is|are|was|were|has|have|had|after|before|from"
    r"|over|on|about|by|against|called|between|at|rest|may|might|could|see|sees|saw"
    r"|also)\b"
)
_SAYS = re.compile(r"\s(?:said|says|added|told|insisted|explained|recalled)\b")
# "A meeting with Al Poe had to be called off"
_FELL_THROUGH = re.compile(
    r"(?:[^.;:“”\"]{0,90}?\s)?(?:(?:was|were|is|are|be|been)\s(?:[a-z]+\s)?"
    r"(?:called\soff|cancell?ed|postponed|scrapped|dropped|abandoned)|fell\sthrough|collapsed"
    r"|(?:did|does|will|is|are|was|were)\s(?:not|never)\s(?:[a-z]+\s)?(?:planned|happen|take|go))\b"
)
_OWNS = re.compile(r"['’]s?(?!\w)")
_TO = re.compile(r"[^.;:]{0,80}?\s+to\s+[a-z]")
_REFUSED = re.compile(
    r"\b(?:not|never|without|refus\w+|declin\w+|fail\w+|could|might|may|unable)\s"
    r"(?:\w+\s){0,3}$|n['’]t\s(?:\w+\s){0,3}$|\b(?:hoped|wanted|tried|asked)\s(?:to\s)?$"
)
# What people do with those they meet, and how hosts receive them.
_TOGETHER = (
    r"(?:sp(?:eak|eaks|oke|eaking)|talk(?:s|ed|ing)?|confer(?:s|red|ring)?|negotiat(?:e[ds]?|ing)"
    r"|discuss(?:es|ed|ing)?|din(?:e[ds]?|ing)|lunch(?:es|ed|ing)?|breakfast(?:s|ed)?|dr[aiu]nk(?:s|ing)?|sup(?:s|ped)|r(?:ode|ides?)|watch(?:es|ed)?|danc(?:es|ed)"
    r"|eat(?:s|ing)?|ate|shar(?:e[ds]?|ing)|sp(?:end|ends|ent|ending)|pray(?:s|ed|ing)?|walk(?:s|ed|ing)?"
    r"|tour(?:s|ed|ing)?|open(?:s|ed|ing)?|sign(?:s|ed|ing)?|celebrat(?:e[ds]?|ing)|lay(?:s|ing)?|laid"
    r"|take|takes|took|sit(?:s|ting)?|sat|shak(?:e|es|ing)|shook|appear(?:s|ed|ing)?|stand(?:s|ing)?|stood"
    r"|plant(?:s|ed|ing)?|exchang(?:e[ds]?|ing)|rais(?:e[ds]?|ing)\s+(?:the|this|that|it|concerns?|issues?|questions?|fears|objections?)|(?:co-)?chair(?:s|ed|ing)?"
    r"|(?:catch(?:es|ing)?|caught)\s+up|(?:thrash|hammer)(?:es|s|ed|ing)?\s+out|(?:hold(?:s|ing)?|held|have|has|having|had)(?!\s+(?:been|to)\b))"
)
_HOSTS = r"(?:greet|welcom|receiv|host|entertain)"
_WITH_THEM = (
    r"(?:sp(?:oke|eaks?)|talk(?:s|ed)|conferr?(?:s|ed)|din(?:es?|ed)|lunch(?:es|ed)|supped|ate|drank|pray(?:s|ed)"
    r"|walk(?:s|ed)|danc(?:es|ed)|sat|sits|stood|stands|rode|rides|met|meets)"
)
# "gave a dinner for her"
_MEAL_FOR = (
    r"(?:g(?:ave|ives?|iving)|h(?:eld|olds?|olding)|threw|laid\s+on|hosts?|hosted)\s+an?\s+(?:[\w\-]+\s+){0,2}?"
    r"(?:dinner|lunch|luncheon|banquet|reception|party|breakfast)\s+for"
)
# What two do with each other: "Jane Roe and Al Poe held talks".
_MUTUAL = (
    r"(?:(?:(?:will\s+|to\s+)?h(?:old|eld|olds)\s+(?:[a-z\-]+\s+){0,3}?"
    r"(?:talks|discussions|meetings?|summit|(?:news|press)\s+conference)"
    r"|(?:will\s+)?sign(?:s|ed)?(?=\s+(?:an?|the|their|two|three|several)\s)"
    r"|sh(?:ake|akes|ook)\s+hands|exchang(?:e[ds]?)\s+(?:[a-z]+\s+){0,2}?(?:gifts|views|notes|toasts|letters)"
    r")(?![^.;:]{0,60}?\swith\s)|posed\s+(?:together|for)|inspected\s+an?\s+guard|agreed\s+(?:to|that)"
    r"|(?:jointly|together)\s+(?:open|tour|visit|address|lay|laid|unveil|launch)\w*)"
)
_HOSTED = rf"(?:{_HOSTS}ed|met|decorated|honou?red)"
# How the words begin that a cue begins with: the others are passed over by this.
_BEGINS = (
    r"(?=a[tpulnscg]|b[ra]|c[oaeh]|[Dd][reia]|e[snmax]|fl|g[uira]|[Hh][aoeiu]|i[n]|jo|k[ein]|l[eau]|[Mm]e|ne|op|p[oral]"
    r"|r[eioa]|[Ss][hepuait]|[Tt][aohe]|ur|vi|w[eaio])"
)
_MEETS = re.compile(
    rf"\b{_BEGINS}(?:(?P<by>(?:shown|taken|led|guided|escorted|given|handed|driven|joined|visited|flanked|briefed|seen\s+off"
    r"|accompanied(?=\s+(?:to|on|through|round|around)\s)|"
    rf"{_HOSTED})\s+(?:[\w’'\-]+\s+){{0,6}}?by)"
    rf"|(?P<mutual>{_MUTUAL})"
    rf"|(?P<host>(?:{_HOSTED}|{_HOSTS}(?:es|e|s|ing)?|meets?|(?:showed|took|led|guided|drove|walked)(?=\s+\w+\s+(?:a?round|through|out\s+(?:on|to|in)|up|over|down|to(?!\s+(?:court|task))))"
    r"|(?:handed|served|poured)(?=\s+\w+\s+(?:an?|the|some|his|two|three|tea|coffee|breakfast|lunch|dinner)\b)|presented(?=\s+\w+\s+with\s)"
    r"|kept(?=\s+\w+\s+until\s)|(?:embraced|hugged|kissed|visited)(?=\s+\w+(?:[.,;]|\s+(?:in|at|on|as|for|before)\b))"
    r"|(?:told|assured|informed|warned)(?=\s+(?:her|him)\s+(?:that|it|he|she|they|the|there|of|about|how|what|why)\b)"
    r"|(?:joined|briefed|accompanied)(?=\s+(?:her|him)(?:[.,;]|\s+(?:in|at|on|for|before|to|there|round|through)\b))"
    rf"|h(?:eld|olds?|olding)\s+(?:[a-z\-]+\s+){{0,3}}?(?:talks|discussions|meetings?)\s+with(?=\s+(?:him|her)(?:[.,;]|\s+(?:in|on|at|for|until|about|over|and)\b))"
    rf"|{_MEAL_FOR}|{_WITH_THEM}\s+(?:[\w’'\-]+\s+){{0,5}}?with(?=\s+(?:him|her)(?:[.,;]|\s+(?:in|on|at|for|until|about|over|and)\b)))"
    rf"\s+(?:him|(?!{_HERS})her|the\s(?:delegation|visitors|guests?))\b)"
    r"|(?P<between>(?:[Tt]alks|[Mm]eetings?|[Dd]iscussions|summit)\s+between)"
    r"|(?P<own>(?:[Hh]is|[Hh]er)\s+(?:host|guide)(?:,|\s+(?:was|is|will\s+be)))"
    r"|guests?\s+of(?!\s+hono)"
    r"|(?:calls?|called)\s+on|pa(?:y|ys|id|ying)\s+an?\s+(?:[\w\-]+\s+){0,2}call\s+on|sh(?:ook|akes?|aking)\s+the\s+hands?\s+of"
    r"|(?:hand(?:s|ed|ing)?|g(?:ives?|ave)\s+back|returned)\s+(?:over\s+)?(?:the|an?)\s+(?:[\w’'\-]+\s+){1,5}?to(?!\s+(?:his|her)\s)"
    r"|(?:sought\s+out(?=\s)|handed|presented|briefed|visited)(?=\s+(?:[A-Z][\w’'\-]+\s+|(?:the|her|his)\s+(?:[\w\-]+,?\s+){1,4}){0,3}?[A-Z][\w’'\-]+,?\s+(?:an?\s|with\s|on\s|(?:at|in)\s+(?:his|her|hospital|prison|jail|the)\b))"
    r"|(?:embrac(?:es|ed|ing)|hugg(?:ed|ing)|kiss(?:es|ed|ing))(?=\s+(?:[\w’'\-]+\s+){0,4}[A-Z])"
    r"|(?:[Ss]t(?:and|ands|anding|ood)|s(?:at|its?|itting|eated|aid)|[Ss]p(?:eak|eaks|oke|eaking)|appear(?:s|ed|ing)?|kn(?:elt|eels?))\s+(?:beside|next\s+to)"
    r"|meet(?:s|ing)?(?:\s+(?:up\s+)?with)?|met(?:\s+with)?"
    rf"|{_TOGETHER},?\s+(?:[\w’'\-]+\s+){{0,7}}?(?:together\s+)?with"
    r"|(?:[Tt]alks|[Mm]eetings?|[Dd]iscussions|consultations|audience|dinner|supper|lunch|breakfast|tea|coffee"
    r"|barbecue|banquet|summit|(?:news|press)\s+conference)\s+with|alongside"
    rf"|(?:{_HOSTED}|{_HOSTS}es?)(?=\s+(?:[\w’'\-]+\s+){{0,4}}[A-Z])"
    r"|(?:talk(?:s|ed|ing)?|sp(?:eak|eaks|oke|eaking))\s+to(?=\s+(?:[\w’'\-]+\s+){0,4}[A-Z])"
    r"|(?:will|to)\s+see(?=\s+(?:[\w’'\-]+\s+){1,5}[A-Z])"
    r"|(?:will|would|to|also|and)\s+call\s+on"
    r"|with(?=\s+(?:his|her)\s+(?:[\w\-]+\s+){0,3}(?:counterpart|opposite\s+number|host)\b)|(?:reminded|told|urged|thanked|assured|joined)"
    r"(?=\s+(?:his|her)\s+(?:\w+\s+){0,2}counterpart))(?:\s+|(?=[.,;]))"
)
# One of these is in whatever it finds: most sentences are passed over by them.
_SIGNS = (
    *(
        "met",
        "meet",
        "with",
        " by",
        " him",
        " her",
        "greet",
        "welcom",
        "receiv",
        "host",
    ),
    *("entertain", "decorated", "hono", "alongside", " see", "call", "counterpart"),
    *("talk", "speak", "spoke", "guest", "hand", "guide", "beside", "next to"),
    *("delegation", "visitors"),
    *("embrac", "hugg", "kiss", "between", "kept", "back the", "back an"),
    *("hold", "held", "sign", "exchang", "posed", "guard", "agreed", "together"),
    *("jointly", "sought out", "presented", "visited", "Talks"),
    *("sat down", "Standing", "Speaking"),
)
# Between a host and what he does: "will be there to greet her".
_ON_HAND = re.compile(
    r"\s+(?:will\s+be|is|was|are|were|be)\s+(?:there|on\s+hand|waiting|(?:in|at)\s+[^,.;:]{2,30}?)\s+to\s*\Z"
)
_MEETING_ENDS = re.compile(
    r"[;:“”\"]|\b(?:to|in|at|and)\s+(?:discuss|address|attend|sign|talk|convey|hold"
    r"|visit|push|press|urge|call|raise|seek|deliver|underline|stress|tour|open|lay)\b"
    r"|,?\s+\b(?:where|when|who|which|that|during|ahead|before|after|as|amid|on\s+the"
    r"|said|has|will)\b"
)
