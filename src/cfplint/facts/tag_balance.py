"""Start and end tags of one name matched as their author meant them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import inf

_MOST = 20
"""So many tags without a partner, and elements of several files around a slip, are looked at more closely."""


def balance(
    tags: Sequence[int],
    ends: Collection[int],
    path: Callable[[int], str],
    nearness: Callable[[int], int],
    indent: Callable[[int], int],
) -> tuple[list[int], list[int], dict[int, int]]:
    """Match the tags of one file with each other, then what is left of all files.

    Args:
        tags: the start and end tags of one name, in order of the page.
        ends: those that are end tags.
        path: the file of a tag.
        nearness: how near its place lies to the content, from 0.
        indent: the white space before it on its line, in characters; -1 if something else stands there.

    Returns:
        The start tags and the end tags that have no partner, and the end tag of each other start tag.
    """
    opened: dict[str, list[int]] = {}
    pairs: dict[int, int] = {}
    left: list[int] = []
    for tag in tags:
        stack = opened.setdefault(path(tag), [])
        if tag not in ends:
            stack.append(tag)
        elif stack:
            pairs[stack.pop()] = tag
        else:
            left.append(tag)
    left += (tag for stack in opened.values() for tag in stack)
    left.sort()
    across: dict[int, int] = {}
    starts: list[int] = []
    stray: list[int] = []
    for tag in left:
        if tag not in ends:
            starts.append(tag)
        elif starts:
            across[starts.pop()] = tag
        else:
            stray.append(tag)
    starts = [_outdented_start(tag, pairs, path, indent) for tag in starts[:_MOST]] + starts[_MOST:]
    stray = [_outdented_end(tag, pairs, path, indent) for tag in stray[:_MOST]] + stray[_MOST:]
    # A header and a footer that belong together are shown on other pages too; the slip is between them.
    starts = [_slip_among_starts(tag, across, nearness) for tag in starts[:_MOST]] + starts[_MOST:]
    stray = [_slip_among_ends(tag, across, nearness) for tag in stray[:_MOST]] + stray[_MOST:]
    return sorted(starts), sorted(stray), {**pairs, **across}


def _outdented_start(tag: int, pairs: dict[int, int], path: Callable[[int], str], indent: Callable[[int], int]) -> int:
    """The start tag that has no partner if the end tag that stands below another one is that one's."""
    column = indent(tag)
    for start, end in sorted(pairs.items()) if column >= 0 else ():
        if start > tag and 0 <= column == indent(end) != indent(start) and path(start) == path(tag):
            pairs[tag] = pairs.pop(start)
            tag, column = start, indent(start)
    return tag


def _outdented_end(tag: int, pairs: dict[int, int], path: Callable[[int], str], indent: Callable[[int], int]) -> int:
    """The end tag that has no partner if the start tag that stands above another one is that one's."""
    column = indent(tag)
    for start, end in sorted(pairs.items(), reverse=True) if column >= 0 else ():
        if end < tag and 0 <= column == indent(start) != indent(end) >= 0 and path(start) == path(tag):
            pairs[start] = tag
            tag, column = end, indent(end)
    return tag


def _slip_among_starts(tag: int, across: dict[int, int], nearness: Callable[[int], int]) -> int:
    """The start tag that has no partner if the end tags of other files belong to the outermost ones."""
    limit: float = inf
    for _ in range(_MOST):
        inside = [start for start, end in across.items() if tag < start and end < limit]
        if not inside:
            break
        start = max(inside, key=across.__getitem__)
        if nearness(start) > nearness(tag):
            break
        limit = across[tag] = across.pop(start)
        tag = start
    return tag


def _slip_among_ends(tag: int, across: dict[int, int], nearness: Callable[[int], int]) -> int:
    """The end tag that has no partner if the start tags of other files belong to the outermost ones."""
    limit = -1
    for _ in range(_MOST):
        inside = [start for start, end in across.items() if limit < start and end < tag]
        if not inside:
            break
        limit = min(inside)
        end = across[limit]
        if nearness(end) > nearness(tag):
            break
        across[limit], tag = tag, end
    return tag
