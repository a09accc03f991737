"""For reading: each finding with its source lines, why it matters and what to do, and a summary at the end.

Of a site whose edition is long over it says so once, in place of what the clock's rules found.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.colour import Paint, painter
from cfplint.reports.documentation import why
from cfplint.reports.format import View, report_format
from cfplint.reports.old_edition import paragraph, stands_back
from cfplint.reports.report import Report
from cfplint.reports.snippet import snippet
from cfplint.reports.summary import summary
from cfplint.reports.visible import one_line
from cfplint.rules.finding import Finding

_MOST_NOTES = 20
"""So many can be looked through."""


@report_format
def full(report: Report, view: View) -> Iterator[str]:
    """Each finding with its source lines, then a summary."""
    paint = painter(view.colour)
    shown = [finding for finding in report.findings if view.everything or not stands_back(finding, report)]
    for finding in shown:
        yield from (f"{line}\n" for line in _finding(report, view, paint, finding))
        yield "\n"
    said_once = () if view.everything else tuple(paragraph(report))
    if said_once:
        yield from (f"{line}\n" for line in (*said_once, ""))
    yield from (f"{line}\n" for line in summary(report, shown))


def _finding(report: Report, view: View, paint: Paint, finding: Finding) -> Iterator[str]:
    start, end = report.extent(finding.place)
    place = one_line(f"{view.path(report, finding.place.path)}:{start.line}:{start.column}")
    severity = finding.severity.value
    called = f"{finding.name} ({finding.code})" if finding.code else finding.name
    yield f"{paint('path', place)} {paint(severity, severity)} {called} {one_line(finding.message)}"

    digits = len(str(end.line))
    source = report.sources.get(finding.place.path)
    # What is said at the empty stretch before the first character is said of the file as a whole.
    if source is not None and finding.place.span.end > 0:
        bar = paint("gutter", f"{'':{digits}} |")
        yield bar
        for line in snippet(source, start, end, view.width):
            number = "" if line.number is None else line.number
            marked = paint(severity, line.marked) if line.marked else ""
            yield f"{paint('gutter', f'{number:{digits}} |')} {line.before}{marked}{line.after}".rstrip()
            if line.carets:
                carets = line.carets.lstrip()
                yield f"{bar} {' ' * (len(line.carets) - len(carets))}{paint(severity, carets)}"
    for label, text in _remarks(report, view, finding):
        yield f"{'':{digits}} {paint('gutter', '=')} {paint('label', label)}: {one_line(text)}"


def _remarks(report: Report, view: View, finding: Finding) -> Iterator[tuple[str, str]]:
    """What is said below the source lines: label and text."""
    reason = why(finding.name)
    if reason:
        yield "why", reason
    if finding.help:
        yield "help", finding.help
    if finding.fix:
        yield "fix", finding.fix.message + (" (unsafe)" if finding.fix.safety == "unsafe" else "")
    for related in finding.related[:_MOST_NOTES]:
        at = report.extent(related.place)[0]
        yield "note", f"{view.path(report, related.place.path)}:{at.line}:{at.column} {related.message}"
    if len(finding.related) > _MOST_NOTES:
        yield "note", f"and {len(finding.related) - _MOST_NOTES} more places, which --format json has"
    if len(finding.shown_on) > 1:
        shown = ", ".join(finding.shown_on[:3])
        more = len(finding.shown_on) - 3
        yield "shown on", f"{shown} and {more} more" if more > 0 else shown
