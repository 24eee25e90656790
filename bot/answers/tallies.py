"""Answers "how many" and "how much" by what is counted, however it is worded.

Knows that "killed 14" counts those who died, and "valued at £9m" what a thing is
worth. Refuses to say which figure is right: each is shown, with what other articles
print instead; and to take a sentence without a number for an answer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answers.findings import shown_once, statement_finding
from bot.answers.numerals import also_counted, is_total, numbers_it, without_numberless
from bot.answers.paraphrases import paraphrases
from bot.answers.scope import find_articles, is_of_days
from bot.dialogue import Answer, Finding, Outcome, QuoteQuery, Section
from bot.extract.figures.amounts import find_figures
from bot.extract.figures.units import CURRENCY_NAMES
from bot.model import Article, ArticleId, Figure, Span, Statement
from bot.resolve.claims.amounts import dimension_of
from bot.resolve.claims.matters import is_of_persons, matter_of
from bot.resolve.terms import stem as stem_of
from bot.search import content_words, stem, without_idle
from bot.search.words import parts
from bot.store import FactStore, is_statement
from bot.text import keys

_ASKS = re.compile(r"\bhow\s+(?:(many|far|long)|much(?:\s+(of))?)\b", re.IGNORECASE)
_ANY_NUMBER = "9"  # stands where a number is asked for, so that it can be read
_ANY_OF = {"far": " miles", "long": " years"}
_MOST_HITS = 200
_MOST_ARTICLES = 50
_LEAD = 2  # paragraphs that tell what an article is about
_ON_IT = 0.5  # of the words asked about, in its title and lead
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be counted or summed, and the words that say of what.

    `head` and `fate` are those of a figure's matter: "people", "dead". `units` are
    of sums: none for counts.
    """

    rest: tuple[str, ...]
    head: str = ""
    fate: str = ""
    units: str = ""  # "money", "share"
    is_count: bool = False
    is_said: bool = False  # only by sentences that hold every word

    def is_told_by(self, figure: Figure, text: str) -> bool:
        """Tell whether a figure is of the kind asked for."""
        if self.units == _STUFF:
            return _CUBIC in figure.unit or dimension_of(figure.unit) in _AMOUNTS
        if self.units:
            return figure.unit == "%" if self.units == _SHARE else _is_money(figure)
        head, fate = _matter(figure, text)
        if head == self.head == _TIME:  # "a strike of three days", no "two weeks' pay"
            return text[figure.span.end : figure.span.end + 1] not in _WHOSE
        is_so = fate == self.fate or (fate == _CAME and not self.fate)
        return is_so and (head == self.head or self._is_of_any(head))

    def is_told_of(self, said: str) -> bool:
        """Tell words in which a bare number may count what is asked for."""
        if not (self.is_count and self.rest) or _unsaid(self.rest, said):
            return False
        return self.head == "people" or self.head in map(stem_of, keys(said))

    def _is_of_any(self, head: str) -> bool:
        """Tell a fate of persons: of any where people are asked about, or of people."""
        if not self.fate:
            return False
        if self.head == "people":
            return head in ("people", "die") or is_of_persons(head)
        return head == "people" and is_of_persons(self.head)


_CUBIC = "cubic"
_WHOSE = ("'", "’")
_AMOUNTS = frozenset(
    ("weight", "area", "energy", "power", "barrels", "litres", "gallons")
)
_MONEY, _SHARE, _STUFF, _TIME = "money", "share", "stuff", "time"
_COINS = frozenset(name for name in CURRENCY_NAMES.values() if name.islower())
_CAME = "gathered"  # what befell those who watched, met or stood by


def _is_money(figure: Figure) -> bool:
    """Tell a sum, of some time or not: "SEK per year"."""
    unit = dimension_of(figure.unit).split(" ")[0]
    return unit.isupper() or unit in _COINS


def with_counts(
    found: Answer, turn: str, query: QuoteQuery, store: FactStore
) -> Answer:
    """Answer with the figures asked for, where any article gives one."""
    asked = _read(turn, f"{query.words} {query.about}")
    if asked is None or found.verdict is not None:
        return found
    if query.speaker and found.outcome is not Outcome.NONE:
        return found
    told = _told(asked, query, store)
    for units in (_SHARE, _STUFF) if asked.units == _MONEY and not told else ():
        told = told or _told(replace(asked, units=units), query, store)
    if told:
        findings = told
        if asked.is_count and all(map(is_total, findings)):
            kept = without_numberless(found, store).findings
            findings = shown_once(store, (*kept, *findings))
        return replace(
            found,
            outcome=Outcome.FOUND,
            sections=(Section(findings=findings),),
            nearest=(),
            missing=(),
        )
    if not asked.is_count or found.outcome is not Outcome.FOUND:
        return found
    return without_numberless(found, store)


