"""Suppressions read from a file: comments of HTML, Liquid and YAML, and the key `cfplint` of front matter."""

from __future__ import annotations

import re

from cfplint.site.front_matter import read_front_matter
from cfplint.source import Place, Position, SourceFile, Span
from cfplint.suppress.comments import comments
from cfplint.suppress.extent import following_block
from cfplint.suppress.front_matter import suppressions_of
from cfplint.suppress.suppression import SuppressedName, Suppression

_WIDEST_GAP = 800
"""The blanks before a comment that go with it: a line full of comments costs no more than its length."""

_ORDER = re.compile(
    r"\s*(?P<verb>[\w-]+)(?:\s*\[(?P<names>[^\[\]]*)\])?(?:\s*(?P<dashes>--)(?P<reason>.*))?\s*", re.DOTALL
)
_STRANGE = "the suppression cannot be understood: it is written `cfplint: ignore[rule] -- reason`"
_BLANKS = re.compile(r"[ \t]*")
_BLANKS_AND_LINE_END = re.compile(r"[ \t]*[\r\n]*")
_NAME = re.compile(r"[^\s,]+")
_YAML_FILES = (".yml", ".yaml")


def read_suppressions(source: SourceFile) -> tuple[Suppression, ...]:
    """The suppressions of a file, in order.

    Args:
        source: a page, layout, include, data or configuration file.
    """
    if "cfplint" not in source.raw:
        return ()
    if source.path.lower().endswith(_YAML_FILES):
        yaml_end = len(source.raw)
        found: list[Suppression] = []
    else:
        front_matter, _ = read_front_matter(source)
        yaml_end = front_matter.span.end if front_matter else 0
        found = list(suppressions_of(front_matter, source)) if front_matter else []
    found += (_suppression(source, whole, inside, yaml_end) for whole, inside in comments(source, yaml_end))
    return tuple(sorted(found, key=lambda each: each.place))


def _suppression(source: SourceFile, whole: Span, inside: Span, yaml_end: int) -> Suppression:
    place = Place(source.path, whole)
    order = _ORDER.fullmatch(source.raw[inside.start : inside.end])
    removal, alone = _removal(source, whole)
    if order is None:
        return Suppression(place, removal, problem=_STRANGE)
    problem = _problem(order)
    if problem:
        return Suppression(place, removal, problem=problem)
    start = inside.start + order.start("names")
    names = tuple(
        SuppressedName(name[0], Span(start + name.start(), start + name.end()))
        for name in _NAME.finditer(order["names"])
    )
    reason = (order["reason"] or "").strip()
    if order["verb"] == "ignore-file":
        return Suppression(place, removal, names, reason)
    first = last = source.position(place.span.start).line
    if alone:
        first, last = following_block(source, source.position(place.span.end).line + 1, yaml_end)
    return Suppression(place, removal, names, reason, first, last)


def _problem(order: re.Match[str]) -> str:
    if order["verb"] not in ("ignore", "ignore-file"):
        return f"`{order['verb']}` is no order to cfplint; it knows `ignore[…]` and `ignore-file[…]`"
    if order["names"] is None:
        return f"`{order['verb']}` does not say which rules"
    if not _NAME.search(order["names"]):
        return f"`{order['verb']}[]` names no rule"
    if order["dashes"] and not order["reason"].strip():
        return "no reason follows the `--`"
    return ""


def _removal(source: SourceFile, span: Span) -> tuple[Span, bool]:
    """What goes with a comment, and whether it is alone on its lines."""
    before = source.position(span.start)
    start = span.start - before.column + 1
    last = source.position(span.end).line
    behind = source.lines.offset(Position(last + 1, 1)) if last < len(source.lines) else len(source.raw)
    begins = _BLANKS.fullmatch(source.raw, start, span.start) is not None
    ends = _BLANKS_AND_LINE_END.fullmatch(source.raw, span.end, behind) is not None
    if begins and ends:
        return Span(start, behind), True
    if not ends:
        return span, False
    gap = source.raw[max(start, span.start - _WIDEST_GAP) : span.start]
    return Span(span.start - len(gap) + len(gap.rstrip(" \t")), span.end), False
