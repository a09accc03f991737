"""Suppressions read from a file: comments of HTML, Liquid and YAML, and the key `cfplint` of front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.site.front_matter import read_front_matter
from cfplint.source import Place, SourceFile, Span
from cfplint.suppress.extent import following_block
from cfplint.suppress.front_matter import suppressions_of
from cfplint.suppress.suppression import SuppressedName, Suppression

# The lengths are bounded so that a page full of unclosed openings costs no more than its length.
_HTML = re.compile(r"<!--\s{0,80}cfplint:(?P<order>.{0,800}?)-->", re.DOTALL)
_LIQUID = re.compile(
    r"\{%-?\s{0,80}comment\s{0,80}-?%\}\s{0,80}cfplint:(?P<order>.{0,800}?)\{%-?\s{0,80}endcomment\s{0,80}-?%\}",
    re.DOTALL,
)
_YAML = re.compile(r"(?:(?<=\s)|^)#[ \t]{0,80}cfplint:(?P<order>[^\r\n]{0,800})", re.MULTILINE)
_ORDER = re.compile(
    r"\s*(?P<verb>[\w-]+)\s*(?:\[(?P<names>[^\[\]]*)\])?\s*(?:(?P<dashes>--)\s*(?P<reason>.*))?", re.DOTALL
)
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
    found += (_suppression(source, match, yaml_end) for match in _comments(source.raw, yaml_end))
    return tuple(sorted(found, key=lambda each: each.place))


def _comments(text: str, yaml_end: int) -> Iterator[re.Match[str]]:
    """The comments that speak to cfplint."""
    yield from _YAML.finditer(text, 0, yaml_end)
    yield from _HTML.finditer(text, yaml_end)
    yield from _LIQUID.finditer(text, yaml_end)


def _suppression(source: SourceFile, match: re.Match[str], yaml_end: int) -> Suppression:
    place = Place(source.path, Span(*match.span()))
    order = _ORDER.fullmatch(match["order"])
    removal, alone = _removal(source.raw, place.span)
    if order is None:
        return Suppression(place, removal, problem="the suppression cannot be understood")
    problem = _problem(order)
    if problem:
        return Suppression(place, removal, problem=problem)
    start = match.start("order") + order.start("names")
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


def _removal(text: str, span: Span) -> tuple[Span, bool]:
    """What goes with a comment, and whether it is alone on its lines."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    ends = [at for at in (text.find("\n", span.end), text.find("\r", span.end)) if at >= 0]
    end = min(ends, default=len(text))
    if text[start : span.start].strip() or text[span.end : end].strip():
        blanks = len(text[start : span.start]) - len(text[start : span.start].rstrip(" \t"))
        at_end = not text[span.end : end].strip()
        return Span(span.start - (blanks if at_end else 0), span.end), False
    behind = end + (2 if text.startswith("\r\n", end) else 1 if end < len(text) else 0)
    return Span(start, behind), True