def _told(asked: _Asked, query: QuoteQuery, store: FactStore) -> tuple[Finding, ...]:
    """Give what tells it; of "last year", what speaks of that year, too."""
    if not (asked.rest or asked.fate):
        return ()
    told = shown_once(store, _all_telling(asked, query, store))
    if told or not (query.since or query.until):
        return told
    asked = replace(asked, fate="", is_said=True)
    return shown_once(
        store, _telling(asked, replace(query, since=None, until=None), store)
    )


def _all_telling(
    asked: _Asked, query: QuoteQuery, store: FactStore
) -> Iterator[Finding]:
    """Yield what tells it, then what tells it with another word: "destroyed"."""
    told = list(_telling(asked, query, store))
    for finding in told:
        yield finding
        yield from also_counted(finding, store)
    for at, word in enumerate(asked.rest if told or asked.units else ()):
        for phrase in filter(content_words, paraphrases(word)):
            rest = (*asked.rest[:at], phrase, *asked.rest[at + 1 :])
            yield from _telling(replace(asked, rest=rest, is_said=True), query, store)


# --------------------------------------------------------------- the question


def _read(turn: str, topic: str = "") -> _Asked | None:
    """Read a question as the statement that would answer it.

    Of "how long will it take", what "it" is stands in the topic.
    """
    asks = _ASKS.search(turn)
    if asks is None:
        return _read_price(turn)
    if asks[1] is None:
        rest = _without_worth(turn[asks.end() :]) or _without_worth(topic)
        units = _SHARE if asks[2] else _MONEY
        is_change = any(stem(word.lower()) in _CHANGES for word in rest)
        return _Asked(rest, units=units, is_said=is_change) if rest else None
    unit = _ANY_OF.get(asks[1].lower(), "")
    asked = _read_count(f"{_ANY_NUMBER}{unit}{turn[asks.end() :]}")
    if asked and unit:  # "how long will the talks last"
        rest = _lasting(turn) or _lasting(topic)
        return replace(asked, rest=rest, fate="") if rest else None
    return replace(asked, is_count=True) if asked else None


def _lasting(asked: str) -> tuple[str, ...]:
    words = without_idle(word.span.of(asked) for word in content_words(asked))
    told = _LASTING | _SPEAKING
    return tuple(word for word in words if stem(word.lower()) not in told)


# "What will the roof cost", "what's the price of bread": how much.
_PRICE = re.compile(
    r"\bwhat(?:['’]?s| is| was| will| would| does| did)\b"
    r"(?P<of>.*?)\b(?:costs?|price)\b",
    re.IGNORECASE,
)


def _read_price(turn: str) -> _Asked | None:
    asks = _PRICE.search(turn)
    rest = _without_worth(turn[asks.start("of") :]) if asks is not None else ()
    return _Asked(rest, units=_MONEY) if rest else None


def _without_worth(asked: str) -> tuple[str, ...]:
    words = without_idle(word.span.of(asked) for word in content_words(asked))
    return tuple(word for word in words if stem(word.lower()) not in _WORTH)


_CHANGES = frozenset(  # of what changes so much, the sentence says how
    map(stem, "rise fall grow drop jump climb increase decrease decline gain".split())
)
_WORTH = frozenset(
    map(stem, "cost costs price worth value valued pay paid get gets got".split())
)


_LASTING = frozenset(map(stem, "last take run go continue stay long".split()))
_SPEAKING = frozenset(map(stem, "say said speak spoke talk tell told".split()))


def _read_count(line: str) -> _Asked | None:
    """Read what "9 people died in the storm" counts."""
    figure = next(_figures_of(line), None)
    if figure is None or figure.span.start or _is_money(figure):
        return None
    head, fate = _matter(figure, line)
    named = figure.counted or figure.span
    beside = f"{line[: named.start]} {line[named.end :]}"
    words = (word.span.of(beside) for word in content_words(beside))
    rest = tuple(
        word
        for word in without_idle(words)
        if word != _ANY_NUMBER
        and not _tells_fate(word)
        and stem(word.lower()) not in _SPEAKING
    )
    return _Asked(rest, head, fate)


