"""Which names are one individual's: full ones first, then those that shorten them.

Knows how names shorten, and that a surname alone means somebody only where the
article leaves no doubt whom. Refuses to know what kind of individual it is.
"""

from bisect import bisect_left
from collections import defaultdict

from bot.extract.given_names import agree
from bot.extract.names import Found
from bot.extract.roles import role_words

Key = tuple[str, ...]
MOST_BEARERS = 40  # of one surname: more, and it tells nobody from another


class Somebody:
    """The mentions joined so far into one individual, and what they tell."""

    def __init__(self, key: Key, first: Found) -> None:
        self.key = key
        self.mentions: list[Found] = []
        self.first = first.span
        self.genders: set[str] = set()
        self.titles: set[str] = set()
        self.ages: dict[str, None] = {}
        self.alone = -1  # where the first single word stood
        self._full: list[int] = []  # where full mentions stand, in order
        self._last = -1  # where the last single word stood

    def add(self, one: Found, text: str) -> None:
        self.mentions.append(one)
        if one.span.start < self.first.start:
            self.first = one.span
        if one.gender:
            self.genders.add(one.gender)
        if one.role is not None:
            self.titles |= role_words(one.role.of(text))
        if one.age:
            self.ages[one.age] = None

    def add_single(self, one: Found, text: str) -> None:
        """Add a mention by a single word; these come in the text's order."""
        self.alone = one.span.start if self.alone < 0 else self.alone
        self._last = one.span.start
        self.add(one, text)

    def last_before(self, at: int) -> int:
        """Give where the last mention before `at` stands, or -1."""
        if not self._full:
            full = (m.span.start for m in self.mentions if len(m.words) > 1)
            self._full = sorted(full)
        found = bisect_left(self._full, at)
        return max(self._last, self._full[found - 1] if found else -1)

    def fits(self, one: Found) -> bool:
        return not one.gender or not self.genders or one.gender in self.genders


class Joiner:
    """Joins an article's names: full ones first, then those that shorten them."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self._text = text
        self._found = [(one, one.core) for one in found]
        self._known: dict[Key, Somebody] = {}
        self._by_last: dict[str, list[Somebody]] = defaultdict(list)
        self._by_first: dict[str, list[Somebody]] = defaultdict(list)

    def joined(self) -> list[Somebody]:
        """Give the individuals by first mention."""
        full = [(one, core) for one, core in self._found if len(core) > 1]
        # People before bodies, long names before short: they lend surnames.
        full.sort(key=lambda pair: (pair[0].is_body, -len(pair[1])))
        for one, core in full:
            self._put(one, self._long_form(core), lends=not one.is_body)
        single = [(one, core[0]) for one, core in self._found if len(core) == 1]
        for one, word in sorted(single, key=lambda pair: pair[0].span.start):
            self._put_single(one, word)
        return sorted(self._known.values(), key=lambda somebody: somebody.first.start)

    def _put(self, one: Found, key: Key, *, lends: bool = False) -> None:
        somebody = self._known.get(key)
        if somebody is None:
            somebody = self._known[key] = Somebody(key, one)
            if lends and len(self._by_last[key[-1]]) < MOST_BEARERS:
                self._by_last[key[-1]].append(somebody)
                self._by_first[key[0]].append(somebody)
        somebody.add(one, self._text)

    def _long_form(self, core: Key) -> Key:
        """Give a longer form of the name that may be the same person's."""
        for known in self._by_last.get(core[-1], ()):
            key = known.key
            if agree(key[0], core[0]) or key[-len(core) :] == core:
                return key  # "J. Roe" and "de Roe" of "Jane de Roe"
        return core

    def _put_single(self, one: Found, word: str) -> None:
        """Give a single word to whom it shortens; else it stands for itself."""
        bearers = self._by_last.get(word, [])
        if bearers and self._is_somebody_else(one, bearers):
            self._put(one, (word,), lends=True)
            return
        if not bearers and one.honorific in _WITH_GIVEN_NAME and not one.is_junior:
            bearers = self._by_first.get(word, [])
        fitting = [bearer for bearer in bearers if bearer.fits(one)]
        if one.gender:  # "Mrs Roe": Jane, rather than Zavi, whoever that is
            alike = [bearer for bearer in fitting if one.gender in bearer.genders]
            fitting = alike if len(alike) == 1 else fitting
        # A surname alone means who has been introduced; "Jo Roe" comes later.
        known = [bearer for bearer in fitting if bearer.first < one.span]
        meant = _meant(one, known) if len(known) > 1 else None
        if meant is None and (len(fitting) == 1 or len(known) == 1):
            meant = (known or fitting)[0]
        if meant is not None:
            meant.add_single(one, self._text)
        else:
            self._put(one, ("", word) if bearers else (word,))

    def _is_somebody_else(self, one: Found, bearers: list[Somebody]) -> bool:
        """Tell "President Roe" from a Jane Roe named later, without that title."""
        if one.role is None or any(len(bearer.key) == 1 for bearer in bearers):
            return False
        title = role_words(one.role.of(self._text))
        return all(
            bearer.first > one.span and title.isdisjoint(bearer.titles)
            for bearer in bearers
        )


# "Sir John": the style that goes with a given name; none at all does too.
_WITH_GIVEN_NAME = frozenset(("", "sir", "dame"))


def _meant(one: Found, known: list[Somebody]) -> Somebody | None:
    """Give who goes by a surname that several bear, as long as no other is near.

    "Jane Roe rose. Roe spoke. Her son Bo Roe left. Jane Roe stayed. Roe said":
    the one who had it alone before the others came, and was named last.
    """
    first = min(known, key=lambda bearer: bearer.first)
    others = [bearer for bearer in known if bearer is not first]
    came = min(other.first.start for other in others)
    if not 0 <= first.alone < came:
        return None
    last = first.last_before(one.span.start)
    is_last = all(other.last_before(one.span.start) < last for other in others)
    return first if is_last else None
