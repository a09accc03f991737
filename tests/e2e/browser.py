"""What a visitor sees of a page in a real Chromium."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Route, sync_playwright

from cfplint.conversion.elements import NO_TEXT
from cfplint.conversion.leftover import without_leftovers

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
"""The program; `install.sh` installs Debian's."""
NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
"""The instant that every page sees."""

# Pages that throw dice show the same thing twice.
_DICE = "Math.random = () => 0.5;"
_ORIGIN = re.compile(r"https?://127\.0\.0\.1:\d+")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a visitor sees of a page."""

    text: str
    """The `innerText` of its body, white space folded, without control characters and leftover template code."""
    errors: frozenset[str]
    """What the console says is wrong, without the server's address and the place."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser; without its sandbox, which a container's root cannot have, and without the network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


def shown(browser: Browser, address: str, *, screenshot: Path | None = None) -> Shown:
    """What a visitor sees at an address.

    Args:
        browser: a browser.
        address: where a page is served on this machine; what it loads from elsewhere is refused.
        screenshot: the PNG file to write a picture of the whole page to.
    """
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        errors: set[str] = set()
        page.on("console", lambda message: errors.update(_error(message)))
        page.on("pageerror", lambda error: errors.add(_ORIGIN.sub("", error.message)))
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.clock.set_fixed_time(NOON)
        page.add_init_script(_DICE)
        page.route("**/*", _stay_here)
        page.goto(address, wait_until="load")
        # A page that leads on to another does so before it is idle; what the other says is heard to its end.
        page.wait_for_load_state("networkidle")
        if screenshot is not None:
            page.screenshot(path=screenshot, full_page=True, animations="disabled")
        return Shown(_text(page), frozenset(errors))


def _text(page: Page) -> str:
    try:
        text = _inner_text(page)
    except Error:  # the page led on to another one meanwhile
        page.wait_for_load_state("load")
        text = _inner_text(page)
    return " ".join(NO_TEXT.sub("", without_leftovers(text)).split())


def _inner_text(page: Page) -> str:
    return str(page.evaluate("document.body ? document.body.innerText : ''"))


def _stay_here(route: Route) -> None:
    if urlsplit(route.request.url).hostname == "127.0.0.1":
        route.continue_()
    else:
        route.abort()


def _error(message: ConsoleMessage) -> list[str]:
    """The same address may be written with or without escapes."""
    where = unquote(message.location["url"])
    return [_ORIGIN.sub("", f"{message.text} {where}")] if message.type == "error" else []
