"""The trace: where every character of a rewritten text came from.

A trace is a sequence of runs beside a text, in order and without overlaps. A character that no run covers has no known
place (a tag that a renderer wrote of its own accord).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cfplint.source.span import Place, Span

_new = tuple.__new__
"""Makes a run without the detour over its keywords: traces are made of many."""


class Run(NamedTuple):
    """A stretch of a text that came from one stretch of a source."""

    start: int
    """Offset of its first character in the text."""
    length: int
    """Its characters in the text, at least one."""
    source: str
    """The file it came from (its `SourceFile.path`), or `""` for the text that a stage was given."""
    origin: int
    """Offset in that source."""
    origin_length: int
    """Characters in that source; as `length` if verbatim."""
    verbatim: bool
    """Whether it is a copy, character by character; otherwise the whole run was made from the whole origin."""

    @property
    def end(self) -> int:
        """Offset behind its last character in the text."""
        return self.start + self.length


def cut(runs: Sequence[Run], start: int, end: int, shift: int = 0) -> tuple[Run, ...]:
    """The runs of a slice of a text.

    Args:
        runs: the runs of the text.
        start: offset of the slice's first character.
        end: offset behind its last character.
        shift: offset at which the slice begins in the text that the new runs describe.
    """
    # A run compares as the tuple of its fields, so that runs are sorted by start without a key.
    if start >= end:
        return ()
    at = bisect_left(runs, (start + 1,)) - 1
    by = shift - start
    if at >= 0:
        # Most stretches lie inside one run.
        first, length, source, origin, origin_length, verbatim = runs[at]
        if first + length >= end:
            if verbatim:
                return (_new(Run, (shift, end - start, source, origin + start - first, end - start, True)),)
            return (_new(Run, (shift, end - start, source, origin, origin_length, False)),)
    else:
        at = 0
    found: list[Run] = []
    while at < len(runs):
        run = runs[at]
        first, length, source, origin, origin_length, verbatim = run
        if first >= end:
            break
        last = first + length
        at += 1
        if last <= start:
            continue
        if first >= start and last <= end:
            found.append(_new(Run, (first + by, length, source, origin, origin_length, verbatim)) if by else run)
            continue
        from_ = max(first, start)
        length = min(last, end) - from_
        if verbatim:
            found.append(_new(Run, (from_ + by, length, source, origin + from_ - first, length, True)))
        else:
            found.append(_new(Run, (from_ + by, length, source, origin, origin_length, False)))
    return tuple(found)


def moved(runs: Sequence[Run], by: int) -> Sequence[Run]:
    """The same runs for a text that begins some characters further on."""
    if not by:
        return runs
    return [
        _new(Run, (start + by, length, source, origin, extent, verbatim))
        for start, length, source, origin, extent, verbatim in runs
    ]


def compose(outer: Iterable[Run], inner: Sequence[Run]) -> tuple[Run, ...]:
    """Runs that point into a text, turned into runs that point where that text came from.

    A made run takes the cover of the origins of its stretch that lie in the file of the first of them.

    Args:
        outer: runs whose origins are offsets in a text (`source` is not looked at).
        inner: the runs of that text.
    """
    result: list[Run] = []
    add = result.append
    for start, length, _, origin, origin_length, verbatim in outer:
        # As in `cut`: for the few runs of one block of a page, a list of all starts would cost more than it saves.
        at = bisect_left(inner, (origin + 1,)) - 1
        if at >= 0:
            # Most stretches lie inside one run, and nothing has to be cut.
            first, inner_length, source, inner_origin, inner_origin_length, copied = inner[at]
            if origin + origin_length <= first + inner_length > origin:
                if not copied:
                    add(_new(Run, (start, length, source, inner_origin, inner_origin_length, False)))
                elif verbatim:
                    add(_new(Run, (start, length, source, inner_origin + origin - first, length, True)))
                else:
                    extent = min(max(origin_length, 1), first + inner_length - origin)
                    add(_new(Run, (start, length, source, inner_origin + origin - first, extent, False)))
                continue
        if verbatim:
            result += cut(inner, origin, origin + length, start)
            continue
        place = place_of(inner, origin, max(origin + origin_length, origin + 1))
        if place:
            add(Run(start, length, place.path, place.span.start, len(place.span), False))
    return tuple(result)


def place_of(runs: Sequence[Run], start: int, end: int) -> Place | None:
    """The place of a stretch of a text: the cover of its origins in the file of the first of them."""
    path: str | None = None
    first = last = 0
    at = max(bisect_left(runs, (start + 1,)) - 1, 0)
    while at < len(runs) and start < end:
        begin, length, source, origin, extent, verbatim = runs[at]
        at += 1
        if begin >= end:
            break
        if begin + length <= start or (path is not None and source != path):
            continue
        stop = origin + extent
        if verbatim:
            stop = origin + min(end - begin, length)
            origin += max(start - begin, 0)
        if path is None:
            path, first, last = source, origin, stop
        else:
            first, last = min(first, origin), max(last, stop)
    return Place(path, Span(first, last)) if path is not None else None


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and its trace."""

    text: str
    runs: tuple[Run, ...] = ()

    @classmethod
    def of_source(cls, source: str, text: str, offset: int = 0) -> Traced:
        """A text that is a copy of what stands in a file from an offset on."""
        return cls(text, (Run(0, len(text), source, offset, len(text), True),) if text else ())

    @classmethod
    def made(cls, text: str, place: Place) -> Traced:
        """A text that was made as a whole from a stretch of a file."""
        run = Run(0, len(text), place.path, place.span.start, len(place.span), False)
        return cls(text, (run,) if text else ())

    @classmethod
    def joined(cls, parts: Iterable[Traced], between: Traced | None = None) -> Traced:
        """Several texts, one behind the other."""
        texts: list[str] = []
        runs: list[Run] = []
        length = 0
        for number, part in enumerate(parts):
            for piece in (between, part) if number and between is not None else (part,):
                texts.append(piece.text)
                runs += moved(piece.runs, length)
                length += len(piece.text)
        return cls("".join(texts), tuple(merged(runs)))

    def __len__(self) -> int:
        return len(self.text)

    def __add__(self, other: Traced) -> Traced:
        return Traced.joined((self, other))

    def slice(self, start: int, end: int) -> Traced:
        """The text from one offset to another."""
        start, end, _ = slice(start, end).indices(len(self.text))
        return Traced(self.text[start:end], tuple(cut(self.runs, start, end)))

    def splice(self, start: int, end: int, middle: Traced) -> Traced:
        """The text with another one in place of a stretch of it."""
        return Traced.joined((self.slice(0, start), middle, self.slice(end, len(self.text))))

    def place(self, start: int, end: int) -> Place | None:
        """Where a stretch of the text came from: the cover of its origins in the file of the first of them."""
        return place_of(self.runs, start, end)

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Where the parts of a stretch came from, in order; neighbours of one file that continue each other are one."""
        found: list[Place] = []
        for run in cut(self.runs, start, end):
            span = Span(run.origin, run.origin + run.origin_length)
            if found and found[-1].path == run.source and found[-1].span.end == span.start:
                found[-1] = Place(run.source, found[-1].span.cover(span))
            elif not found or found[-1] != Place(run.source, span):
                found.append(Place(run.source, span))
        return tuple(found)

    def through(self, text: str, runs: Iterable[Run]) -> Traced:
        """A text that a stage made of this one.

        Args:
            text: what the stage wrote.
            runs: its runs; their origins are offsets in this text.
        """
        return Traced(text, compose(runs, self.runs))


def merged(runs: Iterable[Run]) -> list[Run]:
    """The same runs, with verbatim neighbours that continue each other made one."""
    result: list[Run] = []
    end = origin_end = -1
    path = ""
    for run in runs:
        start, length, source, origin, _, verbatim = run
        if verbatim:
            if start == end and origin == origin_end and source == path:
                first, before, _, first_origin, _, _ = result[-1]
                result[-1] = _new(Run, (first, before + length, source, first_origin, before + length, True))
            else:
                result.append(run)
            end, origin_end, path = start + length, origin + length, source
        else:
            result.append(run)
            end = -1
    return result
