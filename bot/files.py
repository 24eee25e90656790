"""Articles and intents in folders, and what is shipped with the package.

Knows files; `decoding` knows their bytes. Refuses to know what a text says:
that is for `corpus` and `intents`. Whatever is wrong with a file is one line
that names it, and costs that file alone.
"""

import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path

from bot.corpus import parse_file
from bot.decoding import UndecodableError, decode, garbled_line
from bot.errors import CorpusError, Problem
from bot.model import Article
from bot.ports import Reading, Stream

ARTICLE_SUFFIX = ".txt"
"""Articles alone: a folder may hold a README.md beside them."""

MOST_BYTES = 5_000_000
"""More than any article, and about twenty seconds of reading: a larger file is a
whole archive in one, which would keep the newsroom waiting for minutes."""

_MOST_LINES = 100_000  # each costs a record: a list that long is no article


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Files read as text: by file name, in order of name, and what went wrong."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


class FolderSource:
    """The articles of a folder: one to a .txt file, its stem the article's id."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def stream(self, problems: list[Problem]) -> Stream:
        """Give every article, in order of its file's name; never raises."""
        notes = _Notes(problems)
        files = tuple(_files_in(self._path, ARTICLE_SUFFIX, notes))
        return Stream(self._articles(files, notes), len(files))

    def read(self) -> Reading:
        """Read every article, in order of id; never raises."""
        problems: list[Problem] = []
        ordered = sorted(self.stream(problems), key=lambda article: article.id)
        return Reading(articles=tuple(ordered), problems=tuple(sorted(problems)))

    def _articles(self, files: Sequence[Path], notes: "_Notes") -> Iterator[Article]:
        twins = _Twins()
        read: set[str] = set()
        taken = {_id_of(file) for file in files}
        first: set[str] = set()
        for file in files:
            wanted = _id_of(file)
            own = _free_id(wanted, taken) if wanted in first else wanted
            first.add(wanted)
            if own != wanted:
                taken.add(own)
                told = f"another file is article {wanted!r} already: read as {own!r}"
                notes.add(file, told, "rename one")
            if article := _load_article(file, own, notes):
                read.add(article.id)
                twins.note(file, article, notes)
                yield article
        _note_folders(self._path, notes)
        if not read and not notes.problems:
            notes.add(self._path, "holds no articles", "put .txt files there")


def count_left_alone(folder: Path) -> int:
    """Count the files of a folder that are no articles: hidden ones aside."""
    try:
        return sum(
            not entry.name.startswith(".") and entry.suffix.lower() != ARTICLE_SUFFIX
            for entry in folder.iterdir()
            if entry.is_file()
        )
    except OSError:
        return 0


def require_folder(folder: Path) -> None:
    """Raise `CorpusError` where a folder of articles can't be looked into at all."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        problem = Problem(
            where=_shown(folder),
            message=tell_why(error),
            remedy="name a folder of articles by --seeds or in CUTTINGS_SEEDS",
        )
        raise CorpusError(problem) from error


def read_file(path: Path) -> Reading:
    """Read one article from a file of any name; never raises."""
    notes = _Notes()
    article = _load_article(path, _id_of(path), notes)
    articles = (article,) if article else ()
    return Reading(articles=articles, problems=tuple(notes.problems))


def read_texts(folder: Path, suffix: str) -> Texts:
    """Read every file of `folder` that ends in `suffix`; never raises."""
    notes = _Notes()
    texts: dict[str, str] = {}
    for file in _files_in(folder, suffix, notes):
        text = _load_text(file, notes)
        if text is not None:
            texts[file.name] = text
    return Texts(texts=texts, problems=tuple(sorted(notes.problems)))


_IN_A_CLONE = {"manifest.yaml": "deploy/manifest.yaml"}


def shipped(name: str) -> Path:
    """Give where "seeds", "intents" or "manifest.yaml" stands.

    In an installed package that is inside it, in a clone at the repository's
    root.
    """
    package = Path(__file__).parent
    installed = package / "shipped" / name
    if installed.exists():
        return installed
    return package.parent / _IN_A_CLONE.get(name, name)


# --------------------------------------------------------------------- reading


@dataclass(slots=True)
class _Notes:
    """Collects what is wrong, file by file."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, path: Path, message: str, remedy: str, line: int = 0) -> None:
        problem = Problem(where=_shown(path), line=line, message=message, remedy=remedy)
        self.problems.append(problem)


