"""The browser that the tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="needs Playwright, the extra e2e; `make e2e` installs it")

from playwright.sync_api import Browser
from tests.e2e.browser import CHROMIUM, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).is_file():
        pytest.skip("needs Chromium; `make e2e` installs it")
    with chromium() as started:
        yield started
