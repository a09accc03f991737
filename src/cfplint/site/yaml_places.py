"""YAML of a site as Jekyll reads it, and where in its file each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cfplint.source import Span

KeyPath = tuple[str | int, ...]
"""The way to a value in YAML: mapping keys (as strings) and sequence indices from 0."""


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where a key of a YAML mapping, or an item of a sequence, stands in its file."""

    key: Span
    """The key as written (for an item of a sequence: its value)."""
    value: Span
    """The value as written, quotes included."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML text as Jekyll reads it, and where its values stand. Its strings are `TracedStr`."""

    data: object
    places: Mapping[KeyPath, KeyPlace] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML between the `---` lines at the head of a file."""

    data: Mapping[str, object]
    """The keys as written, without the site's defaults."""
    places: Mapping[KeyPath, KeyPlace]
    span: Span
    """From the first `---` to behind the line end of the last; the body begins at its end."""
