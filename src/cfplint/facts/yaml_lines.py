"""The text of a YAML file, line by line: values and `#` comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.text import State, TextBlock
from cfplint.source import SourceFile, Traced

_MARKS = ("---", "...")
_LINE = re.compile(r"[^\r\n]+")
_KEY = re.compile(
    r"""[ \t]*(?P<item>-[ \t]+)?+(?:-[ \t]+)*+"""
    r"""(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#'":{\[](?:[^:\n#]*[^:\n#\s])?))[ \t]*:(?=\s|$)"""
)
_QUOTED = re.compile(r"""(?:^|[\s:\[{,-])("(?:[^"\\\n]|\\.)*"|'[^'\n]*')""")


def yaml_blocks(source: SourceFile, end: int | None = None) -> Iterator[TextBlock]:
    """A block for each value and each comment; the value's key is its `row`.

    Args:
        source: a YAML file, or one that begins with front matter.
        end: offset behind the YAML; the file's end if absent.
    """
    for line in _LINE.finditer(source.text, 0, len(source.text) if end is None else end):
        text = line[0]
        if text.rstrip() in _MARKS:
            continue
        mark = _comment(text)
        key = _KEY.match(text, 0, mark)
        value = key.end() if key else 0
        name = next((group for group in key.groups()[1:] if group is not None), "") if key else ""
        item = key.start("item") if key and key["item"] else None
        yield from _block(source, line.start() + value, line.start() + mark, "live", name.replace("_", " "), item)
        yield from _block(source, line.start() + mark, line.end(), "commented", "")


def _block(
    source: SourceFile, start: int, end: int, state: State, row: str, item: int | None = None
) -> Iterator[TextBlock]:
    written = source.text[start:end]
    text = written.strip(" \t#'\"")
    if text:
        at = start + written.index(text)
        yield TextBlock(Traced.of_source(source.path, text, at), state, row=row, item=item)


def _comment(line: str) -> int:
    """Where the comment of a line begins; the line's length if it has none."""
    at = line.find("#")
    quoted = [match.span(1) for match in _QUOTED.finditer(line)] if at >= 0 else []
    while at >= 0:
        if (at == 0 or line[at - 1] in " \t") and not any(start <= at < end for start, end in quoted):
            return at
        at = line.find("#", at + 1)
    return len(line)
