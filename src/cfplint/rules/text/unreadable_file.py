"""A file of the site cannot be read.

## Why
What it holds was not checked, and Jekyll would stop at it: a file without read permission, a link that leads nowhere or
in a circle, something that is no file (a pipe, a socket), or more of them than any site has.

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
        yield Finding(problem.place, problem.message, "Put a file in its place that can be read, or take it out.")
