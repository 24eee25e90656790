"""`cuttings serve` as an administrator runs it: a process, signals, a restart."""

import hashlib
import hmac
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from bot.cli import EX_CONFIG
from bot.errors import Unavailable
from bot.files import shipped
from bot.slack.identity import identify
from bot.workspace import DM, Error, LostAnswer
from tests.served import LATER_ARTICLE, ROOM, Served, free_port, new_workspace
from tests.slack_newsroom import until

WIRES = ("Socket Mode", "HTTP")
ROE = "We will mend the quay before the winter storms."
ABBOT = "The quay can wait until the spring festival is over."
FELL = "The old school will open its doors again in the autumn."


@pytest.fixture(params=WIRES)
def served(request, tmp_path):
    with new_workspace() as workspace:
        one = Served(tmp_path, workspace, request.param)
        try:
            yield one
        finally:
            one.close()


def only(wire):
    return pytest.mark.parametrize("served", [wire], indirect=True)


def test_it_answers_reads_again_and_ends_cleanly(served):
    served.start()
    assert ROE in served.command("/quote from:Roe")
    assert ROE in served.say("@Cuttings what did Jane Roe say about the quay?")[0]

    (served.seeds / "school.txt").write_text(LATER_ARTICLE, encoding="utf-8")
    served.signal(signal.SIGHUP)
    served.told("read again")
    assert FELL in served.command("/quote from:Fell")

    began = time.monotonic()
    assert served.stop() == 0
    assert time.monotonic() - began < 15
    assert not served.events("could not answer")


def test_a_follow_up_is_understood_after_a_restart(served):
    served.start()
    told, thread = served.say("@Cuttings what did Jane Roe say about the quay?")
    assert ROE in told
    assert served.stop() == 0

    served.start()
    told, _ = served.say("@Cuttings and Abbot?", thread)
    assert ABBOT in told
    assert served.stop() == 0


@only("Socket Mode")
def test_a_broken_intent_is_told_by_file_and_line_and_the_last_good_stay(served):
    intents = served.folder / "intents"
    shutil.copytree(shipped("intents"), intents)
    served.env["CUTTINGS_INTENTS"] = str(intents)
    served.start()
    sound = (intents / "quote.yaml").read_text(encoding="utf-8")
    (intents / "quote.yaml").write_text("intent: quote\nexmples: []\n")
    (served.seeds / "school.txt").write_text(LATER_ARTICLE, encoding="utf-8")

    served.signal(signal.SIGHUP)
    served.told("read again")

    problems = [line["problem"] for line in served.events("not read")]
    assert [p for p in problems if f"{intents / 'quote.yaml'}:2: " in p]
    assert ROE in served.command("/quote from:Roe")
    assert FELL in served.say("@Cuttings what did Fell say?")[0]

    (intents / "quote.yaml").write_text(sound, encoding="utf-8")
    told = len(problems)
    served.signal(signal.SIGHUP)
    served.told("read again", 2)
    assert len(served.events("not read")) == told


@only("Socket Mode")
def test_a_corpus_that_went_away_leaves_what_is_held(served):
    served.start()
    served.seeds.rename(served.folder / "elsewhere")

    served.signal(signal.SIGHUP)
    served.told("read again")

    (line,) = served.events("not read")
    assert line["problem"].startswith(f"{served.seeds}: ")
    assert ROE in served.command("/quote from:Roe")


# ------------------------------------------------------------------------ HTTP


def sign(served, body, *, age=0):
    at = str(int(time.time()) - age)
    key = served.workspace.signing_secret.encode()
    mac = hmac.new(key, f"v0:{at}:{body}".encode(), hashlib.sha256)
    return {
        "content-type": "application/json",
        "x-slack-request-timestamp": at,
        "x-slack-signature": f"v0={mac.hexdigest()}",
    }


CHALLENGE = '{"type": "url_verification", "challenge": "c1", "token": "t"}'


