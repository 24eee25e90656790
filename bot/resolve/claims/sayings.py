"""Words that two articles give to different speakers.

Knows when two mentions can be one voice: a shorter form of a name, a body and
its spokesman, a person and the body whose role they hold. Refuses to compare
speakers that an article leaves uncertain.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations
from operator import xor
from sys import intern

from bot.model import (
    Article,
    ArticleId,
    Attribution,
    Quote,
    QuoteKind,
    Span,
    SpeakerKind,
)
from bot.resolve.names import bare, is_same_name
from bot.resolve.same_words.runs import winnowed
from bot.spelling import spelt, spelt_out
from bot.text import fold, keys, sentences
from bot.wording import closeness, contains, is_negation

_TELLING = 3  # words of a quotation, the longest: a print of it holds some
_SHORTEST = 4  # words: fewer are said every day
_FEW_WORDS = 5  # words of one event
_ANYBODY_S = 6  # words: fewer may be anybody's
_ALIKE = 0.93  # of the words: nobody says that much alike by chance
_LONG = 10  # words: of so many, a few may differ behind the first
_ALIKE_LONG = 0.75
_ALIKE_HIDDEN = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A quotation with its speaker as one article prints them.

    `telling` are its longest words; `text` is the article's.
    """

    article: ArticleId
    span: Span
    words: tuple[str, ...]
    telling: tuple[str, ...]
    given: Attribution
    text: str

    @property
    def is_short(self) -> bool:
        """Tell words so few that another may well say the same."""
        return len(self.words) < _ANYBODY_S

    @property
    def is_anothers(self) -> bool:
        """Tell words that their speaker hands on: "He said to me, I cannot"."""
        return _HANDED_ON.match(self.span.of(self.text)) is not None

    @property
    def mention(self) -> Span:
        """Give the words that name the speaker here."""
        return self.given.mention

    @property
    def speaker(self) -> str:
        """Give the speaker's name."""
        return self.given.speaker.name

    @property
    def kind(self) -> SpeakerKind:
        """Give how well the article says who spoke."""
        return self.given.speaker.kind

    @property
    def is_pronoun(self) -> bool:
        """Tell a mention that names nobody by itself: "she"."""
        return fold(self.mention.of(self.text)) in _PRONOUNS

    @property
    def is_anonymous(self) -> bool:
        """Tell a speaker who goes unnamed for a reason: "a source"."""
        if self.kind is not SpeakerKind.UNNAMED:
            return False
        behind = self.text[self.mention.end : self.mention.end + _ABOUT]
        is_hidden = _HIDDEN.match(re.split(r"[.!?][\s”\"]", behind)[0]) is not None
        return is_hidden or _SOURCES.search(bare(self.speaker)) is not None

    @property
    def role(self) -> str:
        """Give all that the article says of who they are, folded."""
        return bare(_role(self.text, self.given))


def sayings_of(article: Article, quotes: Sequence[Quote]) -> Iterator[Saying]:
    """Yield the quotations whose speaker the article names for sure."""
    for quote in quotes:
        given = quote.attribution
        if quote.kind is QuoteKind.INDIRECT or given is None:
            continue
        if given.speaker.kind is SpeakerKind.UNRESOLVED and _is_vague(article, given):
            continue
        words = _words(article.text, quote.span)
        if len(words) >= _SHORTEST:
            yield Saying(
                article=article.id,
                span=quote.span,
                words=words,
                telling=tuple(sorted(set(words), key=_longest_first)[:_TELLING]),
                given=given,
                text=article.text,
            )


def _words(text: str, span: Span) -> tuple[str, ...]:
    """Give the words of a quotation, written in full, each in one spelling."""
    printed = keys(text, span.start, span.end)
    return tuple(chain.from_iterable(map(_in_full, printed)))


@lru_cache(maxsize=1 << 16)
def _in_full(key: str) -> tuple[str, ...]:
    return tuple(intern(spelt(part)) for part in spelt_out(key))


def _is_vague(article: Article, given: Attribution) -> bool:
    """Tell words that could be anybody's: "she", "the statement", not "the palace"."""
    mention = given.mention.of(article.text)
    return is_any_body(mention) or fold(mention) in _PRONOUNS


def is_any_body(name: str) -> bool:
    """Tell a body named by its kind alone."""
    return set(bare(name).split()) <= _ANY_BODY


def tells_nobody(name: str) -> bool:
    """Tell words that say neither who spoke nor that they go unnamed."""
    return is_any_body(name) and _SOURCES.search(bare(name)) is None


_PRONOUNS = frozenset("he she it they i we who one".split())


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


_ABOUT = 120  # code points around a name, where its role stands


def _role(text: str, given: Attribution) -> str:
    speaker = given.speaker
    told = [given.mention.of(text)]
    if speaker.role is not None:
        told.append(speaker.role.of(text))
    if speaker.named_at is not None:
        at = speaker.named_at
        told.append(text[max(0, at.start - _ABOUT) : at.end + _ABOUT])
    return " ".join(told)


