"""`forloop` and `tablerowloop`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.liquid.ruby.values import ABSENT, Drop

if TYPE_CHECKING:
    from collections.abc import Callable

_ROW_KEYS = ("length", "row", "col", "col0", "index", "index0", "rindex", "rindex0", "first", "last")


class ForLoop(Drop):
    """`forloop`."""

    __slots__ = ("index0", "length", "name", "parentloop")

    class_name = "Liquid::ForloopDrop"

    def __init__(self, name: str, length: int, parentloop: ForLoop | None) -> None:
        self.name = name
        self.length = length
        self.parentloop = parentloop
        self.index0 = 0

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return tuple(_FOR_PROPERTIES)

    def has(self, key: object) -> bool:
        """Whether it has a property."""
        return isinstance(key, str) and key in _FOR_PROPERTIES

    def get(self, key: object) -> object:
        """A property, or `None`."""
        return _FOR_PROPERTIES[key](self) if isinstance(key, str) and key in _FOR_PROPERTIES else None

    def lookup(self, key: object) -> object:
        """A property, or `ABSENT`."""
        return _FOR_PROPERTIES[key](self) if isinstance(key, str) and key in _FOR_PROPERTIES else ABSENT


_FOR_PROPERTIES: dict[str, Callable[[ForLoop], object]] = {
    "length": lambda loop: loop.length,
    "parentloop": lambda loop: loop.parentloop,
    "name": lambda loop: loop.name,
    "index": lambda loop: loop.index0 + 1,
    "index0": lambda loop: loop.index0,
    "rindex": lambda loop: loop.length - loop.index0,
    "rindex0": lambda loop: loop.length - loop.index0 - 1,
    "first": lambda loop: loop.index0 == 0,
    "last": lambda loop: loop.index0 == loop.length - 1,
}


class TableRowLoop(Drop):
    """`tablerowloop`."""

    __slots__ = ("col", "cols", "index0", "length", "row")

    class_name = "Liquid::TablerowloopDrop"

    def __init__(self, length: int, cols: int) -> None:
        self.length = length
        self.cols = cols
        self.row = 1
        self.col = 1
        self.index0 = 0

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return (*_ROW_KEYS, "col_first", "col_last")

    def get(self, key: object) -> object:  # noqa: PLR0911  # one property a line
        """A property, or `None`."""
        match key:
            case "index":
                return self.index0 + 1
            case "first":
                return self.index0 == 0
            case "last":
                return self.index0 == self.length - 1
            case "rindex":
                return self.length - self.index0
            case "rindex0":
                return self.length - self.index0 - 1
            case "col0":
                return self.col - 1
            case "col_first":
                return self.col == 1
            case "col_last":
                return self.col == self.cols
            case "length" | "row" | "col" | "index0":
                return getattr(self, key)
            case _:
                return None

    def advance(self) -> None:
        """Go to the next cell."""
        self.index0 += 1
        if self.col == self.cols:
            self.col = 1
            self.row += 1
        else:
            self.col += 1
