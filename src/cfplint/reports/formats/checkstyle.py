"""Checkstyle's XML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cfplint.reports.format import View, report_format
from cfplint.reports.report import Report
from cfplint.reports.xml_text import DECLARATION, start_tag


@report_format
def checkstyle(report: Report, view: View) -> Iterator[str]:
    """An element `file` per file, in it an `error` per finding.

    Source: https://checkstyle.org/ and its `XMLLogger`
    """
    yield DECLARATION
    yield '<checkstyle version="4.3">\n'
    for path, of_file in groupby(report.findings, key=lambda finding: finding.place.path):
        yield start_tag("file", {"name": view.path(report, path)}) + "\n"
        for finding in of_file:
            at = report.extent(finding.place)[0]
            attributes: dict[str, object] = {
                "line": at.line,
                "column": at.column,
                "severity": finding.severity.value,
                "message": finding.message,
                "source": f"cfplint.{finding.name}",
            }
            yield start_tag("error", attributes, empty=True) + "\n"
        yield "</file>\n"
    yield "</checkstyle>\n"
