"""The environment becomes one record, or one list of all that is wrong."""

import dataclasses
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Problem, SettingsError
from bot.settings import DATABASE_URL, SLACK_API_URL, Settings

NAMES = (
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_API_URL",
    "HOST",
    "PORT",
    "CUTTINGS_SEEDS",
    "CUTTINGS_INTENTS",
    "CUTTINGS_DIGESTS",
    "CUTTINGS_ZONE",
    "CUTTINGS_THREAD_DAYS",
    "CUTTINGS_WORKERS",
    "CUTTINGS_WITHOUT_RULES",
    "DATABASE_URL",
    "LOG_LEVEL",
)


def problems_of(**env: str):
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(env)
    return caught.value.problems


def test_an_empty_environment_gives_the_defaults():
    settings = Settings.from_env({})
    assert settings == Settings()
    assert settings.api_url == SLACK_API_URL
    assert settings.database_url == DATABASE_URL
    assert settings.zone == ZoneInfo("UTC")
    assert settings.keep_threads == timedelta(days=7)


def test_every_setting_is_read():
    settings = Settings.from_env(
        {
            "SLACK_BOT_TOKEN": "xoxb-1-a",
            "SLACK_APP_TOKEN": "xapp-1-b",
            "SLACK_SIGNING_SECRET": "c0ffee",
            "SLACK_API_URL": "http://127.0.0.1:9000/api",
            "HOST": "0.0.0.0",
            "PORT": "8080",
            "CUTTINGS_SEEDS": "articles",
            "CUTTINGS_INTENTS": "ways",
            "CUTTINGS_DIGESTS": "digests.yaml",
            "CUTTINGS_ZONE": "Pacific/Chatham",
            "CUTTINGS_THREAD_DAYS": "30",
            "DATABASE_URL": "sqlite:////srv/state.sqlite3",
            "LOG_LEVEL": "debug",
            "CUTTINGS_WORKERS": "3",
            "CUTTINGS_WITHOUT_RULES": "one, two\nthree,, one",
        }
    )
    assert settings == Settings(
        bot_token="xoxb-1-a",
        app_token="xapp-1-b",
        signing_secret="c0ffee",
        api_url="http://127.0.0.1:9000/api/",
        host="0.0.0.0",
        port=8080,
        seeds=Path("articles"),
        intents=Path("ways"),
        digests=Path("digests.yaml"),
        zone=ZoneInfo("Pacific/Chatham"),
        keep_threads=timedelta(days=30),
        database_url="sqlite:////srv/state.sqlite3",
        log_level="DEBUG",
        workers=3,
        without_rules=("one", "two", "three"),
    )


def test_an_empty_or_blank_value_counts_as_unset():
    assert Settings.from_env(dict.fromkeys(NAMES, " ")) == Settings()


def test_blanks_around_a_value_are_not_part_of_it():
    assert Settings.from_env({"SLACK_BOT_TOKEN": " xoxb-1\n"}).bot_token == "xoxb-1"


