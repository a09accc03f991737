"""The `#` comments of a YAML text."""

from __future__ import annotations

import re
from bisect import bisect_right

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not name it

from cfplint.source import Span

_COMMENT = re.compile(r"(?:(?<=[ \t])|^)#[^\r\n]*", re.MULTILINE)
_LINE_END = re.compile(r"$|\r", re.MULTILINE)


def yaml_comments(text: str) -> list[Span]:
    """The comments of a YAML text, each from its `#` to the end of its line; a `#` inside a value begins none.

    Args:
        text: YAML; where it is broken, what follows is taken for YAML without values.
    """
    if "#" not in text:
        return []
    values = _values(text)
    starts = [start for start, _ in values]
    found: list[Span] = []
    at = 0
    while match := _COMMENT.search(text, at):
        number = bisect_right(starts, match.start()) - 1
        if number >= 0 and match.start() < values[number][1]:
            at = max(values[number][1], match.start() + 1)
        else:
            found.append(Span(*match.span()))
            at = match.end()
    return found


def _values(text: str) -> list[tuple[int, int]]:
    """Where scalars stand, in order; of block scalars what stands below their first line."""
    found: list[tuple[int, int]] = []
    parser = CParser(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
                start, end = event.start_mark.index, event.end_mark.index
                line_end = _LINE_END.search(text, start) if event.style in {"|", ">"} else None
                found.append((line_end.start() if line_end else start, end))
    except yaml.YAMLError:
        pass
    finally:
        parser.dispose()
    return found
