"""Runs the real command `cuttings serve` as a process against a local newsroom."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

from bot.workspace import BOT, Workspace
from tests.slack_newsroom import MANIFEST, until

ROOM = "room"
PATIENCE_SECONDS = 60  # a busy machine starts slowly

ARTICLE = (
    "SANDWICK (Sandwick Ledger) – The harbour minister, Jane Roe, said on Friday: "
    '"We will mend the quay before the winter storms."\n\n'
    'The mayor, Ken Abbot, told reporters: "The quay can wait until the spring '
    'festival is over."\n'
)
LATER_ARTICLE = (
    "NORTHAY (Northay Herald) – The head teacher, Una Fell, said on Monday: "
    '"The old school will open its doors again in the autumn."\n'
)


class Served:
    """One newsroom with a folder of articles, and the bot's process in it."""

    def __init__(self, folder: Path, workspace: Workspace, wire: str) -> None:
        self.folder = folder
        self.workspace = workspace
        self.seeds = folder / "articles"
        self.seeds.mkdir()
        (self.seeds / "harbour.txt").write_text(ARTICLE, encoding="utf-8")
        self.env = {
            "PATH": os.defpath,
            "PYTHONUTF8": "1",
            "LOG_LEVEL": "DEBUG",
            "SLACK_BOT_TOKEN": workspace.bot_token,
            "SLACK_API_URL": workspace.api_url,
            "CUTTINGS_SEEDS": str(self.seeds),
            "DATABASE_URL": f"sqlite:///{folder / 'state.sqlite3'}",
        }
        self.address = ""
        if wire == "HTTP":
            port = free_port()
            self.address = f"http://127.0.0.1:{port}"
            self.env |= {
                "SLACK_SIGNING_SECRET": workspace.signing_secret,
                "PORT": str(port),
            }
        else:
            self.env["SLACK_APP_TOKEN"] = workspace.app_token
        self.lines: list[str] = []
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"],
            cwd=self.folder,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read, args=(self._process,))
        self._reader.start()
        before = len(self.lines)
        until(lambda: self._is_up(before), seconds=PATIENCE_SECONDS)

    def _read(self, process) -> None:
        with process.stdout as output:
            for line in output:
                self.lines.append(line)

    def _is_up(self, before: int) -> bool:
        told = "".join(self.lines[before:])
        assert self._process is not None
        assert self._process.poll() is None, told
        event = "serving" if self.address else "connected"
        if f'"event": "{event}"' not in told:
            return False
        if self.address:
            self.workspace.request_url = f"{self.address}/slack/events"
        return True

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def stop(self) -> int:
        """End it as systemd does; give its exit code."""
        self.signal(signal.SIGTERM)
        return self.wait()

    def wait(self) -> int:
        assert self._process is not None
        assert self._reader is not None
        code = self._process.wait(PATIENCE_SECONDS)
        self._reader.join()
        self._process = self._reader = None
        return code

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self.wait()

    def events(self, name: str) -> list[dict]:
        """Give the log lines of one event."""
        records = [json.loads(line) for line in self.lines]
        return [record for record in records if record["event"] == name]

    def told(self, name: str, count: int = 1) -> list[dict]:
        """Wait for so many lines of one event; give them."""
        until(lambda: len(self.events(name)) >= count, seconds=PATIENCE_SECONDS)
        return self.events(name)

    # ------------------------------------------------------------- the newsroom

    def command(self, text: str) -> str:
        """Give a command; give the bot's answer to it."""
        before = len(self.answers())
        assert self.workspace.command(ROOM, text).is_ok
        return self._next(before)

    def say(self, text: str, thread_ts: str = "") -> tuple[str, str]:
        """Say something; give the answer, and the thread it stands in."""
        before = len(self.answers())
        ts = self.workspace.say(ROOM, text, thread_ts=thread_ts or None)
        return self._next(before), thread_ts or ts

    def answers(self) -> list[str]:
        messages = self.workspace.newsroom.channel(ROOM).messages
        return [message.text for message in messages if message.user == BOT]

    def _next(self, before: int) -> str:
        until(lambda: len(self.answers()) > before, seconds=PATIENCE_SECONDS)
        return self.answers()[-1]


def new_workspace() -> Workspace:
    return Workspace(manifest=MANIFEST, channels=[ROOM])


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as ear:
        return int(ear.getsockname()[1])
