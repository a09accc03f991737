"""Liquid that runs although it stands in an HTML comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cfplint.facts.templates import LiquidMarkup
from cfplint.source import Place

_SILENT = frozenset(("comment", "endcomment", "raw", "endraw"))
"""Tags that run nothing."""


@dataclass(frozen=True, slots=True)
class CommentedMarkup:
    """The Liquid of one comment."""

    first: LiquidMarkup
    """The first tag or output that runs."""
    comment: Place
    """The comment."""
    only_prints: bool
    """Whether nothing but outputs runs in it."""
    page: str
    """The URL of the page that the file is, if it is one."""


def commented_markup(markup: Iterable[LiquidMarkup]) -> Iterator[CommentedMarkup]:
    """The comments of all files whose Liquid runs.

    Args:
        markup: the tags and outputs of all files, those of a file in order.
    """
    comments: dict[Place, list[LiquidMarkup]] = {}
    for each in markup:
        if each.html_comment and each.name not in _SILENT and not {"comment", "raw"} & set(each.within):
            comments.setdefault(each.html_comment, []).append(each)
    for comment, inside in comments.items():
        prints = all(each.kind != "tag" for each in inside)
        yield CommentedMarkup(inside[0], comment, prints, inside[0].page)
