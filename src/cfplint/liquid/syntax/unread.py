"""What Ruby's lax parsing leaves unread of a markup, so that it means something else than it says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cfplint.liquid.syntax.fragments import VARIABLE_PARTS

Stretch = tuple[int, int]
_MEANS_SOMETHING = re.compile(r"[\w'\"&=<>!+*/]|\|\|", re.ASCII)
_WHOLE = re.compile(r"\"[^\"]*\"|'[^']*'|-?\d[\d.]*|\(\S+\.\.\S+\)", re.ASCII)
_GROUP = re.compile(r"\(([^()]*)\)\s*(?:and|or)\b")
_JOINED = re.compile(r"\b(and|or)\b")
_LONGEST = 60


def of_fragment(fragment: str, at: int) -> list[Stretch]:
    """What is read of a value: all of a string, number or range, else the names and look-ups in it.

    Args:
        fragment: the value as it was picked out.
        at: where it begins in the markup.
    """
    if _WHOLE.fullmatch(fragment):
        return [(at, at + len(fragment))]
    return [(at + match.start(), at + match.end()) for match in VARIABLE_PARTS.finditer(fragment)]


def unread(markup: str, read: Iterable[Stretch]) -> str:
    """The first stretch of a markup that means something and is not read; `""` if all is, whatever its punctuation.

    Args:
        markup: what was picked apart.
        read: the stretches that were read.
    """
    done = 0
    for start, end in (*sorted(read), (len(markup), len(markup))):
        left = markup[done:start]
        if start > done and _MEANS_SOMETHING.search(left):
            return left.strip()[:_LONGEST]
        done = max(done, end)
    return ""


def regrouped(condition: str) -> str:
    """The brackets of a condition that are not read though they would change its order; `""` if there are none."""
    if len(set(_JOINED.findall(condition))) < 2:
        return ""
    groups = (group[0][:_LONGEST] for group in _GROUP.finditer(condition) if _JOINED.search(group[1]))
    return next(groups, "")
