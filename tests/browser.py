"""Headless Chromium for tests that drive the local newsroom's page.

Use the `browser` fixture's pages through `open_page`; mark such tests
`browser`. Where no Chromium is installed they are skipped, and say so. Import
both fixtures by name: `from tests.browser import browser, open_page`.
"""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE = (1280, 800)
NARROW = (420, 800)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give one headless Chromium for all tests, or skip them."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    if not found:
        pytest.skip(f"no Chromium on this machine (looked for {', '.join(NAMES)})")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found[0], args=list(ARGUMENTS)
        )
        yield chromium
        chromium.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Give a function that opens a workspace's page and waits until it is live.

    `open_page(url, size=NARROW, scheme="dark")`. An error in the page's own
    code fails the test.
    """
    errors: list[str] = []
    contexts = []

    def opening(url: str, *, size=WIDE, scheme="light", locale="en-GB") -> Page:
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale=locale,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.set_default_timeout(10_000)
        page.goto(url)
        page.wait_for_selector("body[data-live=true]")
        return page

    yield opening
    for context in contexts:
        context.close()
    assert errors == []
