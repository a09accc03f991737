"""`cfplint deadlines`."""

from __future__ import annotations

from pathlib import Path

import click

from cfplint.cli.options import PATHS, PLUGINS, TODAY, working_directory
from cfplint.cli.output import put


@click.command()
@PATHS
@TODAY
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="How to list them.")
@click.option("--all", "everything", is_flag=True, help="Every date; else deadlines and events only.")
@PLUGINS
def command(
    paths: tuple[Path, ...], today: str | None, format_name: str, everything: bool, plugin_files: tuple[Path, ...]
) -> int:
    """List the dates of a site, or of some files of it, with what they are."""
    from cfplint.engine.deadlines import as_json, as_text, dates_of
    from cfplint.engine.target import find_target

    found = dates_of(find_target(paths), today=today, everything=everything, plugin_files=plugin_files)
    put(as_json(found) if format_name == "json" else as_text(found, working_directory()))
    return 0
