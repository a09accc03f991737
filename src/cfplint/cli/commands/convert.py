"""`cfplint convert`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from cfplint.cli.options import PLUGINS, TODAY
from cfplint.cli.output import put

_STDIN_NAME = "page.md"
STATUS = """
\b
Exit status:
  0  written
  1  written, but something is missing from a page: what stands on stderr
  2  nothing written
"""


@click.command(epilog=STATUS)
@click.argument("source", metavar="SRC")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The folder (of a page: the file) to write.")
@click.option("--faithful", is_flag=True, help="Write what Jekyll writes, instead of clean HTML.")
@click.option("--fragment", is_flag=True, help="Write the content only, without layouts.")
@click.option("--force", is_flag=True, help="Replace an output that cfplint did not write, all of its folder.")
@click.option(
    "--config",
    "config",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A Jekyll configuration instead of the site's; may be repeated, later ones win.",
)
@click.option(
    "--stdin-filename", help=f"The name of the text of `-`, which says how it is read.  [default: {_STDIN_NAME}]"
)
@TODAY
@PLUGINS
def command(
    source: str,
    output: Path | None,
    faithful: bool,
    fragment: bool,
    force: bool,
    config: tuple[Path, ...],
    stdin_filename: str | None,
    today: str | None,
    plugin_files: tuple[Path, ...],
) -> int:
    """Write a site, or one page, as HTML.

    SRC is a site's folder, a page, or `-` for standard input. Without --output a page goes to standard output.
    """
    from cfplint.clock import read_clock
    from cfplint.engine.convert import convert_page, convert_site, convert_text, write_page
    from cfplint.engine.page_conversion import Manner
    from cfplint.engine.target import find_target
    from cfplint.reports.visible import one_line
    from cfplint.source import decode

    clock = read_clock(today)
    manner = Manner(faithful=faithful, fragment=fragment, plugin_files=plugin_files)
    if source == "-":
        if config:
            raise click.UsageError("--config is for a site, and the text of `-` is a page without one")
        name = stdin_filename or _STDIN_NAME
        result = convert_text(decode(sys.stdin.buffer.read(), name).text, name, manner, clock=clock)
        if stdin_filename is None:
            result.notes = [re.sub(rf"^{re.escape(name)}(?=:)", "-", note) for note in result.notes]
    elif Path(source).is_dir():
        if output is None:
            raise click.UsageError("a site is written to a folder: name it with --output")
        result = convert_site(find_target([Path(source)]), output, manner, clock=clock, config=config, force=force)
        files = "1 file" if result.files == 1 else f"{result.files} files"
        click.echo(f"cfplint: {files} written to {output}", err=True)
    else:
        result = convert_page(find_target([Path(source)]), manner, clock=clock, config=config)
    if source == "-" or not Path(source).is_dir():
        if output is None:
            put(result.text)
        else:
            write_page(result.text, output, source=None if source == "-" else Path(source), force=force)
    for note in result.notes:
        click.echo(f"cfplint: {one_line(note)}", err=True)
    return int(bool(result.notes))
