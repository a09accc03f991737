"""Everything that a site says: each page as rendered, each file as it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.dates import (
    clock_conditions,
    conflicts_in,
    last_announced,
    machine_conflicts,
    read_dates,
    read_placeholders,
    sections_of,
)
from cfplint.dates.corroboration import Corroboration
from cfplint.dates.removals import Removals
from cfplint.engine.context import page_context, site_context
from cfplint.engine.markdown_facts import SharedMarkdown
from cfplint.engine.mentions import is_written, merged
from cfplint.engine.page_reading import Crash, PageReading, read_pages
from cfplint.engine.unread import step_back
from cfplint.facts.assignments import Assignment, assignments
from cfplint.facts.commented_markup import commented_markup
from cfplint.facts.dated import Promise
from cfplint.facts.dates import DateMention
from cfplint.facts.files import read_file
from cfplint.facts.front_matter_keys import unread_keys
from cfplint.facts.links import Anchor, Link
from cfplint.facts.parameters import MissingParameters, missing_parameters
from cfplint.facts.templates import LiquidMarkup, LiquidProblem, SiteProblem, closed_to_liquid
from cfplint.links import Addresses, Outside, UrlSpace, links_of_assets, told_once, unlinked_pages, with_unresolved
from cfplint.site.liquid_files import LiquidFiles
from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside
from cfplint.site.written import sources_of
from cfplint.source import Place, SourceFile

Fact = TypeVar("Fact")

_TOLD_OF_SITE = ("title", "tagline", "description")


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

    def of(self, kind: type[Fact]) -> list[Fact]:
        """The facts of a type."""
        return [fact for fact in self.facts.get(kind, ()) if isinstance(fact, kind)]


@dataclass(slots=True)
class _Said:
    """What pages, or files, say: facts, and what is no fact until it is joined with what the rest of the site says."""

    facts: list[object] = field(default_factory=list)
    mentions: list[DateMention] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    crashes: list[Crash] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    """The files that went into HTML pages, the pages' own among them."""
    included: set[str] = field(default_factory=set)
    """The files that went into any pages, besides the pages' own."""
    pages: int = 0


def read_site(
    site: SiteModel,
    clock: Clock,
    config: Config,
    jobs: int | None = None,
    plugin_files: Sequence[Path] = (),
    *,
    as_it_is: bool = False,
) -> Reading:
    """Render and read all pages of a site, then its files.

    Args:
        site: the site.
        clock: the day.
        config: cfplint's options; the edition decides which years are another edition's.
        jobs: how many processes render pages.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
        as_it_is: whether the tags of a page that lacks some through a fault are read all the same.
    """
    sources = sources_of(site)
    pages = _said_by_pages(read_pages(site, clock, config, jobs, plugin_files, as_it_is=as_it_is))
    files = _said_by_files(site, config, sources)
    reading = Reading(pages=pages.pages, crashes=[*pages.crashes, *files.crashes])
    addresses = Addresses(config.links)
    reading.add((*addresses.looked_at(pages.facts), *files.facts))
    reading.add(step_back(reading.facts, site, sources))
    reading.add(_liquid_facts(site, sources, reading, pages.included))

    mentions = _joined_mentions(site, sources, pages.mentions, pages.read, files.mentions)
    reading.add(_date_facts(mentions, pages.promises))

    space = UrlSpace(site, pages.anchors, config.links)
    links = [*pages.links, *links_of_assets(site, space, addresses, pages.links)]
    reading.add(_link_facts(site, sources, space, addresses, links, reading))

    reading.context = {
        Clock: clock,
        Config: config,
        SiteModel: site,
        UrlSpace: space,
        LiquidFiles: LiquidFiles(site, closed_to_liquid(reading.of(LiquidMarkup))),
        Outside: Outside(),
        Removals: Removals(sources, {page.path: page for page in site.files}, mentions),
        Corroboration: Corroboration(mentions),
    }
    return reading


def dates_of_site(
    site: SiteModel, config: Config, rendered: Iterable[DateMention], read: set[str]
) -> tuple[DateMention, ...]:
    """The dates of a site whose pages have been rendered and read, as `read_site` gives them.

    Args:
        site: the site.
        config: cfplint's options.
        rendered: the dates of the pages, in the order of the site.
        read: the files that went into the pages, their own among them.
    """
    sources = sources_of(site)
    return _joined_mentions(site, sources, rendered, read, _said_by_files(site, config, sources).mentions)


def _said_by_pages(pages: Iterable[PageReading]) -> _Said:
    """What the pages say as rendered, and what their Markdown says together."""
    said = _Said()
    shared = SharedMarkdown()
    for page in pages:
        said.facts += page.problems
        shared.add(page.markdown, page.url)
        if page.crash:
            said.crashes.append(page.crash)
        said.links += page.links
        said.included |= page.reads
        if page.facts is None:
            continue
        facts = page.facts
        said.pages += 1
        said.read |= {page.path, *page.reads}
        said.facts += (*facts.anchors, *facts.elements, *facts.images, *facts.comments, *facts.headings, *facts.doubled)
        said.facts += (*facts.commented_links, *facts.hrefless, *facts.iconless, *facts.markup, *page.placeholders)
        said.facts += (fact for fact in page.told if not isinstance(fact, Promise))
        said.promises += (fact for fact in page.told if isinstance(fact, Promise))
        said.mentions += page.mentions
        said.links += facts.links
        said.anchors += facts.anchors
    said.facts += shared.facts()
    return said


