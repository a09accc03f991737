"""The shape of a format of the conversion report, and how formats are found: by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cfplint.conversion.record import ConversionRecord
from cfplint.errors import UsageError
from cfplint.reports.named import member, names_in

_PACKAGE = "cfplint.conversion.report_formats"


@dataclass(frozen=True, slots=True)
class ConversionReportFormat:
    """A format: the function that writes it. Its name is the function's, and its file's."""

    function: Callable[[ConversionRecord], Iterator[str]]


def conversion_report_format(function: Callable[[ConversionRecord], Iterator[str]]) -> ConversionReportFormat:
    """Make a format of a function that yields the pieces of a text, in order."""
    return ConversionReportFormat(function)


def format_of(name: str) -> str:
    """The format of a report by the name of its file.

    Args:
        name: the name of a file; its ending says the format.

    Raises:
        UsageError: there is no such format.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    known = names_in(_PACKAGE)
    if ending not in known:
        raise UsageError(f"{name}: a report is written as {' or '.join(f'.{each}' for each in known)}")
    return ending


def write_report(record: ConversionRecord, name: str) -> str:
    """A report.

    Args:
        record: what was done.
        name: the format.
    """
    found = member(_PACKAGE, name, "format of reports")
    if not isinstance(found, ConversionReportFormat):
        raise TypeError(f"{name} is no format of reports")
    return "".join(found.function(record))
