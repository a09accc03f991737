"""The proof that conversion lost nothing that a visitor gets, but what its steps say that they take or give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from cfplint.conversion.change import Kind, Loss
from cfplint.conversion.page_start import is_page

if TYPE_CHECKING:
    from cfplint.conversion.visible import Seen

_CONTEXT = 8
_MOST_WORDS = 40
_IN_ORDER = frozenset(("embedded content", "field", "image", "link", "list", "table"))
"""Kinds of things that mean something by the order in which they stand."""
_MAY_COME = frozenset(("code", "date", "language", "title"))
"""Kinds of things of which more is no loss."""


def losses(
    before: str, after: str, *, declared: Iterable[Loss] = (), styles: Mapping[str, str] | None = None, page: str = ""
) -> tuple[Loss, ...]:
    """What differs for a visitor between a page and what was made of it; nothing if all is well.

    Compared are the words of the visible text in their order, and how often each thing of `THINGS` is there; of the
    targets of fragments, whether they are still there. Where nothing of a kind is meant to differ, their order counts.
    Template code that nothing ran does not count.

    Args:
        before: HTML.
        after: HTML.
        declared: the differences that are meant.
        styles: the rules that `after` needs of conversion's stylesheet, a selector each with its declarations.
        page: the page's own address; empty where that is not known.
    """
    from cfplint.conversion.visible import THINGS, seen

    had = seen(before, leftovers=False, page=page, content_only=not is_page(after))
    has = seen(after, leftovers=False, styles=styles, page=page)
    meant = tuple(declared)
    found = list(_text(had, has, [loss for loss in meant if loss.kind == "text"]))
    for kind in THINGS:
        gone, come = _difference(kind, had, has)
        gone -= Counter(loss.before for loss in meant if loss.kind == kind and loss.before)
        come -= Counter(loss.after for loss in meant if loss.kind == kind and loss.after)
        found += (Loss(kind, thing, "") for thing in gone.elements())
        found += (Loss(kind, "", thing) for thing in come.elements())
        if not (gone or come or any(loss.kind == kind for loss in meant)):
            found += _moved(kind, had, has)
    return tuple(found)


def differences(had: Seen, has: Seen) -> Iterator[Loss]:
    """All that differs between what visitors had and have, as a step declares it: each word and each thing.

    Args:
        had: what they got.
        has: what they get.
    """
    from cfplint.conversion.visible import THINGS

    was, now = (Counter(" ".join(each.lines).split()) for each in (had, has))
    if was != now:
        yield Loss("text", " ".join((was - now).elements()), " ".join((now - was).elements()))
    for kind in THINGS:
        gone, come = _difference(kind, had, has)
        yield from (Loss(kind, thing, "") for thing in gone.elements())
        yield from (Loss(kind, "", thing) for thing in come.elements())


def _difference(kind: Kind, had: Seen, has: Seen) -> tuple[Counter[str], Counter[str]]:
    """What is gone and what is new of a kind of things."""
    before, after = had.things[kind], has.things[kind]
    if kind == "target":
        return Counter(dict.fromkeys(before, 1)) - Counter(after), Counter()
    if kind in _MAY_COME:
        return Counter(before) - Counter(after), Counter()
    return Counter(before) - Counter(after), Counter(after) - Counter(before)


def _moved(kind: Kind, had: Seen, has: Seen) -> Iterator[Loss]:
    """The first of the same things that stands where another stood."""
    if kind in _IN_ORDER:
        changed = (Loss(kind, *pair) for pair in zip(had.things[kind], has.things[kind], strict=True))
        yield from islice((loss for loss in changed if loss.before != loss.after), 1)


def _text(had: Seen, has: Seen, meant: Sequence[Loss]) -> Iterator[Loss]:
    """The stretch of words in which two texts differ but for what is meant, if they do."""
    was, now = " ".join(had.lines).split(), " ".join(has.lines).split()
    if is_meant(was, now, meant):
        return
    start = 0
    while start < min(len(was), len(now)) and was[start] == now[start]:
        start += 1
    end = 0
    while end < min(len(was), len(now)) - start and was[-1 - end] == now[-1 - end]:
        end += 1
    yield Loss("text", _excerpt(was, start, len(was) - end), _excerpt(now, start, len(now) - end))


def is_meant(was: Sequence[str], now: Sequence[str], meant: Sequence[Loss]) -> bool:
    """Whether the words that went and came are those that were declared, and all others stand in their order.

    Args:
        was: the words of a page before.
        now: its words after.
        meant: the declared differences of its text.
    """
    if was == now or not meant:
        return was == now
    going = Counter(word for loss in meant for word in loss.before.split())
    coming = Counter(word for loss in meant for word in loss.after.split())
    if Counter(was) - going + coming != Counter(now):
        return False
    moved = going.keys() | coming.keys()
    return [word for word in was if word not in moved] == [word for word in now if word not in moved]


def _excerpt(words: Sequence[str], start: int, end: int) -> str:
    shown = words[max(start - _CONTEXT, 0) : min(end, start + _MOST_WORDS) + _CONTEXT]
    return " ".join(shown)
