"""Dates that people write: found in text, dated, and told apart by what they are."""

from cfplint.dates.agreement import agreed
from cfplint.dates.context import PageContext
from cfplint.dates.reading import read_dates

__all__ = ["PageContext", "agreed", "read_dates"]
