"""Published files that an editor, a version control or a shared folder has left behind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cfplint.site.model import Page, Problem, StaticFile
from cfplint.source import Span

_BACKUP = re.compile(
    r"(?P<name>[^/]*[^/.])\.(?:bak|backup|old|orig|rej|save|sw[op])$"
    r"|(?P<mine>[^/]*[^/ (])\s?\([^()/]{0,80}conflicted copy[^()/]{0,80}\)(?P<ending>\.[a-z\d]+)?$",
    re.IGNORECASE,
)
"""Names that no file has on purpose; those that begin with `.` or end in `~` Jekyll leaves out."""


def backup_problems(pages: Iterable[Page], static_files: Iterable[StaticFile]) -> Iterator[Problem]:
    """The files of a site that are copies of others by their names, and are published.

    Args:
        pages: pages and documents.
        static_files: what is copied as it is.
    """
    published = [(page.path, page.url) for page in pages if page.published and not page.generated]
    for path, url in (*published, *((file.path, file.url) for file in static_files)):
        if match := _BACKUP.search(path):
            name = match["name"] or f"{match['mine']}{match['ending'] or ''}"
            yield Problem(
                "backup-file", path, Span(0, 0), f"a copy of “{name}” that was left behind is published as {url}"
            )
