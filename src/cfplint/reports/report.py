"""The result of a check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cfplint.rules.finding import Finding
from cfplint.source import SourceFile

SCHEMA_VERSION = 1
"""The version of the JSON report; keys may be added without a new one."""


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