@only("HTTP")
def test_http_tells_how_it_is_and_turns_away_what_slack_did_not_send(served):
    served.start()
    with httpx.Client(base_url=served.address) as client:

        def status(body, headers):
            answer = client.post("/slack/events", content=body, headers=headers)
            return answer.status_code

        good = sign(served, CHALLENGE)
        assert client.get("/healthz").status_code == 200
        assert client.get("/readyz").status_code == 200
        assert status(CHALLENGE, good) == 200
        assert status(CHALLENGE, good) == 401  # played back
        assert status(CHALLENGE, sign(served, CHALLENGE, age=400)) == 401
        assert status(CHALLENGE, sign(served, "other")) == 401
        assert status("{", sign(served, "{")) == 400
        plain = {**sign(served, "x"), "content-type": "text/plain"}
        assert status("x", plain) == 415
        reasons = [line["reason"] for line in served.told("refused a request", 5)]
        assert reasons == [
            "replay",
            *["signature or timestamp"] * 2,
            "body",
            "content type",
        ]

        assert ROE in served.command("/quote from:Roe")
        counted = 'cuttings_answers_total{door="command",outcome="found"} 1'
        # An answer is counted once it is sent: the newsroom may have it before.
        until(lambda: counted in client.get("/metrics").text)
        told = client.get("/metrics").text
        assert 'cuttings_refused_total{reason="replay"} 1' in told


# --------------------------------------------------------------------- privacy


def test_a_word_that_is_asked_stands_in_no_line_of_output(served):
    word = "quagmirelike"
    served.start()
    workspace, newsroom = served.workspace, served.workspace.newsroom
    served.command(f"/quote {word}")
    served.command(f"/quote check We will mend the {word} quay before the storms")
    _, ts = served.say(f"@Cuttings what did Roe say about {word}?")
    served.say(f"@Cuttings and {word}?", ts)
    workspace.say(DM, f"{word}?")
    workspace.shortcut("check_quote", channel=newsroom.channel(ROOM).id, ts=ts)
    workspace.open_home()
    home = newsroom.until(lambda n: n.home)
    workspace.press_in_view(home.id, "check")
    form = newsroom.until(lambda n: [v for v in n.modals if has_input(v)])
    workspace.submit_view({"words": word}, view_id=form[0].id)
    served.told("answered", 7)
    newsroom.close_all_views()
    for action in ("share", "run", "more"):
        for message in newsroom.channel(ROOM).messages:
            if action in actions_of(message):
                workspace.press(ROOM, message.ts, action)
    workspace.say(ROOM, f"@Cuttings <{word}> & {word * 300}")
    served.told("answered", 8)
    assert served.stop() == 0

    output = "".join(served.lines)
    for secret in (word, "xoxb-", "xapp-", "U01YOURSELF", "winter storms"):
        assert not [line for line in served.lines if secret in line]
    assert "Traceback" not in output


def has_input(view):
    return any(block["type"] == "input" for block in view.body["blocks"])


def actions_of(message):
    rows = [block for block in message.blocks if block["type"] == "actions"]
    return [element["action_id"] for row in rows for element in row["elements"]]


# --------------------------------------------------------------------- digests


def schedule_digest(served, *, ago):
    at = datetime.now(UTC) - ago  # noqa: TID251 - the process has a real clock
    room = served.workspace.newsroom.channel(ROOM).id
    file = served.folder / "digests.yaml"
    file.write_text(
        f'- {{channel: {room}, name: morning, at: "{at:%H:%M}", '
        "zone: UTC, catch_up_minutes: 600}\n"
    )
    served.env["CUTTINGS_DIGESTS"] = str(file)


@only("Socket Mode")
def test_a_digest_that_is_due_is_posted_once_whatever_restarts(served):
    schedule_digest(served, ago=timedelta(minutes=2))
    served.start()
    until(served.answers)
    assert ROE in served.answers()[0]
    assert served.stop() == 0

    served.start()
    assert ROE in served.command("/quote from:Roe")  # the first tick is long past
    assert served.stop() == 0
    assert len(served.answers()) == 2


@only("Socket Mode")
def test_a_digest_whose_answer_was_lost_is_found_and_not_posted_again(served):
    schedule_digest(served, ago=timedelta(minutes=2))
    served.workspace.faults.next("chat.postMessage", LostAnswer())
    served.start()
    (line,) = served.told("digest not posted yet")
    assert line["outcome"] == "uncertain"
    assert served.stop() == 0

    end_leases(served.folder / "state.sqlite3")
    served.start()
    (line,) = served.told("digest")
    assert line["outcome"] == "found"
    assert served.stop() == 0
    assert len(served.answers()) == 1


