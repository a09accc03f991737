"""What the tags of a rendered page say beside its text, as frozen dataclasses with places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cfplint.source import Place

FaultKind = Literal["unclosed", "stray", "void", "nesting", "control"]


@dataclass(frozen=True, slots=True)
class TagFault:
    """A tag that does not nest as its author meant it to."""

    kind: FaultKind
    """An element that nothing closes; an end tag that closes nothing, or whose element has none; two elements that
    cannot stand as they do; a control inside another."""
    name: str
    """The tag's element."""
    message: str
    """What is wrong, in the present tense."""
    place: Place
    """The tag."""
    page: str
    other: Place | None = None
    """The other tag that has to do with it."""
    dropped: bool = False
    """Whether a browser drops the tag, so that the page is the same without it."""


@dataclass(frozen=True, slots=True)
class HeadingTag:
    """The start tag of a heading, whether it holds text or not."""

    level: int
    """From 1 to 6."""
    before: int
    """The level of the heading before it on the page, 0 if it is the first."""
    empty: bool
    """Whether it holds nothing that is read out: no text, no image with `alt`, no label."""
    scripted: bool
    """Whether a script may fill it: it has an id, or other attributes with which scripts find it, or it stands in what
    is hidden until a script shows it."""
    place: Place
    page: str


@dataclass(frozen=True, slots=True)
class RepeatedAttribute:
    """An attribute that its tag has already."""

    message: str
    place: Place
    """Its name."""
    page: str


@dataclass(frozen=True, slots=True)
class UnitlessLength:
    """A declaration that browsers drop, as one of its lengths has no unit."""

    property: str
    length: str
    """The number, as written."""
    place: Place
    """The number."""
    page: str


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a whole HTML document says of itself."""

    place: Place
    """Its `<html>`, else its `<head>`."""
    lang: str | None
    """The `lang` of `<html>`; `None` if there is no `<html>`."""
    head: Place | None
    """Its `<head>`."""
    title: str | None
    """The text of its `<title>`, `None` if it has none."""
    title_place: Place | None
    refreshes: bool
    """Whether it only sends its visitor on to another address."""
    page: str
