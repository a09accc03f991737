"""A symbolic link leads out of the site.

## Why
cfplint follows no link out of a site, and GitHub Pages does not either: what it leads to is not published.

## Bad
A symbolic link cannot be shown on this page.

## Good
A file in its place.

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="TXT004", severity=Severity.WARNING, since="0.1")
def outside_link(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "outside-link":
        yield Finding(problem.place, problem.message, "Put a copy of the file in its place.")
