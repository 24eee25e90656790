"""The local newsroom's page in a real browser, with a real Bolt app behind it."""

import re

import pytest
from playwright.sync_api import expect

from bot.workspace import BOT, DM, YOU, Patience, Workspace
from tests.workspace_bot import MANIFEST, over_socket_mode, section

pytest_plugins = ("tests.browser",)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def newsroom(pages):
    """Give a workspace with the app connected, its page, and rooms to use."""
    rooms = [f"room{number}" for number in range(40)]
    with (
        Workspace(manifest=MANIFEST, channels=rooms) as workspace,
        over_socket_mode(workspace) as heard,
    ):
        yield workspace, heard, iter(rooms), pages.open(workspace.url)


@pytest.fixture
def desk(newsroom, pages):
    """Give the workspace, what the app heard, this test's room, and the page."""
    workspace, heard, rooms, page = newsroom
    heard.requests = []
    workspace.newsroom.close_all_views()
    room = next(rooms)
    page.goto(f"{workspace.url}#/{room}")
    page.get_by_role("heading", level=1, name=room).wait_for()
    yield workspace, heard, room, page
    pages.check()


def type_in(page, text, kind="channel"):
    box = page.locator(f"textarea[data-composer={kind}]")
    box.fill(text)
    box.press("Escape")
    box.press("Enter")


def messages(page):
    return page.locator("#room article")


def test_a_command_is_completed_sent_and_answered_by_keyboard_alone(desk):
    _workspace, heard, _room, page = desk
    page.keyboard.type("/ec")
    page.get_by_role("option", name="/echo").wait_for()
    page.keyboard.press("Enter")
    page.get_by_text("/echo [words] [loudly:yes]").wait_for()
    page.keyboard.type("hello there")
    page.keyboard.press("Enter")
    answer = messages(page).filter(has_text="hello there")
    answer.wait_for()
    assert "Only visible to you" in answer.inner_text()
    assert heard.first("command")["text"] == "hello there"


def test_arrows_choose_among_the_commands_and_escape_puts_them_away(desk):
    _workspace, _heard, _room, page = desk
    page.keyboard.type("/")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert "/form" in chosen.inner_text()
    page.keyboard.press("Escape")
    assert page.get_by_role("listbox").count() == 0
    page.keyboard.type("g")
    page.keyboard.press("Tab")
    assert page.locator("textarea").input_value() == "/gallery "


