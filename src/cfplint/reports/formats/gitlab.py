"""GitLab's Code Quality report."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.fingerprint import fingerprints
from cfplint.reports.format import View, report_format
from cfplint.reports.json_text import json_text
from cfplint.reports.report import Report
from cfplint.reports.visible import one_line
from cfplint.rules.finding import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


@report_format
def gitlab(report: Report, view: View) -> Iterator[str]:
    """A JSON list.

    Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    issues = []
    for finding, fingerprint in fingerprints(report):
        start, end = report.extent(finding.place)
        issues.append(
            {
                "description": one_line(finding.message),
                "check_name": finding.name,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": view.path(report, finding.place.path),
                    "lines": {"begin": start.line, "end": end.line},
                },
            }
        )
    yield json_text(issues) + "\n"
