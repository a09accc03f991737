"""HTML entities as kramdown knows them."""

from __future__ import annotations

from functools import cache
from html.entities import html5, name2codepoint
from typing import NamedTuple

REFERENCE = r"&(?:[A-Za-z0-9_:][A-Za-z0-9_.:-]*;|#[0-9]+;|#x[0-9a-fA-F]+;)"
"""What REXML takes for a reference."""

_SWAPPED = {"lceil": 8969, "rceil": 8968, "lang": 9002, "rang": 9001, "vellip": 8942, "apos": 39}
"""Names whose code points kramdown has otherwise than HTML."""


class Entity(NamedTuple):
    """A character reference."""

    point: int
    name: str | None

    @property
    def char(self) -> str | None:
        """Its character; None for a number that stands for none."""
        if self.point > 0x10FFFF or 0xD800 <= self.point <= 0xDFFF:
            return None
        return chr(self.point)


@cache
def _names(modern: bool) -> dict[str, int]:
    names = {name[:-1]: ord(chars[0]) for name, chars in html5.items() if name.endswith(";")} if modern else {}
    return {**names, **name2codepoint, **_SWAPPED}


@cache
def _points() -> dict[int, str]:
    points = {point: name for name, point in sorted(name2codepoint.items(), reverse=True)}
    points.update({point: name for name, point in _SWAPPED.items()})
    for number in range(128, 160):
        char = bytes([number]).decode("cp1252", "ignore")
        name = points.get(ord(char)) if char else None
        if name:
            points[number] = name
    return points


@cache
def entity(name: str, version: str = "2.5") -> Entity:
    """The entity of a name.

    Args:
        name: without `&` and `;`.
        version: kramdown's; 2.4 knows only those of HTML 4.

    Raises:
        KeyError: kramdown does not know it.
    """
    return Entity(_names(version != "2.4")[name], name)


@cache
def numbered(point: int) -> Entity:
    """The entity of a number, as `&#8212;` has one; 128 to 159 stand for Windows-1252's characters."""
    name = _points().get(point)
    if name is None:
        return Entity(point, None)
    return Entity(_names(False)[name], name)
