"""A table for reading: what is due when, on the clocks of the zone that the site gives and on one's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cfplint.agenda.deadlines import Deadlines
from cfplint.agenda.entries import name_of
from cfplint.agenda.format import View, agenda_format
from cfplint.agenda.wall_time import offset_of, wall_time, zone_name
from cfplint.facts.dates import DateMention
from cfplint.reports.format import seen_from
from cfplint.reports.visible import one_line, width

_AT_LEAST = 72
"""A narrower terminal does not get a table that nobody can read."""


@dataclass(frozen=True, slots=True)
class _Row:
    over: str
    when: str
    own: str
    what: str
    where: str

    @property
    def cells(self) -> tuple[str, ...]:
        return self.over, self.when, self.own, self.what, self.where


@agenda_format
def text(deadlines: Deadlines, view: View) -> Iterator[str]:
    """One line for each date and milestone, in order of time; a table of rich on a coloured terminal."""
    rows = _rows(deadlines, view)
    if not rows:
        yield "no dates\n"
        return
    header = _Row("", "when", view.local_time.name, "what", "where")
    yield from _coloured(header, rows, view) if view.colour else _plain(header, rows)


def _rows(deadlines: Deadlines, view: View) -> list[_Row]:
    """Dates that say the same of the same milestone share a row."""
    groups: dict[tuple[object, ...], list[DateMention]] = {}
    for mention in deadlines.mentions:
        key = (
            mention.milestone,
            mention.kind,
            mention.start,
            mention.end,
            mention.time,
            mention.instant,
            _remarks(mention),
        )
        groups.setdefault(key, []).append(mention)
    ordered = sorted(groups.values(), key=lambda group: _order(group[0]))
    names: dict[str, set[str]] = {}
    for group in ordered:
        names.setdefault(_milestone(group[0]), set()).add(name_of(group[0]).casefold())
    return [_row(deadlines, group, view, named=_is_named(group[0], names)) for group in ordered]


def _milestone(mention: DateMention) -> str:
    return mention.milestone or mention.kind


def _is_named(mention: DateMention, names: Mapping[str, set[str]]) -> bool:
    """Whether its milestone alone does not tell which date it is."""
    return mention.milestone == "other_deadline" or len(names[_milestone(mention)]) > 1


def _order(mention: DateMention) -> tuple[object, ...]:
    known = mention.instant is not None and mention.start is not None
    when = (mention.start, mention.instant) if known else ()
    return not known, *when, _milestone(mention), mention.place


def _row(deadlines: Deadlines, group: Sequence[DateMention], view: View, *, named: bool) -> _Row:
    first = group[0]
    span = first.place.span
    source = deadlines.sources[first.place.path]
    at = source.position(span.start)
    place = f"{seen_from(view.working_directory, deadlines.root, first.place.path)}:{at.line}:{at.column}"
    more = f" and {len(group) - 1} more" if len(group) > 1 else ""
    name = one_line(name_of(first)) if named else ""
    return _Row(
        over="over" if first.is_over(deadlines.clock) else "",
        when=_when(first),
        own=_own(first, view),
        what=_milestone(first) + (f" ({name})" if name else "") + _remarks(first),
        where=one_line(f"{place}{more}  {source.text[span.start : span.end]}"),
    )


def _remarks(mention: DateMention) -> str:
    remarks: dict[str, bool] = {
        mention.state: mention.state != "live",
        "superseded": mention.superseded,
        "wrong edition": mention.wrong_edition,
        "archive": mention.archive,
    }
    told = [remark for remark, holds in remarks.items() if holds]
    return f" [{', '.join(told)}]" if told else ""


def _when(mention: DateMention) -> str:
    """Its days; of a deadline the time, if one is told, and the zone that counts."""
    if mention.start is None:
        return "?"
    days = mention.start.isoformat() + (f" to {mention.end}" if mention.end else "")
    at = wall_time(mention)
    if mention.kind != "deadline" or at is None:
        return days
    zone = zone_name(offset_of(at))
    if zone != "AoE" and mention.timezone:
        zone = one_line(mention.timezone)
    # A time that the page gives for all of its deadlines stands not here: it shows in the next column.
    return " ".join(filter(None, (days, mention.time, zone if mention.time or f"{at:%H:%M}" == "23:59" else "")))


def _own(mention: DateMention, view: View) -> str:
    """The instant of a deadline on one's own clocks."""
    if mention.kind != "deadline" or mention.instant is None:
        return ""
    own = view.local_time.at(mention.instant)
    return own.isoformat(sep=" ", timespec="minutes")


def _plain(header: _Row, rows: Sequence[_Row]) -> Iterator[str]:
    columns = [max(map(width, column)) for column in zip(header.cells, *(row.cells for row in rows), strict=True)]
    for row in (header, *rows):
        cells = (cell + " " * (wide - width(cell)) for cell, wide in zip(row.cells, columns, strict=True))
        yield "  ".join(cells).rstrip() + "\n"


def _coloured(header: _Row, rows: Sequence[_Row], view: View) -> Iterator[str]:
    from io import StringIO

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    looks = (("dim", True), ("bold", True), ("cyan", True), ("", False), ("dim", False))
    for name, (look, whole) in zip(header.cells, looks, strict=True):
        table.add_column(Text(name), style=look, overflow="fold", no_wrap=whole)
    for row in rows:
        table.add_row(*map(Text, row.cells), style="dim" if row.over else None)
    out = StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        width=max(view.width, _AT_LEAST),
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(table)
    yield out.getvalue()
