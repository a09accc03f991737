"""Where something stands in a text, and where in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters, counted from 0."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds this one and another."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        """Whether every character of this span is one of the other's."""
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of characters of one file."""

    path: str
    """The file, relative to the site's root, with `/`."""
    span: Span
    """The characters of its decoded text."""