def end_leases(file):
    """Let five minutes have passed, as far as the ledger knows."""
    with sqlite3.connect(file) as connection:
        changed = connection.execute(
            "UPDATE cuttings_digest_ledger SET free_from = '2001-01-01 00:00:00.000000'"
        )
        assert changed.rowcount == 1
    connection.close()


@only("Socket Mode")
def test_a_digest_can_be_posted_by_hand_once_a_day(served):
    schedule_digest(served, ago=timedelta(0))
    del served.env["SLACK_APP_TOKEN"]  # posting needs no wire to hear by
    posted = [run(served.env, "digest", "post", cwd=served.folder) for _ in range(2)]
    unknown = run(served.env, "digest", "post", "evening", cwd=served.folder)
    assert [p.returncode for p in posted] == [0, 0]
    assert "morning: posted" in posted[0].stdout
    assert "morning: not posted: it went out today" in posted[1].stdout
    assert unknown.returncode != 0
    assert "evening" in unknown.stderr
    assert "morning" in unknown.stderr
    assert len(served.answers()) == 1


# ------------------------------------------------------------- what can't start


def run(env, *arguments, cwd):
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wrong")
    with new_workspace() as workspace:
        yield Served(folder, workspace, "Socket Mode")


OUT_OF_REACH = {
    "DATABASE_URL: /no/where can't",
    "DATABASE_URL: ",
    "PORT: can't listen on 127",
}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN: is not set; "),
        ({"SLACK_APP_TOKEN": ""}, "SLACK_APP_TOKEN: is not set, "),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_BOT_TOKEN: Slack refuses it (inv"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_APP_TOKEN: Slack refuses it (inv"),
        ({"SLACK_API_URL": "{page}nowhere/"}, "SLACK_API_URL: what answers at "),
        ({"CUTTINGS_SEEDS": "nowhere"}, "nowhere: isn't there"),
        ({"CUTTINGS_SEEDS": "file"}, "file: can't be read (not a directory); "),
        ({"CUTTINGS_INTENTS": "nowhere"}, "nowhere: isn't there"),
        ({"CUTTINGS_DIGESTS": "nowhere"}, "nowhere: isn't there"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL: names no database"),
        ({"DATABASE_URL": "sqlite:///file?a=b"}, "DATABASE_URL: names a SQLite"),
        ({"DATABASE_URL": "sqlite:////no/where"}, "DATABASE_URL: /no/where can't"),
        ({"DATABASE_URL": "sqlite:///file"}, "DATABASE_URL: "),
        ({"SLACK_APP_TOKEN": "", "PORT": "{taken}"}, "PORT: can't listen on 127"),
    ],
    ids=str,
)
def test_what_is_wrong_is_one_line_with_its_remedy(settings, changes, told):
    page = settings.workspace.url
    (settings.folder / "file").write_text("no database\n" * 500)
    secret = settings.workspace.signing_secret
    taken = page.rstrip("/").rpartition(":")[2]
    env = {**settings.env, "SLACK_SIGNING_SECRET": ""}
    if "PORT" in changes:
        env["SLACK_SIGNING_SECRET"] = secret
    for name, value in changes.items():
        env[name] = value.format(page=page, taken=taken)

    done = run(env, "serve", cwd=settings.folder)

    may_be_well_later = "CUTTINGS_SEEDS" in changes or told in OUT_OF_REACH
    assert done.returncode == (1 if may_be_well_later else EX_CONFIG)
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"cuttings: {told}")
    assert "; " in line
    assert "Traceback" not in done.stdout


@only("Socket Mode")
def test_a_digest_that_slack_refuses_ends_with_1_and_says_so(served):
    schedule_digest(served, ago=timedelta(0))
    served.workspace.faults.next("chat.postMessage", Error("is_archived"))
    done = run(served.env, "digest", "post", cwd=served.folder)
    assert done.returncode == 1
    assert "morning: not posted: its channel is gone" in done.stdout


def test_an_api_that_does_not_answer_is_told_with_its_address(settings, monkeypatch):
    monkeypatch.setattr("bot.slack.identity._WAITS_SECONDS", ())
    url = f"http://127.0.0.1:{free_port()}/api/"
    with pytest.raises(Unavailable, match=r"refused\); see that") as told:
        identify("xoxb-1", url)
    assert url in str(told.value)