def test_a_mention_is_completed_and_answered_in_a_thread(desk):
    _workspace, heard, _room, page = desk
    page.keyboard.type("@ec")
    page.keyboard.press("Tab")
    page.keyboard.type("who said <that>?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="1 reply").click()
    thread = page.locator("#thread article")
    thread.filter(has_text="who said <that>?").nth(1).wait_for()
    type_in(page, "@Echo and then?", kind="thread")
    thread.nth(3).wait_for()
    assert heard.of("mention")[1]["event"]["thread_ts"]
    page.keyboard.press("Escape")
    page.locator("#thread").wait_for(state="hidden")
    page.get_by_role("button", name="3 replies").wait_for()


def test_share_posts_for_all_and_takes_the_ephemeral_away(desk):
    _workspace, _heard, _room, page = desk
    type_in(page, "/echo news")
    page.get_by_role("button", name="Share").click()
    messages(page).filter(has_text="Shared").wait_for()
    expect(page.get_by_text("Only visible to you")).to_have_count(0)


def test_an_ephemeral_can_be_dismissed(desk):
    _workspace, _heard, _room, page = desk
    type_in(page, "/echo news")
    page.get_by_role("button", name="Dismiss").click()
    expect(messages(page).first).to_have_count(0)


def test_a_message_turns_its_page_in_place(desk):
    _workspace, _heard, _room, page = desk
    type_in(page, "/gallery")
    page.get_by_role("button", name="Next page").click()
    page.get_by_text("Page 2").wait_for()
    page.get_by_role("button", name="Next page").click()
    page.get_by_text("Page 3").wait_for()
    assert messages(page).count() == 1


def test_a_menu_and_an_overflow_send_their_option(desk):
    _workspace, heard, _room, page = desk
    type_in(page, "/gallery")
    page.get_by_label("Pick one").select_option(label="Two")
    assert heard.first("pick")["actions"][0]["selected_option"]["value"] == "2"
    page.get_by_role("button", name="More options").press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert heard.first("more")["actions"][0]["selected_option"]["value"] == "remove"


def test_a_dangerous_button_asks_first(desk):
    _workspace, heard, _room, page = desk
    type_in(page, "/gallery")
    page.get_by_role("button", name="Remove", exact=True).click()
    dialog = page.get_by_role("dialog", name="Remove it?")
    dialog.get_by_role("button", name="Keep").click()
    dialog.wait_for(state="detached")
    page.get_by_role("button", name="Remove", exact=True).click()
    dialog.get_by_role("button", name="Remove").click()
    assert len(heard.of("remove") or [heard.first("remove")]) == 1


def test_a_form_shows_its_errors_then_saves(desk):
    _workspace, heard, _room, page = desk
    type_in(page, "/form")
    dialog = page.get_by_role("dialog", name="A form")
    dialog.get_by_role("button", name="Save").click()
    dialog.get_by_text("Please complete this required field.").wait_for()
    dialog.get_by_label("Name").fill("nobody")
    dialog.get_by_label("Name").press("Enter")
    dialog.get_by_text("Not nobody.").wait_for()
    dialog.get_by_label("Name").fill("Ada")
    dialog.get_by_label("Colour").select_option(label="Red")
    dialog.get_by_role("button", name="Save").click()
    dialog.wait_for(state="detached")
    values = heard.of("saved")[-1]["view"]["state"]["values"]
    assert values["name"]["typed"]["value"] == "Ada"
    assert values["colour"]["chosen"]["selected_option"]["value"] == "red"


def test_a_form_is_updated_and_stacked(desk):
    _workspace, _heard, _room, page = desk
    type_in(page, "/form")
    page.get_by_label("Name").fill("again")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("dialog", name="Again").wait_for()
    page.get_by_label("Name").fill("deeper")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("dialog", name="Deeper").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Again").wait_for()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("dialog")).to_have_count(0)


def test_a_message_shortcut_is_in_the_messages_menu(desk):
    workspace, _heard, room, page = desk
    workspace.say(room, "worth repeating")
    messages(page).first.hover()
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("menuitem", name="Echo this").click()
    expect(messages(page).filter(has_text="Only visible to you")).to_be_visible()


def test_a_global_shortcut_opens_its_form(desk):
    _workspace, _heard, _room, page = desk
    page.get_by_role("button", name="Shortcuts").click()
    page.get_by_role("menuitem", name="New form").click()
    expect(page.get_by_role("dialog", name="A form")).to_be_visible()


def test_the_home_tab_is_shown_and_its_buttons_work(desk):
    _workspace, heard, _room, page = desk
    page.locator("[data-room=home]").click()
    page.get_by_role("heading", name="At home").wait_for()
    page.get_by_role("button", name="Greet").click()
    assert heard.first("greet")["actions"][0]["value"] == "hello"
    page.locator("[data-tab=messages]").click()
    type_in(page, "hello")
    page.get_by_text("You said: hello").wait_for()


def test_a_channel_elsewhere_is_marked_unread_until_it_is_read(desk):
    workspace, _heard, room, page = desk
    workspace.newsroom.post(DM, BOT, "news for you")
    link = page.get_by_role("link", name="Echo, 1 unread")
    link.wait_for()
    assert page.title().startswith("(1)")
    link.click()
    page.get_by_text("news for you").wait_for()
    assert page.get_by_role("link", name="unread").count() == 0
    page.goto(f"{workspace.url}#/{room}")


def test_all_marks_of_text_are_shown_and_nothing_is_markup(desk):
    workspace, _heard, room, page = desk
    hostile = (
        "&lt;img src=x onerror=alert(1)&gt; <javascript:alert(1)|press me> "
        "*bold* _it's_ ~gone~ `<b>` <https://example.com/?a=1&amp;b=2|a link> "
        "snake_case_word 2*3*4 <@U01YOURSELF>\n&gt; quoted\nafter"
    )
    workspace.newsroom.post(
        room, BOT, hostile, blocks=[section("<script>alert(2)</script>" + hostile)]
    )
    message = messages(page).first
    message.wait_for()
    assert message.locator("img, script").count() == 0
    assert message.get_by_text("press me").evaluate("node => node.tagName") == "SPAN"
    link = message.get_by_role("link", name="a link")
    assert link.get_attribute("href") == "https://example.com/?a=1&b=2"
    assert message.locator("b", has_text=re.compile("^bold$")).count() == 1
    assert message.locator("i").all_inner_texts() == ["it's"]
    assert message.locator("s").all_inner_texts() == ["gone"]
    assert message.locator("code").all_inner_texts() == ["<b>"]
    assert message.locator("blockquote").all_inner_texts() == ["quoted"]
    text = message.inner_text()
    assert "<img src=x onerror=alert(1)>" in text
    assert "snake_case_word 2*3*4 @You" in text


def test_lines_and_spaces_stay_as_sent(desk):
    workspace, _heard, room, page = desk
    words = "first  line\nsecond"
    blocks = [{"type": "section", "text": {"type": "plain_text", "text": words}}]
    workspace.newsroom.post(room, BOT, "a", blocks=blocks)
    assert page.locator(".block-section").inner_text() == words


def test_a_hostile_length_does_not_stall_the_page(desk):
    workspace, _heard, room, page = desk
    for sign in ("_", "*", "`", "~", "&lt;", "<", "```"):
        workspace.newsroom.post(room, BOT, f" {sign}a" * (40_000 // (len(sign) + 2)))
    workspace.newsroom.post(room, BOT, "still here")
    expect(page.get_by_text("still here")).to_be_visible()


def test_a_date_is_shown_in_the_readers_own_words(desk):
    workspace, _heard, room, page = desk
    workspace.newsroom.post(
        room, BOT, "on <!date^86400^{date_long}|2 Jan 1970>, <!date^x^{date}|some day>"
    )
    messages(page).first.wait_for()
    assert "2 January 1970, some day" in messages(page).first.inner_text()


def test_a_permalink_leads_to_its_message(desk, open_page):
    workspace, _heard, room, _page = desk
    ts = workspace.say(room, "remember this")
    room_id = workspace.newsroom.channel(room).id
    page = open_page(f"{workspace.url}archives/{room_id}/p{ts.replace('.', '')}")
    expect(page.locator(f"article.linked[data-ts='{ts}']")).to_be_visible()


def test_a_narrow_window_keeps_its_channels_in_a_drawer(desk, open_page):
    workspace, _heard, room, _page = desk
    page = open_page(f"{workspace.url}#/{room}", size="narrow")
    sidebar = page.locator("#sidebar")
    assert not sidebar.is_visible()
    page.get_by_role("button", name="Channels").click()
    page.keyboard.press("Escape")
    sidebar.wait_for(state="hidden")
    workspace.say(room, "a thread's head")
    page.get_by_role("button", name="Reply in thread").click()
    assert page.locator("#thread").bounding_box()["width"] == 420
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide == 420


def test_dark_and_light_follow_the_reader(desk, open_page):
    workspace, _heard, room, light = desk
    dark = open_page(f"{workspace.url}#/{room}", scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert light.evaluate(paper) == "rgb(255, 255, 255)"
    assert dark.evaluate(paper) != light.evaluate(paper)


def test_a_reader_who_scrolled_up_stays_there(desk):
    workspace, _heard, room, page = desk
    for number in range(40):
        workspace.newsroom.post(room, YOU, f"line {number}")
    messages(page).nth(39).wait_for()
    scroll = page.locator("#room .scroll")
    page.wait_for_function(
        "() => { const scroll = document.querySelector('#room .scroll'); return"
        " scroll.scrollTop > 0 &&"
        " scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 2 }"
    )
    scroll.evaluate("node => { node.scrollTop = 0; }")
    page.wait_for_function("document.querySelector('#room .scroll').scrollTop === 0")
    page.evaluate("new Promise(requestAnimationFrame)")
    workspace.newsroom.post(room, YOU, "one more")
    messages(page).nth(40).wait_for(state="attached")
    assert scroll.evaluate("node => node.scrollTop") == 0


def test_a_page_left_open_comes_back_when_the_newsroom_does(open_page):
    workspace = Workspace(manifest=MANIFEST)
    workspace.start()
    page = open_page(workspace.url)
    workspace.stop()
    expect(page.get_by_text("The local newsroom has stopped")).to_be_visible()
    with workspace:
        workspace.say("newsdesk", "back again")
        page.get_by_text("back again").wait_for()


def test_a_press_that_nobody_takes_is_told(open_page):
    patience = Patience(ack_seconds=0.2, retry_seconds=())
    with Workspace(manifest=MANIFEST, patience=patience) as workspace:
        row = {
            "type": "actions",
            "elements": [
                {
                    "type": "button",
                    "action_id": "x",
                    "text": {"type": "plain_text", "text": "Press"},
                }
            ],
        }
        workspace.newsroom.post("newsdesk", BOT, "a", blocks=[row])
        page = open_page(workspace.url)
        page.get_by_text("Waiting for Echo to connect").wait_for()
        page.get_by_role("button", name="Press").click()
        page.get_by_role("alert").get_by_text("Echo didn’t respond.").wait_for()
        type_in(page, "/echo hello")
        told = page.get_by_text("/echo failed because Echo didn’t respond.")
        expect(told).to_be_visible()


def test_the_page_loads_nothing_from_elsewhere(desk):
    workspace, _heard, room, page = desk
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_selector("body[data-live=true]")
    assert asked
    assert all(url.startswith(workspace.url) for url in asked)
    policy = page.request.get(f"{workspace.url}#/{room}").headers
    assert policy["content-security-policy"].startswith("default-src 'self'")
