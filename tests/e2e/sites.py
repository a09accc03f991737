"""Sites as visitors see them, as Jekyll writes them and converted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser
from tests.e2e.browser import NOON, Shown, shown
from tests.e2e.loopback import served

from cfplint.clock import read_clock
from cfplint.engine.convert import convert_site
from cfplint.engine.page_conversion import Manner
from cfplint.engine.target import find_target
from cfplint.engine.opening import open_site


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page as a visitor sees it, as Jekyll writes it and converted."""

    name: str
    """Its file, relative to the output, with `/`."""
    before: Shown
    after: Shown


def seen_pages(browser: Browser, site: Path, folder: Path, *, pictures: Path | None = None) -> Iterator[SeenPage]:
    """The HTML pages of a site before and after conversion, sorted by name.

    Args:
        browser: a browser.
        site: the site's folder.
        folder: an empty folder for both conversions.
        pictures: the folder to write pictures of each page to, before and after.
    """
    clock = read_clock(NOON.date().isoformat())
    for name in ("faithful", "clean"):
        manner = Manner(faithful=name == "faithful", keep_going=True)
        converted = convert_site(find_target([site]), folder / name, manner, clock=clock)
    pages = sorted({page.destination for page in converted.pages if page.destination.endswith((".html", ".htm"))})
    baseurl = str(open_site(find_target([site]), clock).configuration.data.get("baseurl") or "").rstrip("/")
    with served(folder / "faithful", baseurl) as old, served(folder / "clean", baseurl) as new:
        for number, name in enumerate(pages):
            files = [pictures / f"{number:03}-{when}.png" if pictures else None for when in ("before", "after")]
            before = shown(browser, f"{old}/{quote(name)}", screenshot=files[0])
            yield SeenPage(name, before, shown(browser, f"{new}/{quote(name)}", screenshot=files[1]))
