"""A check: the rules look at what a site says, and findings become a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.dates import OldEdition, old_edition
from cfplint.engine.external import asked_outside
from cfplint.engine.internal_error import internal_error
from cfplint.engine.opening import open_site
from cfplint.engine.page_reading import Crash
from cfplint.engine.reading import Reading, read_on_the_way, read_site
from cfplint.engine.repeats import told_once
from cfplint.engine.selection import catalogue
from cfplint.engine.target import Target, sites_inside
from cfplint.engine.theme_findings import in_site
from cfplint.facts.dates import DateMention
from cfplint.links import Outside
from cfplint.links.outside import Ask
from cfplint.reports.report import Report
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import Rule
from cfplint.site.model import SiteModel
from cfplint.site.written import sources_of
from cfplint.source import Place, SourceFile, Span, fitted
from cfplint.suppress import SUPPRESSION_RULES, apply


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A report, and what the command line must know beside it."""

    report: Report
    config: Config
    crashed: bool
    """Whether a rule, or the reading of a page, failed."""
    unread: tuple[str, ...] = ()
    """The files that a person named but that Jekyll does not read, relative to the root, sorted."""
    notes: tuple[str, ...] = ()
    """What a person must know of how the site was read and external links were asked, each as a sentence."""


def check_target(
    target: Target,
    *,
    clock: Clock,
    config: Config,
    rules: Sequence[Rule],
    jobs: int | None = None,
    plugin_files: Sequence[Path] = (),
    ask: Ask | None = None,
) -> CheckResult:
    """Check a site, or pages without one, on the disk.

    Args:
        target: what is asked about.
        clock: the day.
        config: cfplint's options.
        rules: the rules to run.
        jobs: how many processes render pages; as many as pay if absent.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
        ask: asks external links; none is asked if absent.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    return check_site(
        open_site(target, clock, jekyll=config.site.jekyll),
        clock=clock,
        config=config,
        rules=rules,
        target=target,
        jobs=jobs,
        plugin_files=plugin_files,
        ask=ask,
    )


def check_site(
    site: SiteModel,
    *,
    clock: Clock,
    config: Config,
    rules: Sequence[Rule],
    target: Target | None = None,
    jobs: int | None = None,
    plugin_files: Sequence[Path] = (),
    ask: Ask | None = None,
) -> CheckResult:
    """Check a site that has been read.

    Args:
        site: the site.
        clock: the day.
        config: cfplint's options.
        rules: the rules to run.
        target: which of its files are reported; all if absent.
        jobs: how many processes render pages.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
        ask: asks external links; none is asked if absent.
    """
    reading = read_site(site, clock, config, jobs, plugin_files)
    return check_reading(site, reading, clock=clock, config=config, rules=rules, target=target, ask=ask)


def check_reading(
    site: SiteModel,
    reading: Reading,
    *,
    clock: Clock,
    config: Config,
    rules: Sequence[Rule],
    target: Target | None = None,
    ask: Ask | None = None,
) -> CheckResult:
    """Check what a site says.

    Args:
        site: the site.
        reading: what its pages and files say.
        clock: the day.
        config: cfplint's options.
        rules: the rules to run.
        target: which of its files are reported; all if absent.
        ask: asks external links; none is asked if absent.
    """
    sources = sources_of(site)
    if config.site.state == "archived":
        rules = [rule for rule in rules if not rule.asks_for_the_day]
    outside = Outside()
    if ask is not None and any(Outside in rule.needs.values() for rule in rules):
        outside = asked_outside(reading, ask, target)
        reading.context[Outside] = outside
    if not outside.answers:
        # A rule that had nothing to go by has not run, so that what silences it is not unused.
        rules = [rule for rule in rules if Outside not in rule.needs.values()]
    found = list(_unique((in_site(finding, site), page) for finding, page in _run(rules, reading)))
    running = [rule.name for rule in rules]
    outcome = apply(found, sources, catalogue(), ran=running, per_file_ignores=config.per_file_ignores)
    about = (finding for finding in outcome.about_suppressions if finding.name in running)
    asked = (
        finding
        for finding in (
            *outcome.kept,
            *about,
            *(finding for crash in reading.crashes for finding in internal_error.findings(crash)),
        )
        if target is None or target.reports(finding.place.path)
    )
    singly = {rule.name for rule in rules if rule.family == "dates" or Outside in rule.needs.values()}
    kept = told_once(asked, sources, singly)
    named = target.named if target else frozenset()
    shown = {finding.place.path for finding in kept}
    unread = sorted(named - sources.keys() - shown)
    shown |= {related.place.path for finding in kept for related in finding.related}
    sources |= read_on_the_way(site, shown - sources.keys())
    report = Report(
        today=clock.today,
        root=site.root,
        findings=tuple(_fitted(finding, sources) for finding in kept),
        sources={path: source for path, source in sources.items() if path in shown},
        pages=reading.pages,
        suppressed=outcome.suppressed,
        old_edition=_old_edition(site, reading, clock, config, target),
    )
    crashed = any(finding.name == internal_error.name for finding in kept)
    return CheckResult(report, config, crashed, tuple(unread), (*_no_site(site), *outside.notes))


def _no_site(site: SiteModel) -> Iterator[str]:
    """That a folder is read as a site though the site lies below it, or nothing in it says that it is one."""
    if site.alone or site.configuration.files:
        return
    if below := list(sites_inside(site.root)):
        yield from below
    elif not any(page.front_matter for page in site.files):
        yield "no _config.yml was found, and no page with front matter; the folder is read as a site all the same"


def _fitted(finding: Finding, sources: Mapping[str, SourceFile]) -> Finding:
    """A finding whose fix ends lines as its files do."""
    if finding.fix is None:
        return finding
    edits = tuple(fitted(edit, sources[edit.path].text) if edit.path in sources else edit for edit in finding.fix.edits)
    return replace(finding, fix=replace(finding.fix, edits=edits))


def _old_edition(
    site: SiteModel, reading: Reading, clock: Clock, config: Config, target: Target | None
) -> OldEdition | None:
    """The edition that is long over; whoever asks about some files, or says what the site's state is, is not told."""
    if target is None or target.lone_pages or target.only is not None or config.site.state is not None:
        return None
    mentions = [fact for fact in reading.facts.get(DateMention, ()) if isinstance(fact, DateMention)]
    posts = site.collections["posts"].documents if "posts" in site.collections else ()
    return old_edition(mentions, clock, (post.date.date() for post in posts if post.date is not None))


