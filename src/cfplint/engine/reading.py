"""Everything that a site says: each page as rendered, each file as it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.dates import read_dates
from cfplint.engine.context import page_context
from cfplint.engine.mentions import merged
from cfplint.engine.page_reading import Crash, read_pages
from cfplint.facts.dates import DateMention
from cfplint.facts.files import read_file
from cfplint.facts.links import Anchor
from cfplint.facts.templates import SiteProblem
from cfplint.links import UrlSpace
from cfplint.site.model import SiteModel
from cfplint.source import Place, SourceFile


@dataclass(slots=True)
class Reading:
    """What a site says, as facts by type, and what rules may ask for beside them."""

    facts: dict[type, list[object]] = field(default_factory=lambda: defaultdict(list))
    context: dict[type, object] = field(default_factory=dict)
    pages: int = 0
    crashes: list[Crash] = field(default_factory=list)

    def add(self, facts: Iterable[object]) -> None:
        """Take up facts, each under its type."""
        for fact in facts:
            self.facts[type(fact)].append(fact)


def read_site(
    site: SiteModel, clock: Clock, config: Config, jobs: int | None = None, plugin_files: Sequence[Path] = ()
) -> Reading:
    """Render and read all pages of a site, then its files.

    Args:
        site: the site.
        clock: the day.
        config: cfplint's options; the edition decides which years are another edition's.
        jobs: how many processes render pages.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
    """
    reading = Reading()
    anchors: list[Anchor] = []
    mentions: list[DateMention] = []
    for page in read_pages(site, clock, config, jobs, plugin_files):
        reading.add(page.problems)
        if page.crash:
            reading.crashes.append(page.crash)
        if page.facts is None:
            continue
        facts = page.facts
        reading.pages += 1
        reading.add((*facts.links, *facts.anchors, *facts.elements, *facts.comments, *facts.headings))
        anchors += facts.anchors
        mentions += page.mentions
    reading.add(SiteProblem(each.kind, each.message, Place(each.path, each.span)) for each in site.problems)
    reading.add(merged(mentions, list(_lying_dates(site, config, reading))))
    space = UrlSpace(site, anchors)
    reading.context = {Clock: clock, Config: config, SiteModel: site, UrlSpace: space}
    return reading


def sources_of(site: SiteModel) -> dict[str, SourceFile]:
    """Every text file of a site that was read, by path."""
    sources = [page.source for page in site.files]
    sources += (layout.source for layout in site.layouts.values())
    sources += site.includes.values()
    sources += (source for source, _ in site.data_files.values())
    sources += (source for source, _ in site.configuration.files)
    return {source.path: source for source in sources}


def _lying_dates(site: SiteModel, config: Config, reading: Reading) -> Iterator[DateMention]:
    """The dates of the files as they lie; the files' other facts go into the reading."""
    pages = {page.path: page for page in site.files}
    for path, source in sorted(sources_of(site).items()):
        page = pages.get(path)
        try:
            facts = read_file(source, page=page)
            found = read_dates(facts.blocks, page_context(site, config, page, path))
        except Exception as error:  # noqa: BLE001 - one file that we cannot read must not hide the others
            reading.crashes.append(Crash(path, f"{type(error).__name__}: {error}"))
            continue
        reading.add(facts.markup)
        yield from found
