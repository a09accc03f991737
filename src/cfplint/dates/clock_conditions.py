"""Dates written in Liquid that a condition compares with the day of the build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from cfplint.dates.context import PageContext
from cfplint.dates.reading import read_dates
from cfplint.facts.dated import ClockCondition
from cfplint.facts.templates import LiquidMarkup
from cfplint.facts.text import TextBlock
from cfplint.source import Place, Span, Traced

_TOKEN = re.compile(
    r"(?P<literal>\"[^\"]*\"|'[^']*')|(?P<number>(?<![\w.])\d{8,10}(?![\w.]))|(?P<name>[A-Za-z_][\w.-]*)|(?P<colon>[|:,])"
)
_CLOCK_WORDS = frozenset({"now", "today"})
_COMPARES = re.compile(r"<=|>=|==|!=|<>|<|>")
_AND_OR = re.compile(r"\s(?:and|or)\s")
_CONDITIONS = frozenset({"if", "unless", "elsif"})
_UNSEEN = frozenset({"comment", "raw"})


@dataclass(frozen=True, slots=True)
class _Literal:
    place: Place
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class _Value:
    """What a Liquid value was made of."""

    clock: bool = False
    literal: _Literal | None = None

    def __or__(self, other: _Value) -> _Value:
        return _Value(self.clock or other.clock, self.literal or other.literal)


def clock_conditions(markup: Sequence[LiquidMarkup]) -> Iterator[ClockCondition]:
    """The conditions of a file that compare a date which its Liquid writes with `now`, `today` or `site.time`.

    Args:
        markup: the file's tags and outputs, in order.
    """
    values: dict[str, _Value] = {}
    captured: str | None = None
    for node in markup:
        if not _UNSEEN.isdisjoint(node.within):
            continue
        if node.kind == "output":
            if captured is not None:
                values[captured] = values.get(captured, _Value()) | _value(node.argument, node, values)
        elif node.name == "capture":
            captured = node.argument.strip("\"' ")
            values.pop(captured, None)
        elif node.name == "endcapture":
            captured = None
        elif node.name == "assign":
            name, equals, expression = node.argument.partition("=")
            if equals:
                start = node.argument_start + len(name) + 1
                values[name.strip()] = _value(expression, node, values, start)
        elif node.name in _CONDITIONS:
            yield from _compared(node, values)


def _compared(node: LiquidMarkup, values: dict[str, _Value]) -> Iterator[ClockCondition]:
    at = 0
    for part in _AND_OR.split(node.argument):
        at = node.argument.index(part, at)
        if _COMPARES.search(part):
            value = _value(part, node, values, node.argument_start + at)
            if value.clock and value.literal is not None:
                literal = value.literal
                yield ClockCondition(literal.place, literal.text, literal.day, node.argument.strip(), node.page)
        at += len(part)


def _value(expression: str, node: LiquidMarkup, values: dict[str, _Value], start: int | None = None) -> _Value:
    """What an expression is made of; the argument of `date` is a form and no date."""
    start = node.argument_start if start is None else start
    value = _Value()
    for match in _TOKEN.finditer(expression):
        if match["literal"]:
            text = match["literal"][1:-1]
            if text.strip() in _CLOCK_WORDS:
                value |= _Value(clock=True)
            elif "%" not in text:
                value |= _Value(literal=_read(text, node.place.path, start + match.start() + 1))
        elif match["number"]:
            value |= _Value(literal=_read(match["number"], node.place.path, start + match.start()))
        elif match["name"] == "site.time":
            value |= _Value(clock=True)
        elif match["name"] in values:
            value |= values[match["name"]]
    return value


def _read(text: str, path: str, start: int) -> _Literal | None:
    place = Place(path, Span(start, start + len(text)))
    day = _from_number(text) if text.isdecimal() else None
    if day is None and not text.isdecimal():
        block = TextBlock(Traced.of_source(path, text, start), "live", element="p")
        days = [mention.last_day for mention in read_dates((block,), PageContext(path=path))]
        day = days[0] if len(days) == 1 else None
    return _Literal(place, text, day) if day is not None else None


def _from_number(text: str) -> date | None:
    """The day of `20240501`, or of seconds since 1970."""
    try:
        if len(text) == 8:
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if len(text) == 10:
            return datetime.fromtimestamp(int(text), UTC).date()
    except ValueError:
        pass
    return None
