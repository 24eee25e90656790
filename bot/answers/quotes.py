"""Answers who said what: by speaker, topic, remembered words, article, date."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from bot.answers.absences import answer_absences, asks_absence
from bot.answers.amounts import printing, read_amounts, unsaid
from bot.answers.check import answer_check, is_of_another
from bot.answers.findings import (
    document_finding,
    nearest,
    shown_once,
)
from bot.answers.lines import answer_line
from bot.answers.naming import meant
from bot.answers.opposites import opposites_marked
from bot.answers.otherwise import answer_otherwise, answer_reasons, with_reasons
from bot.answers.passages import answer_beside, answer_passage, said_beside
from bot.answers.recall import abstain, said_by_others, supporting
from bot.answers.retold import answer_retold
from bot.answers.scope import (
    asked_days,
    find_articles,
    is_dated,
    is_of_days,
    is_printed_before,
    newest_first,
    undated,
)
from bot.answers.silences import answer_silences, asks_silence
from bot.answers.utterances import list_quotes, show_quotes
from bot.answers.whom import also_called, called_so, is_in_full, speakers_meant
from bot.dialogue import (
    Answer,
    CheckQuery,
    Outcome,
    QuoteQuery,
    Section,
    Suggestion,
)
from bot.grammar import command_of
from bot.model import ArticleId, Quote, QuoteKind, SpeakerKind, Statement
from bot.resolve import Name
from bot.search import Hit, content_words
from bot.store import Document, FactStore, is_statement
from bot.text import words

INTENT = "quote"

_MOST_HITS = 200
_NEAREST = 3
_CLAIMED_WORDS = 4  # fewer may stand in anybody's words by chance
_MARKS = frozenset('"“”„«»')

_Fits = Callable[[Document], bool]


def answer_quotes(query: QuoteQuery, store: FactStore) -> Answer:
    """Answer with the quotations that fit every part of the question."""
    if query.also:
        return _of_each(query, store)
    found = with_reasons(_one_speakers(query, store), query.words, store)
    if found.outcome is Outcome.NONE and (query.since or query.until):
        return _of_other_days(query, store) or found
    return found


def _of_other_days(query: QuoteQuery, store: FactStore) -> Answer | None:
    """Tell that it is the days which nothing held fits; None: it is more."""
    elsewhen = _one_speakers(replace(query, since=None, until=None), store)
    if not elsewhen.findings:
        return None
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=(asked_days(query),),
        nearest=elsewhen.findings[:_NEAREST],
        notes=tuple(undated(query, store)),
    )


def _one_speakers(query: QuoteQuery, store: FactStore) -> Answer:
    names = speakers_meant(query.speaker, store) if query.speaker else ()
    persons = [name for name in names if is_in_full(name)]
    unquoted = also_called(query.speaker, names, store)
    if len(persons) + len(unquoted) > 1:
        return _which(query, persons, unquoted, store)
    if query.speaker and not names:
        told = _said_by(called_so(query.speaker, store), query, store)
        return told if told.findings else _nobody(query, store)
    return _said_by(names, query, store)


def _said_by(names: Sequence[Name], query: QuoteQuery, store: FactStore) -> Answer:
    """Answer with what these said; with anybody's words where none is named."""
    articles = find_articles(query.article, store) if query.article else None
    if articles == ():
        return Answer(
            intent=INTENT,
            outcome=Outcome.NONE,
            missing=(query.article,),
            notes=(f"no article or outlet held is called “{query.article}”",),
        )
    if _topic(query):
        return _searched(query, store, _fitting(names, articles, query, store))
    said = _said(names, articles, query, store)
    return list_quotes(
        query, store, filter(_fitting(names, articles, query, store), said)
    )


def _said(
    names: Sequence[Name],
    articles: Sequence[ArticleId] | None,
    query: QuoteQuery,
    store: FactStore,
) -> Iterator[Quote]:
    """Give the quotations that may fit, by whichever part of a question has fewest."""
    if query.speaker:
        for form in {
            form for name in names for form in (name.canonical, *name.aliases)
        }:
            yield from store.quotes_by.get(form, ())
    else:
        for article_id in newest_first(store) if articles is None else articles:
            if is_dated(article_id, query, store):
                yield from store.sheets[article_id].quotes


def _fitting(
    names: Sequence[Name],
    articles: Sequence[ArticleId] | None,
    query: QuoteQuery,
    store: FactStore,
) -> Callable[[Document], bool]:
    """Give what tells a quotation that fits all parts of a question but its topic."""
    within = None if articles is None else frozenset(articles)

    def fits(document: Document) -> bool:
        return (
            isinstance(document, Quote)
            and _is_offered(document)
            and (not query.speaker or _is_by(document, names))
            and (within is None or document.article in within)
            and is_dated(document.article, query, store)
        )

    return fits


def _topic(query: QuoteQuery) -> str:
    """Give what is asked about; empty where no word of it says anything."""
    topic = f"{query.words} {query.about}".strip()
    return topic if content_words(topic) else ""


