"""Pages rendered and read: one by one, or by several processes with the same result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.dates import read_dates, read_placeholders, read_told
from cfplint.engine.context import SiteContext, page_context, site_context
from cfplint.engine.opening import open_site, renderer_of
from cfplint.engine.target import Target
from cfplint.facts.causes import causes
from cfplint.facts.dates import DateMention, DatePlaceholder
from cfplint.facts.links import Link
from cfplint.facts.markdown import read_markdown
from cfplint.facts.markup import RepeatedAttribute
from cfplint.facts.page_links import read_links
from cfplint.facts.pages import PageFacts, read_page
from cfplint.facts.templates import LiquidProblem, MarkdownProblem, SiteProblem
from cfplint.render import RenderedPage, Renderer
from cfplint.site.model import Page, SiteModel
from cfplint.source import Place

_WORTH_A_PROCESS = 150
"""How many pages a further process must have to render before its start pays."""
_MOST_PROCESSES = 61
"""Windows waits for no more of them at once."""

_TAKES_MARKUP = frozenset(
    ("missing-include", "unknown-layout", "layout-cycle", "unknown-tag", "liquid-syntax-error", "liquid-limit")
)
"""Problems without which a page would hold other tags."""


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
    told: tuple[object, ...] = ()
    """Facts of `cfplint.facts.dated`."""
    problems: tuple[object, ...] = ()
    """Facts of `cfplint.facts.templates`."""
    markdown: tuple[object, ...] = ()
    """Facts of `cfplint.facts.markdown`, without the page's URL."""
    reads: frozenset[str] = frozenset()
    """The files that went into it, besides the page's own."""
    crash: Crash | None = None
    url: str = ""
    links: tuple[Link, ...] = ()
    """Those of what is no HTML page."""


@dataclass(frozen=True, slots=True)
class PageReader:
    """Renders and reads the pages of one site."""

    site: SiteModel
    config: Config
    plugin_files: tuple[Path, ...] = ()
    as_it_is: bool = False
    """Whether the tags of a page that lacks some through a fault are read all the same."""
    _renderer: Renderer = field(init=False)
    _bodies: dict[str, int] = field(init=False)
    _around: SiteContext = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_renderer", renderer_of(self.site, self.plugin_files, read_markdown=read_markdown))
        object.__setattr__(self, "_around", site_context(self.site, self.config))
        object.__setattr__(self, "_bodies", {page.path: page.body_start for page in self.site.files})

    def read(self, page: Page) -> PageReading:
        """What a page of the site says; a failure of ours is told, not raised."""
        try:
            rendered = self._renderer.render(page)
            problems = tuple(_problems(rendered, page))
            if not rendered.html:
                sass = page.path.endswith((".scss", ".sass"))
                links = read_links(rendered.text, url=page.url, path=page.destination, sass=sass, bodies=self._bodies)
                return PageReading(
                    page.path,
                    links=links,
                    problems=problems,
                    markdown=rendered.markdown_facts,
                    reads=rendered.reads,
                    url=page.url,
                )
            facts = read_page(rendered.text, url=page.url, bodies=self._bodies, path=page.path)
            kinds = {each.kind for each in rendered.liquid} | {each.kind for each in rendered.site}
            if kinds & _TAKES_MARKUP and not self.as_it_is:
                facts = facts.without_structure()
            context = page_context(self.site, self.config, page, around=self._around)
            mentions = read_dates(facts.blocks, context)
            placeholders = read_placeholders(facts.blocks, context)
            told = tuple(read_told(facts.blocks, mentions, placeholders, context))
        except Exception as error:  # noqa: BLE001 - one page that we cannot read must not hide the others
            return PageReading(page.path, crash=Crash(page.path, f"{type(error).__name__}: {error}"))
        return PageReading(
            page.path,
            facts,
            mentions,
            placeholders,
            told,
            problems,
            rendered.markdown_facts,
            rendered.reads,
            url=page.url,
        )


def read_pages(
    site: SiteModel,
    clock: Clock,
    config: Config,
    jobs: int | None = None,
    plugin_files: Sequence[Path] = (),
    *,
    as_it_is: bool = False,
) -> Iterator[PageReading]:
    """What the published pages of a site say, in the order of the site.

    Args:
        site: the site.
        clock: the day; a further process reads the site again as of that day.
        config: cfplint's options.
        jobs: how many processes share the work; as many as pay if absent. The result is the same, also where they die
            or cannot be started.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
        as_it_is: whether the tags of a page that lacks some through a fault are read all the same.
    """
    every = site.all_pages
    pages = [number for number, page in enumerate(every) if page.published]
    processes = min(jobs or max(1, min(4, len(pages) // _WORTH_A_PROCESS)), max(1, len(pages)), _MOST_PROCESSES)
    if processes > 1 and not site.alone:
        numbers = [tuple(pages[start::processes]) for start in range(processes)]
        shares = [
            _Share(site.root, clock, config, site.named, tuple(plugin_files), as_it_is, share) for share in numbers
        ]
        try:
            with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
                told = list(pool.map(_read_share, shares))
        except (BrokenProcessPool, OSError):
            pass
        else:
            by_number = dict(reading for share in told for reading in share)
            yield from (by_number[number] for number in pages)
            return
    reader = PageReader(site, config, tuple(plugin_files), as_it_is)
    yield from (reader.read(every[number]) for number in pages)


@dataclass(frozen=True, slots=True)
class _Share:
    """What one of several processes does."""

    root: Path
    clock: Clock
    config: Config
    named: frozenset[str]
    plugin_files: tuple[Path, ...]
    as_it_is: bool
    pages: tuple[int, ...]
    """Their numbers among all pages of the site."""


def _read_share(share: _Share) -> list[tuple[int, PageReading]]:
    site = open_site(Target(share.root, named=share.named), share.clock, jekyll=share.config.site.jekyll)
    reader = PageReader(site, share.config, share.plugin_files, share.as_it_is)
    pages = site.all_pages
    return [(number, reader.read(pages[number])) for number in share.pages]


def _problems(rendered: RenderedPage, page: Page) -> Iterator[object]:
    for liquid in rendered.liquid:
        yield LiquidProblem(liquid.kind, liquid.message, liquid.place, liquid.chain, page.url, liquid.name, liquid.used)
    yield from causes(
        MarkdownProblem(each.kind, each.message, each.place, page.url, each.written) for each in rendered.markdown
    )
    for markdown in rendered.markdown:
        if markdown.kind == "duplicate-attribute":
            yield RepeatedAttribute(markdown.message, markdown.place, page.url)
    for each in rendered.site:
        yield SiteProblem(each.kind, each.message, Place(each.path, each.span))
