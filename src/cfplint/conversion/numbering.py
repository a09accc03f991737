"""The numbers of the items of a list.

Source: https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value
"""

from __future__ import annotations

import re

_WHOLE = re.compile(r"[ \t\n\f\r]*\+?(-?[0-9]{1,9})")


class Numbering:
    """The numbers of an `ol`, which are known when all its items are."""

    def __init__(self, start: str, form: str, *, is_reversed: bool) -> None:
        """Begin without items.

        Args:
            start: the list's `start`.
            form: its `type`.
            is_reversed: whether it counts down.
        """
        self._start = _whole(start)
        self._form = form if form in {"a", "A", "i", "I"} else ""
        self._is_reversed = is_reversed
        self._values: list[int | None] = []

    def add(self, value: str) -> None:
        """Take an item.

        Args:
            value: its `value`.
        """
        self._values.append(_whole(value))

    def __str__(self) -> str:
        """Their form if it is not plain, and the numbers; empty without items."""
        step = -1 if self._is_reversed else 1
        first = len(self._values) if self._is_reversed else 1
        number = first if self._start is None else self._start
        told: list[str] = [self._form] if self._form and self._values else []
        for value in self._values:
            number = number if value is None else value
            told.append(str(number))
            number += step
        return " ".join(told)


def _whole(text: str) -> int | None:
    found = _WHOLE.match(text)
    return int(found[1]) if found else None
