"""One line per finding: `path:line:column: severity name message`."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.colour import painter
from cfplint.reports.format import View, report_format
from cfplint.reports.report import Report
from cfplint.reports.visible import one_line


@report_format
def concise(report: Report, view: View) -> Iterator[str]:
    """One line per finding."""
    paint = painter(view.colour)
    for finding in report.findings:
        at = report.extent(finding.place)[0]
        place = one_line(f"{view.path(report, finding.place.path)}:{at.line}:{at.column}:")
        severity = paint(finding.severity.value, finding.severity.value)
        yield f"{paint('path', place)} {severity} {finding.name} {one_line(finding.message)}\n"
