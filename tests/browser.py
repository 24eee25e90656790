"""Headless Chromium for tests that drive the local newsroom's page.

A module that drives a page says `pytest_plugins = ("tests.browser",)` and
`pytestmark = pytest.mark.browser`, and takes `open_page`. Where no Chromium is
installed its tests are skipped, and say so.
"""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    expect,
    sync_playwright,
)

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 10_000  # milliseconds: a busy machine draws late
expect.set_options(timeout=PATIENCE)

SIZES = {"wide": (1280, 800), "narrow": (420, 800)}


@pytest.fixture(scope="module")  # its event loop must not outlive the module
def browser() -> Iterator[Browser]:
    """Give one headless Chromium for a module's tests, or skip them."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    if not found:
        pytest.skip(f"no Chromium on this machine (looked for {', '.join(NAMES)})")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found[0], args=list(ARGUMENTS)
        )
        yield chromium
        chromium.close()


class Pages:
    """Opens pages, and keeps the errors that their own code raised."""

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._contexts: list[BrowserContext] = []
        self._errors: list[str] = []

    def open(self, url: str, *, size="wide", scheme="light", locale="en-GB") -> Page:
        """Open a workspace's page and wait until it is live."""
        width, height = SIZES[size]
        context = self._chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale=locale,
        )
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self._errors.append(str(error)))
        page.set_default_timeout(PATIENCE)
        page.goto(url)
        page.wait_for_selector("body[data-live=true]")
        return page

    def close(self) -> None:
        """Close what was opened."""
        while self._contexts:
            self._contexts.pop().close()

    def check(self) -> None:
        """Fail if a page's own code raised an error since the last check."""
        errors, self._errors = self._errors, []
        assert errors == []


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[Pages]:
    """Give what opens pages that live as long as the module's tests."""
    opener = Pages(browser)
    yield opener
    opener.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Give a function that opens a page for this test alone.

    `open_page(url, size="narrow", scheme="dark")`. An error in the page's own
    code fails the test.
    """
    opener = Pages(browser)
    yield opener.open
    opener.close()
    opener.check()
