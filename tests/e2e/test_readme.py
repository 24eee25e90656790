"""The README says what is true: its transcript, its commands, its settings."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import settings
from bot.cli import cli

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def transcripts():
    """Give each "$ cuttings …" of the README with what it shows after it."""
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield pytest.param(command, shown.strip(), id=command[:40])


@pytest.mark.parametrize(("command", "shown"), list(transcripts()))
def test_a_transcript_is_what_the_command_says(command, shown):
    name, *arguments = shlex.split(command)
    assert name == "cuttings"
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0
    assert result.output.strip() == shown


def test_there_is_a_transcript():
    assert list(transcripts())


@pytest.mark.parametrize(
    "call", sorted(set(re.findall(r"`cuttings ([a-z]+(?: [a-z]+)?)", README)))
)
def test_every_command_it_names_is_there(call):
    words = call.split()
    result = CliRunner().invoke(cli, [*words, "--help"])
    assert result.exit_code == 0


def test_every_setting_it_names_is_read_and_every_one_read_is_named():
    source = Path(settings.__file__).read_text(encoding="utf-8")
    read = set(re.findall(r'read\(\s*"([A-Z_]+)"', source))
    table = README.partition("| setting |")[2].partition("\n\n")[0]
    firsts = (row.split("|")[1] for row in table.splitlines()[1:] if row.count("|") > 2)
    named = {name for first in firsts for name in re.findall(r"`([A-Z_]+)`", first)}
    assert read == named


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)", README))))
def test_every_link_leads_somewhere(link):
    assert link.startswith("https://") or (ROOT / link).exists()
