"""The dates of a site as a list: what counts of them, and one file per format."""

from cfplint.agenda.conference import Conference
from cfplint.agenda.deadlines import Deadlines
from cfplint.agenda.format import View, format_names, view_of, write

__all__ = ["Conference", "Deadlines", "View", "format_names", "view_of", "write"]
