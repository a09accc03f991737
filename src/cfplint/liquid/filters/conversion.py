"""Filters that turn values into other languages: JSON, Markdown, typographic text."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import MAX_DEPTH, PRINTED_CHARACTERS_A_STEP, LimitError, markdown_steps, spend
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.printing import float_to_s, to_s
from cfplint.liquid.ruby.values import Drop
from cfplint.liquid.site_registers import registers_of

if TYPE_CHECKING:
    from cfplint.liquid.context import JekyllContext


@liquid_filter("jsonify", characters_a_step=20)
def jsonify(value: object, *, context: JekyllContext) -> object:
    """As JSON."""
    parts: list[str] = []
    _write(value, parts, 0, context)
    return "".join(parts)


def _write(value: object, parts: list[str], depth: int, context: JekyllContext) -> None:
    if depth > MAX_DEPTH:
        raise LimitError("a value is too deep for JSON")
    context.budget.spend(5)
    if isinstance(value, Mapping):
        _write_pairs([(key, item) for key, item in value.items()], parts, depth, context)
    elif isinstance(value, Drop) and value.enumerable:
        names = value.keys()
        _write_pairs([(name, value.json(name, depth)) for name in names], parts, depth, context)
    elif isinstance(value, (list, tuple)):
        parts.append("[")
        for number, item in enumerate(value):
            parts.append("," if number else "")
            _write(item, parts, depth + 1, context)
        parts.append("]")
    else:
        parts.append(_scalar(value))


def _write_pairs(pairs: list[tuple[object, object]], parts: list[str], depth: int, context: JekyllContext) -> None:
    parts.append("{")
    for number, (key, item) in enumerate(pairs):
        parts.append("," if number else "")
        parts += _string(to_s(key)), ":"
        _write(item, parts, depth + 1, context)
    parts.append("}")


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise LiquidError(f"{float_to_s(value)} cannot be written as JSON")
        return float_to_s(value)
    return _string(to_s(value))


def _string(text: str) -> str:
    spend(len(text) // PRINTED_CHARACTERS_A_STEP)
    return json.dumps(str(text), ensure_ascii=False)


@liquid_filter("markdownify")
def markdownify(value: object, *, context: JekyllContext) -> object:
    """Rendered as Markdown."""
    render = registers_of(context).markdown
    text = to_s(value)
    context.budget.spend(markdown_steps(text))
    return render(text) if render else text


_MARKUP = re.compile(
    r"[\\*_`\[\]{}|$]|^[#>+]|^-(?!-)|(?<=^\d)\.|(?<=^\d\d)\.|~~|<(?=[a-zA-Z][\w+.-]*:|[^\s<>@]+@)",
    re.ASCII | re.MULTILINE,
)
"""What kramdown would take for markup that is neither a quote, a dash, an ellipsis, nor HTML."""


_ELEMENT = re.compile(r"^ {0,3}<(?:/?[a-zA-Z]|!--)", re.ASCII | re.MULTILINE)
"""Where an element can begin whose content kramdown leaves as it is, backslashes and all."""
_ASIDE = 0x10F000
"""What is ASCII lies aside here, in the last private use plane, where kramdown sees no markup in it."""
_LAID_ASIDE = re.compile(f"[{chr(_ASIDE)}-{chr(_ASIDE + 0x7F)}]")


def _laid_aside(match: re.Match[str]) -> str:
    return "".join(chr(_ASIDE + ord(character)) for character in match[0])


def _restored(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - _ASIDE)


def _escaped(match: re.Match[str]) -> str:
    return {"~~": "&#126;&#126;", "<": "&lt;"}.get(match[0]) or f"\\{match[0]}"


@liquid_filter("smartify")
def smartify(value: object, *, context: JekyllContext) -> object:
    """With typographic quotes and dashes; other markup stays, but for elements and entities of HTML."""
    render = registers_of(context).markdown
    text = to_s(value)
    if not render or not text.strip():
        return text
    raw = _ELEMENT.search(text) is not None
    escaped = ruby_text.replace_matches(text, _MARKUP, _laid_aside if raw else _escaped)
    context.budget.spend(markdown_steps(text) + 2 * len(escaped))
    html = render(escaped)
    if raw:
        html = ruby_text.replace_matches(html, _LAID_ASIDE, _restored)
    stripped = html.strip()
    made = "<p" not in text and stripped.startswith("<p>") and stripped.endswith("</p>")
    if made:
        return stripped[3:-4]
    return html.removesuffix("\n")


@liquid_filter("sassify", "scssify")
def sassify(value: object) -> object:
    """Unchanged: Sass is not rendered."""
    return value
