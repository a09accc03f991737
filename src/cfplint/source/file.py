"""Files read without loss: what cannot be decoded is kept, and told."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cfplint.errors import TargetError
from cfplint.source.lines import LineIndex, Position
from cfplint.source.span import Span

_MOST_BYTES = 100_000_000
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True)
class SourceFile:
    """A text file: its characters, and what its bytes hold beyond them."""

    path: str
    """Its name in reports: relative to the site's root, with `/`."""
    raw: str = field(repr=False)
    """The decoded text without byte order mark; a byte that is no UTF-8 is a lone surrogate (`surrogateescape`)."""
    bom: bool = False
    """Whether the file begins with a UTF-8 byte order mark."""

    @cached_property
    def text(self) -> str:
        """The characters that are worked on: as `raw`, with U+FFFD for each byte that is no UTF-8."""
        return self.raw if _is_text(self.raw) else _ESCAPED_BYTE.sub("�", self.raw)

    @cached_property
    def lines(self) -> LineIndex:
        """The file's lines."""
        return LineIndex(self.raw)

    @property
    def undecodable(self) -> tuple[Span, ...]:
        """The runs of bytes that are no UTF-8, as spans of characters (one a byte)."""
        if _is_text(self.raw):
            return ()
        return tuple(Span(*match.span()) for match in re.finditer("[\udc80-\udcff]+", self.raw))

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        return self.lines.position(offset)

    def encode(self, raw: str) -> bytes:
        """The bytes of a changed text of this file: its byte order mark and its undecodable bytes come back."""
        data = raw.encode("utf-8", "surrogateescape")
        return codecs.BOM_UTF8 + data if self.bom else data


def _is_text(raw: str) -> bool:
    """Whether no byte was escaped; far quicker than a search in a text that is not ASCII."""
    try:
        raw.encode()
    except UnicodeEncodeError:
        return False
    return True


def decode(data: bytes, path: str) -> SourceFile:
    """Decode a file's bytes as UTF-8, without loss.

    Args:
        data: the file's bytes.
        path: its name in reports.
    """
    bom = data.startswith(codecs.BOM_UTF8)
    return SourceFile(path, data[len(codecs.BOM_UTF8) if bom else 0 :].decode("utf-8", "surrogateescape"), bom)


def read_source(file: Path, path: str) -> SourceFile:
    """Read a file as it lies on the disk.

    Args:
        file: the file.
        path: its name in reports.

    Raises:
        TargetError: it cannot be read, or is larger than any text of a site.
    """
    try:
        return decode(_bytes_of(file, path), path)
    except OSError as error:
        raise TargetError(f"{path}: cannot be read ({error.strerror or error})") from error


def _bytes_of(file: Path, path: str) -> bytes:
    with file.open("rb") as opened:
        data = opened.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise TargetError(f"{path}: is larger than {_MOST_BYTES // 1_000_000} MB, which no text of a site is")
    return data
