"""The lines of YAML as a person reads them: values live, `#` comments commented."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.facts.text import State, TextBlock
from cfplint.source import Traced

_LINE = re.compile(r"[^\r\n]+")
_COMMENT = re.compile(r"""(?:^|(?<=[ \t]))#""")
_KEY_OR_ITEM = re.compile(r"""\s*+(?:-[ \t]++)*+(?:[^\s"'#:][^"'#:]*+:[ \t]++)?""")


def yaml_blocks(path: str, text: str, start: int, end: int, *, url: str = "") -> Iterator[TextBlock]:
    """A block for each line and one for the comment behind it.

    Args:
        path: the file.
        text: its decoded text.
        start: offset at which the YAML begins.
        end: offset behind its last character.
        url: the URL of the page whose front matter it is, `""` otherwise.
    """
    for match in _LINE.finditer(text, start, end):
        line = match[0]
        if line.strip() in ("", "---", "..."):
            continue
        comment = _comment_start(line)
        yield from _block(path, line[:comment], match.start(), "live", url)
        yield from _block(path, line[comment + 1 :], match.start() + comment + 1, "commented", url)


def _comment_start(line: str) -> int:
    """Where the comment of a line begins; its length if there is none."""
    if "#" not in line:
        return len(line)
    at = 0
    value = _KEY_OR_ITEM.match(line)
    if value and line[value.end() : value.end() + 1] in ("'", '"'):
        closing = line.find(line[value.end()], value.end() + 1)
        at = closing + 1 if closing >= 0 else len(line)
    found = _COMMENT.search(line, at)
    return found.start() if found else len(line)


def _block(path: str, text: str, offset: int, state: State, url: str) -> Iterator[TextBlock]:
    stripped = text.strip(" \t#") if state == "commented" else text.strip()
    if stripped:
        at = offset + text.index(stripped)
        yield TextBlock(Traced.of_source(path, stripped, at), state, page=url if state == "commented" else "")
