"""Real folders: what loads, and the one line for what does not."""

import os
import unicodedata
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.errors import CorpusError, Problem
from bot.files import (
    MOST_BYTES,
    FolderSource,
    count_left_alone,
    read_file,
    read_texts,
    require_folder,
    shipped,
)

NOBODY = 65534

GOOD = "The harbour board met on Monday.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


def problem_of(folder):
    """Give the single problem of a folder whose good article still loads."""
    reading = FolderSource(folder).read()
    assert "good" in [article.id for article in reading.articles]
    assert len(reading.problems) == 1
    return reading.problems[0]


def test_reads_articles_in_order_of_id(folder):
    for stem in ("b", "C", "a-2", "a.1"):
        (folder / f"{stem}.txt").write_text(f"{stem}: {GOOD}")
    reading = FolderSource(folder).read()
    assert [a.id for a in reading.articles] == ["C", "a-2", "a.1", "b", "good"]
    assert reading.problems == ()


def test_keeps_every_line_end(folder):
    (folder / "crlf.txt").write_bytes(b"One.\r\n\r\nTwo.\r")
    article = FolderSource(folder).read().articles[0]
    assert article.text == "One.\r\n\r\nTwo.\r"


@pytest.mark.parametrize("name", ["README.md", ".hidden.txt", "notes.docx"])
def test_other_files_are_left_alone(folder, name):
    (folder / name).write_text("\0")
    assert FolderSource(folder).read().problems == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\n\xef\xbb\xbf\n---\n", "holds no story"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"one\0two", "NUL"),
        (b"---\ntitle: x\n---\n", "holds no story"),
        (b"---\ntitle: a: b\n  c\n---\nStory.\n", "front matter is broken"),
        (b"\xe2\x80\x9cx\xe2\x80", "broken character"),
        (b"x\n" * 100_001, "over 100,000 lines"),
    ],
    ids=["empty", "blank", "rule", "mark", "nul", "header", "yaml", "cut", "lines"],
)
def test_a_bad_file_is_one_line_that_names_it(folder, data, said):
    (folder / "bad.txt").write_bytes(data)
    problem = problem_of(folder)
    assert problem.where == str(folder / "bad.txt")
    assert said in problem.message
    assert problem.remedy
    assert "\n" not in str(problem)


