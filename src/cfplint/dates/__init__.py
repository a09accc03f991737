"""Dates that people write: found in text, dated, and told apart by what they are."""

from cfplint.dates.agreement import agreed
from cfplint.dates.context import PageContext
from cfplint.dates.old_edition import OldEdition, old_edition
from cfplint.dates.placeholders import read_placeholders
from cfplint.dates.reading import read_dates
from cfplint.dates.sections import sections_of

__all__ = ["OldEdition", "PageContext", "agreed", "old_edition", "read_dates", "read_placeholders", "sections_of"]
