"""Sites as visitors see them, as Jekyll writes them and converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.e2e.browser import NOON, Shown, shown
from tests.e2e.loopback import served

from cfplint.clock import read_clock
from cfplint.conversion import Change, Loss
from cfplint.conversion.losses import is_meant
from cfplint.engine.convert import convert_site
from cfplint.engine.opening import open_site
from cfplint.engine.page_conversion import Manner
from cfplint.engine.target import find_target

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page as a visitor sees it, as Jekyll writes it and converted."""

    name: str
    """Its file, relative to the output, with `/`."""
    before: Shown
    after: Shown
    declared: tuple[Loss, ...] = ()
    """What the cleaning steps say that they took or gave."""

    @property
    def is_same_text(self) -> bool:
        """Whether the visitor reads the same, but for what the steps declare."""
        meant = [loss for loss in self.declared if loss.kind == "text"]
        return is_meant(self.before.text.split(), self.after.text.split(), meant)

    @property
    def new_errors(self) -> frozenset[str]:
        """What the console says is wrong and was not before."""
        return self.after.errors - self.before.errors


def declared(changes: Iterable[tuple[str, Change]]) -> tuple[Loss, ...]:
    """What cleaning steps say that they took or gave."""
    return tuple(loss for _, change in changes for loss in change.loses)


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
    pages = {page.destination: page for page in converted.pages if page.destination.endswith((".html", ".htm"))}
    baseurl = str(open_site(find_target([site]), clock).configuration.data.get("baseurl") or "").rstrip("/")
    with served(folder / "faithful", baseurl) as old, served(folder / "clean", baseurl) as new:
        for number, name in enumerate(sorted(pages)):
            files = [pictures / f"{number:03}-{when}.png" if pictures else None for when in ("before", "after")]
            before = shown(browser, f"{old}/{quote(name)}", screenshot=files[0])
            after = shown(browser, f"{new}/{quote(name)}", screenshot=files[1])
            yield SeenPage(name, before, after, declared(pages[name].changes))
