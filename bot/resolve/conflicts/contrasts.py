"""What tells two like figures apart: the words in which their sentences differ.

Knows that "the Dunmore works" are not "the Kilbride works", nor a flood in one
town that in another; that a budget is not what was taken. Refuses to know any
place or trade: it goes by where names and nouns stand.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from bot.extract.gazetteer import place_named
from bot.extract.visits.places import are_one_trip
from bot.model import ArticleId
from bot.resolve.claims.accounts import Account, Claim
from bot.resolve.claims.amounts import are_alike, are_swapped
from bot.resolve.claims.givers import giver_in
from bot.resolve.claims.marks import SIZES
from bot.resolve.claims.matters import LASTING
from bot.resolve.claims.ordinals import ORDINAL
from bot.resolve.claims.tallies import TALLY
from bot.resolve.claims.tenses import Tense, tense_of
from bot.resolve.conflicts.actors import are_of_two_contests, are_of_two_things
from bot.resolve.conflicts.heads import headed, qualified, words
from bot.resolve.conflicts.occasions import has_mounted, is_after
from bot.resolve.conflicts.referents import Telling, are_of_two_referents
from bot.resolve.conflicts.versions import LOOSE, have_other_names
from bot.resolve.terms import stem, terms
from bot.text import fold

_NAME = r"[A-Z][\w'’\-]*\w"
_IN = re.compile(rf"\b(?:in|at) (?:the )?({_NAME}(?: {_NAME})*)")
# "the range at Orzysz, where 1,500 soldiers": what stands before is the place.
_WHERE = re.compile(rf"({_NAME}(?: {_NAME})*), where\s[^,.;]*$")
_WHOSE_AGE = re.compile(rf"({_NAME}) {_NAME},\s+$")
_DIGITS = re.compile(r"\d[\d,.]*\d")
_SMALL = 31
_WORDS = re.compile(r"[\w\-]+")
# "a budget of", "a fine of some": what the amount is the amount of.
_AMOUNT_OF = re.compile(
    r"\b([a-z]+) of (?:(?:about|around|some|nearly|almost|over|up to|more than"
    r"|at least|just|only)\s){0,2}$"
)
# "The gym", "A third coach", "Apples"
_SUBJECT = re.compile(r"[“\"]?(?:(?:The|A|An)\s(?=[a-z])|([A-Z][a-z]{2,}s)\s(?=[a-z]))")
_FOR_WHOM = re.compile(r"\b(for|on) (?:the |an? )?([a-z][a-z\-]+)\b")
_REACH = 40
_BESIDE = 60
# "has 18 classrooms.": what there is, not what befell some of it.
_HAS = re.compile(
    r"\b(?:has|have|had|with|owns?|runs?|operates?|employs?)\s"
    r"(?:(?:about|around|some|nearly|almost|over|only|just)\s)?$"
)
_BEFALLEN = re.compile(
    r"\s(?:has|have|had|is|are|was|were|will)\s(?:be\s|been\s)?[a-z]{2,}(?:ed|en|nt|lt)\b"
)
_AND_THAT_IS_ALL = re.compile(r"\s*(?:[.,;]|(?:and|in|at|on|of|for)\b)")
# "€4m to farmers", "£4m on roads", "four years for fraud", "12-7 against the road"
_COMPLEMENT = re.compile(
    r"\s(?P<word>for|to|against|among|from|on|of)\s(?![a-z]+ing\b|\w+day\b|\d)"
    r"(?P<what>(?:[\w'’\-]+\s){0,2}?[\w'’\-]{3,})"
    r"(?=[.,;:]|\s(?:in|on|at|for|to|of|by|with|from|and|after|who|which|that|next|last|this"
    r"|is|are|was|were|has|have|had|will)\b|\s?$)"
)

OTHER_SUBJECT = 1.5
OTHER_NAME = 1.0
OTHER_MEASURE = 1.0


class Contrasts:
    """What sets the claims of two articles apart."""

    def __init__(self, one: Account, other: Account) -> None:
        self.texts: Final = {one.article: one.text, other.article: other.text}
        self._numbers = {one.article: one.numbers, other.article: other.numbers}
        self._names = {name for name, _ in (*one.names, *other.names)}
        self._days = {one.article: one.published, other.article: other.published}

    @cached_property
    def _folded(self) -> Mapping[ArticleId, str]:
        return {article: fold(text) for article, text in self.texts.items()}

    def are_of_two(self, one: Claim, other: Claim) -> bool:
        """Tell whether two claims are of two things for sure."""
        if one.matter.key == "day" or one.unit == ORDINAL:
            return self._have_own_names(one, other) or self._are_for_others(one, other)
        if self._have_other_complements(one, other):
            return True
        if one.unit != TALLY and any(
            self._is_printed_there(*pair) for pair in ((one, other), (other, one))
        ):
            return True
        if one.unit == "years old":
            return self._are_of_two_persons(one, other)
        return (
            are_of_two_referents(self._telling(one), self._telling(other))
            or self._are_of_two_actors(one, other)
            or self._are_of_others(one, other)
            or self._are_otherwisequalified(one, other)
            or self._have_other_heads(one, other)
            or (
                not are_swapped(one.amount, other.amount)
                and self._are_elsewhere(one, other)
            )
            or self._is_stock_of_one(one, other)
            or self._is_plan_of_one(one, other)
            or self._are_of_two_days(one, other)
            or (not one.is_count and self._have_other_givers(one, other))
        )

    def strain(self, one: Claim, other: Claim) -> float:
        """Give how much closer two claims must stand for what else differs."""
        if one.matter.key == "day":
            return 0.0
        if one.is_count:
            return OTHER_NAME * self._have_other_openings(one, other)
        is_lasting = one.matter.key.startswith(LASTING)
        is_share = one.matter.key in LOOSE or is_lasting
        return (
            OTHER_SUBJECT * self.have_other_subjects(one, other)
            + OTHER_NAME * (is_share and self._have_other_openings(one, other))
            + OTHER_MEASURE
            * (not is_lasting and self._are_measured_otherwise(one, other))
        )

    def may_be_one_crowd(
        self, one: Claim, other: Claim, *, is_same_day: bool, is_well_tied: bool
    ) -> bool:
        """Tell crowds of one place; of two days, where both articles know of it."""
        if have_other_names(one, other):
            return False
        if is_same_day or are_alike(one.amount, other.amount):
            return True
        places = {*one.matter.names, *other.matter.names}
        texts = [self._folded[claim.article] for claim in (one, other)]
        elsewhere = [p for p in places if not all(p in text for text in texts)]
        if is_well_tied:
            return all(place_named(place.title()) is None for place in elsewhere)
        return bool(places) and not elsewhere

    def _sentence(self, claim: Claim) -> str:
        return claim.sentence.of(self.texts[claim.article])

    def have_names_apart(self, one: Claim, other: Claim) -> bool:
        """Tell figures beside other names, of which each article lacks the other's."""
        return have_other_names(one, other) and all(
            any(
                name not in self._folded[against.article] for name in claim.matter.names
            )
            for claim, against in ((one, other), (other, one))
        )

    def _have_own_names(self, one: Claim, other: Claim) -> bool:
        """Tell whether each of two days is of a name that the other lacks."""
        return all(
            set(claim.matter.names) - words(self._sentence(against))
            for claim, against in ((one, other), (other, one))
        )

    def _are_for_others(self, one: Claim, other: Claim) -> bool:
        """Tell "opens for ferries on 3 May" from "opens for tankers on 9 May"."""
        mine, theirs = (self._for_whom(claim) for claim in (one, other))
        return any(
            mine[word].isdisjoint(other.matter.around)
            and theirs[word].isdisjoint(one.matter.around)
            for word in mine.keys() & theirs.keys()
        )

    def _for_whom(self, claim: Claim) -> Mapping[str, set[str]]:
        """Give for what, or on what, something is on a day."""
        found: dict[str, set[str]] = defaultdict(set)
        own = claim.span.of(self.texts[claim.article])
        for word, what in _FOR_WHOM.findall(self._sentence(claim)):
            if what not in own:  # "on the third floor"
                found[word].update(terms(what, 0, len(what)))
        return {word: told for word, told in found.items() if told}

    def _is_printed_there(self, claim: Claim, against: Claim) -> bool:
        """Tell whether the other article has a number, were it of a part.

        Days of a month and small counts stand in any.
        """
        found = _DIGITS.search(claim.span.of(self.texts[claim.article]))
        if found is None or claim.amount.printed <= _SMALL:
            return False
        there = self._numbers[against.article].get(found[0], ())
        return claim.is_count in there  # "150 rooms" are no part of "£150 million"

    def _are_of_two_persons(self, one: Claim, other: Claim) -> bool:
        """Tell "Leo Farrant, 29," from "Mia Farrant, 33,"."""
        first, second = self._first_name(one), self._first_name(other)
        return bool(first and second) and first != second

    def _first_name(self, claim: Claim) -> str:
        """Give the first name printed with an age, if any."""
        if claim.matter.name_terms:
            return claim.matter.name_terms[0]
        at, text = claim.span.start, self.texts[claim.article]
        found = _WHOSE_AGE.search(text[max(0, at - _REACH) : at])
        return "" if found is None else fold(found[1])

    def _have_other_openings(self, one: Claim, other: Claim) -> bool:
        """Tell whether two sentences begin with other names."""
        mine, theirs = self._sentence(one), self._sentence(other)
        first, second = (_WORDS.search(fold(line)) for line in (mine, theirs))
        if first is None or second is None:
            return False
        return (
            all(self._is_name(word[0]) for word in (first, second))
            and first[0] not in words(theirs)
            and second[0] not in words(mine)
        )

    def have_other_subjects(self, one: Claim, other: Claim) -> bool:
        """Tell whether two sentences begin with what the other doesn't speak of."""
        if not one.matter.near or not other.matter.near:
            return False
        if not all(self._has_plain_subject(claim) for claim in (one, other)):
            return False
        mine, theirs = one.matter.near[0], other.matter.near[0]
        return mine not in other.matter.around and theirs not in one.matter.around

    def _telling(self, claim: Claim) -> Telling:
        text = self.texts[claim.article]
        behind = text[claim.span.end : claim.sentence.end]
        return Telling(self._sentence(claim), behind, self._days[claim.article])

    def _has_plain_subject(self, claim: Claim) -> bool:
        """Tell whether a sentence begins with things of a kind, not with a name."""
        found = _SUBJECT.match(self._sentence(claim))
        return found is not None and fold(found[1] or "") not in self._names

    def _are_of_two_actors(self, one: Claim, other: Claim) -> bool:
        """Tell scores of two matches, votes of two bodies, heights of two things."""
        lines = self._sentence(one), self._sentence(other)
        texts = self.texts[one.article], self.texts[other.article]
        if one.unit == TALLY:
            return are_of_two_contests(*lines, texts)
        is_size = bool(one.matter.marks & other.matter.marks & SIZES)
        return is_size and are_of_two_things(*lines, texts)

    def _are_otherwisequalified(self, one: Claim, other: Claim) -> bool:
        """Tell whether one noun has a name before it here and another there."""
        mine, theirs = self._sentence(one), self._sentence(other)
        ours, others = qualified(mine), qualified(theirs)
        return any(
            stem(head) in one.matter.near
            and stem(head) in other.matter.near
            and ours[head].isdisjoint(words(theirs))
            and others[head].isdisjoint(words(mine))
            for head in ours.keys() & others.keys()
        )

    def _are_of_others(self, one: Claim, other: Claim) -> bool:
        """Tell figures of names of which neither article has the other's."""
        if are_swapped(one.amount, other.amount):
            return False
        return bool(one.matter.names and other.matter.names) and not any(
            name in self._folded[against.article]
            for claim, against in ((one, other), (other, one))
            for name in claim.matter.names
        )

    def _have_other_heads(self, one: Claim, other: Claim) -> bool:
        """Tell "the tax on wine" from "the tax on beer"."""
        mine, theirs = headed(self._sentence(one)), headed(self._sentence(other))
        return any(
            mine[head].isdisjoint(other.matter.around)
            and theirs[head].isdisjoint(one.matter.around)
            for head in mine.keys() & theirs.keys()
        )

    def _are_elsewhere(self, one: Claim, other: Claim) -> bool:
        """Tell whether one is of a place and the other of another."""
        mine, theirs = self._sentence(one), self._sentence(other)
        ours, others = self._places(one, theirs), self._places(other, mine)
        return bool(ours and others) and not any(
            _is_one_place(here, there) for here in ours for there in others
        )

    def _places(self, claim: Claim, other: str) -> list[str]:
        """Give the places beside a figure; none where the other sentence has one."""
        text, span = self.texts[claim.article], claim.span
        before = text[max(claim.sentence.start, span.start - _BESIDE) : span.start]
        behind = text[span.end : min(claim.sentence.end, span.end + _BESIDE)]
        beside = f"{before.rpartition(', ')[2]} {behind.partition(', ')[0]}"
        found = [at[1] for at in _IN.finditer(beside)]
        if not found and (there := _WHERE.search(before)) is not None:
            found.append(there[1])
        if any(not words(place).isdisjoint(words(other)) for place in found):
            return []
        return [place for place in found if terms(place, 0, len(place))]

    def _is_name(self, word: str) -> bool:
        """Tell a name of either article; "there" may open many a sentence."""
        return bool(terms(word, 0, len(word))) and (
            word in self._names
            or not (
                word.endswith("s")
                or any(f" {word}" in text for text in self.texts.values())
            )
        )

    def _are_measured_otherwise(self, one: Claim, other: Claim) -> bool:
        """Tell whether an amount of something is of nothing the other tells."""
        return any(
            (what := self._amount_of(claim)) and what not in against.matter.around
            for claim, against in ((one, other), (other, one))
        )

    def _amount_of(self, claim: Claim) -> str:
        text, at = self.texts[claim.article], claim.span.start
        found = _AMOUNT_OF.search(text[max(claim.sentence.start, at - _REACH) : at])
        return "" if found is None else stem(fold(found[1]))

    def _is_stock_of_one(self, one: Claim, other: Claim) -> bool:
        """Tell whether one counts what there is and the other what some did."""
        return (
            one.is_count
            and not are_swapped(one.amount, other.amount)
            and any(
                self._is_stock(claim) and self._is_befallen(against)
                for claim, against in ((one, other), (other, one))
            )
        )

    def are_stocks_of_one(self, one: Claim, other: Claim) -> bool:
        """Tell what there is of a thing in both, and no other thing's."""
        return (
            self._is_stock(one)
            and self._is_stock(other)
            and not self.have_other_subjects(one, other)
            and not self._have_other_openings(one, other)
        )

    def _is_befallen(self, claim: Claim) -> bool:
        """Tell "fourteen classrooms have been painted"."""
        text = self.texts[claim.article]
        return _BEFALLEN.match(text, claim.span.end) is not None

    def _is_stock(self, claim: Claim) -> bool:
        """Tell "has 18 classrooms."."""
        text, at = self.texts[claim.article], claim.span.start
        before = text[max(claim.sentence.start, at - _REACH) : at]
        return (
            _HAS.search(before) is not None
            and _AND_THAT_IS_ALL.match(text, claim.span.end) is not None
        )

    def _have_other_complements(self, one: Claim, other: Claim) -> bool:
        """Tell "€4m to farmers" from "€9m to shops"."""
        mine, theirs = self._complement(one), self._complement(other)
        return (
            bool(mine and theirs)
            and mine.keys() == theirs.keys()
            and not are_swapped(one.amount, other.amount)
            and all(
                mine[word].isdisjoint(other.matter.around)
                and theirs[word].isdisjoint(one.matter.around)
                for word in mine
            )
        )

    def _complement(self, claim: Claim) -> Mapping[str, set[str]]:
        """Give what stands right behind a figure: for, to or from what."""
        text = self.texts[claim.article]
        found = _COMPLEMENT.match(text, claim.span.end, claim.sentence.end)
        if found is None:
            return {}
        word = "for" if found["word"] == "against" else found["word"]
        what = terms(found["what"], 0, len(found["what"]))
        return {word: set(what)} if what else {}  # "38 per cent of that"

    def _is_plan_of_one(self, one: Claim, other: Claim) -> bool:
        """Tell more planned from what was done of it, as a later article has it."""
        if are_swapped(one.amount, other.amount):
            return False
        by_tense = {
            tense_of(self.texts[claim.article], claim.sentence, claim.span): claim
            for claim in (one, other)
        }
        if by_tense.keys() == {Tense.MEANT, Tense.DONE}:
            return True  # "was to draw 400", "drew 250"
        if by_tense.keys() != {Tense.AHEAD, Tense.DONE}:
            return False
        if one.matter.key.startswith("time") and not self._is_kind_of(one, other):
            return True  # "lasted three days", "will last five"
        if not one.is_count:
            return False
        planned, done = by_tense[Tense.AHEAD], by_tense[Tense.DONE]
        days = self._days[planned.article], self._days[done.article]
        return (
            done.amount.printed < planned.amount.printed
            and days[0] is not None
            and days[1] is not None
            and days[0] < days[1]
        )

    def _are_of_two_days(self, one: Claim, other: Claim) -> bool:
        """Tell whether one befell after the other article was printed.

        Or has grown since: "have reached the camp".
        """
        for claim, against in ((one, other), (other, one)):
            mine, theirs = self._days[claim.article], self._days[against.article]
            if mine is None or theirs is None or mine <= theirs:
                continue
            texts = self.texts[claim.article], self.texts[against.article]
            is_more = claim.amount.printed > against.amount.printed
            is_more = is_more and not are_swapped(claim.amount, against.amount)
            if is_more and has_mounted(claim, texts[0]):
                return True
            if is_after(claim, against, texts, (mine, theirs)):
                return True
        return False

    def _is_kind_of(self, one: Claim, other: Claim) -> bool:
        """Tell "a three-day visit", which is so long before and after it."""
        return all("-" in c.span.of(self.texts[c.article]) for c in (one, other))

    def _have_other_givers(self, one: Claim, other: Claim) -> bool:
        """Tell whether each of two sums is given or offered by another."""
        mine, theirs = (
            giver_in(self.texts[c.article], c.sentence, c.span) for c in (one, other)
        )
        return (
            bool(mine and theirs)
            and mine not in other.matter.around
            and theirs not in one.matter.around
        )


def _is_one_place(one: str, other: str) -> bool:
    here, there = place_named(one), place_named(other)
    return here is not None and there is not None and are_one_trip(here, there)
