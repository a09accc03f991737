"""A check: the rules look at what a site says, and findings become a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cfplint.clock import Clock, read_clock
from cfplint.config import Config, load_config
from cfplint.engine.opening import open_site
from cfplint.engine.reading import Reading, read_site, sources_of
from cfplint.engine.selection import catalogue, named, select_rules
from cfplint.engine.target import Target
from cfplint.errors import TargetError
from cfplint.reports.report import Report, finding_order
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import Rule
from cfplint.site.model import SiteModel
from cfplint.source import Place, SourceFile, Span, read_source
from cfplint.suppress import SUPPRESSION_RULES, apply

_ASK = "please report it with the page that shows it"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A report, and what the command line must know beside it."""

    report: Report
    config: Config
    crashed: bool
    """Whether a rule, or the reading of a page, failed."""


def check_target(
    target: Target,
    *,
    today: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config_file: Path | None = None,
    jobs: int | None = None,
    rules: Sequence[Rule] | None = None,
    plugin_files: Sequence[Path] = (),
) -> CheckResult:
    """Check a site, or a lone page, on the disk.

    Args:
        target: what is asked about.
        today: the day (`YYYY-MM-DD`).
        select: names, codes or families of rules to run; the configuration's if empty.
        ignore: names, codes or families of rules not to run, beside the configuration's.
        config_file: cfplint's configuration, instead of the nearest one.
        jobs: how many processes render pages; as many as pay if absent.
        rules: the rules to run, instead of a selection.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    clock = read_clock(today)
    config = load_config(target.root, config_file)
    for names in config.per_file_ignores.values():
        named(names)
    chosen = rules if rules is not None else select_rules(select or config.select, (*config.ignore, *ignore))
    site = open_site(target, clock, jekyll=config.site.jekyll)
    if not site.all_pages:
        what = "there is no page in this folder: no HTML, and no file that begins with front matter"
        raise TargetError(f"{target.root}: {what}; a file that is named itself is checked alone")
    return check_site(
        site, clock=clock, config=config, rules=chosen, target=target, jobs=jobs, plugin_files=plugin_files
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
    """
    reading = read_site(site, clock, config, jobs, plugin_files)
    sources = sources_of(site)
    if config.site.state == "archived":
        rules = [rule for rule in rules if Clock not in rule.needs.values()]
    found = list(_unique(_run(rules, reading)))
    running = [rule.name for rule in rules]
    outcome = apply(found, sources, catalogue(), ran=running, per_file_ignores=config.per_file_ignores)
    about = (finding for finding in outcome.about_suppressions if finding.name in running)
    kept = [
        finding
        for finding in (*outcome.kept, *about, *_crashes(reading))
        if target is None or target.reports(finding.place.path)
    ]
    shown = {finding.place.path for finding in kept}
    shown |= {related.place.path for finding in kept for related in finding.related}
    sources |= _read_on_the_way(site, shown - sources.keys())
    report = Report(
        today=clock.today,
        root=site.root,
        findings=tuple(sorted(kept, key=finding_order)),
        sources={path: source for path, source in sources.items() if path in shown},
        pages=reading.pages,
        suppressed=outcome.suppressed,
    )
    return CheckResult(report, config, any(finding.name == "internal-error" for finding in kept))


def fails(report: Report, fail_on: str) -> bool:
    """Whether a report gives exit status 1.

    Args:
        report: what was found.
        fail_on: the least severity that does (`error` or `warning`).
    """
    return any(finding.severity >= Severity(fail_on) for finding in report.findings)


def _run(rules: Iterable[Rule], reading: Reading) -> Iterator[tuple[Finding, str]]:
    """What the rules say, each finding with the page that shows its fact."""
    for rule in rules:
        if rule in SUPPRESSION_RULES:
            continue
        needed = {name: reading.context[kind] for name, kind in rule.needs.items()}
        for fact in reading.facts.get(rule.looks_at, ()):
            page = getattr(fact, "page", "")
            try:
                for finding in rule.findings(fact, **needed):
                    yield finding, page
            except Exception as error:  # noqa: BLE001 - a rule that crashes must not hide what the others say
                place = getattr(fact, "place", None) or Place("", Span(0, 0))
                message = f"the rule {rule.name} failed here ({type(error).__name__}: {error}); {_ASK}"
                yield _internal_error(place, message), page


def _unique(found: Iterable[tuple[Finding, str]]) -> Iterator[Finding]:
    """Each finding once a rule and place, with all pages that show it."""
    first: dict[tuple[str, Place], Finding] = {}
    pages: dict[tuple[str, Place], set[str]] = {}
    for finding, page in found:
        key = finding.name, finding.place
        first.setdefault(key, finding)
        pages.setdefault(key, set()).update({page, *finding.shown_on} - {""})
    for key, finding in first.items():
        yield replace(finding, shown_on=tuple(sorted(pages[key])))


def _read_on_the_way(site: SiteModel, paths: Iterable[str]) -> dict[str, SourceFile]:
    """Files that are neither pages nor includes, but that `include_relative` has read; they lie inside the root."""
    found: dict[str, SourceFile] = {}
    for path in sorted(paths):
        file = site.root / path
        if path and file.is_file() and file.resolve().is_relative_to(site.root.resolve()):
            try:
                found[path] = read_source(file, path)
            except TargetError:
                continue
    return found


def _crashes(reading: Reading) -> Iterator[Finding]:
    for crash in reading.crashes:
        message = f"cfplint failed on this file ({crash.message}); {_ASK}"
        yield _internal_error(Place(crash.path, Span(0, 0)), message)


def _internal_error(place: Place, message: str) -> Finding:
    return Finding(place, message, code="INT001", name="internal-error", severity=Severity.ERROR)
