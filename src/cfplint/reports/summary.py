"""The closing lines of a report for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cfplint.reports.report import Report
from cfplint.rules.finding import Finding, Severity


def summary(report: Report, shown: Sequence[Finding]) -> Iterator[str]:
    """How much is shown and on how many pages, how much is not, and for how much of it there is a fix.

    Args:
        report: what was found.
        shown: its findings that stand above the summary.
    """
    counts = Counter(finding.severity for finding in shown)
    levels = [
        counted(counts[severity], severity.value) if severity is not Severity.INFO else f"{counts[severity]} info"
        for severity in sorted(Severity, reverse=True)
        if counts[severity]
    ]
    total = counted(len(shown), "finding") if shown else "no findings"
    detail = f" ({', '.join(levels)})" if levels else ""
    hidden = len(report.findings) - len(shown)
    more = f", {hidden} more with --show all" if hidden else ""
    silenced = f", {report.suppressed} suppressed" if report.suppressed else ""
    yield f"{total}{detail} on {counted(report.pages, 'page')}{more}{silenced}"

    fixes = Counter(finding.fix.safety for finding in shown if finding.fix is not None)
    if fixes:
        kinds = ", ".join(f"{fixes[safety]} {safety}" for safety in ("safe", "unsafe") if fixes[safety])
        yield f"{counted(fixes.total(), 'fix', 'fixes')} ({kinds}), as edits in --format json"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun: `1 page`, `2 pages`, `2 fixes`."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
