"""Which characters of a YAML string stand literally in its file, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.source import Run
from cfplint.source.trace import merged

_FOLD = r"[ \t]*(?:\r\n?|\n)[ \t\r\n]*"
_PIECES = {
    "": re.compile(rf"(?P<fold>{_FOLD})|(?P<literal>(?:[^ \t\r\n]|[ \t]+(?![ \t\r\n]))+|[ \t]+)"),
    "'": re.compile(rf"(?P<escape>'')|(?P<fold>{_FOLD})|(?P<literal>(?:[^ \t\r\n']|[ \t]+(?![ \t\r\n]))+|[ \t]+)"),
    '"': re.compile(
        r"(?P<nothing>\\(?:\r\n?|\n)[ \t]*)|(?P<escape>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\r\n]))"
        rf"|(?P<fold>{_FOLD})|(?P<literal>(?:[^ \t\r\n\\]|[ \t]+(?![ \t\r\n]))+|[ \t]+)"
    ),
}
_BLOCK_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n?|\n)?")


def scalar_runs(text: str, start: int, end: int, value: str, *, style: str, path: str) -> tuple[Run, ...]:
    """The runs of a scalar's value.

    Args:
        text: the file's text.
        start: offset of the scalar in it, quotes and block indicators included.
        end: offset behind it.
        value: the scalar's value.
        style: `""` for plain, `"'"`, `'"'`, `"|"` or `">"`.
        path: the file's name in reports.

    Returns:
        Verbatim runs for what stands in the file character by character; made runs for line folds and escapes.
    """
    if not value:
        return ()
    inset = 1 if style in {"'", '"'} else 0
    if end - start - 2 * inset == len(value) and text.startswith(value, start + inset):
        return (Run(0, len(value), path, start + inset, len(value), True),)
    if style in {"|", ">"}:
        header = _BLOCK_HEADER.match(text, start, end)
        first, style = (header.end() if header else start), ""
    else:
        first = start + inset
    pieces = list(_PIECES[style].finditer(text, _indented(text, first, end), end - inset))
    runs = _align(pieces, value, path)
    return runs if runs is not None else (Run(0, len(value), path, start, end - start, False),)


def _indented(text: str, start: int, end: int) -> int:
    """Offset of the first character that is no white space."""
    return start + len(text[start:end]) - len(text[start:end].lstrip(" \t\r\n"))


def _align(pieces: Sequence[re.Match[str]], value: str, path: str) -> tuple[Run, ...] | None:
    """Walk the written pieces and the value side by side; `None` where they cannot be matched."""
    if not pieces:
        return None
    runs: list[Run] = []
    at = len(value) - len(value.lstrip(" \t\n"))
    if at:
        runs.append(Run(0, at, path, pieces[0].start() - 1, 1, False))
    for match in pieces:
        if at >= len(value):
            break
        step = _step(match, value, at, path)
        if step is None:
            return None
        runs += step
        at = runs[-1].start + runs[-1].length if runs else 0
    if at < len(value):
        if value[at:].strip(" \t\n"):
            return None
        runs.append(Run(at, len(value) - at, path, pieces[-1].end() - 1, 1, False))
    return tuple(merged(runs))


def _step(match: re.Match[str], value: str, at: int, path: str) -> list[Run] | None:
    written, origin = match[0], match.start()
    if match.lastgroup == "literal":
        if not value.startswith(written, at):
            return None
        return [Run(at, len(written), path, origin, len(written), True)]
    if match.lastgroup == "escape":
        return [Run(at, 1, path, origin, len(written), False)]
    if match.lastgroup == "fold":
        return list(_fold(written, value, at, path, origin))
    return []


def _fold(written: str, value: str, at: int, path: str, origin: int) -> Iterator[Run]:
    """A line end and the white space around it: what is equal is verbatim, the rest made from the whole."""
    space = at
    while space < len(value) and value[space] in " \t\n":
        space += 1
    same = 0
    while at + same < space and same < len(written) and value[at + same] == written[same]:
        same += 1
    if same:
        yield Run(at, same, path, origin, same, True)
    if at + same < space:
        yield Run(at + same, space - at - same, path, origin, len(written), False)
