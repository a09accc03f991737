"""The closing lines of a report for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cfplint.reports.report import Report
from cfplint.rules.finding import Severity


def summary(report: Report) -> Iterator[str]:
    """How much was found and on how many pages, and what of it can be repaired without a person."""
    counts = Counter(finding.severity for finding in report.findings)
    levels = [
        counted(counts[severity], severity.value) if severity is not Severity.INFO else f"{counts[severity]} info"
        for severity in sorted(Severity, reverse=True)
        if counts[severity]
    ]
    total = counted(len(report.findings), "finding") if report.findings else "no findings"
    detail = f" ({', '.join(levels)})" if levels else ""
    silenced = f", {report.suppressed} suppressed" if report.suppressed else ""
    yield f"{total}{detail} on {counted(report.pages, 'page')}{silenced}"

    safe = sum(finding.fix is not None and finding.fix.safety == "safe" for finding in report.findings)
    unsafe = sum(finding.fix is not None and finding.fix.safety == "unsafe" for finding in report.findings)
    if safe:
        yield f"{safe} can be repaired with --fix" + (f", {unsafe} more with --unsafe-fixes" if unsafe else "")
    elif unsafe:
        yield f"{unsafe} can be repaired with --fix --unsafe-fixes, for a person to look at"


def counted(number: int, noun: str) -> str:
    """A number and its noun: `1 page`, `2 pages`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
