"""YAML as Jekyll reads it, with the place of every value."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date, tzinfo
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not name it

from cfplint.site.model import Problem
from cfplint.site.yaml_places import KeyPath, KeyPlace, YamlText
from cfplint.site.yaml_runs import scalar_runs
from cfplint.site.yaml_scalars import resolve_scalar
from cfplint.source import Place, Span, traced, with_place

_MOST_NESTING = 200
_MOST_NODES = 2_000_000
"""Nodes of one file with every alias written out; more is an attack, not a data file."""
_STRING_TAGS = {"!", "!str", "tag:yaml.org,2002:str", "!ruby/string", "tag:yaml.org,2002:binary", "!binary"}


_FLOAT_TAGS = {"!float", "tag:yaml.org,2002:float"}


_LOCAL = ZoneInfo("UTC")
"""Not UTC itself, which is for times written with `Z`."""


class _TooMuchError(Exception):
    """The document is made to exhaust its reader."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


class _Node(NamedTuple):
    value: Any
    span: Span
    text: str
    size: int


@dataclass(slots=True)
class _Level:
    """A mapping or sequence that is being read."""

    path: KeyPath
    value: dict[Any, Any] | list[Any]
    start: int
    anchor: str | None
    size: int = 1
    key: _Node | None = None
    keys: dict[str, Span] = field(default_factory=dict)


def read_yaml(
    text: str, path: str, *, end: int | None = None, zone: tzinfo = _LOCAL, bom: bool = False
) -> tuple[YamlText, list[Problem]]:
    """Read the first document of a YAML text.

    Args:
        text: the file's decoded text.
        path: the file's name in reports.
        end: offset at which the YAML ends in the text, for front matter; it begins at 0.
        zone: the site's zone.
        bom: whether a byte order mark stands before the text and reaches the parser, for which it is a column wide: the
            first key of a mapping then stands further in than the others, which are not read.

    Returns:
        The data, `None` where it is broken, and what is wrong with it.
    """
    reader = _Reader(text[:end] if end is not None else text, path, zone, bom=bom)
    data: object = None
    try:
        data = reader.read()
    except (yaml.YAMLError, _TooMuchError) as error:
        reader.problems.append(_syntax_problem(error, reader.text, path, bom))
        return YamlText(None), reader.problems
    return YamlText(data, reader.places), reader.problems