def near_sayings(
    one: Sequence[Saying], other: Sequence[Saying]
) -> list[tuple[Saying, Saying]]:
    """Give the sayings of both that may be of the same words, in order."""
    near: set[tuple[int, int]] = set()
    if _may_share(one, other):
        near.update(_near(one, other))
    if _may_share(other, one):
        near.update((b, a) for a, b in _near(other, one))
    return [(one[at], other[beside]) for at, beside in sorted(near)]


def compare_sayings(
    pairs: Iterable[tuple[Saying, Saying]], *, of_one_event: bool
) -> Iterator[tuple[Saying, Saying, bool]]:
    """Yield the same words in both, and whether both name the same speaker.

    A few words are one saying where they are all there is, at one event; and "he"
    is somebody else than whom his article has no word of.
    """
    for said, again in pairs:
        if said.is_anothers is not again.is_anothers:
            continue  # "He said to me, I cannot choose": she quotes him
        if said.is_short or again.is_short:
            is_whole = of_one_event and said.words == again.words
            if not is_whole or len(said.words) < _FEW_WORDS:
                continue
        if _is_one_saying(said, again) and not _is_turned(said, again):
            is_one = can_be_one_voice(said, again)
            if of_one_event and is_one and _are_of_one_length(said, again):
                is_one = not (
                    _is_unknown_to(said, again) or _is_unknown_to(again, said)
                )
            yield said, again, is_one


def _are_of_one_length(one: Saying, other: Saying) -> bool:
    """Tell words that are not only a part of the other's."""
    shorter, longer = sorted((len(one.words), len(other.words)))
    return 2 * shorter > longer


def _may_share(one: Sequence[Saying], other: Sequence[Saying]) -> bool:
    """Tell quickly that some words of one article are telling in the other."""
    told = {word for saying in other for word in saying.telling}
    said = chain.from_iterable(saying.words for saying in one)
    return len(told.intersection(said)) > 1


