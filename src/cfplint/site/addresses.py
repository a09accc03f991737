"""Which pages cannot be written where their address says, and why; Jekyll's build stops at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cfplint.site.model import Page, Problem, StaticFile
from cfplint.site.ruby_values import truthy
from cfplint.source import Span

_MOST_BYTES = 255
"""Bytes of a name in the file systems in use."""


def unwritable(pages: Iterable[Page], static_files: Iterable[StaticFile]) -> Iterator[tuple[Page, str]]:
    """The published pages that have no place in the output, each with the reason.

    Args:
        pages: pages and documents, in the order in which they are written.
        static_files: what is written before them.
    """
    files = {file.destination for file in static_files}
    folders = {folder for name in files for folder in _folders(name)}
    for page in pages:
        if not page.published:
            continue
        reason = _wrong_with_name(page.destination) or _clash(page.destination, files, folders)
        if reason:
            yield page, reason
        else:
            files.add(page.destination)
            folders.update(_folders(page.destination))


def address_problems(pages: Iterable[Page], static_files: Iterable[StaticFile]) -> Iterator[Problem]:
    """What is wrong with the permalinks of pages and documents, and with the addresses that come of them.

    Args:
        pages: pages and documents, in the order in which they are written.
        static_files: what is written before them.
    """
    known = list(pages)
    for page in known:
        permalink = page.data.get("permalink")
        if page.front_matter is None:
            continue
        if truthy(permalink) and not isinstance(permalink, str):
            yield _problem(page, "the permalink is no text, so it is not used")
        elif permalink == "" and page.kind == "page":
            yield _problem(page, "the permalink is empty")
    copied = list(static_files)
    for page, reason in unwritable(known, copied):
        yield _problem(page, f"this page cannot be written: {reason}")
    yield from _collisions(known, copied)


def _collisions(pages: Iterable[Page], static_files: Iterable[StaticFile]) -> Iterator[Problem]:
    """The published pages that are written over another file, or whose file is written over."""
    first = {file.destination: file.path for file in static_files}
    for page in pages:
        if page.published and (other := first.setdefault(page.destination, page.path)) != page.path:
            message = f"this page and {other} are both published as {page.destination}"
            yield replace(_problem(page, message), kind="url-collision")


def _wrong_with_name(name: str) -> str:
    if "\0" in name:
        return "its address holds a NUL character, which no name of a file may"
    if any(len(part.encode("utf-8", "surrogatepass")) > _MOST_BYTES for part in name.split("/")):
        return f"a part of its address is longer than {_MOST_BYTES} bytes, which no name of a file may be"
    return ""


def _clash(name: str, files: set[str], folders: set[str]) -> str:
    if name in folders:
        return f"its file {name} is the folder of another"
    file = next((folder for folder in _folders(name) if folder in files), None)
    return f"its folder {file} is the file of another" if file else ""


def _folders(name: str) -> list[str]:
    return [name[:at] for at, character in enumerate(name) if character == "/" and at]


def _problem(page: Page, message: str) -> Problem:
    place = page.front_matter.places.get(("permalink",)) if page.front_matter else None
    return Problem("invalid-permalink", page.path, place.value if place else Span(0, 0), message)
