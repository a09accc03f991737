"""Finds what has rotted in Jekyll sites of conferences and events.

    import cfplint

    report = cfplint.check("my-site", today="2026-11-23")
    for finding in report.findings:
        print(finding.place.path, finding.name, finding.message)

Importing this package is cheap: what a function needs is imported when it is first called.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cfplint.version import __version__

if TYPE_CHECKING:
    from cfplint.agenda import Deadlines
    from cfplint.config import Config
    from cfplint.conversion import Conversion
    from cfplint.engine.library import Site, check, convert, deadlines, write_deadlines
    from cfplint.errors import CfplintError
    from cfplint.reports.report import Report

__all__ = [
    "CfplintError",
    "Config",
    "Conversion",
    "Deadlines",
    "Report",
    "Site",
    "__version__",
    "check",
    "convert",
    "deadlines",
    "write_deadlines",
]

_HOMES = {
    "CfplintError": "cfplint.errors",
    "Config": "cfplint.config",
    "Conversion": "cfplint.conversion.converted",
    "Deadlines": "cfplint.agenda",
    "Report": "cfplint.reports.report",
    "Site": "cfplint.engine.library",
    "check": "cfplint.engine.library",
    "convert": "cfplint.engine.library",
    "deadlines": "cfplint.engine.library",
    "write_deadlines": "cfplint.engine.library",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
