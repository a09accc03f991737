"""`cfplint deadlines`."""

from __future__ import annotations

from pathlib import Path

import click

from cfplint.cli.external import tell
from cfplint.cli.options import PATHS, PLUGINS, TODAY, working_directory
from cfplint.cli.output import on_colour_terminal, put, terminal_width

STATUS = """
\b
Exit status:
  0  listed
  2  what was asked could not be done
"""
_FOR = {"timezone": "text", "alarm": "ics", "flavour": "yaml"}
"""The options that one format alone understands."""


@click.command(epilog=STATUS)
@PATHS
@TODAY
@click.option(
    "--format", "format_name", default="text", metavar="FORMAT", help="text (the default), json, ics or yaml."
)
@click.option("--all", "everything", is_flag=True, help="Every date, in text and json; else deadlines and events only.")
@click.option(
    "--timezone",
    metavar="ZONE",
    help="text: the zone of your clocks, such as Europe/Berlin (default: TZ, else the system's).",
)
@click.option(
    "--alarm", metavar="LENGTH", help="ics: how long before a deadline to remind (48h, 7d, 2w; default: 1d), or none."
)
@click.option("--flavour", metavar="LIST", help="yaml: for which list, ai-deadlines (the default) or ccfddl.")
@PLUGINS
def command(
    paths: tuple[Path, ...],
    today: str | None,
    format_name: str,
    everything: bool,
    timezone: str | None,
    alarm: str | None,
    flavour: str | None,
    plugin_files: tuple[Path, ...],
) -> int:
    """List the deadlines and events of a site, or of some files of it: as a table, a calendar, or for other lists."""
    from cfplint.agenda.format import checked_name, view_of, write
    from cfplint.clock import read_clock
    from cfplint.engine.deadlines import deadlines_of
    from cfplint.engine.target import find_target, sites_inside

    checked_name(format_name)
    for option, value in (("timezone", timezone), ("alarm", alarm), ("flavour", flavour)):
        if value is not None and format_name != _FOR[option]:
            raise click.UsageError(f"--{option} is for --format {_FOR[option]}")
    folder = working_directory()
    view = view_of(
        folder,
        colour=on_colour_terminal(),
        width=terminal_width(),
        timezone=timezone,
        alarm=alarm,
        flavour=flavour,
    )
    clock = read_clock(today)
    target = find_target(paths)
    found, notes = deadlines_of(
        target, clock=clock, working_directory=folder, everything=everything, plugin_files=plugin_files
    )
    put(write(found, format_name, view), verbatim=format_name == "ics")
    tell(notes)
    if not target.lone_pages:
        tell(list(sites_inside(target.root)))
    return 0
