"""Holds words against what is printed: verbatim, altered, or not found.

Every quoted run is judged by itself, and so is the name it is given to. A
word changed, lost or added is shown; a "not" is called out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answers.findings import ONLY_SPELLING, document_finding, nearest
from bot.answers.naming import meant
from bot.dialogue import (
    Answer,
    Change,
    CheckQuery,
    Finding,
    Outcome,
    Section,
    Verdict,
    Voice,
)
from bot.model import Article, ArticleId, Quote, Span, SpeakerKind, Statement
from bot.resolve import PRONOUNS, bare, is_same_name
from bot.search import NEGATIONS, Hit, content_words, stem
from bot.store import Document, FactStore, Order, order_of
from bot.text import keys, sentences, words
from bot.wording import (
    Match,
    compare,
    differs_in_punctuation,
    is_same_but_for_spelling,
    is_same_wording,
    locate,
    with_changed_ends,
)

INTENT = "quote"

# A run in marks, as typed: straight, curly or angled double marks. Single marks
# are apostrophes too often to part a question by.
_RUN = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]?")
# Below this share of words in common it is another sentence; of a few words
# more must agree.
_ALTERED_SHARE = 0.55
_FEW_WORDS = 5
_FEW_ALTERED_SHARE = 0.75
_MOST_HITS = 40
_MOST_RUNS = 8  # checked of one message, each of them once,
_MOST_LOOKED_AT = 120  # and hits that all of them are held against
_MOST_NAME = 8  # words beside the runs that may name a speaker
_FEW_HITS = 6
_SHARED = 0.5  # for each word lacking: what shares less is not near
_MOST_PRINTS = 3

_CUES = "says?|said|told|adds?|added|claims?|claimed|tweets?|tweeted|writes?|wrote"
# Without marks, a name of a few words before or after a cue is a claim:
# "Roe said we will rise", "We will rise, said Roe".
_CLAIM_BEFORE = re.compile(
    rf"\s*((?:[\w.’'-]+ ){{1,5}}?)"
    rf"(?:told(?: [\w.’'-]+){{1,4}}(?::\s*| that )|(?:{_CUES})(?: that)?[\s:,]+)(?=\w)",
    re.IGNORECASE,
)
_CLAIM_AFTER = re.compile(
    rf",\s*(?:(?:{_CUES}) ([\w.’' -]{{2,60}})|([\w.’' -]{{2,60}}?) (?:{_CUES}))"
    r"[\s.?!]*$",
    re.IGNORECASE,
)
# What stands beside a run in marks and is no part of a name.
_NO_NAME = frozenset(
    "say says said tell told add adds added claim claims claimed tweet tweets "
    "tweeted write writes wrote did do does has have is was were really ever "
    "actually that check this it right true correct quote by from according to "
    "and or in on at with as".split()
)


@dataclass(frozen=True, slots=True)
class _Claim:
    """The words to check, and whom the asker gives them to, if anyone."""

    runs: tuple[str, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Print:
    """What prints a run, and where it does."""

    document: Document
    article: Article
    match: Match

    @property
    def text(self) -> str:
        return self.match.span.of(self.article.text)


def answer_check(query: CheckQuery, store: FactStore) -> Answer:
    """Answer with a verdict for each run, and the gravest for all of them."""
    claim = _understood(query.words, store)
    asked = tuple(dict.fromkeys(claim.runs))
    runs = asked[:_MOST_RUNS]
    most = min(_MOST_HITS, _MOST_LOOKED_AT // len(runs))
    checked = [_checked(run, claim.speaker, store, most) for run in runs]
    verdicts = {section.verdict for section in checked}
    found = any(section.findings for section in checked)
    return Answer(
        intent=INTENT,
        outcome=Outcome.FOUND if found else Outcome.NONE,
        sections=tuple(checked),
        verdict=next((v for v in _GRAVEST if v in verdicts), Verdict.NOT_FOUND),
        missing=() if found else store.holds(query.words),
        nearest=() if found else nearest(store, _hits(runs, store)),
        notes=tuple(_left_out(len(runs), len(asked))),
    )


def _left_out(checked: int, asked: int) -> Iterable[str]:
    if checked < asked:
        yield f"checked: the first {checked} of {asked} quotations"


_GRAVEST = (
    Verdict.NOT_FOUND,
    Verdict.MISATTRIBUTED,
    Verdict.ALTERED,
    Verdict.VERBATIM,
)


def _hits(runs: Sequence[str], store: FactStore) -> list[Hit[Document]]:
    hits = (hit for run in runs for hit in store.index.search(run, limit=_FEW_HITS))
    return [hit for hit in hits if len(hit.supported) >= _SHARED * len(hit.missing)]


# --------------------------------------------------------- what was asked about


def _understood(asked: str, store: FactStore) -> _Claim:
    runs = [Span(*found.span(1)) for found in _RUN.finditer(asked)]
    worded = [span for span in runs if any(words(span.of(asked)))]
    if worded:
        beside = _beside(asked, worded)
        return _Claim(tuple(run.of(asked) for run in worded), _name(beside, store))
    return _unmarked_claim(asked, store)


def _beside(asked: str, runs: Sequence[Span]) -> list[str]:
    """Give the stretches of a question before, between and after the runs."""
    bounds = [0, *(at for run in runs for at in (run.start, run.end)), len(asked)]
    return [asked[bounds[i] : bounds[i + 1]] for i in range(0, len(bounds), 2)]


def _name(stretches: Iterable[str], store: FactStore) -> str:
    """Give the name that stands beside the runs; empty where none does."""
    for stretch in stretches:
        kept = [w.span.of(stretch) for w in words(stretch) if w.key not in _NO_NAME]
        name = " ".join(kept)
        if name and len(kept) <= _MOST_NAME and _is_name(name, store):
            return name
    return ""


def _is_name(name: str, store: FactStore) -> bool:
    if bare(name) in PRONOUNS:
        return False
    known = meant(name, store.speakers) or meant(name, store.visitors)
    return bool(known) or all(part[0].isupper() for part in name.split())


def _unmarked_claim(asked: str, store: FactStore) -> _Claim:
    """Part words without marks from the name beside them, or the pronoun."""
    before, after = _CLAIM_BEFORE.match(asked), _CLAIM_AFTER.search(asked)
    if before and (said := _claimant(before[1], store)) is not None:
        return _Claim((asked[before.end() :],), said)
    if after and (said := _claimant(after[1] or after[2], store)) is not None:
        return _Claim((asked[: after.start()],), said)
    return _Claim((asked,))


def _claimant(typed: str, store: FactStore) -> str | None:
    """Give a name, empty for a pronoun; None where the words are neither."""
    name = typed.strip()
    if bare(name) in PRONOUNS:
        return ""
    return name if _is_name(name, store) else None


# ------------------------------------------------------------------ what stands


def _checked(run: str, claimed: str, store: FactStore, most: int) -> Section:
    """Judge a run by its closest prints among the best `most` hits."""
    prints = _prints(run, store, most)
    if not prints:
        return Section(asked=run, verdict=Verdict.NOT_FOUND)
    judged = [_judged(run, printed, store) for printed in prints]
    is_verbatim = is_same_wording(judged[0].changes)
    verdict = Verdict.VERBATIM if is_verbatim else Verdict.ALTERED
    told = _given_to(claimed, prints, store) if claimed else ""
    if told.startswith(_OTHERS):
        verdict = Verdict.MISATTRIBUTED
    return Section(asked=run, verdict=verdict, subtitle=told, findings=tuple(judged))


def _prints(run: str, store: FactStore, most: int) -> list[_Print]:
    """Find where a run stands: its closest prints, one an utterance.

    A quotation is preferred to the same words in an article's own voice.
    """
    least = _FEW_ALTERED_SHARE if _is_short(run) else _ALTERED_SHARE
    told = _stems(run)
    found = []
    for hit in store.index.search(run, limit=most):
        article, within = _place(hit.document, store)
        match = _located(run, told, article.text, within)
        if match is not None and match.share >= least:
            span = with_changed_ends(run, article.text, match.span, within=within)
            whole = replace(match, span=span)
            found.append(_Print(hit.document, article, whole))
    found.sort(key=lambda p: (-p.match.share, order_of(p.document)))
    best = [p for p in found if p.match.share == found[0].match.share]
    return _shown_once(best, store)[:_MOST_PRINTS]


def _located(run: str, told: set[str], text: str, within: Span) -> Match | None:
    """Find the closest words; those that deny the run before some that lack a word.

    “You did not open a gate. You opened a country” says no “You opened a gate”, and
    its first sentence tells that. `told` are the run's stems.
    """
    match = locate(run, text, within=within)
    if match is None or told <= _stems(match.span.of(text)):
        return match
    for sentence in sentences(text, within):
        words_there = sentence.of(text)
        if not NEGATIONS.isdisjoint(keys(words_there)) and told <= _stems(words_there):
            denial = locate(run, text, within=sentence)
            return denial and replace(denial, share=max(denial.share, match.share))
    return match


def _stems(text: str) -> set[str]:
    return {stem(word.key) for word in content_words(text)}


def _is_short(run: str) -> bool:
    return sum(1 for _ in words(run)) < _FEW_WORDS


def _place(document: Document, store: FactStore) -> tuple[Article, Span]:
    """Give where a document's words stand; a sentence has its paragraph."""
    article = store.articles[document.article]
    if isinstance(document, Quote):
        return article, document.span
    around = (p for p in article.paragraphs if p.holds(document.span))
    return article, next(around, document.span)