def fails(report: Report, fail_on: str) -> bool:
    """Whether a report gives exit status 1.

    Args:
        report: what was found.
        fail_on: the least severity that does (`error` or `warning`).
    """
    return any(finding.severity >= Severity(fail_on) for finding in report.findings)


def _run(rules: Iterable[Rule], reading: Reading) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """What the rules say, each finding with the pages that show its fact."""
    for rule in rules:
        if rule in SUPPRESSION_RULES:
            continue
        needed = {name: reading.context[kind] for name, kind in rule.needs.items()}
        for fact in reading.facts.get(rule.looks_at, ()):
            pages = getattr(fact, "pages", ()) or (getattr(fact, "page", ""),)
            try:
                for finding in rule.findings(fact, **needed):
                    yield finding, pages
            except Exception as error:  # noqa: BLE001 - a rule that crashes must not hide what the others say
                place = getattr(fact, "place", None) or Place("", Span(0, 0))
                told = f"{type(error).__name__}: {error}"
                crash = Crash(place.path, told, f"the rule {rule.name} failed here", place)
                for finding in internal_error.findings(crash):
                    yield finding, pages


def _unique(found: Iterable[tuple[Finding, tuple[str, ...]]]) -> Iterator[Finding]:
    """Each finding once a rule and place, with all pages that show it."""
    first: dict[tuple[str, Place], Finding] = {}
    pages: dict[tuple[str, Place], set[str]] = {}
    for finding, shown_on in found:
        key = finding.name, finding.place
        first.setdefault(key, finding)
        pages.setdefault(key, set()).update({*shown_on, *finding.shown_on} - {""})
    for key, finding in first.items():
        yield replace(finding, shown_on=tuple(sorted(pages[key])))