def test_every_problem_is_reported_at_once_in_order_of_name():
    problems = problems_of(PORT="http", CUTTINGS_ZONE="Mars", LOG_LEVEL="loud")
    assert [problem.where for problem in problems] == [
        "CUTTINGS_ZONE",
        "LOG_LEVEL",
        "PORT",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "8_0"),
        ("PORT", "٨٠"),
        ("CUTTINGS_THREAD_DAYS", "0"),
        ("CUTTINGS_THREAD_DAYS", "366"),
        ("CUTTINGS_THREAD_DAYS", "-1"),
        ("CUTTINGS_WORKERS", "0"),
        ("CUTTINGS_WORKERS", "65"),
        ("CUTTINGS_WORKERS", "all"),
        ("CUTTINGS_ZONE", "Europe/Atlantis"),
        ("CUTTINGS_ZONE", "../../etc/passwd"),
        ("CUTTINGS_ZONE", "Europe"),
        ("HOST", "http://here"),
        ("LOG_LEVEL", "LOUD"),
        ("SLACK_API_URL", "slack.com/api"),
        ("SLACK_API_URL", "ftp://slack.com/api/"),
        ("SLACK_API_URL", "https:///api/"),
        ("SLACK_API_URL", "https://slack.com/api/?pretty=1"),
        ("SLACK_API_URL", "https://slack.com/api/#chat"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_a_remedy(name, value):
    (problem,) = problems_of(**{name: value})
    assert problem.where == name
    assert repr(value) in problem.message
    assert problem.remedy


@pytest.mark.parametrize(
    "value", ["https://slack.com:port/api", "https://[::1/api", "https://host:99999/"]
)
def test_an_address_that_cannot_be_taken_apart_is_a_problem(value):
    (problem,) = problems_of(SLACK_API_URL=value)
    assert problem.message == "is no web address"


@pytest.mark.parametrize(
    "value",
    ["https://stand-in.example/api", "https://stand-in.example/api//"],
)
def test_the_api_address_ends_in_one_slash(value):
    settings = Settings.from_env({"SLACK_API_URL": value})
    assert settings.api_url == "https://stand-in.example/api/"


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("postgres://u:p@db/news", "postgresql+psycopg://u:p@db/news"),
        ("postgresql://u:p@db/news", "postgresql+psycopg://u:p@db/news"),
        ("postgresql+psycopg://db/news", "postgresql+psycopg://db/news"),
        ("sqlite://", "sqlite://"),
    ],
)
def test_a_database_is_reached_through_our_driver(value, url):
    assert Settings.from_env({"DATABASE_URL": value}).database_url == url


def test_a_token_in_the_wrong_place_is_recognised():
    (problem,) = problems_of(SLACK_BOT_TOKEN="xapp-1-secret")
    assert problem.message == "holds an app-level token (xapp-…)"
    assert "xoxb-" in problem.remedy


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "hunter2"),
        ("SLACK_BOT_TOKEN", "xoxp-hunter2"),
        ("SLACK_APP_TOKEN", "xoxb-hunter2"),
        ("SLACK_SIGNING_SECRET", "hunter2 hunter2"),
        ("SLACK_API_URL", "https://me:hunter2@slack.com/"),
        ("SLACK_API_URL", "https://me:hunter2@slack.com:x/"),
        ("DATABASE_URL", "mysql://me:hunter2@db/news"),
        ("DATABASE_URL", "hunter2"),
    ],
)
def test_an_error_never_repeats_a_secret(name, value):
    assert "hunter2" not in str(problems_of(**{name: value})[0])


def test_the_record_never_shows_a_secret():
    settings = Settings.from_env(
        {
            "SLACK_BOT_TOKEN": "xoxb-hunter2",
            "SLACK_APP_TOKEN": "xapp-hunter2",
            "SLACK_SIGNING_SECRET": "hunter2",
            "DATABASE_URL": "postgresql://me:hunter2@db/news",
        }
    )
    assert "hunter2" not in repr(settings)


def test_the_record_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().port = 1  # type: ignore[misc]


def test_what_slack_needs_is_asked_for_all_at_once():
    with pytest.raises(SettingsError) as caught:
        Settings.from_env({}).require_slack()
    assert [problem.where for problem in caught.value.problems] == [
        "SLACK_BOT_TOKEN",
        "SLACK_APP_TOKEN",
    ]


@pytest.mark.parametrize(
    ("env", "socket_mode"),
    [
        ({"SLACK_APP_TOKEN": "xapp-1"}, True),
        ({"SLACK_SIGNING_SECRET": "c0ffee"}, False),
        ({"SLACK_APP_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "c0ffee"}, True),
    ],
)
def test_an_app_token_chooses_socket_mode(env, socket_mode):
    settings = Settings.from_env({"SLACK_BOT_TOKEN": "xoxb-1", **env})
    settings.require_slack()
    assert settings.uses_socket_mode is socket_mode


@given(st.dictionaries(st.sampled_from(NAMES), st.text()))
def test_any_environment_gives_settings_or_problems(env):
    problems: tuple[Problem, ...] = ()
    try:
        Settings.from_env(env)
    except SettingsError as error:
        problems = error.problems
    assert {problem.where for problem in problems} <= set(env)