def _shown_once(prints: Iterable[_Print], store: FactStore) -> list[_Print]:
    """Drop a print whose words another one shows better.

    A sentence gives way to the quotation in it, a quotation to the first print
    of its utterance.
    """
    kept: list[_Print] = []
    told: set[Order] = set()
    places: list[tuple[ArticleId, Span]] = []
    for found in prints:
        if isinstance(found.document, Quote):
            is_shown = order_of(found.document) in told
            utterance = (found.document, *store.prints(found.document).quotes)
            told.update(map(order_of, utterance))
        else:
            is_shown = bool(store.spoken_at(found.article.id, found.match.span))
        is_shown = is_shown or any(
            found.article.id == article and found.match.span.touches(span)
            for article, span in places
        )
        if not is_shown:
            kept.append(found)
            places.append((found.article.id, found.match.span))
    return kept


def _judged(run: str, printed: _Print, store: FactStore) -> Finding:
    """Give the print with each word that differs from the run."""
    changes = compare(printed.text, run)
    finding = document_finding(store, printed.document)
    own: tuple[str, ...] = ()
    if isinstance(printed.document, Statement):
        own = ("printed without quotation marks: the article's own words",)
    notes = (*own, *_remarks(printed.text, run, changes), *finding.notes)
    return replace(finding, changes=changes, notes=notes)


