"""The dates of a site as a list, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cfplint.clock import Clock, read_clock
from cfplint.config import Config
from cfplint.engine.opening import open_site
from cfplint.engine.reading import read_on_the_way, read_site
from cfplint.engine.selection import load_options
from cfplint.engine.target import Target
from cfplint.facts.dates import DateMention
from cfplint.reports.format import seen_from
from cfplint.reports.visible import one_line
from cfplint.site.model import SiteModel
from cfplint.site.written import sources_of
from cfplint.source import SourceFile


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates in order of place, and the files that they lie in."""

    root: Path
    """The site's root."""
    clock: Clock
    mentions: tuple[DateMention, ...]
    sources: dict[str, SourceFile]


def dates_of(
    target: Target, *, today: str | None = None, everything: bool = False, plugin_files: Sequence[Path] = ()
) -> Dates:
    """The dates that a target mentions.

    Args:
        target: a site, files of one, or a lone page.
        today: the day (`YYYY-MM-DD`).
        everything: whether dates that are neither deadline nor event are listed too.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.

    Raises:
        CfplintError: what was asked for cannot be done.
    """
    clock = read_clock(today)
    config = load_options(target.root)
    site = open_site(target, clock, jekyll=config.site.jekyll)
    mentions = mentions_of(site, clock, config, target, plugin_files=plugin_files)
    kept = tuple(mention for mention in mentions if everything or mention.kind != "other")
    sources = sources_of(site)
    sources |= read_on_the_way(site, {mention.place.path for mention in kept} - sources.keys())
    return Dates(site.root, clock, kept, sources)


def mentions_of(
    site: SiteModel,
    clock: Clock,
    config: Config,
    target: Target | None = None,
    jobs: int | None = None,
    plugin_files: Sequence[Path] = (),
) -> tuple[DateMention, ...]:
    """Every date that a site mentions, in order of place.

    Args:
        site: the site.
        clock: the day.
        config: cfplint's options.
        target: which of its files are asked about; all if absent.
        jobs: how many processes render pages; as many as pay if absent.
        plugin_files: Python files whose tags and filters stand in for the site's Ruby plugins.
    """
    found = read_site(site, clock, config, jobs, plugin_files).facts[DateMention]
    mentions = [mention for mention in found if isinstance(mention, DateMention)]
    return tuple(each for each in mentions if target is None or target.reports(each.place.path))


def as_json(dates: Dates) -> str:
    """The dates as JSON: `{"mentions": […]}`."""
    return json.dumps({"mentions": [_row(dates, each) for each in dates.mentions]}, ensure_ascii=False, indent=2) + "\n"


def as_text(dates: Dates, working_directory: Path) -> str:
    """The dates as a table, a line each; what is over is marked.

    Args:
        dates: the dates.
        working_directory: the folder that paths are shown relative to.
    """
    lines = []
    for mention in dates.mentions:
        row = _row(dates, mention)
        day = str(row["start"] or "?") + (f" to {row['end']}" if row["end"] else "")
        over = "over " if mention.is_over(dates.clock) else "     "
        what = mention.milestone or mention.kind
        state = "" if mention.state == "live" else f" [{mention.state}]"
        place = f"{seen_from(working_directory, dates.root, mention.place.path)}:{row['line']}:{row['column']}"
        lines.append(f"{over}{day:24}  {what:22}  {one_line(f'{place}  {mention.text}{state}')}\n")
    return "".join(sorted(lines, key=lambda line: line[5:]))


def _row(dates: Dates, mention: DateMention) -> dict[str, object]:
    source, span = dates.sources[mention.place.path], mention.place.span
    start, end = source.position(span.start), source.position(span.end)
    return {
        "path": mention.place.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": source.text[span.start : span.end],
        "label": mention.label,
        "url": mention.page,
        "start": mention.start.isoformat() if mention.start else None,
        "end": mention.end.isoformat() if mention.end else None,
        "time": mention.time,
        "tz": mention.timezone,
        "instant": mention.instant.strftime("%Y-%m-%dT%H:%M:%SZ") if mention.instant else None,
        "kind": mention.kind,
        "milestone": mention.milestone,
        "state": mention.state,
        "superseded": mention.superseded,
        "wrong_edition": mention.wrong_edition,
        "archive": mention.archive,
        "year_explicit": mention.year_explicit,
    }
