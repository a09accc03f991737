"""Losses that stop a conversion."""

from __future__ import annotations

from collections.abc import Sequence

from cfplint.conversion import Conversion
from cfplint.errors import LossError

_MOST_LOSSES = 20
"""So many are told at once."""


def losing(pages: Sequence[Conversion]) -> None:
    """Stop if pages lose what their visitors get.

    Raises:
        LossError: they do; it says what and where.
    """
    lost = {str(loss) for page in pages for loss in page.losses}
    told = [str(note) for page in pages for note in page.notes if note.message in lost]
    if not any(page.losses for page in pages):
        return
    more = len(told) - _MOST_LOSSES
    lines = [*told[:_MOST_LOSSES], *([f"and {more} more"] if more > 0 else [])]
    raise LossError(f"visitors would lose something; --keep-going converts all the same\n{chr(10).join(lines)}")
