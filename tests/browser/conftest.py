"""The conflict report in Debian's Chromium: one browser for all tests, one fresh page for each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE, DESK = (390, 844), (1280, 900)


@frozen
class Opened:
    """A page with all that it complained of: console errors, exceptions, dialogs, requests."""

    page: Any
    trouble: list[str] = field(factory=list)


def until(page: Any, expression: str, steps: int = 200) -> None:
    """Wait until an expression holds; the page's own policy forbids the way in which Playwright waits."""
    for _ in range(steps):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    if PROGRAM is None:
        pytest.fail("the tests marked browser need Chromium: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox", "--disable-gpu", "--disable-quic"])
        yield browser
        browser.close()


class Opener:
    """Opens files; `close` ends all of their pages."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser
        self.contexts: list[Any] = []

    def __call__(
        self, path: Path, *, size: tuple[int, int] = DESK, dark: bool = False, script: bool = True, at: str = ""
    ) -> Opened:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        self.contexts.append(context)
        opened = Opened(context.new_page())
        trouble = opened.trouble.append
        opened.page.on("console", lambda m: trouble(f"console: {m.text}") if m.type in ("error", "warning") else None)
        opened.page.on("pageerror", lambda e: trouble(f"exception: {e}"))
        opened.page.on("dialog", lambda d: (trouble(f"dialog: {d.message}"), d.dismiss()))
        opened.page.on("request", lambda r: None if r.url.startswith("file:") else trouble(f"request: {r.url}"))
        opened.page.goto(path.as_uri() + at)
        return opened

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture
def opened(chromium: Any) -> Iterator[Opener]:
    opener = Opener(chromium)
    yield opener
    opener.close()
