"""Filters that write or remove HTML and XML."""

from __future__ import annotations

import re

from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import MATCH_STEPS, spend
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.printing import inspect, to_s

_ENTITIES = {"&": "&amp;", ">": "&gt;", "<": "&lt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile(r"""[&<>"']""")
_SPECIAL_ONCE = re.compile(r"""["><']|&(?!([a-zA-Z]+|(#\d+));)""")
_BLOCKS = (("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>"))
_BLOCK_START = re.compile(r"<script|<!--|<style")


def _entity(match: re.Match[str]) -> str:
    return _ENTITIES[match.group()]


@liquid_filter("escape", "h")
def escape(value: object) -> object:
    """With entities for `& < > " '`."""
    return None if value is None else ruby_text.replace_matches(to_s(value), _SPECIAL, _entity)


@liquid_filter("escape_once")
def escape_once(value: object) -> object:
    """As `escape`, leaving entities alone."""
    return ruby_text.replace_matches(to_s(value), _SPECIAL_ONCE, _entity)


@liquid_filter("xml_escape")
def xml_escape(value: object) -> object:
    """With XML's entities."""
    return escaped_xml(to_s(value))


def escaped_xml(text: str) -> str:
    """A text with XML's entities."""
    return ruby_text.replace_matches(text, _SPECIAL, lambda found: {"'": "&apos;"}.get(found.group()) or _entity(found))


@liquid_filter("inspect")
def inspect_filter(value: object) -> object:
    """As Ruby's `inspect` shows it, escaped."""
    return escaped_xml(inspect(value))


@liquid_filter("newline_to_br")
def newline_to_br(value: object) -> object:
    """With `<br />` before each line feed."""
    return ruby_text.replace(to_s(value), "\n", "<br />\n")


@liquid_filter("strip_html")
def strip_html(value: object) -> object:
    """Without scripts, styles, comments and tags."""
    text = _without_blocks(to_s(value))
    tags: list[tuple[int, int]] = []
    at = 0
    while True:
        start = text.find("<", at)
        end = text.find(">", start) if start >= 0 else -1
        if end < 0:
            return ruby_text.without(text, tags)
        at = end + 1
        tags.append((start, at))
        spend(MATCH_STEPS)


def _without_blocks(text: str) -> str:
    ends = dict(_BLOCKS)
    missing: set[str] = set()
    blocks: list[tuple[int, int]] = []
    look = 0
    while match := _BLOCK_START.search(text, look):
        end = ends[match.group()]
        close = -1 if end in missing else text.find(end, match.end())
        if close < 0:
            missing.add(end)
            look = match.end()
            continue
        look = close + len(end)
        blocks.append((match.start(), look))
        spend(MATCH_STEPS)
    return ruby_text.without(text, blocks)
