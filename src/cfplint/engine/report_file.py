"""The report of a conversion written to a file, also if the conversion was stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cfplint.conversion.record import ConversionRecord
from cfplint.conversion.report_format import format_of, write_report
from cfplint.engine.convert import write_page
from cfplint.errors import LossError, OutputError


@contextmanager
def reported(
    record: ConversionRecord | None, file: Path | None, *, apart_from: tuple[Path | None, ...] = ()
) -> Iterator[None]:
    """Write a report when what it tells of is done, or was stopped because visitors would lose something.

    Args:
        record: what is done; it grows while the block runs.
        file: the file to write, which a former report is replaced by; nothing is written without one.
        apart_from: files and folders that it may be neither of, nor in: it would be converted, or be in the way.

    Raises:
        UsageError: its name tells no format.
        OutputError: it cannot be written, or not there.
    """
    if record is None or file is None:
        yield
        return
    name = format_of(file.name)
    where = file.expanduser().resolve()
    for other in (path.expanduser().resolve() for path in apart_from if path is not None):
        if where.is_relative_to(other):
            raise OutputError(f"{file}: a report lies outside the site and its output; name another file")
    try:
        yield
    except LossError as error:
        record.stopped = str(error)
        write_page(write_report(record, name), file, force=True)
        raise
    write_page(write_report(record, name), file, force=True)
