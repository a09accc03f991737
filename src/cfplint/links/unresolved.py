"""Links whose target, or the name in it, was to come from Liquid that wrote nothing or was not run."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from cfplint.facts.links import Link
from cfplint.facts.templates import LiquidMarkup
from cfplint.source import Place, SourceFile, Span

_MADE_EMPTY = re.compile(r"site\.(?:base)?url\b|\bbase_?url\b|\b(?:relative|absolute)_url\b")
"""Outputs that are rightly empty on a site at the root of its host."""
_LEFT = re.compile(r"\{\{-?\s*(?:site|page|include|layout|post)\.[^{}]*\}\}|\{%-?\s*[a-z][^{}]*%\}")
"""Jekyll's Liquid as it is written; other templates have braces too."""
_OPENING = ("(", '"', "'", "=", "<")
_CLOSING = (")", '"', "'", ">", " ", "\n")
_ASKS_FOR_NAME = re.compile(r"(?:^|[/=#?&:])$")
_BEGINS_ANEW = re.compile(r"(?:$|[/.?&#])")


def with_unresolved(
    links: Iterable[Link],
    markup: Iterable[LiquidMarkup],
    sources: Mapping[str, SourceFile],
    *,
    lacking: Collection[str] = (),
) -> Iterator[Link]:
    """The same links; those whose target Liquid left open say what was to give it.

    Args:
        links: those of all pages.
        markup: the Liquid of all files.
        sources: the files, by path.
        lacking: the includes that are told to lack a parameter; what it would have given is told there.
    """
    outputs: dict[str, list[LiquidMarkup]] = {}
    liquid: dict[str, list[Span]] = {}
    for node in markup:
        liquid.setdefault(node.place.path, []).append(node.place.span)
        is_told = node.argument.startswith("include.") and node.place.path in lacking
        if node.kind == "output" and not is_told and not {"raw", "comment"} & set(node.within):
            outputs.setdefault(node.place.path, []).append(node)
    for nodes in outputs.values():
        nodes.sort(key=lambda each: each.place)
    for spans in liquid.values():
        spans.sort()
    for link in links:
        found = _not_run(link.url) or next(_empty(link, outputs, liquid, sources), "")
        yield replace(link, unresolved=found) if found else link


def _not_run(url: str) -> str:
    match = _LEFT.search(url)
    return match[0] if match else ""


def _empty(
    link: Link,
    outputs: Mapping[str, list[LiquidMarkup]],
    liquid: Mapping[str, list[Span]],
    sources: Mapping[str, SourceFile],
) -> Iterator[str]:
    for hole in link.holes:
        if _begins_inside(hole.place, liquid.get(hole.place.path, [])):
            # What stands before it was written by Liquid (`assign`, say) and not beside the output that shows it.
            continue
        source = sources.get(hole.place.path)
        if source is not None and _lacks_a_name(link.url[: hole.at], link.url[hole.at :]):
            output = _output(hole.place, outputs.get(hole.place.path, []), source.text)
            if output is not None and not _MADE_EMPTY.search(output.argument):
                yield source.text[output.place.span.start : output.place.span.end]


def _begins_inside(hole: Place, liquid: list[Span]) -> bool:
    """Whether a hole begins inside a tag or output of its file."""
    before = bisect_right(liquid, hole.span.start, key=lambda each: each.start) - 1
    return before >= 0 and liquid[before].start < hole.span.start < liquid[before].end


def _lacks_a_name(before: str, behind: str) -> bool:
    """Whether a URL is incomplete between two parts of it (`/papers/` and `.pdf`)."""
    if not before:
        return not behind
    return _ASKS_FOR_NAME.search(before) is not None and _BEGINS_ANEW.match(behind) is not None


def _output(hole: Place, outputs: list[LiquidMarkup], text: str) -> LiquidMarkup | None:
    """The output that stands at the beginning of a hole, or the only one that fills a whole value in it."""
    first = bisect_left(outputs, hole.span.start, key=lambda each: each.place.span.start)
    last = bisect_left(outputs, hole.span.end, key=lambda each: each.place.span.start)
    if first < last and outputs[first].place.span.start == hole.span.start:
        return outputs[first]
    whole = [node for node in outputs[first : min(last, first + 20)] if _fills_value(node, text)]
    return whole[0] if len(whole) == 1 else None


def _fills_value(node: LiquidMarkup, text: str) -> bool:
    span = node.place.span
    return text[span.start - 1 : span.start] in _OPENING and text[span.end : span.end + 1] in _CLOSING