def _figures_of(line: str) -> Iterator[Figure]:
    span = Span(0, len(line))
    return iter(find_figures(Article(id=ArticleId(""), text=line, paragraphs=(span,))))


def _matter(figure: Figure, text: str) -> tuple[str, str]:
    """Give what a figure counts, and what befell them if they are people."""
    head, _, fate = matter_of(figure, text, figure.sentence).key.partition(" ")
    return head, fate


def _tells_fate(word: str) -> bool:
    """Tell what befalls people by any of its words: "killed", "died", "toll"."""
    line = f"{_ANY_NUMBER} people {word}"
    return any(_matter(figure, line)[1] for figure in _figures_of(line))


# ----------------------------------------------------------------- the answer

# What is looked for where nothing but a fate is asked for.
_TOLD_BY = {
    "dead": "died killed dead deaths toll",
    "hurt": "injured hurt wounded",
    "held": "arrested detained",
    "moved": "evacuated displaced homeless fled",
}


def _telling(asked: _Asked, query: QuoteQuery, store: FactStore) -> Iterator[Finding]:
    """Yield the sentences that tell it: those with most of the words first."""
    told = [
        statement
        for article in _candidates(asked, query, store)
        for statement in _sentences(asked, article, store)
        if is_of_days(statement, query, store)
    ]
    told.sort(key=lambda one: len(_unsaid(asked.rest, _text(one, store))))
    for statement in told:
        yield statement_finding(store, statement)


def _candidates(
    asked: _Asked, query: QuoteQuery, store: FactStore
) -> Sequence[ArticleId]:
    held = find_articles(query.article, store) if query.article else None
    typed = asked.rest or _TOLD_BY.get(asked.fate, query.words).split()
    ids: dict[ArticleId, None] = {}
    for line in (" ".join(typed), *(typed if asked.fate else ())):
        hits = store.index.search(
            line,
            limit=_MOST_HITS,
            among=lambda one: is_statement(one) and is_of_days(one, query, store),
        )
        ids |= dict.fromkeys(hit.document.article for hit in hits)
    return [one for one in ids if held is None or one in held][:_MOST_ARTICLES]


def _sentences(
    asked: _Asked, article: ArticleId, store: FactStore
) -> Iterator[Statement]:
    """Yield the sentences of an article that tell a figure of what is asked about."""
    sheet = store.sheets[article]
    text = sheet.article.text
    is_on_it = bool(asked.fate) and _is_on(asked.rest, sheet.article)
    spans = [f.span for f in sheet.figures if asked.is_told_by(f, text)]
    for statement in sheet.statements:
        said = store.cite(article, statement.span)
        is_told = any(statement.span.holds(span) for span in spans)
        is_told = is_told and (is_on_it or _speaks_of(asked, statement, sheet.article))
        if is_told or (asked.is_told_of(said.text) and numbers_it(said, store)):
            yield statement


def _speaks_of(asked: _Asked, statement: Statement, article: Article) -> bool:
    """Tell a sentence of what is asked about, by itself or where it stands.

    "It has 24 beds" speaks of what the paragraph has told so far; a sentence with
    half of the words, of what the title and the lead tell.
    """
    text = article.text
    lacking = _unsaid(asked.rest, statement.span.of(text))
    if not lacking or asked.is_said:
        return not lacking
    before = next((p for p in article.paragraphs if p.holds(statement.span)), None)
    if before and not _unsaid(lacking, text[before.start : statement.span.start]):
        return True
    is_half = len(lacking) <= (1 - _ON_IT) * len(asked.rest)
    return is_half and not _unsaid(lacking, _opening(article))


def _is_on(rest: Sequence[str], article: Article) -> bool:
    """Tell an article on what is asked about by its title and its lead."""
    lacking = _unsaid(rest, _opening(article))
    return len(lacking) <= (1 - _ON_IT) * len(rest)


def _opening(article: Article) -> str:
    lead = " ".join(p.of(article.text) for p in article.paragraphs[:_LEAD])
    return f"{article.title} {lead}"


def _text(statement: Statement, store: FactStore) -> str:
    return statement.span.of(store.articles[statement.article].text)


def _unsaid(words: Sequence[str], text: str) -> tuple[str, ...]:
    keys = [word.key for word in content_words(text)]
    said = {stem(key) for whole in keys for key in (whole, *parts(whole))}
    return tuple(
        word
        for word in words
        if any(stem(part.key) not in said for part in content_words(word))
    )
