"""A file holds a NUL byte.

## Why
Browsers drop or replace it, and many tools take the file for a binary one.

## Bad
A file with the byte 00 cannot be shown on this page.

## Good
A page without it.

## Fix safety
No fix yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.templates import SiteProblem
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule


@rule(code="TXT002", severity=Severity.WARNING, since="0.1")
def nul_byte(problem: SiteProblem) -> Iterator[Finding]:
    """Report the problem at its place."""
    if problem.kind == "nul-byte":
        yield Finding(problem.place, problem.message, "Take it out.")
