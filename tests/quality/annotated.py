"""Articles of our own pen and what must be found in them.

`articles/NAME.txt` is the article, every name and place in it invented;
`articles/NAME.gold` has a line for each stretch of speech:

    kind|speaker|words

`kind` is `direct` (a whole quotation), `part` (words in marks inside a
sentence), `indirect` (reported, without marks) or `nobody` (marks that nobody
speaks in). `words` stand once in the article; `start … end` means all from the
one to the other. `speaker` is the fullest name the article licenses; `?`: the
article names no one, so no person may be named; `?Name`: either that person
or nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from bot.corpus import parse_article
from bot.model import Article, Span

ARTICLES = Path(__file__).parent / "articles"
GAP = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A stretch of speech as a careful reader marks it."""

    kind: str
    speaker: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An article with all that is said in it."""

    article: Article
    expected: tuple[Expected, ...]


@cache
def read_annotated() -> tuple[Annotated, ...]:
    """Read all annotated articles, by name."""
    return tuple(_read(path) for path in sorted(ARTICLES.glob("*.txt")))


def digest() -> str:
    """Give a digest of the articles and their annotations."""
    seen = sha256()
    for path in sorted(ARTICLES.iterdir()):
        seen.update(path.name.encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()[:16]


def _read(path: Path) -> Annotated:
    text = path.read_text(encoding="utf-8")
    gold = path.with_suffix(".gold").read_text(encoding="utf-8")
    return Annotated(
        article=parse_article(path.stem, text),
        expected=tuple(_expected(path.stem, text, gold)),
    )


def _expected(name: str, text: str, gold: str) -> Iterator[Expected]:
    for number, line in enumerate(gold.splitlines(), 1):
        kind, speaker, words = line.split("|", 2)
        if kind not in {"direct", "part", "indirect", "nobody"}:
            raise ValueError(f"{name}.gold:{number}: no such kind: {kind}")
        first, _, last = words.partition(GAP)
        if text.count(first) != 1:
            raise ValueError(f"{name}.gold:{number}: not once in the text: {first}")
        start = text.index(first)
        end = start + len(first)
        if last:
            end = text.index(last, end) + len(last)
        yield Expected(kind=kind, speaker=speaker, span=Span(start, end))
