"""Start and end tags of one name matched as their author meant them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

_MOST = 20
"""So many tags without a partner are looked at more closely."""


def balance(
    tags: Sequence[int], ends: Collection[int], path: Callable[[int], str], nearness: Callable[[int], int]
) -> tuple[list[int], list[int], dict[int, int]]:
    """Match the tags of one file with each other, then what is left of all files.

    Args:
        tags: the start and end tags of one name, in order of the page.
        ends: those that are end tags.
        path: the file of a tag.
        nearness: how near its place lies to the content, from 0.

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
    # A header and a footer that belong together are shown on other pages too; what is left over is the page's own.
    for number, tag in enumerate(starts[:_MOST]):
        inside = [start for start in across if start > tag and nearness(start) < nearness(tag)]
        if inside:
            nearest = max(inside)
            across[tag] = across.pop(nearest)
            starts[number] = nearest
    for number, tag in enumerate(stray[:_MOST]):
        before = [start for start, end in across.items() if end < tag and nearness(end) < nearness(tag)]
        if before:
            first = min(before, key=across.__getitem__)
            stray[number], across[first] = across[first], tag
    return sorted(starts), sorted(stray), {**pairs, **across}
