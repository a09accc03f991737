"""JUnit's XML, which most CI systems read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cfplint.reports.format import View, report_format
from cfplint.reports.report import Report
from cfplint.reports.xml_text import DECLARATION, start_tag, text
from cfplint.rules.finding import Finding


@report_format
def junit(report: Report, view: View) -> Iterator[str]:
    """A suite per file, a failed case per finding; one case that passes if there is none.

    Source: https://github.com/testmoapp/junitxml
    """
    number = len(report.findings)
    yield DECLARATION
    yield start_tag("testsuites", {"name": "cfplint", "tests": max(number, 1), "failures": number}) + "\n"
    if not report.findings:
        yield start_tag("testsuite", {"name": "cfplint", "tests": 1, "failures": 0}) + "\n"
        yield start_tag("testcase", {"classname": "cfplint", "name": "no findings"}, empty=True) + "\n</testsuite>\n"
    for path, of_file in groupby(report.findings, key=lambda finding: finding.place.path):
        yield from _suite(report, view.path(report, path), list(of_file))
    yield "</testsuites>\n"


def _suite(report: Report, path: str, findings: list[Finding]) -> Iterator[str]:
    yield start_tag("testsuite", {"name": path, "tests": len(findings), "failures": len(findings)}) + "\n"
    for finding in findings:
        at = report.extent(finding.place)[0]
        name = f"{finding.name} at {at.line}:{at.column}"
        yield start_tag("testcase", {"classname": path, "name": name, "file": path, "line": at.line})
        yield start_tag("failure", {"type": finding.severity.value, "message": finding.message})
        yield text(f"{path}:{at.line}:{at.column} {finding.message}. {finding.help}".strip())
        yield "</failure></testcase>\n"
    yield "</testsuite>\n"
