"""What strikes text out on a page."""

from __future__ import annotations

from cfplint.facts.tables import Cell

LEFT_OPEN = frozenset(("s", "strike"))
"""Elements that go on behind the end of their block, where nobody closes them."""
STRIKES = LEFT_OPEN | {"del"}
"""Elements that strike their text out."""


class OpenStrikes:
    """The `s` and `strike` elements left open: they go on in the next block, but not out of a table's cell."""

    __slots__ = ("_open", "any")

    def __init__(self) -> None:
        """Begin without any."""
        self._open: dict[tuple[str, Cell | None], list[int]] = {}
        self.any = False

    def start(self, name: str, cell: Cell | None, index: int) -> None:
        """Remember one that begins in a cell, by the index of its start tag."""
        self._open.setdefault((name, cell), []).append(index)
        self.any = True

    def end(self, name: str, cell: Cell | None) -> None:
        """Forget the last one of a name that began in a cell."""
        opened = self._open.get((name, cell))
        if opened:
            opened.pop()
            if not opened:
                del self._open[name, cell]
                self.any = bool(self._open)

    def last(self, cell: Cell | None) -> int:
        """The start tag of the one that strikes out the text of a cell, -1 if none does."""
        keys = [(name, at) for name in LEFT_OPEN for at in {None, cell}]
        return max((self._open[key][-1] for key in keys if key in self._open), default=-1)


def strikes_out(style: str) -> bool:
    """Whether a `style` strikes text out."""
    return any(
        "line-through" in value.lower() and name.strip().lower().startswith("text-decoration")
        for name, _, value in (declaration.partition(":") for declaration in style.split(";"))
    )
