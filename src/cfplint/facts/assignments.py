"""The variables that templates set, and whether anything reads them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from cfplint.facts.templates import LiquidMarkup
from cfplint.source import Place

_TARGET = re.compile(r"['\"]?([\w-]+)['\"]?[ \t\r\n]*(?==|$)")
_WORD = re.compile(r"(?<![\w-])(?<![^.]\.)[\w-]+")
"""A word that may be a variable: no property, but the end of a range."""
_SETTING = frozenset(("assign", "capture"))
_DEAD = frozenset(("comment", "raw"))


@dataclass(frozen=True, slots=True)
class Assignment:
    """An `assign` or `capture` tag."""

    tag: str
    name: str
    place: Place
    """The whole tag."""
    used: bool
    """Whether any template that may see the variable names it."""
    removable: bool
    """Whether the tag leaves nothing else on the page: it is no block, and trims no white space."""


def assignments(markup: Iterable[LiquidMarkup], includes: Container[str]) -> Iterator[Assignment]:
    """The variables that a site's templates set.

    What an include sets is seen by whatever includes it; a page's and a layout's variables are seen by its includes.
    A name counts as read wherever it stands in a tag or output, but for those that set the variable itself.

    Args:
        markup: the tags and outputs of all files, as they lie.
        includes: the files that are includes.
    """
    setting: list[tuple[str, LiquidMarkup]] = []
    read: dict[str, set[str]] = defaultdict(set)
    for each in markup:
        if not _DEAD.isdisjoint(each.within):
            continue
        target = _TARGET.match(each.argument) if each.name in _SETTING else None
        words = set(_WORD.findall(each.argument))
        if target:
            setting.append((target[1], each))
            words.discard(target[1])
        read[each.place.path] |= words
    anywhere = set[str]().union(*read.values())
    in_includes = set[str]().union(*(words for path, words in read.items() if path in includes))
    for name, each in setting:
        path = each.place.path
        used = name in (anywhere if path in includes else read[path] | in_includes)
        yield Assignment(each.name, name, each.place, used, each.name == "assign" and not each.trims)
