"""Filters that format dates."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import date as day
from typing import TYPE_CHECKING

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import DIRECTIVE_STEPS
from cfplint.liquid.ruby.printing import inspect, offset_of, to_s
from cfplint.liquid.ruby.strftime import strftime
from cfplint.liquid.site_registers import registers_of
from cfplint.source import made_of

if TYPE_CHECKING:
    from cfplint.liquid.context import JekyllContext

_MOST_SHOWN = 100
"""Characters of what is no date that are told."""
_SECONDS = re.compile(r"\d+", re.ASCII)


@liquid_filter("date")
def date(value: object, pattern: object, *, context: JekyllContext) -> object:
    """A date in a format; what is no date stays as it is."""
    text = to_s(pattern)
    if not text:
        return value
    context.budget.spend(DIRECTIVE_STEPS * (1 + text.count("%")))
    moment = to_date(value, context)
    return value if moment is None else made_of(value, strftime(moment, text))


def to_date(value: object, context: JekyllContext) -> day | None:
    """`Liquid::Utils.to_date`: a day or a time, or `None`. `now` and `today` are today's instant."""
    registers = registers_of(context)
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=registers.zone)
    if isinstance(value, day):
        return value
    if isinstance(value, str):
        if value.lower() in ("now", "today"):
            return registers.now.astimezone(registers.zone)
        if not _SECONDS.fullmatch(value):
            return registers.moment(value) if value else None
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return _at(int(str(value)[:20]), registers.zone)
    return None


def _at(seconds: int, zone: tzinfo) -> datetime | None:
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).astimezone(zone)
    except OverflowError:
        return None


def _local_time(value: object, context: JekyllContext) -> datetime:
    """A time in the site's zone; in its own where the site's shows it before the year 1 or after the year 9999."""
    moment = to_date(value, context)
    zone = registers_of(context).zone
    if isinstance(moment, datetime):
        try:
            return moment.astimezone(zone)
        except OverflowError:
            return moment
    if moment is None:
        shown = value[:_MOST_SHOWN] if isinstance(value, str) else value
        raise LiquidError(f"{inspect(shown)} is no date")
    return datetime(moment.year, moment.month, moment.day, tzinfo=zone)


@liquid_filter("date_to_string")
def date_to_string(value: object, kind: object = None, style: object = None, *, context: JekyllContext) -> object:
    """`07 Nov 2008`, or with `ordinal`, `7th Nov 2008` or (`US`) `Nov 7th, 2008`."""
    return _long_or_short(value, "%b", kind, style, context)


@liquid_filter("date_to_long_string")
def date_to_long_string(value: object, kind: object = None, style: object = None, *, context: JekyllContext) -> object:
    """`07 November 2008`, or with `ordinal`, `7th November 2008` or (`US`) `November 7th, 2008`."""
    return _long_or_short(value, "%B", kind, style, context)


def _long_or_short(value: object, month: str, kind: object, style: object, context: JekyllContext) -> object:
    if not to_s(value):
        return value
    moment = _local_time(value, context)
    if kind != "ordinal":
        return made_of(value, strftime(moment, f"%d {month} %Y"))
    ending = "th" if 11 <= moment.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(moment.day % 10, "th")
    number = f"{moment.day}{ending}"
    return made_of(value, strftime(moment, f"{month} {number}, %Y" if style == "US" else f"{number} {month} %Y"))


@liquid_filter("date_to_xmlschema")
def date_to_xmlschema(value: object, *, context: JekyllContext) -> object:
    """`2008-11-07T13:07:54-08:00`."""
    if not to_s(value):
        return value
    return made_of(value, strftime(_local_time(value, context), "%Y-%m-%dT%H:%M:%S%:z"))


@liquid_filter("date_to_rfc822")
def date_to_rfc822(value: object, *, context: JekyllContext) -> object:
    """`Fri, 07 Nov 2008 13:07:54 -0800`."""
    if not to_s(value):
        return value
    moment = _local_time(value, context)
    return made_of(value, strftime(moment, "%a, %d %b %Y %H:%M:%S ") + offset_of(moment))