def _near(one: Sequence[Saying], other: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Yield where a saying holds most of the telling words of another's."""
    telling: dict[str, list[int]] = defaultdict(list)
    for number, saying in enumerate(other):
        for word in saying.telling:
            telling[word].append(number)
    for at, saying in enumerate(one):
        shared: dict[int, int] = defaultdict(int)
        for word in saying.words:
            for number in telling.get(word, ()):
                shared[number] += 1
        for number, count in shared.items():
            if count > 1:
                yield at, number


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of words in some sayings; `telling` are those with a telling word.

    Words that are as good as the same hold such a run in common, wherever the
    few others lie. `marks` are some of the longer runs: two articles that share
    one share a saying, whatever else they tell. The numbers are of this process alone.
    """

    every: Sequence[int]
    telling: Sequence[int]
    marks: Sequence[int] = ()


def runs_in(sayings: Sequence[Saying]) -> Runs:
    """Give the runs by which two articles are quickly told to share no saying."""
    every: set[int] = set()
    telling: set[int] = set()
    marks: set[int] = set()
    for saying in sayings:
        if saying.is_short:
            continue
        words = saying.words
        numbers = [
            hash(run) & _NUMBERS
            for run in zip(*(words[at:] for at in range(_RUN)), strict=False)
        ]
        every.update(numbers)
        told = frozenset(saying.telling)
        for at, word in enumerate(words):
            if word in told:
                telling.update(numbers[max(0, at - _RUN + 1) : at + 1])
        marks |= winnowed(
            list(map(xor, numbers, (n << 1 for n in numbers[_RUN:]))), _WINDOW
        )
    return Runs(array("Q", every), array("Q", telling), tuple(sorted(marks)[:_MOST]))


_RUN = 4  # words
_WINDOW = 6  # runs of eight words of which one is a mark
_MOST = 64  # marks of an article
_NUMBERS = (1 << 64) - 1


def _is_one_saying(one: Saying, other: Saying) -> bool:
    shorter, longer = sorted((one.words, other.words), key=len)
    if shorter == longer or closeness(shorter, longer) >= _ALIKE:
        return True
    if contains(longer, shorter, share=1.0):
        return True
    if len(shorter) < _LONG:
        return False
    if shorter[0] == longer[0]:
        return closeness(shorter, longer) >= _ALIKE_LONG
    is_hidden = one.is_anonymous is not other.is_anonymous  # two named may echo
    return is_hidden and closeness(shorter, longer) >= _ALIKE_HIDDEN


def _is_turned(one: Saying, other: Saying) -> bool:
    """Tell whether one print has a "not" that the other lacks: no same words.

    One that stands in a sentence of its own, which the other leaves out, turns nothing.
    """
    if _negations(one.words) == _negations(other.words):
        return False
    shorter, longer = sorted((one, other), key=lambda saying: len(saying.words))
    said = [_words(longer.text, each) for each in sentences(longer.text, longer.span)]
    stretches = (
        tuple(chain.from_iterable(said[first:last]))
        for first, last in combinations(range(min(len(said), _FEW) + 1), 2)
    )
    return not any(
        _negations(words) == _negations(shorter.words)
        and contains(words, shorter.words, share=1.0)
        for words in stretches
        if len(words) >= len(shorter.words)
    )


def _negations(words: Iterable[str]) -> int:
    return sum(map(is_negation, words))


_HANDED_ON = re.compile(
    r"[\W_]{0,3}(?:[Hh]e|[Ss]he|[Tt]hey|[Mm]y [a-z]+|[Tt]he [a-z]+|[A-Z][a-z]+)"
    r" (?:once |always |just |even )?"
    r"(?:said|says|told|tells|asked|wrote|used to (?:say|tell))"
    r" ?(?:to )?(?:me|us|him|her|them)?(?: once)?\s?[,:‘'“\"]"
)
_FEW = 12  # sentences of a quotation that are looked at
_SOURCES = re.compile(
    r"\b(?:sources?|insiders?|familiar with|close to|briefed on|diplomats?|aides?"
    r"|somebody|someone|(?:person|people|man|woman|member) (?:at|in|of|on|from|with)"
    r"|people|officials?|witness(?:es)?|colleague|friend|adviser)\b"
)
# "an official, who asked not to be named": no body's word, nor on record.
_HIDDEN = re.compile(
    r"[^.]{0,60}?\b(?:not (?:\w+ )?(?:to )?be(?:ing)? (?:named|identified|quoted)"
    r"|anonym\w+"
    r"|not (?:been )?authori[sz]ed|declined to (?:be named|give (?:his|her|their) name)"
    r"|withheld|speaking privately|off the record|without being named)"
)
# A body told by its kind alone may be any body of that kind.
_ANY_BODY = frozenset(
    """
    the a an of for and its his her company firm force club team agency government
    group body organisation organization department ministry council union party
    office board bank court school university hospital police officials official
    spokesman spokeswoman spokesperson statement
    """.split()
)


def can_be_one_voice(one: Saying, other: Saying) -> bool:
    """Tell whether two articles may mean one speaker.

    "A spokesman" may be whoever is named elsewhere, unless that is no spokesman; "a
    source" goes unnamed for a reason, and is not the body on record.
    """
    kinds = {one.kind, other.kind}
    is_worked_out = one.is_pronoun or other.is_pronoun  # "she" was not printed as such
    if is_worked_out and one.is_anonymous is other.is_anonymous:
        return True
    if _is_anothers(one, other) or _is_anothers(other, one):
        return False
    if kinds & {SpeakerKind.UNNAMED, SpeakerKind.UNRESOLVED}:
        return one.is_anonymous is other.is_anonymous
    return _can_be_one_named(one, other, kinds)


def _is_unknown_to(named: Saying, other: Saying) -> bool:
    """Tell a person who stands nowhere in an article: no "she" of it is she."""
    if {named.kind, other.kind} != {SpeakerKind.PERSON} or not other.is_pronoun:
        return False
    if named.is_pronoun:
        return False
    text, at = other.text, other.span
    start, end = text.rfind("\n", 0, at.start) + 1, text.find("\n", at.end)
    beside = fold(text[start : at.start] + text[at.end : end if end > 0 else None])
    if _surname(other) in beside and _surname(named) not in beside:
        return True
    return _surname(named) not in fold(other.text)


def _is_anothers(spokesman: Saying, other: Saying) -> bool:
    """Tell "a spokesman" from a person who is printed with another role."""
    return (
        spokesman.kind is SpeakerKind.UNNAMED
        and _SPEAKS_FOR in bare(spokesman.speaker)
        and other.kind is SpeakerKind.PERSON
        and other.given.speaker.role is not None
        and _SPEAKS_FOR not in other.role
    )


_SPEAKS_FOR = "spokes"


def _can_be_one_named(one: Saying, other: Saying, kinds: set[SpeakerKind]) -> bool:
    if is_same_name(one.speaker, other.speaker):
        return True
    if kinds == {SpeakerKind.PERSON}:
        return _surname(one) == _surname(other)
    mine, theirs = set(bare(one.speaker).split()), set(bare(other.speaker).split())
    if kinds == {SpeakerKind.ORGANISATION}:
        shared = (mine & theirs) - {"of", "the", "for", "and"}
        return bool(shared) or not (mine - _ANY_BODY and theirs - _ANY_BODY)
    return _speaks_for(one, other) or _speaks_for(other, one)


def _speaks_for(person: Saying, body: Saying) -> bool:
    """Tell whether a person may have said what a body is given."""
    if person.kind is not SpeakerKind.PERSON:
        return False
    named = set(bare(body.speaker).split()) - _ANY_BODY
    role = person.role
    return not named or bool(named & set(role.split())) or _SPEAKS_FOR in role


def _surname(saying: Saying) -> str:
    return bare(saying.speaker).rpartition(" ")[2]
