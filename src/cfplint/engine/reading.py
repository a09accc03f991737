"""Everything that a site says: each page as rendered, each file as it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

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
from cfplint.engine.page_reading import Crash, read_pages
from cfplint.engine.unread import step_back
from cfplint.facts.alike import alike
from cfplint.facts.assignments import Assignment, assignments
from cfplint.facts.dated import Promise
from cfplint.facts.dates import DateMention
from cfplint.facts.elements import Element
from cfplint.facts.files import read_file
from cfplint.facts.front_matter_keys import unread_keys
from cfplint.facts.links import Anchor, Link
from cfplint.facts.parameters import missing_parameters
from cfplint.facts.templates import LiquidMarkup, LiquidProblem, SiteProblem
from cfplint.links import Outside, UrlSpace, links_of_assets, unlinked_pages, with_unresolved
from cfplint.site.liquid_files import LiquidFiles
from cfplint.site.model import SiteModel
from cfplint.site.sources import read_inside
from cfplint.site.written import Written, sources_of
from cfplint.source import Place, SourceFile

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
    links: list[Link] = []
    mentions: list[DateMention] = []
    rendered: set[str] = set()
    included: set[str] = set()
    shared = SharedMarkdown()
    for page in read_pages(site, clock, config, jobs, plugin_files):
        reading.add(page.problems)
        shared.add(page.markdown, page.url)
        if page.crash:
            reading.crashes.append(page.crash)
        links += page.links
        included |= page.reads
        if page.facts is None:
            continue
        rendered |= {page.path, *page.reads}
        facts = page.facts
        reading.pages += 1
        reading.add((*facts.anchors, *facts.elements, *facts.comments, *facts.headings, *facts.doubled))
        reading.add((*facts.commented_links, *facts.hrefless, *facts.iconless))
        links += facts.links
        anchors += facts.anchors
        mentions += page.mentions
        reading.add((*page.placeholders, *page.told, *facts.markup))
    reading.add(shared.facts())
    reading.add(alike(fact for fact in reading.facts[Element] if isinstance(fact, Element)))
    reading.add(SiteProblem(each.kind, each.message, Place(each.path, each.span)) for each in site.problems)
    sources = sources_of(site)
    reading.add(source for path, source in sorted(sources.items()) if not site.is_foreign(path))
    mentions = [mention for mention in mentions if is_written(mention, sources.get(mention.place.path))]
    reading.add(step_back(reading.facts, site, sources))
    lying = list(_lying_dates(site, config, reading))
    markup = [fact for fact in reading.facts[LiquidMarkup] if isinstance(fact, LiquidMarkup)]
    reading.add(unread_keys(site, markup))
    problems = [fact for fact in reading.facts[LiquidProblem] if isinstance(fact, LiquidProblem)]
    missing = tuple(missing_parameters(problems, markup, sources))
    reading.add(missing)
    if not site.theme:
        reading.add(_assignments(site, markup, included, read_on_the_way(site, included - sources.keys()), reading))
    merged_mentions = tuple(
        merged(mentions, [replace(each, held_back=_is_held_back(site, rendered, each)) for each in lying])
    )
    reading.add((*merged_mentions, *sections_of(merged_mentions), *conflicts_in(merged_mentions)))
    last = last_announced([mention for mention in merged_mentions if mention.is_announced])
    reading.facts[Promise] = [
        replace(each, last=last) if isinstance(each, Promise) and each.last is None else each
        for each in reading.facts[Promise]
    ]
    removals = Removals(sources, {page.path: page for page in site.files}, merged_mentions)
    space = UrlSpace(site, anchors, config.links)
    links += links_of_assets(site, space, links)
    reading.add(with_unresolved(links, markup, sources, lacking={each.used.path for each in missing}))
    reading.add(unlinked_pages(site, space, links))
    reading.context = {
        Clock: clock,
        Config: config,
        SiteModel: site,
        UrlSpace: space,
        LiquidFiles: LiquidFiles(site),
        Written: Written(site),
        Outside: Outside(),
        Removals: removals,
        Corroboration: Corroboration(merged_mentions),
    }
    return reading


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


def _assignments(
    site: SiteModel,
    markup: Sequence[LiquidMarkup],
    included: set[str],
    relative: dict[str, SourceFile],
    reading: Reading,
) -> Iterator[Assignment]:
    """The variables of a site, whose files of `include_relative` are read here."""
    found = list(markup)
    for path, source in relative.items():
        try:
            found += read_file(source).markup
        except Exception as error:  # noqa: BLE001 - as of the site's own files
            reading.crashes.append(Crash(path, f"{type(error).__name__}: {error}"))
    includes = {source.path for source in site.includes.values()} | included
    return assignments(found, includes - {layout.source.path for layout in site.layouts.values()})


def _lying_dates(site: SiteModel, config: Config, reading: Reading) -> Iterator[DateMention]:
    """The dates of the files as they lie; the files' other facts go into the reading."""
    pages = {page.path: page for page in site.files}
    around = site_context(site, config)
    for path, source in sorted(sources_of(site).items()):
        if site.is_foreign(path):
            continue
        page = pages.get(path)
        try:
            facts = read_file(source, page=page)
            context = page_context(site, config, page, path, around=around)
            found = read_dates(facts.blocks, context)
            placeholders = read_placeholders(facts.blocks, context)
        except Exception as error:  # noqa: BLE001 - one file that we cannot read must not hide the others
            reading.crashes.append(Crash(path, f"{type(error).__name__}: {error}"))
            continue
        reading.add((*facts.markup, *placeholders, *clock_conditions(facts.markup)))
        if page is None:
            reading.add(machine_conflicts(facts.blocks, found))
        yield from found
