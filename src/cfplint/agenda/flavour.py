"""The shape of a flavour of YAML, and writing its entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from cfplint.agenda.conference import Conference
from cfplint.agenda.editions import Edition
from cfplint.agenda.entries import Entry
from cfplint.agenda.wall_time import offset_of, wall_time
from cfplint.reports.named import checked, member

_PACKAGE = f"{__package__}.flavours"


@dataclass(frozen=True, slots=True)
class Asked:
    """Stands for a value that the site does not tell: a comment asks for it."""

    what: str


Pair = tuple[str, object]
"""A key and its value: data, a list of mappings as lists of pairs, or `Asked`."""


@dataclass(frozen=True, slots=True)
class Flavour:
    """A flavour: the function that gives the entries of a list. Its name is the function's, and its file's."""

    function: Callable[[Sequence[Edition], Conference], Iterator[Sequence[Pair]]]


def flavour(function: Callable[[Sequence[Edition], Conference], Iterator[Sequence[Pair]]]) -> Flavour:
    """Make a flavour of a function that yields entries as pairs of keys and values."""
    return Flavour(function)


def checked_flavour(name: str) -> str:
    """The name of a flavour, if there is such a one.

    Raises:
        UsageError: there is none.
    """
    return checked(_PACKAGE, name, "flavour")


def flavour_named(name: str) -> Flavour:
    """A flavour by its name.

    Raises:
        UsageError: there is none.
    """
    found = member(_PACKAGE, name, "flavour")
    if not isinstance(found, Flavour):
        raise TypeError(f"{name} is no flavour")
    return found


def whole_offset(entry: Entry) -> timedelta:
    """The zone that a deadline is told in, if it lies whole hours from UTC, else UTC."""
    told = wall_time(entry.mention) or entry.instant
    offset = offset_of(told)
    return offset if not offset % timedelta(hours=1) and abs(offset) <= timedelta(hours=12) else timedelta()


def stamp(entry: Entry, offset: timedelta) -> str:
    """A deadline as `YYYY-MM-DD HH:MM:SS` on the clocks of a zone; the midnight that ends a day is a second before."""
    at = entry.instant.replace(tzinfo=None) + offset
    if entry.mention.time == "24:00" and not (at.hour or at.minute):
        at -= timedelta(seconds=1)
    return at.isoformat(sep=" ", timespec="seconds")
