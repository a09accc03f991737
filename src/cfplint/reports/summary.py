"""The closing lines of a report for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cfplint.reports.report import Report
from cfplint.rules.finding import Finding, Severity

_MANY = 20
"""So many findings are seen without being counted by rule."""
_MOST_RULES = 6
"""Rules that a line has room for."""


def summary(report: Report, shown: Sequence[Finding]) -> Iterator[str]:
    """How much is shown, on how many pages and, if it is much, by which rules; how much is not; what has a fix.

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
    if len(shown) > _MANY:
        yield _by_rule(shown)

    fixes = Counter(finding.fix.safety for finding in shown if finding.fix is not None)
    if fixes:
        kinds = ", ".join(f"{fixes[safety]} {safety}" for safety in ("safe", "unsafe") if fixes[safety])
        yield f"{counted(fixes.total(), 'fix', 'fixes')} ({kinds}), as edits in --format json"


def _by_rule(shown: Sequence[Finding]) -> str:
    """How many findings each rule has, the most first."""
    rules = sorted(Counter(finding.name for finding in shown).items(), key=lambda each: (-each[1], each[0]))
    named = [f"{name} {number}" for name, number in rules[:_MOST_RULES]]
    rest = rules[_MOST_RULES:]
    if rest:
        named.append(f"{counted(len(rest), 'other rule')} {sum(number for _, number in rest)}")
    return ", ".join(named)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun: `1 page`, `2 pages`, `2 fixes`."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
