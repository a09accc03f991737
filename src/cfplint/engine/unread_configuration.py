"""A site's configuration that could not be read, told where no rule tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cfplint.reports.format import seen_from
from cfplint.site.configuration import DEFAULT_NAMES
from cfplint.site.model import SiteModel

_UNREAD = frozenset(("invalid-yaml", "unreadable-file", "outside-link"))
"""The problems after which a file has no values."""


def unread_configuration(site: SiteModel, working_directory: Path) -> Iterator[str]:
    """That none of the values of a site's `_config.yml` counts, and why.

    Args:
        site: the site.
        working_directory: the folder that its path is shown relative to.
    """
    read = {source.path: (source, text) for source, text in site.configuration.files}
    for problem in site.problems:
        source, text = read.get(problem.path, (None, None))
        if problem.path not in DEFAULT_NAMES or problem.kind not in _UNREAD or (text and isinstance(text.data, dict)):
            continue
        place = seen_from(working_directory, site.root, problem.path)
        if source is not None:
            at = source.position(problem.span.start)
            place = f"{place}:{at.line}:{at.column}"
        yield f"{place}: {problem.message}; the configuration is not read, so Jekyll's defaults stand in its place"
        return
