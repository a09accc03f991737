"""Findings that share a cause, told as one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import replace

from cfplint.reports.report import finding_order
from cfplint.rules.finding import Finding, Related, Severity
from cfplint.source import SourceFile

_LEAST_COPIED = 20
"""Three lines with fewer characters are alike by chance."""


def told_once(
    findings: Iterable[Finding], sources: Mapping[str, SourceFile], singly: Collection[str] = ()
) -> list[Finding]:
    """The findings, those of one cause as one, at the first of their places.

    One cause have those of a rule and file that say so (`told_with`), and those that say the same of the same lines of
    several files: pages without layouts copy their frame, and editions of a conference the files of the last one. What
    has a fix is told alone, for it can be repaired alone, and so is what breaks a page, for each place must be mended.
    It comes after the suppressions: what is silenced at one place is told at the others all the same.

    Args:
        findings: what is to be reported, in any order.
        sources: the text files, by path.
        singly: the names of the rules that are told of each file: what a date means depends on its edition, and an
            address outside is asked for all of its places.

    Returns:
        The findings in order.
    """
    of_files = _grouped(findings, _kind)
    inside = [_with_repeats(each, f" ({len(each) - 1} more in this file)") for each in of_files]
    copies = _grouped(inside, lambda each: None if each.name in singly or _breaks(each) else _written(each, sources))
    return sorted((_with_repeats(each, _elsewhere(each), notes=True) for each in copies), key=finding_order)


def _breaks(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _kind(finding: Finding) -> Hashable:
    """What a finding shares with others of its file."""
    return (finding.name, finding.place.path, finding.told_with) if finding.told_with else None


def _written(finding: Finding, sources: Mapping[str, SourceFile]) -> Hashable:
    """What a finding shares with those of copied lines: its words, its line and those beside it."""
    source = sources.get(finding.place.path)
    if source is None:
        return None
    line = source.position(min(finding.place.span.start, len(source.raw))).line
    beside = range(max(line - 1, 1), min(line + 1, len(source.lines)) + 1)
    lines = tuple(source.lines.line_text(each).strip() for each in beside)
    return (finding.name, finding.message, lines) if sum(map(len, lines)) >= _LEAST_COPIED else None


def _grouped(findings: Iterable[Finding], key: Callable[[Finding], Hashable]) -> list[list[Finding]]:
    """The findings of each key, in order; those without a key, or with a fix, alone."""
    alone: list[list[Finding]] = []
    alike: dict[Hashable, list[Finding]] = {}
    for finding in sorted(findings, key=finding_order):
        shared = None if finding.fix else key(finding)
        if shared is None:
            alone.append([finding])
        else:
            alike.setdefault(shared, []).append(finding)
    return [*alone, *alike.values()]


def _elsewhere(copies: list[Finding]) -> str:
    others = len(copies) - 1
    return f", also in {others} other {'file' if others == 1 else 'files'}"


def _with_repeats(repeats: list[Finding], how_many: str, *, notes: bool = False) -> Finding:
    """The first, which tells of the others, and of what their notes tell where those hold repeats of their own."""
    first, *others = repeats
    if not others:
        return first
    told: list[Related] = []
    for each in others:
        told.append(Related(each.place, "here, too" if each.message == first.message else each.message))
        told += each.related if notes else ()
    return replace(
        first,
        message=f"{first.message}{how_many}",
        related=(*first.related, *told),
        shown_on=tuple(sorted({page for each in repeats for page in each.shown_on})),
    )
