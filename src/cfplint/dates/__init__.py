"""Dates that people write: found in text, dated, and told apart by what they are."""

from cfplint.dates.agreement import agreed
from cfplint.dates.clock_conditions import clock_conditions
from cfplint.dates.conflicts import conflicts_in
from cfplint.dates.context import PageContext
from cfplint.dates.edition_names import EditionNames, edition_names
from cfplint.dates.machine_dates import machine_conflicts
from cfplint.dates.old_edition import OldEdition, old_edition
from cfplint.dates.orders import months_lead
from cfplint.dates.placeholders import read_placeholders
from cfplint.dates.promises import last_announced
from cfplint.dates.reading import read_dates
from cfplint.dates.sections import sections_of
from cfplint.dates.series import is_series
from cfplint.dates.told import read_told

__all__ = [
    "EditionNames",
    "OldEdition",
    "PageContext",
    "agreed",
    "clock_conditions",
    "conflicts_in",
    "edition_names",
    "is_series",
    "last_announced",
    "machine_conflicts",
    "months_lead",
    "old_edition",
    "read_dates",
    "read_placeholders",
    "read_told",
    "sections_of",
]