def _said_by_files(site: SiteModel, config: Config, sources: Mapping[str, SourceFile]) -> _Said:
    """What the files say as they lie, and what was found when they were read."""
    said = _Said()
    pages = {page.path: page for page in site.files}
    unpublished = _unpublished(site)
    around = site_context(site, config)
    said.facts += (SiteProblem(each.kind, each.message, Place(each.path, each.span)) for each in site.problems)
    for path, source in sorted(sources.items()):
        if site.is_foreign(path):
            continue
        said.facts.append(source)
        page = pages.get(path)
        try:
            facts = read_file(source, page=page)
            context = page_context(site, config, page, path, around=around)
            found = read_dates(facts.blocks, context)
            placeholders = read_placeholders(facts.blocks, context)
        except Exception as error:  # noqa: BLE001 - one file that we cannot read must not hide the others
            said.crashes.append(Crash(path, f"{type(error).__name__}: {error}"))
            continue
        said.facts += (*facts.markup, *placeholders)
        if path not in unpublished:
            said.facts += clock_conditions(facts.markup)
        if page is None:
            said.facts += machine_conflicts(facts.blocks, found)
        said.mentions += found
    return said


def _liquid_facts(
    site: SiteModel, sources: Mapping[str, SourceFile], reading: Reading, included: set[str]
) -> Iterator[object]:
    """What the Liquid of all files says together."""
    markup = reading.of(LiquidMarkup)
    yield from unread_keys(site, markup)
    yield from commented_markup(markup)
    yield from missing_parameters(reading.of(LiquidProblem), markup, sources)
    if not site.theme:
        yield from _assignments(site, sources, markup, reading, included)


def _joined_mentions(
    site: SiteModel,
    sources: Mapping[str, SourceFile],
    rendered: Iterable[DateMention],
    read: set[str],
    lying: Iterable[DateMention],
) -> tuple[DateMention, ...]:
    """The dates of pages and of files, each once, in order of place."""
    written = [each for each in rendered if is_written(each, sources.get(each.place.path))]
    unpublished = _unpublished(site)
    judged = [
        replace(
            each,
            held_back=each.held_back or _is_held_back(site, read, each),
            unpublished=each.place.path in unpublished,
        )
        for each in lying
    ]
    return tuple(merged(written, judged))


def _date_facts(mentions: Sequence[DateMention], promises: Iterable[Promise]) -> Iterator[object]:
    """The dates, what they say together, and the promises, each with the date that it was to be kept by."""
    yield from (*mentions, *sections_of(mentions), *conflicts_in(mentions))
    last = last_announced([mention for mention in mentions if mention.is_announced])
    yield from (replace(each, last=last) if each.last is None else each for each in promises)


def _link_facts(
    site: SiteModel,
    sources: Mapping[str, SourceFile],
    space: UrlSpace,
    addresses: Addresses,
    links: Sequence[Link],
    reading: Reading,
) -> Iterator[object]:
    """The links to look at with what Liquid left open in them, and the pages to which none leads, looked at or not."""
    lacking = {each.used.path for each in reading.of(MissingParameters)}
    told = with_unresolved(told_once(links), reading.of(LiquidMarkup), sources, lacking=lacking)
    yield from addresses.looked_at(told)
    yield from unlinked_pages(site, space, map(addresses.rewritten, links))


def read_on_the_way(site: SiteModel, paths: Iterable[str]) -> dict[str, SourceFile]:
    """Files that are neither pages nor includes, but that `include_relative` has read; they lie inside the root."""
    found = {path: read_inside(site.root, path) for path in sorted(paths) if path}
    return {path: source for path, source in found.items() if source is not None}


def _is_held_back(site: SiteModel, rendered: set[str], mention: DateMention) -> bool:
    """Whether a date would be on a page if Liquid had put it there.

    Of the configuration's values only what it says of the site is published in any case, by feeds and by themes.
    """
    configured = {source.path: yaml.places for source, yaml in site.configuration.files}
    places = configured.get(mention.place.path)
    if places is None:
        return mention.place.path in rendered
    told = [places[key,].value for key in _TOLD_OF_SITE if (key,) in places]
    return not any(mention.place.span.within(span) for span in told)


def _unpublished(site: SiteModel) -> set[str]:
    """The files of pages that Jekyll neither writes nor shows to Liquid."""
    return {page.path for page in site.files if not (page.published or page.listed)}


def _assignments(
    site: SiteModel,
    sources: Mapping[str, SourceFile],
    markup: Sequence[LiquidMarkup],
    reading: Reading,
    included: set[str],
) -> Iterator[Assignment]:
    """The variables of a site, whose files of `include_relative` are read here."""
    found = list(markup)
    for path, source in read_on_the_way(site, included - sources.keys()).items():
        try:
            found += read_file(source).markup
        except Exception as error:  # noqa: BLE001 - as of the site's own files
            reading.crashes.append(Crash(path, f"{type(error).__name__}: {error}"))
    includes = {source.path for source in site.includes.values()} | included
    return assignments(found, includes - {layout.source.path for layout in site.layouts.values()})
