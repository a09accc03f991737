"""The dates of a site, and what is said of each as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import overload

from cfplint.agenda.conference import Conference
from cfplint.clock import Clock
from cfplint.facts.dates import DateMention
from cfplint.source import SourceFile

SCHEMA_VERSION = 1
"""The version of the JSON format; keys may be added without a new one."""


@dataclass(frozen=True, slots=True)
class Deadlines(Sequence[DateMention]):
    """The dates that a site mentions, in order of place; also a sequence of them."""

    root: Path
    """The site's root; paths of mentions are relative to it."""
    clock: Clock
    """The day, and its instant, that tell which dates are over."""
    conference: Conference
    """What the site tells of its conference."""
    mentions: tuple[DateMention, ...]
    sources: Mapping[str, SourceFile] = field(default_factory=dict, repr=False)
    """The files that the mentions lie in, by path."""

    def __len__(self) -> int:
        return len(self.mentions)

    @overload
    def __getitem__(self, index: int) -> DateMention: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[DateMention, ...]: ...

    def __getitem__(self, index: int | slice) -> DateMention | tuple[DateMention, ...]:
        return self.mentions[index]

    def to_dict(self) -> dict[str, object]:
        """The dates as the data of the JSON format."""
        return {
            "version": SCHEMA_VERSION,
            "today": self.clock.today.isoformat(),
            "mentions": [self.mention_dict(mention) for mention in self.mentions],
        }

    def mention_dict(self, mention: DateMention) -> dict[str, object]:
        """One date as data: lines and columns from 1, the end exclusive; days, times and instants as in ISO 8601."""
        source, span = self.sources[mention.place.path], mention.place.span
        start, end = source.position(span.start), source.position(span.end)
        return {
            "path": mention.place.path,
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
            "text": source.text[span.start : span.end],
            "label": mention.label,
            "url": mention.page,
            "start": mention.start.isoformat() if mention.start else None,
            "end": mention.end.isoformat() if mention.end else None,
            "time": mention.time,
            "tz": mention.timezone,
            "instant": mention.instant.strftime("%Y-%m-%dT%H:%M:%SZ") if mention.instant else None,
            "kind": mention.kind,
            "milestone": mention.milestone,
            "state": mention.state,
            "superseded": mention.superseded,
            "wrong_edition": mention.wrong_edition,
            "archive": mention.archive,
            "year_explicit": mention.year_explicit,
        }
