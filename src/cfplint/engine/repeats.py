"""Findings of one kind in one file, told as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cfplint.reports.report import finding_order
from cfplint.rules.finding import Finding, Related

_MOST_NOTES = 20
"""So many can be looked through."""


def told_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those of one rule, file and kind (`told_with`) as one, at the first of their places.

    It comes after the suppressions: what is silenced at one place is told at the others all the same.

    Args:
        findings: what is to be reported, in any order.
    """
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        if finding.told_with and finding.fix is None:
            alike.setdefault((finding.name, finding.place.path, finding.told_with), []).append(finding)
        else:
            yield finding
    for repeats in alike.values():
        yield _joined(sorted(repeats, key=finding_order))


def _joined(repeats: list[Finding]) -> Finding:
    """The first, which tells of the others."""
    first, *others = repeats
    if not others:
        return first
    notes = tuple(
        Related(each.place, "here, too" if each.message == first.message else each.message)
        for each in others[:_MOST_NOTES]
    )
    return replace(
        first,
        message=f"{first.message} ({len(others)} more in this file)",
        related=(*first.related, *notes),
        shown_on=tuple(sorted({page for each in repeats for page in each.shown_on})),
    )
