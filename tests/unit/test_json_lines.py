"""Articles as JSON lines: read as they come, shared out, answered in order."""

import io
import json
import os
import signal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extract import extract
from bot.json_lines import answering, come

TEXT = "Mayor Jane Roe said: “We will mend the quay before the winter storms.”\n" * 40
LINES = [json.dumps({"id": f"a{n}", "text": TEXT}).encode() for n in range(12)]


class _Pipe(io.RawIOBase):
    """Gives the pieces written to it one by one, as a pipe does."""

    def __init__(self, pieces):
        self._pieces = [piece for piece in pieces if piece]

    def readable(self):
        return True

    def readinto(self, room):
        if not self._pieces:
            return 0
        piece = self._pieces.pop(0)
        room[: len(piece)] = piece
        return len(piece)


def _stream(*pieces):
    return io.BufferedReader(_Pipe(pieces), 1 << 16)


def _answers(lines, processes, find=extract):
    stream = io.BufferedReader(io.BytesIO(b"\n".join(lines)))
    with answering(find, stream, processes=processes) as answers:
        return list(answers)


@given(st.lists(st.binary(max_size=9).map(lambda b: b.replace(b"x", b"\n"))))
def test_no_line_is_lost_or_cut_however_they_come(pieces):
    lines = [line for lines in come(_stream(*pieces)) for line in lines]
    assert lines == [x for x in b"".join(pieces).split(b"\n") if x.strip()]


def test_lines_that_have_come_together_are_given_together():
    assert [*come(_stream(b"a\nb\nc", b"c\nd"))] == [[b"a", b"b"], [b"cc"], [b"d"]]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_the_answers_stand_in_order_whoever_gives_them(processes):
    broken = b"no JSON"
    answers = [*map(json.loads, _answers([*LINES, broken], processes))]
    assert [a.get("id") for a in answers] == [f"a{n}" for n in range(12)] + [None]
    assert {len(answer["quotes"]) for answer in answers[:-1]} == {40}
    assert "not JSON" in answers[-1]["error"]


def test_a_process_that_dies_leaves_its_lines_to_the_others():
    parent = os.getpid()
    done_by = []

    def find(article):
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        done_by.append(article.id)
        return extract(article)

    answers = [*map(json.loads, _answers([*LINES, *LINES], 2, find))]
    assert [a["id"] for a in answers] == [f"a{n}" for n in range(12)] * 2
    assert len(done_by) == len(answers)
