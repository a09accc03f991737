"""`cfplint links`."""

from __future__ import annotations

from pathlib import Path

import click

from cfplint.cli.external import asker, external_options, tell
from cfplint.cli.options import PATHS, PLUGINS, TODAY, working_directory
from cfplint.cli.output import put

STATUS = """
\b
Exit status:
  0  listed, broken links too
  2  what was asked could not be done
"""


@click.command(epilog=STATUS)
@PATHS
@TODAY
@click.option(
    "--format", "format_name", metavar="FORMAT", default="text", help="How to list them: text, json or dot (a graph)."
)
@external_options
@PLUGINS
def command(
    paths: tuple[Path, ...],
    today: str | None,
    format_name: str,
    external: bool,
    allow_loopback: bool,
    plugin_files: tuple[Path, ...],
) -> int:
    """List the links of a site, or of some files of it, with where they lead and whether anything is there."""
    from cfplint.clock import read_clock
    from cfplint.engine.links import links_of
    from cfplint.engine.selection import load_options
    from cfplint.engine.target import find_target, sites_inside
    from cfplint.reports.format import checked_name
    from cfplint.reports.link_list import LINK_FORMATS, write_links

    checked_name(format_name, LINK_FORMATS)
    clock, target = read_clock(today), find_target(paths)
    config = load_options(target.root)
    links, notes = links_of(
        target,
        clock=clock,
        config=config,
        working_directory=working_directory(),
        plugin_files=plugin_files,
        ask=asker(target, config, external=external, allow_loopback=allow_loopback),
    )
    put(write_links(links, format_name))
    tell((*sites_inside(target.root), *notes) if not target.lone_pages else notes)
    return 0
