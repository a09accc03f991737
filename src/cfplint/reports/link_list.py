"""All links of a site as a list, and how its formats are found."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cfplint.reports.format import checked_name, seen_from
from cfplint.source import Position

LINK_FORMATS = f"{__package__}.link_formats"
"""The package of the formats; each module holds one, of its own name."""


@dataclass(frozen=True, slots=True)
class ListedLink:
    """A link where it stands."""

    path: str
    """The file, relative to the site's root, with `/`."""
    start: Position
    end: Position
    """Exclusive."""
    url: str
    """As a browser takes it."""
    element: str
    attribute: str
    state: str
    """`ok`, `broken` … as `cfplint.links.Verdict`; `empty`, `no-page`, `unknown`; `external`, or what the other end
    answered if asked."""
    target: str
    """The published file with a leading `/`, else the absolute path or address; empty where it is none."""
    reason: str
    """Why it is not fine, as the end of a sentence."""
    pages: tuple[str, ...]
    """The published files of the pages that have it, with a leading `/`, sorted."""


@dataclass(frozen=True, slots=True)
class LinkList:
    """The links of a site in order of path and position."""

    root: Path
    """The site's root."""
    links: tuple[ListedLink, ...]
    working_directory: Path
    """The folder that paths are shown relative to, but in JSON."""

    def shown(self, path: str) -> str:
        """A file of the site as seen from the working directory, with `/`."""
        return seen_from(self.working_directory, self.root, path)


@dataclass(frozen=True, slots=True)
class LinkFormat:
    """A format: the function that writes it. Its name is the function's, and its file's."""

    function: Callable[[LinkList], Iterator[str]]


def link_format(function: Callable[[LinkList], Iterator[str]]) -> LinkFormat:
    """Make a format of a function that yields the pieces of a list's text, in order."""
    return LinkFormat(function)


def write_links(links: LinkList, name: str) -> str:
    """A list of links in a format.

    Args:
        links: the list.
        name: the format.

    Raises:
        UsageError: there is no such format.
    """
    module = importlib.import_module(f"{LINK_FORMATS}.{checked_name(name, LINK_FORMATS)}")
    found: LinkFormat = getattr(module, name)
    return "".join(found.function(links))
