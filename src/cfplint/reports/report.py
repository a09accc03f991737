"""The result of a check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cfplint.dates import OldEdition
from cfplint.rules.finding import Finding, Fix
from cfplint.source import Place, Position, SourceFile

SCHEMA_VERSION = 1
"""The version of the JSON report; keys may be added without a new one."""

_START = Position(1, 1)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found on one site, in order of path, position and name."""

    today: date
    """The day that dates were compared with."""
    root: Path
    """The site's root; paths of findings are relative to it."""
    findings: tuple[Finding, ...]
    sources: Mapping[str, SourceFile] = field(default_factory=dict, repr=False)
    """The files that findings and their related places lie in, by path."""
    pages: int = 0
    """How many pages were looked at."""
    suppressed: int = 0
    """How many findings a comment or the configuration silenced."""
    old_edition: OldEdition | None = None
    """The edition that a whole site is about, where it is long over and the configuration says nothing of it."""

    def extent(self, place: Place) -> tuple[Position, Position]:
        """Where a place begins and, exclusively, ends.

        A file whose text is not at hand has one place, its first character; a span is cut at the end of its file.
        """
        source = self.sources.get(place.path)
        if source is None:
            return _START, _START
        last = len(source.raw)
        return source.position(min(place.span.start, last)), source.position(min(place.span.end, last))

    def to_dict(self) -> dict[str, object]:
        """The report as the data of its JSON format; the same data for the same report, paths relative to the site."""
        return {
            "version": SCHEMA_VERSION,
            "today": self.today.isoformat(),
            "site": self.root.as_posix(),
            "findings": [self.finding_dict(finding) for finding in self.findings],
        }

    def finding_dict(self, finding: Finding) -> dict[str, object]:
        """One finding as the data of the JSON formats."""
        start, end = self.extent(finding.place)
        return {
            "code": finding.code,
            "name": finding.name,
            "message": finding.message,
            "severity": finding.severity.value,
            "path": finding.place.path,
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
            "related": [
                {
                    "path": related.place.path,
                    "line": self.extent(related.place)[0].line,
                    "column": self.extent(related.place)[0].column,
                    "message": related.message,
                }
                for related in finding.related
            ],
            "fix": _fix_dict(finding.fix) if finding.fix else None,
            "shown_on": list(finding.shown_on),
        }


def finding_order(finding: Finding) -> tuple[object, ...]:
    """The key by which a report's findings are sorted: path, position, name, and what else tells two apart."""
    span = finding.place.span
    return finding.place.path, span.start, span.end, finding.name, finding.code, finding.message


def _fix_dict(fix: Fix) -> dict[str, object]:
    return {
        "message": fix.message,
        "safety": fix.safety,
        "edits": [
            {"path": edit.path, "start": edit.start, "end": edit.end, "replacement": edit.replacement}
            for edit in fix.edits
        ],
    }
