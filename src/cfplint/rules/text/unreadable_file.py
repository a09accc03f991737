"""A file of the site cannot be read.

## Why
What it holds was not checked, and Jekyll would stop at it.

## Bad
A file without read permission cannot be shown on this page.

## Good
A file that can be read.

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="TXT003", severity=Severity.ERROR, since="0.1")
def unreadable_file(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "unreadable-file":
        yield Finding(problem.place, problem.message, "Give yourself the permission to read it.")