def _remarks(printed: str, run: str, changes: Sequence[Change]) -> Iterable[str]:
    if any(change.is_negation for change in changes):
        yield "a negation differs: the words say the opposite"
    if not is_same_wording(changes) and is_same_but_for_spelling(changes):
        yield ONLY_SPELLING
    if is_same_wording(changes) and differs_in_punctuation(printed, run):
        yield "the words are the same, the punctuation differs"


# ------------------------------------------------------------------ who said it

_OTHERS = "The cuttings give these words to "


def is_of_another(answer: Answer) -> bool:
    """Tell whether all that was checked stands word for word, as another's."""
    return answer.verdict is Verdict.MISATTRIBUTED and all(
        section.verdict is Verdict.MISATTRIBUTED
        and all(is_same_wording(finding.changes) for finding in section.findings)
        for section in answer.sections
    )


def _given_to(claimed: str, prints: Iterable[_Print], store: FactStore) -> str:
    """Say whom the prints give the words to, where it isn't the claimed name.

    A speaker who is not certain ("he") contradicts nobody.
    """
    voices = [voice for p in prints for voice in _voices(p, store)]
    certain = [v for v in voices if v.kind is not SpeakerKind.UNRESOLVED]
    if any(_is_claimed(claimed, voice, store) for voice in certain):
        return ""
    if not certain:
        return f"No cutting says whether it was {claimed}"
    names = ", ".join(dict.fromkeys(voice.name for voice in certain))
    return f"{_OTHERS}{names}, not to {claimed}"


def _voices(printed: _Print, store: FactStore) -> list[Voice]:
    documents: tuple[Document, ...] = (printed.document,)
    if isinstance(printed.document, Quote):
        documents += store.prints(printed.document).quotes
    return [voice for one in documents if (voice := store.voice(one))]


def _is_claimed(claimed: str, voice: Voice, store: FactStore) -> bool:
    if is_same_name(claimed, voice.name):
        return True
    return any(
        voice.name in (name.canonical, *name.aliases)
        for name in meant(claimed, store.speakers)
    )
