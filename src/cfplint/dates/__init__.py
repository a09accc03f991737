"""Dates that people write: found in text, dated, and told apart by what they are."""

from cfplint.dates.agreement import agreed
from cfplint.dates.clock_conditions import clock_conditions
from cfplint.dates.conflicts import conflicts_in
from cfplint.dates.context import PageContext
from cfplint.dates.machine_dates import machine_conflicts
from cfplint.dates.placeholders import read_placeholders
from cfplint.dates.promises import last_announced
from cfplint.dates.reading import read_dates
from cfplint.dates.sections import sections_of
from cfplint.dates.told import read_told

__all__ = [
    "PageContext",
    "agreed",
    "clock_conditions",
    "conflicts_in",
    "last_announced",
    "machine_conflicts",
    "read_dates",
    "read_placeholders",
    "read_told",
    "sections_of",
]
