"""Problems of a page's Markdown without those that only follow from another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from cfplint.facts.templates import MarkdownProblem

_NEAR = 300
"""Within so many characters, two tags that nothing closes are one slip: the second was meant to end the first."""
_ADJACENT = 20
"""Within so many characters, end tags belong to one group."""


def causes(problems: Iterable[MarkdownProblem]) -> Iterator[MarkdownProblem]:
    """The problems that a person has to look at.

    Of two start tags of one element close to each other that nothing closes, the second was meant as an end tag. Behind
    an element that is not closed, end tags find nothing to close; and of several of them in a row, one tells of all.

    Args:
        problems: those of one page, in its order.
    """
    found = list(problems)
    open_element: MarkdownProblem | None = None
    last_end: MarkdownProblem | None = None
    for problem, behind in zip_longest(found, found[1:]):
        if problem.kind == "unclosed-html":
            open_element = problem
            if (
                behind
                and (behind.kind, behind.element) == (problem.kind, problem.element)
                and _gap(problem, behind) <= _NEAR
            ):
                continue
        elif problem.kind == "stray-end-tag":
            before, last_end = last_end, problem
            if open_element is not None or (before is not None and _gap(before, problem) <= _ADJACENT):
                continue
        yield problem


def _gap(problem: MarkdownProblem, behind: MarkdownProblem) -> int:
    """The characters between two problems, many if they lie in two files."""
    if problem.place.path != behind.place.path:
        return _NEAR + 1
    return behind.place.span.start - problem.place.span.end
