"""Attribute lists, their definitions, and extensions that stand on lines of their own.

Source: https://kramdown.gettalong.org/syntax.html#block-ials
"""

from __future__ import annotations

import re
from typing import Any

from cfplint.kramdown.attribute_list import Attributes, parse_attribute_list
from cfplint.kramdown.block_parser import DEFINITIONS, BlockState, KramdownBlockParser
from cfplint.kramdown.extensions import START, STOP, handle_extension
from cfplint.kramdown.patterns import ANY_CHARS, IAL_BLOCK, ID_NAME, OPT_SPACE, SPACE
from cfplint.kramdown.registry import block_rule

_ALD = re.compile(rf"{OPT_SPACE}\{{:({ID_NAME}):({ANY_CHARS})\}}{SPACE}*?\n")
_EXTENSION = re.compile(rf"{OPT_SPACE}(?:{START}|{STOP}){SPACE}*?\n")
_IAL = re.compile(OPT_SPACE + IAL_BLOCK)
_WITHOUT_ATTRIBUTES = frozenset({"xml_comment", "xml_pi", "comment", "raw"})


@block_rule(160, rf"{OPT_SPACE}\{{:", first="{")
def block_extensions(_parser: KramdownBlockParser, match: re.Match[str], state: BlockState) -> int | None:
    """Parse an attribute list, the definition of one, or an extension."""
    src, start = state.src, match.start()
    if state.lacks("}", start):
        return None
    ald = _ALD.match(src, start)
    if ald:
        listed = state.document.alds.setdefault(ald[1], {})
        parse_attribute_list(
            state.text.slice(*ald.span(2)), listed, state.document, state.trimmed_span(start, ald.end())
        )
        state.tokens.append(state.block("eob", start, ald.end() - 1, kind="ald"))
        return ald.end()
    extension = _EXTENSION.match(src, start)
    if extension:
        return _extension(extension, state)
    ial = _IAL.match(src, start)
    if ial:
        return _attributes(ial, state)
    return None


def _attributes(match: re.Match[str], state: BlockState) -> int:
    text, span = state.text.slice(*match.span(1)), state.trimmed_span(match.start(), match.end())
    last = state.tokens[-1] if state.tokens else None
    if last is not None and last["type"] != "blank" and (last["type"] != "eob" or last["kind"] in DEFINITIONS):
        parse_attribute_list(text, last.setdefault("ial", {}), state.document, span)
        if last["type"] in _WITHOUT_ATTRIBUTES:
            state.document.notice(
                "stray-attribute-list", "What this attribute list follows can have no attributes.", span
            )
        if not _IAL.match(state.src, match.end()):
            state.tokens.append(state.block("eob", match.start(), match.end() - 1, kind="ial"))
    else:
        if state.block_ial is None:
            state.block_ial = {}
            state.block_ial_span = span
        parse_attribute_list(text, state.block_ial, state.document, span)
    return match.end()


def _extension(match: re.Match[str], state: BlockState) -> int | None:
    name = match["name"]
    if name is None:
        state.notice("invalid-extension", "Nothing is open that this could end.", match.start(), match.end() - 1)
        return None
    attributes: Attributes = {}
    span = state.trimmed_span(match.start(), match.end())
    if match["list"]:
        parse_attribute_list(state.text.slice(*match.span("list")), attributes, state.document, span)
    body: str | None = None
    value = state.text.slice(match.end(), match.end())
    end = match.end()
    if not match["one"]:
        stop = None
        if state.absent.get("end of extension " + name, len(state.src) + 1) > end:
            stop = re.compile(rf"^{OPT_SPACE}\{{:/(?:{re.escape(name)})?\}}{SPACE}*?\n", re.MULTILINE).search(
                state.src, end
            )
        if stop is None:
            state.absent["end of extension " + name] = min(end, state.absent.get("end of extension " + name, end))
            state.notice("invalid-extension", f"The extension '{name}' is never ended.", match.start(), match.end() - 1)
            return None
        last = stop.start() - 1 if stop.start() > end else end
        value = state.text.slice(end, last)
        body, end = value.string, stop.end()

    def add(kind: str, **keys: Any) -> None:
        del keys["text"]
        token = {"type": kind, "attrs": {}, "children": [], "span": state.trimmed_span(match.start(), end), **keys}
        state.tokens.append({**token, "value": value})

    def warn(kind: str, message: str) -> None:
        state.document.notice(kind, message, span)

    if not handle_extension(name, attributes, body, "block", state.document, add, warn):
        state.notice("invalid-extension", f"There is no extension '{name}'.", match.start(), match.end() - 1)
        return None
    if name == "options":
        state.tokens.append(state.block("eob", match.start(), end - 1, kind="extension"))
    return end
