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
    """A variable that a file sets with `assign`."""

    name: str
    places: tuple[Place, ...]
    """The tags, in order."""
    used: bool
    """Whether any template that may see the variable names it."""
    removable: bool
    """Whether the tags leave nothing else on the page: none of them trims white space."""

    @property
    def place(self) -> Place:
        """The first tag."""
        return self.places[0]


def assignments(markup: Iterable[LiquidMarkup], includes: Container[str]) -> Iterator[Assignment]:
    """The variables that a site's templates set.

    What an include sets is seen by whatever includes it; a page's and a layout's variables are seen by its includes.
    A name counts as read wherever it stands in a tag or output, but for those that set the variable itself, and in a
    file with an `include_relative`, which may lead to a file that no page has read yet. What is captured is left out: a
    `capture` often stands around tags so that they write nothing.

    Args:
        markup: the tags and outputs of all files, as they lie.
        includes: the files that others include, those of `include_relative` too.
    """
    setting: dict[tuple[str, str], list[LiquidMarkup]] = defaultdict(list)
    captured: set[tuple[str, str]] = set()
    leading_on: set[str] = set()
    read: dict[str, set[str]] = defaultdict(set)
    for each in markup:
        if not _DEAD.isdisjoint(each.within):
            continue
        path = each.place.path
        if each.name == "include_relative":
            leading_on.add(path)
        target = _TARGET.match(each.argument) if each.name in _SETTING else None
        words = set(_WORD.findall(each.argument))
        if target:
            words.discard(target[1])
            if each.name == "assign":
                setting[path, target[1]].append(each)
            else:
                captured.add((path, target[1]))
        read[path] |= words
    anywhere = set[str]().union(*read.values())
    in_includes = set[str]().union(*(words for path, words in read.items() if path in includes))
    for (path, name), tags in setting.items():
        if (path, name) not in captured:
            used = path in leading_on or name in (anywhere if path in includes else read[path] | in_includes)
            yield Assignment(name, tuple(tag.place for tag in tags), used, not any(tag.trims for tag in tags))
