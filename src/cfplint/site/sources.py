"""Text files of a site, read with everything that is wrong with their bytes told."""

from __future__ import annotations

from pathlib import Path

from cfplint.errors import TargetError
from cfplint.site.disk import is_file, resolved
from cfplint.site.model import Problem
from cfplint.source import SourceFile, Span, read_source

_HEAD = 8192


def read_text_file(file: Path, path: str) -> tuple[SourceFile | None, list[Problem]]:
    """Read a text file.

    Args:
        file: the file.
        path: its name in reports.

    Returns:
        The file, `None` where it cannot be read, and what is wrong with it.
    """
    try:
        source = read_source(file, path)
    except TargetError as error:
        return None, [Problem("unreadable-file", path, Span(0, 0), str(error).removeprefix(f"{path}: "))]
    return source, byte_problems(source)


def read_inside(root: Path, path: str, *, most_bytes: int | None = None) -> SourceFile | None:
    """A text file of a site that something names.

    Args:
        root: the site's root.
        path: the file, relative to it.
        most_bytes: the size from which on it is not read.

    Returns:
        The file; `None` where it is absent, too long, cannot be read, or leads out of the site.
    """
    file = root / path
    if not is_file(file) or not resolved(file).is_relative_to(resolved(root)):
        return None
    if most_bytes is not None and file.stat().st_size > most_bytes:
        return None
    return read_text_file(file, path)[0]


def read_partial(file: Path, path: str) -> tuple[SourceFile | None, list[Problem]]:
    """Read a file that may be text or not, such as a file of `_includes`; `None` without a problem if it is not."""
    try:
        with file.open("rb") as opened:
            binary = b"\0" in opened.read(_HEAD)
    except OSError as error:
        message = f"cannot be read ({error.strerror or error})"
        return None, [Problem("unreadable-file", path, Span(0, 0), message)]
    source, problems = read_text_file(file, path)
    if binary and (source is None or source.undecodable):
        return None, []
    return source, problems


def byte_problems(source: SourceFile) -> list[Problem]:
    """What is wrong with the bytes of a text file, each once: those that are no UTF-8, and NUL."""
    places = source.undecodable
    others = f", nor are those at {len(places) - 1} more places" if len(places) > 1 else ""
    message = f"the bytes here are no UTF-8{others}"
    problems = [Problem("not-utf8", source.path, span, message) for span in places[:1]]
    at = source.raw.find("\0")
    if at >= 0:
        problems.append(Problem("nul-byte", source.path, Span(at, at + 1), "a NUL byte stands in this text"))
    return problems
