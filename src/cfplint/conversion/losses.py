"""The proof that conversion lost nothing that a visitor gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cfplint.conversion.change import Kind, Loss

if TYPE_CHECKING:
    from cfplint.conversion.visible import Seen


_CONTEXT = 8
_MOST_WORDS = 40


def losses(before: str, after: str) -> tuple[Loss, ...]:
    """What differs for a visitor between a page and what was made of it; nothing if all is well.

    Compared are the words of the visible text in their order, the links (target and text) and the images (address and
    alternative text). Template code that nothing ran does not count.

    Args:
        before: HTML.
        after: HTML.
    """
    from cfplint.conversion.visible import seen

    had, has = seen(before, leftovers=False), seen(after, leftovers=False)
    return (*_text(had, has), *_things("link", had.links, has.links), *_things("image", had.images, has.images))


def _text(had: Seen, has: Seen) -> Iterator[Loss]:
    """The stretch of words in which two texts differ, if they do."""
    was, now = " ".join(had.lines).split(), " ".join(has.lines).split()
    if was == now:
        return
    start = 0
    while start < min(len(was), len(now)) and was[start] == now[start]:
        start += 1
    end = 0
    while end < min(len(was), len(now)) - start and was[-1 - end] == now[-1 - end]:
        end += 1
    yield Loss("text", _excerpt(was, start, len(was) - end), _excerpt(now, start, len(now) - end))


def _excerpt(words: Sequence[str], start: int, end: int) -> str:
    shown = words[max(start - _CONTEXT, 0) : min(end, start + _MOST_WORDS) + _CONTEXT]
    return " ".join(shown)


def _things(kind: Kind, had: Sequence[tuple[str, str]], has: Sequence[tuple[str, str]]) -> Iterator[Loss]:
    was, now = Counter(had), Counter(has)
    for address, text in (was - now).elements():
        yield Loss(kind, f"{address} ({text})" if text else address, "")
    for address, text in (now - was).elements():
        yield Loss(kind, "", f"{address} ({text})" if text else address)
