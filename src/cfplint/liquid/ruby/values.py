"""The values of a template that Python has no type for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class MethodLiteral:
    """The words `empty` and `blank`, which ask the other side of a comparison."""

    name: str


EMPTY = MethodLiteral("empty")
BLANK = MethodLiteral("blank")
"""Jekyll has no `blank?`, so nothing equals it."""


@dataclass(frozen=True, slots=True)
class Range:
    """`(first..last)`, both included."""

    first: int
    last: int

    def __len__(self) -> int:
        return max(self.last - self.first + 1, 0)

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __contains__(self, value: object) -> bool:
        return isinstance(value, (int, float)) and self.first <= value <= self.last


ABSENT: object = object()
"""What `Drop.lookup` answers for a property that there is not."""


class Drop:
    """An object whose properties a template asks for by name.

    A subclass gives `keys` and `get`; `enumerable` says whether Ruby's class mixes in `Enumerable`, so that `first`,
    `where` and `for` work on its pairs.
    """

    __slots__ = ()

    enumerable = False
    hash_like = False
    """Whether Ruby has a hash in its place, which `size`, `for` and `first` take as one."""
    class_name = "Liquid::Drop"

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return ()

    def get(self, key: object) -> object:
        """A property, or `None`."""
        raise NotImplementedError

    def has(self, key: object) -> bool:
        """Whether it has a property."""
        return key in self.keys()

    def lookup(self, key: object) -> object:
        """A property, which may be nil, or `ABSENT`."""
        return self.get(key) if self.has(key) else ABSENT

    def json(self, key: str, depth: int) -> object:  # noqa: ARG002  # for subclasses that know their depth
        """A property as JSON shows it, at a depth below the value that is written."""
        return self.get(key)

    def pairs(self) -> list[object]:
        """Its properties as `[name, value]`."""
        return [[key, self.get(key)] for key in self.keys()]

    def to_s(self) -> str:
        """What Ruby prints of it."""
        return self.class_name

    def inspect(self) -> str:
        """What Ruby shows of it inside an array or hash."""
        return f"#<{self.class_name}>"
