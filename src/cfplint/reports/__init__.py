"""Reports: one file per format; they see findings only."""

from cfplint.reports.format import format_names, write
from cfplint.reports.report import SCHEMA_VERSION, Report, finding_order

__all__ = ["SCHEMA_VERSION", "Report", "finding_order", "format_names", "write"]
