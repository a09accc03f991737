"""Pages rendered and read: one by one, or by several processes with the same result."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.dates import read_dates, read_placeholders
from cfplint.engine.context import newest_edition, page_context
from cfplint.facts.dates import DateMention, DatePlaceholder
from cfplint.facts.pages import PageFacts, read_page
from cfplint.facts.templates import LiquidProblem, MarkdownProblem, SiteProblem
from cfplint.render import RenderedPage, Renderer
from cfplint.site import load
from cfplint.site.model import Page, SiteModel
from cfplint.source import Place

_WORTH_A_PROCESS = 150
"""How many pages a further process must have to render before its start pays."""
_MOST_PROCESSES = 61
"""Windows waits for no more of them at once."""


@dataclass(frozen=True, slots=True)
class Crash:
    """Something of ours that failed; the rest of the run went on."""

    path: str
    message: str
    what: str = "cfplint failed on this file"
    place: Place | None = None
    """Where, if that is known; else somewhere in the file."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one page says."""

    path: str
    facts: PageFacts | None = None
    """`None` for what is no HTML page (a feed, a stylesheet)."""
    mentions: tuple[DateMention, ...] = ()
    placeholders: tuple[DatePlaceholder, ...] = ()
    problems: tuple[object, ...] = ()
    """Facts of `cfplint.facts.templates`."""
    reads: frozenset[str] = frozenset()
    """The files that went into it, besides the page's own."""
    crash: Crash | None = None


@dataclass(frozen=True, slots=True)
class PageReader:
    """Renders and reads the pages of one site."""

    site: SiteModel
    config: Config
    _renderer: Renderer = field(init=False)
    _bodies: dict[str, int] = field(init=False)
    _newest: int | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_renderer", Renderer(self.site))
        object.__setattr__(self, "_newest", newest_edition(self.site, self.config))
        object.__setattr__(self, "_bodies", {page.path: page.body_start for page in self.site.all_pages})

    def read(self, page: Page) -> PageReading:
        """What a page of the site says; a failure of ours is told, not raised."""
        try:
            rendered = self._renderer.render(page)
            problems = tuple(_problems(rendered, page))
            if not rendered.html:
                return PageReading(page.path, problems=problems, reads=rendered.reads)
            facts = read_page(rendered.text, url=page.url, bodies=self._bodies)
            context = page_context(self.site, self.config, page, newest=self._newest)
            mentions = read_dates(facts.blocks, context)
            placeholders = read_placeholders(facts.blocks, context)
        except Exception as error:  # noqa: BLE001 - one page that we cannot read must not hide the others
            return PageReading(page.path, crash=Crash(page.path, f"{type(error).__name__}: {error}"))
        return PageReading(page.path, facts, mentions, placeholders, problems, rendered.reads)


def read_pages(site: SiteModel, clock: Clock, config: Config, jobs: int | None = None) -> Iterator[PageReading]:
    """What the published pages of a site say, in the order of the site.

    Args:
        site: the site.
        clock: the day; a further process reads the site again as of that day.
        config: cfplint's options.
        jobs: how many processes share the work; as many as pay if absent. The result is the same, also where they die
            or cannot be started.
    """
    pages = [page for page in site.all_pages if page.published]
    processes = min(jobs or max(1, min(4, len(pages) // _WORTH_A_PROCESS)), max(1, len(pages)), _MOST_PROCESSES)
    if processes > 1 and not site.alone:
        paths = [frozenset(page.path for page in pages[start::processes]) for start in range(processes)]
        shares = [_Share(site.root, clock, config, site.named, share) for share in paths]
        try:
            with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
                told = list(pool.map(_read_share, shares))
        except (BrokenProcessPool, OSError):
            pass
        else:
            by_path = {reading.path: reading for share in told for reading in share}
            yield from (by_path[page.path] for page in pages)
            return
    yield from map(PageReader(site, config).read, pages)


@dataclass(frozen=True, slots=True)
class _Share:
    """What one of several processes does."""

    root: Path
    clock: Clock
    config: Config
    named: frozenset[str]
    paths: frozenset[str]


def _read_share(share: _Share) -> list[PageReading]:
    site = load(share.root, clock=share.clock, named=share.named)
    reader = PageReader(site, share.config)
    return [reader.read(page) for page in site.all_pages if page.path in share.paths]


def _problems(rendered: RenderedPage, page: Page) -> Iterator[object]:
    for liquid in rendered.liquid:
        yield LiquidProblem(liquid.kind, liquid.message, liquid.place, liquid.chain, page.url)
    for markdown in rendered.markdown:
        yield MarkdownProblem(markdown.kind, markdown.message, markdown.place, page.url)
    for each in rendered.site:
        yield SiteProblem(each.kind, each.message, Place(each.path, each.span))