class _Reader:
    def __init__(self, text: str, path: str, zone: tzinfo, *, bom: bool = False) -> None:
        self.text = text
        self.bom = bom
        self.path = path
        self.zone = zone
        self.places: dict[KeyPath, KeyPlace] = {}
        self.problems: list[Problem] = []
        self.nodes = 0
        self.anchors: dict[str, _Node] = {}
        self.levels: list[_Level] = []
        self.done = 0

    def read(self) -> object:
        # The parser takes one mark for the sign of an encoding, as Ruby, which knows its encoding, does not.
        parser = CParser(f"\ufeff\ufeff{self.text}" if self.bom else self.text)
        try:
            while (event := parser.get_event()) is not None:
                node = self.node_of(event)
                if node is None:
                    continue
                if not self.levels:
                    return node.value
                self.add(self.levels[-1], node)
        finally:
            parser.dispose()
        return None

    def node_of(self, event: yaml.Event) -> _Node | None:
        """What an event completes, if it completes a value."""
        start, end = _offset(event.start_mark, self.bom), _offset(event.end_mark, self.bom)
        if isinstance(event, yaml.ScalarEvent):
            self.done = end
            return self.anchored(event.anchor, self.scalar(event, start, end))
        if isinstance(event, yaml.AliasEvent):
            self.done = end
            return self.alias(event, start, end)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self.levels) >= _MOST_NESTING:
                raise _TooMuchError(start, "this is nested too deeply")
            value: dict[Any, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
            self.levels.append(_Level(self.child_path(), value, start, event.anchor))
            if event.anchor:
                self.anchors.pop(event.anchor, None)
            return None
        if isinstance(event, yaml.CollectionEndEvent):
            level = self.levels.pop()
            # A block ends where the next thing begins; its last value tells where it ends for a reader.
            span = Span(level.start, max(end if end > start else self.done, level.start))
            self.done = span.end
            return self.anchored(level.anchor, _Node(level.value, span, "", level.size))
        return None

    def anchored(self, anchor: str | None, node: _Node) -> _Node:
        if anchor:
            self.anchors[anchor] = node
        return node

    def child_path(self) -> KeyPath:
        """The path of the value that comes next."""
        if not self.levels:
            return ()
        level = self.levels[-1]
        if isinstance(level.value, list):
            return (*level.path, len(level.value))
        return (*level.path, level.key.text) if level.key is not None else level.path

    def scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> _Node:
        style = {":": ""}.get(event.style or "", event.style or "")
        text: str = event.value
        value: object = text
        if event.implicit[0] or (not style and event.tag not in _STRING_TAGS):
            value = resolve_scalar(text, self.zone)
        if event.tag in _FLOAT_TAGS and isinstance(value, int):
            value = float(str(value))
        if isinstance(value, str):
            value = (
                traced(value, scalar_runs(self.text, start, end, value, style=style, path=self.path))
                if value
                else value
            )
        elif isinstance(value, date):
            value = with_place(value, Place(self.path, Span(start, end)))
        return _Node(value, Span(start, end), text, 1)

    def alias(self, event: yaml.AliasEvent, start: int, end: int) -> _Node:
        span = Span(start, end)
        target = self.anchors.get(event.anchor or "")
        if target is None:
            inside = any(level.anchor == event.anchor for level in self.levels)
            what = "stands inside the value it names" if inside else "names a value that is not there"
            self.problems.append(Problem("invalid-yaml", self.path, span, f"the alias *{event.anchor} {what}"))
            return _Node(None, span, "", 1)
        self.nodes += target.size
        if self.nodes > _MOST_NODES:
            raise _TooMuchError(start, "the aliases make this file too large")
        return _Node(target.value, span, target.text, target.size)

    def add(self, level: _Level, node: _Node) -> None:
        """Put a value, or a key, into its mapping or sequence."""
        self.nodes += 1
        level.size += node.size
        if isinstance(level.value, list):
            self.places[*level.path, len(level.value)] = KeyPlace(node.span, node.span)
            level.value.append(node.value)
        elif level.key is None:
            level.key = node if node.text else node._replace(text=self.text[node.span.start : node.span.end])
        else:
            key, level.key = level.key, None
            self.put(level, level.value, key, node)

    def put(self, level: _Level, mapping: dict[Any, Any], key: _Node, node: _Node) -> None:
        if key.value == "<<" and self.merge(mapping, node.value):
            return
        name = key.value if isinstance(key.value, Hashable) else key.text
        if key.text in level.keys:
            message = f"the key `{key.text}` stands here twice, the last value wins"
            self.problems.append(Problem("duplicate-key", self.path, key.span, message))
        level.keys[key.text] = key.span
        self.places[*level.path, key.text] = KeyPlace(key.span, node.span)
        mapping[name] = node.value

    def merge(self, mapping: dict[Any, Any], value: object) -> bool:
        """Whether `<<` was given mappings to merge (Psych: they win over what stands before, not over what follows)."""
        if isinstance(value, dict):
            mapping.update(value)
            return True
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            for item in reversed(value):
                mapping.update(item)
            return True
        return False


def _offset(mark: Any, shift: int = 0) -> int:
    return max(int(mark.index) - shift, 0) if mark is not None else 0


def _syntax_problem(error: yaml.YAMLError | _TooMuchError, text: str, path: str, bom: int) -> Problem:
    if isinstance(error, _TooMuchError):
        at, message = error.at, str(error)
    elif isinstance(error, yaml.MarkedYAMLError):
        # A quote that is never closed is at fault where it opens, not where the file ends.
        quoted = error.context is not None and "quoted scalar" in error.context
        mark = error.context_mark if quoted else error.problem_mark or error.context_mark
        at = min(_offset(mark, bom), len(text))
        message = ", ".join(part for part in (error.context, error.problem) if part) or "this is no YAML"
    else:
        position = getattr(error, "position", 0)
        at = len(text.encode()[: max(position, 0)].decode("utf-8", "ignore"))
        message = "this character is not allowed in YAML"
    if text[at : at + 1] == "\t":
        return Problem("tab-in-yaml", path, Span(at, at + 1), "a tab cannot indent YAML")
    width = 0 if at >= len(text) or text[at] in "\r\n" else 1
    return Problem("invalid-yaml", path, Span(at, at + width), message)
