"""The whole report as one JSON object; `Report.to_dict` says what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.format import View, report_format
from cfplint.reports.json_text import json_text
from cfplint.reports.report import Report


@report_format
def json(report: Report, _view: View) -> Iterator[str]:
    """One JSON object; paths are relative to the site."""
    yield json_text(report.to_dict()) + "\n"
