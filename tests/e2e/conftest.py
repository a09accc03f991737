"""The browser that the tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from tests.e2e.browser import CHROMIUM, chromium

    if not Path(CHROMIUM).is_file():
        pytest.skip("needs Chromium; `make e2e` installs it")
    with chromium() as started:
        yield started
