"""The whole product in the local newsroom's page, as `cuttings demo` opens it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bot.desk import Desk
from bot.dialogue import Question
from bot.holdings import build_archive, places_of
from bot.settings import Settings
from tests.clocks import SetClock

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser

ARTICLES = Path(__file__).parents[1] / "articles"
WALL = "We will build the wall before the winter storms"
UNION = "They never asked the people who go out there at four in the morning"


@pytest.fixture(scope="module")
def address():
    """Open a newsroom of its own over the tests' articles; give its address."""
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"]
    with subprocess.Popen(
        [*command, "--seeds", str(ARTICLES)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as demo:
        assert demo.stdout is not None
        told = demo.stdout.readline()
        found = re.search(r"http://\S+/", told)
        assert found, told + demo.stdout.read()
        yield found[0]
        demo.terminate()
        assert demo.wait(timeout=20) == 0


@pytest.fixture
def page(address, open_page):
    return open_page(address)


@pytest.fixture(scope="module")
def total():
    """Count the quotations that "/quote all" lists."""
    archive = build_archive(places_of(Settings(), ARTICLES))
    answer = Desk(archive).ask(Question(turn="/quote all", now=SetClock().now()))
    return len(answer.findings)


def send(page, text, kind="channel"):
    box = page.locator(f"textarea[data-composer={kind}]")
    box.fill(text)
    box.press("Escape")
    box.press("Enter")


def latest(page, words, where="#room"):
    """Wait for the message that holds `words`; give the last such."""
    message = page.locator(f"{where} article").filter(has_text=words).last
    message.wait_for()
    return message


def test_a_command_is_answered_to_its_giver_alone(page):
    send(page, "/quote from:calloway about:tax")
    answer = latest(page, WALL)
    assert "Only visible to you" in answer.inner_text()
    assert "Ines Calloway" in answer.inner_text()
    assert "negation missing: not" in answer.inner_text()


def test_a_mention_is_answered_in_its_thread_and_followed_up_there(page):
    send(page, "@Cuttings what did brandt say about the peple at four in the morning?")
    latest(page, "four in the morning?").get_by_role("button", name="1 reply").click()
    latest(page, UNION, "#thread")
    send(page, "@Cuttings who else printed it?", kind="thread")
    answer = latest(page, "supported by 2 articles", "#thread")
    assert "courier-union" in answer.inner_text()
    send(page, "@Cuttings and Okonjo?", kind="thread")
    latest(page, "I am still waiting for an answer.", "#thread")


def test_share_shows_the_channel_what_one_person_asked(page):
    send(page, "/quote not one penny for the school")
    latest(page, "not one penny").get_by_role("button", name="Share").click()
    shared = latest(page, "Shared by")
    assert "not one penny for the school" in shared.inner_text()
    assert "Only visible to you" not in shared.inner_text()
    latest(page, "Shared in this channel.")


def test_a_long_answer_goes_on_page_by_page(page, total):
    send(page, "/quote all")
    first = latest(page, "more cuttings")
    left = [int(re.findall(r"(\d+) more cutting", first.inner_text())[0])]
    while left[-1]:
        page.get_by_role("button", name="Show More").last.click()
        following = latest(page, f"Continued, after {total - left[-1]} of {total}")
        more = re.findall(r"(\d+) more cutting", following.inner_text())
        left.append(int(more[0]) if more else 0)
    assert len(left) > 1
    assert left == sorted(left, reverse=True)


def test_a_quotation_is_checked_in_a_window_from_home(page):
    page.locator("[data-room=home]").click()
    page.get_by_role("button", name="Check a quotation").click()
    dialog = page.get_by_role("dialog", name="Check a quotation")
    dialog.get_by_role("textbox").fill('Brandt said "We will build the wall"')
    dialog.get_by_role("button", name="Check").click()
    dialog.get_by_text("Misattributed", exact=False).first.wait_for()
    assert "Ines Calloway" in dialog.inner_text()
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")


def test_a_message_is_checked_by_its_shortcut(page):
    send(page, f"{WALL}, she said")
    message = latest(page, f"{WALL}, she said")
    message.hover()
    message.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Check this quote").click()
    page.get_by_role("dialog").get_by_text("Verbatim", exact=False).first.wait_for()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)


def test_the_home_tab_tells_what_is_held(page):
    page.locator("[data-room=home]").click()
    expect(page.get_by_text("4 articles", exact=False)).to_be_visible()


def test_a_direct_message_needs_no_mention(page):
    page.locator("[data-room]").filter(has_text="Cuttings").first.click()
    send(page, "what did the education department say?")
    expect(latest(page, "Funding decisions for the coming year")).to_be_visible()


def test_what_the_cuttings_do_not_say_is_said_so(page):
    send(page, "/quote from:calloway about:zeppelins")
    answer = latest(page, "The cuttings don't say")
    assert "zeppelins" in answer.inner_text()


def test_an_article_can_format_and_call_nobody(page):
    send(page, "/quote check *bold* <!channel> & <b>never</b>")
    answer = latest(page, "Not found")
    assert "<!channel>" in answer.inner_text()
    assert answer.locator("b:has-text('never')").count() == 0
