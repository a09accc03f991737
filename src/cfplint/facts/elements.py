"""Elements and comments of rendered pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cfplint.source import Place, Traced


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag of a rendered page."""

    name: str
    attributes: Mapping[str, str]
    place: Place
    """The start tag in its file, from `<` to behind `>` (for a tag made by kramdown: the source it was made from)."""
    page: str
    """The URL of the page."""


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment of a rendered page."""

    data: Traced
    """What stands between `<!--` and `-->`."""
    place: Place
    """From `<!--` to behind `-->`."""
    page: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a rendered page."""

    level: int
    """From 1 to 6."""
    text: Traced
    """Its text, white space folded."""
    id: str
    """Its id, `""` if it has none."""
    place: Place | None
    """Its start tag."""
    page: str
