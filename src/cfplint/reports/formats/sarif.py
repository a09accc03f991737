"""SARIF 2.1.0, the exchange format for the results of static analysis."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from cfplint.reports.documentation import documented_rules
from cfplint.reports.fingerprint import fingerprints
from cfplint.reports.format import View, report_format
from cfplint.reports.json_text import json_text
from cfplint.reports.report import Report
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.source import Place, Span
from cfplint.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


@report_format
def sarif(report: Report, view: View) -> Iterator[str]:
    """One run of one tool.

    Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
    """
    names = sorted({finding.name for finding in report.findings})
    run = {
        "tool": {"driver": {"name": "cfplint", "version": __version__, "rules": [_rule(name) for name in names]}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(report, view, finding, fingerprint, names) for finding, fingerprint in fingerprints(report)
        ],
    }
    yield json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(name: str) -> dict[str, object]:
    rule = documented_rules().get(name)
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"code": rule.code, "family": rule.family},
    }


def _result(report: Report, view: View, finding: Finding, fingerprint: str, names: list[str]) -> dict[str, object]:
    message = f"{finding.message}. {finding.help}".strip() if finding.help else finding.message
    result: dict[str, object] = {
        "ruleId": finding.name,
        "ruleIndex": names.index(finding.name),
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(report, view, finding.place)],
        "partialFingerprints": {"cfplint/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": related.message}, **_location(report, view, related.place)}
            for number, related in enumerate(finding.related)
        ]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(report, view, finding.fix)]
    return result


def _location(report: Report, view: View, place: Place) -> dict[str, object]:
    return {
        "physicalLocation": {"artifactLocation": _artifact(report, view, place.path), "region": _region(report, place)}
    }


def _artifact(report: Report, view: View, path: str) -> dict[str, object]:
    return {"uri": quote(view.path(report, path), errors="surrogateescape")}


def _region(report: Report, place: Place) -> dict[str, object]:
    start, end = report.extent(place)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _fix(report: Report, view: View, fix: Fix) -> dict[str, object]:
    changes = [
        {
            "artifactLocation": _artifact(report, view, path),
            "replacements": [
                {
                    "deletedRegion": _region(report, Place(path, Span(edit.start, edit.end))),
                    "insertedContent": {"text": edit.replacement},
                }
                for edit in fix.edits
                if edit.path == path
            ],
        }
        for path in sorted({edit.path for edit in fix.edits})
    ]
    return {"description": {"text": fix.message}, "artifactChanges": changes}
