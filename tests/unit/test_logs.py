"""Logs say what happened, never what was asked."""

import io
import json
import logging

import pytest

from bot import logs

WORD = "quagmirelike"


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(params=[io.StringIO, Terminal], ids=["file", "terminal"])
def out(request):
    return request.param()


@pytest.fixture(autouse=True)
def _as_before():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


QUESTION = logs.QuestionRecord(
    door="command",
    intent="quote",
    outcome="found",
    findings=3,
    milliseconds=12,
    store_version="3f9a2c",
    reference="a1b2c3d4",
)


def fail():
    raise ValueError(WORD) from KeyError(WORD)


def test_a_question_is_one_json_line_with_its_fate():
    out = io.StringIO()
    logs.configure(stream=out)

    logs.log_question(logging.getLogger("bot.slack"), QUESTION)

    [line] = out.getvalue().splitlines()
    told = json.loads(line)
    assert told["event"] == "answered"
    assert told["intent"] == "quote"
    assert told["findings"] == 3
    assert told["level"] == "info"
    assert told["time"].endswith("Z")


def test_a_terminal_gets_a_readable_line():
    out = Terminal()
    logs.configure(stream=out)

    logs.log_question(logging.getLogger("bot.slack"), QUESTION)

    assert "info answered door=command intent=quote" in out.getvalue()


def test_an_exception_is_told_by_type_and_place_without_its_message(out):
    logs.configure(stream=out)
    try:
        fail()
    except ValueError:
        logging.getLogger("bot.slack").exception("could not answer")

    assert WORD not in out.getvalue()
    assert "ValueError from KeyError" in out.getvalue()
    assert "test_logs.py" in out.getvalue()


@pytest.mark.parametrize("level", ["DEBUG", "INFO", "ERROR"])
@pytest.mark.parametrize("name", ["slack_bolt.App", "slack_sdk.web.base_client"])
def test_the_slack_libraries_lose_what_their_messages_carry(out, level, name):
    logs.configure("DEBUG", stream=out)
    say = getattr(logging.getLogger(name), level.lower())

    say(f"Invalid request signature detected (body: {WORD})")
    say("Failed to decode Slack API response: %s", WORD)
    say(f'{{"text": "{WORD}"}}')

    assert WORD not in out.getvalue()
    assert ("Invalid request signature detected" in out.getvalue()) is (
        level == "ERROR"
    )


def test_the_level_holds_for_our_own_lines(out):
    logs.configure("WARNING", stream=out)

    logs.log_question(logging.getLogger("bot.slack"), QUESTION)

    assert not out.getvalue()


def test_values_that_json_does_not_know_are_spelled():
    out = io.StringIO()
    logs.configure(stream=out)

    logging.getLogger("bot").info("read", extra={"where": {1}, "count": 2})

    assert json.loads(out.getvalue())["where"] == "{1}"