def _of_each(query: QuoteQuery, store: FactStore) -> Answer:
    """Answer for each of several speakers, and say who of them is silent."""
    speakers = (query.speaker, *query.also)
    answers = [
        answer_quotes(replace(query, speaker=speaker, also=()), store)
        for speaker in speakers
    ]
    told = [answer for answer in answers if answer.findings]
    if not told:
        return _none_of(answers)
    silent = [
        speaker
        for speaker, answer in zip(speakers, answers, strict=True)
        if not answer.findings
    ]
    subject = f" on {query.about or query.words}" if _topic(query) else ""
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND,
        sections=tuple(section for answer in told for section in answer.sections),
        missing=tuple(s for s in silent if not meant(s, store.speakers)),
        suggestions=tuple(s for answer in answers for s in answer.suggestions),
        notes=tuple(f"nothing from {speaker}{subject}" for speaker in silent),
    )


def _none_of(answers: Sequence[Answer]) -> Answer:
    """Join what several speakers' cuttings lack, each word and finding once."""
    return replace(
        next((a for a in answers if a.outcome is Outcome.ASK), answers[0]),
        missing=tuple(dict.fromkeys(word for a in answers for word in a.missing)),
        nearest=answers[0].nearest or answers[-1].nearest,
    )


def _which(
    query: QuoteQuery,
    persons: Sequence[Name],
    unquoted: Sequence[str],
    store: FactStore,
) -> Answer:
    """Ask which of several persons was meant; not, where one alone spoke of it."""
    does = {name.canonical: f"what {name.canonical} said" for name in persons}
    so = "so too, and" if persons else "so, and"
    does |= {name: f"{name} is called {so} is not quoted" for name in unquoted}
    if _topic(query):
        answers = [_said_by((name,), query, store) for name in persons]
        told = [a for a in answers if a.findings and a.verdict is None]
        if len(told) == 1:
            return told[0]
    return Answer(
        intent=INTENT,
        outcome=Outcome.ASK,
        suggestions=tuple(
            Suggestion(command=command_of(replace(query, speaker=name)), does=told)
            for name, told in does.items()
        ),
    )


def _nobody(query: QuoteQuery, store: FactStore) -> Answer:
    """Say that nobody of that name is quoted, and where the name does stand."""
    topic = f"{query.words} {query.about}"
    silent = _kept_silent(query, store)
    if silent is not None:
        return silent
    hits = store.index.search(query.speaker, limit=20, among=is_statement)
    mentions = [hit for hit in hits if not hit.missing]
    return Answer(
        intent=INTENT,
        outcome=Outcome.NONE,
        missing=(query.speaker, *store.holds(topic)),
        nearest=nearest(store, [*said_by_others(topic, store), *mentions]),
    )


def _kept_silent(query: QuoteQuery, store: FactStore) -> Answer | None:
    """Tell that a speaker would not speak of what is asked; None: no paper does."""
    if not query.speaker:
        return None
    topic = f"{query.words} {query.about}"
    fits = _telling(replace(query, speaker=""), store, is_statement)
    persons = filter(is_in_full, speakers_meant(query.speaker, store))
    whom = next((name.canonical.split()[-1] for name in persons), query.speaker)
    return answer_silences(topic, whom, store, fits=fits)


def _is_offered(quote: Quote) -> bool:
    """Leave out scare quotes: a word or two in marks that nobody is given."""
    return quote.attribution is not None or quote.kind is QuoteKind.DIRECT


def _is_by(quote: Quote, names: Iterable[Name]) -> bool:
    if quote.attribution is None:
        return False
    speaker = quote.attribution.speaker
    return any(
        speaker.kind is name.kind and speaker.name in (name.canonical, *name.aliases)
        for name in names
    )


def _searched(query: QuoteQuery, store: FactStore, fits: _Fits) -> Answer:
    topic = _topic(query)
    hits = store.index.search(topic, limit=_MOST_HITS, among=fits)
    fitting = supporting(topic, hits, store, is_line=not query.about)
    told = _of_silence(query, topic, store, fits)
    if told is None and not query.about:
        told = answer_line(topic, hits, fitting, store)
    if told is not None:
        return told
    if fitting:
        documents = (hit.document for hit in fitting)
        quotes = [document for document in documents if isinstance(document, Quote)]
        shown = show_quotes(store, quotes, fitting[0].missing)
        if all(quote.kind is QuoteKind.INDIRECT for quote in quotes):
            shown = _with_articles_words(shown, query, topic, store)
        return opposites_marked(shown, asked=query.words)
    told = (
        _kept_silent(query, store)
        or _of_another(query, store)
        or _in_articles_words(query, topic, store)
        or answer_otherwise(topic, store, _telling(query, store, fits), intent=INTENT)
        or answer_reasons(topic, store, _telling(query, store, fits), intent=INTENT)
        or answer_retold(topic, store, _telling(query, store, fits), intent=INTENT)
        or _in_passage(query, topic, store, fits)
        or _of_one_named(query, store)
    )
    return told or abstain(topic, store, hits, _told_of(query, topic, store, fits))