@dataclass(frozen=True, slots=True)
class _Twins:
    """Tells articles that only seem to be two, from those that came before."""

    texts: dict[bytes, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def note(self, file: Path, article: Article, notes: _Notes) -> None:
        """Doubt a file with another's whole text, or another's name but for case."""
        words = " ".join(article.text.split())
        text = sha256(words.encode(errors="surrogatepass")).digest()
        name = article.id.casefold()
        same = self.texts.setdefault(text, article.id)
        alike = self.names.setdefault(name, article.id)
        if same != article.id:
            notes.add(
                file, f"is the same text as article {same!r}", "remove one of them"
            )
        if alike != article.id:
            notes.add(file, f"its name is article {alike!r} but for case", "rename one")


def _shown(path: Path) -> str:
    """Give a path that can be printed on one line, whatever bytes it is made of."""
    text = str(path).encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def _files_in(folder: Path, suffix: str, notes: _Notes) -> Iterator[Path]:
    """Yield the folder's files of that suffix, in order, hidden ones left out."""
    try:
        entries = sorted(folder.iterdir(), key=_in_order)
    except OSError as error:
        notes.add(folder, tell_why(error), "name a folder that can be read")
        return
    for entry in entries:
        if entry.suffix.lower() == suffix and not entry.name.startswith("."):
            yield entry


def _in_order(path: Path) -> tuple[str, bool, str]:
    """Order files by their stems; of two with one stem, ".txt" before ".TXT"."""
    return path.stem, path.suffix != path.suffix.lower(), path.name


def _note_folders(folder: Path, notes: _Notes) -> None:
    """Tell of folders inside that hold articles too: those are not read."""
    try:
        for inner in sorted(folder.iterdir()):
            if inner.is_dir() and not inner.name.startswith("."):
                _note_folder(inner, notes)
    except OSError:
        return  # told already, by whoever read the files


def _note_folder(folder: Path, notes: _Notes) -> None:
    held = sum(file.suffix.lower() == ARTICLE_SUFFIX for file in folder.iterdir())
    if held:
        told = f"is a folder of its own, and its {ARTICLE_SUFFIX} files are not read"
        notes.add(folder, told, f"move them to {_shown(folder.parent)}")


def _id_of(file: Path) -> str:
    """Give the id that an article's file asks for: "dup .txt" is as "dup.txt"."""
    return unicodedata.normalize("NFC", file.stem).strip() or file.stem


def _free_id(wanted: str, taken: AbstractSet[str]) -> str:
    """Give "good-2" where another file is "good" already."""
    return next(
        own for number in count(2) if (own := f"{wanted}-{number}") not in taken
    )


def _load_article(path: Path, article_id: str, notes: _Notes) -> Article | None:
    if not path.stem.isprintable():
        notes.add(path, "its name can't be printed", "rename it in letters and digits")
        return None
    text = _load_text(path, notes)
    if text is None:
        return None
    try:
        parsed = parse_file(article_id, text, where=_shown(path))
    except CorpusError as error:
        notes.problems.extend(error.problems)
        return None
    article = parsed.article
    notes.problems.extend(parsed.doubts)
    if not article.paragraphs:
        notes.add(path, "holds no story", "put the article's text there, or remove it")
        return None
    return article


def _load_text(path: Path, notes: _Notes) -> str | None:
    """Give a file's text, line ends as they are; None, and a note, if it has none."""
    data = _load_bytes(path, notes)
    if data is None:
        return None
    try:
        decoded = decode(data)
    except UndecodableError as error:
        notes.add(path, str(error), "save it as UTF-8 text", error.line)
        return None
    if not decoded.text.strip():
        notes.add(path, "is empty", "put the article's text there, or remove it")
        return None
    if decoded.text.count("\n") > _MOST_LINES:
        notes.add(path, "has over 100,000 lines", "split it into its articles")
        return None
    if decoded.encoding:
        notes.add(
            path,
            f"is not UTF-8 and was read as {decoded.encoding}",
            "look it over and save it as UTF-8",
        )
    if line := garbled_line(decoded.text):
        told = "holds signs that were decoded wrongly before it was saved"
        notes.add(path, told, "save it anew from the original as UTF-8", line)
    return decoded.text


def _load_bytes(path: Path, notes: _Notes) -> bytes | None:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "no ordinary file"
            notes.add(path, f"is {kind}, not a text file", "move or rename it")
            return None
        if status.st_size > MOST_BYTES:
            size = f"{status.st_size / 1_000_000:,.0f} MB"
            told = f"holds {size}, far more than an article, and was not read"
            notes.add(path, told, "split it into its articles")
            return None
        return path.read_bytes()
    except OSError as error:
        notes.add(path, tell_why(error), "mend or remove it")
        return None


def tell_why(error: OSError) -> str:
    """Say in plain words why a file or folder can't be read."""
    if isinstance(error, FileNotFoundError):
        return "isn't there, or is a link to nothing"
    return f"can't be read ({(error.strerror or type(error).__name__).lower()})"
