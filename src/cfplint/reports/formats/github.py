"""Annotations of a GitHub workflow."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.format import View, report_format
from cfplint.reports.report import Report
from cfplint.reports.visible import one_line
from cfplint.rules.finding import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


@report_format
def github(report: Report, view: View) -> Iterator[str]:
    """A workflow command per finding.

    Columns are given for findings on one line only, as GitHub asks.

    Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands, and for the escapes
    `escapeData` and `escapeProperty` of actions/toolkit.
    """
    for finding in report.findings:
        start, end = report.extent(finding.place)
        properties = {"file": view.path(report, finding.place.path), "line": str(start.line)}
        if start.line == end.line:
            properties |= {"col": str(start.column), "endColumn": str(max(end.column, start.column))}
        else:
            properties["endLine"] = str(end.line)
        properties["title"] = f"{finding.name} ({finding.code})" if finding.code else finding.name
        listed = ",".join(f"{name}={one_line(value).translate(_PROPERTY)}" for name, value in properties.items())
        message = one_line(finding.message) + (f"\n{one_line(finding.help)}" if finding.help else "")
        yield f"::{_COMMANDS[finding.severity]} {listed}::{message.translate(_DATA)}\n"