def _in_passage(
    query: QuoteQuery, topic: str, store: FactStore, fits: _Fits
) -> Answer | None:
    """Tell by sentences in a row what none of them tells by itself."""
    if query.speaker:
        is_subject = bool(query.about)
        return answer_beside(topic, store, fits, intent=INTENT, is_subject=is_subject)
    return answer_passage(topic, store, _telling(query, store, fits), intent=INTENT)


def _of_silence(
    query: QuoteQuery, topic: str, store: FactStore, fits: _Fits
) -> Answer | None:
    """Tell who would not speak or did not come, where that is asked."""
    if query.speaker:
        return None
    told, telling = None, _telling(query, store, fits)
    if asks_silence(topic):
        told = answer_silences(topic, "", store, fits=telling)
    if told is None and asks_absence(topic):
        return answer_absences(topic, store, fits=telling, intent=INTENT)
    return told


def _telling(query: QuoteQuery, store: FactStore, fits: _Fits) -> _Fits:
    """Give what tells a cutting that may answer: of a speaker, only quotations."""
    if query.speaker:
        return fits
    articles = find_articles(query.article, store) if query.article else None
    return lambda one: (
        is_statement(one)
        and (articles is None or one.article in articles)
        and is_of_days(one, query, store)
        and not (query.is_said and is_printed_before(one, query, store))
    )


_MOST_NAMED = 3  # words of a name among free words
_MOST_WITH_NAME = 24  # words: with more it is a text


def _of_one_named(query: QuoteQuery, store: FactStore) -> Answer | None:
    """Read `/quote roe lighthouse` as what Roe said of it, where else it is nothing.

    The name stands at either end of the words.
    """
    typed = query.words.split()
    if query.speaker or query.about or not 1 < len(typed) <= _MOST_WITH_NAME:
        return None
    for size in range(min(_MOST_NAMED, len(typed) - 1), 0, -1):
        for name, rest in (
            (typed[:size], typed[size:]),
            (typed[-size:], typed[:-size]),
        ):
            names = meant(" ".join(name), store.speakers)
            if names and all(one.kind is SpeakerKind.PERSON for one in names):
                asked = replace(query, speaker=" ".join(name), words=" ".join(rest))
                found = _one_speakers(asked, store)
                if found.outcome is Outcome.FOUND and found.verdict is None:
                    return found
    return None


def _with_articles_words(
    shown: Answer, query: QuoteQuery, topic: str, store: FactStore
) -> Answer:
    """Add the sentences that tell as much as reports do, where nobody is quoted."""
    more = _in_articles_words(query, topic, store)
    if more is None:
        return shown
    findings = shown_once(store, (*shown.findings, *more.findings))
    if len(findings) == len(shown.findings):
        return shown
    return replace(shown, sections=(Section(findings=findings),))


def _in_articles_words(
    query: QuoteQuery, topic: str, store: FactStore
) -> Answer | None:
    """Tell what no one is quoted on by the sentences that hold all of it."""
    if query.speaker:
        return None
    fits = _telling(query, store, lambda _: True)
    hits = store.index.search(topic, limit=_MOST_HITS, among=fits)
    told = [hit.document for hit in hits if hit.supported and not hit.missing]
    told = told or [one for one in _of_worth(topic, store) if fits(one)]
    if not told:
        return None
    findings = shown_once(store, (document_finding(store, one) for one in told))
    return Answer(
        intent=INTENT, outcome=Outcome.FOUND, sections=(Section(findings=findings),)
    )


def _of_worth(topic: str, store: FactStore) -> list[Statement]:
    """Give the sentences that print an amount in other figures: £70m for £70 million.

    With all the words that stand beside it.
    """
    asked = read_amounts(topic)
    if not asked.worths:
        return []
    told = printing(asked, store).values()
    return [one for one in told if not unsaid(asked.rest, one, store)]


def _told_of(
    query: QuoteQuery, topic: str, store: FactStore, fits: _Fits
) -> list[Hit[Document]]:
    """Give what speaks of both the speaker and the topic, and what was said beside."""
    if not query.speaker:
        return []
    asked = f"{query.speaker} {topic}"
    hits = store.index.search(asked, limit=_NEAREST, among=is_statement)
    told = [hit for hit in hits if not hit.missing]
    beside = said_beside(topic, store, fits)
    near = (Hit(document=one, score=0, supported=(), missing=()) for one in beside)
    return [*told, *near]


def _of_another(query: QuoteQuery, store: FactStore) -> Answer | None:
    """Tell words that a speaker is asked to have said, and somebody else did."""
    said = _topic(query).strip(' "“”')
    if not query.speaker or sum(1 for _ in words(said)) < _CLAIMED_WORDS:
        return None
    if not _MARKS.isdisjoint(said):
        return None
    claimed = meant(query.speaker, store.speakers)
    name = claimed[0].canonical if len(claimed) == 1 else query.speaker
    checked = answer_check(CheckQuery(words=f"{name}: “{said}”"), store)
    return checked if is_of_another(checked) else None