def test_a_file_of_50_mb_is_told_and_the_rest_loads(folder):
    with (folder / "bad.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert "holds 50 MB, far more than an article" in problem_of(folder).message
    assert FolderSource(folder).read().articles


def test_the_largest_article_loads(folder):
    text = "The harbour board met on Monday and again on Friday.\n"
    text *= MOST_BYTES // len(text)
    (folder / "large.txt").write_text(text)
    assert FolderSource(folder).read().articles[1].text == text


def test_another_encoding_loads_and_is_told(folder):
    (folder / "old.txt").write_bytes("It cost £3m, she said.".encode("cp1252"))
    assert "Windows-1252" in problem_of(folder).message
    assert FolderSource(folder).read().articles[1].text == "It cost £3m, she said."


def test_a_folder_named_like_an_article_is_told(folder):
    (folder / "bad.txt").mkdir()
    assert "is a folder" in problem_of(folder).message


def test_a_pipe_is_told_and_not_waited_for(folder):
    os.mkfifo(folder / "bad.txt")
    assert "no ordinary file" in problem_of(folder).message


def test_a_link_to_nothing_is_told(folder):
    (folder / "bad.txt").symlink_to(folder / "gone")
    assert "link to nothing" in problem_of(folder).message


def test_a_link_in_a_circle_is_told(folder):
    (folder / "bad.txt").symlink_to(folder / "bad.txt")
    assert "can't be read" in problem_of(folder).message


@contextmanager
def as_nobody():
    """Be somebody without privileges, to whom a file can be unreadable."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_file_without_permission_is_told():
    # Not in pytest's own folder, which is closed to others than its owner.
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "good.txt").write_text(GOOD)
        (folder / "bad.txt").write_text(GOOD)
        (folder / "bad.txt").chmod(0)
        with as_nobody():
            problem = problem_of(folder)
    assert problem.where == str(folder / "bad.txt")
    assert "permission" in problem.message


def test_a_folder_of_articles_that_cannot_be_looked_into_is_an_error():
    with TemporaryDirectory() as name:
        folder = Path(name, "closed")
        folder.mkdir(mode=0)
        with as_nobody(), pytest.raises(CorpusError, match="permission denied"):
            require_folder(folder)


def test_two_files_with_one_stem_are_told_and_both_load(folder):
    (folder / "good.TXT").write_text("Another story.\n")
    (folder / "good-2.txt").write_text("A third story.\n")
    problem = problem_of(folder)
    assert problem.where == str(folder / "good.TXT")
    assert "another file is article 'good'" in problem.message
    assert "read as 'good-3'" in problem.message
    held = {str(one.id): one.text for one in FolderSource(folder).read().articles}
    assert held["good-3"].strip() == "Another story."
    assert held["good-2"].strip() == "A third story."
    assert len(held) == 3


def test_a_space_at_a_name_s_end_makes_no_other_name(folder):
    (folder / "good .txt").write_text("Another story.\n")
    assert "read as 'good-2'" in problem_of(folder).message


def test_two_names_that_differ_in_case_alone_are_told_and_both_load(folder):
    (folder / "Good.txt").write_text("Another story.\n")
    assert "but for case" in problem_of(folder).message
    assert len(FolderSource(folder).read().articles) == 2


@pytest.mark.parametrize("text", [GOOD, f"\n{GOOD}\n", GOOD.replace(" ", "\r\n", 2)])
def test_the_same_text_under_two_names_is_told_and_both_load(folder, text):
    (folder / "copy.txt").write_text(text)
    problem = problem_of(folder)
    assert problem.where == str(folder / "good.txt")
    assert "is the same text as article 'copy'" in problem.message
    assert len(FolderSource(folder).read().articles) == 2


def test_a_slip_in_front_matter_is_told_and_the_article_loads(folder):
    (folder / "slip.txt").write_text(f"---\npublised: 2031-05-02\n---\nNew: {GOOD}")
    problem = problem_of(folder)
    assert (problem.where, problem.line) == (str(folder / "slip.txt"), 2)
    assert "no field that is read" in problem.message
    assert len(FolderSource(folder).read().articles) == 2


def test_what_is_left_alone_is_counted(folder):
    for name in ("good.md", "notes.docx", ".hidden", "more.TXT"):
        (folder / name).write_text(GOOD)
    (folder / "folder.d").mkdir()
    assert count_left_alone(folder) == 2
    assert count_left_alone(folder / "none") == 0


def test_articles_in_a_folder_inside_are_told(folder):
    for name in ("inner", ".git", "pictures"):
        (folder / name).mkdir()
    (folder / "inner" / "lost.txt").write_text(GOOD)
    (folder / ".git" / "own.txt").write_text(GOOD)
    (folder / "pictures" / "map.png").write_bytes(b"")
    problem = problem_of(folder)
    assert problem.where == str(folder / "inner")
    assert "not read" in problem.message
    assert problem.remedy == f"move them to {folder}"


def test_a_name_that_is_no_text_is_told(folder):
    (folder / os.fsdecode(b"bad\xff.txt")).write_text(GOOD)
    problem = problem_of(folder)
    assert "name can't be printed" in problem.message
    str(problem).encode("utf-8")


def test_an_id_is_composed_however_the_disk_spells_it(folder):
    (folder / f"{unicodedata.normalize('NFD', 'café')}.txt").write_text(GOOD)
    assert FolderSource(folder).read().articles[0].id == "café"


def test_a_missing_folder_is_one_line(tmp_path):
    reading = FolderSource(tmp_path / "none").read()
    assert reading.articles == ()
    assert [problem.where for problem in reading.problems] == [str(tmp_path / "none")]


def test_a_folder_without_articles_is_told(tmp_path):
    assert "holds no articles" in str(FolderSource(tmp_path).read().problems[0])


def test_one_file_of_any_name_can_be_read(tmp_path):
    (tmp_path / "story.text").write_text(GOOD)
    assert read_file(tmp_path / "story.text").articles[0].id == "story"
    assert read_file(tmp_path / "none.txt").problems


def test_reads_the_texts_of_one_suffix_by_name(tmp_path):
    (tmp_path / "b.yaml").write_text("x: 1")
    (tmp_path / "a.yaml").write_text("y: 2")
    (tmp_path / "empty.yaml").write_text("")
    (tmp_path / "a.txt").write_text("no")
    read = read_texts(tmp_path, ".yaml")
    assert list(read.texts.items()) == [("a.yaml", "y: 2"), ("b.yaml", "x: 1")]
    assert [problem.where for problem in read.problems] == [
        str(tmp_path / "empty.yaml")
    ]


@pytest.mark.parametrize("name", ["seeds", "intents", "manifest.yaml"])
def test_finds_what_is_shipped(name):
    assert shipped(name).exists()


def test_every_shipped_seed_loads():
    reading = FolderSource(shipped("seeds")).read()
    assert reading.problems == ()
    assert all(article.paragraphs for article in reading.articles)


def test_articles_are_read_one_by_one_as_they_are_asked_for(folder):
    for stem in ("a", "b"):
        (folder / f"{stem}.txt").write_text(GOOD + stem)
    problems: list[Problem] = []
    stream = FolderSource(folder).stream(problems)
    assert (len(stream), problems) == (3, [])
    assert next(iter(stream)).id == "a"
    (folder / "b.txt").unlink()
    assert [article.id for article in stream] == ["good"]
    assert "isn't there" in str(problems[0])
