"""A finding's identity from run to run, though lines above it come and go."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from cfplint.reports.report import Report
from cfplint.rules.finding import Finding


def fingerprints(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with 40 hexadecimal digits made of its file, its rule, and the text it lies on.

    The same text found again in the same file by the same rule is numbered, so no two findings are the same.
    """
    met: Counter[tuple[str, str, str]] = Counter()
    for finding in report.findings:
        path, span = finding.place.path, finding.place.span
        source = report.sources.get(path)
        text = " ".join(source.raw[span.start : span.end].split()) if source else ""
        key = (path, finding.name, text)
        parts = "\0".join((*key, str(met[key])))
        met[key] += 1
        yield finding, hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:40]
