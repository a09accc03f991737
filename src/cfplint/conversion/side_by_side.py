"""Two texts beside each other, line by line, in time that grows with them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest


@dataclass(frozen=True, slots=True)
class Row:
    """Two lines beside each other; one of them is absent where there is none like it."""

    before: str | None
    after: str | None
    same: bool


def side_by_side(before: str, after: str) -> Iterator[Row]:
    """The lines of two texts, those beside each other that are in both; blanks around them do not count.

    Lines that each text has once are aligned in the longest order that both share, then their neighbours that are
    alike; what lies between stands side by side as it comes.

    Args:
        before: a text.
        after: a text.
    """
    old, new = (text.splitlines() for text in (before, after))
    first, second = 0, 0
    for one, other in (*_aligned([line.strip() for line in old], [line.strip() for line in new]), (len(old), len(new))):
        yield from (Row(a, b, same=False) for a, b in zip_longest(old[first:one], new[second:other]))
        if one < len(old):
            yield Row(old[one], new[other], same=True)
        first, second = one + 1, other + 1


def _aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The numbers of lines that are alike, in order."""
    pairs: list[tuple[int, int]] = []
    end = (0, 0)
    for one, other in (*_in_order(_unique_in_both(old, new)), (len(old), len(new))):
        start = end
        while start[0] < one and start[1] < other and old[start[0]] == new[start[1]]:
            pairs.append(start)
            start = start[0] + 1, start[1] + 1
        back: list[tuple[int, int]] = []
        stop = (one, other)
        while start[0] < stop[0] and start[1] < stop[1] and old[stop[0] - 1] == new[stop[1] - 1]:
            stop = stop[0] - 1, stop[1] - 1
            back.append(stop)
        pairs += reversed(back)
        if one < len(old):
            pairs.append((one, other))
        end = one + 1, other + 1
    return pairs


def _unique_in_both(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    counts, others = Counter(old), Counter(new)
    at = {line: number for number, line in enumerate(new)}
    return [
        (number, at[line]) for number, line in enumerate(old) if line and counts[line] == 1 and others.get(line) == 1
    ]


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs whose second numbers rise as the first do (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(tops, other)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(other)
            piles.append(number)
        else:
            tops[pile], piles[pile] = other, number
    found: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
