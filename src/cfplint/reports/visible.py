"""Text of a site made fit for a terminal: nothing in it moves the cursor, hides, or turns the line around."""

from __future__ import annotations

import re
import unicodedata

TAB_STOP = 4
"""A tab is shown as blanks up to the next multiple of this column."""

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_WHITE_SPACE = re.compile(r"[\t\r\n]+")


def visible(character: str) -> str:
    """A character as it can be shown: itself, or its number where it has no safe form of its own.

    An undecodable byte, kept in a text as a lone surrogate, is shown as `<0xE9>`.
    """
    if character.isprintable() or unicodedata.category(character) not in _UNSAFE:
        return character
    code = ord(character)
    return f"<0x{code - 0xDC00:02X}>" if 0xDC80 <= code <= 0xDCFF else f"<U+{code:04X}>"


def one_line(text: str) -> str:
    """A text on one line: tabs and line ends are blanks, other characters as `visible` shows them."""
    flat = _WHITE_SPACE.sub(" ", text)
    return flat if flat.isprintable() else "".join(map(visible, flat))


def width(shown: str) -> int:
    """The columns that a text takes on a terminal (Unicode Standard Annex 11; marks take none)."""
    if shown.isascii():
        return len(shown)
    return sum(map(_columns, shown))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
