"""One JSON object per line and finding, each as in the list `findings` of the format `json`."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.format import View, report_format
from cfplint.reports.json_text import json_text
from cfplint.reports.report import Report


@report_format
def jsonl(report: Report, _view: View) -> Iterator[str]:
    """One line of JSON per finding; paths are relative to the site."""
    for finding in report.findings:
        yield json_text(report.finding_dict(finding), indent=None) + "\n"
