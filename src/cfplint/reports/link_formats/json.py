"""The whole list as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.json_text import json_text
from cfplint.reports.link_list import LinkList, link_format

_VERSION = 1
"""Of the object; keys may be added without a new one."""


@link_format
def json(links: LinkList) -> Iterator[str]:
    """One JSON object; paths are relative to the site."""
    rows = [
        {
            "path": each.path,
            "line": each.start.line,
            "column": each.start.column,
            "end_line": each.end.line,
            "end_column": each.end.column,
            "url": each.url,
            "element": each.element,
            "attribute": each.attribute,
            "state": each.state,
            "target": each.target,
            "reason": each.reason,
            "shown_on": list(each.pages),
        }
        for each in links.links
    ]
    yield json_text({"version": _VERSION, "site": links.root.as_posix(), "links": rows}) + "\n"
